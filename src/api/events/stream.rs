//! `GET /api/v1/events/stream`.

use std::time::Duration;

use axum::Extension;
use axum::http::HeaderMap;
use axum::response::sse::{KeepAlive, Sse};
use axum::response::{IntoResponse, Response};

use super::follower::Follower;
use crate::api::auth::Proof;
use crate::api::prelude::*;
use crate::api::shape::ShapeFault;
use crate::queries::feed::FeedEvent;

/// A line that says nothing goes out this often, so that nobody on the way takes the connection for dead.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// The header by which a browser goes on.
const LAST_EVENT_ID: &str = "last-event-id";

/// Which events.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct StreamQuery {
    /// After this position, unless `Last-Event-ID` says where; from the first event on unless told.
    #[param(value_type = Option<i64>, minimum = 0)]
    after: i64,
    /// Whether to go on with what happens from now on (unless told), or to end when everything so far is told.
    #[param(value_type = Option<bool>)]
    follow: Option<bool>,
}

/// Where a consumer that was cut off goes on.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "it documents the header; the handler reads it")]
pub struct StreamHeaders {
    /// The `id` of the last event that was received; it goes before `after`.
    #[param(rename = "Last-Event-ID", minimum = 0)]
    last_event_id: Option<i64>,
}

/// The same feed as server-sent events: `id` is the position, `data` the event as JSON. A browser, or any other client that sends
/// `Last-Event-ID`, goes on where it was cut off. An `id` without data says that everything up to there is told, none of it of the
/// caller's regions. The stream ends when the service does, and within seconds of the end of the session or key; an account has four
/// at the same time.
#[utoipa::path(
    get,
    path = "/api/v1/events/stream",
    tag = "events",
    summary = "Follow the feed of events",
    params(StreamQuery, Place, StreamHeaders, ReadHeaders),
    responses(
        (status = 200, description = "The events, as they happen.", body = FeedEvent, content_type = "text/event-stream"),
        ReadProblems
    )
)]
pub async fn stream(
    reader: Reader,
    Extension(proof): Extension<Proof>,
    headers: HeaderMap,
    Parts((query, place)): Parts<(StreamQuery, Place)>,
) -> Result<Response, ApiError> {
    // What may be seen is looked at now, so that it is refused as anything else is, and again with every page.
    reader.regions(place)?;
    let after = match headers.get(LAST_EVENT_ID) {
        Some(id) => {
            let id = id.to_str().ok().and_then(|id| id.trim().parse().ok());
            let id =
                id.ok_or_else(|| ShapeFault::bad_value("header.last-event-id", "the header must be a position"))?;
            reader.position_of_the_log(id, "header.last-event-id").await?
        }
        None => reader.position_of_the_log(query.after, "query.after").await?,
    };
    let seat = reader.state.streams().enter(reader.caller.account)?;
    drop(reader.tables(super::list::TRAIL).await?);
    let follower = Follower::new(reader, proof, place, after, query.follow.unwrap_or(true), seat);
    let events = Sse::new(follower.into_stream()).keep_alive(KeepAlive::new().interval(HEARTBEAT));
    Ok(events.into_response())
}
