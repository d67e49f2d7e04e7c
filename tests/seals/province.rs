//! A log with a few closed and sealed days, and whoever tampers with it.

use std::path::PathBuf;
use std::sync::{Arc, Once};
use std::time::Duration;

use chrono::NaiveDate;
use keshi::archive::{
    ExportError, Exported, Question, Report, VerifyError, export, unheard, verify_database, verify_files,
};
use keshi::commands::calendar::{AdoptSealingKey, close_through};
use keshi::commands::trade::AddTrade;
use keshi::commands::{Desk, Envelope};
use keshi::event_store::seals::{SealingKey, Signer};
use keshi::event_store::{Ledger, Vault};
use keshi::gateways::archive::Archive;
use keshi::gateways::files::FilesPlace;
use keshi::projections::rebuild::rebuild;
use keshi::projections::runner::{Factory, start};
use keshi::projections::seals::Seals;
use keshi::types::{Actor, Ids, Region, RegionKind, RegionTree, Seal, SystemClock, SystemIds, TradeId, day_start};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sqlx::{Connection, Executor, PgConnection};
use tokio::runtime::Handle;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::common::{ScratchDir, TestDb};

const PROVINCE: &str = "320000";

pub struct Province {
    database: TestDb,
    scratch: ScratchDir,
    desk: Desk,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn key(seed: u64) -> SealingKey {
    SealingKey::make(&mut StdRng::seed_from_u64(seed))
}

fn heads() -> Factory {
    Arc::new(|| Box::new(Seals::default()))
}

impl Province {
    /// Two commands of two events on each of the first two days, one on the third and fifth, none on the fourth. All five are
    /// closed, and something happens today.
    pub async fn sealed() -> Self {
        let database = TestDb::new().await;
        let ledger = Ledger::new(database.pool(), Arc::new(Vault::new(&[7; 32])));
        let code = PROVINCE.parse().unwrap();
        let province = Region { code, name: "江苏省".to_owned(), kind: RegionKind::Province, parent: None };
        let desk = Desk::new(ledger, Arc::new(SystemClock), Arc::new(SystemIds), RegionTree::new([province]));
        let province = Self { database, scratch: ScratchDir::new(), desk };
        for on in ["2024-03-01", "2024-03-01", "2024-03-02", "2024-03-02", "2024-03-02", "2024-03-03", "2024-03-05"] {
            province.happens(Some(on)).await;
        }
        province.close_with(1, "2024-03-05").await;
        province.happens(None).await;
        province.read_on().await;
        province
    }

    /// Something happens: now, or on a day of the past.
    pub async fn happens(&self, on: Option<&str>) {
        let trade = SystemIds.fresh();
        let legacy_at = on.map(|on| day_start(day(on)));
        let envelope = Envelope { legacy_at, ..Envelope::of(Actor::office(PROVINCE.parse().unwrap())) };
        let name = format!("培训{trade}").parse().unwrap();
        self.desk.execute(envelope, AddTrade { trade: Some(TradeId(trade)), name }).await.unwrap();
    }

    /// A process with that key closes the days.
    pub async fn close_with(&self, seed: u64, through: &str) {
        let desk = self.desk.clone().with_signer(Arc::new(Signer::with_key(key(seed))));
        close_through(&desk, Some(day(through))).await.unwrap();
    }

    pub async fn adopt(&self, seed: u64, by: Option<Seal>, reason: Option<&str>) {
        let reason = reason.map(|reason| reason.parse().unwrap());
        let adopt = AdoptSealingKey { key: key(seed).public(), by, reason };
        self.desk.execute(Envelope::of(Actor::platform()), adopt).await.unwrap();
    }

    /// Lets the projection of heads take in what is new.
    pub async fn read_on(&self) {
        let (tasks, stop) = (TaskTracker::new(), CancellationToken::new());
        let head = self.desk.ledger().head();
        let progress = start(&self.database.pool(), &[heads()], head, &tasks, &stop).await.unwrap();
        progress.all_reached(self.end().await, Duration::from_secs(20)).await.unwrap();
        stop.cancel();
        tasks.close();
        tasks.wait().await;
    }

    pub async fn build_heads_anew(&self) {
        rebuild(&self.database.pool(), &heads(), |_| ()).await.unwrap();
    }

    pub async fn blocks(&self) -> Vec<(i64, i64, Vec<u8>)> {
        sqlx::query_as("SELECT * FROM seals.blocks ORDER BY 1").fetch_all(&self.database.pool()).await.unwrap()
    }

    pub async fn end(&self) -> i64 {
        sqlx::query_scalar("SELECT position FROM log_head").fetch_one(&self.database.pool()).await.unwrap()
    }

    /// What only the owner of the database can do.
    pub async fn tamper(&self, statements: &str) {
        let mut owner = PgConnection::connect(self.database.url()).await.unwrap();
        let unguarded = format!(
            "ALTER TABLE events DISABLE TRIGGER events_are_immutable; {statements};
             ALTER TABLE events ENABLE TRIGGER events_are_immutable"
        );
        owner.execute(unguarded.as_str()).await.unwrap();
    }

    pub async fn try_verify(&self, question: &Question) -> Result<Report, VerifyError> {
        verify_database(&self.database.pool(), question, unheard()).await
    }

    pub async fn verify(&self, question: &Question) -> Report {
        self.try_verify(question).await.unwrap()
    }

    /// Verifies, and when it has begun to walk, something happens and its heads are stored.
    pub async fn verify_while_it_grows(self: &Arc<Self>) -> Report {
        let (province, here, grown) = (self.clone(), Handle::current(), Once::new());
        let grow = move || {
            here.block_on(async {
                province.happens(None).await;
                province.read_on().await;
            });
        };
        let told = Arc::new(move |_, _| {
            grown.call_once(&grow);
            true
        });
        verify_database(&self.database.pool(), &Question::default(), told).await.unwrap()
    }

    pub async fn verify_export(&self, question: &Question) -> Report {
        let archive = Archive::open(&FilesPlace::Folder(self.export_folder())).unwrap();
        verify_files(&archive, question, &SystemIds, unheard()).await.unwrap()
    }

    pub fn export_folder(&self) -> PathBuf {
        self.scratch.path().join("export")
    }

    /// Exports with the key that seals.
    pub async fn export(&self) -> Exported {
        self.try_export_to(&self.export_folder()).await.unwrap()
    }

    pub async fn try_export_to(&self, folder: &std::path::Path) -> Result<Exported, ExportError> {
        let archive = Archive::open(&FilesPlace::Folder(folder.to_owned())).unwrap();
        let adopted: String = sqlx::query_scalar(
            "SELECT payload->'SealingKeyAdopted'->>'key' FROM events WHERE event_type = 'SealingKeyAdopted'
             ORDER BY position DESC LIMIT 1",
        )
        .fetch_one(&self.database.pool())
        .await
        .unwrap();
        let signing = (1..10).map(key).find(|key| key.public() == adopted).unwrap();
        export(&self.database.pool(), &archive, &Signer::with_key(signing), &SystemIds, &|_, _| ()).await
    }

    /// Every file of the export with its content.
    pub fn exported_files(&self) -> Vec<(String, Vec<u8>)> {
        let mut found = Vec::new();
        let mut folders = vec![self.export_folder()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    found.push((path.display().to_string(), std::fs::read(&path).unwrap()));
                }
            }
        }
        found.sort();
        found
    }
}
