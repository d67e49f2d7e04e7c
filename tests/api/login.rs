//! Before the sign-in: captchas, portals, forgotten passwords, and the first password that must be changed.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::TimeDelta;
use keshi::commands::Envelope;
use keshi::commands::account::{CaptchaKind, Challenge, DisableAccount, OpenAccount, make_captcha};
use keshi::gateways::http::Patience;
use keshi::gateways::sms::{Aliyun, Outbox, Sms, SmsError, SmsSender, SmsText};
use keshi::test_support::{SmsAnswer, SmsEndpoint};
use keshi::types::{AccountId, Actor, CaptchaMode, Clock, Ids, Role, Seat, SystemIds};
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use serde_json::{Value, json};
use tokio::sync::Mutex;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::world::{Answer, Client, PASSWORD, World, code};

const SESSION: &str = "/api/v1/session";
const CAPTCHA: &str = "/api/v1/session/captcha";
const SEND_CODE: &str = "/api/v1/session/password-recovery/code";
const RECOVER: &str = "/api/v1/session/password-recovery";
const OUTBOX: &str = "/api/v1/sms-outbox";
const PLANS: &str = "/api/v1/training-plans";
const PHONE: &str = "13800000042";

/// A sender that hands the codes to the test.
struct Heard(UnboundedSender<(String, String)>);

#[async_trait]
impl SmsSender for Heard {
    async fn send(&self, sms: &Sms) -> Result<(), SmsError> {
        let SmsText::PasswordCode { code } = &sms.text;
        self.0.send((sms.to.reveal().to_owned(), code.reveal().to_owned())).unwrap();
        Ok(())
    }
}

/// Somebody at the door of a service, and what arrives on his phone.
struct Door {
    world: World,
    client: Client,
    phone: Mutex<UnboundedReceiver<(String, String)>>,
}

impl Door {
    async fn new(mode: CaptchaMode) -> Self {
        let world = World::without_readers().await;
        let (sender, received) = unbounded_channel();
        let client = world.stranger(mode, Arc::new(Heard(sender)));
        Self { world, client, phone: Mutex::new(received) }
    }

    async fn account(&self, login: &str, role: Role, seat: Seat) -> AccountId {
        let account = AccountId(SystemIds.fresh());
        let open = OpenAccount {
            account: Some(account),
            login: login.parse().unwrap(),
            name: "某某".parse().unwrap(),
            phone: PHONE.parse().ok(),
            role,
            seat,
            password: PASSWORD.parse().ok(),
            must_change: false,
        };
        self.world.give(&Actor::platform(), open).await;
        account
    }

    async fn office(&self, login: &str) -> AccountId {
        self.account(login, Role::Office, Seat::Office(code("320100"))).await
    }

    /// A captcha with its right answer.
    async fn captcha(&self) -> Value {
        captcha_of(&self.world, CaptchaKind::Image).await
    }

    async fn ask_for_code(&self, login: &str, phone: &str) -> Answer {
        let captcha = self.captcha().await;
        self.client.post(SEND_CODE, json!({"login": login, "phone": phone, "captcha": captcha})).await
    }

    /// The code that was sent last.
    async fn code(&self) -> String {
        let (phone, code) = self.phone.lock().await.recv().await.unwrap();
        assert_eq!(phone, PHONE);
        code
    }

    async fn recover(&self, login: &str, code: &str) -> Answer {
        self.client.post(RECOVER, json!({"login": login, "code": code})).await
    }

    fn later(&self, seconds: i64) {
        self.world.clock.set(self.world.clock.now() + TimeDelta::seconds(seconds));
    }
}

async fn captcha_of(world: &World, kind: CaptchaKind) -> Value {
    let challenge = Challenge::draw(kind, &mut ChaCha20Rng::seed_from_u64(7));
    let captcha = make_captcha(&world.app.desk, challenge).await.unwrap();
    json!({"id": captcha.id, "answer": captcha.challenge.answer()})
}

fn with_captcha(login: &str, password: &str, captcha: &Value) -> Value {
    json!({"login": login, "password": password, "captcha": captcha})
}

/// A code that is not that one.
fn another(code: &str) -> String {
    let number: u32 = code.parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}

