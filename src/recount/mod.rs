//! The independent recount: all events folded anew and counted from scratch, with plain loops. It exists to check the
//! statistics that are kept from day to day, so it shares nothing with them but the event types.
//!
//! Figures as of a day are those of the events whose business day is not after it, in the order of the log; what falls due
//! by the calendar alone (a class is held from its first training day on, a grade holds from its day on) is judged on that day.

mod count;
mod figures;
mod province;
mod read;
#[cfg(test)]
mod tests;

pub use figures::{Cell, Difference, Figures, Quantity, Report, difference};
pub use read::{RecountError, recount};

use chrono::NaiveDate;

use crate::aggregates::any::AnyEvent;
use crate::projections::LogEvent;
use province::Province;

/// Events to be counted, for whichever day is asked. It keeps them all; [`recount`] is the way to count a long log once.
#[derive(Debug, Default)]
pub struct Recount {
    events: Vec<LogEvent>,
}

impl Recount {
    /// Takes the next event of the log; events come in the order of their positions.
    pub fn add(&mut self, event: &LogEvent) {
        if concerns_figures(&event.event) {
            self.events.push(event.clone());
        }
    }

    /// The figures as of the end of `day`.
    #[must_use]
    pub fn figures(&self, day: NaiveDate) -> Figures {
        let mut province = Province::default();
        for event in &self.events {
            if is_known_on(event, day) {
                province.fold(&event.stream, &event.event);
            }
        }
        count::count(&province, day)
    }
}

/// Whether figures as of `day` know of the event. The tree of regions is no fact of a day: a report of 2017 has the rows of
/// today's regions, although their offices entered the log later.
fn is_known_on(event: &LogEvent, day: NaiveDate) -> bool {
    event.business_day <= day || matches!(event.event, AnyEvent::Office(_))
}

/// Whether any figure depends on events of that aggregate.
const fn concerns_figures(event: &AnyEvent) -> bool {
    match event {
        AnyEvent::Office(_)
        | AnyEvent::WorkUnit(_)
        | AnyEvent::Learner(_)
        | AnyEvent::Plan(_)
        | AnyEvent::Request(_) => true,
        AnyEvent::Point(_)
        | AnyEvent::Claim(_)
        | AnyEvent::Account(_)
        | AnyEvent::Administrators(_)
        | AnyEvent::Trade(_)
        | AnyEvent::Import(_)
        | AnyEvent::Export(_)
        | AnyEvent::Calendar(_)
        | AnyEvent::Inbox(_)
        | AnyEvent::Publication(_)
        | AnyEvent::Webhook(_) => false,
    }
}
