//! An office rejects a request.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::deciding_office;
use crate::aggregates::equivalence_request::{EquivalenceRequest, RequestCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Opinion, RequestId};

/// 视同审批: rejects a request (EQ-2, EQ-4).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RejectRequest {
    /// The request.
    pub request: RequestId,
    /// 意见; refused without one.
    #[serde(default)]
    pub opinion: Option<Opinion>,
}

impl UseCase for RejectRequest {
    const NAME: &'static str = "equivalence_request.reject";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let office = deciding_office(context, work, self.request).await?;
        let command = RequestCommand::Reject { office, opinion: self.opinion.clone() };
        Ok(work.decide::<EquivalenceRequest>(self.request, command).await?)
    }
}
