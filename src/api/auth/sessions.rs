//! Sessions in cookies: kept in the database, and for a few seconds in memory.

use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use moka::sync::Cache;
use serde::{Deserialize, Serialize};
use sqlx::PgPool;
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::{Duration as CookieAge, OffsetDateTime};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{self, ExpiredDeletion};
use tower_sessions::{CachingSessionStore, Expiry, Session, SessionManagerLayer, SessionStore};
use tower_sessions_sqlx_store::PostgresStore;

use crate::api::error::ApiError;
use crate::types::AccountId;

/// The cookie's name.
pub const COOKIE: &str = "keshi_session";
/// LOGIN-2: a session idles out after so many minutes.
pub const IDLE_MINUTES: i64 = 30;
/// Whoever signed in signs in again after so many hours.
pub const LONGEST_HOURS: i64 = 12;
/// A session in use is written down at most once in so many seconds; it may idle out earlier by as much, never later.
const TOUCH_SECONDS: i64 = 60;
/// How long a session is answered from memory: another process may have ended it.
const REMEMBERED: Duration = Duration::from_secs(15);
/// Sessions in memory.
const REMEMBERED_SESSIONS: u64 = 50_000;
/// Under which name a session holds its [`SignedIn`].
const KEY: &str = "signed_in";

/// Who signed in, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// The account.
    pub account: AccountId,
    /// ACCT-2: the account's epoch of sessions; in another one this session has ended.
    pub epoch: u32,
    /// When the password was given.
    pub since: DateTime<Utc>,
    /// When the session was last in use, to the minute.
    pub seen: DateTime<Utc>,
}

impl SignedIn {
    /// LOGIN-2: whether the session is still good.
    #[must_use]
    pub fn is_good(&self, now: DateTime<Utc>) -> bool {
        now - self.seen <= TimeDelta::minutes(IDLE_MINUTES) && now - self.since <= TimeDelta::hours(LONGEST_HOURS)
    }

    fn is_due_for_a_touch(&self, now: DateTime<Utc>) -> bool {
        now - self.seen >= TimeDelta::seconds(TOUCH_SECONDS)
    }
}

/// Where sessions are kept.
#[derive(Debug, Clone)]
pub struct Sessions {
    remembered: Remembered,
    store: PostgresStore,
}

/// The database behind a memory of a few seconds.
pub type Store = CachingSessionStore<Remembered, PostgresStore>;

impl Sessions {
    /// Over the table `public.sessions`.
    #[must_use]
    pub fn new(pool: &PgPool) -> Self {
        let store = PostgresStore::new(pool.clone());
        // Both names are plain words, which the store accepts.
        let store = store.clone().with_schema_name("public").unwrap_or(store);
        let store = store.clone().with_table_name("sessions").unwrap_or(store);
        Self { remembered: Remembered::default(), store }
    }

    /// The layer that finds the session of a request.
    pub(in crate::api) fn layer(&self, secure: bool) -> SessionManagerLayer<Store> {
        SessionManagerLayer::new(CachingSessionStore::new(self.remembered.clone(), self.store.clone()))
            .with_name(COOKIE)
            .with_http_only(true)
            .with_same_site(SameSite::Strict)
            .with_secure(secure)
            .with_path("/")
            .with_expiry(Expiry::OnInactivity(CookieAge::minutes(IDLE_MINUTES)))
    }

    /// Deletes sessions that have run out from the database; the composition root calls this now and then.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete_expired(&self) -> Result<(), session_store::Error> {
        self.store.delete_expired().await
    }
}

/// Who signed in with this session, if it is still good; a session in use is touched, one that ran out is ended.
///
/// # Errors
/// When the database fails.
pub async fn of(session: &Session, now: DateTime<Utc>) -> Result<Option<SignedIn>, ApiError> {
    let Some(signed_in) = session.get::<SignedIn>(KEY).await.map_err(failed)? else { return Ok(None) };
    if !signed_in.is_good(now) {
        end(session).await?;
        return Ok(None);
    }
    if signed_in.is_due_for_a_touch(now) {
        session.insert(KEY, SignedIn { seen: now, ..signed_in }).await.map_err(failed)?;
    }
    Ok(Some(signed_in))
}

/// Who signed in with this session, if it is still good by now. Looking does not count as using it.
///
/// # Errors
/// When the database fails.
pub async fn present(session: &Session, now: DateTime<Utc>) -> Result<Option<SignedIn>, ApiError> {
    session.load().await.map_err(failed)?;
    let signed_in = session.get::<SignedIn>(KEY).await.map_err(failed)?;
    Ok(signed_in.filter(|signed_in| signed_in.is_good(now)))
}

/// Begins a session, under an identifier that nobody knew before.
///
/// # Errors
/// When the database fails.
pub async fn begin(session: &Session, account: AccountId, epoch: u32, now: DateTime<Utc>) -> Result<(), ApiError> {
    session.cycle_id().await.map_err(failed)?;
    session.insert(KEY, SignedIn { account, epoch, since: now, seen: now }).await.map_err(failed)
}

/// Ends a session.
///
/// # Errors
/// When the database fails.
pub async fn end(session: &Session) -> Result<(), ApiError> {
    session.flush().await.map_err(failed)
}

/// The store tells its failures as texts. They are the database's: what it stores it can always read.
fn failed(error: tower_sessions::session::Error) -> ApiError {
    ApiError::SessionsAway(error.to_string())
}

/// Sessions in memory.
#[derive(Debug, Clone)]
pub struct Remembered(Cache<Id, Record>);

impl Default for Remembered {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(REMEMBERED_SESSIONS).time_to_live(REMEMBERED).build())
    }
}

#[async_trait]
impl SessionStore for Remembered {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        self.0.insert(record.id, record.clone());
        Ok(())
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        self.0.insert(record.id, record.clone());
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        Ok(self.0.get(id).filter(|record| record.expiry_date > OffsetDateTime::now_utc()))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        self.0.invalidate(id);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64, seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes) + TimeDelta::seconds(seconds)
    }

    fn signed_in(seen: DateTime<Utc>) -> SignedIn {
        SignedIn { account: AccountId::default(), epoch: 0, since: at(0, 0), seen }
    }

    #[test]
    fn login_2_a_session_idles_out_after_thirty_minutes() {
        assert!(signed_in(at(0, 0)).is_good(at(0, 0)));
        assert!(signed_in(at(0, 0)).is_good(at(30, 0)));
        assert!(!signed_in(at(0, 0)).is_good(at(30, 1)));
    }

    #[test]
    fn a_session_in_use_ends_after_twelve_hours() {
        assert!(signed_in(at(719, 0)).is_good(at(720, 0)));
        assert!(!signed_in(at(719, 0)).is_good(at(720, 1)));
    }

    #[test]
    fn a_session_is_touched_once_a_minute() {
        assert!(!signed_in(at(0, 0)).is_due_for_a_touch(at(0, 59)));
        assert!(signed_in(at(0, 0)).is_due_for_a_touch(at(1, 0)));
    }
}
