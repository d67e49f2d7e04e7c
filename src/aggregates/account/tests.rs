use chrono::{DateTime, TimeDelta, Utc};
use cqrs_es::test::TestFramework;
use uuid::Uuid;

use super::*;
use crate::types::{AccountId, KeyedHash, LearnerId, PointId, Role, Sealed, Seat};

const ANNA: AccountId = AccountId(Uuid::from_u128(1));
const BERT: AccountId = AccountId(Uuid::from_u128(2));

fn account() -> TestFramework<Account> {
    TestFramework::with(())
}

fn sealed(data: &str) -> Sealed {
    Sealed { subject: ANNA.0, data: data.to_owned() }
}

fn office() -> Seat {
    Seat::Office("320100".parse().unwrap())
}

fn at(minutes: i64, seconds: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes) + TimeDelta::seconds(seconds)
}

fn strong() -> NewPassword {
    NewPassword { hash: sealed("hash"), characters: 8, classes: 3, used_before: false }
}

fn opened_as(role: Role, password: Option<Sealed>, must_change: bool) -> AccountEvent {
    AccountEvent::AccountOpened {
        account: ANNA,
        login: "anna1".parse().unwrap(),
        role,
        seat: office(),
        profile: sealed("profile"),
        password,
        must_change,
    }
}

fn opened() -> AccountEvent {
    opened_as(Role::Office, Some(sealed("hash")), false)
}

fn open(login: &str, role: Role, password: Option<FirstPassword>) -> AccountCommand {
    let (account, profile) = (ANNA, sealed("profile"));
    AccountCommand::Open { account, login: login.parse().unwrap(), role, seat: office(), profile, password }
}

fn first(password: NewPassword) -> FirstPassword {
    FirstPassword { password, must_change: false, legacy: false }
}

#[test]
fn acct_6_a_learner_is_one_claim_and_another_is_another() {
    let learner = |number: u128| LearnerId(Uuid::from_u128(number));
    assert_eq!(rules::learner_account_claim(learner(1)), rules::learner_account_claim(learner(1)));
    assert_ne!(rules::learner_account_claim(learner(1)), rules::learner_account_claim(learner(2)));
}

#[test]
fn acct_7_a_password_that_is_typed_twice_is_the_same_twice() {
    let secret = |text: &str| text.parse::<crate::types::Secret>().unwrap();
    assert!(rules::passwords_agree(&secret("Geheim-123"), None).is_ok());
    assert!(rules::passwords_agree(&secret("Geheim-123"), Some(&secret("Geheim-123"))).is_ok());
    let differs = rules::passwords_agree(&secret("Geheim-123"), Some(&secret("Geheim-12")));
    assert_eq!(differs, Err(AccountError::PasswordsDiffer));
}

fn failed(at: DateTime<Utc>) -> AccountEvent {
    AccountEvent::SignInFailed { at }
}

fn sign_in(at: DateTime<Utc>, right: bool) -> AccountCommand {
    AccountCommand::SignIn { at, right }
}

#[test]
fn an_account_is_opened_once() {
    let command = open("anna1", Role::Office, Some(first(strong())));
    account().given_no_previous_events().when(command.clone()).then_expect_events(vec![opened()]);
    account().given(vec![opened()]).when(command).then_expect_error(AccountError::Exists);
    account().given_no_previous_events().when(AccountCommand::Enable).then_expect_error(AccountError::Missing);
}

#[test]
fn acct_1_nobody_disables_himself() {
    let disable = |by| AccountCommand::Disable { by, reason: None };
    let disabled = AccountEvent::AccountDisabled { reason: None };
    account().given(vec![opened()]).when(disable(Some(ANNA))).then_expect_error(AccountError::DisablesHimself);
    account().given(vec![opened()]).when(disable(Some(BERT))).then_expect_events(vec![disabled.clone()]);
    account().given(vec![opened()]).when(disable(None)).then_expect_events(vec![disabled]);
}

