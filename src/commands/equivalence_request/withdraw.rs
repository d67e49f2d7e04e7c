//! A learner takes a request back.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{OWN_REQUEST, submitted};
use crate::aggregates::equivalence_request::{EquivalenceRequest, RequestCommand, rules};
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;
use crate::types::RequestId;

/// Takes a request back before the decision (EQ-7).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawRequest {
    /// The request.
    pub request: RequestId,
}

impl UseCase for WithdrawRequest {
    const NAME: &'static str = "equivalence_request.withdraw";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let (_, learner) = submitted(work, self.request).await?;
        access::require(rules::eq_1_own_request(access::learner_seat(&context.actor), learner), OWN_REQUEST)?;
        let command = RequestCommand::Withdraw;
        Ok(work.decide::<EquivalenceRequest>(self.request, command).await?)
    }
}
