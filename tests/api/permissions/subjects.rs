//! Things in every place of a province, and somebody of every role to ask for them.

use std::collections::BTreeMap;
use std::io::Write;

use bytes::Bytes;
use chrono::NaiveDate;
use keshi::aggregates::account::ApiScope;
use keshi::aggregates::equivalence_request::{Attachment, RequestContent};
use keshi::commands::account::{IssueApiKey, make_api_key};
use keshi::commands::equivalence_request::SubmitRequest;
use keshi::commands::office::EstablishOffice;
use keshi::commands::roster_import::{
    BeginUndo, FinishImport, FinishUndo, ImportCounts, ImportEnding, ImportKind, StartImport,
};
use keshi::commands::training_plan::{ApprovePlan, EnrolLearners, LearnerRef, PlanDraft, ReportPlan};
use keshi::commands::training_point::{PointProfile, RegisterPoint};
use keshi::commands::webhook::RegisterWebhook;
use keshi::gateways::attachments::Attachments;
use keshi::gateways::exports::ExportFile;
use keshi::gateways::files::scratch;
use keshi::gateways::import_files::ImportFiles;
use keshi::jobs::deliveries::Deliveries;
use keshi::jobs::{NewJob, Queue};
use keshi::types::{
    AccountId, Actor, Audience, Clock, DeliveryId, DocumentKind, EquivalenceKind, ExportFormat, Headcount, Hours, Ids,
    ImportId, JobId, LearnerId, PlanId, PointId, RegionKind, RequestId, Role, Seat, SystemIds, TradeId, TrainingYear,
    WebhookId, Window, WorkUnitId,
};
use serde_json::json;

use crate::publications::publish_two_days;
use crate::world::{Client, World, code};

/// The regions in which there is one of everything, with the region above each.
pub const REGIONS: [(&str, Option<&str>); 6] = [
    ("320000", None),
    ("329000", Some("320000")),
    ("320100", Some("320000")),
    ("320102", Some("320100")),
    ("320104", Some("320100")),
    ("320200", Some("320000")),
];
const PDF: &[u8] = b"%PDF-1.4\n%%EOF";

/// One of everything in one region. What is the `first`'s belongs to those who ask; the `other` is what things are done to.
pub struct Subject {
    pub region: &'static str,
    pub first: Things,
    pub other: Things,
    /// An account at the region's office, which nobody here uses.
    pub office_account: AccountId,
}

/// A point and a learner with what belongs to them.
pub struct Things {
    pub point: PointId,
    pub point_account: AccountId,
    pub plan: PlanId,
    pub unit: WorkUnitId,
    pub learner: LearnerId,
    pub learner_account: AccountId,
    pub request: RequestId,
    /// An import of the region's office, and one of the point.
    pub import: ImportId,
    pub class_import: ImportId,
    /// A webhook of the region's office, and what it was told.
    pub webhook: WebhookId,
    pub delivery: DeliveryId,
}

/// Somebody who asks.
pub struct Caller {
    pub name: String,
    pub client: Client,
    pub role: Role,
    pub seat: Seat,
    pub account: AccountId,
    pub login: String,
    /// A job that waits, and that nobody works on here.
    pub job: JobId,
    /// A job that made a file, which is kept.
    pub export: JobId,
    /// Of a key: what it may be used for.
    pub scopes: Option<Vec<&'static str>>,
}

/// The province with everything in it.
pub struct Scene {
    pub world: World,
    pub subjects: BTreeMap<&'static str, Subject>,
    pub trade: TradeId,
    pub other_trade: TradeId,
    pub callers: Vec<Caller>,
    /// A day that was published.
    pub published: NaiveDate,
    serial: u32,
}

impl Scene {
    pub async fn new() -> Self {
        let world = World::new().await;
        let published = publish_two_days(&world).await;
        let establish = |region: &str, kind, parent: &str| EstablishOffice {
            region: code(region),
            name: format!("地区{region}").parse().unwrap(),
            kind,
            parent: Some(code(parent)),
        };
        let platform = Actor::platform();
        world.give(&platform, establish("329000", RegionKind::ProvinceDirect, "320000")).await;
        world.give(&platform, establish("320104", RegionKind::District, "320100")).await;
        let (trade, other_trade) = (world.trade("驾驶员").await, world.trade("厨师").await);
        let (subjects, callers) = (BTreeMap::new(), Vec::new());
        let mut scene = Self { world, subjects, trade, other_trade, callers, published, serial: 0 };
        for (region, _) in REGIONS {
            let subject = scene.subject(region).await;
            scene.subjects.insert(region, subject);
        }
        scene.people().await;
        scene.machines().await;
        scene.world.caught_up().await;
        scene
    }

    /// A number that was not given before.
    pub fn next(&mut self) -> u32 {
        self.serial += 1;
        self.serial
    }

    async fn subject(&mut self, region: &'static str) -> Subject {
        let (first, other) = (self.things(region).await, self.things(region).await);
        let login = format!("office{}", self.next());
        let office_account = self.world.account(&login, Role::Office, Seat::Office(code(region))).await;
        Subject { region, first, other, office_account }
    }

