//! What every subcommand needs around it: settings, a database that runs, a runtime; and the right order of their ends.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Failure, Verdict};
use crate::app::App;
use crate::config::{Flags, Settings};
use crate::embedded::Embedded;

/// Connections of a tool; a service takes more.
const TOOL_CONNECTIONS: u32 = 12;
const SERVICE_CONNECTIONS: u32 = 32;
/// How long the runtime's own threads may take to end.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// A process with its settings, and the private PostgreSQL where there is one.
pub(super) struct Session {
    /// Its settings.
    pub settings: Settings,
    embedded: Option<Embedded>,
    connections: u32,
}

impl Session {
    /// For a tool: it joins the PostgreSQL of a service that runs, or starts one for itself.
    pub(super) fn tool(data: Option<PathBuf>) -> Result<Self, Failure> {
        let settings = settings(Flags { data, ..Flags::default() })?;
        let embedded =
            settings.database_url.is_none().then(|| Embedded::start_or_join(&settings.data_dir)).transpose()?;
        Ok(Self { settings, embedded, connections: TOOL_CONNECTIONS })
    }

    /// For a service: it wants the data directory for itself.
    pub(super) fn service(flags: Flags) -> Result<Self, Failure> {
        let settings = settings(flags)?;
        let embedded = settings.database_url.is_none().then(|| Embedded::start(&settings.data_dir)).transpose()?;
        Ok(Self { settings, embedded, connections: SERVICE_CONNECTIONS })
    }

    /// For a restore: without a database named, it starts the PostgreSQL of a new data directory, which nobody may use before the
    /// restore is done.
    pub(super) fn restore(settings: Settings, data_dir: Option<&Path>) -> Result<Self, Failure> {
        let embedded = data_dir.map(Embedded::start_unfinished).transpose()?;
        Ok(Self { settings, embedded, connections: TOOL_CONNECTIONS })
    }

    /// Does the work in a runtime, with the database's address and without opening the log; then the private PostgreSQL ends, and
    /// where it was started for a restore that went well, its data directory may be used.
    pub(super) fn run_beside(
        self,
        work: impl AsyncFnOnce(Settings, String) -> Result<Verdict, Failure>,
    ) -> Result<Verdict, Failure> {
        let Self { settings, embedded, .. } = self;
        let url = address(&settings, embedded.as_ref())?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let verdict = runtime.block_on(work(settings, url));
        runtime.shutdown_timeout(LAST_WORDS);
        if let Some(embedded) = embedded {
            if embedded.is_unfinished() && matches!(verdict, Ok(Verdict::Good)) {
                embedded.finish()?;
            } else {
                embedded.stop();
            }
        }
        verdict
    }

    /// Opens the log and does the work in a runtime; then everything ends in the order in which it may. The private
    /// PostgreSQL was started before any other thread: it follows the one that started it.
    pub(super) fn run(self, work: impl AsyncFnOnce(App) -> Result<Verdict, Failure>) -> Result<Verdict, Failure> {
        let Self { settings, embedded, connections } = self;
        let url = address(&settings, embedded.as_ref())?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let verdict = runtime.block_on(async {
            let app = App::open(&settings, &url, connections).await?;
            let pool = app.pool.clone();
            let verdict = work(app).await;
            pool.close().await;
            verdict
        });
        runtime.shutdown_timeout(LAST_WORDS);
        if let Some(embedded) = embedded {
            embedded.stop();
        }
        verdict
    }
}

/// The private PostgreSQL where one was started, else the database that is named.
fn address(settings: &Settings, embedded: Option<&Embedded>) -> Result<String, Failure> {
    match (embedded, &settings.database_url) {
        (Some(embedded), _) => Ok(embedded.url()),
        (None, Some(url)) => Ok(url.clone()),
        (None, None) => Err(Failure::Refused("there is no database to use".to_owned())),
    }
}

/// The settings of a tool.
pub(super) fn settings(flags: Flags) -> Result<Settings, Failure> {
    Ok(Settings::resolve(flags, |name| std::env::var(name).ok())?)
}
