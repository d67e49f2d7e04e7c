//! Equivalence requests: they count by the learner's region alone.

use super::super::state::{Request, Source};
use super::people::year_changes;
use super::{Fold, Poster, ProjectionError, Subject};
use crate::aggregates::equivalence_request::{RequestEvent, UndoneDecision};
use crate::types::RegionCode;

impl Fold<'_> {
    pub(super) fn request(&mut self, event: &RequestEvent) -> Result<(), ProjectionError> {
        let (id, since) = (self.event.stream_id()?, self.since());
        if let RequestEvent::EquivalenceSubmitted { learner, content, .. } = event {
            let (learner, year) = (learner.0, content.training_year);
            self.state.requests.entry(id, || Request { learner, year, granted: None });
        }
        let Some(request) = self.state.requests.get_mut(id) else {
            return Err(self.problem(format!("the request {id} was never submitted")));
        };
        let tenths = |hours: u16| i32::from(hours);
        let changes: &[(Source, i32)] = match event {
            RequestEvent::EquivalenceSubmitted { .. } => &[(Source::Requests, 1)],
            RequestEvent::EquivalenceWithdrawn {} | RequestEvent::EquivalenceRejected { .. } => {
                &[(Source::Requests, -1)]
            }
            RequestEvent::EquivalenceApproved { granted, .. } => {
                request.granted = Some(granted.tenths());
                &[(Source::Approvals, 1), (Source::Tenths, tenths(granted.tenths()))]
            }
            RequestEvent::EquivalenceDecisionUndone { undone: UndoneDecision::Approved(hours), .. } => {
                let granted = request.granted.take().unwrap_or_else(|| hours.tenths());
                &[(Source::Approvals, -1), (Source::Tenths, -tenths(granted))]
            }
            RequestEvent::EquivalenceDecisionUndone { undone: UndoneDecision::Rejected, .. } => {
                &[(Source::Requests, 1)]
            }
        };
        let (year, learner) = (request.year, Some(request.learner));
        let subject = Subject { region: RegionCode::default(), point: None, class: None, learner };
        let mut poster = Poster::new(&mut self.out.postings, since.0);
        year_changes(self.state, &mut poster, since.1, &subject, year, changes);
        Ok(())
    }
}
