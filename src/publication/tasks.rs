//! Which day is to be published, when it is tried again, and which process has it in hand.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sqlx::{PgPool, Postgres, Transaction};

/// After the first failure.
const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(30);
/// After many.
const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(30);

/// The register of days that are to be published. A row goes when its day is published.
#[derive(Debug, Clone)]
pub struct Tasks(PgPool);

/// A day that this process has in hand. It lets go of it when this is dropped, and when it dies.
#[derive(Debug)]
pub struct Claim {
    transaction: Transaction<'static, Postgres>,
    day: NaiveDate,
    /// How often it was tried in vain.
    pub attempts: i32,
}

impl Tasks {
    /// The register in this database.
    #[must_use]
    pub const fn new(pool: PgPool) -> Self {
        Self(pool)
    }

    /// Enters days that are closed and not published; those that are there already stay as they are.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn enter(&self, days: &[NaiveDate], now: DateTime<Utc>) -> Result<(), sqlx::Error> {
        sqlx::query(
            "INSERT INTO publication_tasks (day, next_at) SELECT day, $2 FROM UNNEST($1::date[]) day ON CONFLICT DO NOTHING",
        )
        .bind(days)
        .bind(now)
        .execute(&self.0)
        .await?;
        Ok(())
    }

    /// The first day after `after` whose time has come and that no other process has in hand.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn next(&self, after: Option<NaiveDate>, now: DateTime<Utc>) -> Result<Option<Claim>, sqlx::Error> {
        self.claimed(
            "SELECT day, attempts FROM publication_tasks
             WHERE next_at <= $1 AND day > COALESCE($2, '-infinity'::date) ORDER BY day LIMIT 1 FOR UPDATE SKIP LOCKED",
            now,
            after,
        )
        .await
    }

    /// That day, whenever its time is; `None` while another process has it in hand.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim(&self, day: NaiveDate, now: DateTime<Utc>) -> Result<Option<Claim>, sqlx::Error> {
        self.enter(&[day], now).await?;
        self.claimed(
            "SELECT day, attempts FROM publication_tasks WHERE day = $2 AND $1 IS NOT NULL FOR UPDATE SKIP LOCKED",
            now,
            Some(day),
        )
        .await
    }

    async fn claimed(
        &self,
        statement: &str,
        now: DateTime<Utc>,
        day: Option<NaiveDate>,
    ) -> Result<Option<Claim>, sqlx::Error> {
        let mut transaction = self.0.begin().await?;
        let found: Option<(NaiveDate, i32)> =
            sqlx::query_as(statement).bind(now).bind(day).fetch_optional(&mut *transaction).await?;
        Ok(found.map(|(day, attempts)| Claim { transaction, day, attempts }))
    }
}

impl Claim {
    /// The day.
    #[must_use]
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// It is published, and needs no task any more.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn done(mut self) -> Result<(), sqlx::Error> {
        sqlx::query("DELETE FROM publication_tasks WHERE day = $1")
            .bind(self.day)
            .execute(&mut *self.transaction)
            .await?;
        self.transaction.commit().await
    }

    /// It failed, and is tried again after a while that grows with every failure.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn failed(mut self, failure: &str, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
        sqlx::query(
            "UPDATE publication_tasks SET attempts = attempts + 1, next_at = $2, failure = $3, failed_at = $4 WHERE day = $1",
        )
        .bind(self.day)
        .bind(now + pause_after(self.attempts))
        .bind(failure)
        .bind(now)
        .execute(&mut *self.transaction)
        .await?;
        self.transaction.commit().await
    }
}

/// How long it waits after having failed so often before: twice as long every time.
fn pause_after(failures: i32) -> TimeDelta {
    let doublings = u32::try_from(failures.clamp(0, 10)).unwrap_or_default();
    FIRST_PAUSE.checked_mul(1 << doublings).map_or(LONGEST_PAUSE, |pause| pause.min(LONGEST_PAUSE))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::test_support::TestDb;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_pause_grows_with_every_failure_up_to_half_an_hour() {
        let seconds: Vec<i64> = [0, 1, 2, 6, 7, 1_000].map(|failures| pause_after(failures).num_seconds()).to_vec();
        assert_eq!(seconds, [30, 60, 120, 1_800, 1_800, 1_800]);
    }

    #[tokio::test]
    async fn one_process_has_a_day_in_hand_and_another_takes_the_next() {
        let db = TestDb::new().await;
        let tasks = Tasks::new(db.pool().clone());
        let now: DateTime<Utc> = "2025-06-30T16:00:05Z".parse().unwrap();
        tasks.enter(&[day("2025-06-30"), day("2025-06-29")], now).await.unwrap();
        tasks.enter(&[day("2025-06-30")], now).await.unwrap();
        let one = tasks.next(None, now).await.unwrap().unwrap();
        let other = tasks.next(None, now).await.unwrap().unwrap();
        assert_eq!((one.day(), other.day()), (day("2025-06-29"), day("2025-06-30")));
        assert!(tasks.next(None, now).await.unwrap().is_none());
        assert!(tasks.claim(day("2025-06-29"), now).await.unwrap().is_none());
        other.done().await.unwrap();
        // Who dies lets go, as soon as the database notices.
        drop(one);
        let let_go = async {
            loop {
                if let Some(claim) = tasks.next(None, now).await.unwrap() {
                    break claim;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let again = tokio::time::timeout(Duration::from_secs(20), let_go).await.unwrap();
        assert_eq!(again.day(), day("2025-06-29"));
        again.failed("no room", now).await.unwrap();
        assert!(tasks.next(None, now).await.unwrap().is_none());
        let later = tasks.next(None, now + FIRST_PAUSE).await.unwrap().unwrap();
        assert_eq!((later.day(), later.attempts), (day("2025-06-29"), 1));
    }
}
