//! Verifies the log in the background, for whoever audits.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use futures::future::BoxFuture;
use serde_json::{Map, Value};
use sqlx::PgPool;

use super::jobs::{Interruption, Kind, Progress};
use crate::archive::{JOB, Question, Told, VerifyError, verify_database};
use crate::jobs::Job;
use crate::types::Refusal;

/// How often it is told how far the walk is, and looked whether it is still wanted.
const BEAT: Duration = Duration::from_millis(250);

/// Verifies the log.
pub struct Verification {
    pool: PgPool,
}

/// How far a walk is, and whether it is to go on.
#[derive(Default)]
struct Way {
    position: AtomicI64,
    end: AtomicI64,
    unwanted: AtomicBool,
}

impl Verification {
    /// Of the log in this database.
    #[must_use]
    pub const fn new(pool: PgPool) -> Self {
        Self { pool }
    }

    async fn carry_out(&self, job: &Job, progress: &Progress) -> Result<Value, Interruption> {
        let question: Question = job.read()?;
        let way = Arc::new(Way::default());
        let walking = verify_database(&self.pool, &question, told(&way));
        tokio::pin!(walking);
        let mut before = 0;
        let report = loop {
            tokio::select! {
                report = &mut walking => break report,
                () = tokio::time::sleep(BEAT) => before = tell(&way, before, progress),
            }
        };
        tell(&way, before, progress);
        match report {
            Ok(report) => serde_json::to_value(report).map_err(|error| Interruption::Trouble(error.to_string())),
            Err(VerifyError::Stopped) => Err(progress.go_on().err().unwrap_or(Interruption::Stopped)),
            Err(VerifyError::NoSuchDay(day)) => {
                let params = Map::from_iter([("day".to_owned(), Value::String(day.to_string()))]);
                Err(Refusal { code: "VERIFY.no_such_day".to_owned(), params }.into())
            }
            Err(error @ (VerifyError::Read(_) | VerifyError::Archive(_) | VerifyError::Broken(_))) => {
                Err(Interruption::Trouble(error.to_string()))
            }
        }
    }
}

impl Kind for Verification {
    fn name(&self) -> &'static str {
        JOB
    }

    fn run<'a>(&'a self, job: &'a Job, progress: &'a Progress) -> BoxFuture<'a, Result<Value, Interruption>> {
        Box::pin(self.carry_out(job, progress))
    }
}

/// Hears the walk, on its thread.
fn told(way: &Arc<Way>) -> Told {
    let way = Arc::clone(way);
    Arc::new(move |position, end| {
        way.position.store(position, Ordering::Relaxed);
        way.end.store(end, Ordering::Relaxed);
        !way.unwanted.load(Ordering::Relaxed)
    })
}

/// Tells the owner how far it is; says how far that is.
fn tell(way: &Way, before: i64, progress: &Progress) -> i64 {
    let position = way.position.load(Ordering::Relaxed);
    progress.expect(usize::try_from(way.end.load(Ordering::Relaxed)).unwrap_or_default());
    progress.advance(usize::try_from(position - before).unwrap_or_default(), 0);
    way.unwanted.store(progress.go_on().is_err(), Ordering::Relaxed);
    position
}
