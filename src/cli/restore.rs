//! `keshi restore`: a backup into a new place, or a rehearsal of that.

use std::collections::BTreeSet;
use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;
use uuid::Uuid;

use super::report::{Recounted, count_anew};
use super::session::settings;
use super::{Failure, Session, Verdict, output};
use crate::app::{App, AppError};
use crate::backup::{Backup, Restored, erased_since, give_files, keys_of, load, make_ready};
use crate::config::{Flags, KeySource, Settings};
use crate::gateways::files::{Files, FilesPlace};
use crate::types::{AsOf, Ids, SystemIds};

const EXAMPLES: &str = "\
Examples:
  keshi restore --drill --from /backup/log --keys /elsewhere/keys           whether the newest backup can be restored, and how fast
  keshi restore --data NEW --from /backup/log --keys /elsewhere/keys --files
  keshi restore --data NEW --from /backup/log/20250630T160000000Z-0197c3de     a certain one, without names
  DATABASE_URL=… keshi restore --from /backup/log --keys /elsewhere/keys    into an empty database

Put the service's key (and the sealing key) that the log was written with into the new data directory, or name it in KESHI_KEY_FILE,
before the first start.";

/// Connections for building read tables.
const CONNECTIONS: u32 = 12;

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub(super) struct Arguments {
    /// The place for backups, whose newest is taken, or the folder of a certain one.
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// The place for keys. Without it everything but personal data works.
    #[arg(long, value_name = "DIR")]
    keys: Option<PathBuf>,
    /// Take the newest keys of the same log where there are none of this backup.
    #[arg(long, requires = "keys")]
    other_keys: bool,
    /// Copy the files that people sent to where the service looks for them (`KESHI_FILES`).
    #[arg(long)]
    files: bool,
    /// Build the read tables at once; else the first start does. It needs the service's key.
    #[arg(long)]
    rebuild: bool,
    /// Restore into a scratch place, compare, tell how long it took, and remove it.
    #[arg(long, conflicts_with_all = ["files", "rebuild"])]
    drill: bool,
    /// Where the scratch place of a drill is made [default: the folder for temporary files].
    #[arg(long, value_name = "DIR", requires = "drill")]
    scratch: Option<PathBuf>,
}

/// What is restored, checked before anything is written.
struct Source {
    backup: Backup,
    keys: Option<Backup>,
    erased: BTreeSet<Uuid>,
}

/// A folder that goes when it is dropped.
struct Scratch(PathBuf);

pub(super) fn run(data: Option<PathBuf>, arguments: Arguments) -> Result<Verdict, Failure> {
    let mut settings = settings(Flags { data, ..Flags::default() })?;
    let began = Instant::now();
    let source = Source::checked(&arguments)?;
    let checked = began.elapsed().as_secs();
    if arguments.drill {
        let scratch = Scratch::make(arguments.scratch.clone().unwrap_or_else(std::env::temp_dir))?;
        settings.database_url = None;
        settings.data_dir = scratch.0.join("data");
        settings.files = FilesPlace::Folder(scratch.0.join("files"));
        settings.sealing_key = KeySource::OwnFile(scratch.0.join("sealing.key"));
        let session = Session::restore(settings.clone(), Some(&settings.data_dir))?;
        return session.run_beside(async |settings, url| drill(&settings, &url, &source, checked).await);
    }
    let own_place = settings.database_url.is_none().then(|| settings.data_dir.clone());
    Session::restore(settings, own_place.as_deref())?
        .run_beside(async |settings, url| restore(&settings, &url, &source, &arguments).await)
}

impl Source {
    fn checked(arguments: &Arguments) -> Result<Self, Failure> {
        let backup = Backup::find(&arguments.from)?;
        let keys = arguments.keys.as_deref().map(|keys| keys_of(&backup, keys, arguments.other_keys)).transpose()?;
        backup.check()?;
        if let Some(keys) = &keys {
            keys.check()?;
        }
        let erased = erased_since(&backup, keys.as_ref())?;
        Ok(Self { backup, keys, erased })
    }
}

