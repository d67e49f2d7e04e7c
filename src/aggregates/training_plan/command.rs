//! What can be asked of a training plan and its class.

use chrono::NaiveDate;

use super::{LearnerScore, PlanContent};
use crate::types::{Grade, Headcount, LearnerId, Opinion, PlanId, PointId, RegionCode};

/// What deciding on a reported content needs to know of elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The day of the report.
    pub today: NaiveDate,
    /// Whether this is a legacy import, for which PLAN-1 and PLAN-3 are laxer.
    pub legacy: bool,
    /// Whether the point is enabled.
    pub point_enabled: bool,
}

/// A learner who wants to join, with what CLASS-2 needs to know of him.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joining {
    /// Who.
    pub learner: LearnerId,
    /// Whether he is on the roster of workers.
    pub on_roster: bool,
    /// The grade in force today.
    pub grade: Grade,
}

/// A command to a training plan or its class. Who may give it is decided before: the rules about that are in
/// [`super::rules`] too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanCommand {
    /// Report a plan (PLAN-1 to PLAN-3).
    Report {
        /// The plan.
        plan: PlanId,
        /// Who reports.
        point: PointId,
        /// The office that the point belongs to.
        office: RegionCode,
        /// What is asked for; whether its windows are irregular is found out here.
        content: Box<PlanContent>,
        /// Facts.
        entry: Entry,
    },
    /// Revise a rejected plan and report it again (PLAN-6).
    Revise {
        /// What is now asked for.
        content: Box<PlanContent>,
        /// Facts.
        entry: Entry,
    },
    /// Take the plan back before the decision (PLAN-9).
    Withdraw,
    /// Approve (PLAN-5, PLAN-6).
    Approve {
        /// 批准人数.
        approved: Headcount,
        /// 意见, where there is one.
        opinion: Option<Opinion>,
    },
    /// Reject (PLAN-6).
    Reject {
        /// 意见, which must be given.
        opinion: Option<Opinion>,
    },
    /// 调整上报人数 (PLAN-7, PLAN-8).
    AdjustHeadcount {
        /// 允许上报人数 from now on.
        allowed: Headcount,
        /// Why.
        reason: Opinion,
    },
    /// Cancel a class in which nobody is enrolled (PLAN-9).
    Cancel {
        /// Why.
        reason: Opinion,
    },
    /// Enrol learners: all of them or none (CLASS-1, CLASS-2).
    Enrol {
        /// Who joins.
        learners: Vec<Joining>,
        /// Today.
        today: NaiveDate,
        /// Whether the point is enabled.
        point_enabled: bool,
    },
    /// Withdraw one enrolment (CLASS-3).
    WithdrawEnrolment {
        /// Whose.
        learner: LearnerId,
    },
    /// 开班 (CLASS-4).
    Start {
        /// Today.
        today: NaiveDate,
    },
    /// Enter or correct scores (CLASS-4, CLASS-5).
    EnterScores {
        /// The learners concerned.
        scores: Vec<LearnerScore>,
    },
    /// 课时申报 (CLASS-6, CLASS-7).
    SubmitHours {
        /// The learners selected.
        learners: Vec<LearnerId>,
        /// Today.
        today: NaiveDate,
        /// Whether the point is enabled.
        point_enabled: bool,
    },
    /// Return the submission (HOURS-2).
    ReturnHours {
        /// 意见, which must be given.
        opinion: Option<Opinion>,
    },
    /// 课时确认 (HOURS-3, HOURS-4).
    ConfirmHours,
    /// Take the confirmation back (HOURS-5).
    ReopenHours {
        /// Why.
        reason: Opinion,
    },
}
