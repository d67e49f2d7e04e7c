//! Accounts: who keeps them, and who signs in.

use chrono::TimeDelta;
use keshi::aggregates::account::{Account, ApiScope, rules};
use keshi::aggregates::training_point::PointProfile;
use keshi::commands::account::{
    ChangePassword, DisableAccount, EnableAccount, IssueApiKey, OpenAccount, RecordSignIn, ResetPassword, RevokeApiKey,
    SignedIn, holder_of_key, make_api_key, sign_in,
};
use keshi::commands::learner::{EraseLearner, LeaveRoster};
use keshi::commands::training_point::{DisablePoint, FirstAdministrator, RegisterPoint};
use keshi::commands::{CommandError, UseCase};
use keshi::types::{
    AccountId, AccountProfile, Actor, Clock, Ids, LearnerId, LeaveReason, PointId, Role, Seat, Secret, SystemIds,
};
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;

use crate::{Province, code, office, refused};

const PASSWORD: &str = "Geheim-123";

fn secret(text: &str) -> Secret {
    text.parse().unwrap()
}

fn staff(login: &str, region: &str) -> OpenAccount {
    OpenAccount {
        account: Some(AccountId(SystemIds.fresh())),
        login: login.parse().unwrap(),
        name: "某管理员".parse().unwrap(),
        phone: Some("13800000000".parse().unwrap()),
        role: Role::Office,
        seat: Seat::Office(code(region)),
        password: Some(secret(PASSWORD)),
        must_change: false,
    }
}

impl Province {
    async fn opened(&self, open: OpenAccount) -> AccountId {
        let account = open.account.unwrap();
        self.give(&Actor::platform(), open).await.unwrap();
        account
    }

    async fn sign_in(&self, login: &str, password: &str) -> Result<SignedIn, CommandError> {
        sign_in(&self.desk, login, &secret(password), None, Some("192.0.2.1".to_owned())).await
    }

    async fn is_refused(&self, login: &str, password: &str) -> bool {
        matches!(self.sign_in(login, password).await, Err(CommandError::Forbidden("LOGIN-4")))
    }
}

fn holder(account: AccountId, region: &str) -> Actor {
    Actor { account: Some(account), ..office(region) }
}

