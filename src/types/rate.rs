//! Rates (参训率, 通过率): quotients of integers, rounded for the reader and never stored.

use std::fmt;

use serde::{Serialize, Serializer};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// A quotient of two counts, written as a percentage with two decimals, `53.62%`; `—` when the denominator is zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Rate {
    numerator: i64,
    denominator: i64,
}

impl Rate {
    /// `numerator` of `denominator`; counts are never negative.
    #[must_use]
    pub const fn of(numerator: i64, denominator: i64) -> Self {
        Self { numerator, denominator }
    }

    /// In hundredths of a percent, rounded half up; `None` when the denominator is zero.
    #[must_use]
    pub fn basis_points(self) -> Option<i64> {
        if self.denominator <= 0 {
            return None;
        }
        let (numerator, denominator) = (i128::from(self.numerator), i128::from(self.denominator));
        i64::try_from((numerator * 20_000 + denominator).div_euclid(denominator * 2)).ok()
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.basis_points() {
            Some(points) => write!(f, "{}.{:02}%", points / 100, points % 100),
            None => f.write_str("—"),
        }
    }
}

impl PartialSchema for Rate {
    fn schema() -> RefOr<Schema> {
        String::schema()
    }
}

impl ToSchema for Rate {}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_rate_has_two_decimals() {
        assert_eq!(Rate::of(74, 138).to_string(), "53.62%");
        assert_eq!(Rate::of(74, 74).to_string(), "100.00%");
        assert_eq!(Rate::of(0, 7).to_string(), "0.00%");
        assert_eq!(Rate::of(3, 2).to_string(), "150.00%");
    }

    #[test]
    fn a_rate_rounds_half_up() {
        assert_eq!(Rate::of(1, 20_000).to_string(), "0.01%");
        assert_eq!(Rate::of(1, 20_001).to_string(), "0.00%");
        assert_eq!(Rate::of(3, 20_000).to_string(), "0.02%");
    }

    #[test]
    fn a_rate_of_nothing_is_a_dash() {
        assert_eq!(Rate::of(0, 0).to_string(), "—");
        assert_eq!(serde_json::to_string(&Rate::of(5, 0)).unwrap(), "\"—\"");
    }

    proptest! {
        #[test]
        fn a_rate_is_within_half_a_basis_point(numerator in 0_i64..1_000_000, denominator in 1_i64..1_000_000) {
            let points = Rate::of(numerator, denominator).basis_points().unwrap();
            let error = numerator * 10_000 - points * denominator;
            prop_assert!(-denominator < error * 2 + 1 && error * 2 < denominator);
        }
    }
}
