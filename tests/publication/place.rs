//! A made province with closed days, and the program over it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use keshi::app::App;
use keshi::commands::Desk;
use keshi::event_store::seals::{SealingKey, Signer};
use keshi::event_store::{Ledger, Vault};
use keshi::gateways::files::{Files, FilesPlace};
use keshi::gateways::publications::Publications;
use keshi::types::{SystemClock, SystemIds};
use tokio::sync::OnceCell;

use crate::common::{ScratchDir, TestDb};

/// A closed day of the made province.
pub const DAY: &str = "2026-06-30";
const SERVICE_KEY: [u8; 32] = [7; 32];
const SEALING_KEY: [u8; 32] = [9; 32];

/// One log of its own, and a folder.
pub struct Place {
    pub database: TestDb,
    pub folder: ScratchDir,
}

/// What a run of the program came to.
pub struct Run {
    pub code: i32,
    pub out: Vec<u8>,
    pub err: String,
}

/// Made once, copied for every test: 60 learners over two years, every day closed through [`DAY`].
static MADE: OnceCell<TestDb> = OnceCell::const_new();

impl Place {
    pub async fn new() -> Self {
        let made = MADE.get_or_init(|| async {
            let place = Self { database: TestDb::new().await, folder: ScratchDir::new() };
            place.run(&["demo", "--learners", "60", "--years", "2", "--seed", "7", "--as-of", DAY]).ends(0);
            place.run(&["close-day", "--through", DAY]).ends(0);
            place.database
        });
        Self { database: made.await.copy().await, folder: ScratchDir::new() }
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_keshi"));
        let named = |name: &str| name.starts_with("KESHI_") || name.starts_with("AWS_") || name == "DATABASE_URL";
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_str().is_some_and(named)) {
            command.env_remove(name);
        }
        command.args(["--data", self.folder.path().to_str().unwrap()]).args(arguments);
        command.env("DATABASE_URL", self.database.url()).env("KESHI_KEY", hex::encode(SERVICE_KEY));
        command.env("KESHI_SEALING_KEY", hex::encode(SEALING_KEY));
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(&self.command(arguments).output().unwrap())
    }

    /// Where a day is published.
    pub fn published(&self, day: &str) -> PathBuf {
        self.folder.path().join("publications").join(day)
    }

    /// The product over this log.
    pub fn app(&self) -> App {
        let pool = self.database.pool();
        let ledger = Ledger::new(pool.clone(), Arc::new(Vault::new(&SERVICE_KEY)));
        let signer = Arc::new(Signer::with_key(SealingKey::from_hex(&hex::encode(SEALING_KEY)).unwrap()));
        let regions = keshi::regions::jiangsu().unwrap();
        let desk = Desk::new(ledger, Arc::new(SystemClock), Arc::new(SystemIds), regions);
        let desk = desk.with_signer(Arc::clone(&signer));
        let files = Files::open(&FilesPlace::Folder(self.folder.path().join("files"))).unwrap();
        let place = FilesPlace::Folder(self.folder.path().join("publications"));
        let publications = Publications::open(&place, std::time::Duration::from_secs(60)).unwrap();
        App { desk, pool, files, publications, signer }
    }

    pub async fn count(&self, statement: &str) -> i64 {
        sqlx::query_scalar(statement).fetch_one(&self.database.pool()).await.unwrap()
    }
}

impl Run {
    pub fn of(output: &Output) -> Self {
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        Self { code: output.status.code().unwrap_or(-1), out: output.stdout.clone(), err }
    }

    #[track_caller]
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}\n{}", self.text(), self.err);
        self
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.out).into_owned()
    }
}

/// The bytes of every file in a folder, by name.
pub fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let file = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap())
    };
    fs::read_dir(folder).unwrap().map(file).collect()
}
