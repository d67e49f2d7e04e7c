//! The readers of the log: every projection, and what they need.

use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use sqlx::{PgConnection, PgPool};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::{App, AppError};
use crate::event_store::{Vault, VaultError};
use crate::projections::directory::Directory;
use crate::projections::imports::Imports;
use crate::projections::notices::Notices;
use crate::projections::plans::Plans;
use crate::projections::publications::Publications;
use crate::projections::requests::Requests;
use crate::projections::roster::Roster;
use crate::projections::runner::{Factory, Progress, start};
use crate::projections::seals::Seals;
use crate::projections::statistics::Statistics;
use crate::projections::trail::Trail;
use crate::projections::webhooks::Webhooks;
use crate::projections::{OpenSealed, Projection};
use crate::types::Sealed;

/// How long a reader may stand still before it is given up.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often it is looked whether a reader has failed.
const LOOK: Duration = Duration::from_millis(300);

/// The readers that run in this process.
pub struct Readers {
    progress: Progress,
    tasks: TaskTracker,
    stop: CancellationToken,
    pool: PgPool,
}

/// The vault as projections see it.
struct Opener(Arc<Vault>);

impl OpenSealed for Opener {
    fn open_many<'a>(
        &'a self,
        sealed: &'a [Sealed],
        connection: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<Vec<Option<serde_json::Value>>, sqlx::Error>> {
        async move {
            self.0.open_many(connection, sealed).await.map_err(|error| match error {
                VaultError::Database(error) => error,
                VaultError::ServiceKey(_) | VaultError::Altered(_) | VaultError::Erased(_) | VaultError::Shape(_) => {
                    sqlx::Error::Decode(error.into())
                }
            })
        }
        .boxed()
    }
}

/// Makes every projection of the product.
#[must_use]
pub fn factories(vault: &Arc<Vault>) -> Vec<Factory> {
    let opener: Arc<dyn OpenSealed> = Arc::new(Opener(Arc::clone(vault)));
    let (directory, roster) = (Arc::clone(&opener), opener);
    vec![
        factory(move || Directory::new(Arc::clone(&directory))),
        factory(move || Roster::new(Arc::clone(&roster))),
        factory(|| Plans),
        factory(|| Requests),
        factory(|| Notices),
        factory(|| Imports),
        factory(|| Publications),
        factory(|| Webhooks),
        factory(Seals::default),
        factory(Statistics::default),
        factory(|| Trail),
    ]
}

fn factory<P: Projection>(make: impl Fn() -> P + Send + Sync + 'static) -> Factory {
    Arc::new(move || Box::new(make()))
}

impl App {
    /// Starts all readers. Where another process runs one already, this one stands by.
    ///
    /// # Errors
    /// When their tables cannot be made or the log cannot be read.
    pub async fn start_readers(&self) -> Result<Readers, AppError> {
        let (tasks, stop) = (TaskTracker::new(), CancellationToken::new());
        let ledger = self.desk.ledger();
        let progress = start(&self.pool, &factories(ledger.vault()), ledger.head(), &tasks, &stop).await?;
        Ok(Readers { progress, tasks, stop, pool: self.pool.clone() })
    }

    /// Waits until every read table has what the log holds now, by this process's own work where nobody else does it.
    /// `told` hears now and then how far the slowest is, and where the log ends.
    ///
    /// # Errors
    /// When a projection has stopped at an event, or stands still for a minute.
    pub async fn caught_up(&self, told: impl FnMut(i64, i64)) -> Result<(), AppError> {
        let end = self.desk.ledger().position().await?;
        if self.read_tables_have(end).await? {
            return Ok(());
        }
        let readers = self.start_readers().await?;
        let reached = readers.reached(end, told).await;
        readers.stop().await;
        reached
    }

    /// Whether every read table is there, of the present version, and has come to `position`.
    pub(super) async fn read_tables_have(&self, position: i64) -> Result<bool, AppError> {
        let projections: Vec<Box<dyn Projection>> =
            factories(self.desk.ledger().vault()).iter().map(|make| make()).collect();
        let (names, versions): (Vec<&str>, Vec<i32>) = projections.iter().map(|p| (p.name(), p.version())).unzip();
        let there: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM public.projections p JOIN unnest($1::text[], $2::int[]) x (name, version)
                 ON x.name = p.name AND x.version = p.version
             WHERE p.state = 'live' AND p.position >= $3",
        )
        .bind(&names)
        .bind(&versions)
        .bind(position)
        .fetch_one(&self.pool)
        .await?;
        Ok(usize::try_from(there).is_ok_and(|there| there == names.len()))
    }
}

impl Readers {
    /// How far they are.
    #[must_use]
    pub const fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Waits until all have applied `position`. `told` hears now and then how far the slowest is.
    ///
    /// # Errors
    /// When one has stopped at an event, or stands still for a minute.
    pub async fn reached(&self, position: i64, mut told: impl FnMut(i64, i64)) -> Result<(), AppError> {
        let mut moved = (Instant::now(), -1);
        while let Err(behind) = self.progress.all_reached(position, LOOK).await {
            let failure: Option<(String, String)> = sqlx::query_as(
                "SELECT name, failure FROM public.projections WHERE state = 'live' AND failure IS NOT NULL LIMIT 1",
            )
            .fetch_optional(&self.pool)
            .await?;
            if let Some((name, problem)) = failure {
                return Err(AppError::Stuck { name, problem });
            }
            let all: i64 = self.progress.positions().map(|(_, at)| at).sum();
            if all > moved.1 {
                moved = (Instant::now(), all);
            } else if moved.0.elapsed() > PATIENCE {
                let problem = format!("it stands still before position {position}");
                return Err(AppError::Stuck { name: behind.name.to_owned(), problem });
            }
            told(self.progress.positions().map(|(_, at)| at).min().unwrap_or(0), position);
        }
        Ok(())
    }

    /// Stops them after the batch in hand.
    pub async fn stop(self) {
        self.stop.cancel();
        self.tasks.close();
        self.tasks.wait().await;
    }
}
