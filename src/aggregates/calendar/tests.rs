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
    CalendarEvent::DayClosed { day: day(text), last_position: 7, digest: "ab".to_owned() }
}

fn close(text: &str, today: &str) -> CalendarCommand {
    CalendarCommand::CloseDay { day: day(text), today: day(today), last_position: 7, digest: "ab".to_owned() }
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
