//! How an office decides.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{Office, OfficeCommand, OfficeError, OfficeEvent, rules};

impl Office {
    fn decide(&self, command: OfficeCommand) -> Result<OfficeEvent, OfficeError> {
        match (&self.name, command) {
            (None, OfficeCommand::Establish { region, name, kind, parent }) => {
                rules::region_hangs_below_the_right_kind(kind, parent.map(|parent| parent.kind))?;
                let parent = parent.map(|parent| parent.region);
                Ok(OfficeEvent::OfficeEstablished { region, name, kind, parent })
            }
            (Some(_), OfficeCommand::Establish { .. }) => Err(OfficeError::Exists),
            (None, OfficeCommand::Rename { .. }) => Err(OfficeError::Missing),
            (Some(name), OfficeCommand::Rename { to }) if *name == to => Err(OfficeError::SameName { name: to }),
            (Some(name), OfficeCommand::Rename { to }) => Ok(OfficeEvent::OfficeRenamed { from: name.clone(), to }),
        }
    }
}

impl Aggregate for Office {
    const TYPE: &'static str = "office";
    type Command = OfficeCommand;
    type Event = OfficeEvent;
    type Error = OfficeError;
    type Services = ();

    async fn handle(&mut self, command: OfficeCommand, (): &(), sink: &EventSink<Self>) -> Result<(), OfficeError> {
        let event = self.decide(command)?;
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: OfficeEvent) {
        self.assign(event);
    }
}
