//! `POST /api/v1/equivalence-requests/decisions`.

use serde_json::Value;

use crate::api::documented::CommandProblems;
use crate::api::error::Problem;
use crate::api::prelude::*;
use crate::api::shape::ShapeFault;
use crate::commands::equivalence_request::{ApproveRequest, Decision, MOST, RejectRequest, decide_many};
use crate::commands::{CommandError, Receipt};
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
    /// The last position of what was carried out; for `X-Read-After`.
    pub position: Option<i64>,
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
    /// The position of its last event, when it was carried out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<i64>,
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
    let given = body.decisions.len();
    if given == 0 || given > MOST {
        return Err(ShapeFault::bad_value("$.decisions", format!("1 to {MOST} decisions, not {given}")).into());
    }
    let requests: Vec<RequestId> = body.decisions.iter().map(|item| item.request).collect();
    let decisions = (0_u32..).zip(body.decisions).map(|(index, item)| (cover.envelope_of(index), decision(item)));
    let results = decide_many(state.desk(), decisions.collect()).await;
    let position = results.iter().flatten().map(|receipt| receipt.position).max();
    let outcomes: Vec<DecisionOutcome> =
        requests.into_iter().zip(results).map(|(request, result)| outcome(request, result, language)).collect();
    let failed = outcomes.iter().filter(|outcome| outcome.problem.is_some()).count();
    Ok(Json(DecisionsResult { succeeded: outcomes.len() - failed, failed, position, outcomes }))
}

fn decision(DecisionItem { request, decision }: DecisionItem) -> Decision {
    match decision {
        DecisionKind::Approve { granted, opinion } => Decision::Approve(ApproveRequest { request, granted, opinion }),
        DecisionKind::Reject { opinion } => Decision::Reject(RejectRequest { request, opinion }),
    }
}

fn outcome(request: RequestId, result: Result<Receipt, CommandError>, language: Language) -> DecisionOutcome {
    match result {
        Ok(receipt) => DecisionOutcome { request, status: 200, position: Some(receipt.position), problem: None },
        Err(error) => {
            let problem = ApiError::from(error).problem();
            let Problem { status, code, params, cause, .. } = &problem;
            if let Some(cause) = cause {
                tracing::error!(%request, code, cause, "a decision of many failed");
            }
            let problem = OutcomeProblem {
                rule: problem.rule().map(str::to_owned),
                code: code.clone(),
                detail: sentence(language, code, params).unwrap_or_else(|| code.clone()),
                params: Value::Object(params.clone()),
            };
            DecisionOutcome { request, status: status.as_u16(), position: None, problem: Some(problem) }
        }
    }
}
