//! S10: the memory of `keshi` as processes of their own, as Linux counts it (`VmRSS`), without PostgreSQL.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use keshi::app::App;

use crate::cluster::Cluster;
use crate::figures::{Bar, Figure};
use crate::service::{Seeded, settings};
use crate::{Effort, Outcome, import, plans, province};

/// The program itself, as it was built for this bench.
const PROGRAM: &str = env!("CARGO_BIN_EXE_keshi");
/// How long an idle service is left alone before it is looked at.
const REST: Duration = Duration::from_secs(3);
/// How often it is looked while something goes on.
const LOOK: Duration = Duration::from_millis(50);

/// A process of `keshi`, which ends with this value.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself; its database goes away either way.
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

impl Process {
    fn start(cluster: &Cluster, database: &str, arguments: &[&str]) -> Outcome<Self> {
        let settings = settings(cluster, database);
        fs::create_dir_all(&settings.data_dir)?;
        let log =
            File::create(settings.data_dir.join(format!("{}.log", arguments.join("-").replace(['/', ':'], "-"))))?;
        let child = Command::new(PROGRAM)
            .args(arguments)
            .env("DATABASE_URL", cluster.url(database))
            .env("KESHI_DATA", &settings.data_dir)
            .env("KESHI_FILES", cluster.folder().join("files"))
            .env("KESHI_KEY", plans::key())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()?;
        Ok(Self(child))
    }

    /// A service, and where it answers.
    fn serve(cluster: &Cluster, database: &str) -> Outcome<(Self, SocketAddr)> {
        let mut process = Self::start(cluster, database, &["serve", "--listen", "127.0.0.1:0"])?;
        let said = process.0.stdout.take().ok_or("the service has no output")?;
        for line in BufReader::new(said).lines() {
            if let Some((_, address)) = line?.split_once("answers at http://") {
                return Ok((process, address.trim().parse()?));
            }
        }
        Err("the service did not say where it answers".into())
    }

    /// Its resident memory in KiB; `None` once it has ended.
    fn memory(&self) -> Option<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.0.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.trim().trim_end_matches("kB").trim().parse().ok()
    }

    fn ended(&mut self) -> Outcome<bool> {
        match self.0.try_wait()? {
            None => Ok(false),
            Some(status) if status.success() => Ok(true),
            Some(status) => Err(format!("keshi ended with {status}").into()),
        }
    }
}

/// Measures S10.
pub(crate) async fn measure(cluster: &Cluster, effort: Effort) -> Outcome<Vec<Figure>> {
    let [idle, loaded] = under_load(cluster, effort).await?;
    let importing = importing(cluster).await?;
    let rebuilding = rebuilding(cluster, effort).await?;
    Ok(vec![
        figure("S10, idle", "after a start over a log that it has read", "at rest for three seconds", 64, idle),
        figure(
            "S10, S1",
            "the most while 64 clients give commands as in S1",
            "looked at twenty times a second",
            256,
            loaded,
        ),
        figure(
            "S10, import",
            "the most while a workbook of 65,000 learners is imported",
            "looked at twenty times a second",
            256,
            importing,
        ),
        figure(
            "S10, rebuild",
            "the most while the statistics of a made province are rebuilt",
            "the service and the process that rebuilds, together",
            256,
            rebuilding,
        ),
    ])
}

fn figure(name: &'static str, what: &str, note: &str, limit: u64, kibibytes: u64) -> Figure {
    Figure {
        name,
        what: format!("resident memory of keshi, {what}, PostgreSQL apart"),
        unit: "MiB",
        against: format!("{limit} MiB"),
        bar: Bar::Within,
        runs: vec![(kibibytes.div_ceil(1024), limit)],
        note: note.to_owned(),
    }
}

/// Idle, and at most under load, in KiB.
async fn under_load(cluster: &Cluster, effort: Effort) -> Outcome<[u64; 2]> {
    let seeded = Seeded::make(cluster, "bench_memory").await?;
    caught_up(cluster, seeded.database()).await?;
    let (service, address) = Process::serve(cluster, seeded.database())?;
    tokio::time::sleep(REST).await;
    let idle = service.memory().ok_or("the service has ended")?;
    let clients = seeded.clients(address);
    let span = effort.span() * 4;
    let working = std::thread::spawn(move || clients.throughput(span));
    let mut most = idle;
    while !working.is_finished() {
        most = most.max(service.memory().ok_or("the service has ended")?);
        tokio::time::sleep(LOOK).await;
    }
    working.join().map_err(|_| "the clients panicked")??;
    Ok([idle, most])
}

/// At most during an import, in KiB.
async fn importing(cluster: &Cluster) -> Outcome<u64> {
    let database = "bench_memory_import";
    import::found(cluster, database).await?;
    let app = App::open(&settings(cluster, database), &cluster.url(database), 4).await?;
    let work = import::uploaded(&app, import::workbook(import::ROWS)?.into()).await?;
    let (service, _) = Process::serve(cluster, database)?;
    import::begin(&app, work).await?;
    let mut most = 0;
    loop {
        most = most.max(service.memory().ok_or("the service has ended")?);
        let over = "SELECT state NOT IN ('waiting', 'running') FROM jobs";
        if sqlx::query_scalar(over).fetch_one(&app.pool).await? {
            break;
        }
        tokio::time::sleep(LOOK).await;
    }
    app.close().await;
    Ok(most)
}

/// At most during a rebuild, in KiB.
async fn rebuilding(cluster: &Cluster, effort: Effort) -> Outcome<u64> {
    let database = "bench_memory_rebuild";
    cluster.create(database, None).await?;
    let desk = plans::desk(cluster.open(database).await?)?;
    province::fill(&desk, effort).await?;
    desk.ledger().pool().close().await;
    caught_up(cluster, database).await?;
    let (service, _) = Process::serve(cluster, database)?;
    tokio::time::sleep(REST).await;
    let mut rebuild = Process::start(cluster, database, &["projections", "rebuild", "statistics"])?;
    let mut most = 0;
    while !rebuild.ended()? {
        // The moment between the end and its notice counts for nothing.
        let both = service.memory().zip(rebuild.memory());
        most = most.max(both.map_or(0, |(service, rebuild)| service + rebuild));
        tokio::time::sleep(LOOK).await;
    }
    Ok(most)
}

/// Makes the read tables and lets them catch up, so that a service that starts has nothing left to read.
async fn caught_up(cluster: &Cluster, database: &str) -> Outcome<()> {
    let app = App::open(&settings(cluster, database), &cluster.url(database), 16).await?;
    app.caught_up(|_, _| ()).await?;
    app.close().await;
    Ok(())
}
