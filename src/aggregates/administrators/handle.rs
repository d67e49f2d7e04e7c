//! How the administrators of an office decide.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{Administrators, AdministratorsCommand, AdministratorsError, AdministratorsEvent, rules};

impl Administrators {
    fn decide(&self, command: &AdministratorsCommand) -> Result<Option<AdministratorsEvent>, AdministratorsError> {
        match *command {
            AdministratorsCommand::Seat { account } => {
                let new = !self.seated.contains(&account);
                Ok(new.then_some(AdministratorsEvent::AdministratorSeated { account }))
            }
            AdministratorsCommand::Unseat { account } if self.seated.contains(&account) => {
                rules::office_keeps_an_administrator(self.seated.len() - 1)?;
                Ok(Some(AdministratorsEvent::AdministratorUnseated { account }))
            }
            AdministratorsCommand::Unseat { .. } => Ok(None),
        }
    }
}

impl Aggregate for Administrators {
    const TYPE: &'static str = "administrators";
    type Command = AdministratorsCommand;
    type Event = AdministratorsEvent;
    type Error = AdministratorsError;
    type Services = ();

    async fn handle(
        &mut self,
        command: AdministratorsCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), AdministratorsError> {
        if let Some(event) = self.decide(&command)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: AdministratorsEvent) {
        self.assign(&event);
    }
}
