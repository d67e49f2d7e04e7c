//! `POST /api/v1/notices/read`.

use crate::api::prelude::*;
use crate::commands::inbox::ReadNotices;

/// How far one has read.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadRequest {
    /// The position of the last notice that was read: it and everything before it counts as read.
    #[schema(minimum = 1)]
    pub through: i64,
}

/// Says how far one has read one's notices (NOTICE-1). For whoever else sits at the same seat nothing changes; and what was
/// read stays read.
#[utoipa::path(
    post,
    path = "/api/v1/notices/read",
    tag = "notices",
    summary = "Mark one's notices as read",
    params(CommandHeaders),
    request_body = ReadRequest,
    responses(Changed)
)]
pub async fn read(
    State(state): State<ApiState>,
    cover: Cover,
    Body(ReadRequest { through }): Body<ReadRequest>,
) -> Result<Accepted, ApiError> {
    let account = cover.caller.account;
    change(&state, cover, ReadNotices { account, through }, "inbox", account).await
}
