//! A made log for tests of projections and queries: one of everything that read tables show.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Mutex;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use futures::future::BoxFuture;
use serde_json::{Value, json};
use sqlx::{Executor, PgConnection};
use uuid::Uuid;

use super::{LogEvent, OpenSealed, Projection};
use crate::aggregates::account::{AccountEvent, ApiScope};
use crate::aggregates::any::AnyEvent;
use crate::aggregates::equivalence_request::{RequestContent, RequestEvent, UndoneDecision};
use crate::aggregates::learner::{GradeEffect, LearnerEvent};
use crate::aggregates::office::OfficeEvent;
use crate::aggregates::roster_import::{ImportCounts, ImportEnding, ImportEvent, ImportKind};
use crate::aggregates::trade::TradeEvent;
use crate::aggregates::training_plan::{LearnerScore, PlanContent, PlanEvent};
use crate::aggregates::training_point::{PointEvent, PointProfile};
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::types::{
    Audience, EquivalenceKind, Grade, Headcount, Hours, ImportId, KeyedHash, LearnerId, LeaveReason, Mark, RegionKind,
    Role, Score, Sealed, Seat, Sex, TrainingYear, Window, shanghai_day,
};

pub const POINT: u128 = 1;
pub const ADMIN: u128 = 2;
pub const MACHINE: u128 = 3;
pub const LEARNER_ACCOUNT: u128 = 4;
pub const UNIT: u128 = 11;
pub const SWALLOWED_UNIT: u128 = 12;
pub const TRADE: u128 = 21;
pub const SWALLOWED_TRADE: u128 = 22;
pub const PLAN: u128 = 31;
pub const WITHDRAWN_PLAN: u128 = 32;
pub const REQUEST: u128 = 41;
pub const UNDONE_REQUEST: u128 = 42;
/// An import of learners that was undone; the next one is of scores, and goes on.
pub const IMPORT: u128 = 51;
/// The first of six learners; the fourth is erased, the fifth has left.
pub const LEARNER: u128 = 101;

/// Opens what [`seal`] sealed, unless the subject's key was erased.
#[derive(Default)]
pub struct TestOpener(Mutex<HashSet<Uuid>>);

impl TestOpener {
    pub fn erase(&self, subject: u128) {
        self.0.lock().unwrap().insert(Uuid::from_u128(subject));
    }
}

impl OpenSealed for TestOpener {
    fn open_many<'a>(
        &'a self,
        sealed: &'a [Sealed],
        _connection: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<Vec<Option<Value>>, sqlx::Error>> {
        let erased = self.0.lock().unwrap().clone();
        let open = move |sealed: &Sealed| {
            (!erased.contains(&sealed.subject)).then(|| serde_json::from_str(&sealed.data).unwrap())
        };
        Box::pin(std::future::ready(Ok(sealed.iter().map(open).collect())))
    }
}

/// A log that numbers what is put into it.
#[derive(Default)]
pub struct MadeLog {
    pub events: Vec<LogEvent>,
    sequences: HashMap<(std::mem::Discriminant<AnyEvent>, String), i64>,
}

impl MadeLog {
    fn push(&mut self, stream: impl ToString, event: AnyEvent) {
        let stream = stream.to_string();
        let sequence = self.sequences.entry((std::mem::discriminant(&event), stream.clone())).or_default();
        *sequence += 1;
        let position = i64::try_from(self.events.len()).unwrap() + 1;
        let at: DateTime<Utc> = "2025-03-01T01:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(position);
        self.events.push(LogEvent {
            position,
            command: id(position.unsigned_abs().into()),
            stream,
            sequence: *sequence,
            business_day: shanghai_day(at),
            at,
            event,
        });
    }

    fn office(&mut self, code: &str, name: &str, kind: RegionKind, parent: Option<&str>) {
        let event = OfficeEvent::OfficeEstablished {
            region: code.parse().unwrap(),
            name: name.parse().unwrap(),
            kind,
            parent: parent.map(|parent| parent.parse().unwrap()),
        };
        self.push(code, AnyEvent::Office(event));
    }

