//! The queries, on a made log and real read tables.

use std::sync::Arc;

use cqrs_es::DomainEvent;
use serde::Serialize;
use sqlx::PgConnection;
use uuid::Uuid;

use super::history::History;
use super::learners::LearnerFilter;
use super::page::{PageRequest, QueryError};
use super::plans::PlanFilter;
use super::requests::RequestFilter;
use super::scope::{RegionScope, Scope};
use super::{accounts, classes, hours, learners, plans, points, regions, requests, trades, units};
use crate::aggregates::any::AnyEvent;
use crate::projections::directory::Directory;
use crate::projections::fixtures::{
    ADMIN, LEARNER, MACHINE, PLAN, POINT, REQUEST, SWALLOWED_TRADE, SWALLOWED_UNIT, TRADE, TestOpener, UNDONE_REQUEST,
    UNIT, build, made_log,
};
use crate::projections::plans::Plans;
use crate::projections::requests::Requests;
use crate::projections::roster::Roster;
use crate::projections::{LogEvent, OpenSealed};
use crate::test_support::TestDb;
use crate::types::{Grade, KeyedHash, PlanStatus, RequestStatus, Seat};

async fn built(connection: &mut PgConnection) -> Arc<TestOpener> {
    let opener = Arc::new(TestOpener::default());
    let log = made_log();
    build(&mut Directory::new(opener.clone()), "directory", &log, 10, connection).await;
    build(&mut Roster::new(opener.clone()), "roster", &log, 10, connection).await;
    build(&mut Plans, "plans", &log, 10, connection).await;
    build(&mut Requests, "requests", &log, 10, connection).await;
    opener
}

fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

async fn count(filter: LearnerFilter, connection: &mut PgConnection) -> i64 {
    let page = learners::list(&filter, &PageRequest::default(), connection).await.unwrap();
    assert_eq!(page.total, i64::try_from(page.items.len()).unwrap());
    page.total
}

#[tokio::test]
async fn learners_are_paged_by_number_and_by_cursor() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    built(&mut connection).await;
    let tree = regions::tree(&mut connection).await.unwrap();
    let of_city = LearnerFilter::of(RegionScope::of(&tree, "320100".parse().unwrap(), Scope::OwnAndBelow));
    let first = PageRequest { size: Some(4), ..PageRequest::default() };
    let page = learners::list(&of_city, &first, &mut connection).await.unwrap();
    assert_eq!((page.items.len(), page.total, page.total_is_exact), (4, 6, true));
    let rest = PageRequest { size: Some(4), after: page.next.clone(), ..PageRequest::default() };
    let rest = learners::list(&of_city, &rest, &mut connection).await.unwrap();
    assert_eq!((rest.items.len(), rest.page, rest.next), (2, None, None));
    let second = PageRequest { page: Some(2), ..first };
    let second = learners::list(&of_city, &second, &mut connection).await.unwrap();
    assert_eq!(second.items, rest.items, "the cursor and the page number lead to the same rows");
    let latest = PageRequest { size: Some(5), sort: Some("-registered_at".into()), ..PageRequest::default() };
    let page = learners::list(&of_city, &latest, &mut connection).await.unwrap();
    let last = PageRequest { after: page.next.clone(), ..latest };
    let last = learners::list(&of_city, &last, &mut connection).await.unwrap();
    assert_eq!(last.items.iter().map(|row| row.learner).collect::<Vec<_>>(), [Uuid::from_u128(LEARNER)]);
}

