//! A log, a folder beside it, and the program over both.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use keshi::backup::{Backup, Manifest};
use sqlx::PgPool;

use crate::common::{ScratchDir, TestDb};

/// The service's key of all tests here.
pub const KEY: &str = "0707070707070707070707070707070707070707070707070707070707070707";

/// A log of its own and a folder for files.
pub struct Place {
    pub database: TestDb,
    pub folder: ScratchDir,
}

/// What a run of the program came to.
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Place {
    pub async fn new() -> Self {
        Self { database: TestDb::new().await, folder: ScratchDir::new() }
    }

    /// With the worked example: a class, its learners, their requests.
    pub async fn with_example() -> Self {
        let place = Self::new().await;
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/apply/worked_example.ndjson");
        place.run(&["apply", "--legacy", example.to_str().unwrap()]).ends(0);
        place
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = keshi(self.folder.path());
        command.args(arguments).env("DATABASE_URL", self.database.url());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(&self.command(arguments).output().unwrap())
    }

    /// A path below its folder, as an argument.
    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// Makes a backup below its folder, and its keys, and gives back what it says of itself.
    pub fn back_up(&self) -> Manifest {
        self.run(&["backup", "--to", &self.path("backups"), "--keys", &self.path("keys")]).ends(0);
        Backup::find(Path::new(&self.path("backups"))).unwrap().manifest
    }

    /// Restores the newest backup of another place into this one's database.
    pub fn restore(&self, from: &Self, more: &[&str]) -> Run {
        self.run(&[&["restore", "--from", &from.path("backups")], more].concat())
    }

    pub async fn count(&self, statement: &str) -> i64 {
        count(&self.database.pool(), statement).await
    }
}

impl Run {
    pub fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    #[track_caller]
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}\n{}", self.out, self.err);
        self
    }
}

/// The program over a data directory, with nothing else from the environment.
pub fn keshi(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_keshi"));
    for name in ["DATABASE_URL", "KESHI_DATA", "KESHI_KEY_FILE", "KESHI_FILES", "KESHI_LOG", "KESHI_LISTEN"] {
        command.env_remove(name);
    }
    command.arg("--data").arg(data).env("KESHI_KEY", KEY);
    command
}

pub async fn count(pool: &PgPool, statement: &str) -> i64 {
    sqlx::query_scalar(statement).fetch_one(pool).await.unwrap()
}

/// The folders and files in a folder, hidden ones too, in order.
pub fn names(folder: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .map(|entries| entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect())
        .unwrap_or_default();
    names.sort();
    names
}

/// The folder of the one backup in a place.
pub fn only(place: &str) -> PathBuf {
    let backups: Vec<String> = names(place).into_iter().filter(|name| name.starts_with("20")).collect();
    assert_eq!(backups.len(), 1, "{backups:?}");
    Path::new(place).join(&backups[0])
}
