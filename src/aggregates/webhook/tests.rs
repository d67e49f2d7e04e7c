use chrono::{DateTime, TimeDelta, Utc};
use cqrs_es::Aggregate;
use cqrs_es::test::TestFramework;
use uuid::Uuid;

use super::*;
use crate::types::WebhookReach::{Loopback, Private, Public};
use crate::types::{DeliveryId, RegionCode, Sealed, WebhookId, WebhookReach, WebhookUrl};

const WEBHOOK: WebhookId = WebhookId(Uuid::from_u128(1));

fn webhook() -> TestFramework<Webhook> {
    TestFramework::with(())
}

fn office() -> RegionCode {
    "320100".parse().unwrap()
}

fn url(text: &str) -> WebhookUrl {
    text.parse().unwrap()
}

fn sealed(data: &str) -> Sealed {
    Sealed { subject: WEBHOOK.0, data: data.to_owned() }
}

fn now() -> DateTime<Utc> {
    "2025-07-01T00:00:00Z".parse().unwrap()
}

fn register(address: &str, reach: WebhookReach) -> WebhookCommand {
    let (name, secret) = ("统计接收".parse().unwrap(), sealed("first"));
    WebhookCommand::Register { webhook: WEBHOOK, office: office(), name, url: url(address), secret, reach }
}

fn registered() -> WebhookEvent {
    let (name, secret) = ("统计接收".parse().unwrap(), sealed("first"));
    let url = url("https://example.com/hook");
    WebhookEvent::WebhookRegistered { webhook: WEBHOOK, office: office(), name, url, secret }
}

#[test]
fn a_webhook_is_registered_once() {
    let register = register("https://example.com/hook", WebhookReach::Public);
    webhook().given_no_previous_events().when(register.clone()).then_expect_events(vec![registered()]);
    webhook().given(vec![registered()]).when(register).then_expect_error(WebhookError::Exists);
    webhook().given_no_previous_events().when(WebhookCommand::Resume).then_expect_error(WebhookError::Missing);
}

#[test]
fn hook_1_only_what_the_service_may_reach_is_registered() {
    let with = |address: &str, reach| rules::address_is_reachable(&url(address), reach);
    let private = |host: &str| Err(WebhookError::PrivateAddress { host: host.to_owned() });
    assert_eq!(with("https://example.com", Public), Ok(()));
    assert_eq!(with("http://example.com", Private), Err(WebhookError::NotSecure));
    assert_eq!(with("http://10.0.0.1", Private), Err(WebhookError::NotSecure));
    assert_eq!(with("https://10.0.0.1", Public), private("10.0.0.1"));
    assert_eq!(with("https://169.254.169.254/latest/meta-data", Loopback), private("169.254.169.254"));
    assert_eq!(with("https://10.0.0.1", Private), Ok(()));
    assert_eq!(with("http://127.0.0.1:9000", Public), private("127.0.0.1"));
    assert_eq!(with("http://127.0.0.1:9000", Loopback), Ok(()));
    assert_eq!(with("http://localhost:9000", Public), private("localhost"));
    assert_eq!(with("http://[::1]:9000", Loopback), Ok(()));
    assert_eq!(with("https://[::ffff:10.0.0.1]/", Public), private("::ffff:10.0.0.1"));
}

#[test]
fn hook_1_an_address_is_looked_at_again_when_it_is_revised() {
    let revise = |address: &str| WebhookCommand::Revise {
        name: "统计接收".parse().unwrap(),
        url: url(address),
        reach: WebhookReach::Public,
    };
    webhook().given(vec![registered()]).when(revise("http://example.com")).then_expect_error(WebhookError::NotSecure);
    webhook().given(vec![registered()]).when(revise("https://example.com/hook")).then_expect_error(WebhookError::Same);
    let event =
        WebhookEvent::WebhookRevised { name: "统计接收".parse().unwrap(), url: url("https://example.com/") };
    webhook().given(vec![registered()]).when(revise("https://example.com/")).then_expect_events(vec![event]);
}

