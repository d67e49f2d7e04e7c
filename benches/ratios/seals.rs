//! S11: the whole chain of seals verified, against `sha256sum` over the same bytes.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

use futures::TryStreamExt;
use keshi::archive::{Question, Report, export, unheard, verify_database, verify_files};
use keshi::commands::calendar::close_through;
use keshi::event_store::seals::{SealingKey, Signer};
use keshi::gateways::archive::Archive;
use keshi::gateways::files::FilesPlace;
use keshi::projections::rebuild::rebuild;
use keshi::projections::runner::Factory;
use keshi::projections::seals::Seals;
use keshi::types::{SystemIds, copy_of_events};
use sqlx::PgPool;

use crate::cluster::Cluster;
use crate::figures::{Bar, Figure, median};
use crate::{Effort, Outcome, growth, plans, province};

const DATABASE: &str = "bench_seals";

impl Effort {
    /// Events of the log.
    const fn sealed(self) -> i64 {
        match self {
            Self::Full => 1_000_000,
            Self::Quick => 200_000,
        }
    }
}

/// Measures S11.
pub(crate) async fn measure(cluster: &Cluster, effort: Effort) -> Outcome<Figure> {
    cluster.create(DATABASE, None).await?;
    let signer = Arc::new(Signer::with_key(SealingKey::from_hex(&plans::key())?));
    let desk = plans::desk(cluster.open(DATABASE).await?)?.with_signer(Arc::clone(&signer));
    province::fill(&desk, effort).await?;
    growth::grow(cluster, DATABASE, effort.sealed()).await?;
    let pool = desk.ledger().pool().clone();
    close_through(&desk, None).await?;
    let heads: Factory = Arc::new(|| Box::new(Seals::default()));
    rebuild(&pool, &heads, |_| ()).await?;
    cluster.checkpoint().await?;

    let folder = cluster.folder().join("seals");
    let archive = Archive::open(&FilesPlace::Folder(folder.join("export")))?;
    export(&pool, &archive, &signer, &SystemIds, &|_, _| ()).await?;
    let same = folder.join("same");
    let bytes = copy_into(&pool, &same).await?;

    intact(&verify_database(&pool, &Question::default(), unheard()).await?)?;
    sha256sum(&same)?;
    let (mut runs, mut offline, mut exported) = (Vec::new(), Vec::new(), 0);
    for _ in 0..effort.runs() {
        let limit = sha256sum(&same)?;
        let began = Instant::now();
        intact(&verify_database(&pool, &Question::default(), unheard()).await?)?;
        runs.push((milliseconds(began)?, limit));
        let began = Instant::now();
        let report = verify_files(&archive, &Question::default(), &SystemIds, unheard()).await?;
        offline.push(milliseconds(began)?);
        exported = intact(&report)?;
    }
    let offline = median(&mut offline).unwrap_or_default();
    pool.close().await;
    Ok(Figure {
        name: "S11",
        what: format!("the whole chain of seals verified in the database, {} events", effort.sealed()),
        unit: "ms",
        against: format!("sha256sum over the same {} MB, from the page cache", bytes / 1_000_000),
        bar: Bar::AtMost(3000),
        runs,
        note: format!("offline, from an export of {exported} events: {offline} ms"),
    })
}

/// How many events were found intact.
fn intact(report: &Report) -> Outcome<i64> {
    if report.intact { Ok(report.events) } else { Err(format!("not intact: {:?}", report.findings).into()) }
}

/// The bytes that are hashed, as the database sends them.
async fn copy_into(pool: &PgPool, path: &Path) -> Outcome<u64> {
    let mut connection = pool.acquire().await?;
    let mut pieces = connection.copy_out_raw(&copy_of_events(0, i64::MAX)).await?;
    let (mut file, mut bytes) = (File::create(path)?, 0);
    while let Some(piece) = pieces.try_next().await? {
        bytes += piece.len() as u64;
        file.write_all(&piece)?;
    }
    Ok(bytes)
}

fn sha256sum(path: &Path) -> Outcome<u64> {
    let began = Instant::now();
    let done = Command::new("sha256sum").arg(path).output()?;
    if done.status.success() { milliseconds(began) } else { Err("sha256sum failed".into()) }
}

fn milliseconds(began: Instant) -> Outcome<u64> {
    Ok(u64::try_from(began.elapsed().as_millis())?)
}
