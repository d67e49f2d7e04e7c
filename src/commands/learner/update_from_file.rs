//! A row of an import updates a learner on record.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{known_trade, managed, unit_in_scope};
use crate::aggregates::learner::{GradeEffect, Learner, LearnerCommand, rules};
use crate::aggregates::work_unit::WorkUnit;
use crate::commands::lookup::found;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{
    Email, Grade, LearnerId, Line, Name, Opinion, PersonalData, Phone, Postcode, Sex, TradeId, WorkUnitId,
};

/// Changes what a row of an import says otherwise of a learner on record (更新已有人员). What the row leaves blank stays as it is;
/// another grade holds from a day on (`PERSON-2`). Nothing happens where everything is as the row says.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateFromFile {
    /// The learner.
    pub learner: LearnerId,
    /// 姓名.
    pub name: Name,
    /// 性别.
    pub sex: Sex,
    /// 证书技术工种.
    pub trade: TradeId,
    /// 证书技术等级.
    pub grade: Grade,
    /// From when another grade holds.
    pub from: NaiveDate,
    /// 工作单位.
    pub unit: WorkUnitId,
    /// 手机号.
    #[serde(default)]
    pub phone: Option<Phone>,
    /// 电子邮箱.
    #[serde(default)]
    pub email: Option<Email>,
    /// 邮政编码.
    #[serde(default)]
    pub postcode: Option<Postcode>,
    /// 通讯地址.
    #[serde(default)]
    pub address: Option<Line>,
    /// Why.
    pub reason: Opinion,
}

impl UseCase for UpdateFromFile {
    const NAME: &'static str = "learner.update_from_file";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = managed(context, work, self.learner).await?;
        let unit = unit_in_scope(context, work, self.unit).await?;
        let trade = known_trade(work, self.trade).await?;
        rules::person_is_not_erased(state.erased).map_err(|error| CommandError::refused(&error))?;
        self.update_person(&state, work).await?;
        let mut commands = Vec::new();
        if goes_on_in(work, state.unit).await? != self.unit {
            commands.push(LearnerCommand::Transfer { to: unit });
        }
        if state.trade != self.trade {
            commands.push(LearnerCommand::ChangeTrade { to: trade });
        }
        if state.last_grade().is_some_and(|last| last.grade != self.grade) {
            let (effect, reason) = (GradeEffect::From(self.from), self.reason.clone());
            commands.push(LearnerCommand::ChangeGrade { to: self.grade, effect, reason });
        }
        for command in commands {
            work.decide::<Learner>(self.learner, command).await?;
        }
        Ok(())
    }
}

impl UpdateFromFile {
    async fn update_person(&self, state: &Learner, work: &mut Work) -> Result<(), CommandError> {
        let (Some(sealed), Some(id_hash)) = (&state.personal, &state.id_hash) else { return Ok(()) };
        let Some(present) = work.open::<PersonalData>(sealed).await? else { return Ok(()) };
        let personal = PersonalData {
            name: self.name.clone(),
            id_number: present.id_number.clone(),
            phone: self.phone.clone().or_else(|| present.phone.clone()),
            email: self.email.clone().or_else(|| present.email.clone()),
            postcode: self.postcode.clone().or_else(|| present.postcode.clone()),
            address: self.address.clone().or_else(|| present.address.clone()),
        };
        if personal == present && state.sex == Some(self.sex) {
            return Ok(());
        }
        let (id_hash, personal) = (id_hash.clone(), work.seal(self.learner.0, &personal).await?);
        let command = LearnerCommand::ReplacePersonalData { id_hash, personal, sex: self.sex };
        Ok(work.decide::<Learner>(self.learner, command).await?)
    }
}

/// The unit that a unit has become part of; itself where it goes on.
async fn goes_on_in(work: &mut Work, mut unit: WorkUnitId) -> Result<WorkUnitId, CommandError> {
    while let Some(into) = found(work.peek::<WorkUnit>(unit).await?, unit)?.merged_into {
        unit = into;
    }
    Ok(unit)
}
