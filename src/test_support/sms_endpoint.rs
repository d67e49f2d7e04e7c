//! Alibaba Cloud's short message service as a test needs it: it checks every signature for itself, from what arrived, and
//! then answers as it was told.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use hmac::{Hmac, Mac};
use serde_json::json;
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use tokio::sync::Mutex as AsyncMutex;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::must;
use crate::gateways::sms::AliyunSettings;

/// The key that it knows.
const KEY_ID: &str = "made-key";
const KEY_SECRET: &str = "made-secret-of-a-test";
/// How long a test waits for a message.
const PATIENCE: Duration = Duration::from_secs(20);

/// How it answers one request whose signature is right; `Accept` where nothing else was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmsAnswer {
    /// The message is on its way.
    Accept,
    /// 200, with a code that refuses.
    Refuse(&'static str),
    /// 503 with the code of somebody who is too busy.
    Busy,
    /// 500 without a body.
    Broken,
    /// 200 with something that is not JSON.
    Nonsense,
    /// Never.
    Silence,
}

/// A message that was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedSms {
    /// `PhoneNumbers`.
    pub phone: String,
    /// `SignName`.
    pub sign_name: String,
    /// `TemplateCode`.
    pub template: String,
    /// `TemplateParam`.
    pub params: serde_json::Value,
}

/// The endpoint, at a port of its own on the loopback address.
#[derive(Debug)]
pub struct SmsEndpoint {
    url: String,
    inner: Arc<Inner>,
    accepted: AsyncMutex<UnboundedReceiver<AcceptedSms>>,
}

#[derive(Debug)]
struct Inner {
    answers: Mutex<VecDeque<SmsAnswer>>,
    requests: Mutex<u32>,
    nonces: Mutex<BTreeSet<String>>,
    accepted: UnboundedSender<AcceptedSms>,
}

impl SmsEndpoint {
    /// Starts it.
    pub async fn start() -> Self {
        let listener = must(TcpListener::bind("127.0.0.1:0").await, "listening");
        let url = format!("http://{}", must(listener.local_addr(), "an address"));
        let (sender, accepted) = unbounded_channel();
        let inner = Arc::new(Inner {
            answers: Mutex::default(),
            requests: Mutex::default(),
            nonces: Mutex::default(),
            accepted: sender,
        });
        let service = Router::new().fallback(answer).with_state(Arc::clone(&inner));
        tokio::spawn(async move { axum::serve(listener, service).await });
        Self { url, inner, accepted: AsyncMutex::new(accepted) }
    }

    /// Settings with which one gets through to it.
    #[must_use]
    pub fn settings(&self) -> AliyunSettings {
        AliyunSettings {
            endpoint: self.url.clone(),
            key_id: KEY_ID.to_owned(),
            key_secret: must(KEY_SECRET.parse(), "a secret"),
            sign_name: "课时 测试".to_owned(),
            password_code: "SMS_100000001".to_owned(),
        }
    }

    /// How it answers the next requests, one each.
    pub fn will(&self, answers: &[SmsAnswer]) {
        lock(&self.inner.answers).extend(answers);
    }

    /// How many requests arrived, right or wrong.
    #[must_use]
    pub fn requests(&self) -> u32 {
        *lock(&self.inner.requests)
    }

    /// The next message that it accepts.
    pub async fn accepted(&self) -> AcceptedSms {
        let mut accepted = self.accepted.lock().await;
        let next = must(tokio::time::timeout(PATIENCE, accepted.recv()).await, "no message came");
        must(next.ok_or("the endpoint has ended"), "the next message")
    }
}

async fn answer(State(inner): State<Arc<Inner>>, request: Request<Body>) -> Response {
    *lock(&inner.requests) += 1;
    let (parts, body) = request.into_parts();
    let body = must(to_bytes(body, 1 << 20).await, "the body");
    let refuse = |code: &str| (StatusCode::BAD_REQUEST, said(code)).into_response();
    let query = parts.uri.query().unwrap_or_default().to_owned();
    if !is_signed(parts.method.as_str(), parts.uri.path(), &query, &parts.headers, &body) {
        return refuse("SignatureDoesNotMatch");
    }
    if text(&parts.headers, "x-acs-action") != "SendSms" || text(&parts.headers, "x-acs-version") != "2017-05-25" {
        return refuse("InvalidAction.NotFound");
    }
    if !lock(&inner.nonces).insert(text(&parts.headers, "x-acs-signature-nonce")) {
        return refuse("SignatureNonceUsed");
    }
    let next = lock(&inner.answers).pop_front().unwrap_or(SmsAnswer::Accept);
    match next {
        SmsAnswer::Accept => {
            let fields: BTreeMap<String, String> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
            let field = |name: &str| fields.get(name).cloned().unwrap_or_default();
            let _kept = inner.accepted.send(AcceptedSms {
                phone: field("PhoneNumbers"),
                sign_name: field("SignName"),
                template: field("TemplateCode"),
                params: serde_json::from_str(&field("TemplateParam")).unwrap_or_default(),
            });
            said("OK").into_response()
        }
        SmsAnswer::Refuse(code) => said(code).into_response(),
        SmsAnswer::Busy => (StatusCode::SERVICE_UNAVAILABLE, said("Throttling.User")).into_response(),
        SmsAnswer::Broken => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        SmsAnswer::Nonsense => "<html>".into_response(),
        SmsAnswer::Silence => std::future::pending().await,
    }
}

fn said(code: &str) -> axum::Json<serde_json::Value> {
    axum::Json(json!({"Code": code, "Message": code, "RequestId": "made-request", "BizId": "1"}))
}

/// Whether the request bears the signature that its own headers call for.
fn is_signed(method: &str, path: &str, query: &str, headers: &HeaderMap, body: &[u8]) -> bool {
    let authorization = text(headers, "authorization");
    let Some(parameters) = authorization.strip_prefix("ACS3-HMAC-SHA256 ") else { return false };
    let parameter = |name: &str| {
        let found = parameters.split(',').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
        found.unwrap_or_default().to_owned()
    };
    let signed = parameter("SignedHeaders");
    let names: Vec<&str> = signed.split(';').collect();
    let every =
        ["host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"];
    let digest = hex::encode(Sha256::digest(body));
    let date = text(headers, "x-acs-date");
    let date_is_one = date.ends_with('Z') && chrono::DateTime::parse_from_rfc3339(&date).is_ok();
    if !every.iter().all(|name| names.contains(name)) || !names.is_sorted() || !date_is_one {
        return false;
    }
    if parameter("Credential") != KEY_ID || text(headers, "x-acs-content-sha256") != digest {
        return false;
    }
    let mut pairs: Vec<&str> = query.split('&').collect();
    pairs.sort_unstable();
    let lines: Vec<String> = names.iter().map(|name| format!("{name}:{}\n", text(headers, name))).collect();
    let canonical = format!("{method}\n{path}\n{}\n{}\n{signed}\n{digest}", pairs.join("&"), lines.concat());
    let to_sign = format!("ACS3-HMAC-SHA256\n{}", hex::encode(Sha256::digest(canonical)));
    let mut mac: Hmac<Sha256> = must(Mac::new_from_slice(KEY_SECRET.as_bytes()), "a key");
    mac.update(to_sign.as_bytes());
    let Ok(signature) = hex::decode(parameter("Signature")) else { return false };
    mac.verify_slice(&signature).is_ok()
}

fn text(headers: &HeaderMap, name: &str) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().trim().to_owned()
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
