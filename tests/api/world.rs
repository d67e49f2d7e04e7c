//! A province behind the real router, and a client that talks to it.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, Response, StatusCode, header};
use axum::{Extension, Router};
use keshi::api::{ApiSettings, ApiState, router};
use keshi::app::{App, Readers};
use keshi::commands::account::OpenAccount;
use keshi::commands::office::EstablishOffice;
use keshi::commands::training_point::RegisterPoint;
use keshi::commands::{Desk, Envelope, UseCase};
use keshi::event_store::seals::{SealingKey, Signer};
use keshi::event_store::{Ledger, Receipt, Vault};
use keshi::gateways::files::{Files, FilesPlace};
use keshi::gateways::publications::Publications;
use keshi::gateways::sms::{Outbox, SmsSender};
use keshi::test_support::ScratchDir;
use keshi::types::{
    AccountId, Actor, CaptchaMode, FixedClock, Ids, PasswordPolicy, PointId, Region, RegionCode, RegionKind,
    RegionTree, Role, Seat, SystemIds, WebhookReach, day_start,
};
use metrics_exporter_prometheus::PrometheusBuilder;
use rand::SeedableRng;
use rand::rngs::StdRng;
use serde_json::Value;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

use crate::common::TestDb;

/// The password of every account in here.
pub const PASSWORD: &str = "Geheim-123";

/// A province with two cities, one point of the first, and the service over it.
pub struct World {
    pub app: App,
    pub clock: Arc<FixedClock>,
    pub point: PointId,
    /// Ends what would go on for ever, as the end of the service does.
    pub closing: CancellationToken,
    router: Router,
    readers: Option<Readers>,
    _database: TestDb,
    scratch: ScratchDir,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
    pub text: String,
    pub bytes: Vec<u8>,
}

/// Somebody who sends requests: with a session's cookie, with a key, or as nobody.
#[derive(Clone)]
pub struct Client {
    router: Router,
    headers: Vec<(String, String)>,
}

pub fn code(text: &str) -> RegionCode {
    text.parse().unwrap()
}

fn region(text: &str, kind: RegionKind, parent: Option<&str>) -> Region {
    Region { code: code(text), name: format!("地区{text}"), kind, parent: parent.map(code) }
}

impl World {
    /// With the readers of the log running.
    pub async fn new() -> Self {
        let mut world = Self::without_readers().await;
        world.readers = Some(world.app.start_readers().await.unwrap());
        let freshness = world.readers.as_ref().unwrap().progress().clone();
        let sms = Arc::new(Outbox::new(&world.app.pool));
        (world.router, world.closing) = serve(&world.app, Arc::new(freshness), CaptchaMode::Off, sms);
        world
    }

    /// With readers that never get anywhere.
    pub async fn without_readers() -> Self {
        let database = TestDb::new().await;
        let clock = Arc::new(FixedClock::at(day_start("2025-02-01".parse().unwrap())));
        let ledger = Ledger::new(database.pool(), Arc::new(Vault::new(&[7; 32])));
        let regions = [
            region("320000", RegionKind::Province, None),
            region("320100", RegionKind::City, Some("320000")),
            region("320102", RegionKind::District, Some("320100")),
            region("320200", RegionKind::City, Some("320000")),
        ];
        let desk =
            Desk::new(ledger, Arc::<FixedClock>::clone(&clock), Arc::new(SystemIds), RegionTree::new(regions.clone()))
                .with_passwords(PasswordPolicy::cheap())
                .with_webhooks(WebhookReach::Loopback);
        let scratch = ScratchDir::new();
        let files = Files::open(&FilesPlace::Folder(scratch.path().to_owned())).unwrap();
        let signer = Arc::new(Signer::with_key(SealingKey::make(&mut StdRng::seed_from_u64(1))));
        let place = FilesPlace::Folder(scratch.path().join("publications"));
        let publications = Publications::open(&place, std::time::Duration::from_secs(60)).unwrap();
        let app = App { desk, pool: database.pool(), files, publications, signer };
        let (router, closing) = serve(&app, Arc::new(Stuck), CaptchaMode::Off, Arc::new(Outbox::new(&app.pool)));
        let point = PointId(SystemIds.fresh());
        let world = Self { app, clock, point, closing, router, readers: None, _database: database, scratch };
        for Region { code, name, kind, parent } in regions {
            let name = name.parse().unwrap();
            world.give(&Actor::platform(), EstablishOffice { region: code, name, kind, parent }).await;
        }
        let register = RegisterPoint {
            point: Some(point),
            office: code("320100"),
            name: "第一面授点".parse().unwrap(),
            profile: keshi::commands::training_point::PointProfile::default(),
            contact: None,
            administrator: None,
        };
        world.give(&Actor::office(code("320100")), register).await;
        world
    }

    /// Gives a command past the API, to prepare something.
    pub async fn give<U: UseCase>(&self, actor: &Actor, use_case: U) -> Receipt {
        self.app.desk.execute(Envelope::of(actor.clone()), use_case).await.unwrap()
    }

    /// Waits until every read table has what was done so far.
    pub async fn caught_up(&self) {
        let end = self.app.desk.ledger().position().await.unwrap();
        self.readers.as_ref().unwrap().reached(end, |_, _| ()).await.unwrap();
    }

