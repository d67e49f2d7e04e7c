//! When a publication is late, and who is told of trouble.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

use super::publisher::{PublishError, Publisher, SPACE};
use crate::aggregates::publication::Trouble;
use crate::commands::Envelope;
use crate::commands::publication::TellTrouble;
use crate::queries::publications::{is_missing, newest};
use crate::types::{Actor, CommandId, shanghai_day};

/// A day is due so long after its end: at 06:00 Asia/Shanghai.
const DUE_AFTER: TimeDelta = TimeDelta::hours(6);
/// A place may fail now and then: people are told when it has failed so often in a row.
const TRIES: i32 = 3;

/// The last day that must be published at `now`.
#[must_use]
pub fn last_due(now: DateTime<Utc>) -> NaiveDate {
    let today = shanghai_day(now - DUE_AFTER);
    today.checked_sub_days(Days::new(1)).unwrap_or(today)
}

/// Whether people are to be told of a failure, after so many in a row. What differs will not mend itself.
pub(super) const fn is_to_be_told(trouble: Trouble, attempts: i32) -> bool {
    match trouble {
        Trouble::Different | Trouble::Late => true,
        Trouble::Storage | Trouble::Making => attempts >= TRIES,
    }
}

impl Publisher {
    /// Tells the office of the province, once a day however often it is tried (PUBLISH-3).
    pub(super) async fn tell(&self, day: NaiveDate, trouble: Trouble) -> Result<(), PublishError> {
        let Some(province) = self.desk().regions().root().map(|province| province.code) else { return Ok(()) };
        let id = Uuid::new_v5(&SPACE, format!("trouble {day} {}", trouble.code()).as_bytes());
        let envelope = Envelope { id: Some(CommandId(id)), ..Envelope::of(Actor::platform()) };
        self.desk().execute(envelope, TellTrouble { day, office: province, trouble }).await?;
        Ok(())
    }

    /// Measures how old the newest publication is, and raises the alarm when the last day that is due is not there. What was
    /// published a moment ago may not be in the read table yet.
    pub(super) async fn look_at_the_clock(
        &self,
        now: DateTime<Utc>,
        published: &[NaiveDate],
    ) -> Result<(), PublishError> {
        let due = last_due(now);
        let mut tables = self.pool().acquire().await?;
        let late = !published.contains(&due) && is_missing(due, &mut tables).await?;
        let newest = newest(&mut tables).await?.max(published.last().copied());
        drop(tables);
        metrics::gauge!("keshi_publication_late").set(f64::from(u8::from(late)));
        if let Some(newest) = newest {
            metrics::gauge!("keshi_publication_age_seconds").set(f64::from(age(newest, now)));
        }
        if late && self.first_alarm(due) {
            tracing::error!(day = %due, "the publication is late: it was due at 06:00");
            self.tell(due, Trouble::Late).await?;
        }
        Ok(())
    }
}

/// Seconds since the end of a day in Asia/Shanghai.
fn age(day: NaiveDate, now: DateTime<Utc>) -> u32 {
    // 24:00 there is 16:00 UTC.
    let end = day.and_hms_opt(16, 0, 0).map(|end| end.and_utc());
    end.and_then(|end| u32::try_from((now - end).num_seconds()).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_due_at_six_in_shanghai() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(last_due(at("2025-06-30T21:59:59Z")), day("2025-06-29"));
        assert_eq!(last_due(at("2025-06-30T22:00:00Z")), day("2025-06-30"));
    }

    #[test]
    fn the_age_counts_from_midnight_in_shanghai() {
        let day = "2025-06-30".parse().unwrap();
        assert_eq!(age(day, at("2025-06-30T16:00:00Z")), 0);
        assert_eq!(age(day, at("2025-06-30T22:00:00Z")), 6 * 3600);
        assert_eq!(age(day, at("2025-06-30T15:59:59Z")), 0);
    }

    #[test]
    fn people_are_told_at_the_third_failure_and_of_a_difference_at_once() {
        assert!(!is_to_be_told(Trouble::Storage, 2));
        assert!(is_to_be_told(Trouble::Storage, 3));
        assert!(is_to_be_told(Trouble::Different, 1));
    }
}
