use chrono::NaiveDate;
use cqrs_es::test::TestFramework;

use super::*;

fn calendar() -> TestFramework<Calendar> {
    TestFramework::with(())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn closed(text: &str) -> CalendarEvent {
    CalendarEvent::DayClosed { day: day(text), last_position: 7, digest: "ab".to_owned(), seal: None }
}

fn close(text: &str, today: &str) -> CalendarCommand {
    sealed_close(text, today, None)
}

#[test]
fn close_1_the_first_close_may_be_any_day_that_ended() {
    calendar()
        .given_no_previous_events()
        .when(close("2025-06-30", "2025-12-01"))
        .then_expect_events(vec![closed("2025-06-30")]);
}

#[test]
fn close_1_the_next_day_closes_and_the_one_after_it_does_not() {
    calendar()
        .given(vec![closed("2025-06-30")])
        .when(close("2025-07-01", "2025-12-01"))
        .then_expect_events(vec![closed("2025-07-01")]);
    calendar()
        .given(vec![closed("2025-06-30")])
        .when(close("2025-07-02", "2025-12-01"))
        .then_expect_error(CalendarError::OutOfOrder { day: day("2025-07-02"), next: day("2025-07-01") });
}

#[test]
fn close_1_closing_a_closed_day_again_does_nothing() {
    for again in ["2025-06-30", "2025-06-29"] {
        calendar().given(vec![closed("2025-06-30")]).when(close(again, "2025-12-01")).then_expect_events(vec![]);
    }
}

#[test]
fn close_2_yesterday_closes_and_today_does_not() {
    let (yesterday, today) = (day("2025-06-30"), day("2025-07-01"));
    assert_eq!(rules::only_a_day_that_has_ended_closes(yesterday, today), Ok(()));
    assert_eq!(
        rules::only_a_day_that_has_ended_closes(today, today),
        Err(CalendarError::NotEnded { day: today, today })
    );
}

#[test]
fn the_calendar_remembers_the_first_and_the_last_closed_day() {
    let mut state = Calendar::default();
    state.assign(closed("2025-06-30"));
    state.assign(closed("2025-07-01"));
    assert_eq!(state.first, Some(day("2025-06-30")));
    assert_eq!(state.closed_through, Some(day("2025-07-01")));
}

fn seal(key: &str) -> crate::types::Seal {
    crate::types::Seal { key: key.to_owned(), signature: "cd".to_owned() }
}

fn sealed_close(text: &str, today: &str, seal: Option<crate::types::Seal>) -> CalendarCommand {
    CalendarCommand::CloseDay { day: day(text), today: day(today), last_position: 7, digest: "ab".to_owned(), seal }
}

fn sealed(text: &str, key: &str) -> CalendarEvent {
    CalendarEvent::DayClosed { day: day(text), last_position: 7, digest: "ab".to_owned(), seal: Some(seal(key)) }
}

fn adopted(key: &str, by: Option<&str>, reason: Option<&str>) -> CalendarEvent {
    let reason = reason.map(|reason| reason.parse().unwrap());
    CalendarEvent::SealingKeyAdopted { key: key.to_owned(), by: by.map(seal), reason }
}

fn adopt(key: &str, by: Option<&str>, reason: Option<&str>) -> CalendarCommand {
    let reason = reason.map(|reason| reason.parse().unwrap());
    CalendarCommand::AdoptSealingKey { key: key.to_owned(), by: by.map(seal), reason }
}

#[test]
fn seal_1_the_key_of_the_first_seal_is_adopted_with_it_and_seals_from_then_on() {
    let first = sealed_close("2025-06-30", "2025-12-01", Some(seal("a")));
    calendar()
        .given(vec![closed("2025-06-29")])
        .when(first)
        .then_expect_events(vec![adopted("a", None, None), sealed("2025-06-30", "a")]);
    calendar()
        .given(vec![adopted("a", None, None), sealed("2025-06-30", "a")])
        .when(sealed_close("2025-07-01", "2025-12-01", Some(seal("a"))))
        .then_expect_events(vec![sealed("2025-07-01", "a")]);
}

#[test]
fn seal_1_another_key_seals_no_day_but_the_day_closes_without_a_seal() {
    let before = vec![adopted("a", None, None), sealed("2025-06-30", "a")];
    calendar()
        .given(before.clone())
        .when(sealed_close("2025-07-01", "2025-12-01", Some(seal("b"))))
        .then_expect_error(CalendarError::AnotherKey { key: "b".to_owned(), adopted: "a".to_owned() });
    calendar().given(before).when(close("2025-07-01", "2025-12-01")).then_expect_events(vec![closed("2025-07-01")]);
}

#[test]
fn seal_2_the_present_key_vouches_for_the_next_or_a_reason_is_given() {
    let before = vec![adopted("a", None, None), sealed("2025-06-30", "a")];
    for (by, reason) in [(Some("a"), None), (None, Some("遗失"))] {
        calendar()
            .given(before.clone())
            .when(adopt("b", by, reason))
            .then_expect_events(vec![adopted("b", by, reason)]);
    }
    for (by, reason) in [(None, None), (Some("b"), None), (Some("b"), Some("遗失"))] {
        calendar()
            .given(before.clone())
            .when(adopt("b", by, reason))
            .then_expect_error(CalendarError::Unvouched { key: "b".to_owned(), adopted: "a".to_owned() });
    }
}

#[test]
fn seal_2_before_the_first_key_there_is_none_to_replace() {
    calendar()
        .given(vec![closed("2025-06-30")])
        .when(adopt("b", None, Some("遗失")))
        .then_expect_error(CalendarError::NoKeyYet);
}

#[test]
fn seal_3_a_key_that_was_given_up_does_not_come_back_and_the_present_one_is_adopted_once() {
    let before = vec![adopted("a", None, None), sealed("2025-06-30", "a"), adopted("b", Some("a"), None)];
    calendar()
        .given(before.clone())
        .when(adopt("a", Some("b"), None))
        .then_expect_error(CalendarError::GivenUp { key: "a".to_owned() });
    calendar().given(before).when(adopt("b", Some("b"), None)).then_expect_events(vec![]);
    assert_eq!(rules::a_key_that_was_given_up_stays_so(&[], "a"), Ok(()));
}
