//! Enter a worker into the roster.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{id_hash, known_trade, unit_in_scope};
use crate::aggregates::claim::Uniqueness;
use crate::aggregates::learner::{Learner, LearnerCommand, rules};
use crate::commands::lookup::take_claim;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{
    Email, Grade, IdNumber, LearnerId, Line, Name, PersonalData, Phone, Postcode, Sex, TradeId, WorkUnitId,
};

/// Enters a worker into the roster. His ID number is unique over the province (`IMPORT-3`); trade and unit exist (`IMPORT-2`), and
/// the unit's region is in scope.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterLearner {
    /// The learner's identifier, if the client chooses it.
    #[serde(default)]
    pub learner: Option<LearnerId>,
    /// 姓名.
    pub name: Name,
    /// 身份证号.
    pub id_number: IdNumber,
    /// 性别.
    pub sex: Sex,
    /// 证书技术工种.
    pub trade: TradeId,
    /// 证书技术等级.
    pub grade: Grade,
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
}

impl UseCase for RegisterLearner {
    const NAME: &'static str = "learner.register";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let unit = unit_in_scope(context, work, self.unit).await?;
        let trade = known_trade(work, self.trade).await?;
        let learner = self.learner.unwrap_or_else(|| context.ids.fresh().into());
        let id_hash = id_hash(work, &self.id_number);
        let personal = work.seal(learner.0, &self.personal_data()).await?;
        let claim = rules::id_number_claim(&id_hash);
        let (sex, grade) = (self.sex, self.grade);
        let command = LearnerCommand::Register { learner, id_hash, personal, sex, trade, grade, unit };
        work.decide::<Learner>(learner, command).await?;
        take_claim(work, claim, learner.0, Uniqueness::IdNumber).await
    }
}

impl RegisterLearner {
    fn personal_data(&self) -> PersonalData {
        PersonalData {
            name: self.name.clone(),
            id_number: self.id_number.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
            postcode: self.postcode.clone(),
            address: self.address.clone(),
        }
    }
}
