//! The rules of equivalence requests: one pure function each, over plain values.

use chrono::NaiveDate;

use super::{Attachment, RequestError, RequestState};
use crate::types::{Hours, LearnerId, Opinion, RegionCode, TrainingYear, Window};

/// EQ-1, EQ-3: the least hours that are claimed or granted.
pub const LEAST_HOURS: Hours = Hours::whole(1);
/// EQ-1: the most hours that are claimed.
pub const MOST_HOURS: Hours = Hours::whole(80);
/// EQ-1: how many attachments a request may have.
pub const MOST_ATTACHMENTS: usize = 5;
/// EQ-1: the size of the largest attachment, in bytes (10 MB).
pub const MOST_BYTES: u64 = 10 * 1024 * 1024;
/// EQ-5: how many requests a bulk decision may take.
pub const MOST_IN_BULK: usize = 1_000;

/// EQ-1: a learner asks for himself. `seat` is the learner that the actor is, if any.
#[must_use]
pub fn eq_1_own_request(seat: Option<LearnerId>, learner: LearnerId) -> bool {
    seat == Some(learner)
}

/// EQ-1: who asks is on the roster.
///
/// # Errors
/// When he is not.
pub const fn eq_1_on_roster(learner: LearnerId, on_roster: bool) -> Result<(), RequestError> {
    if on_roster { Ok(()) } else { Err(RequestError::NotOnRoster { learner }) }
}

/// EQ-1: a request names a training year for which hours may count: the current one, or an earlier one to make up for.
///
/// # Errors
/// When the year is another.
pub fn eq_1_training_year(year: TrainingYear, today: NaiveDate) -> Result<(), RequestError> {
    let (earliest, latest) = (TrainingYear::EARLIEST, TrainingYear::current(today));
    if earliest <= year && year <= latest {
        Ok(())
    } else {
        Err(RequestError::YearOutOfRange { year, earliest, latest })
    }
}

/// EQ-1: the dates of the study do not end before they start.
///
/// # Errors
/// When they do.
pub fn eq_1_dates(Window { from, to }: Window) -> Result<(), RequestError> {
    if from <= to { Ok(()) } else { Err(RequestError::DatesBackwards { from, to }) }
}

/// EQ-1: 1 ≤ hours claimed ≤ 80.
///
/// # Errors
/// When they are not.
pub fn eq_1_claimed(claimed: Hours) -> Result<(), RequestError> {
    if (LEAST_HOURS..=MOST_HOURS).contains(&claimed) {
        Ok(())
    } else {
        Err(RequestError::ClaimedOutOfRange { claimed, least: LEAST_HOURS, most: MOST_HOURS })
    }
}

/// PERSON-4: what an attachment is called in the log: by its place among the others and its kind. The name that the learner gave
/// the file may be his own; it is kept beside the log, and goes when he is erased. `place` counts from 1.
#[must_use]
pub fn person_4_name_in_the_log(place: usize, attachment: Attachment) -> Attachment {
    let ending = attachment.kind.extensions().first().copied().unwrap_or_default();
    match format!("附件{place}.{ending}").parse() {
        Ok(name) => Attachment { name, ..attachment },
        Err(_) => attachment,
    }
}

/// EQ-1: up to five attachments of up to 10 MB each, of a kind that their content shows.
///
/// # Errors
/// When there are more, or one is empty, too large, or without a proper digest.
pub fn eq_1_attachments(attachments: &[Attachment]) -> Result<(), RequestError> {
    if attachments.len() > MOST_ATTACHMENTS {
        return Err(RequestError::TooManyAttachments { count: attachments.len(), most: MOST_ATTACHMENTS });
    }
    for Attachment { name, kind: _, bytes, sha256 } in attachments {
        if *bytes == 0 || *bytes > MOST_BYTES {
            return Err(RequestError::AttachmentSize { name: name.clone(), bytes: *bytes, most: MOST_BYTES });
        }
        if sha256.len() != 64 || !sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(RequestError::AttachmentDigest { name: name.clone() });
        }
    }
    Ok(())
}

/// EQ-1: what is attached was uploaded before by who asks, and is of the kind and size that was found then. `uploads` are his.
///
/// # Errors
/// When a digest is of none of his uploads.
pub fn eq_1_uploaded(digests: &[String], uploads: &[Attachment]) -> Result<Vec<Attachment>, RequestError> {
    let upload = |digest: &String| {
        let found = uploads.iter().find(|upload| upload.sha256.eq_ignore_ascii_case(digest));
        // A client that errs may send anything: the sentence repeats no more of it than a digest has.
        found.cloned().ok_or_else(|| RequestError::NotUploaded { sha256: digest.chars().take(64).collect() })
    };
    digests.iter().map(upload).collect()
}

/// EQ-2: the office of the learner's region decides. `seat` is the office for which the actor gives commands, if any.
#[must_use]
pub fn eq_2_deciding_office(seat: Option<RegionCode>, region: RegionCode) -> bool {
    seat == Some(region)
}

/// EQ-2: a request that waits, and no other, is decided.
///
/// # Errors
/// When it does not wait.
pub fn eq_2_undecided(state: RequestState) -> Result<(), RequestError> {
    if state == RequestState::Pending { Ok(()) } else { Err(RequestError::Decided { state }) }
}

/// EQ-3: 1 ≤ granted ≤ claimed.
///
/// # Errors
/// When it is not.
pub fn eq_3_granted(granted: Hours, claimed: Hours) -> Result<(), RequestError> {
    if LEAST_HOURS <= granted && granted <= claimed {
        Ok(())
    } else {
        Err(RequestError::GrantedOutOfRange { granted, least: LEAST_HOURS, claimed })
    }
}

/// EQ-4: rejecting needs an opinion.
///
/// # Errors
/// When there is none.
pub fn eq_4_opinion(opinion: Option<Opinion>) -> Result<Opinion, RequestError> {
    opinion.ok_or(RequestError::RejectionWithoutOpinion)
}

/// EQ-5: a bulk decision takes up to 1,000 requests.
///
/// # Errors
/// When there are more, or none.
pub const fn eq_5_bulk(count: usize) -> Result<(), RequestError> {
    if count >= 1 && count <= MOST_IN_BULK {
        Ok(())
    } else {
        Err(RequestError::BulkOutOfRange { count, most: MOST_IN_BULK })
    }
}

/// EQ-6: the deciding office, or one above it, undoes a decision. `seat` is the office for which the actor gives commands, if
/// any; `upwards` are the deciding office and those above it.
pub fn eq_6_undoing_office(seat: Option<RegionCode>, mut upwards: impl Iterator<Item = RegionCode>) -> bool {
    seat.is_some_and(|seat| upwards.any(|office| office == seat))
}

/// EQ-6: a decision, and nothing else, is undone.
///
/// # Errors
/// When nothing is decided.
pub const fn eq_6_decided(state: RequestState) -> Result<(), RequestError> {
    match state {
        RequestState::Approved | RequestState::Rejected => Ok(()),
        RequestState::Pending | RequestState::Withdrawn => Err(RequestError::NothingDecided { state }),
    }
}

/// EQ-7: a learner withdraws a request before the decision.
///
/// # Errors
/// When it was taken, or the request was withdrawn.
pub fn eq_7_withdrawable(state: RequestState) -> Result<(), RequestError> {
    if state == RequestState::Pending { Ok(()) } else { Err(RequestError::WithdrawAfterDecision { state }) }
}
