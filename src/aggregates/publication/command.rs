//! What may be asked of a day's publication.

use chrono::NaiveDate;

use super::{Published, Trouble};
use crate::types::RegionCode;

/// A command to a day's publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicationCommand {
    /// The day was published: every file of it is where consumers fetch it.
    Publish {
        /// What was published.
        published: Published,
        /// The last day that is closed; `None` before the first close.
        closed_through: Option<NaiveDate>,
    },
    /// The day could not be published, or not in time: somebody is to be told.
    Fail {
        /// Which day.
        day: NaiveDate,
        /// The office whose people are told: the province's.
        office: RegionCode,
        /// What is the matter.
        trouble: Trouble,
    },
}
