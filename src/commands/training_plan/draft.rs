//! What a point fills in for a plan.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::training_plan::PlanContent;
use crate::event_store::{EventStoreError, Work};
use crate::types::{Audience, Headcount, Hours, Line, Name, PlanId, TrainingYear, Window};

/// What a point asks for (P1).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanDraft {
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
    #[serde(default)]
    pub place: Option<Line>,
    /// The teachers' names.
    #[serde(default)]
    pub teachers: Vec<Name>,
}

impl PlanDraft {
    /// The draft as the log keeps it: the teachers' names sealed with the plan's key.
    pub(super) async fn seal(&self, plan: PlanId, work: &mut Work) -> Result<PlanContent, EventStoreError> {
        let teachers = if self.teachers.is_empty() { None } else { Some(work.seal(plan.0, &self.teachers).await?) };
        Ok(PlanContent {
            training_year: self.training_year,
            name: self.name.clone(),
            audience: self.audience,
            hours: self.hours,
            enrolment: self.enrolment,
            training: self.training,
            exam: self.exam,
            planned: self.planned,
            place: self.place.clone(),
            teachers,
            irregular_windows: false,
        })
    }
}
