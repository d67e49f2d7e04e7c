//! Verifying an export, without any database. One thread opens and unpacks the files, another one hashes.

use std::fs::File;
use std::io::{self, Read, Seek};

use sha2::{Digest, Sha256};
use tokio::sync::mpsc::{Receiver, Sender, channel};

use super::chapters::Chapter;
use super::database::{asked, shape, stretch};
use super::finding::Finding;
use super::keys::judge;
use super::manifest::{DayFile, MANIFEST, Manifest, ManifestDay};
use super::parquet_read::{Rows, read_file};
use super::report::{Report, keys_shown};
use super::walk::{Walk, Walked};
use super::{Question, Told, VerifyError};
use crate::gateways::archive::Archive;
use crate::types::{Head, Ids, RawRow};

/// Row groups that may wait.
const WAITING: usize = 4;
/// Bytes hashed at once.
const PIECE: usize = 1024 * 1024;

/// What whoever unpacks hands to whoever hashes.
enum Parcel {
    Rows(Rows),
    /// A day whose file cannot be read: the walk goes on behind it.
    Beyond {
        position: i64,
        head: Option<Head>,
    },
}

/// Verifies an export, or one of its days.
///
/// # Errors
/// When the place cannot be read, there is no such day, or it is told to stop.
pub async fn verify_files(
    archive: &Archive,
    question: &Question,
    ids: &dyn Ids,
    told: Told,
) -> Result<Report, VerifyError> {
    let manifest = match archive.get(MANIFEST).await?.map(|content| Manifest::parse(&content)) {
        Some(Ok(manifest)) => manifest,
        Some(Err(problem)) => return Ok(hopeless(Finding::FileDamaged { file: MANIFEST.to_owned(), problem })),
        None => return Ok(hopeless(Finding::FileMissing { file: MANIFEST.to_owned() })),
    };
    let record = manifest.record();
    let days = asked(&record, question)?;
    let judged = judge(&record, &days, &question.trusted);
    let mut findings = judged.findings;
    if !manifest.is_signed() {
        findings.push(Finding::ManifestSignature {});
    }
    let end = record.days.last().map_or(0, |day| day.last_position);
    let stretch = stretch(&record, question.day, Chapter::of(&record.days, &judged.sealed), end)?;
    let begins = manifest.days.iter().take_while(|day| day.closed.last_position <= stretch.after);
    let stored = begins.last().map_or(Some(Head::START), |day| day.head.parse().ok());
    let first_close = record.days.first().map_or(i64::MAX, |day| day.closed_at);
    let walk = Walk::new(stretch.chapters, (stretch.after, stretch.sealed, stored), first_close);

    let (sender, receiver) = channel(WAITING);
    let through = stretch.through;
    let hashing = tokio::task::spawn_blocking(move || hash(walk, receiver, through, &told));
    let mut after = stretch.after;
    for day in manifest.days.iter().filter(|day| day.closed.last_position <= through) {
        if day.closed.last_position <= after {
            continue;
        }
        findings.extend(unpack(archive, day, after, ids, &sender).await?);
        after = day.closed.last_position;
    }
    drop(sender);
    let walked = hashing.await.map_err(|error| VerifyError::Broken(error.to_string()))?;
    let Walked { events, position, findings: walked, .. } = walked?;
    findings.extend(walked);
    let report = Report {
        events,
        last_position: position,
        days: days.len(),
        sealed_days: judged.sealed.len(),
        through: days.last().map(|day| day.day),
        keys: keys_shown(&record),
        ..Report::default()
    };
    Ok(report.conclude(findings, judged.notes))
}

/// Without a manifest nothing can be said.
fn hopeless(finding: Finding) -> Report {
    Report::default().conclude(vec![finding], Vec::new())
}

/// Hands the rows of a day on; says what is the matter with its file.
async fn unpack(
    archive: &Archive,
    day: &ManifestDay,
    after: i64,
    ids: &dyn Ids,
    parcels: &Sender<Parcel>,
) -> Result<Option<Finding>, VerifyError> {
    let beyond = Parcel::Beyond { position: day.closed.last_position, head: day.head.parse().ok() };
    let named = day.file.clone().filter(|file| file.first_position == after + 1);
    let Some(named) = named else {
        let _nobody_listens = parcels.send(beyond).await;
        return Ok(Some(Finding::FileMissing { file: format!("the file of {}", day.closed.day) }));
    };
    let Some(file) = archive.file(&named.name, ids.fresh()).await? else {
        let _nobody_listens = parcels.send(beyond).await;
        return Ok(Some(Finding::FileMissing { file: named.name }));
    };
    let (name, sending) = (named.name.clone(), parcels.clone());
    // What is damaged may break whoever unpacks it: that too is a damaged file, and no more.
    let unpacked = tokio::task::spawn_blocking(move || unpack_file(file, &named, &sending)).await;
    let (damage, whole) = unpacked.unwrap_or_else(|_| (Some("it cannot be unpacked".to_owned()), false));
    if !whole {
        let _nobody_listens = parcels.send(beyond).await;
    }
    Ok(damage.map(|problem| Finding::FileDamaged { file: name, problem }))
}

/// Says what is the matter with the file, and whether it could be unpacked all the same.
fn unpack_file(mut file: File, named: &DayFile, parcels: &Sender<Parcel>) -> (Option<String>, bool) {
    let damage = match content_of(&mut file) {
        Ok((bytes, _)) if bytes != named.bytes => Some(format!("it has {bytes} bytes instead of {}", named.bytes)),
        Ok((_, sha256)) if sha256 != named.sha256 => Some("its content is another one".to_owned()),
        Ok(_) => None,
        Err(error) => return (Some(error.to_string()), false),
    };
    match read_file(file, |rows| parcels.blocking_send(Parcel::Rows(rows)).is_ok()) {
        Ok(()) => (damage, true),
        Err(error) => (damage.or_else(|| Some(error.to_string())), false),
    }
}

/// Size and SHA-256 of a file.
fn content_of(file: &mut File) -> io::Result<(u64, String)> {
    file.rewind()?;
    let (mut hasher, mut bytes, mut piece) = (Sha256::new(), 0, vec![0; PIECE]);
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            break;
        }
        bytes += read as u64;
        hasher.update(piece.get(..read).unwrap_or_default());
    }
    file.rewind()?;
    Ok((bytes, hex::encode(hasher.finalize())))
}

/// Walks over what is unpacked; on a thread of its own.
fn hash(mut walk: Walk, mut parcels: Receiver<Parcel>, through: i64, told: &Told) -> Result<Walked, VerifyError> {
    while let Some(parcel) = parcels.blocking_recv() {
        match parcel {
            Parcel::Rows(rows) => {
                for (row, head) in rows.iter() {
                    let row = RawRow::new(row).map_err(shape)?;
                    let position = row.position();
                    walk.row(row, |asked| (asked == position).then_some(head));
                }
            }
            Parcel::Beyond { position, head } => walk.leap(position, head),
        }
        if !told(walk.position(), through) {
            return Err(VerifyError::Stopped);
        }
    }
    Ok(walk.end())
}