#[test]
fn acct_2_disabling_ends_open_sessions_at_once() {
    let mut state = Account::default();
    state.assign(opened());
    let began = state.session_epoch;
    assert!(rules::session_lives(state.enabled, state.session_epoch, began));
    state.assign(AccountEvent::AccountDisabled { reason: None });
    assert!(!rules::session_lives(state.enabled, state.session_epoch, began));
    state.assign(AccountEvent::AccountEnabled {});
    assert!(!rules::session_lives(state.enabled, state.session_epoch, began), "enabling revives no session");
}

#[test]
fn acct_2_a_disabled_account_signs_in_no_more() {
    let given = vec![opened(), AccountEvent::AccountDisabled { reason: None }];
    account().given(given.clone()).when(sign_in(at(0, 0), true)).then_expect_error(AccountError::Disabled);
    account()
        .given(given.clone())
        .when(AccountCommand::Disable { by: None, reason: None })
        .then_expect_error(AccountError::Disabled);
    account().given(given).when(AccountCommand::Enable).then_expect_events(vec![AccountEvent::AccountEnabled {}]);
    account().given(vec![opened()]).when(AccountCommand::Enable).then_expect_error(AccountError::Enabled);
}

#[test]
fn acct_3_a_login_has_letters_and_digits() {
    for login in ["a", "7", "anna1", "ANNA"] {
        assert_eq!(rules::login_has_letters_and_digits(login), Ok(()), "{login}");
    }
    for login in ["", "anna-1", "安娜", "an na", "anna@example.com"] {
        assert_eq!(rules::login_has_letters_and_digits(login), Err(AccountError::LoginCharacters), "{login}");
    }
    account()
        .given_no_previous_events()
        .when(open("anna_1", Role::Office, Some(first(strong()))))
        .then_expect_error(AccountError::LoginCharacters);
}

#[test]
fn acct_3_logins_that_differ_in_case_are_one_claim() {
    assert_eq!(rules::login_claim("Anna1"), rules::login_claim("aNNA1"));
    assert_ne!(rules::login_claim("anna1"), rules::login_claim("anna2"));
}

#[test]
fn acct_4_every_role_has_its_seat() {
    let seats = [office(), Seat::Point(PointId::default()), Seat::Learner(LearnerId::default()), Seat::Platform];
    let fitting = |role| seats.map(|seat| rules::seat_fits_the_role(role, seat).is_ok());
    assert_eq!(fitting(Role::Office), [true, false, false, false]);
    assert_eq!(fitting(Role::Auditor), [true, false, false, false]);
    assert_eq!(fitting(Role::Point), [false, true, false, false]);
    assert_eq!(fitting(Role::Learner), [false, false, true, false]);
    assert_eq!(fitting(Role::Platform), [false, false, false, true]);
    assert_eq!(fitting(Role::Machine), [true, true, false, false]);
}

#[test]
fn acct_5_a_machine_has_keys_and_a_person_a_password() {
    account()
        .given_no_previous_events()
        .when(open("m1", Role::Machine, Some(first(strong()))))
        .then_expect_error(AccountError::MachineWithPassword);
    account()
        .given_no_previous_events()
        .when(open("anna1", Role::Office, None))
        .then_expect_error(AccountError::PersonWithoutPassword);
    let key = KeyedHash("k".to_owned());
    let issue = AccountCommand::IssueApiKey { key: key.clone(), scopes: vec![ApiScope::ReadReports] };
    let issued = AccountEvent::ApiKeyIssued { key: key.clone(), scopes: vec![ApiScope::ReadReports] };
    let machine = opened_as(Role::Machine, None, false);
    account().given(vec![opened()]).when(issue.clone()).then_expect_error(AccountError::PersonWithoutPassword);
    account().given(vec![machine.clone()]).when(issue.clone()).then_expect_events(vec![issued.clone()]);
    account().given(vec![machine.clone(), issued.clone()]).when(issue).then_expect_error(AccountError::KeyExists);
    let revoke = AccountCommand::RevokeApiKey { key: key.clone() };
    account().given(vec![machine.clone()]).when(revoke.clone()).then_expect_error(AccountError::KeyMissing);
    account().given(vec![machine, issued]).when(revoke).then_expect_events(vec![AccountEvent::ApiKeyRevoked { key }]);
}