async fn restore(settings: &Settings, url: &str, source: &Source, asked: &Arguments) -> Result<Verdict, Failure> {
    let Source { backup, keys, erased } = source;
    let mut connection = make_ready(url, backup).await?;
    // The files first: should the log fail afterwards, they are in nobody's way.
    let files = if asked.files {
        let to = Files::open(&settings.files).map_err(AppError::from)?;
        Some(give_files(backup, Some(&to)).await?)
    } else {
        None
    };
    let restored = load(&mut connection, backup, keys.as_ref(), erased).await?;
    output::line(&told(source, &restored, files))?;
    if asked.rebuild {
        let app = App::open(settings, url, CONNECTIONS).await?;
        app.caught_up(|_, _| ()).await?;
        app.close().await;
        output::line("the read tables are built")?;
    } else {
        output::line("the first start builds the read tables")?;
    }
    Ok(Verdict::Good)
}

fn told(source: &Source, restored: &Restored, files: Option<u64>) -> String {
    let log = &source.backup.manifest.log;
    let mut lines = vec![format!("restored through position {}, with the same head {}", restored.position, log.head)];
    if source.keys.is_some() {
        lines.push(format!("{} persons can be named again", restored.keys));
    } else {
        lines.push("without --keys nobody has a name; everything else works".to_owned());
    }
    match (files, &source.backup.manifest.files) {
        (Some(files), _) => lines.push(format!("{files} files that people sent are in their place")),
        (None, Some(list)) if list.count > 0 => {
            lines.push(format!("the {} files that people sent were not copied (--files)", list.count));
        }
        (None, Some(_) | None) => {}
    }
    if !restored.erase_again.is_empty() {
        lines.push(
            "erased after this backup was made; their keys are gone, erase them again (`learner.erase`):".to_owned(),
        );
        lines.extend(restored.erase_again.iter().map(|subject| format!("  {subject}")));
    }
    lines.push("before the first start, put the service's key and the sealing key in their place".to_owned());
    lines.join("\n")
}

async fn drill(settings: &Settings, url: &str, source: &Source, checked: u64) -> Result<Verdict, Failure> {
    let Source { backup, keys, erased } = source;
    let began = Instant::now();
    let mut connection = make_ready(url, backup).await?;
    let restored = load(&mut connection, backup, keys.as_ref(), erased).await?;
    let loaded = began.elapsed().as_secs();
    let files = give_files(backup, None).await?;
    output::line(&format!(
        "{}: whole, checked in {checked} s\nrestored through position {} in {loaded} s, with the same head {}\n\
         {files} files that people sent are as they were",
        backup.folder.display(),
        restored.position,
        backup.manifest.log.head,
    ))?;
    if !has_key(settings) {
        output::line(
            "the service's key is not here: the read tables were not built (KESHI_KEY, KESHI_KEY_FILE, --data)",
        )?;
        return Ok(Verdict::Good);
    }
    let began = Instant::now();
    let app = App::open(settings, url, CONNECTIONS).await?;
    app.caught_up(|_, _| ()).await?;
    let built = began.elapsed().as_secs();
    let Recounted { day, figures, differences } = count_anew(&app, AsOf::Now).await?;
    app.close().await;
    if let Some(first) = differences.first() {
        let count = differences.len();
        return Err(Failure::Refused(format!("{day}: {count} of {figures} figures differ, the first: {first}")));
    }
    output::line(&format!(
        "read tables built in {built} s; {day}: {figures} figures equal to a recount; {} persons can be named",
        restored.keys
    ))?;
    Ok(Verdict::Good)
}

/// Whether the key that the log was written with is at hand: a drill must not make a new one.
fn has_key(settings: &Settings) -> bool {
    match &settings.key {
        KeySource::Given(_) => true,
        KeySource::File(path) | KeySource::OwnFile(path) => path.is_file(),
    }
}

impl Scratch {
    /// Others may pass through, since the database's server may run as another user.
    fn make(parent: PathBuf) -> Result<Self, Failure> {
        let path = parent.join(format!("keshi-drill-{}", &SystemIds.fresh().simple().to_string()[24..]));
        DirBuilder::new().mode(0o755).create(&path).map_err(Failure::file(&path))?;
        Ok(Self(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            output::complain(&format!(
                "keshi: the scratch place {} could not be removed: {error}",
                Path::new(&self.0).display()
            ));
        }
    }
}
