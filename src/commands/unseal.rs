//! Opening personal data for those who may read it.

use serde::de::DeserializeOwned;
use sqlx::PgConnection;

use super::{CommandError, Desk};
use crate::event_store::EventStoreError;
use crate::types::Sealed;

/// Opens sealed personal data, in its order; `None` where the person was erased.
///
/// # Errors
/// When the database fails or something was altered.
pub async fn unseal<T: DeserializeOwned>(desk: &Desk, sealed: &[Sealed]) -> Result<Vec<Option<T>>, CommandError> {
    if sealed.is_empty() {
        return Ok(Vec::new());
    }
    let mut connection = desk.ledger().pool().acquire().await.map_err(EventStoreError::Database)?;
    unseal_with(desk, sealed, &mut connection).await
}

/// As [`unseal`], with a connection that is there already.
///
/// # Errors
/// As [`unseal`].
pub async fn unseal_with<T: DeserializeOwned>(
    desk: &Desk,
    sealed: &[Sealed],
    connection: &mut PgConnection,
) -> Result<Vec<Option<T>>, CommandError> {
    let opened = desk.ledger().vault().open_many(connection, sealed).await;
    Ok(opened.map_err(EventStoreError::from)?)
}
