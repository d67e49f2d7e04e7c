//! Running totals: for every figure one row a day on which it changed, holding the sum of its postings so far. A report reads
//! the last row up to its day, so that it costs the same in the tenth year as in the first.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::posting::Posting;
use super::state::Regions;
use super::step::Day;
use crate::types::RegionCode;

/// What a figure belongs to: a point, a class, or a region, whose code is then written as a UUID.
pub type Scope = Uuid;

/// A figure: scope, training year, quantity.
pub type Figure = (Scope, i16, i16);

/// The scope of a region.
#[must_use]
pub const fn region_scope(region: RegionCode) -> Scope {
    Uuid::from_u128(region.number() as u128)
}

/// What a batch adds to each figure, by day. A day on which the additions cancel out is kept all the same: whether a row
/// exists must not depend on where a batch was cut.
pub type Additions = HashMap<Figure, BTreeMap<Day, i64>>;

/// Sums postings for their region, everything above it, and the point and class where the quantity is kept for these.
#[must_use]
pub fn additions(postings: &[Posting], regions: &Regions) -> Additions {
    let mut of_subjects: HashMap<(RegionCode, Figure, Day), i64> = HashMap::new();
    let mut additions = Additions::new();
    for posting in postings {
        let (quantity, year, subject) = (posting.quantity, i16::from(posting.year), posting.subject);
        let figure = (Uuid::nil(), year, quantity.code());
        *of_subjects.entry((subject.region, figure, posting.day)).or_default() += posting.amount;
        let point = subject.point.filter(|_| quantity.is_of_points());
        let class = subject.class.filter(|_| quantity.is_of_classes());
        for scope in [point, class].into_iter().flatten() {
            let days = additions.entry((scope, year, quantity.code())).or_default();
            *days.entry(posting.day).or_default() += posting.amount;
        }
    }
    for ((region, (_, year, quantity), day), amount) in of_subjects {
        let above = |region: &RegionCode| regions.get(region).and_then(|(_, parent)| *parent);
        for region in std::iter::successors(Some(region), above).take(regions.len().max(1)) {
            let days = additions.entry((region_scope(region), year, quantity)).or_default();
            *days.entry(day).or_default() += amount;
        }
    }
    additions
}

/// The later rows of a figure, as far as they are in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tail {
    rows: Vec<(Day, i64)>,
    earlier: bool,
    used: u64,
}

/// Rows to be inserted and rows to be updated: figure, day, total.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// On days that had none.
    pub new: Vec<(Figure, Day, i64)>,
    /// On days that had one.
    pub known: Vec<(Figure, Day, i64)>,
}

impl Tail {
    /// The last row up to `day` and all later ones, sorted, as the table has them.
    #[must_use]
    pub fn loaded(rows: Vec<(Day, i64)>, day: Day) -> Self {
        let earlier = rows.first().is_some_and(|(first, _)| *first <= day);
        Self { rows, earlier, used: 0 }
    }

    /// Whether rows before its first one would have to be known to add on `day`.
    #[must_use]
    pub fn lacks(&self, day: Day) -> bool {
        self.earlier && self.rows.first().is_none_or(|(first, _)| day < *first)
    }

    /// Adds on several days, and says which rows are new or different.
    fn add(&mut self, figure: Figure, additions: &BTreeMap<Day, i64>, changed: &mut Changed) {
        let Some(first) = additions.keys().next() else { return };
        let start = self.rows.partition_point(|(day, _)| day < first);
        let old = self.rows.split_off(start);
        let mut total_before = self.rows.last().map_or(0, |(_, total)| *total);
        let mut total_after = total_before;
        let (mut old, mut added) = (old.into_iter().peekable(), additions.iter().peekable());
        loop {
            let day = match (old.peek(), added.peek()) {
                (Some((row, _)), Some((day, _))) => *row.min(day),
                (Some((row, _)), None) => *row,
                (None, Some((day, _))) => **day,
                (None, None) => break,
            };
            let row = old.next_if(|(row, _)| *row == day);
            let by = added.next_if(|(added, _)| **added == day).map_or(0, |(_, by)| *by);
            let step = row.map_or(0, |(_, total)| total - total_before);
            total_before += step;
            total_after += step + by;
            self.rows.push((day, total_after));
            match row {
                None => changed.new.push((figure, day, total_after)),
                Some((_, total)) if total != total_after => changed.known.push((figure, day, total_after)),
                Some(_) => {}
            }
        }
    }