    async fn things(&mut self, region: &str) -> Things {
        let number = self.next();
        let world = &self.world;
        let point = PointId(SystemIds.fresh());
        let register = RegisterPoint {
            point: Some(point),
            office: code(region),
            name: format!("面授点{number}").parse().unwrap(),
            profile: PointProfile::default(),
            contact: None,
            administrator: None,
        };
        world.give(&Actor::platform(), register).await;
        let point_account = world.account(&format!("point{number}"), Role::Point, Seat::Point(point)).await;
        let unit = world.unit(region, &format!("单位{number}")).await;
        let learner = world.learner(unit, self.trade, number).await;
        let learner_account = world.account(&format!("learner{number}"), Role::Learner, Seat::Learner(learner)).await;
        let (plan, request) = (class(world, point, region).await, request(world, learner).await);
        let enrol = EnrolLearners { plan, learners: vec![LearnerRef::Learner(learner)] };
        world.give(&Actor::point(point), enrol).await;
        let import = imported(world, &Actor::office(code(region)), ImportKind::Learners).await;
        let class_import = imported(world, &Actor::point(point), ImportKind::Scores(plan)).await;
        let (webhook, delivery) = told(world, region, number).await;
        Things {
            point,
            point_account,
            plan,
            unit,
            learner,
            learner_account,
            request,
            import,
            class_import,
            webhook,
            delivery,
        }
    }

    async fn people(&mut self) {
        for region in ["320000", "329000", "320100", "320102"] {
            self.person(&format!("office at {region}"), Role::Office, Seat::Office(code(region))).await;
        }
        for region in ["320000", "320100", "320102"] {
            self.person(&format!("auditor at {region}"), Role::Auditor, Seat::Office(code(region))).await;
        }
        for region in ["320100", "320102"] {
            let (point, learner) = (self.subjects[region].first.point, self.subjects[region].first.learner);
            self.known(&format!("point of {region}"), Role::Point, Seat::Point(point), region).await;
            self.known(&format!("learner of {region}"), Role::Learner, Seat::Learner(learner), region).await;
        }
        self.person("platform", Role::Platform, Seat::Platform).await;
    }

    async fn person(&mut self, name: &str, role: Role, seat: Seat) {
        let login = format!("caller{}", self.next());
        let account = self.world.account(&login, role, seat).await;
        self.signed_in(name, role, seat, account, &login).await;
    }

    /// With the account that the region's first point or learner has.
    async fn known(&mut self, name: &str, role: Role, seat: Seat, region: &str) {
        let first = &self.subjects[region].first;
        let account = if role == Role::Point { first.point_account } else { first.learner_account };
        let begin = if role == Role::Point { "point" } else { "learner" };
        let number = REGIONS.iter().position(|(known, _)| *known == region).unwrap() * 3 + 1;
        self.signed_in(name, role, seat, account, &format!("{begin}{number}")).await;
    }

    async fn signed_in(&mut self, name: &str, role: Role, seat: Seat, account: AccountId, login: &str) {
        let client = self.world.sign_in(login).await;
        let job = self.job(role, seat, account).await;
        let export = self.export(account).await;
        self.callers.push(Caller {
            name: name.to_owned(),
            client,
            role,
            seat,
            account,
            login: login.to_owned(),
            job,
            export,
            scopes: None,
        });
    }

    async fn machines(&mut self) {
        let point = Seat::Point(self.subjects["320100"].first.point);
        let office = Seat::Office(code("320100"));
        let all = [ApiScope::ReadRecords, ApiScope::ReadReports, ApiScope::ReadEvents, ApiScope::Write];
        self.machine("key of an office", office, &all).await;
        self.machine("key of a point", point, &all).await;
        for scope in all {
            self.machine("key of an office with one scope", office, &[scope]).await;
        }
    }

    async fn job(&self, role: Role, seat: Seat, account: AccountId) -> JobId {
        let id = JobId(SystemIds.fresh());
        let actor = Actor { account: Some(account), role, seat, address: None };
        let job = NewJob { id, kind: "import_check", actor, parameters: json!({}) };
        Queue::new(self.world.app.pool.clone()).add(&job).await.unwrap();
        id
    }

    async fn export(&self, account: AccountId) -> JobId {
        let job = JobId(SystemIds.fresh());
        let sql = "INSERT INTO jobs (id, kind, account, actor, parameters, state) VALUES ($1, 'export', $2, '{}', '{}', 'done')";
        sqlx::query(sql).bind(job.0).bind(account.0).execute(&self.world.app.pool).await.unwrap();
        let mut content = scratch(SystemIds.fresh()).unwrap();
        content.write_all(b"content").unwrap();
        let made_at = self.world.clock.now();
        let file = ExportFile { job, account, name: "a.csv".to_owned(), format: ExportFormat::Csv, rows: 1, made_at };
        self.world.app.export_files().store(file, content).await.unwrap();
        job
    }

