//! Who sealed: the signatures of the days, and how one key follows from another.

use chrono::NaiveDate;

use super::finding::{Finding, Note};
use crate::event_store::seals::{ClosedDay, Record, day_message, key_message, verify};

/// What the keys and signatures of a record say.
#[derive(Debug, Default)]
pub(super) struct Judged {
    /// What does not fit.
    pub findings: Vec<Finding>,
    /// What is worth knowing.
    pub notes: Vec<Note>,
    /// The days whose signature is good.
    pub sealed: Vec<NaiveDate>,
}

/// Judges the keys, and the signatures of these days.
pub(super) fn judge(record: &Record, days: &[ClosedDay], trusted: &[String]) -> Judged {
    let mut judged = Judged::default();
    judged.findings.extend(record.unreadable.iter().map(|position| Finding::Calendar { position: *position }));
    succession(record, &mut judged);
    trust(record, trusted, &mut judged);
    signatures(record, days, &mut judged);
    gaps(days, &mut judged);
    judged
}

/// Whether a key's predecessor vouches for it.
fn vouched(record: &Record, index: usize) -> bool {
    let (Some(adopted), Some(former)) =
        (record.keys.get(index), index.checked_sub(1).and_then(|at| record.keys.get(at)))
    else {
        return false;
    };
    let message = key_message(&adopted.key);
    adopted.by.as_ref().is_some_and(|by| by.key == former.key && verify(by, message.as_bytes()))
}

fn succession(record: &Record, judged: &mut Judged) {
    for (index, adopted) in record.keys.iter().enumerate().skip(1) {
        match &adopted.reason {
            _ if vouched(record, index) => {}
            Some(reason) if adopted.by.is_none() => {
                judged.notes.push(Note::LostKey { key: adopted.key.clone(), reason: reason.to_string() });
            }
            Some(_) | None => {
                judged.findings.push(Finding::KeyUnvouched { key: adopted.key.clone(), position: adopted.position });
            }
        }
    }
}

/// From the first key on that the auditor trusts, every further one must follow from a trusted one. Those before it are covered
/// by the seals of the trusted one.
fn trust(record: &Record, trusted: &[String], judged: &mut Judged) {
    if trusted.is_empty() {
        return;
    }
    let adopted = record.keys.last().map(|key| key.key.clone()).unwrap_or_default();
    for key in trusted.iter().filter(|key| record.keys.iter().all(|known| known.key != **key)) {
        judged.findings.push(Finding::WrongKey { key: key.clone(), adopted: adopted.clone() });
    }
    let mut good: Option<bool> = None;
    for (index, key) in record.keys.iter().enumerate() {
        let follows = good == Some(true) && vouched(record, index);
        if trusted.contains(&key.key) || follows {
            good = Some(true);
        } else if good.is_some() {
            good = Some(false);
            judged.findings.push(Finding::UntrustedKey { key: key.key.clone(), position: key.position });
        }
    }
}

fn signatures(record: &Record, days: &[ClosedDay], judged: &mut Judged) {
    let mut unsealed: Vec<NaiveDate> = Vec::new();
    let mut before = Vec::new();
    for day in days {
        let Some(seal) = &day.seal else {
            // A day of before the seals may not come after a sealed one.
            if day.before_seals && judged.sealed.is_empty() {
                before.push(day.day);
            } else {
                unsealed.push(day.day);
            }
            continue;
        };
        if record.adopted_at(day.closed_at).is_none_or(|adopted| adopted.key != seal.key) {
            judged.findings.push(Finding::OtherKey { day: day.day, key: seal.key.clone() });
        } else if verify(seal, day_message(day.day, day.last_position, &day.digest).as_bytes()) {
            judged.sealed.push(day.day);
            judged.notes.extend(unsealed.drain(..).map(|day| Note::Unsealed { day }));
        } else {
            judged.findings.push(Finding::Signature { day: day.day, key: seal.key.clone() });
        }
    }
    if let Some(day) = before.last().copied() {
        judged.notes.push(Note::BeforeSeals { days: before.len(), day });
    }
    if let Some(first) = unsealed.first() {
        judged.findings.push(Finding::Unsealed { day: *first });
    }
}

/// Days close one by one.
fn gaps(days: &[ClosedDay], judged: &mut Judged) {
    for pair in days.windows(2) {
        let [former, next] = pair else { continue };
        let expected = former.day.succ_opt().unwrap_or(NaiveDate::MAX);
        if next.day != expected {
            judged.findings.push(Finding::DayMissing { day: expected });
        }
    }
}