#[tokio::test(flavor = "multi_thread")]
async fn acct_1_nobody_disables_himself_and_the_last_administrator_stays() {
    let province = Province::new().await;
    let anna = province.opened(staff("anna1", "320100")).await;
    let bert = province.opened(staff("bert1", "320100")).await;
    let disable = |account| DisableAccount { account, reason: None };
    let by_anna = holder(anna, "320100");
    assert_eq!(refused(province.give(&by_anna, disable(anna)).await), "ACCT-1.self");
    assert_eq!(refused(province.give(&office("320000"), disable(anna)).await), "ACCESS-office", "本级 only");
    province.give(&by_anna, disable(bert)).await.unwrap();
    assert_eq!(refused(province.give(&Actor::platform(), disable(anna)).await), "ACCT-1.last");
    province.give(&by_anna, EnableAccount { account: bert }).await.unwrap();
    province.give(&Actor::platform(), disable(anna)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn acct_1_two_administrators_do_not_disable_each_other() {
    let province = Province::new().await;
    let anna = province.opened(staff("anna1", "320100")).await;
    let bert = province.opened(staff("bert1", "320100")).await;
    let (by_anna, by_bert) = (holder(anna, "320100"), holder(bert, "320100"));
    let one = province.give(&by_anna, DisableAccount { account: bert, reason: None });
    let other = province.give(&by_bert, DisableAccount { account: anna, reason: None });
    let (one, other) = tokio::join!(one, other);
    assert_ne!(one.is_ok(), other.is_ok());
    assert_eq!(refused(if one.is_ok() { other } else { one }), "ACCT-1.last");
}

#[tokio::test(flavor = "multi_thread")]
async fn acct_3_a_login_is_taken_once_whatever_the_case() {
    let province = Province::new().await;
    province.opened(staff("anna1", "320100")).await;
    assert_eq!(refused(province.give(&Actor::platform(), staff("ANNA1", "320200")).await), "ACCT-3.taken");
    assert_eq!(refused(province.give(&Actor::platform(), staff("anna-1", "320200")).await), "ACCT-3");
    let weak = OpenAccount { password: Some(secret("000000")), ..staff("carl1", "320100") };
    assert_eq!(refused(province.give(&Actor::platform(), weak).await), "LOGIN-3.short");
}

#[tokio::test(flavor = "multi_thread")]
async fn login_4_every_failure_has_the_same_answer() {
    let province = Province::new().await;
    let anna = province.opened(staff("anna1", "320100")).await;
    let bert = province.opened(staff("bert1", "320100")).await;
    assert!(province.is_refused("nobody", PASSWORD).await);
    assert!(province.is_refused("no body!", PASSWORD).await);
    assert!(province.is_refused("anna1", "Geheim-124").await);
    let signed_in = province.sign_in("Anna1", PASSWORD).await.unwrap();
    assert_eq!((signed_in.account, signed_in.role, signed_in.must_change), (anna, Role::Office, false));
    province.give(&holder(anna, "320100"), DisableAccount { account: bert, reason: None }).await.unwrap();
    assert!(province.is_refused("bert1", PASSWORD).await);
    let forged = RecordSignIn { account: anna, right: true };
    assert_eq!(refused(province.give(&office("320100"), forged).await), "ACCESS-platform");
}

#[tokio::test(flavor = "multi_thread")]
async fn login_1_five_wrong_passwords_lock_for_fifteen_minutes() {
    let province = Province::new().await;
    province.opened(staff("anna1", "320100")).await;
    for _ in 0..4 {
        assert!(province.is_refused("anna1", "Geheim-124").await);
    }
    province.sign_in("anna1", PASSWORD).await.unwrap();
    for _ in 0..5 {
        assert!(province.is_refused("anna1", "Geheim-124").await);
    }
    assert!(province.is_refused("anna1", PASSWORD).await);
    let locked = province.clock.now();
    province.clock.set(locked + TimeDelta::minutes(15) - TimeDelta::seconds(1));
    assert!(province.is_refused("anna1", PASSWORD).await);
    province.clock.set(locked + TimeDelta::minutes(15));
    province.sign_in("anna1", PASSWORD).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn login_1_guessing_many_at_once_gains_nothing() {
    let province = Province::new().await;
    let anna = province.opened(staff("anna1", "320100")).await;
    let guesses = (0..16).map(|number| province.sign_in("anna1", if number == 15 { "x" } else { "Geheim-124" }));
    for outcome in futures::future::join_all(guesses).await {
        assert!(outcome.is_err());
    }
    let state = province.state::<Account>(anna).await;
    assert!(state.locked_until.is_some());
    assert!(state.failures.is_empty(), "nothing is recorded behind the lock");
}

#[tokio::test(flavor = "multi_thread")]
async fn login_3_and_5_a_reset_password_works_once_and_old_ones_do_not_come_back() {
    let province = Province::new().await;
    let anna = province.opened(staff("anna1", "320100")).await;
    let began = province.sign_in("anna1", PASSWORD).await.unwrap().session_epoch;
    let reset = ResetPassword { account: anna, password: secret("Einmal-456") };
    assert_eq!(refused(province.give(&office("320200"), reset.clone()).await), "ACCESS-office");
    province.give(&office("320100"), reset).await.unwrap();
    let state = province.state::<Account>(anna).await;
    assert!(!rules::session_lives(state.enabled, state.session_epoch, began));
    assert!(province.sign_in("anna1", "Einmal-456").await.unwrap().must_change);
    assert!(province.is_refused("anna1", "Einmal-456").await);

    let own = holder(anna, "320100");
    let change =
        |current: &str, new: &str| ChangePassword { account: anna, current: secret(current), new: secret(new) };
    assert_eq!(refused(province.give(&office("320100"), change("Einmal-456", "Neu-78910")).await), "ACCESS-account");
    assert_eq!(refused(province.give(&own, change("Falsch-456", "Neu-78910")).await), "LOGIN-4");
    assert_eq!(refused(province.give(&own, change("Einmal-456", PASSWORD)).await), "LOGIN-3.used");
    assert_eq!(refused(province.give(&own, change("Einmal-456", "Neu-789")).await), "LOGIN-3.short");
    province.give(&own, change("Einmal-456", "Neu-78910")).await.unwrap();
    assert!(!province.sign_in("anna1", "Neu-78910").await.unwrap().must_change);
}

#[tokio::test(flavor = "multi_thread")]
async fn point_1_the_accounts_of_a_disabled_point_do_not_sign_in() {
    let province = Province::new().await;
    let point = PointId(SystemIds.fresh());
    let register = RegisterPoint {
        point: Some(point),
        office: code("320100"),
        name: "甲中心".parse().unwrap(),
        profile: PointProfile::default(),
        contact: None,
        administrator: Some(FirstAdministrator {
            account: None,
            name: "某人".parse().unwrap(),
            login: "point1".parse().unwrap(),
            phone: "13800000000".parse().unwrap(),
            password: secret(PASSWORD),
            password_again: Some(secret(PASSWORD)),
        }),
    };
    province.give(&office("320100"), register).await.unwrap();
    let signed_in = province.sign_in("point1", PASSWORD).await.unwrap();
    assert_eq!((signed_in.seat, signed_in.must_change), (Seat::Point(point), true));
    let account = signed_in.account;
    let change = ChangePassword { account, current: secret(PASSWORD), new: secret("Neu-78910") };
    province.give(&Actor { account: Some(account), ..Actor::point(point) }, change).await.unwrap();
    province.sign_in("point1", "Neu-78910").await.unwrap();
    let disable = DisablePoint { point, reason: "停办".parse().unwrap() };
    province.give(&office("320100"), disable).await.unwrap();
    assert!(province.is_refused("point1", "Neu-78910").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn acct_5_a_key_is_good_until_it_is_revoked() {
    let province = Province::new().await;
    let machine = OpenAccount { role: Role::Machine, password: None, ..staff("machine1", "320100") };
    let account = province.opened(machine).await;
    let key = make_api_key(account, &mut ChaCha20Rng::seed_from_u64(1)).unwrap();
    assert_eq!(holder_of_key(&mut province.begin(), &key).await.unwrap(), None);
    let issue = IssueApiKey { account, key: key.clone(), scopes: vec![ApiScope::ReadReports] };
    province.give(&office("320100"), issue.clone()).await.unwrap();
    let holder = holder_of_key(&mut province.begin(), &key).await.unwrap().unwrap();
    assert_eq!((holder.account, holder.scopes), (account, vec![ApiScope::ReadReports]));
    let other = make_api_key(AccountId(SystemIds.fresh()), &mut ChaCha20Rng::seed_from_u64(2)).unwrap();
    let foreign = IssueApiKey { key: other, ..issue };
    assert_eq!(refused(province.give(&office("320100"), foreign).await), "ACCT-5.key_of_another");
    let hash = province.state::<Account>(account).await.api_keys.keys().next().unwrap().clone();
    province.give(&office("320100"), RevokeApiKey { account, key: hash }).await.unwrap();
    assert_eq!(holder_of_key(&mut province.begin(), &key).await.unwrap(), None);
    assert!(province.is_refused("machine1", PASSWORD).await);
}

fn of_learner(login: &str, learner: LearnerId) -> OpenAccount {
    OpenAccount { role: Role::Learner, seat: Seat::Learner(learner), ..staff(login, "320102") }
}

#[tokio::test(flavor = "multi_thread")]
async fn acct_6_a_learner_has_one_account() {
    let province = Province::new().await;
    let (one, _) = province.learner(1).await;
    let (other, _) = province.learner(2).await;
    province.opened(of_learner("learner1", one)).await;
    assert_eq!(refused(province.give(&office("320102"), of_learner("learner2", one)).await), "ACCT-6");
    province.give(&office("320102"), of_learner("learner2", other)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn acct_7_the_first_administrators_password_is_typed_twice_alike() {
    let province = Province::new().await;
    let register = |again: &str| RegisterPoint {
        point: None,
        office: code("320100"),
        name: "甲中心".parse().unwrap(),
        profile: PointProfile::default(),
        contact: None,
        administrator: Some(FirstAdministrator {
            account: None,
            name: "某人".parse().unwrap(),
            login: "point1".parse().unwrap(),
            phone: "13800000000".parse().unwrap(),
            password: secret(PASSWORD),
            password_again: Some(secret(again)),
        }),
    };
    assert_eq!(refused(province.give(&office("320100"), register("Geheim-124")).await), "ACCT-7");
    province.give(&office("320100"), register(PASSWORD)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn person_4_the_account_of_an_erased_person_goes_with_him() {
    let province = Province::new().await;
    let (learner, _) = province.learner(1).await;
    let account = province.opened(of_learner("learner1", learner)).await;
    province.sign_in("learner1", PASSWORD).await.unwrap();
    let district = office("320102");
    province.give(&district, LeaveRoster { learner, reason: LeaveReason::Retired }).await.unwrap();
    let erase = EraseLearner { learner, reason: "本人申请".parse().unwrap() };
    province.give(&office("320000"), erase).await.unwrap();

    let state = province.state::<Account>(account).await;
    assert!(!state.enabled);
    let profile = province.begin().open::<AccountProfile>(state.profile.as_ref().unwrap()).await.unwrap();
    assert_eq!(profile, None, "the account's own key is gone too");
    assert!(province.is_refused("learner1", PASSWORD).await);
    let reset = ResetPassword { account, password: secret("Einmal-456") };
    assert_eq!(refused(province.give(&district, reset).await), "PERSON-4.erased");
    assert_eq!(refused(province.give(&district, EnableAccount { account }).await), "PERSON-4.erased");
}

#[test]
fn a_command_with_a_password_shows_it_to_nobody() {
    let open = staff("anna1", "320100");
    assert_eq!(OpenAccount::NAME, "account.open");
    assert!(!format!("{open:?}").contains(PASSWORD));
}
