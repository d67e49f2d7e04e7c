//! The daily statistics (统计报表): every event becomes signed postings, and the postings become running totals by day.
//!
//! `step` holds values over time, `fold` is the pure heart (one event and the state before it give postings and the state
//! after it), `totals` sums postings, and `load`, `write` and `copy` stand between all that and the tables.

mod copy;
pub mod fold;
mod load;
pub mod posting;
pub mod state;
pub mod step;
pub mod store;
#[cfg(test)]
mod tests;
pub mod totals;
mod write;

use futures::future::BoxFuture;
use sqlx::PgConnection;

use self::posting::Output;
use self::state::State;
use self::step::Day;
use self::totals::Totals;
use super::{LogEvent, Projection, ProjectionError};
use crate::aggregates::any::AnyEvent;

/// Running totals in memory beyond which those that a batch did not touch are forgotten.
const TAILS: usize = 200_000;

/// Keeps the read tables of the schema `statistics`.
#[derive(Debug, Default)]
pub struct Statistics {
    /// What is remembered between batches; nothing before the first, and after one that failed.
    memory: Option<Memory>,
}

#[derive(Debug)]
struct Memory {
    state: State,
    totals: Totals,
}

impl Projection for Statistics {
    fn name(&self) -> &'static str {
        "statistics"
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
        !matches!(event, AnyEvent::Claim(_) | AnyEvent::Account(_) | AnyEvent::Administrators(_))
    }

    fn apply<'a>(
        &'a mut self,
        batch: &'a [LogEvent],
        tables: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<(), ProjectionError>> {
        Box::pin(async move {
            let Some(last_day) = batch.iter().map(|event| Day::from(event.business_day)).max() else { return Ok(()) };
            // Taken out, so that a batch that fails half-way leaves nothing behind.
            let mut memory = match self.memory.take() {
                Some(memory) => memory,
                None => Memory { state: load::residents(tables).await?, totals: Totals::default() },
            };
            memory.apply(batch, last_day, tables).await?;
            self.memory = Some(memory);
            Ok(())
        })
    }

    fn forget(&mut self) {
        self.memory = None;
    }
}

impl Memory {
    async fn apply(
        &mut self,
        batch: &[LogEvent],
        last_day: Day,
        tables: &mut PgConnection,
    ) -> Result<(), ProjectionError> {
        let Self { state, totals } = self;
        load::batch(tables, state, batch).await?;
        let mut out = Output::default();
        fold::fold(state, &mut out, batch)?;
        let additions = totals::additions(&out.postings, &state.regions);
        let lacking = totals.lacking(&additions, |scope| state.classes.is_new(scope) || state.points.is_new(scope));
        for (figure, tail) in load::tails(tables, lacking).await? {
            totals.loaded(figure, tail);
        }
        let changed = totals.add(&additions, last_day, TAILS);
        write::output(tables, &out).await?;
        write::totals(tables, &changed).await?;
        write::states(tables, state).await?;
        state.members.clear();
        Ok(())
    }
}
