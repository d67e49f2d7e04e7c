//! Who asks: a session's cookie or a machine's key, checked against the account as the log has it now.

pub mod address;
pub mod keys;
pub mod limits;
pub mod same_origin;
pub mod sessions;
pub mod visitor;

use axum::extract::{FromRequestParts, MatchedPath, Request, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use tower_sessions::Session;

use super::error::ApiError;
use super::permissions::{self, Permission};
use super::state::ApiState;
use crate::commands::account::{ApiScope, machine, standing};
use crate::types::{AccountId, Actor, Role, Seat, Secret};

/// The first password must be changed before anything else.
const MUST_CHANGE: &str = "ACCESS-must-change";
/// The key is not for this.
const SCOPE: &str = "ACCESS-scope";
/// Nobody said who may do this.
const UNRULED: &str = "ACCESS-unruled";

/// What an account whose password must be changed may nevertheless do.
const BEFORE_THE_CHANGE: [&str; 2] = ["/api/v1/session", "/api/v1/session/password"];

/// Who asks.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The account, its role, its seat and the client's address.
    pub actor: Actor,
    /// The account.
    pub account: AccountId,
    /// Whether the password must be changed before anything else.
    pub must_change: bool,
}

impl Caller {
    fn new(account: AccountId, role: Role, seat: Seat, address: Option<String>) -> Self {
        Self { actor: Actor { account: Some(account), role, seat, address }, account, must_change: false }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        parts.extensions.get::<Self>().cloned().ok_or(ApiError::Unauthenticated)
    }
}

/// By what the caller is known: what goes on for long looks at it again.
#[derive(Debug, Clone)]
pub enum Proof {
    /// The session of an account, which began in that epoch of its sessions.
    Session(Session, AccountId, u32),
    /// A machine's key, and what it is used for.
    Key(Secret, ApiScope),
}

impl Proof {
    /// Whether it is still good: the session has not ended, the key was not revoked, the account stands.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn holds(&self, state: &ApiState) -> Result<bool, ApiError> {
        match self {
            Self::Key(key, scope) => {
                let found = machine(state.desk(), key, *scope).await?;
                Ok(found.is_some_and(|(_, in_scope)| in_scope))
            }
            Self::Session(session, account, epoch) => {
                let signed_in = sessions::present(session, state.desk().now()).await?;
                if signed_in.is_none_or(|signed_in| signed_in.account != *account || signed_in.epoch != *epoch) {
                    return Ok(false);
                }
                let standing = standing(state.desk(), *account).await?;
                Ok(standing.is_some_and(|standing| standing.session_epoch == *epoch))
            }
        }
    }
}

/// Lets through only who may come in, and tells the handlers who it is.
///
/// # Errors
/// When nobody is signed in, another site sent the request, the password must be changed first, a key is not for this, or this
/// is nothing for who asks, wherever it were: see [`permissions`].
pub async fn admit(State(state): State<ApiState>, request: Request, next: Next) -> Result<Response, ApiError> {
    let (mut parts, body) = request.into_parts();
    let path = parts.extensions.get::<MatchedPath>().map_or_else(|| parts.uri.path(), MatchedPath::as_str);
    let permission = permissions::of(&parts.method, path).ok_or(ApiError::Forbidden(UNRULED))?;
    let (caller, proof) = identify(&state, &parts, permission).await?;
    if !permission.admits(&caller.actor, &state.desk().regions()) {
        return Err(ApiError::Forbidden(permission.refusal));
    }
    parts.extensions.insert(caller);
    parts.extensions.insert(proof);
    Ok(next.run(Request::from_parts(parts, body)).await)
}

async fn identify(state: &ApiState, parts: &Parts, permission: &Permission) -> Result<(Caller, Proof), ApiError> {
    let Parts { method, headers, extensions, .. } = parts;
    let address = address::of(headers, extensions, state.settings().trust_proxy).map(|address| address.to_string());
    if let Some(authorization) = headers.get(header::AUTHORIZATION) {
        let key = authorization.to_str().ok().and_then(keys::bearer).ok_or(ApiError::Unauthenticated)?;
        let scope = permission.key.unwrap_or(ApiScope::Write);
        let found = machine(state.desk(), &key, scope).await?;
        let (holder, in_scope) = found.ok_or(ApiError::Unauthenticated)?;
        if permission.key.is_none() || !in_scope {
            return Err(ApiError::Forbidden(SCOPE));
        }
        let caller = Caller::new(holder.account, Role::Machine, holder.seat, address);
        return Ok((caller, Proof::Key(key, scope)));
    }
    let session = extensions.get::<Session>().ok_or_else(|| ApiError::Internal("no session layer".to_owned()))?;
    let signed_in = sessions::of(session, state.desk().now()).await?.ok_or(ApiError::Unauthenticated)?;
    let account = signed_in.account;
    // ACCT-2, POINT-1: a disabled account, or one of a disabled point, is out at once; so is one whose password changed.
    let standing = standing(state.desk(), account).await?;
    let Some(standing) = standing.filter(|standing| standing.session_epoch == signed_in.epoch) else {
        sessions::end(session).await?;
        return Err(ApiError::Unauthenticated);
    };
    if !same_origin::may_change(method, headers) {
        return Err(ApiError::Forbidden(same_origin::CROSS_SITE));
    }
    if standing.must_change && !BEFORE_THE_CHANGE.contains(&permission.path) {
        return Err(ApiError::Forbidden(MUST_CHANGE));
    }
    let caller = Caller::new(account, standing.role, standing.seat, address);
    let proof = Proof::Session(session.clone(), account, signed_in.epoch);
    Ok((Caller { must_change: standing.must_change, ..caller }, proof))
}
