//! Who may read a webhook: its office, auditors of that region, the provincial office, the platform.

use sqlx::PgConnection;

use crate::api::cover::Cover;
use crate::api::error::ApiError;
use crate::api::reader::Reader;
use crate::api::state::ApiState;
use crate::commands::access::NOT_THIS_OFFICE;
use crate::commands::webhook::keeps;
use crate::queries::page::QueryError;
use crate::queries::scope::{RegionScope, Scope};
use crate::queries::webhooks::{Webhook, one};
use crate::types::{Role, Seat, WebhookId};

/// The offices whose webhooks the caller may read: an office its own only, the provincial one all.
///
/// # Errors
/// When the caller sits at no office.
pub fn offices(reader: &Reader) -> Result<RegionScope, ApiError> {
    let tree = reader.state.desk().regions();
    let actor = &reader.caller.actor;
    let province = tree.root().map(|province| province.code);
    match (actor.seat, actor.role) {
        (Seat::Platform, _) => Ok(RegionScope::All),
        (Seat::Office(seat), Role::Auditor) => Ok(RegionScope::of(&tree, seat, Scope::OwnAndBelow)),
        (Seat::Office(seat), _) if Some(seat) == province => Ok(RegionScope::All),
        (Seat::Office(seat), _) => Ok(RegionScope::of(&tree, seat, Scope::Own)),
        (Seat::Point(_) | Seat::Learner(_), _) => Err(ApiError::Forbidden(NOT_THIS_OFFICE)),
    }
}

/// The webhook, if the caller may know of it.
///
/// # Errors
/// [`ApiError::NotFound`], or when the database fails.
pub async fn webhook(reader: &Reader, id: WebhookId, tables: &mut PgConnection) -> Result<Webhook, ApiError> {
    let seen = offices(reader).map_err(|_| unknown(id))?;
    let found = one(id, tables).await?;
    let found = found.filter(|found| found.office.parse().is_ok_and(|office| seen.contains(office)));
    found.ok_or_else(|| unknown(id))
}

/// The webhook, if the caller keeps it: what is not recorded in the log asks here.
///
/// # Errors
/// [`ApiError::NotFound`], [`ApiError::Forbidden`], or when the database fails.
pub async fn kept(state: &ApiState, cover: &Cover, id: WebhookId) -> Result<Webhook, ApiError> {
    let mut tables = state.pool().acquire().await.map_err(QueryError::Database)?;
    let found = one(id, &mut tables).await?.ok_or_else(|| unknown(id))?;
    let context = state.desk().context(&crate::commands::Envelope::of(cover.caller.actor.clone()));
    let keeps = found.office.parse().is_ok_and(|office| keeps(&context, office));
    if keeps { Ok(found) } else { Err(ApiError::Forbidden(NOT_THIS_OFFICE)) }
}

fn unknown(id: WebhookId) -> ApiError {
    ApiError::NotFound { kind: "webhook", id: id.to_string() }
}
