//! How the calendar decides.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{Calendar, CalendarCommand, CalendarError, CalendarEvent, rules};

impl Calendar {
    fn decide(&self, command: CalendarCommand) -> Result<Option<CalendarEvent>, CalendarError> {
        match command {
            CalendarCommand::CloseDay { day, today, last_position, digest } => {
                rules::only_a_day_that_has_ended_closes(day, today)?;
                let due = rules::days_close_one_by_one(self.closed_through, day)?;
                Ok(due.then_some(CalendarEvent::DayClosed { day, last_position, digest }))
            }
        }
    }
}

impl Aggregate for Calendar {
    const TYPE: &'static str = "calendar";
    type Command = CalendarCommand;
    type Event = CalendarEvent;
    type Error = CalendarError;
    type Services = ();

    async fn handle(&mut self, command: CalendarCommand, (): &(), sink: &EventSink<Self>) -> Result<(), CalendarError> {
        if let Some(event) = self.decide(command)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: CalendarEvent) {
        self.assign(event);
    }
}
