//! `POST /api/v1/learners/{learner}/id-number`.

use axum::response::Response;

use crate::api::accepted::CommandResult;
use crate::api::documented::CommandProblems;
use crate::api::prelude::*;
use crate::commands::learner::{RevealIdNumber, personal_data};
use crate::types::{LearnerId, Opinion, PlanId, Role};

/// Why somebody's number is looked at.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Revelation {
    /// What for, up to 500 characters; it goes into the history.
    reason: Opinion,
    /// In which of its classes the learner is, where a point asks.
    #[serde(default)]
    class: Option<PlanId>,
}

/// What lists hide of a learner.
#[derive(Serialize, ToSchema)]
pub struct Revealed {
    /// What became of the command.
    #[serde(flatten)]
    result: CommandResult,
    /// 身份证号, in full.
    id_number: String,
    /// 姓名.
    name: String,
    /// 手机号; like what follows it, not told to points.
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    /// 电子邮箱.
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    /// 邮政编码.
    #[serde(skip_serializing_if = "Option::is_none")]
    postcode: Option<String>,
    /// 通讯地址.
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
}

/// Reveals a learner's ID number in full, and to offices how to reach him. The log keeps who looked, when, from where and what for
/// (PERSON-1). Offices see those of their regions and below, a point those of its own classes, a learner himself.
#[utoipa::path(
    post,
    path = "/api/v1/learners/{learner}/id-number",
    tag = "learners",
    summary = "Reveal an ID number",
    params(("learner" = LearnerId, Path, description = "The learner."), CommandHeaders),
    request_body = Revelation,
    responses((status = 200, description = "The number; it is on record that it was shown.", body = Revealed), CommandProblems)
)]
pub async fn reveal_id_number(
    State(state): State<ApiState>,
    cover: Cover,
    Subject(learner): Subject<LearnerId>,
    Body(Revelation { reason, class }): Body<Revelation>,
) -> Result<Response, ApiError> {
    let to_a_point = cover.caller.actor.role == Role::Point;
    let use_case = RevealIdNumber { learner, reason, class };
    let accepted = change(&state, cover, use_case, "learner", learner).await?;
    let found = personal_data(state.desk(), learner).await?;
    let known = found.ok_or_else(|| ApiError::NotFound { kind: "learner", id: learner.to_string() })?;
    Ok(accepted.with(|result| Revealed {
        result: result.clone(),
        id_number: known.id_number.reveal().to_owned(),
        name: known.name.to_string(),
        phone: known.phone.filter(|_| !to_a_point).map(String::from),
        email: known.email.filter(|_| !to_a_point).map(String::from),
        postcode: known.postcode.filter(|_| !to_a_point).map(String::from),
        address: known.address.filter(|_| !to_a_point).map(String::from),
    }))
}
