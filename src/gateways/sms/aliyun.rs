//! Alibaba Cloud's short message service: `SendSms` of 2017-05-25, signed.

use std::time::Duration;

use async_trait::async_trait;
use reqwest::header::HeaderMap;
use reqwest::{StatusCode, Url};
use serde::Deserialize;

use super::signature::{Unsigned, canonical_query, sign};
use super::{AliyunSettings, Sms, SmsError, SmsSender, SmsText};
use crate::gateways::http::{Patience, client};

const ACTION: &str = "SendSms";
const VERSION: &str = "2017-05-25";
/// What the provider answers when a message is on its way.
const OK: &str = "OK";
/// How often the provider is asked, at most.
const ATTEMPTS: u32 = 3;

/// Alibaba Cloud.
#[derive(Debug)]
pub struct Aliyun {
    settings: AliyunSettings,
    endpoint: Url,
    host: String,
    client: reqwest::Client,
    pause: Duration,
}

/// What the provider answers, whether or not it sent the message.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
struct Said {
    code: String,
    request_id: String,
}

/// Why an attempt failed.
enum Failed {
    /// Nothing was sent, and asking again may help.
    TryAgain(SmsError),
    /// Asking again does not help, or might send the message twice.
    ForGood(SmsError),
}

impl Aliyun {
    /// With these settings, waiting so long.
    ///
    /// # Errors
    /// When the endpoint is no URL that this build can reach.
    pub fn new(settings: AliyunSettings, patience: Patience) -> Result<Self, SmsError> {
        let unusable = |said: String| SmsError::Settings(format!("the endpoint `{}`: {said}", settings.endpoint));
        let endpoint: Url = settings.endpoint.parse().map_err(|error| unusable(format!("{error}")))?;
        match endpoint.scheme() {
            "http" => {}
            "https" if cfg!(feature = "tls") => {}
            "https" => return Err(unusable("this build knows no TLS: its feature `tls` is off".to_owned())),
            _ => return Err(unusable("it must be an http or https URL".to_owned())),
        }
        let name = endpoint.host_str().ok_or_else(|| unusable("it names no host".to_owned()))?;
        let host = endpoint.port().map_or_else(|| name.to_owned(), |port| format!("{name}:{port}"));
        let client = client(patience).map_err(|error| SmsError::Settings(error.to_string()))?;
        Ok(Self { settings, endpoint, host, client, pause: patience.pause })
    }

    async fn attempt(&self, sms: &Sms, attempt: u32) -> Result<(), Failed> {
        let template = match sms.text {
            SmsText::PasswordCode { .. } => &self.settings.password_code,
        };
        let params = sms.text.params().to_string();
        let query = canonical_query(&[
            ("PhoneNumbers", sms.to.reveal()),
            ("SignName", &self.settings.sign_name),
            ("TemplateCode", template),
            ("TemplateParam", &params),
        ]);
        let nonce = format!("{}-{attempt}", sms.id.simple());
        let request =
            Unsigned { host: &self.host, action: ACTION, version: VERSION, query: &query, at: sms.at, nonce: &nonce };
        let mut headers = HeaderMap::new();
        for (name, value) in sign(request, &self.settings.key_id, &self.settings.key_secret) {
            let value = value.parse().map_err(|_| {
                Failed::ForGood(SmsError::Settings("a key has characters that no header takes".to_owned()))
            })?;
            headers.insert(name, value);
        }
        let mut url = self.endpoint.clone();
        url.set_path("/");
        url.set_query(Some(&query));
        // The query holds the number and the code: an error must not show it.
        let response = self.client.post(url).headers(headers).send().await.map_err(|error| {
            let said = cause(error.without_url());
            if said.nothing_sent {
                Failed::TryAgain(SmsError::Unreachable(said.text))
            } else {
                Failed::ForGood(SmsError::Unclear(said.text))
            }
        })?;
        let status = response.status();
        let body = response
            .bytes()
            .await
            .map_err(|error| Failed::ForGood(SmsError::Unclear(error.without_url().to_string())))?;
        judge(status, serde_json::from_slice(&body).unwrap_or_default())
    }
}

#[async_trait]
impl SmsSender for Aliyun {
    async fn send(&self, sms: &Sms) -> Result<(), SmsError> {
        let mut pause = self.pause;
        for attempt in 1.. {
            match self.attempt(sms, attempt).await {
                Ok(()) => return Ok(()),
                Err(Failed::ForGood(error)) => return Err(error),
                Err(Failed::TryAgain(error)) if attempt >= ATTEMPTS => return Err(error),
                Err(Failed::TryAgain(_)) => tokio::time::sleep(pause).await,
            }
            pause = pause.saturating_mul(2);
        }
        Err(SmsError::Unreachable("the attempts are used up".to_owned()))
    }
}

/// What an answer means. A provider that says that it is too busy has sent nothing; one that broke may have.
fn judge(status: StatusCode, said: Said) -> Result<(), Failed> {
    let Said { code, request_id: request } = said;
    let busy = status == StatusCode::TOO_MANY_REQUESTS
        || status == StatusCode::SERVICE_UNAVAILABLE
        || code.starts_with("Throttling");
    if status.is_success() && code == OK {
        Ok(())
    } else if busy {
        Err(Failed::TryAgain(SmsError::Refused { code: named(code, status), request }))
    } else if status.is_server_error() || code.is_empty() {
        Err(Failed::ForGood(SmsError::Unclear(format!("{} ({})", named(code, status), status.as_u16()))))
    } else {
        Err(Failed::ForGood(SmsError::Refused { code, request }))
    }
}

fn named(code: String, status: StatusCode) -> String {
    if code.is_empty() { status.as_u16().to_string() } else { code }
}

struct Cause {
    nothing_sent: bool,
    text: String,
}

/// An error of the client with what lies behind it.
fn cause(error: reqwest::Error) -> Cause {
    let mut text = error.to_string();
    let mut behind = std::error::Error::source(&error);
    while let Some(source) = behind {
        text = format!("{text}: {source}");
        behind = source.source();
    }
    Cause { nothing_sent: error.is_connect(), text }
}