#[test]
fn login_1_the_fifth_wrong_password_locks_and_the_fourth_does_not() {
    let three: Vec<_> = (0..3).map(|minute| failed(at(minute, 0))).collect();
    let given = |failures: &[AccountEvent]| [&[opened()], failures].concat();
    account().given(given(&three)).when(sign_in(at(3, 0), false)).then_expect_events(vec![failed(at(3, 0))]);
    let four: Vec<_> = (0..4).map(|minute| failed(at(minute, 0))).collect();
    let locked = AccountEvent::AccountLocked { until: at(19, 0) };
    account().given(given(&four)).when(sign_in(at(4, 0), false)).then_expect_events(vec![failed(at(4, 0)), locked]);
    account().given(given(&[])).when(sign_in(at(0, 0), false)).then_expect_events(vec![failed(at(0, 0))]);
}

#[test]
fn login_1_failures_count_for_ten_minutes_and_not_a_second_longer() {
    let four = [at(0, 0), at(0, 0), at(0, 0), at(0, 0)];
    assert_eq!(rules::fifth_failure_locks(&four, at(10, 0)), Some(at(25, 0)));
    assert_eq!(rules::fifth_failure_locks(&four, at(10, 1)), None);
}

#[test]
fn login_1_the_lock_holds_for_fifteen_minutes_even_against_the_right_password() {
    let given = vec![opened(), AccountEvent::AccountLocked { until: at(15, 0) }];
    for right in [true, false] {
        account()
            .given(given.clone())
            .when(sign_in(at(14, 59), right))
            .then_expect_error(AccountError::Locked { until: at(15, 0) });
    }
    let signed_in = AccountEvent::SignedIn { at: at(15, 0) };
    account().given(given).when(sign_in(at(15, 0), true)).then_expect_events(vec![signed_in]);
}

#[test]
fn login_1_a_right_password_forgives_the_wrong_ones() {
    let mut given = vec![opened()];
    given.extend((0..4).map(|_| failed(at(0, 0))));
    given.push(AccountEvent::SignedIn { at: at(1, 0) });
    account().given(given).when(sign_in(at(2, 0), false)).then_expect_events(vec![failed(at(2, 0))]);
}

#[test]
fn login_3_eight_characters_of_three_classes() {
    let with = |characters, classes| NewPassword { characters, classes, ..strong() };
    let check = |characters, classes| rules::password_is_strong_and_new(&with(characters, classes));
    assert_eq!(check(8, 3), Ok(()));
    assert_eq!(check(7, 3), Err(AccountError::PasswordTooShort { characters: 7, least: 8 }));
    assert_eq!(check(8, 2), Err(AccountError::PasswordTooUniform { classes: 2, least: 3 }));
    assert_eq!(check(0, 0), Err(AccountError::PasswordTooShort { characters: 0, least: 8 }));
}

#[test]
fn login_3_none_of_the_last_five() {
    let used = NewPassword { used_before: true, ..strong() };
    account()
        .given(vec![opened()])
        .when(AccountCommand::ChangePassword { password: used })
        .then_expect_error(AccountError::PasswordUsedBefore);
    let mut state = Account::default();
    state.assign(opened());
    for number in 1..=5 {
        state.assign(AccountEvent::PasswordChanged { password: sealed(&number.to_string()) });
    }
    let remembered: Vec<_> = state.recent_passwords.iter().map(|hash| hash.data.as_str()).collect();
    assert_eq!(remembered, ["1", "2", "3", "4", "5"], "the sixth last may be used again");
}

