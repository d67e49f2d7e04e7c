//! Replace a learner's personal data.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{id_hash, managed};
use crate::aggregates::claim::Uniqueness;
use crate::aggregates::learner::{Learner, LearnerCommand, rules};
use crate::commands::lookup::swap_claim;
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Email, IdNumber, LearnerId, Line, Name, PersonalData, Phone, Postcode, Sex};

/// Replaces name, ID number, sex, phone, e-mail, postcode and address of a learner, all of them: what is left out is no longer
/// known. The ID number stays unique (`IMPORT-3`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplacePersonalData {
    /// The learner.
    pub learner: LearnerId,
    /// 姓名.
    pub name: Name,
    /// 身份证号.
    pub id_number: IdNumber,
    /// 性别.
    pub sex: Sex,
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

impl UseCase for ReplacePersonalData {
    const NAME: &'static str = "learner.replace_personal_data";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        let state = managed(context, work, self.learner).await?;
        // Nothing can be sealed any more for somebody who was erased: the rule says so before the vault does.
        rules::person_is_not_erased(state.erased).map_err(|error| CommandError::refused(&error))?;
        let id_hash = id_hash(work, &self.id_number);
        let personal = work.seal(self.learner.0, &self.personal_data()).await?;
        let to = rules::id_number_claim(&id_hash);
        let command = LearnerCommand::ReplacePersonalData { id_hash, personal, sex: self.sex };
        work.decide::<Learner>(self.learner, command).await?;
        let Some(former) = &state.id_hash else { return Ok(()) };
        swap_claim(work, rules::id_number_claim(former), to, self.learner.0, Uniqueness::IdNumber).await
    }
}

impl ReplacePersonalData {
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
