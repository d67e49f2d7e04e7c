//! What is exported: a list or a report, with what it is narrowed to. It is plain data, so that a job can make the file later.

use serde::{Deserialize, Serialize};

use super::asked::{Asked, Value};
use super::lists;
use crate::queries::accounts::AccountFilter;
use crate::queries::audit::AuditFilter;
use crate::queries::classes::RosterFilter;
use crate::queries::hours::SubmissionFilter;
use crate::queries::learners::LearnerFilter;
use crate::queries::plans::PlanFilter;
use crate::queries::points::PointFilter;
use crate::queries::reports::{ClassFilter, LearnerFilter as ReportLearnerFilter, ReportDay, StudyFilter};
use crate::queries::requests::RequestFilter;
use crate::queries::trades::TradeFilter;
use crate::queries::units::UnitFilter;
use crate::types::{Grade, PlanId, PlanStatus, PointId, Quantity, RegionCode, RequestStatus, TrainingYear};

/// What is exported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// 培训计划 (O2).
    TrainingPlans(PlanFilter),
    /// 课时确认 (O3).
    HoursSubmissions(SubmissionFilter),
    /// 视同申报 (O4).
    EquivalenceRequests(Box<RequestFilter>),
    /// 学员 (O7).
    Learners(Box<LearnerFilter>),
    /// The learners of a class (P2).
    Roster(PlanId, RosterFilter),
    /// 面授点 (O5).
    TrainingPoints(PointFilter),
    /// 工作单位 (O9).
    WorkUnits(UnitFilter),
    /// 技术工种 (O10).
    Trades(TradeFilter),
    /// 管理员账号 (O8).
    Accounts(AccountFilter),
    /// 操作日志.
    Audit(Box<AuditFilter>),
    /// 地区与工考办, all of them.
    Offices,
    /// A report as of a day (O11 to O14).
    Report(ReportDay, Box<WantedReport>),
}

/// Which report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WantedReport {
    /// 面授点培训情况统计.
    Training(TrainingYear, RegionCode),
    /// 面授点报表.
    PointsByRegion(TrainingYear, RegionCode),
    /// The points of 面授点培训情况统计: of the region, or one of them.
    Points(TrainingYear, RegionCode, Option<PointId>),
    /// The classes of a point.
    Classes(TrainingYear, PointId, ClassFilter),
    /// The learners of a class.
    ClassLearners(PlanId, ReportLearnerFilter),
    /// 面授学习统计.
    Study(StudyFilter),
    /// 继续教育情况统计.
    Continuing(TrainingYear, RegionCode),
    /// The learners behind a figure of 继续教育情况统计.
    ContinuingLearners(TrainingYear, RegionCode, Vec<Quantity>),
}

