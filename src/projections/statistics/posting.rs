//! What the fold puts out: postings, and the facts that lists are made of. All of it is only ever appended.

use uuid::Uuid;

use super::step::{Day, StepFunction};
use crate::types::{Grade, PlanStatus, Quantity, RegionCode, TrainingYear};

/// What a figure is about: a region, and the point, class and learner where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// The region itself, not those above it.
    pub region: RegionCode,
    /// The point.
    pub point: Option<Uuid>,
    /// The class.
    pub class: Option<Uuid>,
    /// The learner.
    pub learner: Option<Uuid>,
}

/// One signed entry of the statistics' ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// The position of the event that it comes from.
    pub position: i64,
    /// Its number among the postings of that event, from 0.
    pub ix: i32,
    /// What is counted.
    pub quantity: Quantity,
    /// The training year; 0 for the roster, which belongs to none.
    pub year: TrainingYear,
    /// What it is about.
    pub subject: Subject,
    /// The business day from which it counts; it may lie ahead of the event.
    pub day: Day,
    /// How much the figure rises.
    pub amount: i64,
}

/// A class as it stands from a position on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassVersion {
    /// The class.
    pub class: Uuid,
    /// The event that made it so, and its business day.
    pub since: (i64, Day),
    /// 年度.
    pub year: TrainingYear,
    /// The region of its office.
    pub region: RegionCode,
    /// Its point.
    pub point: Uuid,
    /// 培训班名称.
    pub name: String,
    /// 报名日期, 培训日期, 考试时间: first and last day of each.
    pub windows: [Day; 6],
    /// 计划人数.
    pub planned: u16,
    /// 批准人数, once approved.
    pub approved: Option<u16>,
    /// 允许上报人数, once approved.
    pub allowed: Option<u16>,
    /// 课时, in tenths.
    pub hours: u16,
    /// 状态.
    pub status: PlanStatus,
}

/// An approved class, for finding the classes of a year, a region or a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApprovedClass {
    /// The class.
    pub class: Uuid,
    /// 年度.
    pub year: TrainingYear,
    /// The region of its office.
    pub region: RegionCode,
    /// Its point.
    pub point: Uuid,
}

/// What happened to one learner in one class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enrolment {
    /// Joined.
    Enrolled,
    /// Left.
    Withdrawn,
    /// A score in tenths; `None` for 缺考.
    Scored(Option<u16>),
    /// Passed and credited with so many hours, in tenths.
    Credited(u16),
    /// The credit was taken back.
    TakenBack,
}

impl Enrolment {
    /// Kind and value as they are stored.
    #[must_use]
    pub const fn columns(self) -> (i16, Option<u16>) {
        match self {
            Self::Enrolled => (1, None),
            Self::Withdrawn => (2, None),
            Self::Scored(score) => (3, score),
            Self::Credited(hours) => (4, Some(hours)),
            Self::TakenBack => (5, None),
        }
    }
}

/// [`Enrolment`] with its class, learner, position and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EnrolmentFact {
    /// The class.
    pub class: Uuid,
    /// The learner.
    pub learner: Uuid,
    /// The event and its business day.
    pub since: (i64, Day),
    /// What happened.
    pub what: Enrolment,
}

/// What the roster says of a learner from a position on; `None` where the event said nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LearnerFact {
    /// The learner.
    pub learner: Uuid,
    /// The event and its business day.
    pub since: (i64, Day),
    /// The unit.
    pub unit: Option<Uuid>,
    /// The trade.
    pub trade: Option<Uuid>,
    /// The grade, and from which day it is in force (`None`: from the beginning).
    pub grade: Option<(Grade, Option<Day>)>,
}

/// What a region, point, unit or trade is called, or what it became part of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// The region as a scope, the point, unit or trade.
    pub id: Uuid,
    /// The event and its business day.
    pub since: (i64, Day),
    /// The name, where it changed.
    pub name: Option<String>,
    /// What it was merged into.
    pub into: Option<Uuid>,
}

/// A region with its place in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionRow {
    /// Its code.
    pub code: RegionCode,
    /// Its name.
    pub name: String,
    /// The region above.
    pub parent: Option<RegionCode>,
    /// The event and its business day: those of the first row are kept.
    pub since: (i64, Day),
}

/// A day that was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedDay {
    /// The day.
    pub day: Day,
    /// The position of the closing event.
    pub position: i64,
    /// The last position that belongs to it or to a day before.
    pub last_position: i64,
    /// The digest at its end.
    pub digest: String,
}

/// All that the events of a batch put out, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Output {
    /// The postings.
    pub postings: Vec<Posting>,
    /// Classes that were approved.
    pub approved: Vec<ApprovedClass>,
    /// The classes' versions.
    pub classes: Vec<ClassVersion>,
    /// What happened to learners in classes.
    pub enrolments: Vec<EnrolmentFact>,
    /// What the roster says of learners.
    pub learners: Vec<LearnerFact>,
    /// Names and mergers.
    pub namings: Vec<Naming>,
    /// Which learners were ever assigned to which unit: unit, learner.
    pub members: Vec<(Uuid, Uuid)>,
    /// Regions that are new or bear a new name.
    pub regions: Vec<RegionRow>,
    /// Days that were closed.
    pub closed: Vec<ClosedDay>,
}

/// Numbers the postings of one event.
#[derive(Debug)]
pub struct Poster<'a> {
    postings: &'a mut Vec<Posting>,
    position: i64,
    next: i32,
}

impl<'a> Poster<'a> {
    /// For the event at `position`.
    pub const fn new(postings: &'a mut Vec<Posting>, position: i64) -> Self {
        Self { postings, position, next: 0 }
    }

    /// Posts every change of `difference`, each on its day.
    pub fn post(&mut self, quantity: Quantity, year: TrainingYear, subject: Subject, difference: &StepFunction) {
        for (day, amount) in difference.changes() {
            self.one(quantity, year, subject, *day, *amount);
        }
    }

    /// Posts one change.
    pub fn one(&mut self, quantity: Quantity, year: TrainingYear, subject: Subject, day: Day, amount: i64) {
        let (position, ix) = (self.position, self.next);
        self.postings.push(Posting { position, ix, quantity, year, subject, day, amount });
        self.next += 1;
    }
}
