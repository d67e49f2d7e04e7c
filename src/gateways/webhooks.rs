//! Telling a machine elsewhere: a signed POST to an address that may be spoken to, and nowhere else.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use hmac::{Hmac, Mac};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use reqwest::redirect::Policy;
use sha2::Sha256;
use thiserror::Error;

use super::http::{Patience, install_tls};
use crate::types::{DeliveryId, Secret, WebhookHost, WebhookReach, WebhookUrl, whereabouts};

/// The header that names the delivery: the same at every attempt.
pub const DELIVERY: HeaderName = HeaderName::from_static("keshi-delivery");
/// The header that names what happened.
pub const EVENT: HeaderName = HeaderName::from_static("keshi-event");
/// The header with the time of the attempt, in seconds since 1970.
pub const TIMESTAMP: HeaderName = HeaderName::from_static("keshi-timestamp");
/// The header with the signatures, `v1=…` each, separated by commas.
pub const SIGNATURE: HeaderName = HeaderName::from_static("keshi-signature");

/// Bytes of an answer that are read at all.
const READ: usize = 2048;
/// Characters of an answer that are kept.
const KEPT: usize = 500;

/// What is sent.
#[derive(Debug, Clone)]
pub struct Message<'a> {
    /// The delivery.
    pub delivery: DeliveryId,
    /// What happened: `publication.made`.
    pub kind: &'a str,
    /// The body, JSON.
    pub body: &'a str,
    /// The present.
    pub at: DateTime<Utc>,
    /// What it is signed with, the present secret first.
    pub secrets: &'a [Secret],
}

/// What a consumer answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The HTTP status.
    pub status: u16,
    /// The beginning of the body.
    pub text: String,
}

/// Why a consumer could not be told.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TellError {
    /// `HOOK-1`: the address lies where the service does not reach.
    #[error("the address lies in a private network")]
    PrivateAddress,
    /// Nobody answered, or not in time.
    #[error("{0}")]
    Unreachable(String),
}

/// Whoever tells machines elsewhere. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Teller {
    client: reqwest::Client,
    reach: WebhookReach,
}

