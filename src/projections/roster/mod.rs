//! Work units, trades and learners: what the lists O7, O9 and O10 show.

mod counts;
mod learners;
mod mergers;
mod rows;
mod trades;
mod units;

use std::sync::Arc;

use futures::future::BoxFuture;
use sqlx::PgConnection;

use super::{LogEvent, OpenSealed, Projection, ProjectionError};
use crate::aggregates::any::AnyEvent;
use crate::aggregates::trade::TradeEvent;
use crate::aggregates::work_unit::WorkUnitEvent;

/// Keeps the read tables of the schema `roster`.
pub struct Roster {
    opener: Arc<dyn OpenSealed>,
}

impl Roster {
    /// Shows the names that `opener` opens.
    #[must_use]
    pub fn new(opener: Arc<dyn OpenSealed>) -> Self {
        Self { opener }
    }
}

impl Projection for Roster {
    fn name(&self) -> &'static str {
        "roster"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> &'static str {
        include_str!("tables.sql")
    }

    fn indexes(&self) -> &'static str {
        include_str!("indexes.sql")
    }

    fn concerns(&self, event: &AnyEvent) -> bool {
        matches!(event, AnyEvent::WorkUnit(_) | AnyEvent::Trade(_) | AnyEvent::Learner(_) | AnyEvent::Account(_))
    }

    fn apply<'a>(
        &'a mut self,
        batch: &'a [LogEvent],
        tables: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<(), ProjectionError>> {
        Box::pin(async move {
            // What moves all learners of a unit or a trade is one statement over rows that must be stored by then.
            for part in batch.split_inclusive(|entry| moves_learners(&entry.event)) {
                let units = units::fold(part, tables).await?;
                trades::fold(part, tables).await?;
                learners::fold(part, &units, self.opener.as_ref(), tables).await?;
                if let Some(last) = part.last() {
                    mergers::carry_out(last, &units, tables).await?;
                }
            }
            Ok(())
        })
    }

    fn forget(&mut self) {}
}

fn moves_learners(event: &AnyEvent) -> bool {
    matches!(
        event,
        AnyEvent::WorkUnit(WorkUnitEvent::UnitMoved { .. } | WorkUnitEvent::UnitMerged { .. })
            | AnyEvent::Trade(TradeEvent::TradeMerged { .. })
    )
}

/// An event that names something which is not there.
fn unknown(entry: &LogEvent, what: &str, id: impl std::fmt::Display) -> ProjectionError {
    ProjectionError::Event { position: entry.position, problem: format!("no {what} `{id}`") }
}
