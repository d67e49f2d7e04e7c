//! Captchas: what tells a person from a program before a password or a text message is asked for. The database keeps only the
//! keyed hash of the answer, so that any process can check what another has asked.

use std::net::IpAddr;

use chrono::{DateTime, TimeDelta, Utc};
use rand::seq::IndexedRandom;
use rand::{CryptoRng, Rng};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::rules::{self, LoginError};
use crate::commands::{CommandError, Desk};
use crate::event_store::EventStoreError;
use crate::types::{CaptchaMode, KeyedHash, Text};

/// Characters of an image: capitals and digits of which none looks like another, even when bent.
pub const CAPTCHA_CHARACTERS: &[u8] = b"ACDEFHJKMNPRTUVWXY34679";
/// How many of them.
const LENGTH: usize = 5;
/// The larger number of a sum or difference; the other one has a single digit, so that none goes below zero.
const LARGER: std::ops::RangeInclusive<u8> = 11..=20;
/// The smaller number.
const SMALLER: std::ops::RangeInclusive<u8> = 1..=9;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CaptchaKind {
    /// Characters in an image.
    #[default]
    Image,
    /// A sum in words, for those who cannot see an image.
    Arithmetic,
}

/// What a person has to read or to reckon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Challenge {
    /// These characters.
    Characters(String),
    /// The larger number and the smaller one together.
    Sum(u8, u8),
    /// The larger number less the smaller one.
    Difference(u8, u8),
}

/// A captcha, before it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captcha {
    /// Its identifier.
    pub id: Uuid,
    /// What it asks.
    pub challenge: Challenge,
}

/// A person's answer to a captcha.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CaptchaAnswer {
    /// The captcha.
    pub id: Uuid,
    /// What was read or reckoned. The case of letters does not matter.
    pub answer: Text<20>,
}

impl Challenge {
    /// One by chance.
    pub fn draw(kind: CaptchaKind, rng: &mut impl CryptoRng) -> Self {
        match kind {
            CaptchaKind::Image => {
                let drawn = (0..LENGTH).filter_map(|_| CAPTCHA_CHARACTERS.choose(rng));
                Self::Characters(drawn.map(|byte| char::from(*byte)).collect())
            }
            CaptchaKind::Arithmetic => {
                let (larger, smaller) = (rng.random_range(LARGER), rng.random_range(SMALLER));
                if rng.random() { Self::Sum(larger, smaller) } else { Self::Difference(larger, smaller) }
            }
        }
    }

    /// The right answer.
    #[must_use]
    pub fn answer(&self) -> String {
        match self {
            Self::Characters(text) => text.clone(),
            Self::Sum(larger, smaller) => (larger + smaller).to_string(),
            Self::Difference(larger, smaller) => (larger - smaller).to_string(),
        }
    }
}

/// Gives a challenge its identifier, and remembers the answer's hash.
///
/// # Errors
/// When the database fails.
pub async fn make_captcha(desk: &Desk, challenge: Challenge) -> Result<Captcha, CommandError> {
    let captcha = Captcha { id: desk.ids().fresh(), challenge };
    sqlx::query("INSERT INTO public.captchas (id, answer, made_at) VALUES ($1, $2, $3)")
        .bind(captcha.id)
        .bind(hash_of(desk, captcha.id, &captcha.challenge.answer()).0)
        .bind(desk.now())
        .execute(desk.ledger().pool())
        .await
        .map_err(EventStoreError::from)?;
    Ok(captcha)
}

/// Checks an answer. Whatever it is, the captcha is spent: of two requests with the same one only the first can be right.
///
/// # Errors
/// `LOGIN-6`, or when the database fails.
pub async fn check_captcha(desk: &Desk, given: &CaptchaAnswer) -> Result<(), CommandError> {
    let kept: Option<(String, DateTime<Utc>)> =
        sqlx::query_as("DELETE FROM public.captchas WHERE id = $1 RETURNING answer, made_at")
            .bind(given.id)
            .fetch_optional(desk.ledger().pool())
            .await
            .map_err(EventStoreError::from)?;
    let Some((answer, made)) = kept else { return Err(CommandError::refused(&LoginError::CaptchaWrong)) };
    let right = hash_of(desk, given.id, &normal(given.answer.as_str())).0 == answer;
    rules::captcha_is_right(made, right, desk.now()).map_err(|error| CommandError::refused(&error))
}

/// Lets a sign-in through to its password: with a right captcha, or without one where none is asked for.
///
/// # Errors
/// `LOGIN-6`, or when the database fails.
pub async fn admit_sign_in(
    desk: &Desk,
    mode: CaptchaMode,
    login: &str,
    address: Option<IpAddr>,
    captcha: Option<&CaptchaAnswer>,
) -> Result<(), CommandError> {
    if let Some(given) = captcha {
        return check_captcha(desk, given).await;
    }
    let failed = match mode {
        CaptchaMode::Off | CaptchaMode::Always => None,
        CaptchaMode::AfterFailures => last_failure(desk, login, address).await?,
    };
    if rules::captcha_is_asked(mode, failed, desk.now()) {
        return Err(CommandError::refused(&LoginError::CaptchaAsked));
    }
    Ok(())
}

