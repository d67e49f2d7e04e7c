//! A command that a job carries on.

use crate::api::prelude::*;
use crate::commands::{Receipt, UseCase};
use crate::jobs::NewJob;
use crate::queries::page::QueryError;
use crate::types::{CommandId, JobId};

/// Carries out a command and lets a job carry it on, which bears the command's identifier. The job is announced before the command:
/// if the service stops between the two, it comes due by itself, and finds out whether there is anything to do.
pub(super) async fn follow<U: UseCase>(
    state: &ApiState,
    cover: Cover,
    use_case: U,
    kind: &'static str,
    parameters: serde_json::Value,
) -> Result<Receipt, ApiError> {
    let desk = state.desk();
    let mut envelope = cover.envelope();
    let command = *envelope.id.get_or_insert_with(|| CommandId(desk.ids().fresh()));
    let job = NewJob { id: JobId(command.0), kind, actor: envelope.actor.clone(), parameters };
    let announced = state.jobs().announce(&job).await.map_err(QueryError::Database)?;
    match desk.execute(envelope, use_case).await {
        Ok(receipt) => {
            state.jobs().release(job.id).await.map_err(QueryError::Database)?;
            Ok(receipt)
        }
        Err(error) => {
            if announced {
                state.jobs().take_back(job.id).await.map_err(QueryError::Database)?;
            }
            Err(error.into())
        }
    }
}
