//! What the fold remembers of each thing: just enough to know by how much the next event changes the figures.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::step::{Day, Register, StepFunction};
use super::store::Store;
use crate::aggregates::training_plan::PlanContent;
use crate::types::{Grade, PlanStatus, Quantity, RegionCode, TrainingYear};

/// Every region: its name and the region above.
pub type Regions = HashMap<RegionCode, (String, Option<RegionCode>)>;

/// Everything that the fold remembers. Regions, units and points are always complete; learners, classes and requests are
/// present as far as the batch at hand needs them.
#[derive(Debug, Default)]
pub struct State {
    /// Every region: its name and the region above.
    pub regions: Regions,
    /// Every work unit.
    pub units: Store<Unit>,
    /// Every training point that ever had an approved plan.
    pub points: Store<Point>,
    /// Learners.
    pub learners: Store<Learner>,
    /// Classes.
    pub classes: Store<Class>,
    /// Equivalence requests.
    pub requests: Store<Request>,
    /// Every merger of units: which, into which.
    pub mergers: Vec<(Uuid, Uuid)>,
    /// Of the units that change place in the batch: every learner who was ever assigned to them. Sorted.
    pub members: HashMap<Uuid, Vec<Uuid>>,
}

/// Where a unit is: in a region, or part of another unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// In this region.
    #[serde(rename = "r")]
    In(RegionCode),
    /// Merged into this unit.
    #[serde(rename = "u")]
    Into(Uuid),
}

/// A work unit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Where it was, from which day on.
    pub place: Register<Place>,
}

/// A point's classes of one training year, counted by day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointYear {
    /// Approved and not cancelled.
    pub approved: StepFunction,
    /// Those of them whose training has begun.
    pub held: StepFunction,
}

/// A training point.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// By training year.
    pub years: BTreeMap<TrainingYear, PointYear>,
}

/// A training plan and its class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Class {
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
    /// 批准人数.
    pub approved: Option<u16>,
    /// 允许上报人数.
    pub allowed: Option<u16>,
    /// 课时, in tenths.
    pub hours: u16,
    /// 状态.
    pub status: PlanStatus,
    /// 1 while approved and not cancelled.
    pub live: StepFunction,
    /// 批准人次 while live.
    pub headcount: StepFunction,
    /// 允许上报人数 while live.
    pub allowance: StepFunction,
}

impl Class {
    /// A plan that was just reported.
    #[must_use]
    pub fn reported(point: Uuid, region: RegionCode, content: &PlanContent) -> Self {
        let mut class = Self {
            year: content.training_year,
            region,
            point,
            name: String::new(),
            windows: [Day(0); 6],
            planned: 0,
            approved: None,
            allowed: None,
            hours: 0,
            status: PlanStatus::AwaitingApproval,
            live: StepFunction::default(),
            headcount: StepFunction::default(),
            allowance: StepFunction::default(),
        };
        class.ask(content);
        class
    }

    /// Takes over what is asked for.
    pub fn ask(&mut self, content: &PlanContent) {
        let (enrolment, training, exam) = (content.enrolment, content.training, content.exam);
        self.year = content.training_year;
        content.name.as_str().clone_into(&mut self.name);
        self.windows = [enrolment.from, enrolment.to, training.from, training.to, exam.from, exam.to].map(Day::from);
        self.planned = content.planned.0;
        self.hours = content.hours.tenths();
        self.status = PlanStatus::AwaitingApproval;
    }

    /// 1 while approved, not cancelled, and its training has begun. The calendar alone makes it so.
    #[must_use]
    pub fn held(&self) -> StepFunction {
        let [_, _, training_begins, ..] = self.windows;
        self.live.during(training_begins, None)
    }
}

/// What a learner stands for in a training year, by where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Source {
    /// Enrolments in classes.
    Enrolments = 0,
    /// Equivalence requests that are neither withdrawn nor rejected.
    Requests = 1,
    /// Confirmed passes.
    Passes = 2,
    /// Approved requests.
    Approvals = 3,
    /// Credited hours, in tenths.
    Tenths = 4,
}

impl Source {
    /// The figures that move with it.
    #[must_use]
    pub const fn moves(self) -> &'static [Quantity] {
        match self {
            Self::Enrolments => &[Quantity::FaceToFace, Quantity::Persons],
            Self::Requests => &[Quantity::Equivalence, Quantity::Persons],
            Self::Passes => &[Quantity::FaceToFacePasses, Quantity::FaceToFacePersons],
            Self::Approvals => &[Quantity::EquivalencePasses, Quantity::EquivalencePersons],
            Self::Tenths => &[Quantity::Qualified],
        }
    }
}

/// A learner's training year: every change, as day, [`Source`] and amount.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LearnerYear(Vec<(Day, u8, i32)>);

impl LearnerYear {
    /// Records a change.
    pub fn change(&mut self, day: Day, source: Source, amount: i32) {
        self.0.push((day, source as u8, amount));
    }

    fn sum(&self, sources: &[Source]) -> StepFunction {
        let mut sum = StepFunction::default();
        for (day, source, amount) in &self.0 {
            if sources.iter().any(|wanted| *wanted as u8 == *source) {
                sum.add(*day, i64::from(*amount));
            }
        }
        sum
    }
}

