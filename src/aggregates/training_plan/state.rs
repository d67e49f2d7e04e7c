//! What the rules need to remember of a plan and its class.

use std::fmt;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use serde::{Deserialize, Serialize};

use super::{PlanCommand, PlanContent, PlanError, PlanEvent, Roster};
use crate::types::{Audience, Headcount, Hours, PointId, RegionCode, TrainingYear, Window};

/// CLASS-4: where a plan and its class stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// 待审批: the office has not decided.
    #[default]
    Pending,
    /// 不通过: rejected; may be revised and reported again.
    Rejected,
    /// 已撤回: the point took the plan back.
    Withdrawn,
    /// 招生中: approved; learners may join.
    Enrolling,
    /// 培训中: the class has begun.
    Training,
    /// 待确认: submitted hours await the office.
    Submitted,
    /// 退回: the submission was returned.
    Returned,
    /// 结束: the hours are confirmed.
    Finished,
    /// 已取消: an approved class that was cancelled.
    Cancelled,
}

impl PlanState {
    /// Every state, in the order in which a class passes through them.
    pub const ALL: [Self; 9] = [
        Self::Pending,
        Self::Rejected,
        Self::Withdrawn,
        Self::Enrolling,
        Self::Training,
        Self::Submitted,
        Self::Returned,
        Self::Finished,
        Self::Cancelled,
    ];

    /// The Chinese label, as CLASS-4 names it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Pending => "待审批",
            Self::Rejected => "不通过",
            Self::Withdrawn => "已撤回",
            Self::Enrolling => "招生中",
            Self::Training => "培训中",
            Self::Submitted => "待确认",
            Self::Returned => "退回",
            Self::Finished => "结束",
            Self::Cancelled => "已取消",
        }
    }
}

impl fmt::Display for PlanState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

/// What of the reported content later rules ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 年度.
    pub training_year: TrainingYear,
    /// Whom the class is for.
    pub audience: Audience,
    /// 课时 that a pass gives.
    pub hours: Hours,
    /// 报名日期.
    pub enrolment: Window,
    /// 培训日期.
    pub training: Window,
    /// 计划人数.
    pub planned: Headcount,
}

impl From<&PlanContent> for Terms {
    fn from(content: &PlanContent) -> Self {
        Self {
            training_year: content.training_year,
            audience: content.audience,
            hours: content.hours,
            enrolment: content.enrolment,
            training: content.training,
            planned: content.planned,
        }
    }
}

/// A training plan and its class.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainingPlan {
    /// Who reported it.
    pub point: PointId,
    /// The office that decides (PLAN-4).
    pub office: RegionCode,
    /// What is asked for; `None` until a plan was reported.
    pub terms: Option<Terms>,
    /// Where it stands.
    pub state: PlanState,
    /// How often it was reported, the first time included.
    pub revision: u32,
    /// 批准人数; 0 until approved.
    pub approved: Headcount,
    /// 允许上报人数; 0 until approved.
    pub allowed: Headcount,
    /// The class's learners.
    pub roster: Roster,
    /// How often hours were submitted.
    pub submission: u32,
}

impl Aggregate for TrainingPlan {
    const TYPE: &'static str = "training_plan";
    type Command = PlanCommand;
    type Event = PlanEvent;
    type Error = PlanError;
    type Services = ();

    async fn handle(&mut self, command: PlanCommand, (): &(), sink: &EventSink<Self>) -> Result<(), PlanError> {
        for event in self.decide(command)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: PlanEvent) {
        match event {
            PlanEvent::PlanReported { plan: _, point, office, content } => {
                self.point = point;
                self.office = office;
                self.terms = Some(Terms::from(&content));
                self.revision = 1;
                self.state = PlanState::Pending;
            }
            PlanEvent::PlanRevised { revision, content } => {
                self.terms = Some(Terms::from(&content));
                self.revision = revision;
                self.state = PlanState::Pending;
            }
            PlanEvent::PlanWithdrawn {} => self.state = PlanState::Withdrawn,
            PlanEvent::PlanApproved { approved, opinion: _ } => {
                self.approved = approved;
                self.allowed = approved;
                self.state = PlanState::Enrolling;
            }
            PlanEvent::PlanRejected { opinion: _ } => self.state = PlanState::Rejected,
            PlanEvent::HeadcountAdjusted { from: _, to, reason: _ } => self.allowed = to,
            PlanEvent::PlanCancelled { reason: _ } => self.state = PlanState::Cancelled,
            PlanEvent::LearnerEnrolled { learner } => self.roster.join(learner),
            PlanEvent::EnrolmentWithdrawn { learner } => self.roster.leave(learner),
            PlanEvent::ClassStarted {} => self.state = PlanState::Training,
            PlanEvent::ScoresEntered { scores } => self.roster.set_scores(&scores),
            PlanEvent::HoursSubmitted { submission, learners } => {
                self.submission = submission;
                self.roster.set_reported(&learners);
                self.state = PlanState::Submitted;
            }
            PlanEvent::HoursReturned { submission: _, opinion: _ } => self.state = PlanState::Returned,
            PlanEvent::HoursConfirmed { submission: _, hours: _, passed } => {
                self.roster.set_credited(&passed);
                self.state = PlanState::Finished;
            }
            PlanEvent::HoursReopened { submission: _, reason: _, hours: _, taken_back: _ } => {
                self.roster.set_credited(&[]);
                self.state = PlanState::Submitted;
            }
        }
    }
}