#[test]
fn hook_2_an_office_has_ten_places_of_its_own() {
    let places: Vec<String> = rules::places(office()).collect();
    assert_eq!(places.len(), 10);
    assert!(rules::places("320200".parse().unwrap()).all(|place| !places.contains(&place)));
    assert!(rules::place_is_free(places.first().cloned()).is_ok());
    assert_eq!(rules::place_is_free(None), Err(WebhookError::TooMany { limit: 10 }));
}

#[test]
fn hook_3_a_secret_has_at_least_32_characters() {
    assert_eq!(rules::secret_is_long_enough(32), Ok(()));
    assert_eq!(rules::secret_is_long_enough(31), Err(WebhookError::SecretTooShort { characters: 31, limit: 32 }));
    assert_eq!(rules::secret_is_long_enough(0), Err(WebhookError::SecretTooShort { characters: 0, limit: 32 }));
}

#[test]
fn hook_4_a_paused_webhook_is_told_nothing_until_it_is_resumed() {
    let paused = || WebhookEvent::WebhookPaused { reason: "维护".parse().unwrap() };
    let pause = || WebhookCommand::Pause { reason: "维护".parse().unwrap() };
    webhook().given(vec![registered()]).when(pause()).then_expect_events(vec![paused()]);
    webhook().given(vec![registered(), paused()]).when(pause()).then_expect_error(WebhookError::Paused);
    webhook()
        .given(vec![registered(), paused()])
        .when(WebhookCommand::Resume)
        .then_expect_events(vec![WebhookEvent::WebhookResumed {}]);
    webhook().given(vec![registered()]).when(WebhookCommand::Resume).then_expect_error(WebhookError::NotPaused);
    let mut state = Webhook::default();
    state.apply(registered());
    assert!(state.told_at().is_some());
    state.apply(paused());
    assert!(state.told_at().is_none());
}

#[test]
fn hook_4_a_removed_webhook_changes_no_more() {
    let removed = || vec![registered(), WebhookEvent::WebhookRemoved {}];
    webhook()
        .given(vec![registered()])
        .when(WebhookCommand::Remove)
        .then_expect_events(vec![WebhookEvent::WebhookRemoved {}]);
    let give_up = WebhookCommand::GiveUp { delivery: DeliveryId::default(), attempts: 21 };
    for command in [WebhookCommand::Remove, WebhookCommand::Resume, give_up] {
        webhook().given(removed()).when(command).then_expect_error(WebhookError::Removed);
    }
    let mut state = Webhook::default();
    for event in removed() {
        state.apply(event);
    }
    assert_eq!((state.secrets(now()).count(), state.told_at()), (0, None));
}

#[test]
fn hook_5_its_office_and_the_province_keep_a_webhook() {
    let (province, city, other) = ("320000".parse().ok(), Some(office()), "320200".parse().ok());
    assert!(rules::office_keeps_webhook(city, office(), province));
    assert!(rules::office_keeps_webhook(province, office(), province));
    assert!(!rules::office_keeps_webhook(other, office(), province));
    assert!(!rules::office_keeps_webhook(None, office(), None));
}

#[test]
fn hook_6_a_former_secret_signs_along_for_a_week_at_most() {
    let rotate = |hours| WebhookCommand::RotateSecret { secret: sealed("second"), overlap_hours: hours, now: now() };
    let rotated = |hours| WebhookEvent::WebhookSecretRotated {
        secret: sealed("second"),
        former_until: now() + TimeDelta::hours(hours),
    };
    webhook().given(vec![registered()]).when(rotate(0)).then_expect_events(vec![rotated(0)]);
    webhook().given(vec![registered()]).when(rotate(168)).then_expect_events(vec![rotated(168)]);
    let refused = WebhookError::OverlapTooLong { hours: 169, limit: 168 };
    webhook().given(vec![registered()]).when(rotate(169)).then_expect_error(refused);
    let mut state = Webhook::default();
    state.apply(registered());
    state.apply(rotated(24));
    let at = |hours| now() + TimeDelta::hours(hours);
    let signing = |hours| state.secrets(at(hours)).map(|secret| secret.data.as_str()).collect::<Vec<_>>();
    assert_eq!(signing(0), ["second", "first"]);
    assert_eq!(signing(24), ["second"]);
}
