//! A forgotten password (找回密码): a code by text message, and for the code a one-time password.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use rand::{CryptoRng, Rng};
use sqlx::{PgConnection, PgPool};
use tokio::time::{Instant, sleep_until};
use uuid::Uuid;

use super::rules::{self, CODES, LoginError, SentCode};
use super::sign_in::{account_of, failure_takes};
use super::{RecoverPassword, seat_is_open};
use crate::aggregates::account::Account;
use crate::commands::{CommandError, Desk, Envelope};
use crate::event_store::{EventStoreError, Work};
use crate::types::{AccountId, AccountProfile, Actor, KeyedHash, Phone, Role, Secret};

/// A code that is to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeToSend {
    /// To whom.
    pub to: Phone,
    /// Six digits.
    pub code: Secret,
}

/// A code by chance.
#[must_use]
pub fn make_code(rng: &mut impl CryptoRng) -> Option<Secret> {
    rules::code_of(rng.random_range(0..1_000_000)).parse().ok()
}

/// Makes `code` the account's, if the number is its own: `None` where it is not, where there is no such account, or where
/// it cannot sign in. The caller gives the same answer to all of these, and so does the time that it took (`LOGIN-4`). The
/// limits (`LOGIN-8`) count what is asked for a number, sent or not: they tell nothing either.
///
/// # Errors
/// `LOGIN-8`, or when the database fails.
pub async fn ask_for_code(
    desk: &Desk,
    login: &str,
    phone: &Phone,
    code: Secret,
) -> Result<Option<CodeToSend>, CommandError> {
    let begun = Instant::now();
    let mut work = desk.ledger().begin(None);
    let account = account_of(&mut work, login).await?;
    let account = match account {
        Some(account) if is_reachable(&mut work, &account, phone).await? => Some(account.account),
        Some(_) | None => None,
    };
    let number = desk.ledger().vault().keyed_hash("phone", phone.reveal());
    let hash = hash_of(desk, account, &code);
    keep(desk.ledger().pool(), desk.ids().fresh(), &number, account, &hash, desk.now()).await?;
    sleep_until(begun + failure_takes(desk)).await;
    Ok(account.map(|_| CodeToSend { to: phone.clone(), code }))
}

/// Gives the account `password`, a one-time password (`LOGIN-5`), for the code that was sent last. Every refusal is the same, and
/// takes as long (`LOGIN-4`).
///
/// # Errors
/// `LOGIN-9`, or when the database fails.
pub async fn redeem_code(
    desk: &Desk,
    login: &str,
    code: &Secret,
    password: Secret,
    address: Option<String>,
) -> Result<(), CommandError> {
    let begun = Instant::now();
    let outcome = match redeem(desk, login, code, password, address).await {
        Err(
            CommandError::Forbidden(_)
            | CommandError::NotFound { .. }
            | CommandError::Store(EventStoreError::Refused(_)),
        ) => Err(CommandError::refused(&LoginError::CodeWrong)),
        outcome => outcome,
    };
    if outcome.is_err() {
        sleep_until(begun + failure_takes(desk)).await;
    }
    outcome
}

async fn redeem(
    desk: &Desk,
    login: &str,
    code: &Secret,
    password: Secret,
    address: Option<String>,
) -> Result<(), CommandError> {
    let refused = || CommandError::refused(&LoginError::CodeWrong);
    let mut work = desk.ledger().begin(None);
    let known = account_of(&mut work, login).await?;
    let account = known.as_ref().map(|account| account.account);
    spend(desk, account, code).await?.map_err(|error| CommandError::refused(&error))?;
    let Some(known) = known else { return Err(refused()) };
    let (Some(role), Some(seat)) = (known.role, known.seat) else { return Err(refused()) };
    if !seat_is_open(&mut work, seat).await? {
        return Err(refused());
    }
    let account = known.account;
    let actor = Actor { account: Some(account), role, seat, address };
    desk.execute(Envelope::of(actor), RecoverPassword { account, password }).await?;
    Ok(())
}

