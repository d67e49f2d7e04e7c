//! How a training point decides.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{PointCommand, PointError, PointEvent, TrainingPoint, rules};

impl TrainingPoint {
    fn decide(&self, command: PointCommand) -> Result<PointEvent, PointError> {
        if let PointCommand::Register { point, office, name, profile, contact } = command {
            return match self.name {
                Some(_) => Err(PointError::Exists),
                None => Ok(PointEvent::PointRegistered { point, office, name, profile, contact }),
            };
        }
        let Some(name) = &self.name else { return Err(PointError::Missing) };
        match command {
            PointCommand::Register { .. } => Err(PointError::Exists),
            PointCommand::Rename { to } if to == *name => Err(PointError::SameName { name: to }),
            PointCommand::Rename { to } => Ok(PointEvent::PointRenamed { from: name.clone(), to }),
            PointCommand::Revise { profile } => Ok(PointEvent::PointProfileRevised { profile }),
            PointCommand::ReplaceContact { contact } => Ok(PointEvent::PointContactReplaced { contact }),
            PointCommand::Disable { reason } => {
                rules::point_is_enabled(self.enabled)?;
                Ok(PointEvent::PointDisabled { reason })
            }
            PointCommand::Enable if self.enabled => Err(PointError::Enabled),
            PointCommand::Enable => Ok(PointEvent::PointEnabled {}),
        }
    }
}

impl Aggregate for TrainingPoint {
    const TYPE: &'static str = "training_point";
    type Command = PointCommand;
    type Event = PointEvent;
    type Error = PointError;
    type Services = ();

    async fn handle(&mut self, command: PointCommand, (): &(), sink: &EventSink<Self>) -> Result<(), PointError> {
        let event = self.decide(command)?;
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: PointEvent) {
        self.assign(event);
    }
}
