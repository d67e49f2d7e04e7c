//! `POST /api/v1/accounts`.

use crate::api::prelude::*;
use crate::commands::account::OpenAccount;

/// Opens an account (新增; ACCT-3, ACCT-4, LOGIN-3).
#[utoipa::path(
    post,
    path = "/api/v1/accounts",
    tag = "accounts",
    summary = "Open an account",
    params(CommandHeaders),
    request_body = OpenAccount,
    responses(Created)
)]
pub async fn open(
    State(state): State<ApiState>,
    cover: Cover,
    Body(command): Body<OpenAccount>,
) -> Result<Accepted, ApiError> {
    create(&state, cover, command, "account", "/api/v1/accounts").await
}
