//! `POST /api/v1/session/password-recovery`.

use crate::api::auth::visitor::Visitor;
use crate::api::documented::VisitorProblems;
use crate::api::prelude::*;
use crate::commands::account::{make_one_time_password, redeem_code};
use crate::types::{Secret, Text};

/// The code that arrived.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoveryRequest {
    /// 登录帐号.
    pub login: Text<50>,
    /// The six digits.
    pub code: Secret,
}

/// The password for one sign-in.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecoveryResult {
    /// The one-time password. It is shown here and nowhere else.
    pub password: String,
}

/// Gives a one-time password for the code that was sent last (找回密码). It works once, to be changed (LOGIN-5), and ends every session and
/// lock. A code lives 300 seconds and is spent by five wrong tries and by its use (LOGIN-9); every refusal is the same.
#[utoipa::path(
    post,
    path = "/api/v1/session/password-recovery",
    tag = "session",
    summary = "Reset a forgotten password",
    security(()),
    request_body = RecoveryRequest,
    responses((status = 200, description = "The one-time password.", body = RecoveryResult), VisitorProblems)
)]
pub async fn recover_password(
    State(state): State<ApiState>,
    visitor: Visitor,
    Body(RecoveryRequest { login, code }): Body<RecoveryRequest>,
) -> Result<Json<RecoveryResult>, ApiError> {
    state.limits().count_login(login.as_str())?;
    let password = make_one_time_password(&mut rand::rng())
        .ok_or_else(|| ApiError::Internal("no one-time password could be made".to_owned()))?;
    let shown = password.reveal().to_owned();
    let address = visitor.address.map(|address| address.to_string());
    redeem_code(state.desk(), login.as_str(), &code, password, address).await?;
    Ok(Json(RecoveryResult { password: shown }))
}