#[tokio::test(flavor = "multi_thread")]
async fn login_6_where_a_captcha_is_always_asked_for_nobody_signs_in_without() {
    let door = Door::new(CaptchaMode::Always).await;
    door.office("nanjing1").await;
    door.client.sign_in("nanjing1", PASSWORD).await.is_problem(422, "LOGIN-6.asked");
    door.client.sign_in("nobody1", PASSWORD).await.is_problem(422, "LOGIN-6.asked");
    for kind in [CaptchaKind::Image, CaptchaKind::Arithmetic] {
        let captcha = captcha_of(&door.world, kind).await;
        door.client.post(SESSION, with_captcha("nanjing1", PASSWORD, &captcha)).await.is(200);
    }
    let small = door.captcha().await["answer"].as_str().unwrap().to_lowercase();
    let mut captcha = door.captcha().await;
    captcha["answer"] = json!(small);
    door.client.post(SESSION, with_captcha("nanjing1", PASSWORD, &captcha)).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn login_6_a_captcha_is_good_once_and_for_five_minutes_and_dies_when_wrong() {
    let door = Door::new(CaptchaMode::Always).await;
    door.office("nanjing1").await;
    let sign_in = async |captcha: &Value| door.client.post(SESSION, with_captcha("nanjing1", PASSWORD, captcha)).await;

    let used = door.captcha().await;
    sign_in(&used).await.is(200);
    sign_in(&used).await.is_problem(422, "LOGIN-6");

    let right = door.captcha().await;
    let wrong = json!({"id": right["id"], "answer": "?"});
    sign_in(&wrong).await.is_problem(422, "LOGIN-6");
    sign_in(&right).await.is_problem(422, "LOGIN-6");

    let old = door.captcha().await;
    door.later(301);
    sign_in(&old).await.is_problem(422, "LOGIN-6");
    let just = door.captcha().await;
    door.later(300);
    sign_in(&just).await.is(200);

    let unknown = json!({"id": SystemIds.fresh(), "answer": "AC3D9"});
    sign_in(&unknown).await.is_problem(422, "LOGIN-6");
    sign_in(&json!({"id": "x", "answer": "AC3D9"})).await.is_at("$.captcha.id", "bad-value");
    sign_in(&json!({"id": SystemIds.fresh(), "answer": ""})).await.is_at("$.captcha.answer", "bad-value");
}

#[tokio::test(flavor = "multi_thread")]
async fn login_6_of_two_requests_with_one_captcha_one_is_right_in_whichever_process() {
    let door = Door::new(CaptchaMode::Always).await;
    door.office("nanjing1").await;
    let other = door.world.stranger(CaptchaMode::Always, Arc::new(Outbox::new(&door.world.app.pool)));
    let captcha = door.captcha().await;
    let body = with_captcha("nanjing1", PASSWORD, &captcha);
    let (one, two) = tokio::join!(door.client.post(SESSION, body.clone()), other.post(SESSION, body));
    let mut statuses = [one.status.as_u16(), two.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 422]);
}

