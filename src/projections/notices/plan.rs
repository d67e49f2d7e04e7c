//! Notices about plans and classes: to the point what its office decided, to the office what its points and those above it did.

use serde_json::{Value, json};

use super::fold::{Fold, Notice, unknown};
use super::rows::PlanRow;
use crate::aggregates::training_plan::{PlanContent, PlanEvent};
use crate::projections::{LogEvent, ProjectionError};
use crate::types::{Addressee, NoticeKind, PointId, Seat};

/// Whether somebody is told of the event, or it changes what later notices say.
pub(super) const fn concerns(event: &PlanEvent) -> bool {
    match event {
        PlanEvent::PlanReported { .. }
        | PlanEvent::PlanRevised { .. }
        | PlanEvent::PlanWithdrawn {}
        | PlanEvent::PlanApproved { .. }
        | PlanEvent::PlanRejected { .. }
        | PlanEvent::HeadcountAdjusted { .. }
        | PlanEvent::PlanCancelled { .. }
        | PlanEvent::HoursReturned { .. }
        | PlanEvent::HoursConfirmed { .. }
        | PlanEvent::HoursReopened { .. } => true,
        PlanEvent::LearnerEnrolled { .. }
        | PlanEvent::EnrolmentWithdrawn { .. }
        | PlanEvent::ClassStarted {}
        | PlanEvent::ScoresEntered { .. }
        | PlanEvent::HoursSubmitted { .. } => false,
    }
}

/// Who is told of an event about a plan.
#[derive(Debug, Clone, Copy)]
enum To {
    Point,
    Office,
    Both,
}

impl Fold {
    pub(super) fn plan(&mut self, entry: &LogEvent, event: &PlanEvent) -> Result<(), ProjectionError> {
        let id = entry.stream_id()?;
        if let PlanEvent::PlanReported { plan, point, office, content } = event {
            let row = PlanRow {
                plan: plan.0,
                point: point.0,
                office: office.to_string(),
                training_year: 0,
                name: String::new(),
                enrolment_from: content.enrolment.from,
                enrolment_to: content.enrolment.to,
                training_from: content.training.from,
            };
            self.plans.insert(id, row);
        }
        let row = self.plans.get_mut(&id).ok_or_else(|| unknown(entry, "training plan"))?;
        if let PlanEvent::PlanReported { content, .. } | PlanEvent::PlanRevised { content, .. } = event {
            describe(row, content);
            self.changed.insert(id);
            return Ok(());
        }
        let row = row.clone();
        let Some((to, kind, params)) = said(event, &row) else { return Ok(()) };
        let due = match event {
            PlanEvent::PlanApproved { .. } => Some(row.training_from),
            PlanEvent::PlanRejected { .. } => Some(row.enrolment_from),
            PlanEvent::PlanReported { .. }
            | PlanEvent::PlanRevised { .. }
            | PlanEvent::PlanWithdrawn {}
            | PlanEvent::HeadcountAdjusted { .. }
            | PlanEvent::PlanCancelled { .. }
            | PlanEvent::LearnerEnrolled { .. }
            | PlanEvent::EnrolmentWithdrawn { .. }
            | PlanEvent::ClassStarted {}
            | PlanEvent::ScoresEntered { .. }
            | PlanEvent::HoursSubmitted { .. }
            | PlanEvent::HoursReturned { .. }
            | PlanEvent::HoursConfirmed { .. }
            | PlanEvent::HoursReopened { .. } => None,
        };
        let notice = Notice {
            kind,
            subject_kind: "training_plan",
            subject: id.to_string(),
            point: Some(row.point),
            params: named(&row, params),
            due,
        };
        let office = row.office.parse().map_err(|_| unknown(entry, "office of the training plan"))?;
        if matches!(to, To::Office | To::Both) {
            self.tell(entry, Addressee::Seat(Seat::Office(office)), notice.clone());
        }
        if matches!(to, To::Point | To::Both) {
            self.tell(entry, Addressee::Seat(Seat::Point(PointId(row.point))), notice);
        }
        Ok(())
    }
}

/// Whom the event is told to, as which kind of notice, with which numbers and reasons.
fn said(event: &PlanEvent, row: &PlanRow) -> Option<(To, NoticeKind, Value)> {
    Some(match event {
        PlanEvent::PlanWithdrawn {} => (To::Office, NoticeKind::PlanWithdrawn, json!({})),
        PlanEvent::PlanApproved { approved, opinion } => {
            let window = json!({
                "approved": approved,
                "enrolment_from": row.enrolment_from,
                "enrolment_to": row.enrolment_to,
                "training_from": row.training_from,
                "opinion": opinion,
            });
            (To::Point, NoticeKind::PlanApproved, window)
        }
        PlanEvent::PlanRejected { opinion } => {
            (To::Point, NoticeKind::PlanRejected, json!({ "opinion": opinion, "enrolment_from": row.enrolment_from }))
        }
        PlanEvent::HeadcountAdjusted { from, to, reason } => {
            (To::Point, NoticeKind::HeadcountAdjusted, json!({ "from": from, "to": to, "reason": reason }))
        }
        PlanEvent::PlanCancelled { reason } => (To::Both, NoticeKind::ClassCancelled, json!({ "reason": reason })),
        PlanEvent::HoursReturned { submission, opinion } => {
            (To::Point, NoticeKind::HoursReturned, json!({ "submission": submission, "opinion": opinion }))
        }
        PlanEvent::HoursConfirmed { submission, hours, passed } => {
            let counts = json!({ "submission": submission, "passed": passed.len(), "hours": hours });
            (To::Point, NoticeKind::HoursConfirmed, counts)
        }
        PlanEvent::HoursReopened { submission, reason, hours, taken_back } => {
            let counts = json!({
                "submission": submission, "taken_back": taken_back.len(), "hours": hours, "reason": reason,
            });
            (To::Both, NoticeKind::HoursReopened, counts)
        }
        PlanEvent::PlanReported { .. }
        | PlanEvent::PlanRevised { .. }
        | PlanEvent::LearnerEnrolled { .. }
        | PlanEvent::EnrolmentWithdrawn { .. }
        | PlanEvent::ClassStarted {}
        | PlanEvent::ScoresEntered { .. }
        | PlanEvent::HoursSubmitted { .. } => return None,
    })
}

/// The same with the plan's name and year, and without what was not said.
fn named(row: &PlanRow, params: Value) -> Value {
    let mut all = serde_json::Map::new();
    all.insert("name".to_owned(), Value::String(row.name.clone()));
    all.insert("training_year".to_owned(), row.training_year.into());
    if let Value::Object(params) = params {
        all.extend(params.into_iter().filter(|(_, value)| !value.is_null()));
    }
    Value::Object(all)
}

fn describe(row: &mut PlanRow, content: &PlanContent) {
    row.training_year = content.training_year.into();
    row.name = content.name.to_string();
    (row.enrolment_from, row.enrolment_to) = (content.enrolment.from, content.enrolment.to);
    row.training_from = content.training.from;
}
