//! The days of the log as stretches of positions.

use chrono::NaiveDate;

use crate::event_store::seals::ClosedDay;
use crate::types::Head;

/// The positions of a closed day, and the head that they must lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chapter {
    /// Which day.
    pub day: NaiveDate,
    /// Its first position.
    pub first: i64,
    /// Its last position; before the first where the day has none.
    pub last: i64,
    /// The head at its end, where the day was closed with one.
    pub head: Option<Head>,
    /// Whether a good signature vouches for that head.
    pub sealed: bool,
}

impl Chapter {
    /// The chapters of these days, in their order; `sealed` are those with a good signature.
    pub(super) fn of(days: &[ClosedDay], sealed: &[NaiveDate]) -> Vec<Self> {
        let mut before = 0;
        days.iter()
            .map(|day| {
                let first = before + 1;
                before = day.last_position.max(before);
                Self {
                    day: day.day,
                    first,
                    last: day.last_position,
                    head: day.head(),
                    sealed: sealed.binary_search(&day.day).is_ok(),
                }
            })
            .collect()
    }
}
