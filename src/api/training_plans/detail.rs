//! `GET /api/v1/training-plans/{plan}`.

use super::actions::PlanAction;
use super::visible;
use crate::api::prelude::*;
use crate::commands::unseal::unseal;
use crate::queries::plans::PlanDetail;
use crate::types::PlanId;

/// A plan in detail, with its teachers, and with what may be done to it.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanWithTeachers {
    /// The plan.
    #[serde(flatten)]
    plan: PlanDetail,
    /// The teachers' names.
    teachers: Vec<String>,
    /// 操作: what the reader may do to it now.
    actions: Vec<PlanAction>,
}

/// One plan or class.
#[utoipa::path(
    get,
    path = "/api/v1/training-plans/{plan}",
    tag = "training-plans",
    summary = "Read a plan or class",
    params(("plan" = PlanId, Path, description = "The plan."), ReadHeaders),
    responses((status = 200, description = "It, with its version as `ETag`.", body = PlanWithTeachers), ReadProblems)
)]
pub async fn detail(reader: Reader, Subject(plan): Subject<PlanId>) -> Result<Versioned<PlanWithTeachers>, ApiError> {
    let mut tables = reader.tables(&["plans", "directory"]).await?;
    let found = visible::plan(&reader, plan, &mut tables).await?;
    drop(tables);
    let opened: Vec<Option<Vec<String>>> = unseal(reader.state.desk(), found.sealed_teachers.as_slice()).await?;
    let teachers = opened.into_iter().flatten().flatten().collect();
    let actions = reader.plan_actions(&found.plan);
    let found = PlanWithTeachers { plan: found, teachers, actions };
    Versioned::found(Some(found), |found| found.plan.plan.version, "training_plan", plan)
}
