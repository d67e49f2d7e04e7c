//! The rules of publications.

use chrono::NaiveDate;

use super::{PublicationError, Published};

/// PUBLISH-1: a day is published once; publishing the same again changes nothing, and anything else is refused. Says whether
/// there is anything to do.
///
/// # Errors
/// [`PublicationError::Different`] when another manifest was published.
pub fn a_day_is_published_once(before: Option<&Published>, now: &Published) -> Result<bool, PublicationError> {
    match before {
        None => Ok(true),
        Some(before) if before.manifest == now.manifest => Ok(false),
        Some(before) => Err(PublicationError::Different {
            day: now.day,
            before: before.manifest.clone(),
            now: now.manifest.clone(),
        }),
    }
}

/// PUBLISH-2: only a closed day is published.
///
/// # Errors
/// [`PublicationError::NotClosed`].
pub fn only_a_closed_day_is_published(
    day: NaiveDate,
    closed_through: Option<NaiveDate>,
) -> Result<(), PublicationError> {
    match closed_through {
        Some(last) if day <= last => Ok(()),
        Some(_) | None => Err(PublicationError::NotClosed { day }),
    }
}

/// PUBLISH-3: people are told once of a day's trouble, and not of a day that is published. Says whether they are to be told.
#[must_use]
pub const fn trouble_is_told_once(published: bool, told: bool) -> bool {
    !published && !told
}
