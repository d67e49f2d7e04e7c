//! `POST /api/v1/accounts/{account}/enabling`.

use crate::api::prelude::*;
use crate::commands::account::EnableAccount;
use crate::types::AccountId;

/// The account may sign in again (启用).
#[utoipa::path(
    post,
    path = "/api/v1/accounts/{account}/enabling",
    tag = "accounts",
    summary = "Enable an account",
    params(("account" = AccountId, Path, description = "The account."), CommandHeaders),
    responses(Changed)
)]
pub async fn enable(
    State(state): State<ApiState>,
    Subject(account): Subject<AccountId>,
    cover: Cover,
) -> Result<Accepted, ApiError> {
    let command = EnableAccount { account };
    change(&state, cover, command, "account", account).await
}