/// One entry of a learner's grades, in the order in which they were recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GradeRecord(
    /// The business day of the record.
    pub Day,
    /// In force from this day; `None` from the beginning (PERSON-2).
    pub Option<Day>,
    /// The grade.
    pub Grade,
);

/// A learner.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learner {
    /// The unit, from which day on.
    pub units: Register<Uuid>,
    /// 1 while on the roster.
    pub roster: StepFunction,
    /// The grades, in the order in which they were recorded.
    pub grades: Vec<GradeRecord>,
    /// By training year, sorted.
    years: Vec<(TrainingYear, LearnerYear)>,
}

impl Learner {
    /// The quantities of a training year that belong to a learner.
    pub const QUANTITIES: [Quantity; 8] = [
        Quantity::FaceToFace,
        Quantity::Equivalence,
        Quantity::Persons,
        Quantity::FaceToFacePasses,
        Quantity::FaceToFacePersons,
        Quantity::EquivalencePasses,
        Quantity::EquivalencePersons,
        Quantity::Qualified,
    ];

    /// The training years in which something happened.
    pub fn years(&self) -> impl Iterator<Item = TrainingYear> {
        self.years.iter().map(|(year, _)| *year)
    }

    /// The training year, made where it is new.
    pub fn year_mut(&mut self, year: TrainingYear) -> &mut LearnerYear {
        let place = self.years.partition_point(|(known, _)| *known < year);
        if self.years.get(place).is_none_or(|(known, _)| *known != year) {
            self.years.insert(place, (year, LearnerYear::default()));
        }
        &mut self.years[place].1
    }

    /// What the learner adds to a quantity of a training year, by day, wherever he is.
    #[must_use]
    pub fn value(&self, number: TrainingYear, quantity: Quantity) -> StepFunction {
        if quantity == Quantity::Roster {
            return self.roster.clone();
        }
        let Some((_, year)) = self.years.iter().find(|(known, _)| *known == number) else {
            return StepFunction::default();
        };
        if quantity == Quantity::Qualified {
            return self.qualified(number, &year.sum(&[Source::Tenths]));
        }
        match quantity {
            Quantity::FaceToFace => year.sum(&[Source::Enrolments]),
            Quantity::Equivalence => year.sum(&[Source::Requests]),
            Quantity::Persons => year.sum(&[Source::Enrolments, Source::Requests]).positive(),
            Quantity::FaceToFacePasses => year.sum(&[Source::Passes]),
            Quantity::FaceToFacePersons => year.sum(&[Source::Passes]).positive(),
            Quantity::EquivalencePasses => year.sum(&[Source::Approvals]),
            Quantity::EquivalencePersons => year.sum(&[Source::Approvals]).positive(),
            // No event tells of online training yet; the rest is a point's or a class's.
            Quantity::PointsApproved
            | Quantity::PointsHeld
            | Quantity::ClassesApproved
            | Quantity::ClassesHeld
            | Quantity::HeadcountApproved
            | Quantity::HeadcountAllowed
            | Quantity::Enrolled
            | Quantity::Trained
            | Quantity::Passed
            | Quantity::Roster
            | Quantity::Qualified
            | Quantity::Online
            | Quantity::OnlinePasses
            | Quantity::OnlinePersons => StepFunction::default(),
        }
    }

    /// 1 on the days on which the hours credited reach what the grade asks: the grade in force on that day or on the training
    /// year's 31 December, whichever is earlier.
    fn qualified(&self, number: TrainingYear, tenths: &StepFunction) -> StepFunction {
        let last = last_day(number);
        let mut days: Vec<Day> = tenths.changes().iter().map(|(day, _)| *day).collect();
        if days.is_empty() {
            return StepFunction::default();
        }
        for GradeRecord(recorded, from, _) in &self.grades {
            days.push(*recorded);
            days.extend(from.filter(|from| *from <= last));
        }
        days.sort_unstable();
        days.dedup();
        let mut qualified = StepFunction::default();
        for day in days {
            let asked = self.grade_at(day, last).map(|grade| i64::from(grade.required_hours().tenths()));
            qualified.set_from(day, i64::from(asked.is_some_and(|asked| tenths.value_at(day) >= asked)));
        }
        qualified
    }

    /// The grade in force on `day` or on `last`, whichever is earlier, as it was known on `day`. The last record wins.
    fn grade_at(&self, day: Day, last: Day) -> Option<Grade> {
        let in_force = day.min(last);
        let mut records = self.grades.iter().rev();
        records
            .find(|GradeRecord(recorded, from, _)| *recorded <= day && from.is_none_or(|from| from <= in_force))
            .map(|GradeRecord(_, _, grade)| *grade)
    }
}

/// 31 December of a training year.
fn last_day(year: TrainingYear) -> Day {
    NaiveDate::from_ymd_opt(i32::from(year.0), 12, 31).map_or(Day(i32::MAX), Day::from)
}

/// An equivalence request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Who asks.
    pub learner: Uuid,
    /// For which training year.
    pub year: TrainingYear,
    /// The hours granted, in tenths, while it is approved.
    pub granted: Option<u16>,
}
