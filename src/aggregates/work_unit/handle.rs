//! How a work unit decides.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{Place, WorkUnit, WorkUnitCommand, WorkUnitError, WorkUnitEvent, rules};

impl WorkUnit {
    fn decide(&self, command: WorkUnitCommand) -> Result<WorkUnitEvent, WorkUnitError> {
        if let WorkUnitCommand::Register { unit, name, region } = command {
            return match self.name {
                Some(_) => Err(WorkUnitError::Exists),
                None => Ok(WorkUnitEvent::UnitRegistered { unit, name, region }),
            };
        }
        let Some(name) = &self.name else { return Err(WorkUnitError::Missing) };
        rules::unit_goes_on(self.merged_into)?;
        match command {
            WorkUnitCommand::Register { .. } => Err(WorkUnitError::Exists),
            WorkUnitCommand::Rename { to } if to == *name => Err(WorkUnitError::SameName { name: to }),
            WorkUnitCommand::Rename { to } => Ok(WorkUnitEvent::UnitRenamed { from: name.clone(), to }),
            WorkUnitCommand::Move { city, to } => {
                rules::unit_moves_within_its_city(Place { region: self.region, city }, to)?;
                Ok(WorkUnitEvent::UnitMoved { from: self.region, to: to.region })
            }
            WorkUnitCommand::Merge { city, into } => {
                rules::unit_merges_within_its_city(self.unit, city, into)?;
                Ok(WorkUnitEvent::UnitMerged { into: into.unit })
            }
        }
    }
}

impl Aggregate for WorkUnit {
    const TYPE: &'static str = "work_unit";
    type Command = WorkUnitCommand;
    type Event = WorkUnitEvent;
    type Error = WorkUnitError;
    type Services = ();

    async fn handle(&mut self, command: WorkUnitCommand, (): &(), sink: &EventSink<Self>) -> Result<(), WorkUnitError> {
        let event = self.decide(command)?;
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: WorkUnitEvent) {
        self.assign(event);
    }
}
