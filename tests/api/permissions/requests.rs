//! How each operation is asked for: its path, and a body that it can at least read.

use axum::body::Body;
use axum::http::Method;
use keshi::types::{ImportId, JobId, Role, Seat};
use serde_json::{Value, json};

use super::subjects::{Caller, Scene};
use super::{Operation, Target};
use crate::people::id_number;
use crate::world::{Answer, Client, PASSWORD};

/// A request.
pub struct Ask {
    /// What kinds of things it is about.
    pub about: Vec<String>,
    /// Whether it names nothing and no place: then it is about what is the caller's own.
    pub mine: bool,
    path: String,
    content: Content,
    /// Whether it would end the session: then another one is begun for it.
    ends_the_session: bool,
}

enum Content {
    None,
    Json(Value),
    File(&'static [u8]),
}

const PDF: &[u8] = b"%PDF-1.4\n%%EOF";
/// The kinds of things of which the history is read, with what the table calls them.
const HISTORIES: [(&str, &str); 12] = [
    ("webhook", "webhook"),
    ("training_plan", "plan"),
    ("equivalence_request", "request"),
    ("learner", "learner"),
    ("work_unit", "unit"),
    ("training_point", "point"),
    ("office", "office"),
    ("trade", "province"),
    ("account", "office_account"),
    ("account", "point_account"),
    ("account", "learner_account"),
    ("account", "oneself"),
];
/// Lists that are narrowed to a region.
const LISTS: [&str; 9] = [
    "/api/v1/audit",
    "/api/v1/events",
    "/api/v1/webhooks",
    "/api/v1/training-plans",
    "/api/v1/hours-submissions",
    "/api/v1/equivalence-requests",
    "/api/v1/learners",
    "/api/v1/training-points",
    "/api/v1/work-units",
];
const ACCOUNTS: [&str; 4] = ["office_account", "point_account", "learner_account", "oneself"];

impl Ask {
    fn new(about: &[&str], path: String, content: Content) -> Self {
        let about = about.iter().map(|about| (*about).to_owned()).collect();
        Self { about, mine: false, path, content, ends_the_session: false }
    }

    /// What names the caller's own account is about himself, too.
    fn of_oneself(mut self, account: &str, caller: &Caller) -> Self {
        if account == caller.account.to_string() {
            self.about.push("oneself".to_owned());
        }
        self
    }

