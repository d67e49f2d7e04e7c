//! The table, for the terminal and for `bench/results/`.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use chrono::{DateTime, Utc};
use keshi::types::{Clock, SystemClock};
use serde_json::json;

use crate::Outcome;
use crate::cluster::Cluster;
use crate::figures::{Figure, thousandths};

/// Settings of the server that decide what a figure is worth.
const SETTINGS: [&str; 7] = [
    "fsync",
    "synchronous_commit",
    "full_page_writes",
    "wal_sync_method",
    "shared_buffers",
    "max_wal_size",
    "wal_compression",
];

/// Where and on what was measured.
pub(crate) struct Machine {
    at: DateTime<Utc>,
    commit: String,
    cpu: String,
    cores: usize,
    memory: String,
    kernel: String,
    postgres: String,
    settings: Vec<(&'static str, String)>,
}

impl Machine {
    /// Looks around.
    pub(crate) async fn look(cluster: &Cluster) -> Outcome<Self> {
        let mut settings = Vec::new();
        for name in SETTINGS {
            settings.push((name, cluster.setting(name).await?));
        }
        let mut commit = said("git", &["rev-parse", "--short=10", "HEAD"]);
        if !said("git", &["status", "--porcelain", "--untracked-files=no"]).is_empty() {
            commit.push_str("-changed");
        }
        let memory = after_colon("/proc/meminfo", "MemTotal");
        let kibibytes: u64 = memory.split(' ').next().unwrap_or_default().parse().unwrap_or_default();
        Ok(Self {
            at: SystemClock.now(),
            commit,
            cpu: after_colon("/proc/cpuinfo", "model name"),
            cores: std::thread::available_parallelism()?.get(),
            memory: format!("{} MiB", kibibytes / 1024),
            kernel: fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default().trim().to_owned(),
            postgres: cluster.setting("server_version").await?,
            settings,
        })
    }

    fn lines(&self) -> String {
        let settings: Vec<String> = self.settings.iter().map(|(name, value)| format!("{name} = {value}")).collect();
        format!(
            "- commit {}, {}\n- {} cores of {}, {}, Linux {}\n- PostgreSQL {}: {}\n",
            self.commit,
            self.at.format("%F %R UTC"),
            self.cores,
            self.cpu,
            self.memory,
            self.kernel,
            self.postgres,
            settings.join(", ")
        )
    }
}

/// Writes the table to the terminal, and to the folder of results.
pub(crate) fn write(machine: &Machine, figures: &[Figure], quick: bool) -> Outcome<()> {
    let text = markdown(machine, figures, quick);
    std::io::stdout().write_all(text.as_bytes())?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/results");
    fs::create_dir_all(&folder)?;
    let quick_mark = if quick { "-quick" } else { "" };
    let name = format!("{}-{}{quick_mark}", machine.at.format("%F"), machine.commit);
    fs::write(folder.join(format!("{name}.md")), &text)?;
    let mut data = serde_json::to_string_pretty(&json(machine, figures, quick))?;
    data.push('\n');
    fs::write(folder.join(format!("{name}.json")), data)?;
    Ok(())
}

fn markdown(machine: &Machine, figures: &[Figure], quick: bool) -> String {
    let mut text = String::from("# Measured\n\n");
    text.push_str(&machine.lines());
    if quick {
        text.push_str("- a quick run: fewer and shorter measurements than the figures ask for\n");
    }
    text.push_str(
        "\n| | ratio | bar | met | ours | limit | spread | runs |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for figure in figures {
        let (low, high) = figure.spread();
        // Writing to a text cannot fail.
        let _written = writeln!(
            text,
            "| {} | **{}** | {} | {} | {} {unit} | {} {unit} | {} – {} | {} |",
            figure.name,
            thousandths(figure.ratio()),
            figure.bar.text(),
            if figure.met() { "yes" } else { "no" },
            figure.ours(),
            figure.limit(),
            thousandths(low),
            thousandths(high),
            figure.runs.len(),
            unit = figure.unit,
        );
    }
    text.push('\n');
    for figure in figures {
        let Figure { name, what, against, note, .. } = figure;
        let _written = writeln!(text, "- {name}: {what}; against {against}. {note}.");
    }
    text
}

fn json(machine: &Machine, figures: &[Figure], quick: bool) -> serde_json::Value {
    let figures: Vec<serde_json::Value> = figures
        .iter()
        .map(|figure| {
            json!({
                "name": figure.name, "what": figure.what, "against": figure.against, "unit": figure.unit,
                "bar": figure.bar.text(), "met": figure.met(), "ratio_thousandths": figure.ratio(), "note": figure.note,
                "runs": figure.runs.iter().map(|(ours, limit)| json!({"ours": ours, "limit": limit})).collect::<Vec<_>>(),
            })
        })
        .collect();
    let settings: serde_json::Map<String, serde_json::Value> =
        machine.settings.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    json!({
        "at": machine.at, "commit": machine.commit, "quick": quick,
        "machine": {
            "cpu": machine.cpu, "cores": machine.cores, "memory": machine.memory, "kernel": machine.kernel,
        },
        "postgresql": { "version": machine.postgres, "settings": settings },
        "figures": figures,
    })
}

/// What a program prints; empty where it is missing.
fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    output.map_or_else(|_| String::new(), |output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first `name: value` of a file under `/proc`.
fn after_colon(file: &str, name: &str) -> String {
    let content = fs::read_to_string(file).unwrap_or_default();
    let line = content.lines().find(|line| line.starts_with(name)).unwrap_or_default();
    line.split_once(':').map_or("unknown", |(_, value)| value).trim().to_owned()
}
