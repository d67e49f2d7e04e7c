//! How long calls took: by what was called, and by training year.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::figures::{median, percentile};
use crate::{Outcome, say};

/// The latencies of calls, in microseconds.
#[derive(Debug, Default)]
pub(super) struct Calls {
    by_kind: BTreeMap<&'static str, Vec<u64>>,
    by_year: BTreeMap<u16, Vec<u64>>,
    slowest: BTreeMap<&'static str, (u64, String)>,
}

impl Calls {
    /// Counts a call; `what` describes it for whoever wants to know why it was slow.
    pub(super) fn add(
        &mut self,
        kind: &'static str,
        year: Option<u16>,
        took: Duration,
        what: impl FnOnce() -> String,
    ) -> Outcome<()> {
        let took = u64::try_from(took.as_micros())?;
        self.by_kind.entry(kind).or_default().push(took);
        if let Some(year) = year {
            self.by_year.entry(year).or_default().push(took);
        }
        let slowest = self.slowest.entry(kind).or_default();
        if took >= slowest.0 {
            *slowest = (took, what());
        }
        Ok(())
    }

    /// Adds another round's calls.
    pub(super) fn extend(&mut self, other: Self) {
        for (kind, calls) in other.by_kind {
            self.by_kind.entry(kind).or_default().extend(calls);
        }
        for (year, calls) in other.by_year {
            self.by_year.entry(year).or_default().extend(calls);
        }
        for (kind, call) in other.slowest {
            let slowest = self.slowest.entry(kind).or_default();
            if call.0 >= slowest.0 {
                *slowest = call;
            }
        }
    }

    /// How many there were.
    pub(super) fn count(&self) -> usize {
        self.by_kind.values().map(Vec::len).sum()
    }

    /// The 99th percentile of the kind for which it is highest.
    pub(super) fn worst(&mut self) -> u64 {
        self.by_kind.values_mut().filter_map(|calls| percentile(calls, 99)).max().unwrap_or_default()
    }

    /// The 99th percentile of each kind, the highest first.
    pub(super) fn kinds(&mut self) -> String {
        let mut kinds: Vec<(u64, &str)> =
            self.by_kind.iter_mut().filter_map(|(kind, calls)| Some((percentile(calls, 99)?, *kind))).collect();
        kinds.sort_unstable_by(|one, other| other.cmp(one));
        let kinds: Vec<String> = kinds.into_iter().map(|(took, kind)| format!("{kind} {took}")).collect();
        kinds.join(", ")
    }

    /// The median and the 99th percentile of each training year.
    pub(super) fn years(&mut self) -> String {
        let years: Vec<String> = self
            .by_year
            .iter_mut()
            .filter_map(|(year, calls)| Some(format!("{year} {}/{}", median(calls)?, percentile(calls, 99)?)))
            .collect();
        years.join(", ")
    }

    /// Tells which call of a kind took longest, where one took longer than `bar`.
    pub(super) fn tell_slowest(&self, bar: u64) {
        for (kind, (took, what)) in &self.slowest {
            if *took > bar {
                let what: String = what.chars().take(600).collect();
                say(&format!("  {kind}, {took} µs: {what}"));
            }
        }
    }
}
