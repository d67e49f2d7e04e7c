//! `PUT /api/v1/accounts/{account}/profile`.

use crate::api::prelude::*;
use crate::commands::account::ReplaceAccountProfile;
use crate::types::{AccountId, Name, Phone};

/// Whose account it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountProfileRequest {
    /// 姓名.
    pub name: Name,
    /// 手机号码.
    #[serde(default)]
    pub phone: Option<Phone>,
}

/// 姓名 and 手机号码, by who keeps the account or by its holder (修改).
#[utoipa::path(
    put,
    path = "/api/v1/accounts/{account}/profile",
    tag = "accounts",
    summary = "Replace whose account it is",
    params(("account" = AccountId, Path, description = "The account."), CommandHeaders),
    request_body = AccountProfileRequest,
    responses(Changed)
)]
pub async fn replace_profile(
    State(state): State<ApiState>,
    Subject(account): Subject<AccountId>,
    cover: Cover,
    Body(body): Body<AccountProfileRequest>,
) -> Result<Accepted, ApiError> {
    let AccountProfileRequest { name, phone } = body;
    let command = ReplaceAccountProfile { account, name, phone };
    change(&state, cover, command, "account", account).await
}