#[test]
fn login_3_only_a_legacy_import_gives_a_weak_first_password_and_only_to_be_changed() {
    let weak = NewPassword { characters: 6, classes: 1, ..strong() };
    let with = |must_change, legacy| Some(FirstPassword { password: weak.clone(), must_change, legacy });
    let refused = AccountError::PasswordTooShort { characters: 6, least: 8 };
    for (must_change, legacy) in [(true, false), (false, true), (false, false)] {
        account()
            .given_no_previous_events()
            .when(open("anna1", Role::Office, with(must_change, legacy)))
            .then_expect_error(refused.clone());
    }
    account()
        .given_no_previous_events()
        .when(open("anna1", Role::Office, with(true, true)))
        .then_expect_events(vec![opened_as(Role::Office, Some(sealed("hash")), true)]);
}

#[test]
fn login_5_a_password_given_by_somebody_else_works_once() {
    let signed_in = AccountEvent::SignedIn { at: at(0, 0) };
    let reset = AccountEvent::PasswordReset { password: sealed("once") };
    let given = vec![opened(), signed_in.clone(), reset.clone()];
    account().given(given.clone()).when(sign_in(at(0, 0), true)).then_expect_events(vec![signed_in.clone()]);
    let used = [given, vec![signed_in.clone()]].concat();
    account().given(used.clone()).when(sign_in(at(1, 0), true)).then_expect_error(AccountError::OneTimePasswordUsed);
    let changed = AccountEvent::PasswordChanged { password: sealed("own") };
    account().given(used).and(vec![changed]).when(sign_in(at(0, 0), true)).then_expect_events(vec![signed_in]);
}

#[test]
fn login_5_a_recovered_password_works_once_too_and_a_disabled_account_recovers_none() {
    let recover = AccountCommand::RecoverPassword { password: strong() };
    let reset = AccountEvent::PasswordReset { password: sealed("hash") };
    account().given(vec![opened()]).when(recover.clone()).then_expect_events(vec![reset.clone()]);
    let used = vec![opened(), reset, AccountEvent::SignedIn { at: at(0, 0) }];
    account().given(used).when(sign_in(at(1, 0), true)).then_expect_error(AccountError::OneTimePasswordUsed);
    let disabled = vec![opened(), AccountEvent::AccountDisabled { reason: None }];
    account().given(disabled).when(recover.clone()).then_expect_error(AccountError::Disabled);
    let machine = vec![opened_as(Role::Machine, None, false)];
    account().given(machine).when(recover).then_expect_error(AccountError::MachineWithPassword);
}

#[test]
fn login_5_an_initial_000000_of_a_legacy_import_works_once_to_change_it() {
    let weak = NewPassword { characters: 6, classes: 1, ..strong() };
    let given = opened_as(Role::Office, Some(sealed("hash")), true);
    let first = FirstPassword { password: weak, must_change: true, legacy: true };
    account()
        .given_no_previous_events()
        .when(open("anna1", Role::Office, Some(first)))
        .then_expect_events(vec![given.clone()]);
    let signed_in = AccountEvent::SignedIn { at: at(0, 0) };
    account().given(vec![given.clone()]).when(sign_in(at(0, 0), true)).then_expect_events(vec![signed_in.clone()]);
    let once = vec![given, signed_in];
    account().given(once.clone()).when(sign_in(at(1, 0), true)).then_expect_error(AccountError::OneTimePasswordUsed);
    let changed = AccountEvent::PasswordChanged { password: sealed("hash") };
    account().given(once).when(AccountCommand::ChangePassword { password: strong() }).then_expect_events(vec![changed]);
}

#[test]
fn a_reset_password_ends_sessions_and_the_lock() {
    let mut state = Account::default();
    state.assign(opened());
    state.assign(AccountEvent::AccountLocked { until: at(15, 0) });
    state.assign(AccountEvent::PasswordReset { password: sealed("once") });
    assert_eq!(state.locked_until, None);
    assert!(state.must_change);
    assert_eq!(state.session_epoch, 1);
}
