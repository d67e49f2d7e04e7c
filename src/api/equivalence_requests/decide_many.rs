//! `POST /api/v1/equivalence-requests/decisions`.

use serde_json::Value;

use crate::aggregates::equivalence_request::rules;
use crate::api::documented::CommandProblems;
use crate::api::error::Problem;
use crate::api::prelude::*;
use crate::commands::CommandError;
use crate::commands::any::AnyCommand;
use crate::commands::bulk::{Bulk, Fate, Item};
use crate::commands::equivalence_request::{ApproveRequest, RejectRequest};
use crate::messages::{Language, sentence};
use crate::types::{Hours, Opinion, RequestId};

/// Decisions on many requests.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionsRequest {
    /// One decision a request, up to 1,000 (EQ-5).
    #[schema(min_items = 1, max_items = 1000)]
    pub decisions: Vec<DecisionItem>,
}

/// A decision on one request.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionItem {
    /// The request.
    pub request: RequestId,
    /// What is decided.
    pub decision: DecisionKind,
}

/// What is decided.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum DecisionKind {
    /// 批量通过.
    Approve {
        /// 授予课时.
        granted: Hours,
        /// 意见, where there is one.
        #[serde(default)]
        opinion: Option<Opinion>,
    },
    /// 批量拒绝.
    Reject {
        /// 意见; refused without one.
        #[serde(default)]
        opinion: Option<Opinion>,
    },
}

/// What became of each decision, in the order given.
#[derive(Debug, Serialize, ToSchema)]
pub struct DecisionsResult {
    /// Decisions that were carried out.
    pub succeeded: usize,
    /// Decisions that were not.
    pub failed: usize,
    /// A position behind everything that was carried out; for `X-Read-After`.
    pub position: i64,
    /// One outcome a decision.
    pub outcomes: Vec<DecisionOutcome>,
}

/// What became of one decision.
#[derive(Debug, Serialize, ToSchema)]
pub struct DecisionOutcome {
    /// The request.
    pub request: RequestId,
    /// The status that the decision on its own would have had.
    pub status: u16,
    /// Why it was not carried out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<OutcomeProblem>,
}

/// Why a decision was not carried out.
#[derive(Debug, Serialize, ToSchema)]
pub struct OutcomeProblem {
    /// The rule that refused, where it was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The refusal's code.
    pub code: String,
    /// It as a sentence for a person.
    pub detail: String,
    /// The numbers and names involved.
    #[schema(value_type = Object)]
    pub params: Value,
}

/// The office decides up to 1,000 requests at once; each gets its own result, and one that fails stops no other (EQ-5).
#[utoipa::path(
    post,
    path = "/api/v1/equivalence-requests/decisions",
    tag = "equivalence-requests",
    summary = "Decide many requests",
    params(CommandHeaders),
    request_body = DecisionsRequest,
    responses((status = 200, description = "What became of each decision.", body = DecisionsResult), CommandProblems)
)]
pub async fn decide(
    State(state): State<ApiState>,
    cover: Cover,
    language: Language,
    Body(body): Body<DecisionsRequest>,
) -> Result<Json<DecisionsResult>, ApiError> {
    rules::eq_5_bulk(body.decisions.len()).map_err(|error| CommandError::refused(&error))?;
    let requests: Vec<RequestId> = body.decisions.iter().map(|item| item.request).collect();
    let items: Vec<Item> =
        (0_u32..).zip(body.decisions).map(|(index, item)| cover.item(&state, index, command(item))).collect();
    let desk = state.desk().clone();
    // In a task of its own: a client that hangs up does not leave half of it undone.
    let task = tokio::spawn(async move { Bulk::new(desk).carry_out(&items).await });
    let fates = task.await.map_err(|error| ApiError::Internal(format!("the decisions' task failed: {error}")))??;
    let position = state.desk().ledger().position().await.map_err(CommandError::from)?;
    let outcomes: Vec<DecisionOutcome> =
        requests.into_iter().zip(fates).map(|(request, fate)| outcome(request, fate, language)).collect();
    let failed = outcomes.iter().filter(|outcome| outcome.problem.is_some()).count();
    Ok(Json(DecisionsResult { succeeded: outcomes.len() - failed, failed, position, outcomes }))
}

fn command(DecisionItem { request, decision }: DecisionItem) -> AnyCommand {
    match decision {
        DecisionKind::Approve { granted, opinion } => ApproveRequest { request, granted, opinion }.into(),
        DecisionKind::Reject { opinion } => RejectRequest { request, opinion }.into(),
    }
}

fn outcome(request: RequestId, fate: Fate, language: Language) -> DecisionOutcome {
    let error = match fate {
        Fate::Done | Fate::Already | Fate::Nothing => return DecisionOutcome { request, status: 200, problem: None },
        Fate::Refused(error) => error,
    };
    let problem = ApiError::from(error).problem();
    let Problem { status, code, params, .. } = &problem;
    let detail = sentence(language, code, params).unwrap_or_else(|| code.clone());
    let told = OutcomeProblem {
        rule: problem.rule().map(str::to_owned),
        code: code.clone(),
        detail,
        params: Value::Object(params.clone()),
    };
    DecisionOutcome { request, status: status.as_u16(), problem: Some(told) }
}
