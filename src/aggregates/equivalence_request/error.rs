//! Why an equivalence request refuses: one variant a refusal, with the numbers that its sentence needs. A variant's name in
//! JSON is its code in the message catalogue.

use chrono::NaiveDate;
use serde::Serialize;
use thiserror::Error;

use super::RequestState;
use crate::types::{Hours, LearnerId, Name, TrainingYear};

/// Why an equivalence request refuses a command.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
#[expect(missing_docs, reason = "the fields are the numbers that the message beside them names")]
pub enum RequestError {
    /// No request of that identifier exists.
    #[error("no request of that identifier was submitted")]
    #[serde(rename = "EQ-1.unsubmitted")]
    Unsubmitted,
    /// A request of that identifier exists.
    #[error("a request of that identifier was submitted before")]
    #[serde(rename = "EQ-1.again")]
    SubmittedBefore,
    /// EQ-1: the learner is not on the roster.
    #[error("the learner {learner} is not on the roster")]
    #[serde(rename = "EQ-1.roster")]
    NotOnRoster { learner: LearnerId },
    /// EQ-1: no year for which hours may count.
    #[error("the training year is {year}, but must be from {earliest} to {latest}")]
    #[serde(rename = "EQ-1.year")]
    YearOutOfRange { year: TrainingYear, earliest: TrainingYear, latest: TrainingYear },
    /// EQ-1: the dates end before they start.
    #[error("the dates start on {from}, after they end on {to}")]
    #[serde(rename = "EQ-1.dates")]
    DatesBackwards { from: NaiveDate, to: NaiveDate },
    /// EQ-1: hours claimed.
    #[error("the hours claimed are {claimed}, but must be from {least} to {most}")]
    #[serde(rename = "EQ-1.hours")]
    ClaimedOutOfRange { claimed: Hours, least: Hours, most: Hours },
    /// EQ-1: too many attachments.
    #[error("{count} attachments are too many: at most {most}")]
    #[serde(rename = "EQ-1.attachments")]
    TooManyAttachments { count: usize, most: usize },
    /// EQ-1: an attachment that is empty or too large.
    #[error("the attachment {name} has {bytes} bytes, but must have from 1 to {most}")]
    #[serde(rename = "EQ-1.size")]
    AttachmentSize { name: Name, bytes: u64, most: u64 },
    /// EQ-1: an attachment whose digest is no SHA-256.
    #[error("the digest of the attachment {name} is not 64 hexadecimal digits")]
    #[serde(rename = "EQ-1.digest")]
    AttachmentDigest { name: Name },
    /// EQ-1: what was uploaded is no PDF, JPEG or PNG.
    #[error("the content is neither PDF nor JPEG nor PNG")]
    #[serde(rename = "EQ-1.kind")]
    NoDocument,
    /// EQ-1: the name says that it is something else than its content shows.
    #[error("the content is {kind}, but the file is called {name}")]
    #[serde(rename = "EQ-1.name")]
    Disguised { name: Name, kind: &'static str },
    /// EQ-1: something else lies behind the document's end.
    #[error("something else lies behind the end of the {kind} document")]
    #[serde(rename = "EQ-1.beyond")]
    BeyondItsEnd { kind: &'static str },
    /// EQ-1: what is to be attached was not uploaded by who asks.
    #[error("no document {sha256} was uploaded by who asks")]
    #[serde(rename = "EQ-1.upload")]
    NotUploaded { sha256: String },
    /// EQ-2: the request does not await a decision.
    #[error("the request is {state}: the office decides one that waits")]
    #[serde(rename = "EQ-2.decided")]
    Decided { state: RequestState },
    /// EQ-3: granted hours.
    #[error("granted {granted} is not from {least} to the claimed {claimed}")]
    #[serde(rename = "EQ-3")]
    GrantedOutOfRange { granted: Hours, least: Hours, claimed: Hours },
    /// EQ-4: rejecting without an opinion.
    #[error("rejecting needs an opinion")]
    #[serde(rename = "EQ-4")]
    RejectionWithoutOpinion,
    /// EQ-5: nobody, or too many, in a bulk decision.
    #[error("a bulk decision takes from 1 to {most} requests, not {count}")]
    #[serde(rename = "EQ-5")]
    BulkOutOfRange { count: usize, most: usize },
    /// EQ-6: nothing to undo.
    #[error("the request is {state}: only a decision is undone")]
    #[serde(rename = "EQ-6")]
    NothingDecided { state: RequestState },
    /// EQ-7: the decision was taken before.
    #[error("the request is {state}: it is withdrawn before the decision only")]
    #[serde(rename = "EQ-7")]
    WithdrawAfterDecision { state: RequestState },
}
