//! An office decides many requests at once (EQ-5).

use super::{ApproveRequest, RejectRequest};
use crate::commands::{CommandError, Desk, Envelope};
use crate::event_store::{Batch, EventStoreError, Receipt};

/// EQ-5: requests that a bulk decision takes at most.
pub const MOST: usize = 1_000;

/// One of many decisions.
#[derive(Debug, Clone)]
pub enum Decision {
    /// To grant hours.
    Approve(ApproveRequest),
    /// To reject.
    Reject(RejectRequest),
}

/// EQ-5: decides many requests. Each has its own result, in the order given, and one that fails stops no other. They are
/// decided in memory and stored many at a time, in a task of its own: a client that hangs up does not cancel it.
pub async fn decide_many(desk: &Desk, decisions: Vec<(Envelope, Decision)>) -> Vec<Result<Receipt, CommandError>> {
    let count = decisions.len();
    let desk = desk.clone();
    tokio::spawn(async move { decide_all(&desk, &decisions).await }).await.unwrap_or_else(|error| {
        let failed = || EventStoreError::Unreadable(format!("the commands' task failed: {error}")).into();
        std::iter::repeat_with(|| Err(failed())).take(count).collect()
    })
}

async fn decide_all(desk: &Desk, decisions: &[(Envelope, Decision)]) -> Vec<Result<Receipt, CommandError>> {
    let mut batch = Batch::new(desk.ledger().clone());
    let mut results: Vec<Option<Result<Receipt, CommandError>>> = decisions.iter().map(|_| None).collect();
    let mut waiting = Vec::new();
    for (index, (envelope, decision)) in decisions.iter().enumerate() {
        let decided = match decision {
            Decision::Approve(approve) => desk.decide_in(&mut batch, envelope, approve).await,
            Decision::Reject(reject) => desk.decide_in(&mut batch, envelope, reject).await,
        };
        match decided {
            Ok(Some(full)) => {
                waiting.push(index);
                if full {
                    store(&mut batch, &mut waiting, &mut results).await;
                }
            }
            // What decided nothing, or was refused, may have been carried out before: the desk looks that up.
            Ok(None) => {}
            Err(refused) if envelope.id.is_none() => results[index] = Some(Err(refused)),
            Err(_) => {}
        }
    }
    store(&mut batch, &mut waiting, &mut results).await;
    let mut all = Vec::with_capacity(results.len());
    for (result, (envelope, decision)) in results.into_iter().zip(decisions) {
        all.push(match result {
            Some(result) => result,
            None => on_its_own(desk, envelope, decision).await,
        });
    }
    all
}

/// Stores what was decided. What conflicted was decided on what is no longer so, and is left to be decided on its own.
async fn store(batch: &mut Batch, waiting: &mut Vec<usize>, results: &mut [Option<Result<Receipt, CommandError>>]) {
    for (index, outcome) in waiting.drain(..).zip(batch.store().await) {
        results[index] = match outcome {
            Err(EventStoreError::Conflict) => None,
            outcome => Some(outcome.map_err(CommandError::from)),
        };
    }
}

async fn on_its_own(desk: &Desk, envelope: &Envelope, decision: &Decision) -> Result<Receipt, CommandError> {
    match decision {
        Decision::Approve(approve) => desk.carry_out(envelope, approve).await,
        Decision::Reject(reject) => desk.carry_out(envelope, reject).await,
    }
}
