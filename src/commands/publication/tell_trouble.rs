//! A day could not be published, or not in time.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::publication::{Publication, PublicationCommand, Trouble};
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;
use crate::types::RegionCode;

/// Tells people that a day's publication failed or is late, once a day (PUBLISH-3).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TellTrouble {
    /// Which day.
    pub day: NaiveDate,
    /// The office whose people are told.
    pub office: RegionCode,
    /// What is the matter: `late`, `storage`, `different` or `making`.
    #[schema(value_type = String)]
    pub trouble: Trouble,
}

impl UseCase for TellTrouble {
    const NAME: &'static str = "publication.tell_trouble";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        access::require(access::is_platform(context), access::NOT_THE_PLATFORM)?;
        let fail = PublicationCommand::Fail { day: self.day, office: self.office, trouble: self.trouble };
        Ok(work.decide::<Publication>(self.day, fail).await?)
    }
}
