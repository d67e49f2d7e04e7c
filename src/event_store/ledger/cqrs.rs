//! The ledger as cqrs-es sees it: an event store.

use std::collections::HashMap;
use std::sync::Arc;

use cqrs_es::persist::PersistedEventRepository;
use cqrs_es::{Aggregate, AggregateContext, AggregateError, DomainEvent, EventEnvelope, EventStore};
use uuid::Uuid;

use super::{Cached, Ledger};
use crate::event_store::append::{Append, Outcome, PendingEvent, Stored, StreamKey};
use crate::event_store::work::EventStoreError;
use crate::types::CommandId;

/// An aggregate on its way through [`cqrs_es::CqrsFramework`].
#[derive(Debug)]
pub struct LedgerContext<A> {
    id: String,
    state: A,
    version: u64,
}

impl<A: Aggregate> AggregateContext<A> for LedgerContext<A> {
    fn aggregate(&mut self) -> &mut A {
        &mut self.state
    }
}

/// The seam of cqrs-es: a `CqrsFramework` over this store appends through the same appender. The metadata must hold the
/// `command` id.
impl<A> EventStore<A> for Ledger
where
    A: Aggregate + Clone + 'static,
{
    type AC = LedgerContext<A>;

    async fn load_events(&self, id: &str) -> Result<Vec<EventEnvelope<A>>, AggregateError<A::Error>> {
        let events = self.0.repository.get_events::<A>(id).await?;
        crate::aggregates::upcast::lift(events)
            .into_iter()
            .map(|event| EventEnvelope::<A>::try_from(event).map_err(AggregateError::from))
            .collect()
    }

    async fn load_aggregate(&self, id: &str) -> Result<Self::AC, AggregateError<A::Error>> {
        let key = StreamKey { kind: A::TYPE, id: id.to_owned() };
        let cached = self.load::<A>(&key).await.map_err(framework_error)?;
        let state = cached
            .state
            .downcast::<A>()
            .map_err(|_| AggregateError::UnexpectedError(format!("{id} is not what it was opened as").into()))?;
        Ok(LedgerContext { id: key.id, state: A::clone(&state), version: cached.version })
    }

    async fn commit(
        &self,
        events: Vec<A::Event>,
        context: Self::AC,
        metadata: HashMap<String, String>,
    ) -> Result<Vec<EventEnvelope<A>>, AggregateError<A::Error>> {
        if events.is_empty() {
            return Ok(Vec::new());
        }
        let command = metadata
            .get("command")
            .and_then(|id| id.parse::<Uuid>().ok())
            .ok_or_else(|| AggregateError::UnexpectedError("the metadata names no command id".into()))?;
        let stream = StreamKey { kind: A::TYPE, id: context.id };
        let mut pending = Vec::with_capacity(events.len());
        let mut envelopes = Vec::with_capacity(events.len());
        for (event, sequence) in events.into_iter().zip(context.version + 1..) {
            pending.push(PendingEvent {
                stream: stream.clone(),
                sequence,
                event_type: event.event_type(),
                event_version: event.event_version(),
                payload: serde_json::to_string(&event)?,
            });
            envelopes.push(EventEnvelope {
                aggregate_id: stream.id.clone(),
                sequence: usize::try_from(sequence).unwrap_or(usize::MAX),
                payload: event,
                metadata: metadata.clone(),
            });
        }
        // The state already holds these events: `EventSink::write` applied them. It is never applied to again.
        let version = context.version + pending.len() as u64;
        let append = Append {
            command_id: CommandId(command),
            fingerprint: command,
            at: None,
            head: None,
            closes: None,
            metadata: serde_json::to_string(&metadata)?,
            events: pending,
            guards: Vec::new(),
            keys: Vec::new(),
        };
        match self.0.appender.append(append).await.map_err(framework_error)? {
            Outcome::Stored(Stored { repeated: false, .. }) => {
                self.0.hot.insert(stream, Cached { state: Arc::new(context.state), version });
                Ok(envelopes)
            }
            Outcome::Stored(_) => {
                self.0.hot.invalidate(&stream);
                Ok(Vec::new())
            }
            Outcome::Conflict | Outcome::DifferentCommand => {
                self.0.hot.invalidate(&stream);
                Err(AggregateError::AggregateConflict)
            }
        }
    }
}

fn framework_error<E: std::error::Error>(error: EventStoreError) -> AggregateError<E> {
    match error {
        EventStoreError::Conflict | EventStoreError::Stale { .. } => AggregateError::AggregateConflict,
        EventStoreError::Database(error) => AggregateError::DatabaseConnectionError(Box::new(error)),
        EventStoreError::Unreadable(message) => AggregateError::DeserializationError(message.into()),
        EventStoreError::Refused(_) | EventStoreError::DifferentCommand => {
            AggregateError::UnexpectedError(error.to_string().into())
        }
    }
}
