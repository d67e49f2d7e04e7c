//! Accounts (O8) and the keys of machines. Passwords stay in the log.

use std::collections::BTreeMap;

use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::rows::{AccountRow, ApiKeyRow};
use super::{erased, unknown};
use crate::aggregates::account::{AccountEvent, ApiScope};
use crate::aggregates::any::AnyEvent;
use crate::projections::rows::among;
use crate::projections::unsealed::{Unsealed, open_all};
use crate::projections::{LogEvent, OpenSealed, ProjectionError};
use crate::types::{Role, Sealed, Seat};

/// Folds what happened to accounts, and takes away the names and logins of learners who were erased.
pub(super) async fn fold(
    batch: &[LogEvent],
    opener: &dyn OpenSealed,
    tables: &mut PgConnection,
) -> Result<(), ProjectionError> {
    let gone = erased(batch)?;
    let touched: Vec<Uuid> = batch
        .iter()
        .filter(|entry| matches!(entry.event, AnyEvent::Account(_)))
        .map(LogEvent::stream_id)
        .collect::<Result<_, _>>()?;
    if touched.is_empty() && gone.is_empty() {
        return Ok(());
    }
    let rows: Vec<AccountRow> = sqlx::query_as(
        "SELECT * FROM accounts WHERE account = ANY($1) OR profile_subject = ANY($2) OR learner = ANY($2)",
    )
    .bind(&touched)
    .bind(&gone)
    .fetch_all(&mut *tables)
    .await?;
    let mut rows: BTreeMap<Uuid, AccountRow> = rows.into_iter().map(|row| (row.account, row)).collect();
    let mut profiles: BTreeMap<Uuid, Sealed> = BTreeMap::new();
    for entry in batch {
        let AnyEvent::Account(event) = &entry.event else { continue };
        if let Some(sealed) = apply(entry, event, &mut rows)? {
            profiles.insert(entry.stream_id()?, sealed);
        }
    }
    let sealed: Vec<Sealed> = profiles.values().cloned().collect();
    let contents = open_all(opener, &sealed, tables).await?;
    for (account, profile) in profiles.keys().zip(contents) {
        if let Some(row) = rows.get_mut(account) {
            row.name = profile.name();
            row.phone = profile.text("phone");
        }
    }
    let nobody = Unsealed::default();
    // A learner's account has a key of its own, which went with the learner's.
    let concerns = |row: &AccountRow| {
        gone.contains(&row.profile_subject) || row.learner.is_some_and(|learner| gone.contains(&learner))
    };
    for row in rows.values_mut().filter(|row| concerns(row)) {
        row.login = nobody.name();
        row.name = nobody.name();
        row.phone.clear();
    }
    Ok(AccountRow::store(rows.values(), tables).await?)
}

/// One event; gives back the profile that it sealed.
fn apply(
    entry: &LogEvent,
    event: &AccountEvent,
    rows: &mut BTreeMap<Uuid, AccountRow>,
) -> Result<Option<Sealed>, ProjectionError> {
    let id = entry.stream_id()?;
    if let AccountEvent::AccountOpened { account, login, role, seat, profile, must_change, .. } = event {
        let (office, point, learner) = seat_columns(*seat);
        let row = AccountRow {
            account: account.0,
            login: login.to_string(),
            role: role_code(*role).to_owned(),
            office,
            point,
            learner,
            name: String::new(),
            phone: String::new(),
            profile_subject: profile.subject,
            enabled: true,
            must_change: *must_change,
            locked_until: None,
            last_signed_in: None,
            opened_at: entry.at,
            version: entry.sequence,
        };
        rows.insert(id, row);
        return Ok(Some(profile.clone()));
    }
    let row = rows.get_mut(&id).ok_or_else(|| unknown(entry, "account"))?;
    row.version = entry.sequence;
    match event {
        AccountEvent::AccountOpened { .. }
        | AccountEvent::SignInFailed { .. }
        | AccountEvent::ApiKeyIssued { .. }
        | AccountEvent::ApiKeyRevoked { .. } => {}
        AccountEvent::AccountProfileReplaced { profile } => {
            row.profile_subject = profile.subject;
            return Ok(Some(profile.clone()));
        }
        AccountEvent::PasswordChanged { .. } => row.must_change = false,
        AccountEvent::PasswordReset { .. } => {
            row.must_change = true;
            row.locked_until = None;
        }
        AccountEvent::SignedIn { at } => {
            row.last_signed_in = Some(*at);
            row.locked_until = None;
        }
        AccountEvent::AccountLocked { until } => row.locked_until = Some(*until),
        AccountEvent::AccountDisabled { .. } => row.enabled = false,
        AccountEvent::AccountEnabled {} => row.enabled = true,
    }
    Ok(None)
}

/// Folds what happened to the keys of machines.
pub(super) async fn fold_keys(batch: &[LogEvent], tables: &mut PgConnection) -> Result<(), ProjectionError> {
    let mut revoked: BTreeMap<&str, &LogEvent> = BTreeMap::new();
    for entry in batch {
        if let AnyEvent::Account(AccountEvent::ApiKeyRevoked { key }) = &entry.event {
            revoked.insert(key.0.as_str(), entry);
        }
    }
    let keys: Vec<&str> = revoked.keys().copied().collect();
    let known: Vec<ApiKeyRow> = among("api_keys", "key", &keys, tables).await?;
    let mut rows: BTreeMap<String, ApiKeyRow> = known.into_iter().map(|row| (row.key.clone(), row)).collect();
    for entry in batch {
        if let AnyEvent::Account(AccountEvent::ApiKeyIssued { key, scopes }) = &entry.event {
            let row = ApiKeyRow {
                key: key.0.clone(),
                account: entry.stream_id()?,
                scopes: Json(scopes.iter().map(|scope| scope_code(*scope).to_owned()).collect()),
                issued_at: entry.at,
                revoked_at: None,
            };
            rows.insert(row.key.clone(), row);
        }
    }
    for (key, entry) in revoked {
        rows.get_mut(key).ok_or_else(|| unknown(entry, "key of the account"))?.revoked_at = Some(entry.at);
    }
    Ok(ApiKeyRow::store(rows.values(), tables).await?)
}

fn seat_columns(seat: Seat) -> (Option<String>, Option<Uuid>, Option<Uuid>) {
    match seat {
        Seat::Office(region) => (Some(region.to_string()), None, None),
        Seat::Point(point) => (None, Some(point.0), None),
        Seat::Learner(learner) => (None, None, Some(learner.0)),
        Seat::Platform => (None, None, None),
    }
}

const fn role_code(role: Role) -> &'static str {
    match role {
        Role::Office => "office",
        Role::Point => "point",
        Role::Learner => "learner",
        Role::Auditor => "auditor",
        Role::Platform => "platform",
        Role::Machine => "machine",
    }
}

const fn scope_code(scope: ApiScope) -> &'static str {
    match scope {
        ApiScope::ReadReports => "read_reports",
        ApiScope::ReadRecords => "read_records",
        ApiScope::ReadEvents => "read_events",
        ApiScope::Write => "write",
    }
}
