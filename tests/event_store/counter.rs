//! A small aggregate for the tests of the log: its `apply` is not idempotent, and a rule refuses to pass a limit.

use cqrs_es::event_sink::EventSink;
use cqrs_es::{Aggregate, DomainEvent};
use keshi::commands::{CommandError, Context, UseCase};
use keshi::event_store::Work;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Adds up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Counter {
    pub(crate) total: i64,
    pub(crate) events: u64,
}

/// What the counter does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum CounterEvent {
    Added { amount: i64, note: String },
}

impl DomainEvent for CounterEvent {
    fn event_type(&self) -> String {
        "Added".to_owned()
    }

    fn event_version(&self) -> String {
        "1.0".to_owned()
    }
}

/// Adds, as long as the total stays at or below the limit.
#[derive(Debug, Clone)]
pub(crate) struct Add {
    pub(crate) amount: i64,
    pub(crate) limit: i64,
    pub(crate) note: String,
}

/// The counter's refusal.
#[derive(Debug, PartialEq, Eq, thiserror::Error, Serialize)]
pub(crate) enum CounterError {
    #[error("{total} is past {limit}")]
    #[serde(rename = "LIMIT")]
    Limit { total: i64, limit: i64 },
}

impl Aggregate for Counter {
    const TYPE: &'static str = "counter";
    type Command = Add;
    type Event = CounterEvent;
    type Error = CounterError;
    type Services = ();

    async fn handle(&mut self, command: Add, (): &(), sink: &EventSink<Self>) -> Result<(), CounterError> {
        let total = self.total + command.amount;
        if total > command.limit {
            return Err(CounterError::Limit { total, limit: command.limit });
        }
        sink.write(CounterEvent::Added { amount: command.amount, note: command.note }, self).await;
        Ok(())
    }

    fn apply(&mut self, event: CounterEvent) {
        let CounterEvent::Added { amount, .. } = event;
        self.total += amount;
        self.events += 1;
    }
}

/// The use case over it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddTo {
    /// Which counters; all of them, or none.
    pub(crate) counters: Vec<String>,
    pub(crate) amount: i64,
    pub(crate) limit: i64,
    #[serde(default)]
    pub(crate) note: String,
    /// A counter that must not move meanwhile.
    #[serde(default)]
    pub(crate) relies_on: Option<String>,
}

impl AddTo {
    pub(crate) fn one(counter: &str, amount: i64, limit: i64) -> Self {
        Self { counters: vec![counter.to_owned()], amount, limit, note: String::new(), relies_on: None }
    }
}

impl UseCase for AddTo {
    const NAME: &'static str = "counter.add";

    async fn decide(&self, _: &Context, work: &mut Work) -> Result<(), CommandError> {
        if let Some(other) = &self.relies_on {
            work.fact::<Counter>(other).await?;
        }
        for counter in &self.counters {
            let add = Add { amount: self.amount, limit: self.limit, note: self.note.clone() };
            work.decide::<Counter>(counter, add).await?;
        }
        Ok(())
    }
}
