//! What learners and offices do with equivalence requests.

mod approve;
mod reject;
mod submit;
mod undo;
mod withdraw;

pub use approve::ApproveRequest;
pub use reject::RejectRequest;
pub use submit::SubmitRequest;
pub use undo::UndoDecision;
pub use withdraw::WithdrawRequest;

pub use crate::aggregates::equivalence_request::RequestContent;

use std::sync::Arc;

use super::{CommandError, Context, access, facts};
use crate::aggregates::equivalence_request::{EquivalenceRequest, rules};
use crate::event_store::Work;
use crate::types::{LearnerId, RegionCode, RequestId};

/// EQ-1: a learner submits and withdraws his own requests.
const OWN_REQUEST: &str = "EQ-1.itself";

/// A request that was submitted, and who asks.
async fn submitted(work: &mut Work, id: RequestId) -> Result<(Arc<EquivalenceRequest>, LearnerId), CommandError> {
    let request = work.peek::<EquivalenceRequest>(id).await?.state;
    let learner = request.learner.ok_or_else(|| facts::no::<EquivalenceRequest>(&id))?;
    Ok((request, learner))
}

/// EQ-2: the office of the learner's region, if it is the actor's.
async fn deciding_office(context: &Context, work: &mut Work, id: RequestId) -> Result<RegionCode, CommandError> {
    let (_, learner) = submitted(work, id).await?;
    let region = facts::region_of(work, learner).await?;
    access::require(rules::eq_2_deciding_office(access::office_seat(&context.actor), region), "EQ-2")?;
    Ok(region)
}
