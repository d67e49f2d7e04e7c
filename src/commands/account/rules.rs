//! The rules of the sign-in that no single account knows: captchas, portals, codes by text message.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

use crate::types::{CaptchaMode, Role};

/// Seconds for which a captcha is good (LOGIN-6).
pub const CAPTCHA_LIVES: i64 = 300;
/// Seconds after a failure during which a captcha is asked for (LOGIN-6).
pub const FAILURE_REMEMBERED: i64 = 600;
/// Codes that a number gets at most, and within how many seconds (LOGIN-8).
pub const CODES: [(usize, i64); 3] = [(1, 60), (5, 3600), (10, 86_400)];
/// Seconds for which a code is good (LOGIN-9).
pub const CODE_LIVES: i64 = 300;
/// Wrong tries that spend a code (LOGIN-9).
pub const CODE_TRIES: u32 = 5;
/// Digits of a code (LOGIN-9).
pub const CODE_DIGITS: usize = 6;

/// Why the door stays shut before any account is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error, Serialize)]
pub enum LoginError {
    /// `LOGIN-6`: the captcha's answer is wrong, or it is too old, or was used before.
    #[serde(rename = "LOGIN-6")]
    #[error("the captcha is wrong or no longer good")]
    CaptchaWrong,
    /// `LOGIN-6`: there must be one.
    #[serde(rename = "LOGIN-6.asked")]
    #[error("a captcha is asked for")]
    CaptchaAsked,
    /// `LOGIN-8`.
    #[serde(rename = "LOGIN-8")]
    #[error("the number had {limit} codes within {within} seconds; another is sent in {seconds} seconds")]
    TooManyCodes {
        /// Codes that are allowed.
        limit: usize,
        /// Within so many seconds.
        within: i64,
        /// Worth another try after so many seconds.
        seconds: i64,
    },
    /// `LOGIN-9`: one answer, whatever is wrong with it.
    #[serde(rename = "LOGIN-9")]
    #[error("the code is wrong or no longer good")]
    CodeWrong,
}

/// Where people sign in: each kind of user at a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Portal {
    /// 工考办; the platform's administrator too.
    Office,
    /// 面授点.
    Point,
    /// 学员.
    Learner,
    /// 审计.
    Auditor,
}

/// A code that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SentCode {
    /// When.
    pub at: DateTime<Utc>,
    /// Wrong tries so far.
    pub tries: u32,
    /// Whether it was used.
    pub used: bool,
}

/// LOGIN-6: a captcha is asked for at every sign-in, or for ten minutes after one of the account or from the address has failed,
/// as the service is set. `failed` is when that last happened.
#[must_use]
pub fn captcha_is_asked(mode: CaptchaMode, failed: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    match mode {
        CaptchaMode::Off => false,
        CaptchaMode::Always => true,
        CaptchaMode::AfterFailures => failed.is_some_and(|at| now - at <= TimeDelta::seconds(FAILURE_REMEMBERED)),
    }
}

/// LOGIN-6: a captcha is good once and for five minutes; a wrong answer spends it too.
///
/// # Errors
/// [`LoginError::CaptchaWrong`].
pub fn captcha_is_right(made: DateTime<Utc>, right: bool, now: DateTime<Utc>) -> Result<(), LoginError> {
    let alive = now - made <= TimeDelta::seconds(CAPTCHA_LIVES);
    if alive && right { Ok(()) } else { Err(LoginError::CaptchaWrong) }
}

/// LOGIN-7: an account signs in at the portal of its kind; the platform's administrator at that of the offices. A machine has none.
#[must_use]
pub const fn portal_takes(portal: Portal, role: Role) -> bool {
    match role {
        Role::Office | Role::Platform => matches!(portal, Portal::Office),
        Role::Point => matches!(portal, Portal::Point),
        Role::Learner => matches!(portal, Portal::Learner),
        Role::Auditor => matches!(portal, Portal::Auditor),
        Role::Machine => false,
    }
}

/// LOGIN-8: a number gets one code a minute, five an hour, ten a day. `asked` is when the earlier ones were asked for.
///
/// # Errors
/// [`LoginError::TooManyCodes`].
pub fn another_code_may_be_sent(asked: &[DateTime<Utc>], now: DateTime<Utc>) -> Result<(), LoginError> {
    let mut refused = None;
    for (limit, within) in CODES {
        let mut recent: Vec<_> = asked.iter().filter(|at| now - **at < TimeDelta::seconds(within)).collect();
        recent.sort_unstable();
        // There is room again when so many have grown old that one less than the limit is left.
        let Some(blocking) = recent.len().checked_sub(limit).and_then(|index| recent.get(index)) else { continue };
        let wait = **blocking + TimeDelta::seconds(within) - now;
        let seconds = wait.num_seconds() + i64::from(wait.subsec_nanos() > 0);
        if refused.is_none_or(|(_, _, longest)| seconds > longest) {
            refused = Some((limit, within, seconds));
        }
    }
    match refused {
        None => Ok(()),
        Some((limit, within, seconds)) => Err(LoginError::TooManyCodes { limit, within, seconds }),
    }
}

/// LOGIN-9: a code lives 300 seconds, and is spent by five wrong tries and by its use.
///
/// # Errors
/// [`LoginError::CodeWrong`].
pub fn code_is_alive(code: SentCode, now: DateTime<Utc>) -> Result<(), LoginError> {
    let alive = !code.used && code.tries < CODE_TRIES && now - code.at <= TimeDelta::seconds(CODE_LIVES);
    if alive { Ok(()) } else { Err(LoginError::CodeWrong) }
}