impl Wanted {
    /// Its name, in the message catalogue (`list-…`) and in the log.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::TrainingPlans(_) => "training_plans",
            Self::HoursSubmissions(_) => "hours_submissions",
            Self::EquivalenceRequests(_) => "equivalence_requests",
            Self::Learners(_) => "learners",
            Self::Roster(..) => "roster",
            Self::TrainingPoints(_) => "training_points",
            Self::WorkUnits(_) => "work_units",
            Self::Trades(_) => "trades",
            Self::Accounts(_) => "accounts",
            Self::Audit(_) => "audit",
            Self::Offices => "offices",
            Self::Report(_, report) => match **report {
                WantedReport::Training(..) => "report_training",
                WantedReport::PointsByRegion(..) => "report_points_by_region",
                WantedReport::Points(..) => "report_points",
                WantedReport::Classes(..) => "report_classes",
                WantedReport::ClassLearners(..) => "report_class_learners",
                WantedReport::Study(_) => "report_learners",
                WantedReport::Continuing(..) => "report_continuing",
                WantedReport::ContinuingLearners(..) => "report_continuing_learners",
            },
        }
    }

    /// Whether it names persons: then EXPORT-2 asks for a purpose.
    #[must_use]
    pub fn holds_personal_data(&self) -> bool {
        match self {
            Self::EquivalenceRequests(_)
            | Self::Learners(_)
            | Self::Roster(..)
            | Self::Accounts(_)
            | Self::Audit(_) => true,
            Self::TrainingPlans(_)
            | Self::HoursSubmissions(_)
            | Self::TrainingPoints(_)
            | Self::WorkUnits(_)
            | Self::Trades(_)
            | Self::Offices => false,
            Self::Report(_, report) => match **report {
                WantedReport::ClassLearners(..) | WantedReport::Study(_) | WantedReport::ContinuingLearners(..) => true,
                WantedReport::Training(..)
                | WantedReport::PointsByRegion(..)
                | WantedReport::Points(..)
                | WantedReport::Classes(..)
                | WantedReport::Continuing(..) => false,
            },
        }
    }

    /// Whether it lists learners of classes: those of a point's own are its own.
    #[must_use]
    pub fn is_of_classes(&self) -> bool {
        match self {
            Self::Roster(..) => true,
            Self::TrainingPlans(_)
            | Self::HoursSubmissions(_)
            | Self::EquivalenceRequests(_)
            | Self::Learners(_)
            | Self::TrainingPoints(_)
            | Self::WorkUnits(_)
            | Self::Trades(_)
            | Self::Accounts(_)
            | Self::Audit(_)
            | Self::Offices => false,
            Self::Report(_, report) => matches!(**report, WantedReport::ClassLearners(..) | WantedReport::Study(_)),
        }
    }

    /// Its columns (`column-…`).
    pub(super) fn columns(&self) -> Vec<&'static str> {
        match self {
            Self::TrainingPlans(_) => lists::names(lists::PLANS),
            Self::HoursSubmissions(_) => lists::names(lists::SUBMISSIONS),
            Self::EquivalenceRequests(_) => lists::names(lists::REQUESTS),
            Self::Learners(_) => lists::names(lists::LEARNERS),
            Self::Roster(..) => lists::names(lists::ROSTER),
            Self::TrainingPoints(_) => lists::names(lists::POINTS),
            Self::WorkUnits(_) => lists::names(lists::UNITS),
            Self::Trades(_) => lists::names(lists::TRADES),
            Self::Accounts(_) => lists::names(lists::ACCOUNTS),
            Self::Audit(_) => lists::names(lists::AUDIT),
            Self::Offices => lists::names(lists::OFFICES),
            // A report brings its own along.
            Self::Report(..) => Vec::new(),
        }
    }

    /// What it is narrowed to.
    pub(super) fn asked(&self) -> Asked {
        let asked = Asked::default();
        match self {
            Self::TrainingPlans(filter) => plans(filter),
            Self::HoursSubmissions(filter) => plans(&filter.classes).flag("history", filter.history.then_some(true)),
            Self::EquivalenceRequests(filter) => requests(filter),
            Self::Learners(filter) => learners(filter),
            Self::Roster(class, filter) => {
                asked.thing("class", Some(class.0)).person(filter.name.as_ref(), filter.id_hash.as_ref())
            }
            Self::TrainingPoints(filter) => {
                asked.regions(&filter.regions).text("point", filter.name.as_ref()).flag("enabled", filter.enabled)
            }
            Self::WorkUnits(filter) => asked.regions(&filter.regions).text("unit", filter.name.as_ref()),
            Self::Trades(filter) => asked.text("trade_name", filter.name.as_ref()),
            Self::Accounts(filter) => {
                let asked = filter.regions.iter().fold(asked, Asked::regions).thing("training_point", filter.point);
                asked
                    .person(filter.name.as_ref(), None)
                    .text("login", filter.login.as_ref())
                    .flag("enabled", filter.enabled)
            }
            Self::Audit(filter) => audit(filter),
            Self::Offices => asked,
            Self::Report(day, report) => report.asked().text("as_of", Some(&day.day)),
        }
    }
}

