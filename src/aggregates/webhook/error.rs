//! Why a webhook refuses.

use serde::Serialize;
use thiserror::Error;

/// Why a webhook refuses.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
pub enum WebhookError {
    /// It was registered before.
    #[serde(rename = "HOOK.exists")]
    #[error("the webhook is there already")]
    Exists,
    /// It was never registered.
    #[serde(rename = "HOOK.missing")]
    #[error("there is no such webhook")]
    Missing,
    /// It bears that name and has that address already.
    #[serde(rename = "HOOK.same")]
    #[error("the webhook has that name and that address already")]
    Same,
    /// `HOOK-1`: not encrypted.
    #[serde(rename = "HOOK-1")]
    #[error("the address must begin with https://; http:// is for this machine only")]
    NotSecure,
    /// `HOOK-1`: of the inside of the network.
    #[serde(rename = "HOOK-1.private")]
    #[error("the address {host} lies in a private network, to which this service does not speak")]
    PrivateAddress {
        /// Whom the address names.
        host: String,
    },
    /// `HOOK-2`: the office has as many as it may.
    #[serde(rename = "HOOK-2")]
    #[error("the office has {limit} webhooks already")]
    TooMany {
        /// Webhooks of an office at most.
        limit: u16,
    },
    /// `HOOK-3`: too short a secret.
    #[serde(rename = "HOOK-3")]
    #[error("the secret has {characters} characters; at least {limit} are needed")]
    SecretTooShort {
        /// Characters given.
        characters: u64,
        /// Characters at least.
        limit: u64,
    },
    /// `HOOK-4`: it was removed.
    #[serde(rename = "HOOK-4")]
    #[error("the webhook was removed")]
    Removed,
    /// `HOOK-4`: it is paused.
    #[serde(rename = "HOOK-4.paused")]
    #[error("the webhook is paused")]
    Paused,
    /// `HOOK-4`: it is not paused.
    #[serde(rename = "HOOK-4.not_paused")]
    #[error("the webhook is not paused")]
    NotPaused,
    /// `HOOK-6`: the former secret would sign for too long.
    #[serde(rename = "HOOK-6")]
    #[error("the former secret may sign along for {limit} hours at most, not for {hours}")]
    OverlapTooLong {
        /// Hours given.
        hours: u16,
        /// Hours at most.
        limit: u16,
    },
}
