//! Looking back: aggregates as they were.

use std::fmt::Display;
use std::sync::Arc;

use cqrs_es::Aggregate;

use super::{EventStoreError, Work};

impl Work {
    /// An aggregate as it was at an earlier version, past all caches.
    ///
    /// # Errors
    /// When the database fails or the stream cannot be read.
    pub async fn as_it_was<A>(&mut self, id: impl Display + Send, version: u64) -> Result<Arc<A>, EventStoreError>
    where
        A: Aggregate + Clone + 'static,
    {
        if self.missing.is_some() {
            // It is read one by one: looking ahead is of no use.
            return Ok(Arc::default());
        }
        self.ledger.load_version::<A>(&id.to_string(), version).await.map(Arc::new)
    }
}