#[tokio::test]
async fn learners_are_filtered_and_counted() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    built(&mut connection).await;
    let all = LearnerFilter::of(RegionScope::All);
    assert_eq!(count(LearnerFilter { on_roster: Some(true), ..all.clone() }, &mut connection).await, 5);
    assert_eq!(count(LearnerFilter { grade: Some(Grade::Technician), ..all.clone() }, &mut connection).await, 1);
    assert_eq!(count(LearnerFilter { trade: Some(id(SWALLOWED_TRADE)), ..all.clone() }, &mut connection).await, 0);
    assert_eq!(count(LearnerFilter { active: Some(true), ..all.clone() }, &mut connection).await, 1);
    assert_eq!(count(LearnerFilter { name: Some("改".into()), ..all.clone() }, &mut connection).await, 1);
    assert_eq!(count(LearnerFilter { name: Some("学员3".into()), ..all.clone() }, &mut connection).await, 0);
    assert_eq!(count(LearnerFilter { name: Some("学\0员".into()), ..all.clone() }, &mut connection).await, 0);
    assert_eq!(count(LearnerFilter { unit_name: Some("少儿".into()), ..all.clone() }, &mut connection).await, 6);
    assert_eq!(count(LearnerFilter { unit: Some(id(SWALLOWED_UNIT)), ..all.clone() }, &mut connection).await, 0);
    let hash = |text: &str| Some(KeyedHash(text.into()));
    assert_eq!(count(LearnerFilter { id_hash: hash("hash1"), ..all.clone() }, &mut connection).await, 0);
    assert_eq!(count(LearnerFilter { id_hash: hash("hash1b"), ..all.clone() }, &mut connection).await, 1);
    let beside = RegionScope::These(vec!["320102".parse().unwrap()]);
    assert_eq!(count(LearnerFilter::of(beside), &mut connection).await, 0);
}

#[tokio::test]
async fn unit_1_and_2_a_rename_and_a_move_show_for_every_learner_at_once() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    built(&mut connection).await;
    let all = LearnerFilter::of(RegionScope::All);
    let page = learners::list(&all, &PageRequest::default(), &mut connection).await.unwrap();
    assert_eq!(page.total, 6);
    for learner in &page.items {
        assert_eq!((learner.unit_name.as_str(), learner.region_name.as_str()), ("金陵图书馆", "秦淮区"));
        assert_eq!((learner.office.as_str(), learner.office_name.as_str()), ("320100", "南京市"));
        assert_eq!(learner.trade_name, "汽车驾驶员");
    }
    let one = learners::one(id(LEARNER), &mut connection).await.unwrap().unwrap();
    assert_eq!((one.learner.id_masked.as_str(), one.learner.sex_label.as_str()), ("110105********002X", "男"));
    assert_eq!(one.grade_changes[0].after_label, "技师");
    assert_eq!(one.sealed.map(|sealed| sealed.subject), Some(Uuid::from_u128(LEARNER)));
    let erased = learners::one(id(LEARNER + 3), &mut connection).await.unwrap().unwrap();
    assert_eq!((erased.learner.name.as_str(), erased.sealed), ("已删除", None));
}

#[tokio::test]
async fn a_list_refuses_what_it_cannot_give() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    built(&mut connection).await;
    let filter = LearnerFilter::of(RegionScope::All);
    let ask = |size, sort: &str, after: Option<&str>| PageRequest {
        page: None,
        size: Some(size),
        sort: Some(sort.to_owned()),
        after: after.map(str::to_owned),
    };
    assert!(learners::list(&filter, &ask(200, "-registered_at", None), &mut connection).await.is_ok());
    let refused = learners::list(&filter, &ask(201, "name", None), &mut connection).await;
    assert!(matches!(refused, Err(QueryError::Size { given: 201 })));
    let refused = learners::list(&filter, &ask(0, "name", None), &mut connection).await;
    assert!(matches!(refused, Err(QueryError::Size { given: 0 })));
    let refused = learners::list(&filter, &ask(20, "phone", None), &mut connection).await;
    assert!(matches!(refused, Err(QueryError::Sort { .. })));
    let refused = learners::list(&filter, &ask(20, "name", Some("x'; --")), &mut connection).await;
    assert!(matches!(refused, Err(QueryError::Cursor)));
}

