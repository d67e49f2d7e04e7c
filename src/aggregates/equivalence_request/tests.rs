//! Every rule at its limit, one past it, and at zero; then requests as random commands lead them.

use chrono::NaiveDate;
use cqrs_es::Aggregate;
use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::types::{
    DocumentKind, EquivalenceKind, Hours, LearnerId, Opinion, RegionCode, RequestId, TrainingYear, Window,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn learner() -> LearnerId {
    LearnerId(Uuid::from_u128(3))
}

fn office() -> RegionCode {
    "320102".parse().unwrap()
}

fn opinion(text: &str) -> Opinion {
    text.parse().unwrap()
}

fn hours(tenths: u16) -> Hours {
    Hours::from_tenths(tenths).unwrap()
}

fn attachment(bytes: u64) -> Attachment {
    Attachment { name: "结业证书.pdf".parse().unwrap(), kind: DocumentKind::Pdf, bytes, sha256: "0a".repeat(32) }
}

/// Claims 20 hours.
fn content() -> RequestContent {
    RequestContent {
        training_year: TrainingYear(2025),
        kind: EquivalenceKind::Seminar,
        title: "汽车维修研修班".parse().unwrap(),
        organiser: "某职业技术学院".parse().unwrap(),
        dates: Window { from: day("2025-06-01"), to: day("2025-06-05") },
        claimed: Hours::whole(20),
        description: "五天脱产学习".parse().unwrap(),
        attachments: vec![attachment(1)],
    }
}

fn submit(content: RequestContent) -> RequestCommand {
    RequestCommand::Submit {
        request: RequestId(Uuid::from_u128(1)),
        learner: learner(),
        content: Box::new(content),
        today: day("2025-07-01"),
        on_roster: true,
    }
}

fn submitted() -> RequestEvent {
    RequestEvent::EquivalenceSubmitted {
        request: RequestId(Uuid::from_u128(1)),
        learner: learner(),
        content: content(),
    }
}

fn approve(granted: Hours) -> RequestCommand {
    RequestCommand::Approve { office: office(), granted, opinion: None }
}

fn approved(granted: Hours) -> RequestEvent {
    RequestEvent::EquivalenceApproved { office: office(), granted, opinion: None }
}

fn reject(text: Option<&str>) -> RequestCommand {
    RequestCommand::Reject { office: office(), opinion: text.map(opinion) }
}

fn rejected() -> RequestEvent {
    RequestEvent::EquivalenceRejected { office: office(), opinion: opinion("材料不全") }
}

fn undo() -> RequestCommand {
    RequestCommand::Undo { reason: opinion("误操作") }
}

fn undone(undone: UndoneDecision) -> RequestEvent {
    RequestEvent::EquivalenceDecisionUndone { undone, reason: opinion("误操作") }
}

fn given(events: Vec<RequestEvent>) -> AggregateTestExecutor<EquivalenceRequest> {
    TestFramework::<EquivalenceRequest>::with(()).given(events)
}

fn nothing_given() -> AggregateTestExecutor<EquivalenceRequest> {
    TestFramework::<EquivalenceRequest>::with(()).given_no_previous_events()
}

#[test]
fn eq_1_a_learner_asks() {
    nothing_given().when(submit(content())).then_expect_events(vec![submitted()]);
    given(vec![submitted()]).when(submit(content())).then_expect_error(RequestError::SubmittedBefore);
    nothing_given().when(approve(Hours::whole(1))).then_expect_error(RequestError::Unsubmitted);
}

#[test]
fn eq_1_a_learner_asks_for_himself_and_is_on_the_roster() {
    assert!(rules::eq_1_own_request(Some(learner()), learner()));
    assert!(!rules::eq_1_own_request(Some(LearnerId(Uuid::nil())), learner()));
    assert!(!rules::eq_1_own_request(None, learner()));
    assert!(rules::eq_1_on_roster(learner(), true).is_ok());
    assert_eq!(rules::eq_1_on_roster(learner(), false), Err(RequestError::NotOnRoster { learner: learner() }));
}

#[test]
fn eq_1_hours_claimed_are_one_to_eighty() {
    for (tenths, fine) in [(0, false), (5, false), (10, true), (800, true), (805, false)] {
        let claim = RequestContent { claimed: hours(tenths), ..content() };
        assert_eq!(nothing_given().when(submit(claim)).inspect_result().is_ok(), fine, "{tenths}");
    }
}

#[test]
fn eq_1_the_year_is_the_current_or_an_earlier_one() {
    for (year, fine) in [(0, false), (2016, false), (2017, true), (2025, true), (2026, false)] {
        let claim = RequestContent { training_year: TrainingYear(year), ..content() };
        assert_eq!(nothing_given().when(submit(claim)).inspect_result().is_ok(), fine, "{year}");
    }
}

#[test]
fn eq_1_dates_do_not_end_before_they_start() {
    let one_day = Window { from: day("2025-06-01"), to: day("2025-06-01") };
    let backwards = Window { from: day("2025-06-02"), to: day("2025-06-01") };
    assert!(rules::eq_1_dates(one_day).is_ok());
    nothing_given()
        .when(submit(RequestContent { dates: backwards, ..content() }))
        .then_expect_error(RequestError::DatesBackwards { from: backwards.from, to: backwards.to });
}

#[test]
fn eq_1_up_to_five_attachments() {
    assert!(rules::eq_1_attachments(&[]).is_ok());
    assert!(rules::eq_1_attachments(&vec![attachment(1); 5]).is_ok());
    nothing_given()
        .when(submit(RequestContent { attachments: vec![attachment(1); 6], ..content() }))
        .then_expect_error(RequestError::TooManyAttachments { count: 6, most: 5 });
}

#[test]
fn eq_1_an_attachment_has_up_to_10_mb() {
    let ten_mb = 10 * 1024 * 1024;
    assert!(rules::eq_1_attachments(&[attachment(ten_mb)]).is_ok());
    for bytes in [0, ten_mb + 1] {
        assert_eq!(
            rules::eq_1_attachments(&[attachment(bytes)]),
            Err(RequestError::AttachmentSize { name: "结业证书.pdf".parse().unwrap(), bytes, most: ten_mb })
        );
    }
}

#[test]
fn eq_1_what_is_attached_was_uploaded_by_who_asks() {
    let (one, other) = (attachment(1), Attachment { sha256: "0b".repeat(32), ..attachment(2) });
    let uploads = [one.clone(), other.clone()];
    let digests = |all: &[&Attachment]| all.iter().map(|it| it.sha256.to_uppercase()).collect::<Vec<_>>();
    assert_eq!(rules::eq_1_uploaded(&[], &uploads), Ok(Vec::new()));
    assert_eq!(rules::eq_1_uploaded(&digests(&[&other, &one]), &uploads), Ok(vec![other.clone(), one.clone()]));
    let unknown = rules::eq_1_uploaded(&digests(&[&one, &other]), &uploads[..1]);
    assert_eq!(unknown, Err(RequestError::NotUploaded { sha256: other.sha256.to_uppercase() }));
}

#[test]
fn eq_1_an_attachment_is_named_by_its_digest() {
    for sha256 in [String::new(), "0".repeat(63), "0".repeat(65), "g".repeat(64)] {
        let odd = Attachment { sha256, ..attachment(1) };
        assert!(matches!(rules::eq_1_attachments(&[odd]), Err(RequestError::AttachmentDigest { .. })));
    }
}

#[test]
fn eq_2_the_office_of_the_learners_region_decides() {
    let above: RegionCode = "320100".parse().unwrap();
    assert!(rules::eq_2_deciding_office(Some(office()), office()));
    assert!(!rules::eq_2_deciding_office(Some(above), office()));
    assert!(!rules::eq_2_deciding_office(None, office()));
}

#[test]
fn eq_2_a_request_that_waits_is_decided_once() {
    let decisions = [
        (approved(Hours::whole(1)), RequestState::Approved),
        (rejected(), RequestState::Rejected),
        (RequestEvent::EquivalenceWithdrawn {}, RequestState::Withdrawn),
    ];
    for (decision, state) in decisions {
        for again in [approve(Hours::whole(1)), reject(Some("晚了"))] {
            given(vec![submitted(), decision.clone()]).when(again).then_expect_error(RequestError::Decided { state });
        }
    }
}

#[test]
fn eq_3_granted_may_equal_the_claimed() {
    given(vec![submitted()]).when(approve(Hours::whole(20))).then_expect_events(vec![approved(Hours::whole(20))]);
    given(vec![submitted()]).when(approve(Hours::whole(1))).then_expect_events(vec![approved(Hours::whole(1))]);
}

#[test]
fn eq_3_half_an_hour_more_than_claimed_is_refused() {
    for tenths in [205, 5, 0] {
        given(vec![submitted()]).when(approve(hours(tenths))).then_expect_error(RequestError::GrantedOutOfRange {
            granted: hours(tenths),
            least: Hours::whole(1),
            claimed: Hours::whole(20),
        });
    }
}

#[test]
fn eq_4_rejecting_needs_an_opinion() {
    given(vec![submitted()]).when(reject(Some("材料不全"))).then_expect_events(vec![rejected()]);
    given(vec![submitted()]).when(reject(None)).then_expect_error(RequestError::RejectionWithoutOpinion);
    assert!(rules::eq_4_opinion(Some(opinion(&"意".repeat(500)))).is_ok());
    assert!("意".repeat(501).parse::<Opinion>().is_err());
}

#[test]
fn eq_5_a_bulk_decision_takes_one_to_a_thousand() {
    for (count, fine) in [(0, false), (1, true), (1_000, true), (1_001, false)] {
        assert_eq!(rules::eq_5_bulk(count).is_ok(), fine, "{count}");
    }
    assert_eq!(rules::eq_5_bulk(1_001), Err(RequestError::BulkOutOfRange { count: 1_001, most: 1_000 }));
}

#[test]
fn eq_6_a_decision_is_undone_and_the_request_waits_again() {
    let granted = Hours::whole(20);
    let back = undone(UndoneDecision::Approved(granted));
    given(vec![submitted(), approved(granted)]).when(undo()).then_expect_events(vec![back.clone()]);
    given(vec![submitted(), rejected()]).when(undo()).then_expect_events(vec![undone(UndoneDecision::Rejected)]);
    given(vec![submitted(), approved(granted), back])
        .when(reject(Some("材料不全")))
        .then_expect_events(vec![rejected()]);
}

#[test]
fn eq_6_only_a_decision_is_undone() {
    given(vec![submitted()])
        .when(undo())
        .then_expect_error(RequestError::NothingDecided { state: RequestState::Pending });
    given(vec![submitted(), RequestEvent::EquivalenceWithdrawn {}])
        .when(undo())
        .then_expect_error(RequestError::NothingDecided { state: RequestState::Withdrawn });
}

#[test]
fn eq_6_the_deciding_office_or_one_above_undoes() {
    let above: RegionCode = "320100".parse().unwrap();
    let beside: RegionCode = "320104".parse().unwrap();
    let upwards = || [office(), above].into_iter();
    assert!(rules::eq_6_undoing_office(Some(office()), upwards()));
    assert!(rules::eq_6_undoing_office(Some(above), upwards()));
    assert!(!rules::eq_6_undoing_office(Some(beside), upwards()));
    assert!(!rules::eq_6_undoing_office(None, upwards()));
}

#[test]
fn eq_7_a_learner_withdraws_before_the_decision() {
    given(vec![submitted()])
        .when(RequestCommand::Withdraw)
        .then_expect_events(vec![RequestEvent::EquivalenceWithdrawn {}]);
    let granted = Hours::whole(20);
    for (events, state) in [
        (vec![submitted(), approved(granted)], RequestState::Approved),
        (vec![submitted(), rejected()], RequestState::Rejected),
        (vec![submitted(), RequestEvent::EquivalenceWithdrawn {}], RequestState::Withdrawn),
    ] {
        given(events).when(RequestCommand::Withdraw).then_expect_error(RequestError::WithdrawAfterDecision { state });
    }
    given(vec![submitted(), approved(granted), undone(UndoneDecision::Approved(granted))])
        .when(RequestCommand::Withdraw)
        .then_expect_events(vec![RequestEvent::EquivalenceWithdrawn {}]);
}

#[test]
fn the_catalogues_have_a_sentence_for_every_refusal() {
    let codes: Vec<String> = include_str!("error.rs")
        .lines()
        .filter_map(|line| line.trim().strip_prefix("#[serde(rename = \"")?.strip_suffix("\")]"))
        .map(|code| code.replace('.', "_"))
        .collect();
    assert!(codes.len() > 10);
    for catalogue in [
        include_str!("../../../locales/zh-CN/equivalence_request.ftl"),
        include_str!("../../../locales/en/equivalence_request.ftl"),
    ] {
        for code in &codes {
            assert!(catalogue.lines().any(|line| line.starts_with(&format!("{code} ="))), "{code}");
        }
    }
}

fn some_command() -> impl Strategy<Value = RequestCommand> {
    let granted = (0_u16..=42).prop_map(|halves| hours(halves * 5));
    prop_oneof![
        Just(submit(content())),
        Just(RequestCommand::Withdraw),
        granted.prop_map(approve),
        Just(reject(None)),
        Just(reject(Some("材料不全"))),
        Just(undo()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn eq_1_to_7_hours_are_granted_only_while_an_approval_stands(
        commands in proptest::collection::vec(some_command(), 1..40),
    ) {
        let mut request = EquivalenceRequest::default();
        let mut standing: Option<RequestEvent> = None;
        let mut withdrawn = false;
        request.apply(submitted());
        for command in commands {
            let Ok(event) = request.decide(command) else { continue };
            prop_assert!(!withdrawn, "nothing happens after a withdrawal");
            match &event {
                RequestEvent::EquivalenceSubmitted { .. } => prop_assert!(false, "asked twice"),
                RequestEvent::EquivalenceWithdrawn {} => {
                    prop_assert!(standing.is_none());
                    withdrawn = true;
                }
                RequestEvent::EquivalenceApproved { .. } | RequestEvent::EquivalenceRejected { .. } => {
                    prop_assert!(standing.is_none());
                    standing = Some(event.clone());
                }
                RequestEvent::EquivalenceDecisionUndone { undone, .. } => {
                    let Some(decision) = standing.take() else { panic!("nothing was decided") };
                    let granted = if let RequestEvent::EquivalenceApproved { granted, .. } = decision {
                        Some(granted)
                    } else {
                        None
                    };
                    let said = match undone {
                        UndoneDecision::Approved(hours) => Some(*hours),
                        UndoneDecision::Rejected => None,
                    };
                    prop_assert_eq!(said, granted);
                }
            }
            request.apply(event);
            prop_assert!(request.granted <= request.claimed);
            prop_assert_eq!(request.granted > Hours::whole(0), request.state == RequestState::Approved);
            prop_assert_eq!(request.decided_by.is_some(), standing.is_some());
        }
    }
}

#[test]
fn person_4_a_file_is_called_by_its_place_in_the_log() {
    let kind = crate::types::DocumentKind::Jpeg;
    let given = Attachment { name: "某某的证书.jpeg".parse().unwrap(), kind, bytes: 7, sha256: "0".repeat(64) };
    for (place, name) in [(1, "附件1.jpg"), (5, "附件5.jpg")] {
        let kept = rules::person_4_name_in_the_log(place, given.clone());
        assert_eq!(kept, Attachment { name: name.parse().unwrap(), ..given.clone() });
    }
}
