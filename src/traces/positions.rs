//! Which trace an appended position belongs to.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use opentelemetry::Context;
use opentelemetry::trace::{SpanContext, TraceContextExt};
use tracing::Span;
use tracing_opentelemetry::OpenTelemetrySpanExt;

use super::TARGET;

/// Positions that are kept in mind: more than any projection that keeps up is behind.
const KEPT: usize = 4_096;
/// Traces that get a span of one batch at most: a batch of thousands shows in some of them.
const PER_BATCH: usize = 32;

/// Appended positions in their order, with the spans of their appends.
static REMEMBERED: Mutex<VecDeque<(i64, SpanContext)>> = Mutex::new(VecDeque::new());

/// Keeps in mind to which trace a position belongs, if the trace is recorded at all.
pub(super) fn remember(span: &Span, position: i64) {
    let context = span.context();
    let context = context.span().span_context().clone();
    if !context.is_sampled() {
        return;
    }
    let mut remembered = REMEMBERED.lock().unwrap_or_else(PoisonError::into_inner);
    if remembered.len() >= KEPT {
        remembered.pop_front();
    }
    // Groups are answered one after another, so that a position lies at the end or close to it.
    let at = remembered.iter().rposition(|(known, _)| *known < position).map_or(0, |before| before + 1);
    remembered.insert(at, (position, context));
}

/// A span in each trace that something of a batch belongs to.
pub(super) fn batch(projection: &'static str, after: i64, last: i64) -> Vec<Span> {
    if !tracing::enabled!(target: TARGET, tracing::Level::TRACE) {
        return Vec::new();
    }
    let remembered = REMEMBERED.lock().unwrap_or_else(PoisonError::into_inner);
    let from = remembered.partition_point(|(position, _)| *position <= after);
    let to = remembered.partition_point(|(position, _)| *position <= last);
    let concerned: Vec<(i64, SpanContext)> = remembered.range(from..to.max(from)).take(PER_BATCH).cloned().collect();
    drop(remembered);
    let span = |(position, context): (i64, SpanContext)| {
        let span = tracing::trace_span!(
            target: TARGET,
            parent: None,
            "project",
            otel.name = format!("project {projection}"),
            keshi.projection = projection,
            keshi.position = position,
            keshi.batch.events = last - after,
        );
        // A span that nobody records has no parent to set.
        let _unrecorded = span.set_parent(Context::new().with_remote_span_context(context));
        span
    };
    concerned.into_iter().map(span).collect()
}