#[tokio::test]
async fn unit_1_a_former_name_still_finds_the_unit_and_a_trade_counts_its_learners() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    built(&mut connection).await;
    for name in ["市图书馆", "金陵", "少儿图书馆"] {
        let filter = units::UnitFilter { regions: RegionScope::All, name: Some(name.into()), merged: false };
        let found = units::list(&filter, &PageRequest::default(), &mut connection).await.unwrap();
        assert_eq!(found.items.iter().map(|unit| unit.unit).collect::<Vec<_>>(), [Uuid::from_u128(UNIT)], "{name}");
        assert_eq!(found.items[0].learners, 5);
        assert_eq!(found.items[0].former_names.len(), 2);
    }
    let merged = units::one(id(SWALLOWED_UNIT), &mut connection).await.unwrap().unwrap();
    assert_eq!(merged.merged_into_name.as_deref(), Some("金陵图书馆"));
    let shown = trades::list(&trades::TradeFilter::default(), &PageRequest::default(), &mut connection).await.unwrap();
    let shown: Vec<_> = shown.items.iter().map(|trade| (trade.trade, trade.learners)).collect();
    assert_eq!(shown, [(Uuid::from_u128(TRADE), 5)]);
    assert!(trades::one(id(SWALLOWED_TRADE), &mut connection).await.unwrap().unwrap().merged_into.is_some());
}

#[tokio::test]
async fn signing_in_finds_the_account_and_a_machine_its_key() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    built(&mut connection).await;
    let admin = accounts::by_login("njadmin", &mut connection).await.unwrap().unwrap();
    assert_eq!((admin.account, admin.name.as_str(), admin.must_change), (Uuid::from_u128(ADMIN), "孙某", false));
    assert_eq!(admin.seat(), Some(Seat::Office("320100".parse().unwrap())));
    assert!(admin.role().is_some() && admin.locked_until.is_some());
    assert!(accounts::by_login("nobody", &mut connection).await.unwrap().is_none());
    let key = accounts::by_api_key(&KeyedHash("new".into()), &mut connection).await.unwrap().unwrap();
    assert_eq!((key.account.account, key.scopes), (Uuid::from_u128(MACHINE), vec!["read_reports".to_owned()]));
    assert!(accounts::by_api_key(&KeyedHash("old".into()), &mut connection).await.unwrap().is_none(), "it was revoked");
    assert_eq!(accounts::api_keys(id(MACHINE), &mut connection).await.unwrap().len(), 2);
    let own = accounts::AccountFilter {
        regions: Some(RegionScope::These(vec!["320100".parse().unwrap()])),
        ..accounts::AccountFilter::default()
    };
    assert_eq!(accounts::list(&own, &PageRequest::default(), &mut connection).await.unwrap().total, 1);
    let filter = points::PointFilter { regions: RegionScope::All, name: Some("金陵".into()), enabled: Some(true) };
    let found = points::list(&filter, &PageRequest::default(), &mut connection).await.unwrap();
    assert_eq!((found.total, found.items[0].contact_name.as_str()), (1, "钱某"));
    assert_eq!(points::one(id(POINT), &mut connection).await.unwrap().unwrap().version, 5);
}

