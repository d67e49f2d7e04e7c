//! Figures and their ratios, in integers.

/// The median; of an even number the upper one of the two in the middle.
pub(crate) fn median(values: &mut [u64]) -> Option<u64> {
    values.sort_unstable();
    values.get(values.len() / 2).copied()
}

/// The value below or at which so many percent of all values lie.
pub(crate) fn percentile(values: &mut [u64], percent: usize) -> Option<u64> {
    values.sort_unstable();
    values.get((values.len() * percent).div_ceil(100).saturating_sub(1)).copied()
}

/// What a ratio must be, in thousandths.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Bar {
    AtLeast(u64),
    AtMost(u64),
    /// No more than the limit itself, which is a number and was not measured.
    Within,
}

impl Bar {
    pub(crate) const fn met(self, ratio: u64) -> bool {
        match self {
            Self::AtLeast(bar) => ratio >= bar,
            Self::AtMost(bar) => ratio <= bar,
            Self::Within => ratio <= 1000,
        }
    }

    pub(crate) fn text(self) -> String {
        match self {
            Self::AtLeast(bar) => format!("≥ {}", thousandths(bar)),
            Self::AtMost(bar) => format!("≤ {}", thousandths(bar)),
            Self::Within => "≤ limit".to_owned(),
        }
    }
}

/// `1234` as `1.23`.
pub(crate) fn thousandths(ratio: u64) -> String {
    let hundredths = (ratio + 5) / 10;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// One line of the table: ours and the limit, measured in turn, run by run.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    /// As the table of qualities names it.
    pub(crate) name: &'static str,
    /// What was measured, in which unit.
    pub(crate) what: String,
    pub(crate) unit: &'static str,
    /// What it was measured against.
    pub(crate) against: String,
    pub(crate) bar: Bar,
    /// Pairs of ours and the limit, in the order in which they were measured.
    pub(crate) runs: Vec<(u64, u64)>,
    /// What a reader must know besides.
    pub(crate) note: String,
}

impl Figure {
    /// Ours by the limit of one run, in thousandths.
    fn ratio_of((ours, limit): (u64, u64)) -> u64 {
        ours * 1000 / limit.max(1)
    }

    /// The median of the runs' ratios, in thousandths.
    pub(crate) fn ratio(&self) -> u64 {
        let mut ratios: Vec<u64> = self.runs.iter().copied().map(Self::ratio_of).collect();
        median(&mut ratios).unwrap_or_default()
    }

    /// The smallest and the largest ratio of a run.
    pub(crate) fn spread(&self) -> (u64, u64) {
        let ratios = || self.runs.iter().copied().map(Self::ratio_of);
        (ratios().min().unwrap_or_default(), ratios().max().unwrap_or_default())
    }

    pub(crate) fn ours(&self) -> u64 {
        median(&mut self.runs.iter().map(|run| run.0).collect::<Vec<_>>()).unwrap_or_default()
    }

    pub(crate) fn limit(&self) -> u64 {
        median(&mut self.runs.iter().map(|run| run.1).collect::<Vec<_>>()).unwrap_or_default()
    }

    pub(crate) fn met(&self) -> bool {
        self.bar.met(self.ratio())
    }
}
