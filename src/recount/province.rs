//! What the events say about the province, as plain facts: no rule is checked and nothing is counted here.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use uuid::Uuid;

use crate::aggregates::any::AnyEvent;
use crate::aggregates::equivalence_request::RequestEvent;
use crate::aggregates::learner::{GradeEffect, LearnerEvent};
use crate::aggregates::office::OfficeEvent;
use crate::aggregates::training_plan::{PlanContent, PlanEvent};
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::types::{Grade, Hours, LearnerId, PlanId, PointId, RegionCode, RequestId, TrainingYear, WorkUnitId};

/// How far a plan has come, as far as figures care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Approval {
    /// Never approved: waiting, rejected or withdrawn.
    Not,
    /// A class of so many.
    Class {
        /// 批准人数.
        approved: i64,
        /// 允许上报人数.
        allowed: i64,
    },
    /// Approved once, then cancelled.
    Cancelled,
}

/// A plan and its class.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) point: PointId,
    pub(super) office: RegionCode,
    pub(super) year: TrainingYear,
    pub(super) training_from: NaiveDate,
    pub(super) approval: Approval,
    pub(super) enrolled: BTreeSet<LearnerId>,
    /// The hours of a pass and who passed, while the class's hours stand confirmed.
    pub(super) confirmed: Option<(Hours, Vec<LearnerId>)>,
}

/// A learner.
#[derive(Debug)]
pub(super) struct Worker {
    pub(super) unit: WorkUnitId,
    pub(super) on_roster: bool,
    /// Grades in the order in which they were recorded, each with the day from which it holds.
    grades: Vec<(NaiveDate, Grade)>,
}

impl Worker {
    /// The grade in force on `day`: what was recorded last of all that holds by then, since a change says what holds from
    /// its day on.
    pub(super) fn grade_on(&self, day: NaiveDate) -> Option<Grade> {
        self.grades.iter().rev().find(|(from, _)| *from <= day).map(|(_, grade)| *grade)
    }
}

/// How far an equivalence request has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    /// It waits.
    Pending,
    /// It gave so many hours.
    Approved(Hours),
    /// It was rejected, or its learner took it back.
    Gone,
}

/// An equivalence request.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) learner: LearnerId,
    pub(super) year: TrainingYear,
    pub(super) decision: Decision,
}

#[derive(Debug)]
struct Unit {
    region: RegionCode,
    merged_into: Option<WorkUnitId>,
}

/// Everything that figures are counted from.
#[derive(Debug, Default)]
pub(super) struct Province {
    parents: BTreeMap<RegionCode, RegionCode>,
    units: HashMap<WorkUnitId, Unit>,
    pub(super) learners: HashMap<LearnerId, Worker>,
    pub(super) plans: BTreeMap<PlanId, Plan>,
    pub(super) requests: HashMap<RequestId, Request>,
}

impl Province {
    /// Takes the next event. One about something that is unknown as of the day (a legacy import may bring a class before
    /// its point) changes nothing.
    pub(super) fn fold(&mut self, stream: &str, event: &AnyEvent) {
        let id = stream.parse().unwrap_or(Uuid::nil());
        match event {
            AnyEvent::Office(event) => self.fold_office(event),
            AnyEvent::WorkUnit(event) => self.fold_unit(id.into(), event),
            AnyEvent::Learner(event) => self.fold_learner(id.into(), event),
            AnyEvent::Plan(event) => self.fold_plan(id.into(), event),
            AnyEvent::Request(event) => self.fold_request(id.into(), event),
            AnyEvent::Point(_)
            | AnyEvent::Claim(_)
            | AnyEvent::Account(_)
            | AnyEvent::Administrators(_)
            | AnyEvent::Trade(_)
            | AnyEvent::Import(_)
            | AnyEvent::Export(_)
            | AnyEvent::Calendar(_)
            | AnyEvent::Inbox(_)
            | AnyEvent::Publication(_)
            | AnyEvent::Webhook(_) => {}
        }
    }

    /// A region and every region above it. A loop in the tree, which the offices never make, would end the walk.
    pub(super) fn upwards(&self, region: RegionCode) -> Vec<RegionCode> {
        let mut path = vec![region];
        let mut here = region;
        while let Some(parent) = self.parents.get(&here).copied().filter(|parent| !path.contains(parent)) {
            path.push(parent);
            here = parent;
        }
        path
    }

    /// Where a unit, or the unit that it became part of, lies.
    pub(super) fn region_of(&self, unit: WorkUnitId) -> Option<RegionCode> {
        let mut unit = self.units.get(&unit)?;
        for _ in 0..self.units.len() {
            match unit.merged_into {
                Some(into) => unit = self.units.get(&into)?,
                None => return Some(unit.region),
            }
        }
        None
    }

    fn fold_office(&mut self, event: &OfficeEvent) {
        match event {
            OfficeEvent::OfficeEstablished { region, parent: Some(parent), .. } => {
                self.parents.insert(*region, *parent);
            }
            OfficeEvent::OfficeEstablished { parent: None, .. } | OfficeEvent::OfficeRenamed { .. } => {}
        }
    }

