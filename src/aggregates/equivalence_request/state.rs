//! What the rules need to remember of an equivalence request.

use std::fmt;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use serde::{Deserialize, Serialize};

use super::{RequestCommand, RequestError, RequestEvent};
use crate::types::{Hours, LearnerId, RegionCode};

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// 待审批: the office has not decided, or its decision was undone.
    #[default]
    Pending,
    /// 通过: hours are granted.
    Approved,
    /// 不通过: rejected.
    Rejected,
    /// 已撤回: the learner took it back.
    Withdrawn,
}

impl RequestState {
    /// The Chinese label.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Pending => "待审批",
            Self::Approved => "通过",
            Self::Rejected => "不通过",
            Self::Withdrawn => "已撤回",
        }
    }
}

impl fmt::Display for RequestState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

/// An equivalence request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EquivalenceRequest {
    /// Who asks; `None` until submitted.
    pub learner: Option<LearnerId>,
    /// Where it stands.
    pub state: RequestState,
    /// 申报课时.
    pub claimed: Hours,
    /// 授予课时; 0 unless approved.
    pub granted: Hours,
    /// The office that decided; `None` while nothing is decided.
    pub decided_by: Option<RegionCode>,
}

impl Aggregate for EquivalenceRequest {
    const TYPE: &'static str = "equivalence_request";
    type Command = RequestCommand;
    type Event = RequestEvent;
    type Error = RequestError;
    type Services = ();

    async fn handle(&mut self, command: RequestCommand, (): &(), sink: &EventSink<Self>) -> Result<(), RequestError> {
        let event = self.decide(command)?;
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: RequestEvent) {
        match event {
            RequestEvent::EquivalenceSubmitted { request: _, learner, content } => {
                self.learner = Some(learner);
                self.claimed = content.claimed;
                self.state = RequestState::Pending;
            }
            RequestEvent::EquivalenceWithdrawn {} => self.state = RequestState::Withdrawn,
            RequestEvent::EquivalenceApproved { office, granted, opinion: _ } => {
                self.state = RequestState::Approved;
                self.granted = granted;
                self.decided_by = Some(office);
            }
            RequestEvent::EquivalenceRejected { office, opinion: _ } => {
                self.state = RequestState::Rejected;
                self.decided_by = Some(office);
            }
            RequestEvent::EquivalenceDecisionUndone { undone: _, reason: _ } => {
                self.state = RequestState::Pending;
                self.granted = Hours::default();
                self.decided_by = None;
            }
        }
    }
}
