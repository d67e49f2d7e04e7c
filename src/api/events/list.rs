//! `GET /api/v1/events`.

use std::time::Duration;

use tokio::time::Instant;

use crate::api::prelude::*;
use crate::api::shape::ShapeFault;
use crate::commands::CommandError;
use crate::queries::feed::{FeedPage, after as events_after};

/// Events in an answer when no number is asked for.
const USUAL: u16 = 100;
/// Events in an answer at most.
const MOST: u16 = 1_000;
/// How many seconds an answer waits at most; a request may take 30.
const LONGEST_WAIT: u8 = 25;
/// What the feed is made of.
pub(super) const TRAIL: &[&str] = &["trail"];

/// Which events.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct EventsQuery {
    /// After this position; from the first event on unless told.
    #[param(value_type = Option<i64>, minimum = 0)]
    after: i64,
    /// So many at most: 1 to 1,000, and 100 unless told.
    #[param(minimum = 1, maximum = 1000)]
    limit: Option<u16>,
    /// Where there is nothing new, wait so many seconds for it: 0, unless told, to 25.
    #[param(value_type = Option<u8>, maximum = 25)]
    wait: u8,
}

/// What happened after a position, in order and without personal data, to what belongs to the caller's region and below. A consumer
/// keeps `next` and names it as `after` the next time: it then misses nothing and is told nothing twice.
#[utoipa::path(
    get,
    path = "/api/v1/events",
    tag = "events",
    summary = "Read the feed of events",
    params(EventsQuery, Place, ReadHeaders),
    responses((status = 200, description = "The events and where to go on.", body = FeedPage), ReadProblems)
)]
pub async fn list(
    reader: Reader,
    Parts((query, place)): Parts<(EventsQuery, Place)>,
) -> Result<Json<FeedPage>, ApiError> {
    let limit = query.limit.unwrap_or(USUAL);
    if limit == 0 || limit > MOST {
        return Err(ShapeFault::bad_value("query.limit", format!("1 to {MOST}")).into());
    }
    if query.wait > LONGEST_WAIT {
        return Err(ShapeFault::bad_value("query.wait", format!("0 to {LONGEST_WAIT} seconds")).into());
    }
    let after = reader.position_of_the_log(query.after, "query.after").await?;
    let patience = Instant::now() + Duration::from_secs(query.wait.into());
    let mut position = after;
    loop {
        let mut tables = reader.tables(TRAIL).await?;
        let page = events_after(position, limit, &reader.regions(place)?, &mut tables).await?;
        drop(tables);
        position = page.next;
        let left = patience.saturating_duration_since(Instant::now());
        if !page.events.is_empty() || left.is_zero() || !reader.more_than(position, left).await {
            return Ok(Json(page));
        }
    }
}

impl Reader {
    /// A position that a consumer names, if the log has it. One that it does not have comes from another log, or from before this one
    /// was restored from a backup: going on from there would miss what is written in its place.
    ///
    /// # Errors
    /// When the log has no such position, or the database fails.
    pub(super) async fn position_of_the_log(&self, position: i64, place: &str) -> Result<i64, ApiError> {
        let end = self.state.desk().ledger().position().await.map_err(CommandError::from)?;
        if (0..=end).contains(&position) {
            return Ok(position);
        }
        Err(ShapeFault::bad_value(place, format!("the log has no position {position}: it ends at {end}")).into())
    }

    /// Waits until the trail has more than this; says whether it has within `patience`, and the service still runs.
    pub(super) async fn more_than(&self, position: i64, patience: Duration) -> bool {
        let more = self.state.freshness().reached(TRAIL, position + 1, patience);
        self.state.closing().run_until_cancelled(more).await.unwrap_or(false)
    }
}