    async fn machine(&mut self, name: &str, seat: Seat, scopes: &[ApiScope]) {
        let login = format!("caller{}", self.next());
        let account = self.world.account(&login, Role::Machine, seat).await;
        let key = make_api_key(account, &mut rand::rng()).unwrap();
        let client = self.world.nobody().with("authorization", &format!("Bearer {}", key.reveal()));
        self.world.give(&Actor::platform(), IssueApiKey { account, key, scopes: scopes.to_vec() }).await;
        let named = |scope: &ApiScope| match scope {
            ApiScope::ReadReports => "read_reports",
            ApiScope::ReadRecords => "read_records",
            ApiScope::ReadEvents => "read_events",
            ApiScope::Write => "write",
        };
        let scopes: Vec<_> = scopes.iter().map(named).collect();
        let job = self.job(Role::Machine, seat, account).await;
        let export = self.export(account).await;
        let name = format!("{name} {scopes:?}");
        self.callers.push(Caller {
            name,
            client,
            role: Role::Machine,
            seat,
            account,
            login,
            job,
            export,
            scopes: Some(scopes),
        });
    }
}

/// A class that the region's office approved.
async fn class(world: &World, point: PointId, region: &str) -> PlanId {
    let plan = PlanId(SystemIds.fresh());
    let window = |from: &str, to: &str| Window { from: from.parse().unwrap(), to: to.parse().unwrap() };
    let content = PlanDraft {
        training_year: TrainingYear(2025),
        name: "驾驶员技能提升班".parse().unwrap(),
        audience: Audience::Everyone,
        hours: Hours::whole(12),
        enrolment: window("2025-02-01", "2025-02-20"),
        training: window("2025-03-01", "2025-03-05"),
        exam: window("2025-03-06", "2025-03-06"),
        planned: Headcount(30),
        place: None,
        teachers: Vec::new(),
    };
    world.give(&Actor::point(point), ReportPlan { plan: Some(plan), point, content }).await;
    let approve = ApprovePlan { plan, approved: Headcount(20), opinion: None };
    world.give(&Actor::office(code(region)), approve).await;
    plan
}

/// An import that came to its end, with its files; one of learners was undone as well.
async fn imported(world: &World, actor: &Actor, kind: ImportKind) -> ImportId {
    let files = ImportFiles::new(world.app.pool.clone(), world.app.files.clone());
    let content = Bytes::from(SystemIds.fresh().to_string());
    let file = files.keep(content, world.clock.now()).await.unwrap();
    let (name, errors) = ("名单.xlsx".parse().unwrap(), Some(file.clone()));
    let start = StartImport { kind, file, name, bytes: 36, rows: 1, last_row: 2, update_existing: false };
    let receipt = world.give(actor, start).await;
    let import = ImportId(receipt.changes[0].0.id.parse().unwrap());
    let (ending, counts) = (ImportEnding::Completed, ImportCounts { failed: 1, ..ImportCounts::default() });
    world.give(actor, FinishImport { import, ending, counts, errors: errors.clone() }).await;
    if kind == ImportKind::Learners {
        world.give(actor, BeginUndo { import, reason: "有误".parse().unwrap() }).await;
        world.give(actor, FinishUndo { import, undone: 0, kept: 1, kept_rows: errors }).await;
    }
    import
}

/// A webhook of the region's office, with one delivery.
async fn told(world: &World, region: &str, number: u32) -> (WebhookId, DeliveryId) {
    let (webhook, delivery) = (WebhookId(SystemIds.fresh()), DeliveryId(SystemIds.fresh()));
    let register = RegisterWebhook {
        webhook: Some(webhook),
        office: code(region),
        name: format!("接收{number}").parse().unwrap(),
        url: "https://example.com/hook".parse().unwrap(),
        secret: "0123456789abcdef0123456789abcdef".parse().unwrap(),
    };
    world.give(&Actor::office(code(region)), register).await;
    let deliveries = Deliveries::new(world.app.pool.clone());
    deliveries.add_test(delivery, webhook, world.clock.now()).await.unwrap();
    (webhook, delivery)
}

/// A request that waits, with one attachment.
async fn request(world: &World, learner: LearnerId) -> RequestId {
    let request = RequestId(SystemIds.fresh());
    let attachments = Attachments::new(world.app.pool.clone(), world.app.files.clone());
    let (name, now) = ("证书.pdf".parse().unwrap(), world.clock.now());
    let upload = attachments.store(learner, &name, DocumentKind::Pdf, Bytes::from_static(PDF), now).await.unwrap();
    let content = RequestContent {
        training_year: TrainingYear(2025),
        kind: EquivalenceKind::Seminar,
        title: "汽车维修研修班".parse().unwrap(),
        organiser: "某职业技术学院".parse().unwrap(),
        dates: Window { from: "2025-01-06".parse().unwrap(), to: "2025-01-10".parse().unwrap() },
        claimed: Hours::whole(20),
        description: "五天脱产学习".parse().unwrap(),
        attachments: vec![Attachment {
            name,
            kind: upload.kind,
            bytes: upload.bytes,
            sha256: upload.digest.to_string(),
        }],
    };
    world.give(&Actor::learner(learner), SubmitRequest { request: Some(request), learner, content }).await;
    request
}
