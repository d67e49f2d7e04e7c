//! What the generator remembers of the province it makes: just enough to give no command that a rule would refuse.

use chrono::NaiveDate;

use crate::types::{
    Audience, Grade, LearnerId, PlanId, PointId, RegionCode, RegionKind, RequestId, TradeId, TrainingYear, Window,
    WorkUnitId,
};

/// A region that has units and learners of its own: 省直, a 市直, a district or a zone.
#[derive(Debug, Clone)]
pub(super) struct Leaf {
    pub(super) code: RegionCode,
    pub(super) name: String,
    pub(super) kind: RegionKind,
    /// Its city-level region, as an index.
    pub(super) city: usize,
}

/// A city-level region: a city with everything below it, or 省直.
#[derive(Debug)]
pub(super) struct City {
    pub(super) code: RegionCode,
    pub(super) leaves: Vec<usize>,
    pub(super) units: Vec<usize>,
    /// Everybody who was ever registered in or moved to the city.
    pub(super) people: Vec<usize>,
    pub(super) points: usize,
}

#[derive(Debug)]
pub(super) struct Unit {
    pub(super) id: WorkUnitId,
    pub(super) name: String,
    pub(super) leaf: usize,
    pub(super) registered: bool,
    pub(super) merged_into: Option<usize>,
}

#[derive(Debug)]
pub(super) struct Trade {
    pub(super) id: TradeId,
    /// Whether learners may still be given it.
    pub(super) offered: bool,
}

#[derive(Debug)]
pub(super) struct Point {
    pub(super) id: PointId,
    pub(super) leaf: usize,
    pub(super) enabled: bool,
    /// Plans that still need the point to do something.
    pub(super) busy: usize,
}

#[derive(Debug)]
pub(super) struct Person {
    pub(super) id: LearnerId,
    pub(super) unit: usize,
    pub(super) trade: usize,
    /// The grade on record.
    pub(super) grade: Grade,
    /// The grade before, and until when it held: a change may be recorded ahead of its day.
    pub(super) grade_before: Option<(Grade, NaiveDate)>,
    pub(super) registered: bool,
    pub(super) on_roster: bool,
    /// Classes and requests that are not over yet.
    pub(super) busy: usize,
    /// For which year how many hours are booked.
    pub(super) booked: (u16, u16),
}

impl Person {
    /// Whether the person fits the audience whichever grade counts: that on record and that in force today.
    pub(super) fn fits(&self, audience: Audience, today: NaiveDate) -> bool {
        let before = self.grade_before.filter(|(_, until)| today < *until);
        audience.fits(self.grade) && before.is_none_or(|(grade, _)| audience.fits(grade))
    }

    /// Hours booked for that year.
    pub(super) fn booked_for(&self, year: u16) -> u16 {
        if self.booked.0 == year { self.booked.1 } else { 0 }
    }

    /// Books hours for that year.
    pub(super) fn book(&mut self, year: u16, hours: u8) {
        self.booked = (year, self.booked_for(year).saturating_add(u16::from(hours)));
    }

    /// Takes hours back that were booked for that year; of an earlier year nobody remembers them.
    pub(super) fn unbook(&mut self, year: u16, hours: u8) {
        if self.booked.0 == year {
            self.booked.1 = self.booked.1.saturating_sub(u16::from(hours));
        }
    }
}

/// Where a class stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Not reported yet, or awaiting the decision.
    Pending,
    /// Rejected, withdrawn or cancelled.
    Over,
    Rejected,
    Enrolling,
    Training,
    Submitted,
    Returned,
    Confirmed,
}

/// A plan and its class.
#[derive(Debug)]
pub(super) struct Class {
    pub(super) id: PlanId,
    pub(super) point: usize,
    pub(super) year: TrainingYear,
    pub(super) name: String,
    pub(super) audience: Audience,
    pub(super) hours: u8,
    pub(super) enrolment: Window,
    pub(super) training: Window,
    pub(super) exam: Window,
    pub(super) planned: u16,
    pub(super) approved: u16,
    pub(super) allowed: u16,
    pub(super) stage: Stage,
    /// Whether nobody is going to come.
    pub(super) unwanted: bool,
    /// Who is enrolled, in the order of enrolment.
    pub(super) roster: Vec<usize>,
    /// Whose score is entered: the first so many of the roster.
    pub(super) scored: usize,
    /// Who did not pass.
    pub(super) failed: Vec<usize>,
    pub(super) revisions: u32,
    /// Submissions since the start, or since the hours were reopened.
    pub(super) submissions: u32,
    /// How many learners the last submission reported.
    pub(super) reported: u16,
    /// Whether a confirmation already settled what its learners had booked.
    pub(super) settled: bool,
}

/// An equivalence request.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) id: RequestId,
    pub(super) person: usize,
    pub(super) year: u16,
    pub(super) claimed: u8,
    /// What the standing decision granted.
    pub(super) granted: u8,
    /// Which leaf's office decided, while a decision stands.
    pub(super) decided_by: Option<usize>,
    pub(super) undone: bool,
}
