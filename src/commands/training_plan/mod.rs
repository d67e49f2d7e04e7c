//! What points, offices and learners do with training plans and their classes.

mod adjust_headcount;
mod approve;
mod cancel;
mod confirm_hours;
mod draft;
mod enrol;
mod enter_scores;
mod reject;
mod reopen_hours;
mod report;
mod return_hours;
mod revise;
mod start;
mod submit_hours;
mod withdraw;
mod withdraw_enrolment;

pub use adjust_headcount::AdjustHeadcount;
pub use approve::ApprovePlan;
pub use cancel::CancelPlan;
pub use confirm_hours::ConfirmHours;
pub use draft::PlanDraft;
pub use enrol::{EnrolLearners, LearnerRef};
pub use enter_scores::EnterScores;
pub use reject::RejectPlan;
pub use reopen_hours::ReopenHours;
pub use report::ReportPlan;
pub use return_hours::ReturnHours;
pub use revise::RevisePlan;
pub use start::StartClass;
pub use submit_hours::SubmitHours;
pub use withdraw::WithdrawPlan;
pub use withdraw_enrolment::WithdrawEnrolment;

pub use crate::aggregates::training_plan::LearnerScore;

use std::sync::Arc;

use super::{CommandError, Context, access, facts};
use crate::aggregates::training_plan::{TrainingPlan, rules};
use crate::aggregates::training_point::TrainingPoint;
use crate::event_store::Work;
use crate::types::{PlanId, PointId};

/// PLAN-1: a point reports, revises, withdraws and cancels its own plans.
const OWN_PLAN: &str = "PLAN-1.itself";

/// A plan that was reported. Its point and office never change, so that looking is enough to authorise.
async fn reported(work: &mut Work, id: PlanId) -> Result<Arc<TrainingPlan>, CommandError> {
    let plan = work.peek::<TrainingPlan>(id).await?;
    if plan.exists() { Ok(plan.state) } else { Err(facts::no::<TrainingPlan>(&id)) }
}

/// A plan on which the actor's office decides; else it is refused with `code`, the rule's name.
async fn for_its_office(
    context: &Context,
    work: &mut Work,
    id: PlanId,
    code: &'static str,
) -> Result<Arc<TrainingPlan>, CommandError> {
    let plan = reported(work, id).await?;
    let decides = rules::plan_4_deciding_office(access::office_seat(&context.actor), plan.office);
    access::require(decides, code)?;
    Ok(plan)
}

/// A plan of the actor's point; else it is refused with `code`.
async fn for_its_point(
    context: &Context,
    work: &mut Work,
    id: PlanId,
    code: &'static str,
) -> Result<Arc<TrainingPlan>, CommandError> {
    let plan = reported(work, id).await?;
    access::require(access::is_point(context, plan.point), code)?;
    Ok(plan)
}

/// A registered point; if it is disabled before the append, the command decides again (POINT-1).
async fn point(work: &mut Work, id: PointId) -> Result<Arc<TrainingPoint>, CommandError> {
    let point = work.fact::<TrainingPoint>(id).await?;
    if point.exists() { Ok(point.state) } else { Err(facts::no::<TrainingPoint>(&id)) }
}
