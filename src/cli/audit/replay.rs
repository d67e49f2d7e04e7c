//! `keshi audit replay`: the read tables rebuilt from the log, compared with the live ones.

use std::fmt::Write as _;
use std::sync::Arc;

use clap::Args;
use serde_json::json;
use tokio_util::sync::CancellationToken;

use super::{Failure, Format, Verdict, output};
use crate::app::{App, factories};
use crate::cli::output::Unit;
use crate::event_store::log_end;
use crate::projections::replay::{DifferentRow, Replayed, TableCompared, Told, Wish, replay};

/// What it takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Only this projection, as `keshi projections` names it; may be given several times [default: all].
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Keep the scratch schemas (`NAME__replay`) afterwards.
    #[arg(long)]
    keep: bool,
    /// Begin at the first event, even where an interrupted replay could be gone on with.
    #[arg(long)]
    anew: bool,
    /// In which form.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    let mut wanted = factories(app.desk.ledger().vault());
    for name in &arguments.only {
        if wanted.iter().all(|factory| factory().name() != name.as_str()) {
            return Err(Failure::Usage(format!("`{name}` is no projection; see `keshi projections`")));
        }
    }
    wanted.retain(|factory| arguments.only.is_empty() || arguments.only.iter().any(|name| name == factory().name()));
    // Where no service runs, the live tables are brought up to the log's end first.
    app.caught_up(|_, _| ()).await?;
    let end = log_end(&app.pool).await?.position.unsigned_abs();
    let bar = output::progress(end.saturating_mul(wanted.len() as u64), Unit::Things, "replay");
    let told: Told = {
        let bar = bar.clone();
        Arc::new(move |events| bar.inc(events.unsigned_abs()))
    };
    let stop = CancellationToken::new();
    let wish = Wish { keep: arguments.keep, anew: arguments.anew, ..Wish::default() };
    let replaying = replay(&app.pool, &wanted, wish, &told, &stop);
    tokio::pin!(replaying);
    let replayed = tokio::select! {
        replayed = &mut replaying => replayed,
        // The batch in hand is finished; the next replay goes on behind it.
        _ = tokio::signal::ctrl_c() => {
            stop.cancel();
            replaying.await
        }
    };
    bar.finish_and_clear();
    let replayed = replayed?;
    write(arguments.format, &replayed)?;
    Ok(if replayed.iter().all(Replayed::is_equal) { Verdict::Good } else { Verdict::Bad })
}

const HEADINGS: [&str; 5] = ["projection", "table", "rows", "position", "result"];

fn write(format: Format, replayed: &[Replayed]) -> Result<(), Failure> {
    if format == Format::Json {
        return output::json(&replayed.iter().map(as_json).collect::<Vec<_>>());
    }
    let tables = || replayed.iter().flat_map(|one| one.tables.iter().map(move |table| (one, table)));
    let rows: Vec<Vec<String>> = tables()
        .map(|(one, table)| {
            let result = if table.is_equal() { "equal".to_owned() } else { verdict(table) };
            let (rows, position) = (table.rows.to_string(), one.position.to_string());
            vec![one.projection.to_owned(), table.table.clone(), rows, position, result]
        })
        .collect();
    output::rows(format, &HEADINGS, &rows)?;
    if format == Format::Csv {
        return Ok(());
    }
    let mut words = String::new();
    for (one, table) in tables().filter(|(_, table)| !table.is_equal()) {
        for row in &table.first {
            let _infallible = writeln!(words, "{}.{}: {}", one.projection, table.table, told(row));
        }
    }
    let total: i64 = tables().map(|(_, table)| table.rows).sum();
    let different = tables().filter(|(_, table)| !table.is_equal()).count();
    let _infallible = if different == 0 {
        writeln!(words, "equal: {total} rows of {} tables", rows.len())
    } else {
        writeln!(words, "NOT equal: {different} of {} tables differ from what the log says", rows.len())
    };
    output::write(&words)
}

fn verdict(table: &TableCompared) -> String {
    if table.same_shape { format!("{} rows differ", table.different) } else { "has other columns".to_owned() }
}

/// A row that differs, in words.
fn told(row: &DifferentRow) -> String {
    match (row.live, row.replayed) {
        (true, false) => format!("{} is live, but not in the log", row.key),
        (false, _) => format!("{} follows from the log, but is not live", row.key),
        (true, true) => {
            let columns = row
                .columns
                .iter()
                .map(|pair| format!("{} is {} live and {} by the log", pair.column, pair.live, pair.replayed));
            format!("{}: {}", row.key, columns.collect::<Vec<_>>().join(", "))
        }
    }
}

fn as_json(one: &Replayed) -> serde_json::Value {
    let row = |row: &DifferentRow| {
        let columns = row.columns.iter();
        let columns: Vec<serde_json::Value> = columns
            .map(|pair| json!({ "column": pair.column, "live": pair.live, "replayed": pair.replayed }))
            .collect();
        json!({ "key": row.key, "live": row.live, "replayed": row.replayed, "columns": columns })
    };
    let tables: Vec<serde_json::Value> = one
        .tables
        .iter()
        .map(|table| {
            json!({
                "table": table.table, "rows": table.rows, "equal": table.is_equal(), "different": table.different,
                "first": table.first.iter().map(row).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "projection": one.projection, "position": one.position, "equal": one.is_equal(), "tables": tables })
}
