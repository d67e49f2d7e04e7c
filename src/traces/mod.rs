//! Traces for an OpenTelemetry collector: what became of a request, from its arrival through the decision and the append to the read
//! tables that show it.
//!
//! Spans bear the target [`TARGET`] and the level `TRACE`. Unless the command line was given a collector, nobody asks for them: making one
//! then costs a look at a flag. They hold routes, names of commands and positions, and nothing of persons.
//!
//! A projection applies events of many commands at once, later and in another task, and the log holds no traces. So the process keeps
//! in mind to which trace the last thousands of appended positions belong ([`remember`]), and each command's trace gets a span of
//! its own for the batch ([`batch`]).

#[cfg(feature = "traces")]
mod collector;
#[cfg(feature = "traces")]
mod positions;

use axum::http::HeaderMap;
use tracing::Span;

#[cfg(feature = "traces")]
pub use collector::{Export, TracesError, layer};

/// The target of all spans.
pub const TARGET: &str = "keshi::traces";

/// Takes over the trace that a client names in `traceparent`.
pub fn honour(span: &Span, headers: &HeaderMap) {
    #[cfg(feature = "traces")]
    if !span.is_disabled() {
        collector::honour(span, headers);
    }
    #[cfg(not(feature = "traces"))]
    let _unused = (span, headers);
}

/// Keeps in mind that what was appended up to `position` belongs to the trace of this span.
pub fn remember(span: &Span, position: i64) {
    #[cfg(feature = "traces")]
    if !span.is_disabled() {
        positions::remember(span, position);
    }
    #[cfg(not(feature = "traces"))]
    let _unused = (span, position);
}

/// A projection begins to apply what lies behind `after`, up to `last`: a span in each trace that it belongs to, as far as this
/// process knows. They end when they are dropped.
#[must_use]
pub fn batch(projection: &'static str, after: i64, last: i64) -> Vec<Span> {
    #[cfg(feature = "traces")]
    return positions::batch(projection, after, last);
    #[cfg(not(feature = "traces"))]
    {
        let _unused = (projection, after, last);
        Vec::new()
    }
}
