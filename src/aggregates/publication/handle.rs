//! How a day's publication decides.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{Publication, PublicationCommand, PublicationError, PublicationEvent, rules};

impl Publication {
    fn decide(&self, command: PublicationCommand) -> Result<Option<PublicationEvent>, PublicationError> {
        match command {
            PublicationCommand::Publish { published, closed_through } => {
                rules::only_a_closed_day_is_published(published.day, closed_through)?;
                let due = rules::a_day_is_published_once(self.published.as_ref(), &published)?;
                Ok(due.then_some(PublicationEvent::DayPublished(published)))
            }
            PublicationCommand::Fail { day, office, trouble } => {
                let due = rules::trouble_is_told_once(self.published.is_some(), self.told);
                Ok(due.then_some(PublicationEvent::PublicationFailed { day, office, trouble }))
            }
        }
    }
}

impl Aggregate for Publication {
    const TYPE: &'static str = "publication";
    type Command = PublicationCommand;
    type Event = PublicationEvent;
    type Error = PublicationError;
    type Services = ();

    async fn handle(
        &mut self,
        command: PublicationCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), PublicationError> {
        if let Some(event) = self.decide(command)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: PublicationEvent) {
        self.assign(event);
    }
}
