//! Enter a region and its office into the tree.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::office::{Office, OfficeCommand, Parent};
use crate::commands::access::{self, NOT_THE_PLATFORM};
use crate::commands::lookup::found;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Name, RegionCode, RegionKind};

/// Enters a region and its office into the tree (`OFFICE-1`). The platform's administrator does it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EstablishOffice {
    /// The region's code, and the office's identifier.
    pub region: RegionCode,
    /// The region's Chinese name.
    pub name: Name,
    /// What kind of region it is.
    pub kind: RegionKind,
    /// The region above; the province has none.
    #[serde(default)]
    pub parent: Option<RegionCode>,
}

impl UseCase for EstablishOffice {
    const NAME: &'static str = "office.establish";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        access::require(access::is_platform(context), NOT_THE_PLATFORM)?;
        let mut parent = None;
        if let Some(region) = self.parent {
            let office = found(work.fact::<Office>(region).await?, region)?;
            parent = office.kind.map(|kind| Parent { region, kind });
        }
        let (region, name, kind) = (self.region, self.name.clone(), self.kind);
        Ok(work.decide::<Office>(region, OfficeCommand::Establish { region, name, kind, parent }).await?)
    }
}
