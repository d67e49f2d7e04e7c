//! License a training point.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::account::rules as account_rules;
use crate::aggregates::claim::Uniqueness;
use crate::aggregates::training_point::{PointCommand, PointProfile, TrainingPoint, rules};
use crate::commands::access::{self, NOT_THIS_OFFICE};
use crate::commands::account::{Opening, open_account};
use crate::commands::lookup::{region_exists, take_claim};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{AccountId, AccountProfile, Contact, Name, Phone, PointId, RegionCode, Role, Seat, Secret, Text};

/// The first administrator of a new training point.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstAdministrator {
    /// The account's identifier, if the client chooses it.
    #[serde(default)]
    pub account: Option<AccountId>,
    /// 姓名.
    pub name: Name,
    /// 登录帐号: letters and digits.
    pub login: Text<50>,
    /// 手机号码.
    pub phone: Phone,
    /// 登录密码; the first sign-in changes it.
    pub password: Secret,
    /// 确认密码, where a person typed the password: the same again (`ACCT-7`).
    #[serde(default)]
    pub password_again: Option<Secret>,
}

/// Licenses a training point (新增), together with its first administrator where one is named. Its name is unique within its
/// office (`POINT-2`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterPoint {
    /// The point's identifier, if the client chooses it.
    #[serde(default)]
    pub point: Option<PointId>,
    /// The office that it belongs to.
    pub office: RegionCode,
    /// 面授点名称.
    pub name: Name,
    /// What is recorded besides.
    #[serde(default)]
    pub profile: PointProfile,
    /// 联系人 and 联系手机号.
    #[serde(default)]
    pub contact: Option<Contact>,
    /// Its first administrator.
    #[serde(default)]
    pub administrator: Option<FirstAdministrator>,
}

impl UseCase for RegisterPoint {
    const NAME: &'static str = "training_point.register";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        region_exists(context, self.office)?;
        access::require(access::manages(context, self.office), NOT_THIS_OFFICE)?;
        let point = self.point.unwrap_or_else(|| context.ids.fresh().into());
        let contact = match &self.contact {
            Some(contact) => Some(work.seal(point.0, contact).await?),
            None => None,
        };
        let (office, name, profile) = (self.office, self.name.clone(), self.profile.clone());
        let command = PointCommand::Register { point, office, name, profile, contact };
        work.decide::<TrainingPoint>(point, command).await?;
        let claim = rules::name_claim(self.office, &self.name);
        take_claim(work, claim, point.0, Uniqueness::PointName).await?;
        match &self.administrator {
            Some(first) => {
                let agree = account_rules::passwords_agree(&first.password, first.password_again.as_ref());
                agree.map_err(|error| CommandError::refused(&error))?;
                open_account(context, work, first.opening(point)).await
            }
            None => Ok(()),
        }
    }
}

impl FirstAdministrator {
    fn opening(&self, point: PointId) -> Opening<'_> {
        Opening {
            account: self.account,
            login: &self.login,
            role: Role::Point,
            seat: Seat::Point(point),
            profile: AccountProfile { name: self.name.clone(), phone: Some(self.phone.clone()) },
            password: Some(&self.password),
            must_change: true,
        }
    }
}