/// Remembers what became of a sign-in, where that decides whether the next one is asked for a captcha. A failure counts for
/// the login as it was typed, whether or not there is such an account (`LOGIN-4`), and for the address; a success forgives
/// the login only, since others sit behind the same address.
///
/// # Errors
/// When the database fails.
pub async fn remember_sign_in(
    desk: &Desk,
    mode: CaptchaMode,
    login: &str,
    address: Option<IpAddr>,
    succeeded: bool,
) -> Result<(), CommandError> {
    if mode != CaptchaMode::AfterFailures {
        return Ok(());
    }
    let subjects = subjects(desk, login, address);
    let done = if succeeded {
        sqlx::query("DELETE FROM public.sign_in_failures WHERE subject = $1").bind(&subjects[0])
    } else {
        sqlx::query(
            "INSERT INTO public.sign_in_failures (subject, at) SELECT subject, $2 FROM unnest($1::text[]) AS s (subject)
             ORDER BY subject
             ON CONFLICT (subject) DO UPDATE SET at = GREATEST(sign_in_failures.at, EXCLUDED.at)",
        )
        .bind(&subjects)
        .bind(desk.now())
    };
    done.execute(desk.ledger().pool()).await.map_err(EventStoreError::from)?;
    Ok(())
}

/// Deletes captchas and failures that no longer matter.
pub(super) async fn forget_captchas(desk: &Desk) -> Result<(), sqlx::Error> {
    let (pool, now) = (desk.ledger().pool(), desk.now());
    sqlx::query("DELETE FROM public.captchas WHERE made_at < $1")
        .bind(now - TimeDelta::seconds(rules::CAPTCHA_LIVES))
        .execute(pool)
        .await?;
    sqlx::query("DELETE FROM public.sign_in_failures WHERE at < $1")
        .bind(now - TimeDelta::seconds(rules::FAILURE_REMEMBERED))
        .execute(pool)
        .await?;
    Ok(())
}

async fn last_failure(
    desk: &Desk,
    login: &str,
    address: Option<IpAddr>,
) -> Result<Option<DateTime<Utc>>, EventStoreError> {
    Ok(sqlx::query_scalar("SELECT max(at) FROM public.sign_in_failures WHERE subject = ANY ($1)")
        .bind(subjects(desk, login, address))
        .fetch_one(desk.ledger().pool())
        .await?)
}

/// For what failures are counted: the login first, then the address where there is one.
fn subjects(desk: &Desk, login: &str, address: Option<IpAddr>) -> Vec<String> {
    let hash = |kind: &str, text: &str| desk.ledger().vault().keyed_hash("sign_in", &format!("{kind}:{text}")).0;
    let address = address.map(|address| hash("address", &address.to_string()));
    [hash("login", &login.to_ascii_lowercase())].into_iter().chain(address).collect()
}

fn hash_of(desk: &Desk, captcha: Uuid, answer: &str) -> KeyedHash {
    desk.ledger().vault().keyed_hash("captcha", &format!("{captcha}:{answer}"))
}

/// An answer as people type it: in any case, and with the wide characters of a Chinese keyboard.
fn normal(answer: &str) -> String {
    let narrow = |c: char| match u32::from(c) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    answer.chars().map(narrow).map(|c| c.to_ascii_uppercase()).filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;

    use super::*;

    #[test]
    fn login_6_an_image_has_five_characters_without_look_alikes() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        for _ in 0..200 {
            let answer = Challenge::draw(CaptchaKind::Image, &mut rng).answer();
            assert_eq!(answer.len(), LENGTH);
            assert!(!answer.contains(['0', 'O', 'Q', '1', 'I', '2', 'Z', '5', 'S', '8', 'B', 'G', 'L']), "{answer}");
        }
    }

    #[test]
    fn login_6_a_sum_is_never_below_two() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        for _ in 0..200 {
            let answer: i32 = Challenge::draw(CaptchaKind::Arithmetic, &mut rng).answer().parse().unwrap();
            assert!((2..=29).contains(&answer), "{answer}");
        }
    }

    #[test]
    fn an_answer_may_be_typed_in_small_or_wide_characters() {
        assert_eq!(normal("ac3d9"), "AC3D9");
        assert_eq!(normal("ＡＣ３ｄ９"), "AC3D9");
        assert_eq!(normal("2 2"), "22");
        assert_eq!(normal(""), "");
    }
}
