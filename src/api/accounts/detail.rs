//! `GET /api/v1/accounts/{account}`.

use super::visible;
use crate::api::prelude::*;
use crate::queries::accounts::Account;
use crate::types::AccountId;

/// One account.
#[utoipa::path(
    get,
    path = "/api/v1/accounts/{account}",
    tag = "accounts",
    summary = "Read an account",
    params(("account" = AccountId, Path, description = "The account."), ReadHeaders),
    responses((status = 200, description = "It, with its version as `ETag`.", body = Account), ReadProblems)
)]
pub async fn detail(reader: Reader, Subject(account): Subject<AccountId>) -> Result<Versioned<Account>, ApiError> {
    let mut tables = reader.tables(&["directory", "roster"]).await?;
    let found = visible::account(&reader, account, &mut tables).await?;
    Versioned::found(Some(found), |found| found.version, "account", account)
}