    fn point(&mut self, event: PointEvent) {
        self.push(Uuid::from_u128(POINT), AnyEvent::Point(event));
    }

    fn account(&mut self, id: u128, event: AccountEvent) {
        self.push(Uuid::from_u128(id), AnyEvent::Account(event));
    }

    fn unit(&mut self, id: u128, event: WorkUnitEvent) {
        self.push(Uuid::from_u128(id), AnyEvent::WorkUnit(event));
    }

    fn trade(&mut self, id: u128, event: TradeEvent) {
        self.push(Uuid::from_u128(id), AnyEvent::Trade(event));
    }

    fn learner(&mut self, id: u128, event: LearnerEvent) {
        self.push(Uuid::from_u128(id), AnyEvent::Learner(event));
    }

    fn plan(&mut self, id: u128, event: PlanEvent) {
        self.push(Uuid::from_u128(id), AnyEvent::Plan(event));
    }

    fn request(&mut self, id: u128, event: RequestEvent) {
        self.push(Uuid::from_u128(id), AnyEvent::Request(event));
    }
}

fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What [`TestOpener`] opens.
pub fn seal(subject: u128, data: &Value) -> Sealed {
    Sealed { subject: Uuid::from_u128(subject), data: data.to_string() }
}

/// The whole made log.
pub fn made_log() -> Vec<LogEvent> {
    let mut log = MadeLog::default();
    log.office("320000", "江苏省", RegionKind::Province, None);
    log.office("320100", "南京市", RegionKind::City, Some("320000"));
    log.office("320102", "玄武区", RegionKind::District, Some("320100"));
    log.office("320104", "秦淮旧区", RegionKind::District, Some("320100"));
    let renamed =
        OfficeEvent::OfficeRenamed { from: "秦淮旧区".parse().unwrap(), to: "秦淮区".parse().unwrap() };
    log.push("320104", AnyEvent::Office(renamed));
    points_and_accounts(&mut log);
    roster(&mut log);
    classes(&mut log);
    requests(&mut log);
    imports(&mut log);
    log.events
}

/// One import of learners that was undone, one of scores that goes on.
fn imports(log: &mut MadeLog) {
    let import = |log: &mut MadeLog, id: ImportId, event| log.push(id, AnyEvent::Import(event));
    let started = |import: ImportId, kind, seat| ImportEvent::ImportStarted {
        import,
        kind,
        seat,
        file: "0a".repeat(32).parse().unwrap(),
        name: "名单.xlsx".parse().unwrap(),
        bytes: 9,
        rows: 3,
        last_row: 4,
        update_existing: true,
        round: 0,
    };
    let (learners, scores) = (id(IMPORT), id(IMPORT + 1));
    import(log, learners, started(learners, ImportKind::Learners, Seat::Office("320100".parse().unwrap())));
    let counts = ImportCounts { entered: 1, updated: 1, failed: 1, ..ImportCounts::default() };
    let errors = Some("0b".repeat(32).parse().unwrap());
    import(log, learners, ImportEvent::ImportFinished { ending: ImportEnding::Completed, counts, errors });
    import(log, learners, ImportEvent::ImportUndoBegun { reason: "传错文件".parse().unwrap() });
    import(log, learners, ImportEvent::ImportUndoBroken {});
    import(log, learners, ImportEvent::ImportUndoBegun { reason: "传错文件".parse().unwrap() });
    import(log, learners, ImportEvent::ImportUndone { undone: 1, kept: 1, kept_rows: None });
    import(log, scores, started(scores, ImportKind::Scores(id(PLAN)), Seat::Point(id(POINT))));
}

