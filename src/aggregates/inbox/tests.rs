use cqrs_es::test::TestFramework;

use super::*;

fn inbox() -> TestFramework<Inbox> {
    TestFramework::with(())
}

const fn read(through: i64) -> InboxEvent {
    InboxEvent::NoticesRead { through }
}

#[test]
fn notice_1_reading_on_is_recorded_and_reading_again_changes_nothing() {
    let through = |through| InboxCommand::Read { through };
    inbox().given_no_previous_events().when(through(1)).then_expect_events(vec![read(1)]);
    inbox().given(vec![read(7)]).when(through(8)).then_expect_events(vec![read(8)]);
    for again in [7, 6, 1] {
        inbox().given(vec![read(7)]).when(through(again)).then_expect_events(vec![]);
    }
}

#[test]
fn notice_1_there_is_nothing_before_the_first_position() {
    for none in [0, -1, i64::MIN] {
        assert_eq!(rules::what_was_read_stays_read(0, none), Err(InboxError::NoPosition { through: none }));
    }
    assert_eq!(rules::what_was_read_stays_read(0, 1), Ok(true));
    assert_eq!(rules::what_was_read_stays_read(1, 1), Ok(false));
}
