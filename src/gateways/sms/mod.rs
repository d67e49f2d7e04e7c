//! Text messages (短信): the provider that sends them, and the development outbox that only keeps them.
//!
//! A code in a message opens an account. It is never written to the log by anything but the development outbox, whose purpose
//! that is.

mod aliyun;
mod outbox;
mod settings;
mod signature;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use sqlx::PgPool;
use thiserror::Error;
use uuid::Uuid;

use super::http::Patience;
use crate::types::{Phone, Secret};

pub use aliyun::Aliyun;
pub use outbox::{KeptSms, Outbox};
pub use settings::{AliyunSettings, SmsSettings, SmsSettingsError};

/// A text message.
#[derive(Debug, Clone)]
pub struct Sms {
    /// Its identifier; what is sent for it twice is sent under different nonces.
    pub id: Uuid,
    /// To whom.
    pub to: Phone,
    /// What it says.
    pub text: SmsText,
    /// When.
    pub at: DateTime<Utc>,
}

/// What a message says. The sentence itself is a template that the provider has approved; what is filled in comes from here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SmsText {
    /// The code with which a forgotten password is reset.
    PasswordCode {
        /// Six digits.
        code: Secret,
    },
}

impl SmsText {
    /// The template's name with us.
    #[must_use]
    pub const fn template(&self) -> &'static str {
        match self {
            Self::PasswordCode { .. } => "password-code",
        }
    }

    /// What is filled into the template.
    fn params(&self) -> Value {
        match self {
            Self::PasswordCode { code } => json!({"code": code.reveal()}),
        }
    }
}

/// Why a message was not sent. None of these shows the number or the code.
#[derive(Debug, Error)]
pub enum SmsError {
    /// The provider refused it.
    #[error("the provider of text messages refused with {code} (its request {request})")]
    Refused {
        /// The provider's code.
        code: String,
        /// Under which identifier the provider knows the request.
        request: String,
    },
    /// The provider could not be reached; nothing was sent.
    #[error("the provider of text messages cannot be reached: {0}")]
    Unreachable(String),
    /// The provider was asked and gave no answer that says what became of it.
    #[error("the provider of text messages did not answer clearly: {0}")]
    Unclear(String),
    /// The settings cannot be used.
    #[error("text messages cannot be sent: {0}")]
    Settings(String),
    /// The development outbox cannot be written.
    #[error("the outbox of text messages cannot be reached: {0}")]
    Database(#[from] sqlx::Error),
}

/// Somebody who sends text messages.
#[async_trait]
pub trait SmsSender: Send + Sync + 'static {
    /// Sends one.
    ///
    /// # Errors
    /// When it was refused, or when it is not known whether it was sent.
    async fn send(&self, sms: &Sms) -> Result<(), SmsError>;

    /// The development outbox, where it is what keeps the messages.
    fn outbox(&self) -> Option<&Outbox> {
        None
    }
}

/// The sender that the settings name. `pool` is where the development outbox is kept.
///
/// # Errors
/// When the settings cannot be used.
pub fn open(settings: &SmsSettings, pool: &PgPool) -> Result<Arc<dyn SmsSender>, SmsError> {
    match settings {
        SmsSettings::Outbox => Ok(Arc::new(Outbox::new(pool))),
        SmsSettings::Aliyun(settings) => Ok(Arc::new(Aliyun::new(settings.clone(), Patience::default())?)),
    }
}