    pub async fn account(&self, login: &str, role: Role, seat: Seat) -> AccountId {
        let account = AccountId(SystemIds.fresh());
        let open = OpenAccount {
            account: Some(account),
            login: login.parse().unwrap(),
            name: "某某".parse().unwrap(),
            phone: None,
            role,
            seat,
            password: (role != Role::Machine).then(|| PASSWORD.parse().unwrap()),
            must_change: false,
        };
        self.give(&Actor::platform(), open).await;
        account
    }

    /// Opens an account and signs in with it.
    pub async fn signed_in(&self, login: &str, role: Role, seat: Seat) -> Client {
        self.account(login, role, seat).await;
        self.sign_in(login).await
    }

    pub async fn office(&self, login: &str, region: &str) -> Client {
        self.signed_in(login, Role::Office, Seat::Office(code(region))).await
    }

    pub async fn at_the_point(&self, login: &str) -> Client {
        self.signed_in(login, Role::Point, Seat::Point(self.point)).await
    }

    pub async fn sign_in(&self, login: &str) -> Client {
        let answer = self.nobody().sign_in(login, PASSWORD).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        self.nobody().with("cookie", &answer.cookie())
    }

    /// A stranger to another process over the same log, which asks for captchas and sends messages in this way.
    pub fn stranger(&self, captcha: CaptchaMode, sms: Arc<dyn SmsSender>) -> Client {
        Client { router: serve(&self.app, Arc::new(Stuck), captcha, sms).0, headers: Vec::new() }
    }

    /// Where files and publications lie.
    pub fn folder(&self) -> &std::path::Path {
        self.scratch.path()
    }

    pub fn nobody(&self) -> Client {
        Client { router: self.router.clone(), headers: Vec::new() }
    }

    pub fn router(&self) -> Router {
        self.router.clone()
    }
}

fn serve(
    app: &App,
    freshness: Arc<dyn keshi::api::Freshness>,
    captcha: CaptchaMode,
    sms: Arc<dyn SmsSender>,
) -> (Router, CancellationToken) {
    let metrics = PrometheusBuilder::new().build_recorder().handle();
    let settings = ApiSettings { secure_cookies: false, trust_proxy: false, captcha };
    let state = ApiState::new(app.desk.clone(), app.pool.clone(), freshness, metrics, settings, app.places(), sms);
    let closing = state.closing().clone();
    (router(state).layer(Extension(ConnectInfo("192.0.2.1:4000".parse::<SocketAddr>().unwrap()))), closing)
}

/// Readers of a log that never get anywhere.
struct Stuck;

impl keshi::api::Freshness for Stuck {
    fn reached<'a>(
        &'a self,
        _: &'a [&'static str],
        _: i64,
        _: std::time::Duration,
    ) -> futures::future::BoxFuture<'a, bool> {
        Box::pin(std::future::ready(false))
    }

    fn positions(&self) -> Vec<(&'static str, i64)> {
        vec![("plans", 0)]
    }
}

impl Client {
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut client = self.clone();
        client.headers.push((name.to_owned(), value.to_owned()));
        client
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, Body::empty()).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, Body::empty()).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.json(Method::POST, path, body).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.json(Method::PUT, path, body).await
    }

    /// A command that has no content.
    pub async fn ask(&self, path: &str) -> Answer {
        self.send(Method::POST, path, Body::empty()).await
    }

    pub async fn post_raw(&self, path: &str, body: impl Into<Body>) -> Answer {
        self.with("content-type", "application/json").send(Method::POST, path, body.into()).await
    }

    pub async fn sign_in(&self, login: &str, password: &str) -> Answer {
        self.post("/api/v1/session", serde_json::json!({"login": login, "password": password})).await
    }

    async fn json(&self, method: Method, path: &str, body: Value) -> Answer {
        self.with("content-type", "application/json").send(method, path, Body::from(body.to_string())).await
    }

    /// An answer whose body is not read yet.
    pub async fn open(&self, method: Method, path: &str, body: Body) -> Response<Body> {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap()
    }

    pub async fn send(&self, method: Method, path: &str, body: Body) -> Answer {
        let (parts, body) = self.open(method, path, body).await.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let body = serde_json::from_str(&text).unwrap_or_default();
        Answer { status: parts.status, headers: parts.headers, body, text, bytes: bytes.to_vec() }
    }
}

impl Answer {
    /// The session's cookie, without what it says to the browser.
    pub fn cookie(&self) -> String {
        let set = self.headers[header::SET_COOKIE].to_str().unwrap();
        set.split(';').next().unwrap().to_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Asserts that it is this problem, whole and well formed.
    #[track_caller]
    pub fn is_problem(&self, status: u16, code: &str) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.text);
        assert_eq!(self.body["status"], status);
        assert_eq!(self.body["code"], code, "{}", self.text);
        for field in ["type", "title", "detail", "instance"] {
            assert!(self.body[field].as_str().is_some_and(|text| !text.is_empty()), "{field}: {}", self.text);
        }
        assert_eq!(self.body["instance"], format!("urn:uuid:{}", self.header("x-request-id")));
        self
    }

    /// Asserts that it is a fault in the shape of the request, at that place.
    #[track_caller]
    pub fn is_at(&self, path: &str, code: &str) -> &Self {
        self.is_problem(422, "shape");
        assert_eq!(self.body["errors"][0]["path"], path, "{}", self.text);
        assert_eq!(self.body["errors"][0]["code"], code, "{}", self.text);
        self
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }

    pub fn id(&self) -> String {
        self.body["id"].as_str().unwrap().to_owned()
    }

    pub fn position(&self) -> String {
        self.body["position"].to_string()
    }
}
