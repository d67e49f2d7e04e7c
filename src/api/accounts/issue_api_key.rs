//! `POST /api/v1/accounts/{account}/api-keys`.

use axum::response::Response;

use crate::api::accepted::CommandResult;
use crate::api::documented::CommandProblems;
use crate::api::prelude::*;
use crate::commands::account::{ApiScope, IssueApiKey, make_api_key};
use crate::types::AccountId;

/// What the key is for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApiKeyRequest {
    /// What it may be used for.
    pub scopes: Vec<ApiScope>,
}

/// The new key.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApiKeyResult {
    /// The position of the command; for `X-Read-After`.
    pub position: i64,
    /// The key, for `Authorization: Bearer …`. It is shown here and nowhere else.
    pub key: String,
}

/// Gives a machine a key (ACCT-5). It is shown once: repeating the command with its id is refused, since the key would be
/// another.
#[utoipa::path(
    post,
    path = "/api/v1/accounts/{account}/api-keys",
    tag = "accounts",
    summary = "Issue a key to a machine",
    params(("account" = AccountId, Path, description = "The machine's account."), CommandHeaders),
    request_body = ApiKeyRequest,
    responses((status = 200, description = "The key.", body = ApiKeyResult), CommandProblems)
)]
pub async fn issue_api_key(
    State(state): State<ApiState>,
    Subject(account): Subject<AccountId>,
    cover: Cover,
    Body(ApiKeyRequest { scopes }): Body<ApiKeyRequest>,
) -> Result<Response, ApiError> {
    let key =
        make_api_key(account, &mut rand::rng()).ok_or_else(|| ApiError::Internal("no key could be made".to_owned()))?;
    let shown = key.reveal().to_owned();
    let done = change(&state, cover, IssueApiKey { account, key, scopes }, "account", account).await?;
    Ok(done.with(|CommandResult { position, .. }| ApiKeyResult { position: *position, key: shown }))
}
