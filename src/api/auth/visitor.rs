//! Somebody who has not signed in yet.

use std::net::IpAddr;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::{address, same_origin};
use crate::api::error::ApiError;
use crate::api::state::ApiState;

/// Somebody who has not signed in yet: not sent by another site, and counted by his address.
#[derive(Debug, Clone, Copy)]
pub struct Visitor {
    /// The client's address, where it is known.
    pub address: Option<IpAddr>,
}

impl FromRequestParts<ApiState> for Visitor {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, ApiError> {
        if !same_origin::may_change(&parts.method, &parts.headers) {
            return Err(ApiError::Forbidden(same_origin::CROSS_SITE));
        }
        let address = address::of(&parts.headers, &parts.extensions, state.settings().trust_proxy);
        if let Some(address) = address {
            state.limits().count_address(address)?;
        }
        Ok(Self { address })
    }
}
