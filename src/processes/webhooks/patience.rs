//! How long is waited between two attempts.

use chrono::TimeDelta;

/// Seconds before the second attempt.
const FIRST: i64 = 60;
/// Seconds between two attempts at most.
const LONGEST: i64 = 6 * 3600;
/// Attempts, of which the last one comes after about three days.
const ATTEMPTS: u32 = 21;
/// By how much chance shortens or lengthens a pause at most, of a thousand.
const SPREAD: i64 = 150;

/// A throw of the dice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chance(u16);

impl Chance {
    /// Any number is a throw.
    #[must_use]
    pub const fn new(thrown: u16) -> Self {
        Self(thrown)
    }

    /// What is thrown when nothing is to change.
    #[must_use]
    pub const fn none() -> Self {
        Self(0x8000)
    }

    /// From `-SPREAD` to `SPREAD`.
    const fn thousandths(self) -> i64 {
        (self.0 as i64 - 0x8000) * SPREAD / 0x8000
    }
}

/// HOOK-7: what could not be delivered is tried again after one minute, then after twice as long each time, up to six hours, for
/// about three days; then it is given up (`None`). A little chance keeps many from coming back all at once.
#[must_use]
pub fn pause_after(tries: u32, chance: Chance) -> Option<TimeDelta> {
    if tries >= ATTEMPTS {
        return None;
    }
    let doubled = FIRST << tries.saturating_sub(1).min(10);
    let seconds = doubled.min(LONGEST);
    Some(TimeDelta::seconds(seconds + seconds * chance.thousandths() / 1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hook_7_pauses_grow_to_six_hours() {
        let minutes = |tries| pause_after(tries, Chance::none()).map(|pause| pause.num_minutes());
        assert_eq!([1, 2, 3, 9, 10, 20].map(minutes), [1, 2, 4, 256, 360, 360].map(Some));
    }

    #[test]
    fn hook_7_a_delivery_is_tried_for_three_days_and_no_longer() {
        assert!(pause_after(ATTEMPTS - 1, Chance::none()).is_some());
        assert_eq!(pause_after(ATTEMPTS, Chance::none()), None);
        let whole = |chance| (1..ATTEMPTS).filter_map(|tries| pause_after(tries, chance)).sum::<TimeDelta>();
        assert_eq!(whole(Chance::none()).num_hours(), 74);
        assert!(whole(Chance::new(0)) > TimeDelta::days(2) && whole(Chance::new(u16::MAX)) < TimeDelta::days(4));
    }

    #[test]
    fn hook_7_chance_changes_a_pause_by_less_than_a_sixth() {
        let seconds = |thrown| pause_after(12, Chance::new(thrown)).unwrap().num_seconds();
        assert_eq!([0, 0x8000].map(seconds), [18_360, 21_600]);
        assert!((24_800..24_840).contains(&seconds(u16::MAX)));
    }
}
