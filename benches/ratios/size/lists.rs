//! Random pages of every list: filtered in every way, sorted by every field, gone on with a cursor.

use std::time::Instant;

use keshi::queries::classes::{RosterFilter, roster};
use keshi::queries::hours::SubmissionFilter;
use keshi::queries::learners::LearnerFilter;
use keshi::queries::page::{Page, PageRequest};
use keshi::queries::plans::PlanFilter;
use keshi::queries::points::PointFilter;
use keshi::queries::requests::RequestFilter;
use keshi::queries::scope::{RegionScope, Scope};
use keshi::queries::trades::TradeFilter;
use keshi::queries::units::UnitFilter;
use keshi::queries::{hours, learners, plans, points, requests, trades, units};
use keshi::types::{
    EquivalenceKind, Grade, KeyedHash, LearnerId, PlanId, PlanStatus, PointId, RequestStatus, TradeId, TrainingYear,
    WorkUnitId,
};
use rand::Rng;
use sqlx::PgConnection;

use super::calls::Calls;
use super::made::{Made, YEARS};
use crate::Outcome;

/// Which list, filtered how.
#[derive(Debug, Clone)]
enum Asked {
    Learners(LearnerFilter),
    Plans(PlanFilter),
    Requests(RequestFilter),
    Units(UnitFilter),
    Hours(SubmissionFilter),
    Roster(PlanId, RosterFilter),
    Points(PointFilter),
    Trades(TradeFilter),
}

/// One call.
#[derive(Debug, Clone)]
struct Call {
    asked: Asked,
    page: PageRequest,
}

impl Asked {
    /// The next one in turn, of nine kinds.
    fn draw(turn: usize, made: &mut Made) -> Outcome<Self> {
        let regions = scope(made)?;
        Ok(match turn % 9 {
            0 => Self::Learners(learner_filter(regions, made)?),
            1 => {
                let statuses = made.maybe(PlanStatus::ALL)?.into_iter().collect();
                Self::Plans(PlanFilter { statuses, ..plan_filter(regions, made)? })
            }
            2 => Self::Requests(request_filter(regions, made)?),
            3 => Self::Units(UnitFilter { regions, name: unit_name(made)?, merged: made.one_in(2) }),
            turn @ (4 | 5) => {
                Self::Hours(SubmissionFilter { classes: plan_filter(regions, made)?, history: turn == 5 })
            }
            6 => {
                let id_hash = if made.one_in(4) { Some(KeyedHash(made.learner()?.id_hash)) } else { None };
                let filter = RosterFilter { name: person_name(made)?, id_hash, withdrawn: made.one_in(2) };
                Self::Roster(PlanId(made.class()?.class), filter)
            }
            7 => {
                let name = made.maybe(&["第1", "面授", "88培训"])?.map(str::to_owned);
                Self::Points(PointFilter { regions, name, enabled: made.maybe(&[true, false])? })
            }
            _ => {
                let name = made.maybe(&["工", "汽车", "员"])?.map(str::to_owned);
                Self::Trades(TradeFilter { name, retired: made.one_in(2) })
            }
        })
    }

    const fn kind(&self) -> &'static str {
        match self {
            Self::Learners(_) => "learners",
            Self::Plans(_) => "plans",
            Self::Requests(_) => "requests",
            Self::Units(_) => "units",
            Self::Hours(SubmissionFilter { history: false, .. }) => "hours that wait",
            Self::Hours(_) => "all hours",
            Self::Roster(..) => "a class's roster",
            Self::Points(_) => "points",
            Self::Trades(_) => "trades",
        }
    }

    /// The fields that the list sorts by.
    const fn sorts(&self) -> &'static [&'static str] {
        match self {
            Self::Learners(_) => &["name", "registered_at", "region"],
            Self::Plans(_) => &[
                "reported_at",
                "training_year",
                "name",
                "enrolment_from",
                "training_from",
                "exam_from",
                "planned",
                "status",
            ],
            Self::Requests(_) => &["submitted_at", "training_year", "learner_name"],
            Self::Units(_) => &["name", "region", "changed_on"],
            Self::Hours(_) => &["submitted_at", "training_year", "name"],
            Self::Roster(..) => &["enrolled_at", "name", "score"],
            Self::Points(_) => &["name", "office"],
            Self::Trades(_) => &["name", "changed_on", "learners"],
        }
    }
}

impl Call {
    fn draw(turn: usize, made: &mut Made) -> Outcome<Self> {
        let asked = Asked::draw(turn, made)?;
        let size = made.one(&[20, 20, 50, 200])?;
        // Mostly the first page, now and then one as deep as a number reaches.
        let page = if made.one_in(4) { made.chance.random_range(1..=10_000 / size) } else { 1 };
        let sort = sort(asked.sorts(), made)?;
        Ok(Self { asked, page: PageRequest { page: Some(page), size: Some(size), sort, after: None } })
    }