impl WantedReport {
    /// What it is narrowed to; the day stands by itself.
    pub(super) fn asked(&self) -> Asked {
        let of = |year: &TrainingYear| Asked::default().text("training_year", Some(year));
        match self {
            Self::Training(year, region) | Self::PointsByRegion(year, region) | Self::Continuing(year, region) => {
                of(year).and("region", Some(Value::Regions(vec![*region])))
            }
            Self::Points(year, region, point) => of(year)
                .and("region", Some(Value::Regions(vec![*region])))
                .thing("training_point", point.map(|point| point.0)),
            Self::Classes(year, point, filter) => {
                let asked = of(year).thing("training_point", Some(point.0)).text("class", filter.name.as_ref());
                asked.and("status", filter.status.map(plan_status))
            }
            Self::ClassLearners(class, filter) => {
                let asked = Asked::default().thing("class", Some(class.0));
                asked
                    .person(filter.name.as_ref(), None)
                    .and("id_number", filter.id_hash.as_ref().map(|_| Value::Number))
            }
            Self::Study(filter) => {
                let asked = of(&filter.training_year)
                    .and("region", Some(Value::Regions(vec![filter.region])))
                    .thing("training_point", filter.point.map(|point| point.0))
                    .thing("class", filter.class.map(|class| class.0))
                    .person(filter.learner.name.as_ref(), None);
                let number = filter.learner.id_hash.as_ref().map(|_| Value::Number);
                asked.and("id_number", number).flag("passed", filter.passed)
            }
            Self::ContinuingLearners(year, region, quantities) => {
                let counted: Vec<&str> = quantities.iter().map(|quantity| quantity.label()).collect();
                of(year).and("region", Some(Value::Regions(vec![*region]))).text("quantity", Some(&counted.join("、")))
            }
        }
    }
}

fn plan_status(status: PlanStatus) -> Value {
    Value::Coded(status.code(), status.label())
}

fn plans(filter: &PlanFilter) -> Asked {
    let asked = Asked::default()
        .regions(&filter.regions)
        .text("training_year", filter.training_year.as_ref())
        .text("class", filter.name.as_ref())
        .thing("training_point", filter.point.map(|point| point.0))
        .text("point", filter.point_name.as_ref());
    let asked = asked.text("as_of", filter.as_of.as_ref());
    filter.statuses.iter().fold(asked, |asked, status| asked.and("plan_status", Some(plan_status(*status))))
}

fn requests(filter: &RequestFilter) -> Asked {
    let status = |status: RequestStatus| Value::Coded(status.code(), status.label());
    Asked::default()
        .regions(&filter.regions)
        .and("kind", filter.kind.map(|kind| Value::Coded(kind.code(), kind.label())))
        .person(filter.name.as_ref(), filter.id_hash.as_ref())
        .text("submitted_from", filter.submitted_from.as_ref())
        .text("submitted_to", filter.submitted_to.as_ref())
        .and("request_status", filter.status.map(status))
        .text("training_year", filter.training_year.as_ref())
        .text("as_of", filter.as_of.as_ref())
}

fn audit(filter: &AuditFilter) -> Asked {
    Asked::default()
        .regions(&filter.regions)
        .thing("actor", filter.actor.map(|actor| actor.0))
        .text("day_from", filter.from.as_ref())
        .text("day_to", filter.to.as_ref())
        .text("subject_kind", filter.kind.as_ref())
        .text("event", filter.event.as_ref())
        .text("subject", filter.subject.as_ref())
        .text("address", filter.address.as_ref())
        .text("command", filter.command.as_ref())
        .text("correlation", filter.correlation.as_ref())
}

fn learners(filter: &LearnerFilter) -> Asked {
    let grade = |grade: Grade| Value::Coded(grade.code(), grade.label());
    Asked::default()
        .regions(&filter.regions)
        .person(filter.name.as_ref(), filter.id_hash.as_ref())
        .text("unit", filter.unit_name.as_ref())
        .thing("unit", filter.unit.map(|unit| unit.0))
        .thing("trade", filter.trade.map(|trade| trade.0))
        .and("grade", filter.grade.map(grade))
        .flag("active", filter.active)
        .flag("on_roster", filter.on_roster)
}
