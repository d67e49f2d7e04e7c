//! Learners (用户管理, O7): the office of a learner's region and those above it keep them.

mod change_grade;
mod change_trade;
mod come_back;
mod erase;
mod leave;
mod register;
mod replace_personal_data;
mod reveal_id_number;
mod transfer;
mod undo_registration;
mod undo_update;
mod update_from_file;

use std::sync::Arc;

pub use change_grade::ChangeGrade;
pub use change_trade::ChangeTrade;
pub use come_back::ReturnLearner;
pub use erase::EraseLearner;
pub use leave::LeaveRoster;
pub use register::RegisterLearner;
pub use replace_personal_data::ReplacePersonalData;
pub use reveal_id_number::{RevealIdNumber, personal_data};
pub use transfer::TransferLearner;
pub use undo_registration::UndoRegistration;
pub use undo_update::UndoUpdate;
pub use update_from_file::UpdateFromFile;

pub use crate::aggregates::learner::GradeEffect;

use super::access::{self, NOT_THIS_OFFICE};
use super::lookup::{found, region_of_unit};
use super::{CommandError, Context};
use crate::aggregates::learner::{Learner, TradeFact, UnitFact, rules};
use crate::aggregates::trade::Trade;
use crate::aggregates::work_unit::WorkUnit;
use crate::event_store::Work;
use crate::types::{IdNumber, KeyedHash, LearnerId, TradeId, WorkUnitId};

/// The learner, if the actor keeps him.
async fn managed(context: &Context, work: &mut Work, learner: LearnerId) -> Result<Arc<Learner>, CommandError> {
    let state = found(work.peek::<Learner>(learner).await?, learner)?;
    let region = region_of_unit(work, state.unit).await?;
    access::require(access::manages(context, region), NOT_THIS_OFFICE)?;
    Ok(state)
}

/// Refuses when something else has happened to the learner since an import left him at that version (`IMPORT-6`).
async fn untouched(work: &mut Work, learner: LearnerId, left: u64) -> Result<(), CommandError> {
    let now = work.peek::<Learner>(learner).await?.version;
    rules::nothing_has_happened_since(left, now).map_err(|error| CommandError::refused(&error))
}

/// The unit that a learner is given, if the actor keeps it too.
async fn unit_in_scope(context: &Context, work: &mut Work, unit: WorkUnitId) -> Result<UnitFact, CommandError> {
    let state = found(work.fact::<WorkUnit>(unit).await?, unit)?;
    access::require(access::manages(context, state.region), NOT_THIS_OFFICE)?;
    Ok(UnitFact { unit, merged_into: state.merged_into })
}

/// The trade that a learner is given.
async fn known_trade(work: &mut Work, trade: TradeId) -> Result<TradeFact, CommandError> {
    let current = found(work.fact::<Trade>(trade).await?, trade)?.is_current();
    Ok(TradeFact { trade, current })
}

/// IMPORT-3: what stands for an ID number wherever it must be recognised without being known.
fn id_hash(work: &Work, id_number: &IdNumber) -> KeyedHash {
    work.keyed_hash("id_number", id_number.reveal())
}
