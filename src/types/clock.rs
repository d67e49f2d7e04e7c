//! Time: instants come from a [`Clock`], days are calendar days in Asia/Shanghai.

use std::sync::Mutex;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};

/// Seconds by which Asia/Shanghai is ahead of UTC; it has known no other offset since 1991.
const SHANGHAI_OFFSET_SECONDS: i32 = 8 * 3600;

/// Where the present comes from; an argument, so that rules and tests never ask the machine.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> DateTime<Utc>;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place where the machine's time is read")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A clock that stands where it is put.
#[derive(Debug)]
pub struct FixedClock(Mutex<DateTime<Utc>>);

impl FixedClock {
    /// A clock that stands at `now`.
    #[must_use]
    pub const fn at(now: DateTime<Utc>) -> Self {
        Self(Mutex::new(now))
    }

    /// Puts the clock to another instant.
    pub fn set(&self, now: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = now;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// The calendar day in Asia/Shanghai on which `instant` falls: the business day (营业日) of what is recorded then.
#[must_use]
pub fn shanghai_day(instant: DateTime<Utc>) -> NaiveDate {
    (instant + TimeDelta::seconds(i64::from(SHANGHAI_OFFSET_SECONDS))).date_naive()
}

/// The instant at which `day` begins in Asia/Shanghai (00:00).
#[must_use]
pub fn day_start(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() - TimeDelta::seconds(i64::from(SHANGHAI_OFFSET_SECONDS))
}

/// `instant` as a person in China writes it, with the offset spelled out.
#[must_use]
pub fn shanghai_time(instant: DateTime<Utc>) -> Option<DateTime<FixedOffset>> {
    FixedOffset::east_opt(SHANGHAI_OFFSET_SECONDS).map(|offset| instant.with_timezone(&offset))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_shanghai() {
        let midnight: DateTime<Utc> = "2025-06-30T16:00:00Z".parse().unwrap();
        assert_eq!(shanghai_day(midnight), NaiveDate::from_ymd_opt(2025, 7, 1).unwrap());
        assert_eq!(shanghai_day(midnight - TimeDelta::nanoseconds(1)), NaiveDate::from_ymd_opt(2025, 6, 30).unwrap());
        assert_eq!(day_start(NaiveDate::from_ymd_opt(2025, 7, 1).unwrap()), midnight);
    }
}
