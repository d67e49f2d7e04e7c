//! What every read takes in: who asks, and what he must at least see.

use std::time::Duration;

use axum::Json;
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use serde::Serialize;
use sqlx::Postgres;
use sqlx::pool::PoolConnection;
use utoipa::IntoParams;

use super::accepted::etag;
use super::auth::Caller;
use super::cover;
use super::error::ApiError;
use super::language;
use super::shape::ShapeFault;
use super::state::ApiState;
use crate::commands::CommandError;
use crate::messages::Language;
use crate::queries::page::QueryError;
use crate::queries::reports::report_day;
use crate::types::{AsOf, IdNumber, KeyedHash, shanghai_day};

/// How long a read waits for the projections.
const PATIENCE: Duration = Duration::from_secs(2);

/// The headers that every read takes.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
#[expect(dead_code, reason = "it documents the header; `Reader` reads it")]
pub struct ReadHeaders {
    /// A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
    /// and else is refused (503).
    #[param(rename = "X-Read-After", minimum = 0)]
    read_after: Option<i64>,
}

/// A read: who asks, and after which position.
pub struct Reader {
    /// Who asks.
    pub caller: Caller,
    /// What handlers work with.
    pub state: ApiState,
    /// The language of the answer.
    pub language: Language,
    after: Option<i64>,
}

impl Reader {
    /// A connection to the read tables, as soon as these projections have reached what the client has seen.
    ///
    /// # Errors
    /// [`ApiError::TooFarBehind`], when the log has no such position, or when the database fails.
    pub async fn tables(&self, projections: &[&'static str]) -> Result<PoolConnection<Postgres>, ApiError> {
        if let Some(position) = self.after {
            self.wait_for(projections, position).await?;
        }
        Ok(self.state.pool().acquire().await.map_err(QueryError::Database)?)
    }

    async fn wait_for(&self, projections: &[&'static str], position: i64) -> Result<(), ApiError> {
        let freshness = self.state.freshness();
        if freshness.reached(projections, position, Duration::ZERO).await {
            return Ok(());
        }
        // Nobody was ever given a position that the log does not have: waiting for it would be in vain.
        if position > self.state.desk().ledger().position().await.map_err(CommandError::from)? {
            return Err(ShapeFault::bad_value("header.x-read-after", "the log has no such position").into());
        }
        let reached = freshness.reached(projections, position, PATIENCE).await;
        if reached { Ok(()) } else { Err(ApiError::TooFarBehind(position)) }
    }
}

impl Reader {
    /// The closed day that a list is asked for, as reports find theirs; `None` for the present.
    ///
    /// # Errors
    /// When the day is not closed yet, or the database fails.
    pub async fn as_of(&self, asked: Option<AsOf>) -> Result<Option<NaiveDate>, ApiError> {
        let Some(asked) = asked.filter(|asked| *asked != AsOf::Now) else { return Ok(None) };
        let mut tables = self.tables(&["statistics"]).await?;
        let today = shanghai_day(self.state.desk().now());
        Ok(Some(report_day(&mut tables, asked, today).await?.day))
    }

    /// The keyed hash by which an ID number is found.
    #[must_use]
    pub fn id_hash(&self, number: &IdNumber) -> KeyedHash {
        self.state.desk().ledger().vault().keyed_hash("id_number", number.reveal())
    }
}

impl FromRequestParts<ApiState> for Reader {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, ApiError> {
        let caller = Caller::from_request_parts(parts, state).await?;
        let after = cover::header(&parts.headers, "x-read-after")?.map(position).transpose()?;
        Ok(Self { caller, state: state.clone(), language: language::of(&parts.headers), after })
    }
}

/// One thing with its version, which is also its `ETag`.
#[derive(Debug)]
pub struct Versioned<T> {
    thing: T,
    version: i64,
}

impl<T> Versioned<T> {
    /// What a query found.
    ///
    /// # Errors
    /// [`ApiError::NotFound`] when it found nothing.
    pub fn found(
        thing: Option<T>,
        version: impl FnOnce(&T) -> i64,
        kind: &'static str,
        id: impl ToString,
    ) -> Result<Self, ApiError> {
        let thing = thing.ok_or_else(|| ApiError::NotFound { kind, id: id.to_string() })?;
        Ok(Self { version: version(&thing), thing })
    }
}

impl<T: Serialize> IntoResponse for Versioned<T> {
    fn into_response(self) -> Response {
        let mut response = Json(self.thing).into_response();
        if let Some(etag) = etag(self.version.cast_unsigned()) {
            response.headers_mut().insert(header::ETAG, etag);
        }
        response
    }
}

fn position(text: &str) -> Result<i64, ApiError> {
    let position = text.parse().ok().filter(|position| *position >= 0_i64);
    position.ok_or_else(|| ShapeFault::bad_value("header.x-read-after", "the header must be a position").into())
}