fn points_and_accounts(log: &mut MadeLog) {
    log.point(PointEvent::PointRegistered {
        point: id(POINT),
        office: "320100".parse().unwrap(),
        name: "第一面授点".parse().unwrap(),
        profile: PointProfile { capacity: Some(200), ..PointProfile::default() },
        contact: Some(seal(POINT, &json!({ "name": "赵某", "phone": "13900000001" }))),
    });
    log.point(PointEvent::PointRenamed {
        from: "第一面授点".parse().unwrap(), to: "金陵面授点".parse().unwrap()
    });
    log.point(PointEvent::PointContactReplaced {
        contact: seal(POINT, &json!({ "name": "钱某", "phone": "13900000002" })),
    });
    log.point(PointEvent::PointDisabled { reason: "整改".parse().unwrap() });
    log.point(PointEvent::PointEnabled {});
    let opened = |account: u128, login: &str, role, seat, name: &str| AccountEvent::AccountOpened {
        account: id(account),
        login: login.parse().unwrap(),
        role,
        seat,
        profile: seal(account, &json!({ "name": name, "phone": "13900000003" })),
        password: None,
        must_change: true,
    };
    log.account(ADMIN, opened(ADMIN, "njadmin", Role::Office, Seat::Office("320100".parse().unwrap()), "孙某"));
    let until = "2025-03-02T00:00:00Z".parse().unwrap();
    log.account(ADMIN, AccountEvent::AccountLocked { until });
    log.account(ADMIN, AccountEvent::PasswordChanged { password: seal(ADMIN, &json!("x")) });
    log.account(MACHINE, opened(MACHINE, "machine", Role::Machine, Seat::Office("320000".parse().unwrap()), "接口"));
    let key = |text: &str| KeyedHash(text.to_owned());
    log.account(MACHINE, AccountEvent::ApiKeyIssued { key: key("old"), scopes: vec![ApiScope::Write] });
    log.account(MACHINE, AccountEvent::ApiKeyIssued { key: key("new"), scopes: vec![ApiScope::ReadReports] });
    log.account(MACHINE, AccountEvent::ApiKeyRevoked { key: key("old") });
}

fn roster(log: &mut MadeLog) {
    let unit = |unit: u128, name: &str, region: &str| WorkUnitEvent::UnitRegistered {
        unit: id(unit),
        name: name.parse().unwrap(),
        region: region.parse().unwrap(),
    };
    log.unit(UNIT, unit(UNIT, "市图书馆", "320102"));
    log.unit(SWALLOWED_UNIT, unit(SWALLOWED_UNIT, "少儿图书馆", "320104"));
    log.trade(TRADE, TradeEvent::TradeAdded { trade: id(TRADE), name: "汽车驾驶员".parse().unwrap() });
    log.trade(SWALLOWED_TRADE, TradeEvent::TradeAdded { trade: id(SWALLOWED_TRADE), name: "司机".parse().unwrap() });
    for number in 0..6_u128 {
        let learner = LEARNER + number;
        let person = json!({ "name": format!("学员{number}"), "id_number": "11010519491231002X" });
        log.learner(
            learner,
            LearnerEvent::LearnerRegistered {
                learner: id(learner),
                id_hash: KeyedHash(format!("hash{number}")),
                personal: seal(learner, &person),
                sex: Sex::Male,
                trade: id(if number % 2 == 0 { TRADE } else { SWALLOWED_TRADE }),
                grade: Grade::Senior,
                unit: id(if number < 3 { UNIT } else { SWALLOWED_UNIT }),
            },
        );
    }
    log.unit(UNIT, WorkUnitEvent::UnitRenamed { from: "市图书馆".parse().unwrap(), to: "金陵图书馆".parse().unwrap() });
    log.trade(SWALLOWED_TRADE, TradeEvent::TradeMerged { into: id(TRADE) });
    log.unit(SWALLOWED_UNIT, WorkUnitEvent::UnitMerged { into: id(UNIT) });
    let moved = WorkUnitEvent::UnitMoved { from: "320102".parse().unwrap(), to: "320104".parse().unwrap() };
    log.unit(UNIT, moved);
    let replaced = json!({ "name": "改名", "id_number": "11010519491231002X", "phone": "13900000009" });
    log.learner(
        LEARNER + 1,
        LearnerEvent::PersonalDataReplaced {
            id_hash: KeyedHash("hash1b".into()),
            personal: seal(LEARNER + 1, &replaced),
            sex: Sex::Female,
        },
    );
    log.learner(
        LEARNER,
        LearnerEvent::GradeChanged {
            from: Grade::Senior,
            to: Grade::Technician,
            effect: GradeEffect::From(day("2025-01-01")),
            reason: "晋升".parse().unwrap(),
        },
    );
    log.account(
        LEARNER_ACCOUNT,
        AccountEvent::AccountOpened {
            account: id(LEARNER_ACCOUNT),
            login: "learner3".parse().unwrap(),
            role: Role::Learner,
            seat: Seat::Learner(id(LEARNER + 3)),
            profile: seal(LEARNER + 3, &json!({ "name": "学员3" })),
            password: None,
            must_change: false,
        },
    );
    log.account(LEARNER_ACCOUNT, AccountEvent::AccountDisabled { reason: None });
    log.account(LEARNER_ACCOUNT, AccountEvent::AccountEnabled {});
    log.learner(LEARNER + 3, LearnerEvent::LearnerErased { reason: "本人申请".parse().unwrap() });
    log.learner(LEARNER + 4, LearnerEvent::LearnerLeft { reason: LeaveReason::Retired });
}

