//! The log of the process, on the standard error output; and its traces, where a collector is named.

use std::io::{self, IsTerminal};

use tracing_subscriber::EnvFilter;

use super::Failure;

/// What must live as long as the process logs and traces.
#[derive(Debug, Default)]
pub(super) struct Kept {
    #[cfg(feature = "traces")]
    _traces: Option<crate::traces::Export>,
}

/// Starts it. A service says what it does; a tool only what goes wrong. `KESHI_LOG` filters, `KESHI_LOG_FORMAT` chooses.
/// A service sends traces where `OTEL_EXPORTER_OTLP_ENDPOINT` names a collector.
pub(super) fn start(service: bool) -> Result<Kept, Failure> {
    let usual = if service { "info,sqlx=warn" } else { "error" };
    let filter = std::env::var("KESHI_LOG").ok().and_then(|filter| EnvFilter::try_new(filter).ok());
    let filter = filter.unwrap_or_else(|| EnvFilter::new(usual));
    let terminal = io::stderr().is_terminal();
    let json = match std::env::var("KESHI_LOG_FORMAT").as_deref() {
        Ok("json") => true,
        Ok("text") => false,
        Ok(_) | Err(_) => service && !terminal,
    };
    #[cfg(feature = "traces")]
    if service && collector_is_named() {
        return with_traces(filter, json, terminal);
    }
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    // A second start, in a test of the command line, keeps the first.
    let _started =
        if json { subscriber.json().flatten_event(true).try_init() } else { subscriber.with_ansi(terminal).try_init() };
    Ok(Kept::default())
}

#[cfg(feature = "traces")]
fn collector_is_named() -> bool {
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"]
        .iter()
        .any(|name| std::env::var(name).is_ok_and(|value| !value.is_empty()))
}

/// The log as without traces, and beside it the spans, which it does not show.
#[cfg(feature = "traces")]
fn with_traces(filter: EnvFilter, json: bool, terminal: bool) -> Result<Kept, Failure> {
    use tracing_subscriber::layer::{Layer, SubscriberExt};
    use tracing_subscriber::util::SubscriberInitExt;

    let (spans, export) = crate::traces::layer(None).map_err(|error| Failure::Refused(error.to_string()))?;
    let lines = tracing_subscriber::fmt::layer().with_writer(io::stderr);
    let lines = if json { lines.json().flatten_event(true).boxed() } else { lines.with_ansi(terminal).boxed() };
    let _started = tracing_subscriber::registry().with(spans).with(lines.with_filter(filter)).try_init();
    Ok(Kept { _traces: Some(export) })
}
