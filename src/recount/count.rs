//! Counting the province from scratch, one plain loop after another.

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate};

use super::figures::{Cell, Figures, Quantity, Report};
use super::province::{Approval, Decision, Plan, Province, Worker};
use crate::types::{LearnerId, PlanId, TrainingYear};

/// All figures as of `day`.
pub(super) fn count(province: &Province, day: NaiveDate) -> Figures {
    let mut figures = Figures::default();
    count_classes(province, day, &mut figures);
    count_points(province, day, &mut figures);
    count_roster(province, &mut figures);
    count_learners(province, day, &mut figures);
    figures
}

/// What a learner did for a training year.
#[derive(Debug, Default)]
struct Effort {
    enrolments: i64,
    passes: i64,
    requests: i64,
    approved_requests: i64,
    /// Hours credited from all sources, in tenths.
    credited: i64,
}

/// Some fact falls due by the calendar alone: a class is held from the day its training starts.
fn is_held(plan: &Plan, day: NaiveDate) -> bool {
    matches!(plan.approval, Approval::Class { .. }) && plan.training_from <= day
}

fn count_classes(province: &Province, day: NaiveDate, figures: &mut Figures) {
    for (id, plan) in &province.plans {
        let Approval::Class { approved, allowed } = plan.approval else { continue };
        let enrolled = size(plan.enrolled.len());
        let passed = plan.confirmed.as_ref().map_or(0, |(_, passed)| size(passed.len()));
        let class = class_cell(*id, plan);
        figures.add(class, Quantity::AllowedHeadcount, allowed);
        figures.add(class, Quantity::Enrolled, enrolled);
        let mut cells = vec![class, Cell::point(plan.year, plan.office, plan.point)];
        cells.extend(region_cells(province, plan));
        for cell in cells {
            figures.add(cell, Quantity::ApprovedClasses, 1);
            figures.add(cell, Quantity::ApprovedHeadcount, approved);
            figures.add(cell, Quantity::Passed, passed);
            if is_held(plan, day) {
                figures.add(cell, Quantity::HeldClasses, 1);
                figures.add(cell, Quantity::Trained, enrolled);
            }
        }
    }
}

fn count_points(province: &Province, day: NaiveDate, figures: &mut Figures) {
    let mut seen = BTreeSet::new();
    for plan in province.plans.values() {
        if !matches!(plan.approval, Approval::Class { .. }) {
            continue;
        }
        let mut cells = vec![Cell::point(plan.year, plan.office, plan.point)];
        cells.extend(region_cells(province, plan));
        for cell in cells {
            if seen.insert((cell, Quantity::ApprovedPoints, plan.point)) {
                figures.add(cell, Quantity::ApprovedPoints, 1);
            }
            if is_held(plan, day) && seen.insert((cell, Quantity::HoldingPoints, plan.point)) {
                figures.add(cell, Quantity::HoldingPoints, 1);
            }
        }
    }
}

fn count_roster(province: &Province, figures: &mut Figures) {
    for worker in province.learners.values().filter(|worker| worker.on_roster) {
        let Some(region) = province.region_of(worker.unit) else { continue };
        for region in province.upwards(region) {
            figures.add(Cell::region(Report::Continuing, None, region), Quantity::Roster, 1);
        }
    }
}

fn count_learners(province: &Province, day: NaiveDate, figures: &mut Figures) {
    for ((learner, year), effort) in efforts(province) {
        let Some(worker) = province.learners.get(&learner) else { continue };
        let Some(region) = province.region_of(worker.unit) else { continue };
        let attendances = effort.enrolments + effort.requests;
        let counted = [
            (Quantity::Attendances, attendances),
            (Quantity::AttendingPersons, i64::from(attendances > 0)),
            (Quantity::QualifiedPersons, i64::from(is_qualified(worker, &effort, year, day))),
            (Quantity::FaceToFaceAttendances, effort.enrolments),
            (Quantity::FaceToFacePasses, effort.passes),
            (Quantity::FaceToFacePassedPersons, i64::from(effort.passes > 0)),
            (Quantity::EquivalencePasses, effort.approved_requests),
            (Quantity::EquivalencePassedPersons, i64::from(effort.approved_requests > 0)),
        ];
        for region in province.upwards(region) {
            for (quantity, amount) in counted {
                figures.add(Cell::region(Report::Continuing, Some(year), region), quantity, amount);
            }
        }
    }
}

fn efforts(province: &Province) -> HashMap<(LearnerId, TrainingYear), Effort> {
    let mut efforts: HashMap<(LearnerId, TrainingYear), Effort> = HashMap::new();
    for plan in province.plans.values() {
        for learner in &plan.enrolled {
            efforts.entry((*learner, plan.year)).or_default().enrolments += 1;
        }
        if let Some((hours, passed)) = &plan.confirmed {
            for learner in passed {
                let effort = efforts.entry((*learner, plan.year)).or_default();
                effort.passes += 1;
                effort.credited += i64::from(hours.tenths());
            }
        }
    }
    for request in province.requests.values() {
        let effort = efforts.entry((request.learner, request.year)).or_default();
        match request.decision {
            Decision::Pending => effort.requests += 1,
            Decision::Approved(granted) => {
                effort.requests += 1;
                effort.approved_requests += 1;
                effort.credited += i64::from(granted.tenths());
            }
            Decision::Gone => {}
        }
    }
    efforts
}

/// 培训合格: the credited hours reach what the grade asks that is in force on the report's day or on the training year's
/// 31 December, whichever is earlier.
fn is_qualified(worker: &Worker, effort: &Effort, year: TrainingYear, day: NaiveDate) -> bool {
    let judged_on = if day.year() > i32::from(year.0) {
        NaiveDate::from_ymd_opt(i32::from(year.0), 12, 31).unwrap_or(day)
    } else {
        day
    };
    worker.grade_on(judged_on).is_some_and(|grade| effort.credited >= i64::from(grade.required_hours().tenths()))
}

fn class_cell(id: PlanId, plan: &Plan) -> Cell {
    Cell::class(plan.year, plan.office, plan.point, id)
}

fn region_cells(province: &Province, plan: &Plan) -> Vec<Cell> {
    province
        .upwards(plan.office)
        .into_iter()
        .map(|region| Cell::region(Report::Points, Some(plan.year), region))
        .collect()
}

fn size(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
