//! `GET /api/v1/accounts/{account}/api-keys`.

use super::visible;
use crate::api::prelude::*;
use crate::queries::accounts::{ApiKeyEntry, api_keys as keys_of};
use crate::types::AccountId;

/// The keys of a machine's account, the latest first; the keys themselves are kept nowhere.
#[utoipa::path(
    get,
    path = "/api/v1/accounts/{account}/api-keys",
    tag = "accounts",
    summary = "List a machine's keys",
    params(("account" = AccountId, Path, description = "The account."), ReadHeaders),
    responses((status = 200, description = "The keys.", body = Vec<ApiKeyEntry>), ReadProblems)
)]
pub async fn api_keys(
    reader: Reader,
    Subject(account): Subject<AccountId>,
) -> Result<Json<Vec<ApiKeyEntry>>, ApiError> {
    let mut tables = reader.tables(&["directory", "roster"]).await?;
    visible::account(&reader, account, &mut tables).await?;
    Ok(Json(keys_of(account, &mut tables).await?))
}