fn content(name: &str, planned: u16) -> PlanContent {
    let window = |from: &str, to: &str| Window { from: day(from), to: day(to) };
    PlanContent {
        training_year: TrainingYear(2025),
        name: name.parse().unwrap(),
        audience: Audience::Everyone,
        hours: "12.5".parse().unwrap(),
        enrolment: window("2025-03-01", "2025-03-31"),
        training: window("2025-04-01", "2025-04-03"),
        exam: window("2025-04-04", "2025-04-04"),
        planned: Headcount(planned),
        place: None,
        teachers: Some(seal(PLAN, &json!("李某"))),
        irregular_windows: false,
    }
}

fn classes(log: &mut MadeLog) {
    let reported = |plan: u128, name: &str| PlanEvent::PlanReported {
        plan: id(plan),
        point: id(POINT),
        office: "320100".parse().unwrap(),
        content: content(name, 50),
    };
    log.plan(PLAN, reported(PLAN, "驾驶员一班"));
    log.plan(WITHDRAWN_PLAN, reported(WITHDRAWN_PLAN, "收银员一班"));
    log.plan(WITHDRAWN_PLAN, PlanEvent::PlanWithdrawn {});
    log.plan(PLAN, PlanEvent::PlanRejected { opinion: "人数过多".parse().unwrap() });
    log.plan(PLAN, PlanEvent::PlanRevised { revision: 2, content: content("驾驶员一班", 30) });
    log.plan(PLAN, PlanEvent::PlanApproved { approved: Headcount(30), opinion: None });
    let adjusted =
        PlanEvent::HeadcountAdjusted { from: Headcount(30), to: Headcount(20), reason: "抽查".parse().unwrap() };
    log.plan(PLAN, adjusted);
    for number in 0..4 {
        log.plan(PLAN, PlanEvent::LearnerEnrolled { learner: id(LEARNER + number) });
    }
    log.plan(PLAN, PlanEvent::EnrolmentWithdrawn { learner: id(LEARNER + 3) });
    log.plan(PLAN, PlanEvent::ClassStarted {});
    let sat = |number: u128, mark: u8| LearnerScore {
        learner: LearnerId(Uuid::from_u128(LEARNER + number)),
        score: Score::Mark(Mark::whole(mark)),
    };
    let absent = LearnerScore { learner: id(LEARNER + 2), score: Score::Absent };
    log.plan(PLAN, PlanEvent::ScoresEntered { scores: vec![sat(0, 80), sat(1, 50), absent] });
    log.plan(PLAN, PlanEvent::HoursSubmitted { submission: 1, learners: vec![sat(0, 80), absent] });
    log.plan(PLAN, PlanEvent::HoursReturned { submission: 1, opinion: "漏报".parse().unwrap() });
    log.plan(PLAN, PlanEvent::HoursSubmitted { submission: 2, learners: vec![sat(0, 80), sat(1, 50)] });
    let hours: Hours = "12.5".parse().unwrap();
    log.plan(PLAN, PlanEvent::HoursConfirmed { submission: 2, hours, passed: vec![id(LEARNER)] });
    log.plan(
        PLAN,
        PlanEvent::HoursReopened {
            submission: 2,
            reason: "复核".parse().unwrap(),
            hours,
            taken_back: vec![id(LEARNER)],
        },
    );
    log.plan(PLAN, PlanEvent::HoursConfirmed { submission: 2, hours, passed: vec![id(LEARNER)] });
}

