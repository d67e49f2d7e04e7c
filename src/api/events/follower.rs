//! One consumer's stream: reads the feed page by page, as fast as it is taken from it.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use axum::response::sse::Event;
use futures::Stream;
use tokio::time::Instant;

use super::streams::StreamSeat;
use crate::api::auth::Proof;
use crate::api::error::ApiError;
use crate::api::reader::Reader;
use crate::api::sight::Place;
use crate::queries::feed::{FeedEvent, FeedPage, after};
use crate::queries::page::QueryError;

/// Events of a page: what a consumer that takes its time keeps in memory.
const PAGE: u16 = 50;
/// How often it is looked whether the consumer may still listen, while nothing happens.
const LOOK: Duration = Duration::from_secs(3);
/// A consumer of whose regions nothing is heard is told this often how far the feed is.
const TOLD: Duration = Duration::from_secs(10);

/// One consumer's stream.
pub struct Follower {
    reader: Reader,
    proof: Proof,
    place: Place,
    /// Everything up to here is told.
    position: i64,
    /// What the consumer knows of that.
    told: (i64, Instant),
    follow: bool,
    waiting: VecDeque<FeedEvent>,
    _seat: StreamSeat,
}

/// What comes next.
enum Next {
    Event(Box<FeedEvent>),
    /// Everything up to here is told.
    Position(i64),
    End,
}

impl Follower {
    /// Begins after a position.
    pub fn new(reader: Reader, proof: Proof, place: Place, position: i64, follow: bool, seat: StreamSeat) -> Self {
        let told = (position, Instant::now());
        Self { reader, proof, place, position, told, follow, waiting: VecDeque::new(), _seat: seat }
    }

    /// The stream as it goes out. It reads on only when what it has read was taken.
    pub fn into_stream(self) -> impl Stream<Item = Result<Event, Infallible>> + Send {
        futures::stream::unfold(self, |mut follower| async move {
            match follower.next().await {
                Ok(Next::Event(event)) => Some((Ok(written(&event)), follower)),
                Ok(Next::Position(position)) => Some((Ok(Event::default().id(position.to_string())), follower)),
                Ok(Next::End) => None,
                Err(error) => {
                    // The consumer comes back and goes on where it was.
                    tracing::warn!(?error, "a stream of events ends early");
                    None
                }
            }
        })
    }

    async fn next(&mut self) -> Result<Next, ApiError> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                self.told = (event.position, Instant::now());
                return Ok(Next::Event(Box::new(event)));
            }
            if self.reader.state.closing().is_cancelled() || !self.proof.holds(&self.reader.state).await? {
                return Ok(Next::End);
            }
            let before = self.position;
            let FeedPage { events, next } = self.page().await?;
            self.position = next;
            self.waiting = events.into();
            if !self.waiting.is_empty() {
                continue;
            }
            let news = self.position > self.told.0;
            if news && (!self.follow || self.told.1.elapsed() >= TOLD) {
                self.told = (self.position, Instant::now());
                return Ok(Next::Position(self.position));
            }
            if !self.follow && self.position == before {
                return Ok(Next::End);
            }
            if self.follow {
                self.reader.more_than(self.position, LOOK).await;
            }
        }
    }

    async fn page(&self) -> Result<FeedPage, ApiError> {
        let regions = self.reader.regions(self.place)?;
        let mut tables = self.reader.state.pool().acquire().await.map_err(QueryError::Database)?;
        Ok(after(self.position, PAGE, &regions, &mut tables).await?)
    }
}

/// An event as it goes out.
fn written(event: &FeedEvent) -> Event {
    // Plain data has no line breaks when written as JSON.
    let data = serde_json::to_string(event).unwrap_or_default();
    Event::default().id(event.position.to_string()).data(data)
}
