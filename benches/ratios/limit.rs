//! The limit of S1 and S3: pgbench, which inserts the same event into an equal table, in a transaction of its own.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use sqlx::{Connection, Executor, FromRow, PgPool};

use crate::Outcome;
use crate::cluster::Cluster;
use crate::figures::median;

const DATABASE: &str = "bench_limit";
/// As many streams as the commands are spread over.
const STREAMS: usize = crate::plans::PLANS;

/// pgbench over a database of its own, whose `events` has the columns and indexes of the product's.
pub(crate) struct Limit {
    pgbench: PathBuf,
    socket: PathBuf,
    script: PathBuf,
    log: PathBuf,
}

#[derive(FromRow)]
struct Sample {
    payload: String,
    metadata: String,
}

impl Limit {
    /// Makes the database and a script that inserts an event like the newest one in `log`.
    pub(crate) async fn prepare(cluster: &Cluster, log: &PgPool) -> Outcome<Self> {
        let sample: Sample = sqlx::query_as(
            "SELECT payload::text, metadata::text FROM events WHERE event_type = 'HeadcountAdjusted'
             ORDER BY position DESC LIMIT 1",
        )
        .fetch_one(log)
        .await?;
        cluster.create(DATABASE, None).await?;
        cluster.open(DATABASE).await?.close().await;
        let mut owner = cluster.superuser(DATABASE).await?;
        owner.execute("CREATE SEQUENCE positions; ALTER SEQUENCE positions OWNER TO keshi").await?;
        owner.close().await?;
        let quoted = |text: &str| text.replace('\'', "''");
        let script = cluster.folder().join("insert.sql");
        fs::write(
            &script,
            format!(
                "\\set plan random(1, {STREAMS})\n\
                 INSERT INTO events (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata,\
                 position, command_id, recorded_at, happened_at, business_day) \
                 SELECT 'training_plan', '01930000-0000-7000-8000-' || lpad((:plan)::text, 12, '0'), p, \
                 'HeadcountAdjusted', '1.0', '{}', '{}', p, gen_random_uuid(), clock_timestamp(), clock_timestamp(), \
                 current_date FROM nextval('positions') p;\n",
                quoted(&sample.payload),
                quoted(&sample.metadata)
            ),
        )?;
        Ok(Self {
            pgbench: cluster.program("pgbench")?,
            socket: cluster.socket(),
            script,
            log: cluster.folder().join("pgbench"),
        })
    }

    /// Transactions a second of so many clients.
    pub(crate) fn throughput(&self, clients: u32, seconds: u64) -> Outcome<u64> {
        let said = self.run(clients, seconds, &[])?;
        let tps = said.lines().find_map(|line| line.trim().strip_prefix("tps = ")).ok_or("pgbench says no tps")?;
        let whole = tps.split(['.', ' ']).next().unwrap_or_default();
        Ok(whole.parse()?)
    }

    /// The median latency of a transaction of one client, in microseconds.
    pub(crate) fn latency(&self, seconds: u64) -> Outcome<u64> {
        let prefix = self.log.display().to_string();
        self.run(1, seconds, &["--log", "--log-prefix", &prefix])?;
        let mut latencies = Vec::new();
        for entry in fs::read_dir(self.log.parent().unwrap_or(&self.log))? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if !name.starts_with("pgbench.") {
                continue;
            }
            for line in fs::read_to_string(&path)?.lines() {
                let took = line.split(' ').nth(2).ok_or("a line of pgbench's log has no time")?;
                latencies.push(took.parse::<u64>()?);
            }
            fs::remove_file(path)?;
        }
        median(&mut latencies).ok_or_else(|| "pgbench logged no transaction".into())
    }

    fn run(&self, clients: u32, seconds: u64, also: &[&str]) -> Outcome<String> {
        let threads = clients.min(2);
        let output = Command::new(&self.pgbench)
            .arg("-h")
            .arg(&self.socket)
            .args(["-p", "5432", "-U", "keshi", "-n", "-M", "prepared"])
            .args(["-c", &clients.to_string(), "-j", &threads.to_string(), "-T", &seconds.to_string()])
            .args(also)
            .arg("-f")
            .arg(&self.script)
            .arg(DATABASE)
            .output()?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}
