//! Random calls of every report.

use std::time::Instant;

use chrono::NaiveDate;
use keshi::queries::reports::{
    ClassFilter, Cursor, FigureScope, LearnerFilter, Page, Report, ReportDay, ReportError, StudyFilter, class_learners,
    classes, continuing, explain, figure_learners, points, points_by_region, report_day, study, training,
};
use keshi::types::{AsOf, PlanId, PlanStatus, PointId, Quantity, RegionCode, TrainingYear};
use sqlx::PgConnection;
use uuid::Uuid;

use super::calls::Calls;
use super::made::Made;
use crate::Outcome;

/// Columns whose learners can be listed.
const OF_LEARNERS: [&str; 9] = [
    "roster",
    "persons",
    "qualified",
    "attendances",
    "face_to_face",
    "face_to_face_passes",
    "face_to_face_persons",
    "equivalence_passes",
    "equivalence_persons",
];
/// Columns of 面授点培训情况统计.
const OF_TRAINING: [&str; 8] = [
    "points_approved",
    "points_held",
    "classes_approved",
    "classes_held",
    "headcount_approved",
    "trained",
    "attendance_rate",
    "pass_rate",
];
/// Columns of 面授点报表.
const OF_POINTS: [&str; 4] = ["classes_held", "trained", "passed", "pass_rate"];

/// What is asked for.
#[derive(Debug, Clone)]
enum Asked {
    Training(RegionCode),
    PointsByRegion(RegionCode),
    Points(RegionCode, Option<Uuid>),
    Classes(PointId, ClassFilter),
    ClassLearners(PlanId, LearnerFilter),
    Continuing(RegionCode),
    FigureLearners(RegionCode, Vec<Quantity>),
    Study(StudyFilter),
    Explain(FigureScope, Vec<Quantity>),
}

/// One call.
#[derive(Debug, Clone)]
struct Call {
    asked: Asked,
    year: TrainingYear,
    day: NaiveDate,
    page: Page,
}

impl Asked {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Training(_) => "training",
            Self::PointsByRegion(_) => "points by region",
            Self::Points(..) => "points",
            Self::Classes(..) => "classes",
            Self::ClassLearners(..) => "learners of a class",
            Self::Continuing(_) => "continuing",
            Self::FigureLearners(..) => "learners behind a figure",
            Self::Study(_) => "study",
            Self::Explain(FigureScope::Region(_), _) => "explanation of a region",
            Self::Explain(FigureScope::Point(_) | FigureScope::Class(_), _) => "explanation of a point or class",
        }
    }
}

impl Call {
    /// The next one in turn, of ten kinds.
    fn draw(turn: usize, made: &mut Made) -> Outcome<Self> {
        let (region, class) = (made.region()?, made.class()?);
        let of_class = matches!(turn % 10, 3 | 4 | 9);
        let mut year = if of_class { class.year()? } else { made.year() };
        let asked = match turn % 10 {
            0 => Asked::Training(region),
            1 => Asked::PointsByRegion(region),
            2 => Asked::Points(region, made.one_in(4).then_some(class.point)),
            3 => Asked::Classes(PointId(class.point), class_filter(made)?),
            4 => Asked::ClassLearners(PlanId(class.class), learner_filter(made)?),
            5 => Asked::Continuing(region),
            6 => Asked::FigureLearners(region, Report::Continuing.column(made.one(&OF_LEARNERS)?)?),
            7 => {
                let filter = study_filter(region, year, made)?;
                year = filter.training_year;
                Asked::Study(filter)
            }
            8 => {
                let (report, column) = if made.one_in(2) {
                    (Report::Continuing, made.one(&OF_LEARNERS)?)
                } else {
                    (Report::Training, made.one(&OF_TRAINING)?)
                };
                Asked::Explain(FigureScope::Region(region), report.column(column)?)
            }
            _ => {
                let scope = if made.one_in(2) {
                    FigureScope::Point(PointId(class.point))
                } else {
                    FigureScope::Class(PlanId(class.class))
                };
                Asked::Explain(scope, Report::Points.column(made.one(&OF_POINTS)?)?)
            }
        };
        let page = Page { after: after(&asked, made)?, size: 50 };
        Ok(Self { day: made.day(year)?, asked, year, page })
    }

