//! How an inbox decides.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{Inbox, InboxCommand, InboxError, InboxEvent, rules};

impl Inbox {
    fn decide(&self, command: InboxCommand) -> Result<Option<InboxEvent>, InboxError> {
        match command {
            InboxCommand::Read { through } => {
                let news = rules::what_was_read_stays_read(self.read_through, through)?;
                Ok(news.then_some(InboxEvent::NoticesRead { through }))
            }
        }
    }
}

impl Aggregate for Inbox {
    const TYPE: &'static str = "inbox";
    type Command = InboxCommand;
    type Event = InboxEvent;
    type Error = InboxError;
    type Services = ();

    async fn handle(&mut self, command: InboxCommand, (): &(), sink: &EventSink<Self>) -> Result<(), InboxError> {
        if let Some(event) = self.decide(command)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: InboxEvent) {
        self.assign(&event);
    }
}
