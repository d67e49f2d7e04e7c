//! S5: the import of a workbook of learners, against parsing the same file and copying its rows into one table.

use std::io::Cursor;
use std::time::Instant;

use bytes::Bytes;
use calamine::{Reader, Xlsx, open_workbook_from_rs};
use keshi::app::{App, province};
use keshi::commands::Envelope;
use keshi::commands::bulk::Bulk;
use keshi::commands::roster_import::{ImportKind, StartImport};
use keshi::commands::trade::AddTrade;
use keshi::gateways::import_files::ImportFiles;
use keshi::imports::{CheckWork, IMPORT, layouts};
use keshi::jobs::{NewJob, Queue};
use keshi::sheets::Sheet;
use keshi::types::{Actor, CommandId, IdNumber, JobId};
use rust_xlsxwriter::Workbook;
use sqlx::{Connection, Executor};
use tokio_util::sync::CancellationToken;

use crate::cluster::Cluster;
use crate::figures::{Bar, Figure};
use crate::service::settings;
use crate::{Effort, Outcome};

/// Rows of the workbook.
pub(crate) const ROWS: u32 = 65_000;
/// Work units that they name.
const UNITS: u32 = 3_000;
/// The office that imports, and a region of its.
const OFFICE: &str = "320100";
const REGION: &str = "玄武区";
const TRADE: &str = "汽车驾驶员";

/// Measures S5.
pub(crate) async fn measure(cluster: &Cluster, effort: Effort) -> Outcome<Figure> {
    let rows = match effort {
        Effort::Full => ROWS,
        Effort::Quick => ROWS / 10,
    };
    let file = Bytes::from(workbook(rows)?);
    found(cluster, "bench_import").await?;
    cluster.create("bench_import_limit", None).await?;
    let mut runs = Vec::new();
    // The first pair warms up and counts for nothing.
    for run in 0..=effort.runs().min(3) {
        let limit = limit(cluster, &file).await?;
        let database = format!("bench_import_{run}");
        cluster.create(&database, Some("bench_import")).await?;
        let ours = import(cluster, &database, file.clone(), rows).await?;
        if run > 0 {
            runs.push((ours, limit));
        }
    }
    Ok(Figure {
        name: "S5",
        what: format!("import of a workbook of {rows} learners: parsed, checked, in the log and in all read tables"),
        unit: "ms",
        against: "calamine reading the same file, and COPY of its rows into one table without indexes".to_owned(),
        bar: Bar::AtMost(4000),
        runs,
        note: format!("{} kB, {UNITS} work units created on the way; without the dry run before it", file.len() / 1024),
    })
}

