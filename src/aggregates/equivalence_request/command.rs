//! What can be asked of an equivalence request.

use chrono::NaiveDate;

use super::RequestContent;
use crate::types::{Hours, LearnerId, Opinion, RegionCode, RequestId};

/// A command to an equivalence request. Who may give it is decided before: the rules about that are in [`super::rules`] too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RequestCommand {
    /// Ask (EQ-1).
    Submit {
        /// The request.
        request: RequestId,
        /// Who asks.
        learner: LearnerId,
        /// For what.
        content: Box<RequestContent>,
        /// Today.
        today: NaiveDate,
        /// Whether the learner is on the roster of workers.
        on_roster: bool,
    },
    /// Take the request back before the decision (EQ-7).
    Withdraw,
    /// Grant hours (EQ-3).
    Approve {
        /// The deciding office.
        office: RegionCode,
        /// 授予课时.
        granted: Hours,
        /// 意见, where there is one.
        opinion: Option<Opinion>,
    },
    /// Reject (EQ-4).
    Reject {
        /// The deciding office.
        office: RegionCode,
        /// 意见, which must be given.
        opinion: Option<Opinion>,
    },
    /// Undo the decision (EQ-6).
    Undo {
        /// Why.
        reason: Opinion,
    },
}