    /// Carries it out; that something was not there yet on the day is an answer too.
    async fn run(&self, db: &mut PgConnection) -> Outcome<()> {
        match self.answer(db).await {
            Ok(()) | Err(ReportError::Nothing { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    async fn answer(&self, db: &mut PgConnection) -> Result<(), ReportError> {
        let (year, page) = (self.year, self.page);
        let day: ReportDay = report_day(db, AsOf::Day(self.day), self.day).await?;
        match &self.asked {
            Asked::Training(region) => training(db, *region, year, day).await.map(drop),
            Asked::PointsByRegion(region) => points_by_region(db, *region, year, day).await.map(drop),
            Asked::Points(region, point) => points(db, *region, *point, year, day, page).await.map(drop),
            Asked::Classes(point, filter) => classes(db, *point, year, filter, day, page).await.map(drop),
            Asked::ClassLearners(class, filter) => class_learners(db, *class, filter, day, page).await.map(drop),
            Asked::Continuing(region) => continuing(db, *region, year, day).await.map(drop),
            Asked::FigureLearners(region, quantities) => {
                figure_learners(db, *region, year, quantities, day, page).await.map(drop)
            }
            Asked::Study(filter) => study(db, filter, day, page).await.map(drop),
            Asked::Explain(scope, quantities) => explain(db, *scope, year, quantities, day, page).await.map(drop),
        }
    }
}

fn class_filter(made: &mut Made) -> Outcome<ClassFilter> {
    let name = made.maybe(&["电工", "第1", "年第20", "厨师2023"])?.map(str::to_owned);
    Ok(ClassFilter { name, status: made.maybe(PlanStatus::ALL)? })
}

fn learner_filter(made: &mut Made) -> Outcome<LearnerFilter> {
    let name = if made.one_in(4) { Some(made.part_of_a_name()?) } else { None };
    let id_hash = if made.one_in(4) { Some(made.learner()?.id_hash) } else { None };
    Ok(LearnerFilter { name, id_hash })
}

/// 年度 > 地区 > 面授点 > 培训班, to any depth.
fn study_filter(region: RegionCode, year: TrainingYear, made: &mut Made) -> Outcome<StudyFilter> {
    let (learner, passed) = (learner_filter(made)?, made.maybe(&[true, false])?);
    let filter = StudyFilter { training_year: year, region, point: None, class: None, learner, passed };
    if made.one_in(2) {
        return Ok(filter);
    }
    let class = made.class()?;
    Ok(StudyFilter {
        training_year: class.year()?,
        region: class.region()?,
        point: Some(PointId(class.point)),
        class: made.one_in(2).then_some(PlanId(class.class)),
        ..filter
    })
}

/// The first page, or for every third call one further on.
fn after(asked: &Asked, made: &mut Made) -> Outcome<Option<Cursor>> {
    if !made.one_in(3) {
        return Ok(None);
    }
    let (class, learner) = (made.class()?, made.learner()?.learner);
    let region = Uuid::from_u128(u128::from(made.region()?.number()));
    Ok(match asked {
        Asked::Points(..) => Some(Cursor(region, class.point)),
        Asked::Classes(..) => Some(Cursor(Uuid::nil(), class.class)),
        Asked::ClassLearners(..) => Some(Cursor(Uuid::nil(), learner)),
        Asked::FigureLearners(..) => Some(Cursor(region, learner)),
        Asked::Study(_) => Some(Cursor(class.class, learner)),
        // Of explanations it is the first page that counts.
        Asked::Training(_) | Asked::PointsByRegion(_) | Asked::Continuing(_) | Asked::Explain(..) => None,
    })
}

/// So many calls of each of ten kinds.
pub(super) async fn round(each: usize, made: &mut Made, db: &mut PgConnection) -> Outcome<Calls> {
    let mut calls = Calls::default();
    for turn in 0..each * 10 {
        let call = Call::draw(turn, made)?;
        let began = Instant::now();
        call.run(db).await?;
        calls.add(call.asked.kind(), Some(call.year.0), began.elapsed(), || format!("{call:?}"))?;
    }
    Ok(calls)
}
