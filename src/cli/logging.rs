//! The log of the process, on the standard error output.

use std::io::{self, IsTerminal};

use tracing_subscriber::EnvFilter;

/// Starts it. A service says what it does; a tool only what goes wrong. `KESHI_LOG` filters, `KESHI_LOG_FORMAT` chooses.
pub(super) fn start(service: bool) {
    let usual = if service { "info,sqlx=warn" } else { "error" };
    let filter = std::env::var("KESHI_LOG").ok().and_then(|filter| EnvFilter::try_new(filter).ok());
    let filter = filter.unwrap_or_else(|| EnvFilter::new(usual));
    let terminal = io::stderr().is_terminal();
    let json = match std::env::var("KESHI_LOG_FORMAT").as_deref() {
        Ok("json") => true,
        Ok("text") => false,
        Ok(_) | Err(_) => service && !terminal,
    };
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    // A second start, in a test of the command line, keeps the first.
    let _started =
        if json { subscriber.json().flatten_event(true).try_init() } else { subscriber.with_ansi(terminal).try_init() };
}