    fn fold_unit(&mut self, id: WorkUnitId, event: &WorkUnitEvent) {
        match event {
            WorkUnitEvent::UnitRegistered { region, .. } => {
                self.units.insert(id, Unit { region: *region, merged_into: None });
            }
            WorkUnitEvent::UnitMoved { to, .. } => {
                if let Some(unit) = self.units.get_mut(&id) {
                    unit.region = *to;
                }
            }
            WorkUnitEvent::UnitMerged { into } => {
                if let Some(unit) = self.units.get_mut(&id) {
                    unit.merged_into = Some(*into);
                }
            }
            WorkUnitEvent::UnitRenamed { .. } => {}
        }
    }

    fn fold_learner(&mut self, id: LearnerId, event: &LearnerEvent) {
        if let LearnerEvent::LearnerRegistered { grade, unit, .. } = event {
            let grades = vec![(NaiveDate::MIN, *grade)];
            self.learners.insert(id, Worker { unit: *unit, on_roster: true, grades });
            return;
        }
        let Some(worker) = self.learners.get_mut(&id) else { return };
        match event {
            LearnerEvent::LearnerTransferred { to, .. } => worker.unit = *to,
            LearnerEvent::GradeChanged { to, effect, .. } => {
                let from = match effect {
                    GradeEffect::From(day) => *day,
                    GradeEffect::Correction => NaiveDate::MIN,
                };
                worker.grades.push((from, *to));
            }
            LearnerEvent::LearnerLeft { .. } | LearnerEvent::RegistrationUndone { .. } => worker.on_roster = false,
            LearnerEvent::LearnerReturned {} => worker.on_roster = true,
            LearnerEvent::LearnerRegistered { .. }
            | LearnerEvent::PersonalDataReplaced { .. }
            | LearnerEvent::TradeChanged { .. }
            | LearnerEvent::IdNumberRevealed { .. }
            | LearnerEvent::LearnerErased { .. } => {}
        }
    }

    fn fold_plan(&mut self, id: PlanId, event: &PlanEvent) {
        if let PlanEvent::PlanReported { point, office, content, .. } = event {
            self.plans.insert(id, Plan::reported(*point, *office, content));
            return;
        }
        if let Some(plan) = self.plans.get_mut(&id) {
            plan.fold(event);
        }
    }

    fn fold_request(&mut self, id: RequestId, event: &RequestEvent) {
        if let RequestEvent::EquivalenceSubmitted { learner, content, .. } = event {
            let request = Request { learner: *learner, year: content.training_year, decision: Decision::Pending };
            self.requests.insert(id, request);
            return;
        }
        let Some(request) = self.requests.get_mut(&id) else { return };
        request.decision = match event {
            RequestEvent::EquivalenceSubmitted { .. } | RequestEvent::EquivalenceDecisionUndone { .. } => {
                Decision::Pending
            }
            RequestEvent::EquivalenceApproved { granted, .. } => Decision::Approved(*granted),
            RequestEvent::EquivalenceWithdrawn {} | RequestEvent::EquivalenceRejected { .. } => Decision::Gone,
        };
    }
}

impl Plan {
    fn reported(point: PointId, office: RegionCode, content: &PlanContent) -> Self {
        Self {
            point,
            office,
            year: content.training_year,
            training_from: content.training.from,
            approval: Approval::Not,
            enrolled: BTreeSet::new(),
            confirmed: None,
        }
    }

    fn fold(&mut self, event: &PlanEvent) {
        match event {
            PlanEvent::PlanRevised { content, .. } => {
                self.year = content.training_year;
                self.training_from = content.training.from;
            }
            PlanEvent::PlanApproved { approved, .. } => {
                let approved = i64::from(*approved);
                self.approval = Approval::Class { approved, allowed: approved };
            }
            PlanEvent::HeadcountAdjusted { to, .. } => {
                if let Approval::Class { allowed, .. } = &mut self.approval {
                    *allowed = i64::from(*to);
                }
            }
            PlanEvent::PlanCancelled { .. } => self.approval = Approval::Cancelled,
            PlanEvent::LearnerEnrolled { learner } => {
                self.enrolled.insert(*learner);
            }
            PlanEvent::EnrolmentWithdrawn { learner } => {
                self.enrolled.remove(learner);
            }
            PlanEvent::HoursConfirmed { hours, passed, .. } => self.confirmed = Some((*hours, passed.clone())),
            PlanEvent::HoursReopened { .. } => self.confirmed = None,
            PlanEvent::PlanReported { .. }
            | PlanEvent::PlanWithdrawn {}
            | PlanEvent::PlanRejected { .. }
            | PlanEvent::ClassStarted {}
            | PlanEvent::ScoresEntered { .. }
            | PlanEvent::HoursSubmitted { .. }
            | PlanEvent::HoursReturned { .. } => {}
        }
    }
}