impl Teller {
    /// One that reaches so far and waits so long.
    ///
    /// # Errors
    /// When the system's certificates cannot be used.
    pub fn new(reach: WebhookReach, patience: Patience) -> Result<Self, reqwest::Error> {
        install_tls();
        let client = reqwest::Client::builder()
            .connect_timeout(patience.connect)
            .timeout(patience.answer)
            // Elsewhere nobody has looked at the address.
            .redirect(Policy::none())
            // A proxy would resolve the name itself, where nobody can look at the addresses.
            .no_proxy()
            .dns_resolver(Arc::new(Guarded(reach)))
            .pool_idle_timeout(Duration::from_secs(10))
            .user_agent(concat!("keshi/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self { client, reach })
    }

    /// Tells it once; says what was answered and how long it took.
    ///
    /// # Errors
    /// When there was no answer.
    pub async fn tell(&self, url: &WebhookUrl, message: &Message<'_>) -> (Result<Answered, TellError>, Duration) {
        let began = Instant::now();
        (self.attempt(url, message).await, began.elapsed())
    }

    async fn attempt(&self, url: &WebhookUrl, message: &Message<'_>) -> Result<Answered, TellError> {
        // A number is not resolved: it is looked at here, a name when it has become a number.
        if let WebhookHost::Ip(ip) = url.host()
            && !self.reach.includes(whereabouts(*ip))
        {
            return Err(TellError::PrivateAddress);
        }
        let unusable = |_| TellError::Unreachable("a header takes other characters".to_owned());
        let timestamp = message.at.timestamp();
        let signatures = signatures(message.secrets, timestamp, message.body);
        let request = self
            .client
            .post(url.as_str())
            .header(CONTENT_TYPE, "application/json")
            .header(DELIVERY, message.delivery.to_string())
            .header(EVENT, HeaderValue::from_str(message.kind).map_err(unusable)?)
            .header(TIMESTAMP, timestamp)
            .header(SIGNATURE, HeaderValue::from_str(&signatures).map_err(unusable)?)
            .body(message.body.to_owned());
        let mut response = request.send().await.map_err(failed)?;
        let status = response.status().as_u16();
        let mut read = Vec::new();
        while read.len() < READ
            && let Some(chunk) = response.chunk().await.map_err(failed)?
        {
            read.extend_from_slice(&chunk[..chunk.len().min(READ - read.len())]);
        }
        Ok(Answered { status, text: kept(&read) })
    }
}

/// The signatures of a body under each secret, as the header has them: HMAC-SHA-256 over `{timestamp}.{body}`, in hex.
#[must_use]
pub fn signatures(secrets: &[Secret], timestamp: i64, body: &str) -> String {
    let signed: Vec<String> = secrets.iter().filter_map(|secret| sign(secret, timestamp, body)).collect();
    signed.join(",")
}

fn sign(secret: &Secret, timestamp: i64, body: &str) -> Option<String> {
    // HMAC takes a key of any length.
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.reveal().as_bytes()).ok()?;
    mac.update(timestamp.to_string().as_bytes());
    mac.update(b".");
    mac.update(body.as_bytes());
    Some(format!("v1={}", hex::encode(mac.finalize().into_bytes())))
}

/// The beginning of an answer as a text that a table takes.
fn kept(read: &[u8]) -> String {
    let text = String::from_utf8_lossy(read);
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(KEPT).collect::<String>().trim().to_owned()
}

/// Resolves names, and knows none that leads where the service does not reach.
#[derive(Debug, Clone, Copy)]
struct Guarded(WebhookReach);

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = self.0;
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            // All or none: a name that leads inside now and outside then is not to be trusted.
            if found.iter().any(|address| !reach.includes(whereabouts(address.ip()))) {
                return Err(TellError::PrivateAddress.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// What went wrong, with what lies behind it; without the address, whose query may hold a password.
fn failed(error: reqwest::Error) -> TellError {
    let error = error.without_url();
    let mut text = if error.is_timeout() { "no answer in time".to_owned() } else { error.to_string() };
    let mut behind = std::error::Error::source(&error);
    while let Some(source) = behind {
        if source.downcast_ref::<TellError>() == Some(&TellError::PrivateAddress) {
            return TellError::PrivateAddress;
        }
        text = format!("{text}: {source}");
        behind = source.source();
    }
    TellError::Unreachable(text.chars().filter(|c| !c.is_control()).take(KEPT).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_signed_with_each_secret() {
        let secrets: Vec<Secret> = ["Jefe", "key"].iter().map(|text| text.parse().unwrap()).collect();
        // By `printf '1751328000.{}' | openssl dgst -sha256 -hmac Jefe`, and `-hmac key`.
        let expected = "v1=84726e85019c76ee6d3b803eb2a5728e12abd7f98167703abfec25b6feac618e,v1=f5d9d57d64927771a8f137b7bdb8878a9c45d67edc4a8ffaa135e9b859367038";
        assert_eq!(signatures(&secrets, 1_751_328_000, "{}"), expected);
        assert_eq!(signatures(&[], 1, "{}"), "");
    }

    #[test]
    fn an_answer_is_cut_and_holds_no_control_characters() {
        assert_eq!(kept(b"ok\0\r\n"), "ok");
        assert_eq!(kept("课".repeat(600).as_bytes()).chars().count(), KEPT);
        assert_eq!(kept(&[0xff]), "\u{fffd}");
    }

    #[tokio::test]
    async fn hook_1_a_private_address_is_not_spoken_to() {
        let patience =
            Patience { connect: Duration::from_secs(5), answer: Duration::from_secs(5), pause: Duration::ZERO };
        let message = Message {
            delivery: DeliveryId::default(),
            kind: "webhook.test",
            body: "{}",
            at: DateTime::UNIX_EPOCH,
            secrets: &[],
        };
        for (url, reach) in [
            ("https://10.0.0.1/", WebhookReach::Loopback),
            ("http://127.0.0.1:1/", WebhookReach::Public),
            ("http://localhost:1/", WebhookReach::Public),
            ("https://[::ffff:127.0.0.1]:1/", WebhookReach::Public),
        ] {
            let teller = Teller::new(reach, patience).unwrap();
            let (told, _) = teller.tell(&url.parse().unwrap(), &message).await;
            assert_eq!(told, Err(TellError::PrivateAddress), "{url}");
        }
    }
}
