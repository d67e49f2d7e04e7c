//! `keshi backup`: everything that is no read table, in one moment, while the service works.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::output::Unit;
use super::{Failure, Session, Verdict, output};
use crate::backup::{Made, Wanted, back_up, keep_newest};
use crate::gateways::files::Files;
use crate::types::{Clock, Ids, SystemClock, SystemIds};

const EXAMPLES: &str = "\
Examples:
  keshi backup --to /backup/log --keys /elsewhere/keys             a new backup in that place, and its keys apart
  keshi backup --to /backup/log --keys /elsewhere/keys --keep 14   and of the older ones the newest thirteen
  keshi restore --drill --from /backup/log                         whether it can be restored

The service goes on working. A backup appears in its place when all of it is on the disk. Files that people sent are copied once for
all backups of a place. The service's key and the sealing key are never copied: keep them in a place of their own.";

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The place for backups: a folder, made where it is missing.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// The place for the keys of the persons, apart from the backups. Without it no keys are copied.
    #[arg(long, value_name = "DIR")]
    keys: Option<PathBuf>,
    /// Keep so many backups, this one included, and remove older ones, with their keys and files.
    #[arg(long, value_name = "N")]
    keep: Option<NonZeroUsize>,
}

pub(super) fn run(data: Option<PathBuf>, arguments: Arguments) -> Result<Verdict, Failure> {
    Session::tool(data)?.run_beside(async |settings, url| {
        let began = Instant::now();
        let Arguments { to, keys, keep } = arguments;
        let wanted = Wanted {
            url,
            files: Files::open(&settings.files).map_err(crate::app::AppError::from)?,
            to: to.clone(),
            keys: keys.clone(),
            id: SystemIds.fresh(),
            now: SystemClock.now(),
        };
        let bar = output::progress(0, Unit::Things, "backup, events");
        let made = back_up(wanted, |events| bar.set_position(events)).await;
        bar.finish_and_clear();
        let made = made?;
        let removed = keep.map(|count| keep_newest(count.get(), &to, keys.as_deref())).transpose()?;
        output::line(&told(&made, removed.unwrap_or(0), began.elapsed().as_secs()))?;
        Ok(Verdict::Good)
    })
}

fn told(made: &Made, removed: usize, seconds: u64) -> String {
    let manifest = &made.manifest;
    let files = manifest.files.as_ref().map_or(0, |files| files.count);
    let mut lines = vec![
        format!("{} holds the log through position {}", made.folder.display(), manifest.log.position),
        format!("head {}", manifest.log.head),
        format!("{files} files that people sent, {} of them new here; {seconds} s", made.copied),
    ];
    if made.gone > 0 {
        lines.push(format!("{} files were swept meanwhile: nobody needs them", made.gone));
    }
    match &made.keys {
        Some(keys) => lines.push(format!("the keys of the persons are apart, in {}", keys.display())),
        None => lines
            .push("no keys of persons were copied: restored from this alone, nobody has a name (--keys)".to_owned()),
    }
    if removed > 0 {
        lines.push(format!("{removed} older backups were removed"));
    }
    lines.push("not copied: the service's key and the sealing key; keep them in a place of their own".to_owned());
    lines.join("\n")
}