fn requests(log: &mut MadeLog) {
    let submitted = |request: u128, learner: u128| RequestEvent::EquivalenceSubmitted {
        request: id(request),
        learner: id(learner),
        content: RequestContent {
            training_year: TrainingYear(2025),
            kind: EquivalenceKind::Seminar,
            title: "安全驾驶".parse().unwrap(),
            organiser: "某学院".parse().unwrap(),
            dates: Window { from: day("2025-02-01"), to: day("2025-02-03") },
            claimed: "24".parse().unwrap(),
            description: "说明".parse().unwrap(),
            attachments: Vec::new(),
        },
    };
    let office = "320104".parse().unwrap();
    let granted = Hours::whole(20);
    log.request(REQUEST, submitted(REQUEST, LEARNER));
    log.request(REQUEST, RequestEvent::EquivalenceApproved { office, granted, opinion: None });
    log.request(UNDONE_REQUEST, submitted(UNDONE_REQUEST, LEARNER + 1));
    log.request(UNDONE_REQUEST, RequestEvent::EquivalenceApproved { office, granted, opinion: None });
    log.request(
        UNDONE_REQUEST,
        RequestEvent::EquivalenceDecisionUndone {
            undone: UndoneDecision::Approved(granted),
            reason: "材料有误".parse().unwrap(),
        },
    );
}

/// Builds a projection in a schema from batches of `size` events.
pub async fn build(
    projection: &mut dyn Projection,
    schema: &str,
    log: &[LogEvent],
    size: usize,
    connection: &mut PgConnection,
) {
    connection.execute(format!("CREATE SCHEMA {schema}; SET search_path TO {schema}").as_str()).await.unwrap();
    connection.execute(projection.tables()).await.unwrap();
    for batch in log.chunks(size) {
        projection.apply(batch, connection).await.unwrap();
    }
    connection.execute(projection.indexes()).await.unwrap();
    connection.execute("SET search_path TO public").await.unwrap();
}

/// All rows of a schema, a table at a time, in an order of their own.
pub async fn dump(schema: &str, connection: &mut PgConnection) -> BTreeMap<String, Vec<Value>> {
    let tables: Vec<String> = sqlx::query_scalar("SELECT tablename::text FROM pg_tables WHERE schemaname = $1")
        .bind(schema)
        .fetch_all(&mut *connection)
        .await
        .unwrap();
    let mut dump = BTreeMap::new();
    for table in tables {
        let rows = format!("SELECT to_jsonb(t) FROM {schema}.{table} t ORDER BY to_jsonb(t)::text");
        let rows: Vec<Value> = sqlx::query_scalar(&rows).fetch_all(&mut *connection).await.unwrap();
        dump.insert(table, rows);
    }
    dump
}
