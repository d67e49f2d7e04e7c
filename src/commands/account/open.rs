//! Open an account.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{passwords, require_keeper};
use crate::aggregates::account::{Account, AccountCommand, FirstPassword, administered_office, rules};
use crate::aggregates::administrators::{Administrators, AdministratorsCommand};
use crate::aggregates::claim::Uniqueness;
use crate::aggregates::learner::Learner;
use crate::aggregates::training_point::TrainingPoint;
use crate::commands::lookup::{found, region_exists, take_claim};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{AccountId, AccountProfile, Name, Phone, Role, Seat, Secret, Text};

/// Opens an account (新增). Its login is unique (`ACCT-3`), a learner has one only (`ACCT-6`), its role fits its seat (`ACCT-4`), its password is strong (`LOGIN-3`).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenAccount {
    /// The account's identifier, if the client chooses it.
    #[serde(default)]
    pub account: Option<AccountId>,
    /// 登录帐号: letters and digits.
    pub login: Text<50>,
    /// 姓名; of a machine, what it is called.
    pub name: Name,
    /// 手机号码.
    #[serde(default)]
    pub phone: Option<Phone>,
    /// What it may do.
    pub role: Role,
    /// Where.
    pub seat: Seat,
    /// 登录密码; a machine has none.
    #[serde(default)]
    pub password: Option<Secret>,
    /// Whether the first sign-in must change the password; it does, unless the holder chose it himself.
    #[serde(default = "must_change")]
    pub must_change: bool,
}

const fn must_change() -> bool {
    true
}

impl UseCase for OpenAccount {
    const NAME: &'static str = "account.open";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        seat_exists(context, work, self.seat).await?;
        require_keeper(context, work, self.seat).await?;
        let opening = Opening {
            account: self.account,
            login: &self.login,
            role: self.role,
            seat: self.seat,
            profile: AccountProfile { name: self.name.clone(), phone: self.phone.clone() },
            password: self.password.as_ref(),
            must_change: self.must_change,
        };
        open_account(context, work, opening).await
    }
}

async fn seat_exists(context: &Context, work: &mut Work, seat: Seat) -> Result<(), CommandError> {
    match seat {
        Seat::Office(region) => region_exists(context, region),
        Seat::Point(point) => found(work.peek::<TrainingPoint>(point).await?, point).map(drop),
        Seat::Learner(learner) => found(work.peek::<Learner>(learner).await?, learner).map(drop),
        Seat::Platform => Ok(()),
    }
}

/// An account that is to be opened; whoever asks for it was authorised before.
pub(in crate::commands) struct Opening<'a> {
    pub account: Option<AccountId>,
    pub login: &'a Text<50>,
    pub role: Role,
    pub seat: Seat,
    pub profile: AccountProfile,
    pub password: Option<&'a Secret>,
    pub must_change: bool,
}

/// Opens an account as part of a command.
pub(in crate::commands) async fn open_account(
    context: &Context,
    work: &mut Work,
    opening: Opening<'_>,
) -> Result<(), CommandError> {
    let account = opening.account.unwrap_or_else(|| context.ids.fresh().into());
    let profile = work.seal(account.0, &opening.profile).await?;
    let mut password = None;
    if let Some(secret) = opening.password {
        let new = passwords::prepare(context, work, account, secret, &[]).await?;
        password = Some(FirstPassword { password: new, must_change: opening.must_change, legacy: context.legacy });
    }
    let (login, role, seat) = (opening.login.clone(), opening.role, opening.seat);
    let command = AccountCommand::Open { account, login, role, seat, profile, password };
    work.decide::<Account>(account, command).await?;
    take_claim(work, rules::login_claim(opening.login.as_str()), account.0, Uniqueness::Login).await?;
    if let Seat::Learner(learner) = seat {
        take_claim(work, rules::learner_account_claim(learner), account.0, Uniqueness::LearnerAccount).await?;
    }
    if let Some(office) = administered_office(role, seat) {
        work.decide::<Administrators>(office, AdministratorsCommand::Seat { account }).await?;
    }
    Ok(())
}
