//! Another key signs the days from now on.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::calendar::{Calendar, CalendarCommand, PROVINCE};
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;
use crate::event_store::seals::the_former_key_signed;
use crate::types::{Opinion, Seal};

/// Lets another key sign the days from now on (SEAL-2, SEAL-3, SEAL-4).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AdoptSealingKey {
    /// The public key (Ed25519), in hex.
    pub key: String,
    /// The present key's signature of it.
    pub by: Option<Seal>,
    /// Why the present key cannot sign, where it cannot.
    pub reason: Option<Opinion>,
}

impl UseCase for AdoptSealingKey {
    const NAME: &'static str = "calendar.adopt_sealing_key";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        access::require(access::is_platform(context), access::NOT_THE_PLATFORM)?;
        the_former_key_signed(&self.key, self.by.as_ref()).map_err(|error| CommandError::refused(&error))?;
        let command = CalendarCommand::AdoptSealingKey {
            key: self.key.clone(),
            by: self.by.clone(),
            reason: self.reason.clone(),
        };
        work.decide::<Calendar>(PROVINCE, command).await?;
        Ok(())
    }
}
