//! Accounts (管理员账号管理, O8, and those of points and learners) and how they sign in.

mod captchas;
mod change_password;
mod disable;
mod enable;
mod issue_api_key;
mod keys;
mod open;
mod passwords;
mod record_sign_in;
mod recover_password;
mod recovery;
mod replace_profile;
mod reset_password;
mod revoke_api_key;
pub mod rules;
mod sign_in;
mod standing;

use std::sync::Arc;

pub use captchas::{
    CAPTCHA_CHARACTERS, Captcha, CaptchaAnswer, CaptchaKind, Challenge, admit_sign_in, check_captcha, make_captcha,
    remember_sign_in,
};
pub use change_password::ChangePassword;
pub use disable::DisableAccount;
pub use enable::EnableAccount;
pub use issue_api_key::IssueApiKey;
pub use keys::{Keyholder, holder_of_key, make_api_key};
pub use open::OpenAccount;
pub(super) use open::{Opening, open_account};
pub use passwords::make_one_time_password;
pub use record_sign_in::RecordSignIn;
pub use recover_password::RecoverPassword;
pub use recovery::{CodeToSend, ask_for_code, make_code, redeem_code};
pub use replace_profile::ReplaceAccountProfile;
pub use reset_password::ResetPassword;
pub use revoke_api_key::RevokeApiKey;
pub use rules::Portal;
pub use sign_in::{SIGN_IN_REFUSED, SignedIn, sign_in};
pub use standing::{Standing, machine, standing};

pub use crate::aggregates::account::ApiScope;

use super::access::{self, NOT_THE_PLATFORM, NOT_THIS_OFFICE};
use super::lookup::{found, office_of_point};
use super::{CommandError, Context, Desk, facts};
use crate::aggregates::account::Account;
use crate::aggregates::learner::Learner;
use crate::aggregates::learner::rules::person_is_not_erased;
use crate::aggregates::training_point::TrainingPoint;
use crate::event_store::Work;
use crate::types::{AccountId, Seat};

/// Deletes what the sign-in kept and no longer needs: captchas, failures, codes. Whoever runs the service calls this now and then.
///
/// # Errors
/// When the database fails.
pub async fn forget_expired(desk: &Desk) -> Result<(), sqlx::Error> {
    captchas::forget_captchas(desk).await?;
    recovery::forget_codes(desk).await
}

/// The account and its seat, if the actor keeps it.
async fn managed(context: &Context, work: &mut Work, account: AccountId) -> Result<Arc<Account>, CommandError> {
    let state = found(work.peek::<Account>(account).await?, account)?;
    if let Some(seat) = state.seat {
        require_keeper(context, work, seat).await?;
        holder_is_not_erased(work, seat).await?;
    }
    Ok(state)
}

/// Nothing can be sealed any more for a learner who was erased: the rule (`PERSON-4`) says so before the vault does.
async fn holder_is_not_erased(work: &mut Work, seat: Seat) -> Result<(), CommandError> {
    let Seat::Learner(learner) = seat else { return Ok(()) };
    let erased = work.fact::<Learner>(learner).await?.state.erased;
    person_is_not_erased(erased).map_err(|error| CommandError::refused(&error))
}

/// Who keeps the accounts of a seat: an office its own (O8 is 本级 only), the office of a point and those above it the point's, the
/// office of a learner's region and those above it the learner's, the platform all.
async fn require_keeper(context: &Context, work: &mut Work, seat: Seat) -> Result<(), CommandError> {
    if access::is_platform(context) {
        return Ok(());
    }
    match seat {
        Seat::Office(region) => access::require(access::administers(context, region), NOT_THIS_OFFICE),
        Seat::Point(point) => {
            let office = office_of_point(work, point).await?;
            access::require(access::manages(context, office), NOT_THIS_OFFICE)
        }
        Seat::Learner(learner) => {
            let region = facts::region_of(work, learner).await?;
            access::require(access::manages(context, region), NOT_THIS_OFFICE)
        }
        Seat::Platform => access::require(false, NOT_THE_PLATFORM),
    }
}

/// Whether the accounts of a seat may sign in at all: a disabled point's may not (`POINT-1`), nor a learner who left the roster.
async fn seat_is_open(work: &mut Work, seat: Seat) -> Result<bool, CommandError> {
    Ok(match seat {
        Seat::Office(_) | Seat::Platform => true,
        Seat::Point(point) => work.peek::<TrainingPoint>(point).await?.state.enabled,
        Seat::Learner(learner) => work.peek::<Learner>(learner).await?.state.on_roster,
    })
}
