//! `POST /api/v1/accounts/{account}/disabling`.

use crate::api::prelude::*;
use crate::commands::account::DisableAccount;
use crate::types::{AccountId, Opinion};

/// Why the account is disabled.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountDisablingRequest {
    /// Why.
    #[serde(default)]
    pub reason: Option<Opinion>,
}

/// The account's sessions end at once (停用; ACCT-1, ACCT-2).
#[utoipa::path(
    post,
    path = "/api/v1/accounts/{account}/disabling",
    tag = "accounts",
    summary = "Disable an account",
    params(("account" = AccountId, Path, description = "The account."), CommandHeaders),
    request_body = AccountDisablingRequest,
    responses(Changed)
)]
pub async fn disable(
    State(state): State<ApiState>,
    Subject(account): Subject<AccountId>,
    cover: Cover,
    Body(body): Body<AccountDisablingRequest>,
) -> Result<Accepted, ApiError> {
    let AccountDisablingRequest { reason } = body;
    let command = DisableAccount { account, reason };
    change(&state, cover, command, "account", account).await
}