/// Learners in the columns of the template, as people fill it in.
pub(crate) fn workbook(rows: u32) -> Outcome<Vec<u8>> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.write_row(0, 0, layouts::LEARNERS.columns.iter().map(|column| column.title))?;
    for row in 0..rows {
        let digits = format!("9990001990{:02}{:02}{:03}", row / 10_000 + 1, row / 1_000 % 10 + 1, row % 1_000);
        let check = IdNumber::check_character(digits.as_bytes().try_into()?);
        let sex = if row % 2 == 1 { "男" } else { "女" };
        let cells = [
            format!("学员{row}"),
            format!("{digits}{check}"),
            sex.to_owned(),
            TRADE.to_owned(),
            "高级工".to_owned(),
            format!("单位{}", row % UNITS),
            REGION.to_owned(),
            format!("138{row:08}"),
            format!("somebody{row}@example.com"),
            "210000".to_owned(),
            format!("某路{row}号"),
        ];
        sheet.write_row(row + 1, 0, cells)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// A log with offices and a trade.
pub(crate) async fn found(cluster: &Cluster, database: &str) -> Outcome<()> {
    cluster.create(database, None).await?;
    let app = App::open(&settings(cluster, database), &cluster.url(database), 8).await?;
    let mut bulk = Bulk::new(app.desk.clone());
    app.found(&mut bulk, &province(None)?).await?;
    app.desk.execute(Envelope::of(Actor::platform()), AddTrade { trade: None, name: TRADE.parse()? }).await?;
    app.caught_up(|_, _| ()).await?;
    app.close().await;
    Ok(())
}

/// Milliseconds from the beginning of an import until every read table shows it.
async fn import(cluster: &Cluster, database: &str, file: Bytes, rows: u32) -> Outcome<u64> {
    let app = App::open(&settings(cluster, database), &cluster.url(database), 16).await?;
    let readers = app.start_readers().await?;
    let work = uploaded(&app, file).await?;
    cluster.checkpoint().await?;
    let began = Instant::now();
    let queue = begin(&app, work).await?;
    app.jobs(queue).carry_out_one(&CancellationToken::new()).await?;
    readers.reached(app.desk.ledger().position().await?, |_, _| ()).await?;
    let took = u64::try_from(began.elapsed().as_millis())?;
    let entered: i32 = sqlx::query_scalar("SELECT entered FROM imports.imports").fetch_one(&app.pool).await?;
    if u32::try_from(entered)? != rows {
        return Err(format!("{entered} of {rows} rows went in").into());
    }
    readers.stop().await;
    app.close().await;
    Ok(took)
}

/// A file that waits to be imported.
pub(crate) async fn uploaded(app: &App, file: Bytes) -> Outcome<CheckWork> {
    let bytes = u64::try_from(file.len())?;
    let sheet = Sheet::open(file.clone())?;
    let length = sheet.measure(&layouts::LEARNERS)?;
    let digest = ImportFiles::new(app.pool.clone(), app.files.clone()).keep(file, app.desk.now()).await?;
    let (kind, name) = (ImportKind::Learners, "名单.xlsx".parse()?);
    Ok(CheckWork { kind, file: digest, name, bytes, form: sheet.form(), length, update_existing: false })
}

/// Begins the import of a file, and adds the job that carries it out.
pub(crate) async fn begin(app: &App, work: CheckWork) -> Outcome<Queue> {
    let (queue, command) = (Queue::new(app.pool.clone()), CommandId(app.desk.ids().fresh()));
    let actor = Actor::office(OFFICE.parse()?);
    let parameters = serde_json::to_value(&work)?;
    let job = NewJob { id: JobId(command.0), kind: IMPORT, actor: actor.clone(), parameters };
    let start = StartImport {
        kind: work.kind,
        file: work.file,
        name: work.name,
        bytes: work.bytes,
        rows: work.length.rows,
        last_row: work.length.last,
        update_existing: work.update_existing,
    };
    app.desk.execute(Envelope { id: Some(command), ..Envelope::of(actor) }, start).await?;
    queue.add(&job).await?;
    Ok(queue)
}

/// Milliseconds for the least that must be done with the file.
async fn limit(cluster: &Cluster, file: &Bytes) -> Outcome<u64> {
    let mut owner = cluster.superuser("bench_import_limit").await?;
    let columns = layouts::LEARNERS.columns.len();
    let list: Vec<String> = (0..columns).map(|column| format!("c{column} text")).collect();
    let table = format!("DROP TABLE IF EXISTS learners; CREATE TABLE learners ({})", list.join(", "));
    owner.execute(table.as_str()).await?;
    cluster.checkpoint().await?;
    let began = Instant::now();
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(file.clone()))?;
    let range = workbook.worksheet_range_at(0).ok_or("there is no sheet")??;
    let mut lines = String::new();
    for row in range.rows().skip(1) {
        for (column, cell) in row.iter().enumerate() {
            lines.push_str(if column == 0 { "" } else { "\t" });
            lines.push_str(&cell.to_string());
        }
        lines.push('\n');
    }
    let mut copy = owner.copy_in_raw("COPY learners FROM STDIN").await?;
    copy.send(lines.into_bytes()).await?;
    copy.finish().await?;
    let took = u64::try_from(began.elapsed().as_millis())?;
    owner.close().await?;
    Ok(took)
}
