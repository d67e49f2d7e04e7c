//! What an equivalence request answers to a command: an event, or a refusal.

use chrono::NaiveDate;

use super::{
    EquivalenceRequest, RequestCommand, RequestContent, RequestError, RequestEvent, RequestState, UndoneDecision, rules,
};

impl EquivalenceRequest {
    /// Decides a command. Changes nothing: what happened is applied from the event.
    ///
    /// # Errors
    /// The first rule that refuses.
    pub fn decide(&self, command: RequestCommand) -> Result<RequestEvent, RequestError> {
        if let RequestCommand::Submit { request, learner, content, today, on_roster } = command {
            if self.learner.is_some() {
                return Err(RequestError::SubmittedBefore);
            }
            rules::eq_1_on_roster(learner, on_roster)?;
            acceptable(&content, today)?;
            return Ok(RequestEvent::EquivalenceSubmitted { request, learner, content: *content });
        }
        if self.learner.is_none() {
            return Err(RequestError::Unsubmitted);
        }
        match command {
            RequestCommand::Submit { .. } => Err(RequestError::SubmittedBefore),
            RequestCommand::Withdraw => {
                rules::eq_7_withdrawable(self.state)?;
                Ok(RequestEvent::EquivalenceWithdrawn {})
            }
            RequestCommand::Approve { office, granted, opinion } => {
                rules::eq_2_undecided(self.state)?;
                rules::eq_3_granted(granted, self.claimed)?;
                Ok(RequestEvent::EquivalenceApproved { office, granted, opinion })
            }
            RequestCommand::Reject { office, opinion } => {
                rules::eq_2_undecided(self.state)?;
                let opinion = rules::eq_4_opinion(opinion)?;
                Ok(RequestEvent::EquivalenceRejected { office, opinion })
            }
            RequestCommand::Undo { reason } => {
                rules::eq_6_decided(self.state)?;
                let undone = if self.state == RequestState::Approved {
                    UndoneDecision::Approved(self.granted)
                } else {
                    UndoneDecision::Rejected
                };
                Ok(RequestEvent::EquivalenceDecisionUndone { undone, reason })
            }
        }
    }
}

fn acceptable(content: &RequestContent, today: NaiveDate) -> Result<(), RequestError> {
    rules::eq_1_training_year(content.training_year, today)?;
    rules::eq_1_dates(content.dates)?;
    rules::eq_1_claimed(content.claimed)?;
    rules::eq_1_attachments(&content.attachments)
}
