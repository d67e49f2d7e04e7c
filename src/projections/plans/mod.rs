//! Training plans and classes: the lists of approval, confirmation and of the points, rosters, submissions, adjustments.

mod fold;
mod past;
mod rows;

use futures::future::BoxFuture;
use sqlx::PgConnection;

use self::fold::Fold;
use super::{LogEvent, Projection, ProjectionError};
use crate::aggregates::any::AnyEvent;

/// Keeps the read tables of the schema `plans`.
#[derive(Debug, Default)]
pub struct Plans;

impl Projection for Plans {
    fn name(&self) -> &'static str {
        "plans"
    }

    fn version(&self) -> i32 {
        3
    }

    fn tables(&self) -> &'static str {
        include_str!("tables.sql")
    }

    fn indexes(&self) -> &'static str {
        include_str!("indexes.sql")
    }

    fn concerns(&self, event: &AnyEvent) -> bool {
        matches!(event, AnyEvent::Plan(_))
    }

    fn apply<'a>(
        &'a mut self,
        batch: &'a [LogEvent],
        tables: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<(), ProjectionError>> {
        Box::pin(async move {
            let mut fold = Fold::load(batch, tables).await?;
            for entry in batch {
                if let AnyEvent::Plan(event) = &entry.event {
                    fold.apply(entry, event)?;
                }
            }
            fold.store(tables).await
        })
    }

    fn forget(&mut self) {}
}
