//! How an import decides.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{ImportCommand, ImportError, ImportEvent, ImportStatus, RosterImport, rules};

impl RosterImport {
    fn decide(&self, command: ImportCommand) -> Result<ImportEvent, ImportError> {
        match command {
            ImportCommand::Start {
                import,
                kind,
                seat,
                file,
                name,
                bytes,
                rows,
                last_row,
                update_existing,
                round,
                running,
            } => {
                if self.kind.is_some() {
                    return Err(ImportError::Exists);
                }
                rules::nobody_else_imports_the_file(running)?;
                Ok(ImportEvent::ImportStarted {
                    import,
                    kind,
                    seat,
                    file,
                    name,
                    bytes,
                    rows,
                    last_row,
                    update_existing,
                    round,
                })
            }
            ImportCommand::Finish { ending, counts, errors } => {
                self.is(ImportStatus::Running)?;
                Ok(ImportEvent::ImportFinished { ending, counts, errors })
            }
            ImportCommand::BeginUndo { reason } => {
                rules::only_what_is_over_is_undone(self.status)?;
                rules::only_learners_are_undone(self.kind.ok_or(ImportError::Missing)?)?;
                Ok(ImportEvent::ImportUndoBegun { reason })
            }
            ImportCommand::FinishUndo { undone, kept, kept_rows } => {
                self.is(ImportStatus::Undoing)?;
                Ok(ImportEvent::ImportUndone { undone, kept, kept_rows })
            }
            ImportCommand::BreakUndo => {
                self.is(ImportStatus::Undoing)?;
                Ok(ImportEvent::ImportUndoBroken {})
            }
        }
    }

    fn is(&self, status: ImportStatus) -> Result<(), ImportError> {
        if self.kind.is_none() {
            Err(ImportError::Missing)
        } else if self.status == status {
            Ok(())
        } else {
            Err(ImportError::Over)
        }
    }
}

impl Aggregate for RosterImport {
    const TYPE: &'static str = "roster_import";
    type Command = ImportCommand;
    type Event = ImportEvent;
    type Error = ImportError;
    type Services = ();

    async fn handle(&mut self, command: ImportCommand, (): &(), sink: &EventSink<Self>) -> Result<(), ImportError> {
        let event = self.decide(command)?;
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: ImportEvent) {
        self.assign(&event);
    }
}
