//! S6 and S7: reports and list pages over five training years of up to a million learners.

mod calls;
mod lists;
mod made;
mod reports;

use keshi::app::App;
use keshi::commands::bulk::Bulk;
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use sqlx::{Connection, Executor, PgConnection};

use crate::cluster::Cluster;
use crate::figures::{Bar, Figure};
use crate::{Effort, Outcome, say, service};
use calls::Calls;
use made::Made;

/// Loads the read tables; see there.
const LOAD: &str = include_str!("size.sql");
/// The bar of a report, in microseconds.
const REPORT: u64 = 20_000;
/// The bar of a list page, in microseconds.
const LIST: u64 = 50_000;

impl Effort {
    /// Learners of the largest province; `KESHI_BENCH_LEARNERS` says otherwise.
    fn learners(self) -> Outcome<u32> {
        if let Ok(told) = std::env::var("KESHI_BENCH_LEARNERS") {
            return told.parse().map_err(|_| format!("KESHI_BENCH_LEARNERS is `{told}`, which is no number").into());
        }
        Ok(match self {
            Self::Full => 1_000_000,
            Self::Quick => 20_000,
        })
    }

    /// Calls of each kind in a round: more than a thousand in all.
    const fn calls_each(self) -> usize {
        match self {
            Self::Full => 200,
            Self::Quick => 120,
        }
    }
}

/// Measures S6 and S7, as far as they are wanted.
pub(crate) async fn measure(cluster: &Cluster, effort: Effort, wanted: [bool; 2]) -> Outcome<Vec<Figure>> {
    let [of_reports, of_lists] = wanted;
    let largest = effort.learners()?;
    let mut figures = Vec::new();
    for (name, learners) in [("S6, a tenth", largest / 10), ("S6, three tenths", largest / 10 * 3), ("S6", largest)] {
        let whole = learners == largest;
        if !of_reports && !whole {
            continue;
        }
        let database = format!("bench_size_{learners}");
        say(&format!("  {learners} learners are made …"));
        make(cluster, &database, learners).await?;
        let pool = cluster.open(&database).await?;
        let mut db = pool.acquire().await?;
        if of_reports {
            figures.push(reports(name, learners, effort, &mut db).await?);
        }
        if of_lists && whole {
            figures.push(lists(learners, effort, &mut db).await?);
        }
        drop(db);
        pool.close().await;
        drop_database(cluster, &database).await?;
    }
    Ok(figures)
}

/// Founds the province as the service would, then fills its read tables.
async fn make(cluster: &Cluster, database: &str, learners: u32) -> Outcome<()> {
    cluster.create(database, None).await?;
    let settings = service::settings(cluster, database);
    let app = App::open(&settings, &cluster.url(database), 16).await?;
    app.found(&mut Bulk::new(app.desk.clone()), &keshi::regions::jiangsu()?).await?;
    app.caught_up(|_, _| ()).await?;
    app.close().await;
    let mut owner = cluster.superuser(database).await?;
    let size = format!("CREATE SCHEMA made; CREATE TABLE made.size AS SELECT {learners}::bigint AS learners");
    owner.execute(size.as_str()).await?;
    owner.execute(LOAD).await?;
    owner.execute("VACUUM ANALYZE").await?;
    owner.close().await?;
    cluster.checkpoint().await
}

async fn drop_database(cluster: &Cluster, database: &str) -> Outcome<()> {
    let mut owner = cluster.superuser("postgres").await?;
    owner.execute(format!("DROP DATABASE {database} WITH (FORCE)").as_str()).await?;
    Ok(owner.close().await?)
}

async fn reports(name: &'static str, learners: u32, effort: Effort, db: &mut PgConnection) -> Outcome<Figure> {
    let mut made = Made::look(db, ChaCha20Rng::seed_from_u64(6)).await?;
    reports::round(effort.calls_each() / 10, &mut made, db).await?;
    let (mut all, mut runs) = (Calls::default(), Vec::new());
    for _ in 0..effort.runs() {
        let mut calls = reports::round(effort.calls_each(), &mut made, db).await?;
        runs.push((calls.worst(), REPORT));
        all.extend(calls);
    }
    all.tell_slowest(REPORT);
    Ok(Figure {
        name,
        what: format!(
            "the 99th percentile of the slowest kind of report, of any region, year and day, {learners} learners over 5 \
             training years"
        ),
        unit: "µs",
        against: "20 ms".to_owned(),
        bar: Bar::Within,
        runs,
        note: format!(
            "{} calls on one connection; the 99th percentile of each kind in µs: {}; median and 99th percentile of all calls \
             by training year: {}",
            all.count(),
            all.kinds(),
            all.years()
        ),
    })
}

async fn lists(learners: u32, effort: Effort, db: &mut PgConnection) -> Outcome<Figure> {
    let mut made = Made::look(db, ChaCha20Rng::seed_from_u64(7)).await?;
    lists::round(effort.calls_each() / 10, &mut made, db).await?;
    let (mut all, mut runs) = (Calls::default(), Vec::new());
    for _ in 0..effort.runs() {
        let mut calls = lists::round(effort.calls_each(), &mut made, db).await?;
        runs.push((calls.worst(), LIST));
        all.extend(calls);
    }
    all.tell_slowest(LIST);
    Ok(Figure {
        name: "S7",
        what: format!(
            "the 99th percentile of the slowest list, a page filtered and sorted at random, {learners} learners over 5 \
             training years"
        ),
        unit: "µs",
        against: "50 ms".to_owned(),
        bar: Bar::Within,
        runs,
        note: format!(
            "{} calls on one connection, with the total of the list; the 99th percentile of each list in µs: {}",
            all.count(),
            all.kinds()
        ),
    })
}
