//! `DELETE /api/v1/accounts/{account}/api-keys/{key}`.

use crate::api::prelude::*;
use crate::commands::account::RevokeApiKey;
use crate::types::{AccountId, KeyedHash};

/// The key is good for nothing at once.
#[utoipa::path(
    delete,
    path = "/api/v1/accounts/{account}/api-keys/{key}",
    tag = "accounts",
    summary = "Revoke a machine's key",
    params(
        ("account" = AccountId, Path, description = "The account."),
        ("key" = KeyedHash, Path, description = "The keyed hash of the key, as the list of keys shows it."),
        CommandHeaders
    ),
    responses(Changed)
)]
pub async fn revoke_api_key(
    State(state): State<ApiState>,
    Subjects(account, key): Subjects<AccountId, KeyedHash>,
    cover: Cover,
) -> Result<Accepted, ApiError> {
    let command = RevokeApiKey { account, key };
    change(&state, cover, command, "account", account).await
}
