//! A learner asks that other study count.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::OWN_REQUEST;
use crate::aggregates::equivalence_request::{EquivalenceRequest, RequestCommand, RequestContent, rules};
use crate::commands::{CommandError, Context, UseCase, access, facts};
use crate::event_store::Work;
use crate::types::{LearnerId, RequestId};

/// 视同申报: asks that other study count as hours of a training year (EQ-1).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitRequest {
    /// The new request's identifier; made up when absent.
    #[serde(default)]
    pub request: Option<RequestId>,
    /// Who asks: the actor himself.
    pub learner: LearnerId,
    /// For what.
    pub content: RequestContent,
}

impl UseCase for SubmitRequest {
    const NAME: &'static str = "equivalence_request.submit";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let own = rules::eq_1_own_request(access::learner_seat(&context.actor), self.learner);
        access::require(own, OWN_REQUEST)?;
        let on_roster = facts::learner(work, self.learner).await?.on_roster;
        let request = self.request.unwrap_or_else(|| RequestId(context.ids.fresh()));
        let mut logged = self.content.clone();
        let attachments = (1..).zip(logged.attachments);
        logged.attachments =
            attachments.map(|(place, attachment)| rules::person_4_name_in_the_log(place, attachment)).collect();
        let command = RequestCommand::Submit {
            request,
            learner: self.learner,
            content: Box::new(logged),
            today: context.today(),
            on_roster,
        };
        Ok(work.decide::<EquivalenceRequest>(request, command).await?)
    }
}
