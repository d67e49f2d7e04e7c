use std::time::Duration;

use tokio::net::TcpListener;

use super::*;
use crate::test_support::{SmsAnswer, SmsEndpoint};

/// Short enough for a test, long enough for a busy machine.
const SHORT: Patience =
    Patience { connect: Duration::from_secs(10), answer: Duration::from_secs(10), pause: Duration::from_millis(1) };

fn sms(number: u128) -> Sms {
    Sms {
        id: Uuid::from_u128(number),
        to: "13800000042".parse().unwrap(),
        text: SmsText::PasswordCode { code: "012345".parse().unwrap() },
        at: "2025-02-01T00:00:00.123Z".parse().unwrap(),
    }
}

fn shows_nothing(error: &SmsError) {
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("13800000042") && !shown.contains("012345") && !shown.contains("secret"), "{shown}");
}

#[tokio::test]
async fn a_signed_message_is_accepted_as_it_was_meant() {
    let endpoint = SmsEndpoint::start().await;
    let sender = Aliyun::new(endpoint.settings(), SHORT).unwrap();
    sender.send(&sms(1)).await.unwrap();
    let accepted = endpoint.accepted().await;
    assert_eq!((accepted.phone.as_str(), accepted.sign_name.as_str()), ("13800000042", "课时 测试"));
    assert_eq!((accepted.template.as_str(), &accepted.params), ("SMS_100000001", &json!({"code": "012345"})));
    assert!(sender.outbox().is_none());
}

#[tokio::test]
async fn another_secret_is_not_accepted_and_not_tried_again() {
    let endpoint = SmsEndpoint::start().await;
    let wrong = AliyunSettings { key_secret: "another-secret".parse().unwrap(), ..endpoint.settings() };
    let error = Aliyun::new(wrong, SHORT).unwrap().send(&sms(1)).await.unwrap_err();
    assert!(matches!(&error, SmsError::Refused { code, .. } if code == "SignatureDoesNotMatch"), "{error}");
    assert_eq!(endpoint.requests(), 1);
    shows_nothing(&error);
}

#[tokio::test]
async fn a_refusal_names_the_providers_code_and_request() {
    let endpoint = SmsEndpoint::start().await;
    endpoint.will(&[SmsAnswer::Refuse("isv.BUSINESS_LIMIT_CONTROL")]);
    let error = Aliyun::new(endpoint.settings(), SHORT).unwrap().send(&sms(1)).await.unwrap_err();
    let SmsError::Refused { code, request } = &error else { panic!("{error}") };
    assert_eq!((code.as_str(), request.as_str()), ("isv.BUSINESS_LIMIT_CONTROL", "made-request"));
    assert_eq!(endpoint.requests(), 1);
    shows_nothing(&error);
}

#[tokio::test]
async fn a_busy_provider_is_asked_three_times_and_no_more() {
    let endpoint = SmsEndpoint::start().await;
    let sender = Aliyun::new(endpoint.settings(), SHORT).unwrap();
    endpoint.will(&[SmsAnswer::Busy, SmsAnswer::Busy]);
    sender.send(&sms(1)).await.unwrap();
    endpoint.accepted().await;
    assert_eq!(endpoint.requests(), 3);
    endpoint.will(&[SmsAnswer::Busy, SmsAnswer::Busy, SmsAnswer::Busy]);
    let error = sender.send(&sms(2)).await.unwrap_err();
    assert!(matches!(&error, SmsError::Refused { code, .. } if code == "Throttling.User"), "{error}");
    assert_eq!(endpoint.requests(), 6);
}

#[tokio::test]
async fn what_may_have_been_sent_is_not_sent_again() {
    let endpoint = SmsEndpoint::start().await;
    let impatient = Patience { answer: Duration::from_millis(200), ..SHORT };
    for (number, answer, patience) in
        [(1, SmsAnswer::Broken, SHORT), (2, SmsAnswer::Nonsense, SHORT), (3, SmsAnswer::Silence, impatient)]
    {
        endpoint.will(&[answer]);
        let sender = Aliyun::new(endpoint.settings(), patience).unwrap();
        let error = sender.send(&sms(number.into())).await.unwrap_err();
        assert!(matches!(error, SmsError::Unclear(_)), "{answer:?}: {error}");
        assert_eq!(endpoint.requests(), number, "{answer:?}");
        shows_nothing(&error);
    }
}

#[tokio::test]
async fn a_provider_that_is_away_is_said_to_be() {
    let gone = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let settings = SmsEndpoint::start().await.settings();
    let sender = Aliyun::new(AliyunSettings { endpoint: format!("http://{gone}"), ..settings }, SHORT).unwrap();
    let error = sender.send(&sms(1)).await.unwrap_err();
    assert!(matches!(error, SmsError::Unreachable(_)), "{error}");
    shows_nothing(&error);
}

#[tokio::test]
async fn an_endpoint_is_a_url_and_https_is_one() {
    let settings = SmsEndpoint::start().await.settings();
    let with = |endpoint: &str| {
        Aliyun::new(AliyunSettings { endpoint: endpoint.to_owned(), ..settings.clone() }, Patience::default())
    };
    for bad in ["", "dysmsapi.aliyuncs.com", "ftp://dysmsapi.aliyuncs.com", "file:///etc/passwd"] {
        assert!(matches!(with(bad), Err(SmsError::Settings(_))), "{bad}");
    }
    assert_eq!(with("https://dysmsapi.aliyuncs.com").is_ok(), cfg!(feature = "tls"));
}
