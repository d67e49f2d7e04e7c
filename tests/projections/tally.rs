//! A small projection for the tests of the runner: who holds how many claims, and in which order they were taken.

use futures::future::BoxFuture;
use keshi::aggregates::any::AnyEvent;
use keshi::aggregates::claim::ClaimEvent;
use keshi::projections::{LogEvent, Projection, ProjectionError};
use sqlx::PgConnection;
use uuid::Uuid;

/// Counts claims. It remembers what it counted, so that it shows when a runner forgets to make it forget.
pub(crate) struct Tally {
    pub(crate) name: &'static str,
    pub(crate) version: i32,
    /// A holder whose events it cannot apply.
    pub(crate) cannot_apply: Option<Uuid>,
    pub(crate) remembered: Option<i64>,
}

impl Tally {
    pub(crate) fn new(name: &'static str, version: i32) -> Self {
        Self { name, version, cannot_apply: None, remembered: None }
    }
}

impl Projection for Tally {
    fn name(&self) -> &'static str {
        self.name
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn tables(&self) -> &'static str {
        "CREATE TABLE entry (position bigint PRIMARY KEY, holder uuid NOT NULL, total bigint NOT NULL)"
    }

    fn indexes(&self) -> &'static str {
        "CREATE INDEX entry_holder ON entry (holder)"
    }

    fn concerns(&self, event: &AnyEvent) -> bool {
        matches!(event, AnyEvent::Claim(_))
    }

    fn apply<'a>(
        &'a mut self,
        batch: &'a [LogEvent],
        tables: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<(), ProjectionError>> {
        Box::pin(async move {
            let mut total = match self.remembered {
                Some(total) => total,
                None => sqlx::query_scalar("SELECT count(*) FROM entry").fetch_one(&mut *tables).await?,
            };
            for event in batch {
                let AnyEvent::Claim(ClaimEvent::Claimed { holder }) = &event.event else { continue };
                if Some(*holder) == self.cannot_apply {
                    return Err(ProjectionError::Event {
                        position: event.position,
                        problem: "it names a holder who is not liked".to_owned(),
                    });
                }
                total += 1;
                // No ON CONFLICT: an event that is applied twice fails the test.
                sqlx::query("INSERT INTO entry (position, holder, total) VALUES ($1, $2, $3)")
                    .bind(event.position)
                    .bind(holder)
                    .bind(total)
                    .execute(&mut *tables)
                    .await?;
            }
            self.remembered = Some(total);
            Ok(())
        })
    }

    fn forget(&mut self) {
        self.remembered = None;
    }
}
