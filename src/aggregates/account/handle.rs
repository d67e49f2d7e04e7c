//! How an account decides.

use chrono::{DateTime, Utc};
use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;

use super::{Account, AccountCommand, AccountError, AccountEvent, FirstPassword, rules};
use crate::types::{Role, Sealed};

impl Account {
    fn decide(&self, command: AccountCommand) -> Result<Vec<AccountEvent>, AccountError> {
        if let AccountCommand::Open { account, login, role, seat, profile, password } = command {
            if self.role.is_some() {
                return Err(AccountError::Exists);
            }
            rules::login_has_letters_and_digits(login.as_str())?;
            rules::seat_fits_the_role(role, seat)?;
            rules::credentials_fit_the_role(role, password.is_some())?;
            let must_change = password.as_ref().is_some_and(|first| first.must_change);
            let password = password.map(accept_first_password).transpose()?;
            let opened = AccountEvent::AccountOpened { account, login, role, seat, profile, password, must_change };
            return Ok(vec![opened]);
        }
        let Some(role) = self.role else { return Err(AccountError::Missing) };
        if let AccountCommand::SignIn { at, right } = command {
            return self.decide_sign_in(at, right);
        }
        self.decide_change(role, command).map(|event| vec![event])
    }

    fn decide_change(&self, role: Role, command: AccountCommand) -> Result<AccountEvent, AccountError> {
        match command {
            AccountCommand::Open { .. } | AccountCommand::SignIn { .. } => Err(AccountError::Exists),
            AccountCommand::ReplaceProfile { profile } => Ok(AccountEvent::AccountProfileReplaced { profile }),
            AccountCommand::ChangePassword { password } => {
                self.is_enabled()?;
                rules::credentials_fit_the_role(role, true)?;
                rules::password_is_strong_and_new(&password)?;
                Ok(AccountEvent::PasswordChanged { password: password.hash })
            }
            AccountCommand::ResetPassword { password } => {
                rules::credentials_fit_the_role(role, true)?;
                rules::password_is_strong_and_new(&password)?;
                Ok(AccountEvent::PasswordReset { password: password.hash })
            }
            AccountCommand::RecoverPassword { password } => {
                self.is_enabled()?;
                rules::credentials_fit_the_role(role, true)?;
                rules::password_is_strong_and_new(&password)?;
                Ok(AccountEvent::PasswordReset { password: password.hash })
            }
            AccountCommand::Disable { by, reason } => {
                rules::nobody_disables_himself(self.account, by)?;
                self.is_enabled()?;
                Ok(AccountEvent::AccountDisabled { reason })
            }
            AccountCommand::Enable if self.enabled => Err(AccountError::Enabled),
            AccountCommand::Enable => Ok(AccountEvent::AccountEnabled {}),
            AccountCommand::IssueApiKey { key, scopes } => {
                self.is_enabled()?;
                rules::credentials_fit_the_role(role, false)?;
                let exists = self.api_keys.contains_key(&key);
                if exists { Err(AccountError::KeyExists) } else { Ok(AccountEvent::ApiKeyIssued { key, scopes }) }
            }
            AccountCommand::RevokeApiKey { key } if self.api_keys.contains_key(&key) => {
                Ok(AccountEvent::ApiKeyRevoked { key })
            }
            AccountCommand::RevokeApiKey { .. } => Err(AccountError::KeyMissing),
        }
    }

    fn decide_sign_in(&self, at: DateTime<Utc>, right: bool) -> Result<Vec<AccountEvent>, AccountError> {
        self.is_enabled()?;
        rules::account_is_not_locked(self.locked_until, at)?;
        if right {
            rules::one_time_password_works_once(self.must_change, self.one_time_used)?;
            return Ok(vec![AccountEvent::SignedIn { at }]);
        }
        let locked = rules::fifth_failure_locks(&self.failures, at).map(|until| AccountEvent::AccountLocked { until });
        Ok([AccountEvent::SignInFailed { at }].into_iter().chain(locked).collect())
    }

    const fn is_enabled(&self) -> Result<(), AccountError> {
        if self.enabled { Ok(()) } else { Err(AccountError::Disabled) }
    }
}

/// LOGIN-3 holds for the first password too, but for one that a legacy import gives and that must be changed.
fn accept_first_password(first: FirstPassword) -> Result<Sealed, AccountError> {
    if !(first.legacy && first.must_change) {
        rules::password_is_strong_and_new(&first.password)?;
    }
    Ok(first.password.hash)
}

impl Aggregate for Account {
    const TYPE: &'static str = "account";
    type Command = AccountCommand;
    type Event = AccountEvent;
    type Error = AccountError;
    type Services = ();

    async fn handle(&mut self, command: AccountCommand, (): &(), sink: &EventSink<Self>) -> Result<(), AccountError> {
        for event in self.decide(command)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: AccountEvent) {
        self.assign(event);
    }
}
