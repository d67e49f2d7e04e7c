//! `GET /api/v1/session`.

use crate::api::auth::Caller;
use crate::api::prelude::*;
use crate::types::{AccountId, Role, Seat};

/// Who is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub struct Who {
    /// The account.
    pub account: AccountId,
    /// What it may do.
    pub role: Role,
    /// Where.
    pub seat: Seat,
    /// Whether nothing but changing the password is allowed.
    pub must_change: bool,
}

impl Who {
    /// Of a caller.
    #[must_use]
    pub fn of(caller: &Caller) -> Self {
        let Caller { actor, account, must_change } = caller;
        Self { account: *account, role: actor.role, seat: actor.seat, must_change: *must_change }
    }
}

/// Who is signed in, or whose key it is.
#[utoipa::path(
    get,
    path = "/api/v1/session",
    tag = "session",
    summary = "Who is signed in",
    responses((status = 200, description = "Who it is.", body = Who), ReadProblems)
)]
pub async fn who(caller: Caller) -> Json<Who> {
    Json(Who::of(&caller))
}
