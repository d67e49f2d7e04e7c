//! What happens to an equivalence request.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::domain_event;
use crate::types::{
    Description, DocumentKind, EquivalenceKind, Hours, LearnerId, Line, Name, Opinion, RegionCode, RequestId,
    TrainingYear, Window,
};

/// EQ-1: a document that supports the request. The document itself is kept outside the log, under its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// Its file name.
    pub name: Name,
    /// What it is.
    pub kind: DocumentKind,
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 of its content, 64 hexadecimal digits.
    pub sha256: String,
}

/// What a learner asks for (EQ-1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestContent {
    /// 年度.
    pub training_year: TrainingYear,
    /// 类型.
    pub kind: EquivalenceKind,
    /// 名称.
    pub title: Line,
    /// 主办单位.
    pub organiser: Line,
    /// 起止日期.
    pub dates: Window,
    /// 申报课时.
    pub claimed: Hours,
    /// 说明.
    pub description: Description,
    /// 附件.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
}

/// EQ-6: the decision that was undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UndoneDecision {
    /// It had been approved for so many hours.
    Approved(Hours),
    /// It had been rejected.
    Rejected,
}

/// What happened to an equivalence request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum RequestEvent {
    /// A learner asked.
    EquivalenceSubmitted {
        /// The request.
        request: RequestId,
        /// Who asks.
        learner: LearnerId,
        /// For what.
        content: RequestContent,
    },
    /// EQ-7: the learner took it back before the decision.
    EquivalenceWithdrawn {},
    /// EQ-3: granted.
    EquivalenceApproved {
        /// The office that decided: it, or one above it, may undo the decision (EQ-6), even after the learner moved.
        office: RegionCode,
        /// 授予课时.
        granted: Hours,
        /// 意见, where there was one.
        opinion: Option<Opinion>,
    },
    /// EQ-4: not granted.
    EquivalenceRejected {
        /// The office that decided (EQ-6).
        office: RegionCode,
        /// 意见.
        opinion: Opinion,
    },
    /// EQ-6: the decision was undone; the request waits again.
    EquivalenceDecisionUndone {
        /// Which decision.
        undone: UndoneDecision,
        /// Why.
        reason: Opinion,
    },
}

domain_event!(RequestEvent {
    EquivalenceSubmitted => "1.0",
    EquivalenceWithdrawn => "1.0",
    EquivalenceApproved => "1.0",
    EquivalenceRejected => "1.0",
    EquivalenceDecisionUndone => "1.0",
});