#[tokio::test]
async fn plans_are_listed_with_their_labels() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    built(&mut connection).await;
    let all = PlanFilter::of(RegionScope::All);
    let ended = PlanFilter { statuses: vec![PlanStatus::Ended], point_name: Some("金陵".into()), ..all.clone() };
    let page = plans::list(&ended, &PageRequest::default(), &mut connection).await.unwrap();
    let plan = &page.items[0];
    assert_eq!((page.total, plan.status_label.as_str(), plan.hours.as_str()), (1, "结束", "12.5"));
    assert_eq!((plan.planned, plan.approved, plan.allowed, plan.enrolled), (30, Some(30), Some(20), 3));
    assert_eq!((plan.revision, plan.point_name.as_str()), (2, "金陵面授点"));
    let over = PlanFilter { statuses: vec![PlanStatus::Withdrawn, PlanStatus::Cancelled], ..all.clone() };
    assert_eq!(plans::list(&over, &PageRequest::default(), &mut connection).await.unwrap().total, 1);
    let several = PageRequest { sort: Some("-training_year,name".into()), ..PageRequest::default() };
    assert_eq!(plans::list(&all, &several, &mut connection).await.unwrap().items[0].name, "收银员一班");
    let detail = plans::one(id(PLAN), &mut connection).await.unwrap().unwrap();
    assert_eq!((detail.headcounts[0].before, detail.headcounts[0].after, detail.submission), (30, 20, 2));
    assert!(detail.sealed_teachers.is_some());
}

#[tokio::test]
async fn a_class_shows_its_roster_and_what_a_resubmission_changed() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    built(&mut connection).await;
    let (everybody, page) = (classes::RosterFilter::default(), PageRequest::default());
    let roster = classes::roster(id(PLAN), &everybody, &page, &mut connection).await.unwrap();
    let shown: Vec<_> =
        roster.items.iter().map(|row| (row.score.as_deref(), row.absent, row.reported, row.passed)).collect();
    let expected =
        [(Some("80"), false, true, Some(true)), (Some("50"), false, true, Some(false)), (None, true, false, None)];
    assert_eq!(shown, expected);
    let submissions = classes::submissions(id(PLAN), &mut connection).await.unwrap();
    assert_eq!((submissions[0].decision.as_deref(), submissions[0].changes.len()), (Some("returned"), 0));
    assert_eq!((submissions[1].decision_label.as_deref(), submissions[1].changes.len()), (Some("通过"), 2));
    assert_eq!(classes::of_learner(id(LEARNER), &mut connection).await.unwrap()[0].status_label, "结束");
    let waiting = hours::SubmissionFilter { classes: PlanFilter::of(RegionScope::All), history: false };
    assert_eq!(hours::list(&waiting, &PageRequest::default(), &mut connection).await.unwrap().total, 0);
    let all = hours::SubmissionFilter { history: true, ..waiting };
    let history = hours::list(&all, &PageRequest::default(), &mut connection).await.unwrap();
    assert_eq!(history.items.iter().map(|row| row.submission).collect::<Vec<_>>(), [2, 1]);
}

#[tokio::test]
async fn eq_2_requests_are_listed_by_their_learners_region() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    built(&mut connection).await;
    let regions = RegionScope::These(vec!["320104".parse().unwrap()]);
    let pending = RequestFilter { status: Some(RequestStatus::Pending), ..RequestFilter::of(regions) };
    let page = requests::list(&pending, &PageRequest::default(), &mut connection).await.unwrap();
    assert_eq!(page.items.iter().map(|row| row.request).collect::<Vec<_>>(), [Uuid::from_u128(UNDONE_REQUEST)]);
    assert_eq!((page.items[0].granted.as_deref(), page.items[0].kind_label.as_str()), (None, "研修班"));
    let elsewhere = RegionScope::These(vec!["320102".parse().unwrap()]);
    let none = requests::list(&RequestFilter::of(elsewhere), &PageRequest::default(), &mut connection).await.unwrap();
    assert_eq!(none.total, 0);
    let granted = requests::one(id(REQUEST), &mut connection).await.unwrap().unwrap();
    assert_eq!((granted.granted.as_deref(), granted.status_label.as_str(), granted.version), (Some("20"), "通过", 2));
    let late = RequestFilter { submitted_from: "2026-01-01".parse().ok(), ..RequestFilter::of(RegionScope::All) };
    assert_eq!(requests::list(&late, &PageRequest::default(), &mut connection).await.unwrap().total, 0);
}

