//! Who may read an account: its holder, its office (本级 only), the offices above its training point, the platform.

use sqlx::PgConnection;

use crate::api::error::ApiError;
use crate::api::reader::Reader;
use crate::queries::accounts::{Account, one};
use crate::queries::{learners, points};
use crate::types::{AccountId, Seat};

/// The account, if the caller may know of it.
///
/// # Errors
/// [`ApiError::NotFound`], or when the database fails.
pub async fn account(reader: &Reader, id: AccountId, tables: &mut PgConnection) -> Result<Account, ApiError> {
    let found = one(id, tables).await?;
    if let Some(found) = found
        && (reader.caller.account == id || sees(reader, &found, tables).await?)
    {
        return Ok(found);
    }
    Err(ApiError::NotFound { kind: "account", id: id.to_string() })
}

async fn sees(reader: &Reader, account: &Account, tables: &mut PgConnection) -> Result<bool, ApiError> {
    let sight = reader.sight();
    let mine = reader.caller.actor.seat;
    Ok(match account.seat() {
        _ if mine == Seat::Platform => true,
        Some(Seat::Office(region)) => mine == Seat::Office(region),
        Some(Seat::Point(point)) => {
            let office = points::one(point, tables).await?.map(|point| point.office);
            sight.is_point(point) || office.is_some_and(|office| sight.sees_region(&office))
        }
        Some(Seat::Learner(learner)) => {
            let region = learners::one(learner, tables).await?.map(|found| found.learner.region);
            region.is_some_and(|region| sight.sees_region(&region))
        }
        Some(Seat::Platform) | None => false,
    })
}
