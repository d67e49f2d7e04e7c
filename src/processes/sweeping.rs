//! What sweeps have in common: each looks now and then for files that nobody needs any more.

use std::fmt::Display;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

/// How often is swept.
const PAUSE: Duration = Duration::from_secs(15 * 60);

/// Sweeps now and then, until told to stop. What fails is tried again the next time; `what` names the files in the log.
pub(super) async fn now_and_then<S, E: Display>(what: &str, stop: CancellationToken, sweep: impl Fn() -> S)
where
    S: Future<Output = Result<usize, E>>,
{
    loop {
        match sweep().await {
            Ok(0) => {}
            Ok(swept) => tracing::info!(swept, "{what} that nobody needs were removed"),
            Err(error) => tracing::warn!(%error, "{what} cannot be swept at the moment"),
        }
        if stop.run_until_cancelled(tokio::time::sleep(PAUSE)).await.is_none() {
            return;
        }
    }
}
