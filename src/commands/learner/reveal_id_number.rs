//! Show a learner's ID number in full.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::learner::{Learner, LearnerCommand, rules};
use crate::aggregates::training_plan::TrainingPlan;
use crate::commands::lookup::{found, region_of_unit};
use crate::commands::unseal::unseal;
use crate::commands::{CommandError, Context, Desk, UseCase, access};
use crate::event_store::Work;
use crate::types::{LearnerId, Opinion, PersonalData, PlanId};

/// PERSON-1: who may not see the number in full.
const NOT_REVEALED: &str = "PERSON-1";

/// Reveals a learner's ID number in full, which the log keeps (`PERSON-1`): to staff of an office that sees the learner, to a
/// point in one of whose classes he is, and to himself.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RevealIdNumber {
    /// The learner.
    pub learner: LearnerId,
    /// What for.
    pub reason: Opinion,
    /// In which of its classes he is, where a point asks.
    #[serde(default)]
    pub class: Option<PlanId>,
}

impl UseCase for RevealIdNumber {
    const NAME: &'static str = "learner.reveal_id_number";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = found(work.peek::<Learner>(self.learner).await?, self.learner)?;
        let region = region_of_unit(work, state.unit).await?;
        let in_own_class = match self.class {
            Some(class) => {
                let class = work.peek::<TrainingPlan>(class).await?.state;
                access::is_point(context, class.point) && class.roster.holds(self.learner)
            }
            None => false,
        };
        let revealed = rules::number_is_revealed(
            context.actor.role,
            access::at_or_above(context, region),
            in_own_class,
            access::is_learner(context, self.learner),
        );
        access::require(revealed, NOT_REVEALED)?;
        let command = LearnerCommand::RevealIdNumber { class: self.class, reason: self.reason.clone() };
        Ok(work.decide::<Learner>(self.learner, command).await?)
    }
}

/// The personal data of a learner, for those to whom it was revealed; `None` once it was erased.
///
/// # Errors
/// When the database fails or something was altered.
pub async fn personal_data(desk: &Desk, learner: LearnerId) -> Result<Option<PersonalData>, CommandError> {
    let state = desk.ledger().begin(None).peek::<Learner>(learner).await?.state;
    let opened = unseal(desk, state.personal.as_slice()).await?;
    Ok(opened.into_iter().next().flatten())
}
