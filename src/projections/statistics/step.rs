//! Values over time. A fact that holds from a later day, or only falls due with the calendar, is a step function of the day;
//! what an event changes is the difference of two such functions, and that difference is what is posted.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// The day that [`Day`] counts from, as PostgreSQL does.
const EPOCH: NaiveDate = match NaiveDate::from_ymd_opt(2000, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A calendar day, as the number of days since 2000-01-01 (PostgreSQL's own count).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub i32);

impl From<NaiveDate> for Day {
    fn from(day: NaiveDate) -> Self {
        Self(i32::try_from(day.signed_duration_since(EPOCH).num_days()).unwrap_or(i32::MAX))
    }
}

impl From<Day> for NaiveDate {
    fn from(day: Day) -> Self {
        let distance = Days::new(u64::from(day.0.unsigned_abs()));
        let moved = if day.0 < 0 { EPOCH.checked_sub_days(distance) } else { EPOCH.checked_add_days(distance) };
        moved.unwrap_or(EPOCH)
    }
}

/// An integer that changes on certain days; zero before the first. Kept as its changes: sorted by day, one a day, none zero.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StepFunction(Vec<(Day, i64)>);

impl StepFunction {
    /// `value` from `day` on, zero before.
    #[must_use]
    pub fn from_day(day: Day, value: i64) -> Self {
        let mut function = Self::default();
        function.add(day, value);
        function
    }

    /// The days on which it changes, and by how much: exactly what is posted.
    #[must_use]
    pub fn changes(&self) -> &[(Day, i64)] {
        &self.0
    }

    /// The value at the end of `day`.
    #[must_use]
    pub fn value_at(&self, day: Day) -> i64 {
        self.0.iter().take_while(|(changed, _)| *changed <= day).map(|(_, by)| by).sum()
    }

    /// Raises the value by `by` from `day` on.
    pub fn add(&mut self, day: Day, by: i64) {
        if by == 0 {
            return;
        }
        let place = self.0.partition_point(|(changed, _)| *changed < day);
        match self.0.get_mut(place) {
            Some((changed, amount)) if *changed == day => {
                *amount += by;
                if *amount == 0 {
                    self.0.remove(place);
                }
            }
            _ => self.0.insert(place, (day, by)),
        }
    }

    /// Makes it `value` from `day` on, whatever lay ahead; what was before `day` stays.
    pub fn set_from(&mut self, day: Day, value: i64) {
        self.0.retain(|(changed, _)| *changed < day);
        let before: i64 = self.0.iter().map(|(_, by)| by).sum();
        self.add(day, value - before);
    }

    /// What `self` has more than `other`, as a function of the day.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let mut difference = self.clone();
        for (day, by) in &other.0 {
            difference.add(*day, -by);
        }
        difference
    }

    /// Itself from `from` on and before `until`; zero elsewhere.
    #[must_use]
    pub fn during(&self, from: Day, until: Option<Day>) -> Self {
        let mut part = Self::from_day(from, self.value_at(from));
        let inside = |day: Day| day > from && until.is_none_or(|until| day < until);
        for (day, by) in self.0.iter().filter(|(day, _)| inside(*day)) {
            part.add(*day, *by);
        }
        if let Some(until) = until {
            part.set_from(until, 0);
        }
        part
    }

    /// The function of the day that `map` makes of the value; `map(0)` must be 0.
    #[must_use]
    pub fn map(&self, map: impl Fn(i64) -> i64) -> Self {
        let mut mapped = Self::default();
        let (mut value, mut image) = (0, 0);
        for (day, by) in &self.0 {
            value += by;
            let next = map(value);
            mapped.add(*day, next - image);
            image = next;
        }
        mapped
    }

    /// 1 on the days on which it is above zero, 0 on the others: from times to persons.
    #[must_use]
    pub fn positive(&self) -> Self {
        self.map(|value| i64::from(value > 0))
    }
}

/// Something that is assigned, and holds from a day on until it is assigned anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Register<T>(Vec<(Day, T)>);

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Register<T> {
    /// Assigns `value` from `day` on, whatever lay ahead.
    pub fn set_from(&mut self, day: Day, value: T) {
        self.0.retain(|(since, _)| *since < day);
        self.0.push((day, value));
    }

    /// Each value with its first day and the day on which it no longer holds.
    pub fn spans(&self) -> impl Iterator<Item = (Day, Option<Day>, &T)> {
        let ends = self.0.iter().skip(1).map(|(day, _)| Some(*day)).chain([None]);
        self.0.iter().zip(ends).map(|((from, value), until)| (*from, until, value))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn changes() -> impl Strategy<Value = Vec<(i32, i64)>> {
        proptest::collection::vec((0_i32..12, -3_i64..4), 0..8)
    }

    fn function(changes: &[(i32, i64)]) -> StepFunction {
        let mut function = StepFunction::default();
        for (day, by) in changes {
            function.add(Day(*day), *by);
        }
        function
    }

    fn days() -> impl Iterator<Item = Day> {
        (-1..14).map(Day)
    }

    proptest! {
        #[test]
        fn the_value_is_the_sum_of_the_changes_so_far(changes in changes()) {
            let function = function(&changes);
            for day in days() {
                let sum: i64 = changes.iter().filter(|(changed, _)| *changed <= day.0).map(|(_, by)| by).sum();
                prop_assert_eq!(function.value_at(day), sum);
            }
            prop_assert!(function.changes().windows(2).all(|pair| pair[0].0 < pair[1].0));
            prop_assert!(function.changes().iter().all(|(_, by)| *by != 0));
        }

        #[test]
        fn the_difference_leads_from_the_old_to_the_new(old in changes(), new in changes()) {
            let (old, new) = (function(&old), function(&new));
            let posted = new.minus(&old);
            for day in days() {
                prop_assert_eq!(old.value_at(day) + posted.value_at(day), new.value_at(day));
            }
        }

        #[test]
        fn what_is_set_from_a_day_leaves_the_days_before(changes in changes(), from in 0_i32..12, value in -3_i64..4) {
            let before = function(&changes);
            let mut after = before.clone();
            after.set_from(Day(from), value);
            for day in days() {
                prop_assert_eq!(after.value_at(day), if day.0 < from { before.value_at(day) } else { value });
            }
            prop_assert!(after.minus(&before).changes().iter().all(|(day, _)| day.0 >= from));
        }

        #[test]
        fn a_part_is_zero_outside_its_days(changes in changes(), from in 0_i32..12, length in 1_i32..12) {
            let whole = function(&changes);
            let part = whole.during(Day(from), Some(Day(from + length)));
            let rest = whole.during(Day(from), None);
            for day in days() {
                let inside = from <= day.0 && day.0 < from + length;
                prop_assert_eq!(part.value_at(day), if inside { whole.value_at(day) } else { 0 });
                prop_assert_eq!(rest.value_at(day), if from <= day.0 { whole.value_at(day) } else { 0 });
            }
        }

        #[test]
        fn persons_are_the_days_with_at_least_one_time(changes in changes()) {
            let times = function(&changes);
            let persons = times.positive();
            for day in days() {
                prop_assert_eq!(persons.value_at(day), i64::from(times.value_at(day) > 0));
            }
        }

        #[test]
        fn a_register_holds_the_last_word_on_a_day(assigned in proptest::collection::vec((0_i32..12, 0_u8..4), 0..8)) {
            let mut register = Register::default();
            for (day, value) in &assigned {
                register.set_from(Day(*day), *value);
            }
            for day in days() {
                let told = assigned.iter().rev().find(|(from, _)| *from <= day.0).map(|(_, value)| *value);
                let held = register
                    .spans()
                    .find(|(from, until, _)| *from <= day && until.is_none_or(|until| day < until))
                    .map(|(_, _, value)| *value);
                prop_assert_eq!(held, told);
            }
        }
    }

    #[test]
    fn days_count_as_postgresql_counts_them() {
        let leap_day = NaiveDate::from_ymd_opt(2000, 2, 29).unwrap();
        assert_eq!(Day::from(leap_day), Day(59));
        assert_eq!(NaiveDate::from(Day(59)), leap_day);
        assert_eq!(NaiveDate::from(Day(-1)), NaiveDate::from_ymd_opt(1999, 12, 31).unwrap());
    }
}