/// Whether a code may go to that number for that account.
async fn is_reachable(work: &mut Work, account: &Arc<Account>, phone: &Phone) -> Result<bool, CommandError> {
    let (Some(role), Some(seat), Some(profile)) = (account.role, account.seat, &account.profile) else {
        return Ok(false);
    };
    if role == Role::Machine || !account.enabled || !seat_is_open(work, seat).await? {
        return Ok(false);
    }
    let profile = work.open::<AccountProfile>(profile).await?;
    Ok(profile.and_then(|profile| profile.phone).as_ref() == Some(phone))
}

/// Counts a request for a code and keeps its hash. Requests for one number wait for each other, in whichever process they are.
async fn keep(
    pool: &PgPool,
    id: Uuid,
    number: &KeyedHash,
    account: Option<AccountId>,
    hash: &KeyedHash,
    now: DateTime<Utc>,
) -> Result<(), CommandError> {
    let longest = CODES.iter().map(|(_, within)| *within).max().unwrap_or_default();
    let mut transaction = pool.begin().await.map_err(EventStoreError::from)?;
    take_turn(&mut transaction, &number.0).await?;
    let asked: Vec<DateTime<Utc>> =
        sqlx::query_scalar("SELECT asked_at FROM public.sms_codes WHERE phone = $1 AND asked_at > $2")
            .bind(&number.0)
            .bind(now - TimeDelta::seconds(longest))
            .fetch_all(&mut *transaction)
            .await
            .map_err(EventStoreError::from)?;
    rules::another_code_may_be_sent(&asked, now).map_err(|error| CommandError::refused(&error))?;
    sqlx::query("INSERT INTO public.sms_codes (id, phone, account, code, asked_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(id)
        .bind(&number.0)
        .bind(account.map(|account| account.0))
        .bind(&hash.0)
        .bind(now)
        .execute(&mut *transaction)
        .await
        .map_err(EventStoreError::from)?;
    transaction.commit().await.map_err(EventStoreError::from)?;
    Ok(())
}

/// Uses the account's last code up if it is this one, else counts a wrong try. Without an account the same is looked for in vain.
async fn spend(
    desk: &Desk,
    account: Option<AccountId>,
    code: &Secret,
) -> Result<Result<(), LoginError>, EventStoreError> {
    let mut transaction = desk.ledger().pool().begin().await?;
    let last: Option<(Uuid, String, DateTime<Utc>, i16, bool)> = sqlx::query_as(
        "SELECT id, code, asked_at, tries, used FROM public.sms_codes WHERE account = $1
         ORDER BY asked_at DESC, id DESC LIMIT 1 FOR UPDATE",
    )
    .bind(account.unwrap_or_default().0)
    .fetch_optional(&mut *transaction)
    .await?;
    let given = hash_of(desk, account, code);
    let Some((id, kept, at, tries, used)) = last else { return Ok(Err(LoginError::CodeWrong)) };
    let sent = SentCode { at, tries: u32::try_from(tries).unwrap_or(u32::MAX), used };
    if let Err(error) = rules::code_is_alive(sent, desk.now()) {
        return Ok(Err(error));
    }
    let right = given.0 == kept;
    sqlx::query("UPDATE public.sms_codes SET used = $2, tries = tries + $3 WHERE id = $1")
        .bind(id)
        .bind(right)
        .bind(i16::from(!right))
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(if right { Ok(()) } else { Err(LoginError::CodeWrong) })
}

/// Deletes requests for codes that no limit counts any more.
pub(super) async fn forget_codes(desk: &Desk) -> Result<(), sqlx::Error> {
    let longest = CODES.iter().map(|(_, within)| *within).max().unwrap_or_default();
    sqlx::query("DELETE FROM public.sms_codes WHERE asked_at < $1")
        .bind(desk.now() - TimeDelta::seconds(longest))
        .execute(desk.ledger().pool())
        .await
        .map(drop)
}

async fn take_turn(connection: &mut PgConnection, number: &str) -> Result<(), EventStoreError> {
    sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))").bind(number).execute(connection).await?;
    Ok(())
}

fn hash_of(desk: &Desk, account: Option<AccountId>, code: &Secret) -> KeyedHash {
    let account = account.unwrap_or_default();
    desk.ledger().vault().keyed_hash("sms_code", &format!("{account}:{}", code.reveal()))
}
