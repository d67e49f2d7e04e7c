//! A closed day was published.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::calendar::{Calendar, PROVINCE};
use crate::aggregates::publication::{Publication, PublicationCommand, Published};
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;

/// Puts on record that a closed day was published (PUBLISH-1, PUBLISH-2): every file is where consumers fetch it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishDay {
    /// Which day, in Asia/Shanghai.
    pub day: NaiveDate,
    /// The last position of the log that belongs to it or to a day before it.
    pub last_position: i64,
    /// The log's digest of the day, in hex.
    pub digest: String,
    /// SHA-256 of the publication's manifest, in hex.
    pub manifest: String,
    /// How many files the manifest names.
    pub files: u32,
    /// How many bytes these have together.
    pub bytes: u64,
    /// The release of the program that made them.
    pub release: String,
}

impl UseCase for PublishDay {
    const NAME: &'static str = "publication.publish_day";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        access::require(access::is_platform(context), access::NOT_THE_PLATFORM)?;
        // A closed day stays closed: what is read here cannot become untrue.
        let closed_through = work.peek::<Calendar>(PROVINCE).await?.state.closed_through;
        let published = Published {
            day: self.day,
            last_position: self.last_position,
            digest: self.digest.clone(),
            manifest: self.manifest.clone(),
            files: self.files,
            bytes: self.bytes,
            release: self.release.clone(),
        };
        Ok(work.decide::<Publication>(self.day, PublicationCommand::Publish { published, closed_through }).await?)
    }
}
