//! Give a region another name.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::office::{Office, OfficeCommand};
use crate::commands::access::{self, NOT_THE_PLATFORM};
use crate::commands::lookup::found;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Name, RegionCode};

/// Gives a region, and with it its office, another name. The platform's administrator does it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameOffice {
    /// The region.
    pub region: RegionCode,
    /// Its new Chinese name.
    pub name: Name,
}

impl UseCase for RenameOffice {
    const NAME: &'static str = "office.rename";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        access::require(access::is_platform(context), NOT_THE_PLATFORM)?;
        found(work.peek::<Office>(self.region).await?, self.region)?;
        Ok(work.decide::<Office>(self.region, OfficeCommand::Rename { to: self.name.clone() }).await?)
    }
}