/// LOGIN-9: a code has six digits. The one of this number, drawn below a million.
#[must_use]
pub fn code_of(number: u32) -> String {
    format!("{:0width$}", number % 1_000_000, width = CODE_DIGITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    #[test]
    fn login_6_a_captcha_is_asked_for_ten_minutes_after_a_failure_and_not_a_second_longer() {
        let asked = |mode, failed: Option<i64>| captcha_is_asked(mode, failed.map(at), at(1000));
        assert!(asked(CaptchaMode::AfterFailures, Some(1000)));
        assert!(asked(CaptchaMode::AfterFailures, Some(400)));
        assert!(!asked(CaptchaMode::AfterFailures, Some(399)));
        assert!(!asked(CaptchaMode::AfterFailures, None));
    }

    #[test]
    fn login_6_a_captcha_is_asked_for_always_or_never_as_it_is_set() {
        for failed in [None, Some(at(0))] {
            assert!(captcha_is_asked(CaptchaMode::Always, failed, at(0)));
            assert!(!captcha_is_asked(CaptchaMode::Off, failed, at(0)));
        }
    }

    #[test]
    fn login_6_a_captcha_is_good_for_five_minutes_and_only_when_right() {
        assert_eq!(captcha_is_right(at(0), true, at(0)), Ok(()));
        assert_eq!(captcha_is_right(at(0), true, at(300)), Ok(()));
        assert_eq!(captcha_is_right(at(0), true, at(301)), Err(LoginError::CaptchaWrong));
        assert_eq!(captcha_is_right(at(0), false, at(0)), Err(LoginError::CaptchaWrong));
    }

    #[test]
    fn login_7_every_kind_of_account_has_its_portal() {
        let portals = [Portal::Office, Portal::Point, Portal::Learner, Portal::Auditor];
        let taken = |role| portals.map(|portal| portal_takes(portal, role));
        assert_eq!(taken(Role::Office), [true, false, false, false]);
        assert_eq!(taken(Role::Platform), [true, false, false, false]);
        assert_eq!(taken(Role::Point), [false, true, false, false]);
        assert_eq!(taken(Role::Learner), [false, false, true, false]);
        assert_eq!(taken(Role::Auditor), [false, false, false, true]);
        assert_eq!(taken(Role::Machine), [false; 4]);
    }

    #[test]
    fn login_8_one_code_a_minute() {
        assert_eq!(another_code_may_be_sent(&[], at(0)), Ok(()));
        assert_eq!(another_code_may_be_sent(&[at(0)], at(60)), Ok(()));
        let refused = |seconds| Err(LoginError::TooManyCodes { limit: 1, within: 60, seconds });
        assert_eq!(another_code_may_be_sent(&[at(0)], at(59)), refused(1));
        assert_eq!(another_code_may_be_sent(&[at(0)], at(0)), refused(60));
        let late = at(59) + TimeDelta::milliseconds(1);
        assert_eq!(another_code_may_be_sent(&[at(0)], late), refused(1), "the wait is rounded up");
    }

    #[test]
    fn login_8_five_codes_an_hour() {
        let asked = [at(0), at(60), at(120), at(180), at(240)];
        assert_eq!(another_code_may_be_sent(&asked[..4], at(240)), Ok(()));
        let refused = |seconds| Err(LoginError::TooManyCodes { limit: 5, within: 3600, seconds });
        assert_eq!(another_code_may_be_sent(&asked, at(300)), refused(3300));
        assert_eq!(another_code_may_be_sent(&asked, at(3599)), refused(1));
        assert_eq!(another_code_may_be_sent(&asked, at(3600)), Ok(()));
    }

    #[test]
    fn login_8_ten_codes_a_day() {
        let asked: Vec<_> = (0..10).map(|number| at(number * 1000)).collect();
        assert_eq!(another_code_may_be_sent(&asked[..9], at(9000)), Ok(()));
        let refused = |seconds| Err(LoginError::TooManyCodes { limit: 10, within: 86_400, seconds });
        assert_eq!(another_code_may_be_sent(&asked, at(20_000)), refused(66_400));
        assert_eq!(another_code_may_be_sent(&asked, at(86_399)), refused(1));
        assert_eq!(another_code_may_be_sent(&asked, at(86_400)), Ok(()));
    }

    #[test]
    fn login_9_a_code_lives_300_seconds_and_not_one_more() {
        let fresh = SentCode { at: at(0), tries: 0, used: false };
        assert_eq!(code_is_alive(fresh, at(0)), Ok(()));
        assert_eq!(code_is_alive(fresh, at(300)), Ok(()));
        assert_eq!(code_is_alive(fresh, at(301)), Err(LoginError::CodeWrong));
    }

    #[test]
    fn login_9_five_wrong_tries_spend_a_code_and_four_do_not() {
        let after = |tries| code_is_alive(SentCode { at: at(0), tries, used: false }, at(0));
        assert_eq!(after(0), Ok(()));
        assert_eq!(after(4), Ok(()));
        assert_eq!(after(5), Err(LoginError::CodeWrong));
        assert_eq!(after(6), Err(LoginError::CodeWrong));
    }

    #[test]
    fn login_9_a_code_is_used_once() {
        assert_eq!(code_is_alive(SentCode { at: at(0), tries: 0, used: true }, at(0)), Err(LoginError::CodeWrong));
    }

    #[test]
    fn login_9_a_code_has_six_digits() {
        assert_eq!(code_of(0), "000000");
        assert_eq!(code_of(42), "000042");
        assert_eq!(code_of(999_999), "999999");
        assert_eq!(code_of(1_000_000), "000000");
    }
}