    /// Forgets the rows before the last one up to `day`.
    fn trim(&mut self, day: Day) {
        let keep = self.rows.partition_point(|(row, _)| *row <= day).saturating_sub(1);
        if keep > 0 {
            self.rows.drain(..keep);
            self.earlier = true;
        }
    }
}

/// The tails in memory.
#[derive(Debug, Default)]
pub struct Totals {
    tails: HashMap<Figure, Tail>,
    batch: u64,
}

impl Totals {
    /// The figures whose rows must be read before `additions` can be added, with the first day that is touched. Figures of a
    /// scope that `is_new` have no rows yet.
    pub fn lacking(&mut self, additions: &Additions, is_new: impl Fn(Scope) -> bool) -> Vec<(Figure, Day)> {
        let mut lacking = Vec::new();
        for (figure, days) in additions {
            let Some((first, _)) = days.first_key_value() else { continue };
            match self.tails.get(figure) {
                Some(tail) if !tail.lacks(*first) => {}
                None if is_new(figure.0) => {}
                Some(_) | None => lacking.push((*figure, *first)),
            }
        }
        lacking
    }

    /// Takes in what was read.
    pub fn loaded(&mut self, figure: Figure, tail: Tail) {
        self.tails.insert(figure, tail);
    }

    /// Adds a batch, up to whose last business day the tails are then cut back; beyond `limit` those that it did not touch
    /// are forgotten.
    pub fn add(&mut self, additions: &Additions, last_day: Day, limit: usize) -> Changed {
        let mut changed = Changed::default();
        self.batch += 1;
        for (figure, days) in additions {
            let tail = self.tails.entry(*figure).or_default();
            tail.used = self.batch;
            tail.add(*figure, days, &mut changed);
            tail.trim(last_day);
        }
        if self.tails.len() > limit {
            let batch = self.batch;
            self.tails.retain(|_, tail| tail.used == batch);
            self.tails.shrink_to_fit();
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FIGURE: Figure = (Uuid::nil(), 2025, 1);

    /// What the table would hold.
    fn store(table: &mut BTreeMap<Day, i64>, changed: Changed) {
        for (_, day, total) in changed.new {
            assert_eq!(table.insert(day, total), None, "a new row is new");
        }
        for (_, day, total) in changed.known {
            assert!(table.insert(day, total).is_some(), "a known row is known");
        }
    }

    proptest! {
        #[test]
        fn rows_are_running_sums_however_the_batches_are_cut(
            batches in proptest::collection::vec(proptest::collection::vec((0_i32..15, -3_i64..4), 0..6), 0..6),
        ) {
            let mut totals = Totals::default();
            let (mut table, mut sums) = (BTreeMap::new(), BTreeMap::<Day, i64>::new());
            for (number, batch) in batches.iter().enumerate() {
                let mut days = BTreeMap::<Day, i64>::new();
                for (day, by) in batch {
                    *days.entry(Day(*day)).or_default() += by;
                    *sums.entry(Day(*day)).or_default() += by;
                }
                let additions: Additions = HashMap::from([(FIGURE, days)]);
                for (figure, day) in totals.lacking(&additions, |_| false) {
                    let before = table.range(..=day).next_back();
                    let after = table.range((std::ops::Bound::Excluded(day), std::ops::Bound::Unbounded));
                    let rows = before.into_iter().chain(after).map(|(day, total)| (*day, *total)).collect();
                    totals.loaded(figure, Tail::loaded(rows, day));
                }
                let last_day = Day(i32::try_from(number).unwrap() * 3);
                let limit = if number % 2 == 0 { 10 } else { 0 };
                store(&mut table, totals.add(&additions, last_day, limit));
            }
            let mut total = 0;
            let expected: BTreeMap<Day, i64> = sums.into_iter().map(|(day, by)| { total += by; (day, total) }).collect();
            prop_assert_eq!(table, expected);
        }
    }
}
