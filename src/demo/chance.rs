//! Chance, drawn from the seed: the same seed throws the same dice.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use rand::{Rng, RngCore, SeedableRng};
use rand_chacha::ChaCha8Rng;
use uuid::Uuid;

use crate::types::day_start;

/// The dice of one made province.
#[derive(Debug)]
pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number below `limit`; 0 when there is none.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        if limit == 0 { 0 } else { self.0.random_range(0..limit) }
    }

    /// A number from `least` to `most`, both included; `least` when they are out of order.
    pub(super) fn between(&mut self, least: i64, most: i64) -> i64 {
        if least < most { self.0.random_range(least..=most) } else { least }
    }

    /// As [`Chance::between`], for headcounts and marks.
    pub(super) fn count(&mut self, least: u16, most: u16) -> u16 {
        if least < most { self.0.random_range(least..=most) } else { least }
    }

    /// True so many times in a thousand.
    pub(super) fn permille(&mut self, times: usize) -> bool {
        self.below(1000) < times
    }

    /// One of `items`, of which there must be some.
    pub(super) fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    /// Puts `items` into another order.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// An identifier as it would have been made at that instant (`UUIDv7`): identifiers of one time lie together.
    pub(super) fn id(&mut self, at: DateTime<Utc>) -> Uuid {
        let mut bytes = [0_u8; 10];
        self.0.fill_bytes(&mut bytes);
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }

    /// A moment of that day at which offices work: 08:30 to 17:29.
    pub(super) fn at_work(&mut self, day: NaiveDate) -> DateTime<Utc> {
        day_start(day) + TimeDelta::seconds(self.between(30_600, 62_999))
    }

    /// A moment of that day at which people are awake: 07:00 to 22:59.
    pub(super) fn awake(&mut self, day: NaiveDate) -> DateTime<Utc> {
        day_start(day) + TimeDelta::seconds(self.between(25_200, 82_799))
    }
}

/// So many days later.
pub(super) fn later(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_add_signed(TimeDelta::days(days)).unwrap_or(day)
}

/// That day of a year; the year's first when there is none such.
pub(super) fn date(year: u16, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(i32::from(year), month, day)
        .or_else(|| NaiveDate::from_ymd_opt(i32::from(year), 1, 1))
        .unwrap_or_default()
}
