//! What is yet to happen in the made province, by time.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use chrono::{DateTime, Utc};

/// Things due, taken out in the order of their times; of one time, in the order in which they were put in.
#[derive(Debug)]
pub(super) struct Agenda<T> {
    entries: BinaryHeap<Entry<T>>,
    next: u64,
    /// What is due later than this is never taken out.
    until: DateTime<Utc>,
}

#[derive(Debug)]
struct Entry<T> {
    at: DateTime<Utc>,
    number: u64,
    due: T,
}

impl<T> Agenda<T> {
    pub(super) const fn new(until: DateTime<Utc>) -> Self {
        Self { entries: BinaryHeap::new(), next: 0, until }
    }

    pub(super) fn put(&mut self, at: DateTime<Utc>, due: T) {
        if at <= self.until {
            self.entries.push(Entry { at, number: self.next, due });
            self.next += 1;
        }
    }

    pub(super) fn take(&mut self) -> Option<(DateTime<Utc>, T)> {
        self.entries.pop().map(|entry| (entry.at, entry.due))
    }
}

/// The heap gives its greatest first, so the earliest is the greatest.
impl<T> Ord for Entry<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        (other.at, other.number).cmp(&(self.at, self.number))
    }
}

impl<T> PartialOrd for Entry<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> PartialEq for Entry<T> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl<T> Eq for Entry<T> {}