#[tokio::test(flavor = "multi_thread")]
async fn login_6_after_a_failure_a_captcha_is_asked_for_ten_minutes() {
    let door = Door::new(CaptchaMode::AfterFailures).await;
    door.office("nanjing1").await;
    door.client.sign_in("nanjing1", PASSWORD).await.is(200);
    // LOGIN-4: a login that nobody has is treated like one that somebody has.
    for login in ["nobody1", "nanjing1"] {
        let door = Door::new(CaptchaMode::AfterFailures).await;
        door.office("nanjing1").await;
        door.client.sign_in(login, "Falsch-123").await.is_problem(401, "LOGIN-4");
        door.client.sign_in(login, "Falsch-123").await.is_problem(422, "LOGIN-6.asked");
        // The address is remembered too.
        door.client.sign_in("wuxi1", "Falsch-123").await.is_problem(422, "LOGIN-6.asked");
        door.later(600);
        door.client.sign_in(login, "Falsch-123").await.is_problem(422, "LOGIN-6.asked");
        door.later(1);
        door.client.sign_in(login, "Falsch-123").await.is_problem(401, "LOGIN-4");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn login_6_a_success_forgives_the_account_and_not_the_address() {
    let door = Door::new(CaptchaMode::AfterFailures).await;
    door.office("nanjing1").await;
    door.client.sign_in("nanjing1", "Falsch-123").await.is_problem(401, "LOGIN-4");
    let captcha = door.captcha().await;
    door.client.post(SESSION, with_captcha("nanjing1", PASSWORD, &captcha)).await.is(200);
    door.client.sign_in("nanjing1", PASSWORD).await.is_problem(422, "LOGIN-6.asked");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_captcha_is_an_image_or_a_sum_in_the_clients_words() {
    let door = Door::new(CaptchaMode::Always).await;
    door.office("nanjing1").await;
    let image = door.client.post(CAPTCHA, json!({})).await;
    assert!(image.is(201).body["image"].as_str().unwrap().starts_with("data:image/png;base64,iVBORw0KGgo"));
    assert_eq!((image.body.get("question"), &image.body["expires_in"]), (None, &json!(300)));
    assert_eq!(image.header("cache-control"), "no-store");

    let sum = door.client.with("accept-language", "en").post(CAPTCHA, json!({"kind": "arithmetic"})).await;
    assert_eq!(sum.is(201).body.get("image"), None);
    let answer = reckoned(sum.body["question"].as_str().unwrap());
    let captcha = json!({"id": sum.body["id"], "answer": answer});
    door.client.post(SESSION, with_captcha("nanjing1", PASSWORD, &captcha)).await.is(200);

    let chinese = door.client.post(CAPTCHA, json!({"kind": "arithmetic"})).await;
    assert!(chinese.body["question"].as_str().unwrap().ends_with("等于多少？"), "{}", chinese.text);
    door.client.post(CAPTCHA, json!({"kind": "song"})).await.is_at("$.kind", "bad-value");
    door.client.post(CAPTCHA, json!({"sort": "image"})).await.is_at("$.sort", "unknown-field");
    door.client.ask(CAPTCHA).await.is_problem(415, "media-type");
    door.client
        .with("sec-fetch-site", "cross-site")
        .post(CAPTCHA, json!({}))
        .await
        .is_problem(403, "ACCESS-cross-site");
}

/// "How much is seventeen plus five?", reckoned.
fn reckoned(question: &str) -> String {
    const WORDS: [&str; 21] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    let words: Vec<&str> = question.trim_end_matches('?').split(' ').collect();
    let number = |word: &str| WORDS.iter().position(|known| *known == word).unwrap();
    let (larger, smaller) = (number(words[3]), number(words[5]));
    let result = if words[4] == "plus" { larger + smaller } else { larger - smaller };
    result.to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn login_7_an_account_signs_in_at_its_own_portal_only() {
    let door = Door::new(CaptchaMode::Off).await;
    door.office("nanjing1").await;
    door.account("dian1", Role::Point, Seat::Point(door.world.point)).await;
    door.account("shenji1", Role::Auditor, Seat::Office(code("320100"))).await;
    door.account("pingtai1", Role::Platform, Seat::Platform).await;
    let at = async |portal: &str, login: &str, password: &str| {
        door.client.post(SESSION, json!({"login": login, "password": password, "portal": portal})).await
    };
    for (login, own) in [("nanjing1", "office"), ("pingtai1", "office"), ("dian1", "point"), ("shenji1", "auditor")] {
        for portal in ["office", "point", "learner", "auditor"].into_iter().filter(|portal| *portal != own) {
            let foreign = at(portal, login, PASSWORD).await;
            let wrong = at(own, "nobody1", PASSWORD).await;
            foreign.is_problem(401, "LOGIN-4");
            assert_eq!(foreign.body["detail"], wrong.is_problem(401, "LOGIN-4").body["detail"]);
        }
        at(own, login, PASSWORD).await.is(200);
        door.client.sign_in(login, PASSWORD).await.is(200);
    }
    at("platform", "pingtai1", PASSWORD).await.is_at("$.portal", "bad-value");
}

#[tokio::test(flavor = "multi_thread")]
async fn login_7_the_right_password_at_a_foreign_portal_counts_as_a_wrong_one() {
    let door = Door::new(CaptchaMode::Off).await;
    door.office("nanjing1").await;
    for _ in 0..5 {
        let foreign = json!({"login": "nanjing1", "password": PASSWORD, "portal": "point"});
        door.client.post(SESSION, foreign).await.is_problem(401, "LOGIN-4");
    }
    door.client.sign_in("nanjing1", PASSWORD).await.is_problem(401, "LOGIN-4");
}

#[tokio::test(flavor = "multi_thread")]
async fn login_5_a_forgotten_password_is_reset_by_a_code_and_changed_at_the_first_sign_in() {
    let door = Door::new(CaptchaMode::Off).await;
    door.office("nanjing1").await;
    let before = door.client.sign_in("nanjing1", PASSWORD).await;
    let before = door.client.with("cookie", &before.cookie());
    let asked = door.ask_for_code("nanjing1", PHONE).await;
    assert_eq!(asked.is(202).body, json!({"expires_in": 300, "again_in": 60}));
    let code = door.code().await;
    assert!(code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");

    let recovered = door.recover("nanjing1", &code).await;
    let password = recovered.is(200).body["password"].as_str().unwrap().to_owned();
    before.get(SESSION).await.is_problem(401, "unauthenticated");
    door.client.sign_in("nanjing1", PASSWORD).await.is_problem(401, "LOGIN-4");
    let once = door.client.sign_in("nanjing1", &password).await;
    assert_eq!(once.is(200).body["must_change"], true);
    door.client.sign_in("nanjing1", &password).await.is_problem(401, "LOGIN-4");
    let once = door.client.with("cookie", &once.cookie());
    once.get(PLANS).await.is_problem(403, "ACCESS-must-change");
    let change = |new: &str| json!({"current": password, "new": new});
    once.put(&format!("{SESSION}/password"), change("kurz")).await.is_problem(422, "LOGIN-3.short");
    once.put(&format!("{SESSION}/password"), change(PASSWORD)).await.is_problem(422, "LOGIN-3.used");
    once.put(&format!("{SESSION}/password"), change("Zuletzt-789")).await.is(200);
    assert_eq!(door.client.sign_in("nanjing1", "Zuletzt-789").await.is(200).body["must_change"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn login_5_an_initial_000000_works_once_to_change_it() {
    let door = Door::new(CaptchaMode::Off).await;
    let account = AccountId(SystemIds.fresh());
    let open = OpenAccount {
        account: Some(account),
        login: "nanjing1".parse().unwrap(),
        name: "某某".parse().unwrap(),
        phone: None,
        role: Role::Office,
        seat: Seat::Office(code("320100")),
        password: "000000".parse().ok(),
        must_change: true,
    };
    let envelope = Envelope { legacy_at: Some(door.world.clock.now()), ..Envelope::of(Actor::platform()) };
    door.world.app.desk.execute(envelope, open).await.unwrap();
    let once = door.client.sign_in("nanjing1", "000000").await;
    assert_eq!(once.is(200).body["must_change"], true);
    door.client.sign_in("nanjing1", "000000").await.is_problem(401, "LOGIN-4");
    let once = door.client.with("cookie", &once.cookie());
    once.get(PLANS).await.is_problem(403, "ACCESS-must-change");
    let change = |new: &str| json!({"current": "000000", "new": new});
    once.put(&format!("{SESSION}/password"), change("000000")).await.is_problem(422, "LOGIN-3.short");
    once.put(&format!("{SESSION}/password"), change("Zuletzt-789")).await.is(200);
    door.client.sign_in("nanjing1", "000000").await.is_problem(401, "LOGIN-4");
    door.client.sign_in("nanjing1", "Zuletzt-789").await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn login_4_asking_for_a_code_never_tells_what_exists() {
    let door = Door::new(CaptchaMode::Off).await;
    door.office("nanjing1").await;
    let disabled = door.office("nanjing2").await;
    door.world.give(&Actor::platform(), DisableAccount { account: disabled, reason: None }).await;
    let answers = [
        door.ask_for_code("nobody1", "13800000001").await,
        door.ask_for_code("no body!", "13800000002").await,
        door.ask_for_code("nanjing1", "13800000003").await,
        door.ask_for_code("nanjing1", PHONE).await,
    ];
    for answer in &answers {
        assert_eq!((answer.status.as_u16(), &answer.text), (202, &answers[0].text));
    }
    // Whatever was not sent counts for the number all the same.
    door.ask_for_code("nobody1", "13800000001").await.is_problem(422, "LOGIN-8");
    door.later(60);
    door.ask_for_code("nanjing2", PHONE).await.is(202);
    // Only one was sent: what the phone holds is for nanjing1, and nothing else is there.
    let code = door.code().await;
    assert!(door.phone.lock().await.try_recv().is_err());
    let answers = [
        door.recover("nobody1", &code).await,
        door.recover("nanjing2", &code).await,
        door.recover("nanjing1", &another(&code)).await,
    ];
    for answer in &answers {
        assert_eq!(answer.is_problem(422, "LOGIN-9").body["detail"], answers[0].body["detail"]);
    }
    door.recover("nanjing1", &code).await.is(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn login_6_a_code_is_never_sent_without_a_captcha() {
    let door = Door::new(CaptchaMode::Off).await;
    door.office("nanjing1").await;
    let without = json!({"login": "nanjing1", "phone": PHONE});
    door.client.post(SEND_CODE, without).await.is_at("$", "missing-field");
    let mut captcha = door.captcha().await;
    captcha["answer"] = json!("?");
    let wrong = json!({"login": "nanjing1", "phone": PHONE, "captcha": captcha});
    door.client.post(SEND_CODE, wrong).await.is_problem(422, "LOGIN-6");
    let right = door.captcha().await;
    let short = json!({"login": "nanjing1", "phone": "138", "captcha": right});
    door.client.post(SEND_CODE, short).await.is_at("$.phone", "bad-value");
    assert!(door.phone.lock().await.try_recv().is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn login_8_a_number_gets_one_code_a_minute_five_an_hour_ten_a_day() {
    let door = Door::new(CaptchaMode::Off).await;
    door.office("nanjing1").await;
    let refused = async |within: i64, seconds: i64| {
        let answer = door.ask_for_code("nanjing1", PHONE).await;
        let params = &answer.is_problem(422, "LOGIN-8").body["params"];
        assert_eq!((&params["within"], &params["seconds"]), (&json!(within), &json!(seconds)));
    };
    for hour in 0..2 {
        for _ in 0..5 {
            door.ask_for_code("nanjing1", PHONE).await.is(202);
            door.code().await;
            door.later(59);
            if hour == 0 {
                door.ask_for_code("nanjing1", PHONE).await.is_problem(422, "LOGIN-8");
            }
            door.later(1);
        }
        if hour == 0 {
            refused(3600, 3300).await;
            door.later(3299);
            refused(3600, 1).await;
            door.later(1);
        }
    }
    refused(86_400, 86_400 - 3900).await;
    door.later(86_400 - 3900 - 1);
    refused(86_400, 1).await;
    door.later(1);
    door.ask_for_code("nanjing1", PHONE).await.is(202);
}

#[tokio::test(flavor = "multi_thread")]
async fn login_8_of_many_at_once_one_is_sent() {
    let door = Door::new(CaptchaMode::Off).await;
    door.office("nanjing1").await;
    let answers = futures::future::join_all((0..6).map(|_| door.ask_for_code("nanjing1", PHONE))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 202).count(), 1);
    for answer in answers.iter().filter(|answer| answer.status != 202) {
        answer.is_problem(422, "LOGIN-8");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn login_9_a_code_lives_300_seconds_and_dies_on_use_and_when_a_new_one_comes() {
    let door = Door::new(CaptchaMode::Off).await;
    door.office("nanjing1").await;
    door.ask_for_code("nanjing1", PHONE).await.is(202);
    let old = door.code().await;
    door.later(301);
    door.recover("nanjing1", &old).await.is_problem(422, "LOGIN-9");

    door.ask_for_code("nanjing1", PHONE).await.is(202);
    let replaced = door.code().await;
    door.later(60);
    door.ask_for_code("nanjing1", PHONE).await.is(202);
    let present = door.code().await;
    if replaced != present {
        door.recover("nanjing1", &replaced).await.is_problem(422, "LOGIN-9");
    }
    door.later(300);
    door.recover("nanjing1", &present).await.is(200);
    door.recover("nanjing1", &present).await.is_problem(422, "LOGIN-9");
}

#[tokio::test(flavor = "multi_thread")]
async fn login_9_five_wrong_tries_spend_a_code_and_four_do_not() {
    let door = Door::new(CaptchaMode::Off).await;
    door.office("nanjing1").await;
    for wrong in [4, 5] {
        door.ask_for_code("nanjing1", PHONE).await.is(202);
        let code = door.code().await;
        for _ in 0..wrong {
            door.recover("nanjing1", &another(&code)).await.is_problem(422, "LOGIN-9");
        }
        let last = door.recover("nanjing1", &code).await;
        if wrong == 4 {
            last.is(200);
        } else {
            last.is_problem(422, "LOGIN-9");
        }
        door.later(60);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn login_9_guessing_many_at_once_gains_nothing() {
    let door = Door::new(CaptchaMode::Off).await;
    door.office("nanjing1").await;
    door.ask_for_code("nanjing1", PHONE).await.is(202);
    let code = door.code().await;
    let wrong = another(&code);
    futures::future::join_all((0..8).map(|_| door.recover("nanjing1", &wrong))).await;
    door.recover("nanjing1", &code).await.is_problem(422, "LOGIN-9");

    door.later(60);
    door.ask_for_code("nanjing1", PHONE).await.is(202);
    let code = door.code().await;
    let answers = futures::future::join_all((0..4).map(|_| door.recover("nanjing1", &code))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1, "it is used once");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_provider_gets_the_code_signed_and_its_failures_tell_nobody_anything() {
    let door = Door::new(CaptchaMode::Off).await;
    door.office("nanjing1").await;
    let endpoint = SmsEndpoint::start().await;
    let aliyun = Arc::new(Aliyun::new(endpoint.settings(), Patience::default()).unwrap());
    let client = door.world.stranger(CaptchaMode::Off, aliyun);
    let ask = async || {
        let body = json!({"login": "nanjing1", "phone": PHONE, "captcha": door.captcha().await});
        client.post(SEND_CODE, body).await
    };
    let fine = ask().await;
    let accepted = endpoint.accepted().await;
    assert_eq!(accepted.phone, PHONE);
    let code = accepted.params["code"].as_str().unwrap();
    client.post(RECOVER, json!({"login": "nanjing1", "code": code})).await.is(200);
    for failing in [SmsAnswer::Broken, SmsAnswer::Silence, SmsAnswer::Refuse("isv.AMOUNT_NOT_ENOUGH")] {
        endpoint.will(&[failing]);
        door.later(600);
        assert_eq!(ask().await.is(202).text, fine.is(202).text, "{failing:?}");
    }
    let platform = door.account("pingtai1", Role::Platform, Seat::Platform).await;
    assert_ne!(platform, AccountId::default());
    let signed_in = client.sign_in("pingtai1", PASSWORD).await;
    client.with("cookie", &signed_in.cookie()).get(OUTBOX).await.is_problem(404, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_development_outbox_is_read_by_the_platform_only() {
    let world = World::without_readers().await;
    let sms = Sms {
        id: SystemIds.fresh(),
        to: PHONE.parse().unwrap(),
        text: SmsText::PasswordCode { code: "012345".parse().unwrap() },
        at: world.clock.now(),
    };
    Outbox::new(&world.app.pool).send(&sms).await.unwrap();
    world.nobody().get(OUTBOX).await.is_problem(401, "unauthenticated");
    world.office("nanjing1", "320000").await.get(OUTBOX).await.is_problem(403, "ACCESS-platform");
    world.at_the_point("dian1").await.get(OUTBOX).await.is_problem(403, "ACCESS-platform");
    let platform = world.signed_in("pingtai1", Role::Platform, Seat::Platform).await;
    let read = platform.get(OUTBOX).await;
    let sms = &read.is(200).body[0];
    assert_eq!(sms["phone"], "138****0042");
    assert!(sms["text"].as_str().unwrap().contains("验证码 012345"), "{sms}");
}

#[tokio::test(flavor = "multi_thread")]
async fn attempts_for_one_login_are_limited_whether_or_not_it_exists() {
    let world = World::without_readers().await;
    world.account("nanjing1", Role::Office, Seat::Office(code("320100"))).await;
    for login in ["nanjing1", "nobody1"] {
        let mut tries = 0;
        let last = loop {
            tries += 1;
            let answer = world.nobody().sign_in(login, "Falsch-123").await;
            if answer.status != 401 || tries > 100 {
                break answer;
            }
        };
        last.is_problem(429, "too-many");
        assert!((30..60).contains(&tries), "{tries}");
        assert!(last.header("retry-after").parse::<u64>().unwrap() > 0);
        world.nobody().post(RECOVER, json!({"login": login, "code": "000000"})).await.is_problem(429, "too-many");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_sign_in_no_longer_needs_is_deleted() {
    let door = Door::new(CaptchaMode::AfterFailures).await;
    door.office("nanjing1").await;
    door.client.sign_in("nanjing1", "Falsch-123").await.is_problem(401, "LOGIN-4");
    door.ask_for_code("nanjing1", PHONE).await.is(202);
    door.captcha().await;
    let rows = async || -> i64 {
        let sql = "SELECT (SELECT count(*) FROM captchas) + (SELECT count(*) FROM sign_in_failures)
                        + (SELECT count(*) FROM sms_codes)";
        sqlx::query_scalar(sql).fetch_one(&door.world.app.pool).await.unwrap()
    };
    let forget = async || keshi::commands::account::forget_expired(&door.world.app.desk).await.unwrap();
    forget().await;
    assert_eq!(rows().await, 4, "a captcha, two failures, a code");
    door.later(86_401);
    forget().await;
    assert_eq!(rows().await, 0);
}
