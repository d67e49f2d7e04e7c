//! An office undoes a decision.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::submitted;
use crate::aggregates::equivalence_request::{EquivalenceRequest, RequestCommand, rules};
use crate::commands::{CommandError, Context, UseCase, access, facts};
use crate::event_store::Work;
use crate::types::{Opinion, RequestId};

/// Undoes a decision; the request waits again (EQ-6).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UndoDecision {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub reason: Opinion,
}

impl UseCase for UndoDecision {
    const NAME: &'static str = "equivalence_request.undo";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let (request, learner) = submitted(work, self.request).await?;
        // While nothing is decided the office of EQ-2 may ask, and is told so by the rule.
        let office = match request.decided_by {
            Some(office) => office,
            None => facts::region_of(work, learner).await?,
        };
        let seat = access::office_seat(&context.actor);
        let undoes = rules::eq_6_undoing_office(seat, context.regions.upwards(office));
        access::require(undoes, "EQ-6.office")?;
        let command = RequestCommand::Undo { reason: self.reason.clone() };
        Ok(work.decide::<EquivalenceRequest>(self.request, command).await?)
    }
}
