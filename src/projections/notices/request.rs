//! Notices about equivalence requests: to the learner what the office decided, to the office when its decision was undone.

use serde_json::{Map, Value, json};

use super::fold::{Fold, Notice, unknown};
use super::rows::RequestRow;
use crate::aggregates::equivalence_request::{RequestEvent, UndoneDecision};
use crate::projections::{LogEvent, ProjectionError};
use crate::types::{Addressee, LearnerId, NoticeKind, RegionCode, Seat};

impl Fold {
    pub(super) fn request(&mut self, entry: &LogEvent, event: &RequestEvent) -> Result<(), ProjectionError> {
        let id = entry.stream_id()?;
        if let RequestEvent::EquivalenceSubmitted { learner, content, .. } = event {
            let row = RequestRow {
                request: id,
                learner: learner.0,
                training_year: content.training_year.into(),
                title: content.title.to_string(),
                claimed: content.claimed.to_string(),
                decided_office: None,
            };
            self.requests.insert(id, row);
            self.changed.insert(id);
            return Ok(());
        }
        let row = self.requests.get_mut(&id).ok_or_else(|| unknown(entry, "equivalence request"))?;
        let decided_before = row.decided_office.clone();
        let (kind, params) = match event {
            // Who withdraws knows it himself, and nobody waits for anything any more.
            RequestEvent::EquivalenceSubmitted { .. } | RequestEvent::EquivalenceWithdrawn {} => return Ok(()),
            RequestEvent::EquivalenceApproved { office, granted, opinion } => {
                row.decided_office = Some(office.to_string());
                (NoticeKind::RequestApproved, json!({ "granted": granted, "opinion": opinion }))
            }
            RequestEvent::EquivalenceRejected { office, opinion } => {
                row.decided_office = Some(office.to_string());
                (NoticeKind::RequestRejected, json!({ "opinion": opinion }))
            }
            RequestEvent::EquivalenceDecisionUndone { undone, reason } => {
                row.decided_office = None;
                let undone = match undone {
                    UndoneDecision::Approved(_) => "approved",
                    UndoneDecision::Rejected => "rejected",
                };
                (NoticeKind::RequestUndone, json!({ "undone": undone, "reason": reason }))
            }
        };
        let row = row.clone();
        self.changed.insert(id);
        let notice = Notice {
            kind,
            subject_kind: "equivalence_request",
            subject: id.to_string(),
            point: None,
            params: named(&row, params),
            due: None,
        };
        if let (RequestEvent::EquivalenceDecisionUndone { .. }, Some(office)) = (event, decided_before) {
            let office: RegionCode = office.parse().map_err(|_| unknown(entry, "office of the decision"))?;
            self.tell(entry, Addressee::Seat(Seat::Office(office)), notice.clone());
        }
        self.tell(entry, Addressee::Seat(Seat::Learner(LearnerId(row.learner))), notice);
        Ok(())
    }
}

/// The same with what was asked for, and without what was not said.
fn named(row: &RequestRow, params: Value) -> Value {
    let mut all = Map::new();
    all.insert("title".to_owned(), Value::String(row.title.clone()));
    all.insert("training_year".to_owned(), row.training_year.into());
    all.insert("claimed".to_owned(), Value::String(row.claimed.clone()));
    if let Value::Object(params) = params {
        all.extend(params.into_iter().filter(|(_, value)| !value.is_null()));
    }
    Value::Object(all)
}