/// Puts a made event into the log as the ledger would.
async fn store<E: DomainEvent + Serialize>(kind: &str, entry: &LogEvent, event: &E, connection: &mut PgConnection) {
    let metadata = serde_json::json!({
        "actor": Uuid::from_u128(ADMIN).to_string(), "reason": "整改", "seat": r#"{"office":"320100"}"#,
    });
    sqlx::query(
        "INSERT INTO events (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata, position, \
         command_id, recorded_at, happened_at, business_day) \
         VALUES ($1, $2, $3, $4, $5, $6::json, $7::json, $8, gen_random_uuid(), $9, $9, $10)",
    )
    .bind(kind)
    .bind(&entry.stream)
    .bind(entry.sequence)
    .bind(event.event_type())
    .bind(event.event_version())
    .bind(serde_json::to_value(event).unwrap())
    .bind(metadata)
    .bind(entry.position)
    .bind(entry.at)
    .bind(entry.business_day)
    .execute(connection)
    .await
    .unwrap();
}

#[tokio::test]
async fn a_history_is_told_in_words() {
    let db = TestDb::new().await;
    let mut connection = db.pool().acquire().await.unwrap();
    let keys = built(&mut connection).await;
    for entry in made_log() {
        if let AnyEvent::Plan(event) = &entry.event {
            store("training_plan", &entry, event, &mut connection).await;
        }
        if let AnyEvent::Learner(event) = &entry.event {
            store("learner", &entry, event, &mut connection).await;
        }
    }
    let stream = Uuid::from_u128(PLAN).to_string();
    let whole = PageRequest::default();
    let plan = History::of("training_plan", &stream, &whole, &mut connection).await.unwrap();
    let told = plan.told(&[]).items;
    assert_eq!(told[0].change, "金陵面授点上报2025年度培训计划“驾驶员一班”，计划50人，12.5课时");
    assert_eq!((told[0].actor_login.as_deref(), told[0].reason.as_deref()), (Some("njadmin"), Some("整改")));
    assert_eq!((told[2].fields[0].field.as_str(), told[2].fields[0].to.as_str()), ("计划人数", "30"));
    assert_eq!(told[4].change, "允许上报人数由30人调整为20人，原因：抽查");
    assert!(told.iter().any(|entry| entry.change == "学员0报名"));

    assert_eq!(told[0].seat, Some(Seat::Office("320100".parse().unwrap())));
    // A page in the middle tells its differences against what came before it, whichever way it is sorted.
    for sort in ["version", "-version"] {
        let page = PageRequest { size: Some(1), sort: Some(sort.to_owned()), ..PageRequest::default() };
        let mut page = History::of("training_plan", &stream, &page, &mut connection).await.unwrap().told(&[]);
        let mut entries = Vec::new();
        while let Some(next) = page.next.take() {
            entries.append(&mut page.items);
            let after = PageRequest { size: Some(1), sort: Some(sort.to_owned()), after: Some(next), page: None };
            page = History::of("training_plan", &stream, &after, &mut connection).await.unwrap().told(&[]);
        }
        entries.append(&mut page.items);
        if sort == "-version" {
            entries.reverse();
        }
        assert_eq!(entries, told, "{sort}");
        assert_eq!(usize::try_from(page.total).unwrap(), told.len());
    }

    let stream = Uuid::from_u128(LEARNER + 1).to_string();
    let learner = History::of("learner", &stream, &whole, &mut connection).await.unwrap();
    let sealed = learner.sealed();
    let opened = keys.open_many(&sealed, &mut connection).await.unwrap();
    let told = learner.told(&opened).items;
    let fields: Vec<_> = told[1].fields.iter().map(|field| (field.field.as_str(), field.to.as_str())).collect();
    assert_eq!(fields, [("姓名", "改名"), ("手机号", "13900000009")]);
    // Once the person is erased, the history stays and the person is gone.
    let told = learner.told(&vec![None; sealed.len()]).items;
    assert!(told.iter().all(|entry| entry.fields.is_empty()));
}