    pub async fn send(self, client: &Client, method: &str) -> Answer {
        let method: Method = method.parse().unwrap();
        match self.content {
            Content::None => client.send(method, &self.path, Body::empty()).await,
            Content::Json(body) => {
                let client = client.with("content-type", "application/json");
                client.send(method, &self.path, Body::from(body.to_string())).await
            }
            Content::File(content) => {
                client.with("x-file-name", "a.pdf").send(method, &self.path, Body::from(content)).await
            }
        }
    }
}

impl Scene {
    pub async fn send(&self, caller: &Caller, operation: &Operation, ask: Ask) -> Answer {
        if ask.ends_the_session && caller.role != Role::Machine {
            let client = self.world.sign_in(&caller.login).await;
            return ask.send(&client, &operation.method).await;
        }
        ask.send(&caller.client, &operation.method).await
    }
}

/// The requests by which a caller asks an operation about a target.
pub fn asks(scene: &Scene, operation: &Operation, caller: &Caller, target: Target<'_>, serial: u32) -> Vec<Ask> {
    let Operation { method, path, .. } = operation;
    if let Some(list) = path.strip_suffix("/export") {
        let list = Operation { path: list.to_owned(), ..operation.clone() };
        let purpose = operation.takes.contains("purpose").then_some("purpose=x");
        let exported = |ask: Ask| Ask { path: exported(&ask.path, purpose), ..ask };
        return asks(scene, &list, caller, target, serial).into_iter().map(exported).collect();
    }
    match (method.as_str(), path.as_str()) {
        ("GET", "/api/v1/history/{kind}/{id}") => histories(scene, caller, target, ""),
        ("GET", "/api/v1/history/{kind}/{id}/state") => histories(scene, caller, target, "/state"),
        ("GET", path) if path.starts_with("/api/v1/reports/") => reports(path, caller, target),
        // It would go on for ever.
        ("GET", "/api/v1/events/stream") => {
            let region = target.subject.region;
            vec![Ask::new(&["trail"], format!("{path}?follow=false&region={region}"), Content::None)]
        }
        ("GET", "/api/v1/accounts") => account_lists(caller, target),
        (_, path) if path.starts_with("/api/v1/accounts/{account}") => {
            let one = |about: &&str| {
                let id = account(about, caller, target);
                let filled = fill(scene, &path.replace("{account}", &id), target);
                Ask::new(&[about], filled, content(scene, operation, target, serial)).of_oneself(&id, caller)
            };
            ACCOUNTS.iter().filter(|about| operation.abouts().contains(about)).map(one).collect()
        }
        ("POST", "/api/v1/accounts") => openings(target, serial),
        (_, path) if path.starts_with("/api/v1/jobs/{job}") => jobs(scene, path, caller, |caller| caller.job),
        ("GET", path) if path.starts_with("/api/v1/exports/{job}") => jobs(scene, path, caller, |caller| caller.export),
        ("GET", "/api/v1/imports") => {
            let abouts = if matches!(caller.seat, Seat::Point(_)) { ["class_import"] } else { ["import"] };
            vec![Ask { mine: true, ..Ask::new(&abouts, path.clone(), Content::None) }]
        }
        ("POST", "/api/v1/imports") => starts(scene, caller),
        ("POST", "/api/v1/imports/checks") => checks(target),
        (method, path) if path.starts_with("/api/v1/imports/{import}") => imports(operation, method, path, target),
        _ => vec![plain(scene, operation, caller, target, serial)],
    }
}

/// The export of a list or a report.
fn exported(path: &str, purpose: Option<&str>) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let query = [query].into_iter().filter(|query| !query.is_empty()).chain(purpose).collect::<Vec<_>>().join("&");
    format!("{path}/export?{query}")
}

/// A request about the target as the path names it; a list is narrowed to the target's region.
fn plain(scene: &Scene, operation: &Operation, caller: &Caller, target: Target<'_>, serial: u32) -> Ask {
    let Operation { method, path, .. } = operation;
    let mut filled = fill(scene, path, target);
    let mut mine = false;
    if method == "GET" && LISTS.contains(&path.as_str()) {
        if matches!(caller.seat, Seat::Office(_) | Seat::Platform) {
            filled = format!("{filled}?region={}", target.subject.region);
        } else {
            // Points and learners are shown their own, whatever the region.
            mine = true;
        }
    }
    let ends_the_session = path == "/api/v1/session" && method == "DELETE";
    let content = content(scene, operation, target, serial);
    Ask { mine, ends_the_session, ..Ask::new(&operation.abouts(), filled, content) }
}

fn histories(scene: &Scene, caller: &Caller, target: Target<'_>, of: &str) -> Vec<Ask> {
    let things = target.things;
    let one = |(kind, about): (&str, &str)| {
        let id = match kind {
            "training_plan" => things.plan.to_string(),
            "equivalence_request" => things.request.to_string(),
            "learner" => things.learner.to_string(),
            "work_unit" => things.unit.to_string(),
            "training_point" => things.point.to_string(),
            "office" => target.subject.region.to_owned(),
            "trade" => scene.trade.to_string(),
            "webhook" => things.webhook.to_string(),
            _ => account(about, caller, target),
        };
        let ask = Ask::new(&[about], format!("/api/v1/history/{kind}/{id}{of}"), Content::None);
        ask.of_oneself(&id, caller)
    };
    HISTORIES.into_iter().map(one).collect()
}

