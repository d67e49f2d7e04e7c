//! What is late, and what is soon.

use chrono::{NaiveDate, TimeDelta};

/// Days that a thing may wait before it is late (HOME-1).
const PATIENCE_DAYS: i64 = 10;
/// Days that count as soon (HOME-2).
const SOON_DAYS: i64 = 7;

/// HOME-1: what has waited for more than ten days is late. This is the latest day since which a thing that is late today waits.
#[must_use]
pub fn last_late_day(today: NaiveDate) -> NaiveDate {
    today.checked_sub_signed(TimeDelta::days(PATIENCE_DAYS + 1)).unwrap_or(NaiveDate::MIN)
}

/// HOME-2: what opens or closes within seven days does so soon. This is the last day that is soon.
#[must_use]
pub fn last_soon_day(today: NaiveDate) -> NaiveDate {
    today.checked_add_signed(TimeDelta::days(SOON_DAYS)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn home_1_ten_days_are_not_late_and_eleven_are() {
        let late = |since: &str| day(since) <= last_late_day(day("2025-06-30"));
        assert!(!late("2025-06-30"), "waiting since today");
        assert!(!late("2025-06-20"));
        assert!(late("2025-06-19"));
        assert_eq!(last_late_day(NaiveDate::MIN), NaiveDate::MIN);
    }

    #[test]
    fn home_2_seven_days_are_soon_and_eight_are_not() {
        let soon = |on: &str| day(on) <= last_soon_day(day("2025-06-30"));
        assert!(soon("2025-06-30"));
        assert!(soon("2025-07-07"));
        assert!(!soon("2025-07-08"));
        assert_eq!(last_soon_day(NaiveDate::MAX), NaiveDate::MAX);
    }
}
