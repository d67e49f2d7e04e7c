//! An office grants hours.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::deciding_office;
use crate::aggregates::equivalence_request::{EquivalenceRequest, RequestCommand};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Hours, Opinion, RequestId};

/// 视同审批: grants hours, up to those claimed (EQ-2, EQ-3).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveRequest {
    /// The request.
    pub request: RequestId,
    /// 授予课时.
    pub granted: Hours,
    /// 意见, where there is one.
    #[serde(default)]
    pub opinion: Option<Opinion>,
}

impl UseCase for ApproveRequest {
    const NAME: &'static str = "equivalence_request.approve";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let office = deciding_office(context, work, self.request).await?;
        let command = RequestCommand::Approve { office, granted: self.granted, opinion: self.opinion.clone() };
        Ok(work.decide::<EquivalenceRequest>(self.request, command).await?)
    }
}