fn reports(path: &str, caller: &Caller, target: Target<'_>) -> Vec<Ask> {
    let Target { subject, things } = target;
    let query = "training_year=2025&asOf=now&column=roster";
    let ask = |about: &'static str, path: &str, narrowed: String| {
        let query = if path.ends_with("/learners") && path.contains("/classes/") { "asOf=now" } else { query };
        // Only what names a figure knows columns.
        let figure = path.ends_with("/explanation") || path.ends_with("continuing/learners");
        let query = if figure { query.to_owned() } else { query.replace("&column=roster", "") };
        Ask::new(&[about], format!("{path}?{query}{narrowed}"), Content::None)
    };
    let region = format!("&region={}", subject.region);
    let options = |query: String| Ask::new(&["figures"], format!("{path}?{query}"), Content::None);
    match path {
        "/api/v1/reports/options/classes" => {
            let query = format!("{path}?training_year=2025&point={}", things.point);
            vec![Ask::new(&["point"], query, Content::None)]
        }
        path if path.starts_with("/api/v1/reports/options/") => {
            let year = if path.ends_with("points") { "training_year=2025" } else { "" };
            match caller.seat {
                Seat::Point(_) => vec![Ask { mine: true, about: vec!["point".to_owned()], ..options(year.to_owned()) }],
                Seat::Office(_) | Seat::Learner(_) | Seat::Platform => {
                    vec![options(format!("{year}{region}").trim_start_matches('&').to_owned())]
                }
            }
        }
        "/api/v1/reports/points/{point}/classes" => {
            vec![ask("point", &path.replace("{point}", &things.point.to_string()), String::new())]
        }
        "/api/v1/reports/classes/{class}/learners" => {
            vec![ask("plan", &path.replace("{class}", &things.plan.to_string()), String::new())]
        }
        "/api/v1/reports/continuing/what-if" => vec![ask("figures", path, format!("{region}&hours=technician=60"))],
        "/api/v1/reports/{report}/comparison" => {
            let path = path.replace("{report}", "training");
            let query = format!("{path}?training_year=2025&from=now&to=now{region}");
            vec![Ask::new(&["figures"], query, Content::None)]
        }
        "/api/v1/reports/{report}/explanation" => {
            let path = path.replace("{report}", "continuing");
            let (point, class) = (format!("&point={}", things.point), format!("&class={}", things.plan));
            vec![ask("figures", &path, region), ask("point", &path, point), ask("plan", &path, class)]
        }
        "/api/v1/reports/points" | "/api/v1/reports/learners" => match caller.seat {
            Seat::Point(_) => vec![
                Ask { mine: true, ..ask("point", path, String::new()) },
                ask("point", path, format!("&point={}", things.point)),
            ],
            Seat::Office(_) | Seat::Learner(_) | Seat::Platform => vec![ask("figures", path, region)],
        },
        _ => vec![ask("figures", path, region)],
    }
}

/// 本级 only, or the accounts of a point.
fn account_lists(caller: &Caller, target: Target<'_>) -> Vec<Ask> {
    let path = "/api/v1/accounts";
    let about = if matches!(caller.seat, Seat::Point(_)) { "point_account" } else { "office_account" };
    let mine = Ask { mine: true, ..Ask::new(&[about], path.to_owned(), Content::None) };
    let of_point = Ask::new(&["point_account"], format!("{path}?point={}", target.things.point), Content::None);
    vec![mine, of_point]
}

/// One's own job, and somebody else's, which nobody may know of.
fn jobs(scene: &Scene, path: &str, caller: &Caller, of: fn(&Caller) -> JobId) -> Vec<Ask> {
    let other = scene.callers.iter().find(|other| other.account != caller.account).unwrap();
    [("oneself", of(caller)), ("somebody else", of(other))]
        .map(|(about, job)| Ask::new(&[about], path.replace("{job}", &job.to_string()), Content::None))
        .into()
}

/// The import of a file that one looked at oneself, and of somebody else's, which nobody may know of.
fn starts(scene: &Scene, caller: &Caller) -> Vec<Ask> {
    let other = scene.callers.iter().find(|other| other.account != caller.account).unwrap();
    [("oneself", caller.job), ("somebody else", other.job)]
        .map(|(about, job)| Ask::new(&[about], "/api/v1/imports".to_owned(), Content::Json(json!({"check": job}))))
        .into()
}

/// A file of learners, and one of a class's scores.
fn checks(target: Target<'_>) -> Vec<Ask> {
    let path = "/api/v1/imports/checks";
    let scores = format!("{path}?rows=scores&plan={}", target.things.plan);
    let ask = |about: &'static str, path: String| Ask::new(&[about], path, Content::File(b"a,b\n1,2\n"));
    vec![ask("oneself", path.to_owned()), ask("plan", scores)]
}

