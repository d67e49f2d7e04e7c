//! How a claim decides.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use uuid::Uuid;

use super::{Claim, ClaimCommand, ClaimError, ClaimEvent, Uniqueness, rules};

impl Claim {
    fn decide(&self, command: &ClaimCommand) -> Result<Vec<ClaimEvent>, ClaimError> {
        match *command {
            ClaimCommand::Take { holder, uniqueness } => {
                rules::only_one_holds_it(self.holder, holder).map_err(|other| refusal(uniqueness, other))?;
                let already = self.holder == Some(holder);
                Ok(if already { Vec::new() } else { vec![ClaimEvent::Claimed { holder }] })
            }
            ClaimCommand::Release { holder } if self.holder == Some(holder) => {
                Ok(vec![ClaimEvent::Released { holder }])
            }
            ClaimCommand::Release { holder } => Err(ClaimError::NotHeld { claimant: holder }),
        }
    }
}

const fn refusal(uniqueness: Uniqueness, holder: Uuid) -> ClaimError {
    match uniqueness {
        Uniqueness::PointName => ClaimError::PointName { holder },
        Uniqueness::IdNumber => ClaimError::IdNumber { holder },
        Uniqueness::Login => ClaimError::Login { holder },
        Uniqueness::UnitName => ClaimError::UnitName { holder },
        Uniqueness::TradeName => ClaimError::TradeName { holder },
        Uniqueness::LearnerAccount => ClaimError::LearnerAccount { holder },
        Uniqueness::WebhookPlace => ClaimError::WebhookPlace { holder },
    }
}

impl Aggregate for Claim {
    const TYPE: &'static str = "claim";
    type Command = ClaimCommand;
    type Event = ClaimEvent;
    type Error = ClaimError;
    type Services = ();

    async fn handle(&mut self, command: ClaimCommand, (): &(), sink: &EventSink<Self>) -> Result<(), ClaimError> {
        for event in self.decide(&command)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: ClaimEvent) {
        self.assign(&event);
    }
}
