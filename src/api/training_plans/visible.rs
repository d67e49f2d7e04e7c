//! Who may read a plan and its class.

use sqlx::PgConnection;

use crate::api::error::ApiError;
use crate::api::reader::Reader;
use crate::api::sight::Sight;
use crate::queries::plans::{PlanDetail, one};
use crate::types::{PlanId, PlanStatus};

/// The statuses of a plan that was approved: it is a class, which learners may know of.
pub const CLASSES: [PlanStatus; 6] = [
    PlanStatus::Enrolling,
    PlanStatus::InTraining,
    PlanStatus::AwaitingConfirmation,
    PlanStatus::Returned,
    PlanStatus::Ended,
    PlanStatus::Cancelled,
];

/// The plan, if the caller may know of it: its office and those above, its point; of a class, learners too.
///
/// # Errors
/// [`ApiError::NotFound`], or when the database fails.
pub async fn plan(reader: &Reader, plan: PlanId, tables: &mut PgConnection) -> Result<PlanDetail, ApiError> {
    let sight = reader.sight();
    let found = one(plan, tables).await?.filter(|found| {
        let learner =
            matches!(sight, Sight::Learner(_)) && CLASSES.iter().any(|status| status.code() == found.plan.status);
        learner || sight.sees_region(&found.plan.office) || sight.is_point(found.plan.point.into())
    });
    found.ok_or_else(|| ApiError::NotFound { kind: "training_plan", id: plan.to_string() })
}

/// The plan, if the caller may see who is in its class: learners may not.
///
/// # Errors
/// As [`plan`].
pub async fn roster(reader: &Reader, id: PlanId, tables: &mut PgConnection) -> Result<PlanDetail, ApiError> {
    if matches!(reader.sight(), Sight::Learner(_)) {
        return Err(ApiError::NotFound { kind: "training_plan", id: id.to_string() });
    }
    plan(reader, id, tables).await
}