    /// Carries it out, and says where the next page begins.
    async fn run(&self, db: &mut PgConnection) -> Outcome<Option<String>> {
        fn next<T>(page: Page<T>) -> Option<String> {
            page.next
        }
        let page = &self.page;
        Ok(match &self.asked {
            Asked::Learners(filter) => next(learners::list(filter, page, db).await?),
            Asked::Plans(filter) => next(plans::list(filter, page, db).await?),
            Asked::Requests(filter) => next(requests::list(filter, page, db).await?),
            Asked::Units(filter) => next(units::list(filter, page, db).await?),
            Asked::Hours(filter) => next(hours::list(filter, page, db).await?),
            Asked::Roster(class, filter) => next(roster(*class, filter, page, db).await?),
            Asked::Points(filter) => next(points::list(filter, page, db).await?),
            Asked::Trades(filter) => next(trades::list(filter, page, db).await?),
        })
    }
}

/// 本级, 本级及下级, or the whole province.
fn scope(made: &mut Made) -> Outcome<RegionScope> {
    if made.one_in(4) {
        return Ok(RegionScope::All);
    }
    let (region, reach) = (made.region()?, made.one(&[Scope::Own, Scope::OwnAndBelow])?);
    Ok(RegionScope::of(&made.tree, region, reach))
}

/// One field, two, or the list's own order; up or down.
fn sort(fields: &[&str], made: &mut Made) -> Outcome<Option<String>> {
    let mut given: Vec<String> = Vec::new();
    for _ in 0..made.chance.random_range(0..=2) {
        let field = made.one(fields)?;
        if !given.iter().any(|given| given.trim_start_matches('-') == field) {
            given.push(if made.one_in(2) { format!("-{field}") } else { field.to_owned() });
        }
    }
    Ok((!given.is_empty()).then(|| given.join(",")))
}

fn years() -> Vec<TrainingYear> {
    YEARS.map(TrainingYear).collect()
}

fn person_name(made: &mut Made) -> Outcome<Option<String>> {
    if made.one_in(4) { made.part_of_a_name().map(Some) } else { Ok(None) }
}

fn unit_name(made: &mut Made) -> Outcome<Option<String>> {
    Ok(made.maybe(&["人民医院", "第一中学第1", "原", "第2", "处", "图书馆第117分部"])?.map(str::to_owned))
}

fn learner_filter(regions: RegionScope, made: &mut Made) -> Outcome<LearnerFilter> {
    let (known, rare) = (made.learner()?, made.chance.random_range(0..8));
    Ok(LearnerFilter {
        name: person_name(made)?,
        id_hash: (rare == 0).then_some(KeyedHash(known.id_hash)),
        unit: (rare == 1).then_some(WorkUnitId(known.unit)),
        unit_name: if rare == 2 { unit_name(made)? } else { None },
        trade: made.one_in(4).then_some(TradeId(known.trade)),
        grade: made.maybe(&Grade::ALL)?,
        active: made.maybe(&[true, false])?,
        on_roster: made.maybe(&[true, false])?,
        ..LearnerFilter::of(regions)
    })
}

fn plan_filter(regions: RegionScope, made: &mut Made) -> Outcome<PlanFilter> {
    Ok(PlanFilter {
        training_year: made.maybe(&years())?,
        name: made.maybe(&["电工", "2023年", "第117期", "未开班", "工"])?.map(str::to_owned),
        point: if made.one_in(6) { Some(PointId(made.class()?.point)) } else { None },
        point_name: if made.one_in(6) { Some(made.one(&["第1", "第88", "面授点"])?.to_owned()) } else { None },
        ..PlanFilter::of(regions)
    })
}

fn request_filter(regions: RegionScope, made: &mut Made) -> Outcome<RequestFilter> {
    let known = made.learner()?;
    let (year, kinds) =
        (made.year(), [EquivalenceKind::Seminar, EquivalenceKind::AdvancedCourse, EquivalenceKind::Other]);
    let from = if made.one_in(4) { Some(made.day(year)?) } else { None };
    let until = if made.one_in(4) { Some(made.day(year)?) } else { None };
    Ok(RequestFilter {
        kind: made.maybe(&kinds)?,
        name: person_name(made)?,
        id_hash: made.one_in(8).then_some(KeyedHash(known.id_hash)),
        submitted_from: from,
        submitted_to: until,
        status: made.maybe(RequestStatus::ALL)?,
        training_year: made.maybe(&years())?,
        learner: made.one_in(8).then_some(LearnerId(known.learner)),
        ..RequestFilter::of(regions)
    })
}

/// So many calls of each of nine lists; where there is a next page, every fourth time it is looked at too.
pub(super) async fn round(each: usize, made: &mut Made, db: &mut PgConnection) -> Outcome<Calls> {
    let mut calls = Calls::default();
    for turn in 0..each * 9 {
        let mut call = Call::draw(turn, made)?;
        let mut next = timed(&call, &mut calls, db).await?;
        if made.one_in(4)
            && let Some(after) = next.take()
        {
            call.page = PageRequest { page: None, after: Some(after), ..call.page };
            timed(&call, &mut calls, db).await?;
        }
    }
    Ok(calls)
}

async fn timed(call: &Call, calls: &mut Calls, db: &mut PgConnection) -> Outcome<Option<String>> {
    let began = Instant::now();
    let next = call.run(db).await?;
    calls.add(call.asked.kind(), None, began.elapsed(), || format!("{call:?}"))?;
    Ok(next)
}
