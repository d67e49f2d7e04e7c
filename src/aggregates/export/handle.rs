//! How an export decides.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{Export, ExportCommand, ExportError, ExportEvent, rules};

impl Export {
    fn decide(&self, command: ExportCommand) -> Result<ExportEvent, ExportError> {
        if self.recorded {
            return Err(ExportError::Exists);
        }
        match command {
            ExportCommand::Record(exported) => {
                rules::rows_in_background(exported.rows, rules::ROWS_IN_BACKGROUND)?;
                Ok(ExportEvent::ListExported(*exported))
            }
        }
    }
}

impl Aggregate for Export {
    const TYPE: &'static str = "export";
    type Command = ExportCommand;
    type Event = ExportEvent;
    type Error = ExportError;
    type Services = ();

    async fn handle(&mut self, command: ExportCommand, (): &(), sink: &EventSink<Self>) -> Result<(), ExportError> {
        let event = self.decide(command)?;
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: ExportEvent) {
        self.assign(&event);
    }
}
