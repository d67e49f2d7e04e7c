//! `POST /api/v1/session`.

use axum::extract::FromRequest;
use axum::extract::Request;
use tower_sessions::Session;

use super::who::Who;
use crate::api::auth::{address, same_origin, sessions};
use crate::api::documented::SignInProblems;
use crate::api::prelude::*;
use crate::commands::CommandError;
use crate::commands::account::{SIGN_IN_REFUSED, SignedIn, sign_in as check};
use crate::types::{Secret, Text};

/// Login and password.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInRequest {
    /// 登录帐号.
    pub login: Text<50>,
    /// 登录密码.
    pub password: Secret,
}

/// Checks login and password and begins a session, in the cookie `keshi_session`. A wrong password, an unknown login, a
/// locked or disabled account give the same answer (LOGIN-4); five wrong passwords within ten minutes lock the account for
/// fifteen (LOGIN-1); an idle session ends after thirty minutes (LOGIN-2).
#[utoipa::path(
    post,
    path = "/api/v1/session",
    tag = "session",
    summary = "Sign in",
    security(()),
    request_body = SignInRequest,
    responses((status = 200, description = "Who signed in.", body = Who), SignInProblems)
)]
pub async fn sign_in(State(state): State<ApiState>, session: Session, request: Request) -> Result<Json<Who>, ApiError> {
    if !same_origin::may_change(request.method(), request.headers()) {
        return Err(ApiError::Forbidden(same_origin::CROSS_SITE));
    }
    let address = address::of(request.headers(), request.extensions(), state.settings().trust_proxy);
    if let Some(address) = address {
        state.try_to_sign_in(address)?;
    }
    let Body(SignInRequest { login, password }) = Body::from_request(request, &state).await?;
    let signed_in = check(state.desk(), login.as_str(), &password, address.map(|address| address.to_string())).await;
    let SignedIn { account, role, seat, must_change, session_epoch } = signed_in.map_err(|error| match error {
        CommandError::Forbidden(SIGN_IN_REFUSED) => ApiError::SignInRefused,
        error @ (CommandError::Forbidden(_) | CommandError::NotFound { .. } | CommandError::Store(_)) => error.into(),
    })?;
    sessions::begin(&session, account, session_epoch, state.desk().now()).await?;
    Ok(Json(Who { account, role, seat, must_change }))
}
