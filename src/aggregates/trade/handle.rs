//! How a trade decides.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{Trade, TradeCommand, TradeError, TradeEvent, rules};

impl Trade {
    fn decide(&self, command: TradeCommand) -> Result<TradeEvent, TradeError> {
        if let TradeCommand::Add { trade, name } = command {
            return match self.name {
                Some(_) => Err(TradeError::Exists),
                None => Ok(TradeEvent::TradeAdded { trade, name }),
            };
        }
        let Some(name) = &self.name else { return Err(TradeError::Missing) };
        rules::trade_is_current(self.is_current())?;
        match command {
            TradeCommand::Add { .. } => Err(TradeError::Exists),
            TradeCommand::Rename { to } if to == *name => Err(TradeError::SameName { name: to }),
            TradeCommand::Rename { to } => Ok(TradeEvent::TradeRenamed { from: name.clone(), to }),
            TradeCommand::Merge { into, into_current } => {
                rules::trade_merges_into_a_current_one(self.trade, into, into_current)?;
                Ok(TradeEvent::TradeMerged { into })
            }
            TradeCommand::Retire => Ok(TradeEvent::TradeRetired {}),
        }
    }
}

impl Aggregate for Trade {
    const TYPE: &'static str = "trade";
    type Command = TradeCommand;
    type Event = TradeEvent;
    type Error = TradeError;
    type Services = ();

    async fn handle(&mut self, command: TradeCommand, (): &(), sink: &EventSink<Self>) -> Result<(), TradeError> {
        let event = self.decide(command)?;
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: TradeEvent) {
        self.assign(event);
    }
}
