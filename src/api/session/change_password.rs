//! `PUT /api/v1/session/password`.

use tower_sessions::Session;

use crate::api::auth::sessions;
use crate::api::prelude::*;
use crate::commands::account::{ChangePassword, standing};
use crate::types::{Role, Secret};

/// The present password and the new one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordRequest {
    /// The present password.
    pub current: Secret,
    /// The new one: at least eight characters of three classes, and none of the last five (LOGIN-3).
    pub new: Secret,
}

/// Changes one's own password. One's other sessions end (ACCT-2), this one goes on.
#[utoipa::path(
    put,
    path = "/api/v1/session/password",
    tag = "session",
    summary = "Change one's password",
    params(CommandHeaders),
    request_body = PasswordRequest,
    responses(Changed)
)]
pub async fn change_password(
    State(state): State<ApiState>,
    cover: Cover,
    session: Session,
    Body(PasswordRequest { current, new }): Body<PasswordRequest>,
) -> Result<Accepted, ApiError> {
    let account = cover.caller.account;
    // Whoever found a session open must not guess the password through it.
    state.limits().count_login(&account.to_string())?;
    let by_session = cover.caller.actor.role != Role::Machine;
    let done = change(&state, cover, ChangePassword { account, current, new }, "account", account).await?;
    if by_session && let Some(standing) = standing(state.desk(), account).await? {
        sessions::begin(&session, account, standing.session_epoch, state.desk().now()).await?;
    }
    Ok(done)
}
