//! How a learner's record decides.

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{Learner, LearnerCommand, LearnerError, LearnerEvent, rules};

impl Learner {
    fn decide(&self, command: LearnerCommand) -> Result<LearnerEvent, LearnerError> {
        if let LearnerCommand::Register { learner, id_hash, personal, sex, trade, grade, unit } = command {
            if self.id_hash.is_some() {
                return Err(LearnerError::Exists);
            }
            rules::trade_is_given(trade)?;
            rules::unit_goes_on(unit)?;
            let (trade, unit) = (trade.trade, unit.unit);
            return Ok(LearnerEvent::LearnerRegistered { learner, id_hash, personal, sex, trade, grade, unit });
        }
        let Some(last) = self.last_grade() else { return Err(LearnerError::Missing) };
        rules::person_is_not_erased(self.erased)?;
        if !matches!(command, LearnerCommand::Erase { .. }) {
            rules::registration_stands(self.undone)?;
        }
        match command {
            LearnerCommand::Register { .. } => Err(LearnerError::Exists),
            LearnerCommand::ReplacePersonalData { id_hash, personal, sex } => {
                Ok(LearnerEvent::PersonalDataReplaced { id_hash, personal, sex })
            }
            LearnerCommand::Transfer { to } if to.unit == self.unit => Err(LearnerError::SameUnit { unit: to.unit }),
            LearnerCommand::Transfer { to } => {
                rules::unit_goes_on(to)?;
                Ok(LearnerEvent::LearnerTransferred { from: self.unit, to: to.unit })
            }
            LearnerCommand::ChangeTrade { to } if to.trade == self.trade => {
                Err(LearnerError::SameTrade { trade: to.trade })
            }
            LearnerCommand::ChangeTrade { to } => {
                rules::trade_is_given(to)?;
                Ok(LearnerEvent::TradeChanged { from: self.trade, to: to.trade })
            }
            LearnerCommand::ChangeGrade { to, effect, reason } => {
                rules::grade_change_moves_forward(&self.grades, to, effect)?;
                Ok(LearnerEvent::GradeChanged { from: last.grade, to, effect, reason })
            }
            LearnerCommand::Leave { reason } => {
                rules::only_who_is_on_the_roster_leaves(self.on_roster)?;
                Ok(LearnerEvent::LearnerLeft { reason })
            }
            LearnerCommand::Return => {
                rules::only_who_left_comes_back(self.on_roster)?;
                Ok(LearnerEvent::LearnerReturned {})
            }
            LearnerCommand::UndoRegistration { import } => Ok(LearnerEvent::RegistrationUndone { import }),
            LearnerCommand::RevealIdNumber { class, reason } => Ok(LearnerEvent::IdNumberRevealed { class, reason }),
            LearnerCommand::Erase { reason } => {
                rules::only_who_left_is_erased(self.on_roster)?;
                Ok(LearnerEvent::LearnerErased { reason })
            }
        }
    }
}

impl Aggregate for Learner {
    const TYPE: &'static str = "learner";
    type Command = LearnerCommand;
    type Event = LearnerEvent;
    type Error = LearnerError;
    type Services = ();

    async fn handle(&mut self, command: LearnerCommand, (): &(), sink: &EventSink<Self>) -> Result<(), LearnerError> {
        let event = self.decide(command)?;
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: LearnerEvent) {
        self.assign(event);
    }
}