fn imports(operation: &Operation, method: &str, path: &str, Target { things, .. }: Target<'_>) -> Vec<Ask> {
    let ask = |(about, id): (&'static str, ImportId)| {
        let content = if method == "GET" { Content::None } else { Content::Json(json!({"reason": "有误"})) };
        Ask::new(&[about], path.replace("{import}", &id.to_string()), content)
    };
    let kinds = [("import", things.import), ("class_import", things.class_import)];
    // Rows that stand there are after an undoing only, and only learners are undone.
    let learners_only = path.ends_with("/kept-rows") || path.ends_with("/undo");
    let asked = kinds.into_iter().filter(|(about, _)| operation.abouts().contains(about));
    asked.filter(|(about, _)| *about == "import" || !learners_only).map(ask).collect()
}

fn openings(target: Target<'_>, serial: u32) -> Vec<Ask> {
    let Target { subject, things } = target;
    let one = |(about, role, seat): (&'static str, &str, Value)| {
        let login = format!("new{role}{serial}");
        let body = json!({"login": login, "name": "某某", "role": role, "seat": seat, "password": PASSWORD});
        Ask::new(&[about], "/api/v1/accounts".to_owned(), Content::Json(body))
    };
    [
        ("office_account", "office", json!({"office": subject.region})),
        ("point_account", "point", json!({"point": things.point})),
        ("learner_account", "learner", json!({"learner": things.learner})),
    ]
    .map(one)
    .into()
}

fn account(about: &str, caller: &Caller, target: Target<'_>) -> String {
    match about {
        "office_account" => target.subject.office_account,
        "point_account" => target.things.point_account,
        "learner_account" => target.things.learner_account,
        _ => caller.account,
    }
    .to_string()
}

/// The path with the target's identifiers.
fn fill(scene: &Scene, path: &str, target: Target<'_>) -> String {
    let Target { subject, things } = target;
    let filled = path
        .replace("{plan}", &things.plan.to_string())
        .replace("{request}", &things.request.to_string())
        .replace("{webhook}", &things.webhook.to_string())
        .replace("{delivery}", &things.delivery.to_string())
        .replace("{number}", "1")
        .replace("{learner}", &things.learner.to_string())
        .replace("{unit}", &things.unit.to_string())
        .replace("{point}", &things.point.to_string())
        .replace("{region}", subject.region)
        .replace("{trade}", &scene.trade.to_string())
        .replace("{day}", &scene.published.to_string())
        .replace("{name}", "training.csv")
        .replace("{key}", &"0".repeat(64));
    assert!(!filled.contains('{'), "{path}: say here what its identifier is");
    filled
}

/// What is sent: right in its shape, so that who may is looked at.
fn content(scene: &Scene, operation: &Operation, target: Target<'_>, serial: u32) -> Content {
    let Operation { method, path, .. } = operation;
    if matches!(method.as_str(), "GET" | "DELETE") {
        return Content::None;
    }
    let path = path.strip_prefix("/api/v1/").unwrap();
    if path == "attachments" {
        return Content::File(PDF);
    }
    Content::Json(
        of_classes(path, target)
            .or_else(|| of_people(path, scene, target, serial))
            .or_else(|| of_registers(path, scene, target, serial))
            .unwrap_or_else(|| json!({})),
    )
}

