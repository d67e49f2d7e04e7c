use chrono::NaiveDate;
use cqrs_es::test::TestFramework;

use super::*;

fn publication() -> TestFramework<Publication> {
    TestFramework::with(())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn published(manifest: &str) -> Published {
    Published {
        day: day("2025-06-30"),
        last_position: 7,
        digest: "ab".to_owned(),
        manifest: manifest.to_owned(),
        files: 21,
        bytes: 4096,
        release: "0.1.0".to_owned(),
    }
}

fn publish(manifest: &str, closed_through: Option<&str>) -> PublicationCommand {
    PublicationCommand::Publish { published: published(manifest), closed_through: closed_through.map(day) }
}

fn fail(trouble: Trouble) -> PublicationCommand {
    PublicationCommand::Fail { day: day("2025-06-30"), office: "320000".parse().unwrap(), trouble }
}

fn failed(trouble: Trouble) -> PublicationEvent {
    PublicationEvent::PublicationFailed { day: day("2025-06-30"), office: "320000".parse().unwrap(), trouble }
}

#[test]
fn publish_1_a_day_is_published_once_and_the_same_again_changes_nothing() {
    publication()
        .given_no_previous_events()
        .when(publish("aa", Some("2025-06-30")))
        .then_expect_events(vec![PublicationEvent::DayPublished(published("aa"))]);
    publication()
        .given(vec![PublicationEvent::DayPublished(published("aa"))])
        .when(publish("aa", Some("2025-06-30")))
        .then_expect_events(vec![]);
}

#[test]
fn publish_1_a_day_is_never_published_with_other_bytes() {
    publication()
        .given(vec![PublicationEvent::DayPublished(published("aa"))])
        .when(publish("bb", Some("2025-06-30")))
        .then_expect_error(PublicationError::Different {
            day: day("2025-06-30"),
            before: "aa".to_owned(),
            now: "bb".to_owned(),
        });
}

#[test]
fn publish_2_the_last_closed_day_is_published_and_the_next_one_is_not() {
    let refused = |day| Err(PublicationError::NotClosed { day });
    let last = Some(day("2025-06-30"));
    assert_eq!(rules::only_a_closed_day_is_published(day("2025-06-29"), last), Ok(()));
    assert_eq!(rules::only_a_closed_day_is_published(day("2025-06-30"), last), Ok(()));
    assert_eq!(rules::only_a_closed_day_is_published(day("2025-07-01"), last), refused(day("2025-07-01")));
    assert_eq!(rules::only_a_closed_day_is_published(day("2025-06-30"), None), refused(day("2025-06-30")));
}

#[test]
fn publish_3_people_are_told_once_and_not_of_a_day_that_is_published() {
    publication().given_no_previous_events().when(fail(Trouble::Late)).then_expect_events(vec![failed(Trouble::Late)]);
    publication().given(vec![failed(Trouble::Late)]).when(fail(Trouble::Storage)).then_expect_events(vec![]);
    publication()
        .given(vec![PublicationEvent::DayPublished(published("aa"))])
        .when(fail(Trouble::Late))
        .then_expect_events(vec![]);
}

#[test]
fn a_day_that_failed_can_still_be_published() {
    publication()
        .given(vec![failed(Trouble::Storage)])
        .when(publish("aa", Some("2025-07-01")))
        .then_expect_events(vec![PublicationEvent::DayPublished(published("aa"))]);
}

#[test]
fn every_trouble_is_written_as_its_code() {
    for trouble in [Trouble::Late, Trouble::Storage, Trouble::Different, Trouble::Making] {
        assert_eq!(serde_json::to_value(trouble).unwrap(), trouble.code());
    }
}
