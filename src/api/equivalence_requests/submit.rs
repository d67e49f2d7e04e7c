//! `POST /api/v1/equivalence-requests`.

use crate::aggregates::equivalence_request::{Attachment, RequestContent, rules};
use crate::api::prelude::*;
use crate::commands::CommandError;
use crate::commands::access::learner_seat;
use crate::commands::equivalence_request::SubmitRequest;
use crate::gateways::attachments::Upload;
use crate::types::{Description, EquivalenceKind, Hours, LearnerId, Line, RequestId, TrainingYear, Window};

/// What a learner asks for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EquivalenceSubmission {
    /// The new request's identifier; made up when absent.
    #[serde(default)]
    pub request: Option<RequestId>,
    /// Who asks: oneself.
    pub learner: LearnerId,
    /// For what.
    pub content: EquivalenceContent,
}

/// What is asked for (EQ-1).
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EquivalenceContent {
    /// 年度.
    pub training_year: TrainingYear,
    /// 类型.
    pub kind: EquivalenceKind,
    /// 名称.
    pub title: Line,
    /// 主办单位.
    pub organiser: Line,
    /// 起止日期.
    pub dates: Window,
    /// 申报课时.
    pub claimed: Hours,
    /// 说明.
    pub description: Description,
    /// 附件: the SHA-256 of up to five documents that one has uploaded; kind and size are those that were found then.
    #[serde(default)]
    #[schema(max_items = 5)]
    pub attachments: Vec<String>,
}

/// A learner asks that other study count as hours (EQ-1).
#[utoipa::path(
    post,
    path = "/api/v1/equivalence-requests",
    tag = "equivalence-requests",
    summary = "Submit an equivalence request",
    params(CommandHeaders),
    request_body = EquivalenceSubmission,
    responses(Created)
)]
pub async fn submit(
    State(state): State<ApiState>,
    cover: Cover,
    Body(body): Body<EquivalenceSubmission>,
) -> Result<Accepted, ApiError> {
    let EquivalenceSubmission { request, learner, content } = body;
    let attachments = attached(&state, &cover, &content.attachments).await?;
    let command = SubmitRequest { request, learner, content: content.with(attachments) };
    create(&state, cover, command, "equivalence_request", "/api/v1/equivalence-requests").await
}

/// What the caller uploaded under these digests. Who uploads nothing has nothing to attach, and learns from the command
/// itself that he may not ask.
async fn attached(state: &ApiState, cover: &Cover, digests: &[String]) -> Result<Vec<Attachment>, ApiError> {
    let Some(learner) = learner_seat(&cover.caller.actor) else { return Ok(Vec::new()) };
    let uploads = state.attachments().take(learner, digests, state.desk().now()).await?;
    let uploads: Vec<Attachment> = uploads.into_iter().map(attachment).collect();
    let named = rules::eq_1_uploaded(digests, &uploads);
    Ok(named.map_err(|error| CommandError::refused(&error))?)
}

fn attachment(Upload { digest, name, kind, bytes }: Upload) -> Attachment {
    Attachment { name, kind, bytes, sha256: digest.to_string() }
}

impl EquivalenceContent {
    fn with(self, attachments: Vec<Attachment>) -> RequestContent {
        let Self { training_year, kind, title, organiser, dates, claimed, description, attachments: _ } = self;
        RequestContent { training_year, kind, title, organiser, dates, claimed, description, attachments }
    }
}
