//! 操作: what the reader of a request or of a list may do to it now.

use crate::aggregates::equivalence_request::rules;
use crate::api::prelude::*;
use crate::commands::access::{learner_seat, office_seat};
use crate::queries::requests::EquivalenceRequest;
use crate::types::{Actor, LearnerId, RegionCode, RegionTree, RequestStatus};

/// Something that may be done to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequestAction {
    /// 通过 (EQ-3).
    Approve,
    /// 不通过 (EQ-4).
    Reject,
    /// 撤销审批 (EQ-6).
    Undo,
    /// 撤回 (EQ-7).
    Withdraw,
}

/// A request, with what may be done to it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ListedRequest {
    /// The request.
    #[serde(flatten)]
    pub request: EquivalenceRequest,
    /// 操作: what the reader may do to it now.
    pub actions: Vec<RequestAction>,
}

impl Reader {
    /// A request with what the reader may do to it.
    pub(super) fn with_actions(&self, request: EquivalenceRequest) -> ListedRequest {
        let actions = actions(&self.caller.actor, &self.state.desk().regions(), &request);
        ListedRequest { request, actions }
    }

    /// The requests of a page with what the reader may do to each; nobody does anything to how a request stood on an earlier
    /// day.
    pub(super) fn with_request_actions(&self, page: Page<EquivalenceRequest>) -> Page<ListedRequest> {
        let (regions, past) = (self.state.desk().regions(), page.as_of.is_some());
        page.map(|request| {
            let actions = if past { Vec::new() } else { actions(&self.caller.actor, &regions, &request) };
            ListedRequest { request, actions }
        })
    }
}

fn actions(actor: &Actor, regions: &RegionTree, request: &EquivalenceRequest) -> Vec<RequestAction> {
    let pending = request.status == RequestStatus::Pending.code();
    let withdrawn = request.status == RequestStatus::Withdrawn.code();
    let office = |code: &str| code.parse::<RegionCode>().ok();
    if learner_seat(actor) == Some(LearnerId(request.learner)) {
        return if pending { vec![RequestAction::Withdraw] } else { Vec::new() };
    }
    let seat = office_seat(actor);
    if pending {
        let decides = office(&request.region).is_some_and(|region| rules::eq_2_deciding_office(seat, region));
        return if decides { vec![RequestAction::Approve, RequestAction::Reject] } else { Vec::new() };
    }
    let decided = request.decided_office.as_deref().and_then(office).filter(|_| !withdrawn);
    let undoes = decided.is_some_and(|office| rules::eq_6_undoing_office(seat, regions.upwards(office)));
    if undoes { vec![RequestAction::Undo] } else { Vec::new() }
}