fn of_classes(path: &str, Target { things, .. }: Target<'_>) -> Option<Value> {
    let draft = json!({
        "training_year": 2025,
        "name": "驾驶员技能提升班",
        "audience": "everyone",
        "hours": "12.5",
        "enrolment": {"from": "2025-02-01", "to": "2025-02-20"},
        "training": {"from": "2025-03-01", "to": "2025-03-05"},
        "exam": {"from": "2025-03-06", "to": "2025-03-06"},
        "planned": 30
    });
    Some(match path {
        "training-plans" => json!({"point": things.point, "content": draft}),
        "training-plans/{plan}/revisions" => draft,
        "training-plans/{plan}/approval" => json!({"approved": 20}),
        "training-plans/{plan}/headcount-adjustments" => json!({"allowed": 15, "reason": "抽查"}),
        "training-plans/{plan}/rejection"
        | "training-plans/{plan}/hours-return"
        | "equivalence-requests/{request}/rejection" => json!({"opinion": "材料不全"}),
        "training-plans/{plan}/cancellation" | "training-plans/{plan}/hours-reopening" => json!({"reason": "有误"}),
        "training-plans/{plan}/enrolments" => json!({"learners": [{"learner": things.learner}]}),
        "training-plans/{plan}/scores" => json!({"scores": [{"learner": things.learner, "score": "absent"}]}),
        "training-plans/{plan}/submissions" => json!({"learners": [things.learner]}),
        "equivalence-requests" => json!({
            "learner": things.learner,
            "content": {
                "training_year": 2025,
                "kind": "seminar",
                "title": "汽车维修研修班",
                "organiser": "某职业技术学院",
                "dates": {"from": "2025-01-06", "to": "2025-01-10"},
                "claimed": "20",
                "description": "五天脱产学习"
            }
        }),
        "equivalence-requests/decisions" => {
            json!({"decisions": [{"request": things.request, "decision": {"approve": {"granted": "1"}}}]})
        }
        "equivalence-requests/{request}/approval" => json!({"granted": "1"}),
        "equivalence-requests/{request}/decision-reversal" => json!({"reason": "误操作"}),
        _ => return None,
    })
}

fn of_people(path: &str, scene: &Scene, Target { subject, things }: Target<'_>, serial: u32) -> Option<Value> {
    let number = id_number(1_000 + serial);
    Some(match path {
        "learners" => json!({
            "name": "某学员",
            "id_number": number.reveal(),
            "sex": "male",
            "trade": scene.trade,
            "grade": "senior",
            "unit": things.unit
        }),
        "learners/{learner}/personal-data" => json!({"name": "某学员", "id_number": number.reveal(), "sex": "male"}),
        "learners/{learner}/id-number" => json!({"reason": "核对身份", "class": things.plan}),
        "learners/{learner}/transfers" => json!({"unit": subject.first.unit}),
        "learners/{learner}/trade-changes" => json!({"trade": scene.other_trade}),
        "learners/{learner}/grade-changes" => json!({"grade": "technician", "effect": "correction", "reason": "有误"}),
        "learners/{learner}/departure" => json!({"reason": "retired"}),
        "learners/{learner}/erasure" => json!({"reason": "本人申请"}),
        "accounts/{account}/profile" => json!({"name": "某某"}),
        "accounts/{account}/api-keys" => json!({"scopes": ["read_records"]}),
        "notices/read" => json!({"through": 1}),
        // Too short for a rule, so that the password stays as it is.
        "session/password" => json!({"current": PASSWORD, "new": "Kurz-1"}),
        _ => return None,
    })
}

fn of_registers(path: &str, scene: &Scene, Target { subject, .. }: Target<'_>, serial: u32) -> Option<Value> {
    let name = format!("某处{serial}");
    Some(match path {
        "offices" => json!({"region": "320299", "name": "某区", "kind": "district", "parent": "320200"}),
        "offices/{region}/name"
        | "training-points/{point}/name"
        | "work-units/{unit}/name"
        | "trades/{trade}/name"
        | "trades" => json!({"name": name}),
        "webhooks" => json!({"office": subject.region, "name": name, "url": "https://example.com/"}),
        "webhooks/{webhook}" => json!({"name": name, "url": "https://example.com/"}),
        "webhooks/{webhook}/pause" => json!({"reason": "维护"}),
        "training-points" => json!({"office": subject.region, "name": name}),
        "training-points/{point}/profile" => json!({"capacity": 100}),
        "training-points/{point}/contact" => json!({"name": "某人", "phone": "13800000000"}),
        "training-points/{point}/disabling" => json!({"reason": "停办"}),
        "work-units" => json!({"name": name, "region": subject.region}),
        "work-units/{unit}/moves" => json!({"region": subject.region}),
        "work-units/{unit}/merger" => json!({"into": subject.first.unit}),
        "trades/{trade}/merger" => json!({"into": scene.other_trade}),
        _ => return None,
    })
}
