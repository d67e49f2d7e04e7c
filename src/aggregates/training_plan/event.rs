//! What happens to a training plan and its class.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::domain_event;
use crate::types::{
    Audience, Headcount, Hours, LearnerId, Line, Name, Opinion, PlanId, PointId, RegionCode, Score, Sealed,
    TrainingYear, Window,
};

/// What a point asks for (P1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanContent {
    /// 年度.
    pub training_year: TrainingYear,
    /// 培训班名称.
    pub name: Name,
    /// Whom the class is for.
    pub audience: Audience,
    /// 课时 that a pass gives.
    pub hours: Hours,
    /// 报名日期.
    pub enrolment: Window,
    /// 培训日期.
    pub training: Window,
    /// 考试时间.
    pub exam: Window,
    /// 计划人数.
    pub planned: Headcount,
    /// 培训地点.
    pub place: Option<Line>,
    /// The teachers' names, sealed.
    pub teachers: Option<Sealed>,
    /// PLAN-3: a legacy plan whose windows are out of order was taken as it is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub irregular_windows: bool,
}

/// One learner's result in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LearnerScore {
    /// Whose.
    pub learner: LearnerId,
    /// The result.
    pub score: Score,
}

/// What happened to a training plan, which from its approval on is the class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum PlanEvent {
    /// A point reported a plan.
    PlanReported {
        /// The plan.
        plan: PlanId,
        /// Who reports.
        point: PointId,
        /// The office that the point belongs to, and which decides (PLAN-4).
        office: RegionCode,
        /// What is asked for.
        content: PlanContent,
    },
    /// PLAN-6: a rejected plan was revised and reported again.
    PlanRevised {
        /// Counts from 2.
        revision: u32,
        /// What is now asked for.
        content: PlanContent,
    },
    /// PLAN-9: the point took the plan back before the decision.
    PlanWithdrawn {},
    /// PLAN-5: the office approved; the allowed headcount starts as the approved one.
    PlanApproved {
        /// 批准人数.
        approved: Headcount,
        /// 意见, where there was one.
        opinion: Option<Opinion>,
    },
    /// PLAN-6: the office rejected.
    PlanRejected {
        /// 意见.
        opinion: Opinion,
    },
    /// PLAN-7: 调整上报人数.
    HeadcountAdjusted {
        /// 允许上报人数 before.
        from: Headcount,
        /// 允许上报人数 from now on.
        to: Headcount,
        /// Why.
        reason: Opinion,
    },
    /// PLAN-9: an approved class in which nobody is enrolled was cancelled.
    PlanCancelled {
        /// Why.
        reason: Opinion,
    },
    /// A learner joined the class.
    LearnerEnrolled {
        /// Who.
        learner: LearnerId,
    },
    /// CLASS-3: a learner left the class.
    EnrolmentWithdrawn {
        /// Who.
        learner: LearnerId,
    },
    /// CLASS-4: 开班.
    ClassStarted {},
    /// CLASS-5: scores were entered, or corrected.
    ScoresEntered {
        /// The learners concerned.
        scores: Vec<LearnerScore>,
    },
    /// CLASS-6: 课时申报.
    HoursSubmitted {
        /// Counts from 1.
        submission: u32,
        /// The learners reported, with their results as submitted.
        learners: Vec<LearnerScore>,
    },
    /// HOURS-2: the office returned the submission.
    HoursReturned {
        /// Which submission.
        submission: u32,
        /// 意见.
        opinion: Opinion,
    },
    /// HOURS-4: 课时确认: the class is over, and these learners are credited.
    HoursConfirmed {
        /// Which submission.
        submission: u32,
        /// What each is credited.
        hours: Hours,
        /// The reported learners who passed.
        passed: Vec<LearnerId>,
    },
    /// HOURS-5: the confirmation was taken back; the class waits for confirmation again.
    HoursReopened {
        /// Which submission.
        submission: u32,
        /// Why.
        reason: Opinion,
        /// What each had been credited.
        hours: Hours,
        /// The learners whose credit is taken back.
        taken_back: Vec<LearnerId>,
    },
}

domain_event!(PlanEvent {
    PlanReported => "1.0",
    PlanRevised => "1.0",
    PlanWithdrawn => "1.0",
    PlanApproved => "1.0",
    PlanRejected => "1.0",
    HeadcountAdjusted => "1.0",
    PlanCancelled => "1.0",
    LearnerEnrolled => "1.0",
    EnrolmentWithdrawn => "1.0",
    ClassStarted => "1.0",
    ScoresEntered => "1.0",
    HoursSubmitted => "1.0",
    HoursReturned => "1.0",
    HoursConfirmed => "1.0",
    HoursReopened => "1.0",
});
