//! `POST /api/v1/accounts/{account}/password-reset`.

use axum::response::Response;

use crate::api::accepted::CommandResult;
use crate::api::documented::CommandProblems;
use crate::api::prelude::*;
use crate::commands::account::{ResetPassword, make_one_time_password};
use crate::types::AccountId;

/// What became of the reset.
#[derive(Debug, Serialize, ToSchema)]
pub struct PasswordResetResult {
    /// The position of the command; for `X-Read-After`.
    pub position: i64,
    /// The one-time password. It is shown here and nowhere else.
    pub password: String,
}

/// Gives the account a password by chance that works once, to be changed (重置密码; LOGIN-5). It is shown once: repeating the
/// command with its id is refused, since the password would be another.
#[utoipa::path(
    post,
    path = "/api/v1/accounts/{account}/password-reset",
    tag = "accounts",
    summary = "Reset a password",
    params(("account" = AccountId, Path, description = "The account."), CommandHeaders),
    responses((status = 200, description = "The one-time password.", body = PasswordResetResult), CommandProblems)
)]
pub async fn reset_password(
    State(state): State<ApiState>,
    Subject(account): Subject<AccountId>,
    cover: Cover,
) -> Result<Response, ApiError> {
    let password = make_one_time_password(&mut rand::rng())
        .ok_or_else(|| ApiError::Internal("no one-time password could be made".to_owned()))?;
    let shown = password.reveal().to_owned();
    let done = change(&state, cover, ResetPassword { account, password }, "account", account).await?;
    Ok(done.with(|CommandResult { position, .. }| PasswordResetResult { position: *position, password: shown }))
}
