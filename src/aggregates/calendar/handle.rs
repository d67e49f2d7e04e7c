//! How the calendar decides.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{Calendar, CalendarCommand, CalendarError, CalendarEvent, rules};

impl Calendar {
    fn decide(&self, command: CalendarCommand) -> Result<Vec<CalendarEvent>, CalendarError> {
        match command {
            CalendarCommand::CloseDay { day, today, last_position, digest, seal } => {
                rules::only_a_day_that_has_ended_closes(day, today)?;
                if !rules::days_close_one_by_one(self.closed_through, day)? {
                    return Ok(Vec::new());
                }
                let first = rules::the_adopted_key_seals(self.adopted(), seal.as_ref())?;
                let adopted =
                    first.map(|key| CalendarEvent::SealingKeyAdopted { key: key.to_owned(), by: None, reason: None });
                let closed = CalendarEvent::DayClosed { day, last_position, digest, seal };
                Ok(adopted.into_iter().chain([closed]).collect())
            }
            CalendarCommand::AdoptSealingKey { key, by, reason } => {
                let adopted = self.adopted().ok_or(CalendarError::NoKeyYet)?;
                if adopted == key {
                    return Ok(Vec::new());
                }
                rules::a_key_that_was_given_up_stays_so(&self.keys, &key)?;
                rules::the_present_key_or_a_reason_vouches(adopted, &key, by.as_ref(), reason.as_ref())?;
                Ok(vec![CalendarEvent::SealingKeyAdopted { key, by, reason }])
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
        for event in self.decide(command)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: CalendarEvent) {
        self.assign(event);
    }
}
