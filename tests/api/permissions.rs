//! Nobody sees or does what is not his: every operation of the OpenAPI document, asked for by every role about things in
//! every place, is answered as the document's `x-keshi-permission` says. An operation that says nothing is refused to all, and
//! fails here.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use axum::http::StatusCode;
use keshi::types::{Role, Seat};
use serde_json::Value;

use crate::world::Answer;
use requests::{Ask, asks};
use subjects::{Caller, REGIONS, Scene, Subject, Things};

#[path = "permissions/requests.rs"]
mod requests;
#[path = "permissions/subjects.rs"]
mod subjects;

const METHODS: [&str; 5] = ["get", "post", "put", "delete", "patch"];

/// How things are read that nobody else may know of, whatever names them.
const DETAILS: [(&str, &str); 3] = [
    ("GET", "/api/v1/training-plans/{plan}"),
    ("GET", "/api/v1/equivalence-requests/{request}"),
    ("GET", "/api/v1/accounts/{account}"),
];

/// An operation, with who may ask for it.
#[derive(Clone)]
pub struct Operation {
    /// The parameters that it takes.
    pub takes: BTreeSet<String>,
    /// Its HTTP method in capitals.
    pub method: String,
    pub path: String,
    permission: Value,
}

/// Where a thing is, as its asker sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Own,
    Below,
    Beside,
    Above,
}

/// A thing that is asked about: the first or the other one of a region.
#[derive(Clone, Copy)]
pub struct Target<'a> {
    pub subject: &'a Subject,
    pub things: &'a Things,
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_may_what_the_table_says_and_nothing_else() {
    let mut scene = Scene::new().await;
    let mut operations = operations();
    // What is read is there from the beginning; the commands then change it.
    operations.sort_by_key(|operation| operation.method != "GET");
    let details: Vec<&Operation> = operations.iter().filter(|operation| DETAILS.contains(&operation.name())).collect();
    assert_eq!(details.len(), DETAILS.len());
    let mut faults = String::new();
    let mut asked = 0;
    for operation in &operations {
        if operation.is_open() {
            continue;
        }
        assert!(!operation.cases().is_empty(), "{} {} has no rule", operation.method, operation.path);
        refuses_nobody_known(&scene, operation, &mut faults).await;
        for caller in 0..scene.callers.len() {
            for ask in asks_of(&mut scene, caller, operation) {
                let caller = &scene.callers[caller];
                let allowed = ask.allowed;
                let answer = scene.send(caller, operation, ask.ask).await;
                asked += 1;
                if let Some(fault) = fault(allowed, &answer) {
                    let Operation { method, path, .. } = operation;
                    writeln!(faults, "{method} {path} by {}, about {}: {fault}", caller.name, ask.about).unwrap();
                }
                for leak in leaks(&scene, caller, operation, &details, &answer) {
                    writeln!(faults, "{} {} shows {} {leak}", operation.method, operation.path, caller.name).unwrap();
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults of {asked}:\n{faults}", faults.lines().count());
    assert!(asked > 3_000, "{asked}");
}

/// A request, and whether the table allows it.
struct Expected {
    ask: Ask,
    about: String,
    allowed: bool,
}

/// What one caller asks of an operation: about his own, and about things in other places.
fn asks_of(scene: &mut Scene, caller: usize, operation: &Operation) -> Vec<Expected> {
    let mut expected = Vec::new();
    let placeless = operation.abouts().iter().all(|about| matches!(*about, "oneself" | "province" | "service"));
    let places = if placeless { 1 } else { usize::MAX };
    for (region, first) in targets(&scene.callers[caller]).into_iter().take(places) {
        let serial = scene.next();
        let scene = &*scene;
        let caller = &scene.callers[caller];
        let subject = &scene.subjects[region];
        let things = if first { &subject.first } else { &subject.other };
        let target = Target { subject, things };
        for ask in asks(scene, operation, caller, target, serial) {
            let in_scope = operation.opens_to_key(caller);
            let of = |about: &str| if ask.mine { Place::Own } else { place(caller, about, target) };
            let reached = ask.about.iter().any(|about| operation.reaches(caller, about, of(about)));
            let about = format!("{:?} of {region}", ask.about);
            expected.push(Expected { ask, about, allowed: in_scope && reached });
        }
    }
    expected
}

/// Which regions' things a caller asks about, and whether the first ones or the others.
fn targets(caller: &Caller) -> Vec<(&'static str, bool)> {
    if caller.scopes.as_ref().is_some_and(|scopes| scopes.len() == 1) {
        return vec![("320100", false)];
    }
    match caller.seat {
        Seat::Office(region) => match region.to_string().as_str() {
            "320000" => vec![("320000", false), ("320102", false)],
            "329000" => vec![("329000", false), ("320100", false), ("320000", false)],
            "320100" => vec![("320100", false), ("320102", false), ("320200", false), ("320000", false)],
            _ => vec![("320102", false), ("320104", false), ("320100", false)],
        },
        Seat::Point(_) | Seat::Learner(_) => {
            let own = if caller.name.contains("320102") { "320102" } else { "320100" };
            vec![(own, true), (own, false), ("320200", true)]
        }
        Seat::Platform => vec![("320100", false)],
    }
}

/// Where the thing is that is asked about.
fn place(caller: &Caller, about: &str, target: Target<'_>) -> Place {
    let own = |is: bool| if is { Place::Own } else { Place::Beside };
    match caller.seat {
        _ if about == "oneself" => Place::Own,
        Seat::Office(region) => of_regions(&region.to_string(), target.subject.region),
        Seat::Point(point) => {
            own(matches!(about, "plan" | "class_import" | "point" | "point_account") && target.things.point == point)
        }
        Seat::Learner(learner) => own(matches!(about, "learner" | "request") && target.things.learner == learner),
        Seat::Platform => Place::Beside,
    }
}

fn of_regions(mine: &str, other: &str) -> Place {
    let above = |region: &str| REGIONS.iter().find(|(known, _)| *known == region).and_then(|(_, parent)| *parent);
    let upwards = |region: &str| std::iter::successors(above(region), |region| above(region)).collect::<Vec<_>>();
    if mine == other {
        Place::Own
    } else if upwards(other).contains(&mine) {
        Place::Below
    } else if upwards(mine).contains(&other) {
        Place::Above
    } else {
        Place::Beside
    }
}

impl Operation {
    fn name(&self) -> (&str, &str) {
        (&self.method, &self.path)
    }

    fn is_open(&self) -> bool {
        self.permission["anybody"] == true
    }

    fn cases(&self) -> &[Value] {
        self.permission["cases"].as_array().map(Vec::as_slice).unwrap_or_default()
    }

    /// What kinds of things it may be about.
    pub fn abouts(&self) -> Vec<&str> {
        self.cases().iter().map(|case| case["about"].as_str().unwrap()).collect()
    }

    fn opens_to_key(&self, caller: &Caller) -> bool {
        caller.scopes.as_ref().is_none_or(|scopes| scopes.iter().any(|scope| self.permission["key"] == *scope))
    }

    /// Whether the table lets the caller reach such a thing in that place.
    fn reaches(&self, caller: &Caller, about: &str, place: Place) -> bool {
        let column = match (caller.role, caller.seat) {
            (Role::Office, _) | (Role::Machine, Seat::Office(_)) => "office",
            (Role::Auditor, _) => "auditor",
            (Role::Point | Role::Machine, _) => "point",
            (Role::Learner, _) => "learner",
            (Role::Platform, _) => "platform",
        };
        self.cases().iter().filter(|case| case["about"] == about).any(|case| match case[column].as_str().unwrap() {
            "nowhere" => false,
            "own" => place == Place::Own,
            "own_and_below" => matches!(place, Place::Own | Place::Below),
            "province" => caller.seat == Seat::Office("320000".parse().unwrap()),
            "everywhere" => true,
            other => panic!("no reach `{other}`"),
        })
    }
}

/// Every operation of the document.
fn operations() -> Vec<Operation> {
    let document: Value = serde_json::from_str(&keshi::api::openapi()).unwrap();
    let mut operations = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in METHODS {
            let Some(operation) = item.get(method) else { continue };
            let permission = operation["x-keshi-permission"].clone();
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let takes = parameters.filter_map(|it| it["name"].as_str()).map(str::to_owned).collect();
            operations.push(Operation { takes, method: method.to_uppercase(), path: path.clone(), permission });
        }
    }
    operations
}

/// Who is not known is told so, whatever he asks for.
async fn refuses_nobody_known(scene: &Scene, operation: &Operation, faults: &mut String) {
    let subject = &scene.subjects["320100"];
    let target = Target { subject, things: &subject.other };
    for ask in asks(scene, operation, &scene.callers[0], target, 0) {
        let answer = ask.send(&scene.world.nobody(), &operation.method).await;
        if answer.status != StatusCode::UNAUTHORIZED {
            writeln!(faults, "{} {} by nobody: {}", operation.method, operation.path, answer.status).unwrap();
        }
    }
}

/// What is wrong with an answer, if anything is. What is allowed may still be refused by a rule.
fn fault(allowed: bool, answer: &Answer) -> Option<String> {
    let status = answer.status;
    // Whoever may see the class is told that it has no figures yet: the day of this world's clock is long past.
    let without_figures = answer.body["params"]["kind"] == "class";
    let turned_away = matches!(status.as_u16(), 401 | 403 | 404) && !without_figures;
    let wrong = status.is_server_error() || status == StatusCode::METHOD_NOT_ALLOWED || turned_away == allowed;
    let should = if allowed { "is allowed" } else { "is not allowed" };
    wrong.then(|| format!("{should}, but {status}: {}", answer.text.chars().take(300).collect::<String>()))
}

/// Identifiers in an answer of things that its reader does not reach.
fn leaks(
    scene: &Scene,
    caller: &Caller,
    operation: &Operation,
    details: &[&Operation],
    answer: &Answer,
) -> Vec<String> {
    let mut leaks = Vec::new();
    if operation.method != "GET" || !answer.status.is_success() {
        return leaks;
    }
    for subject in scene.subjects.values() {
        for things in [&subject.first, &subject.other] {
            let target = Target { subject, things };
            for (about, id) in [
                ("plan", things.plan.to_string()),
                ("request", things.request.to_string()),
                ("learner", things.learner.to_string()),
                ("import", things.import.to_string()),
                ("class_import", things.class_import.to_string()),
                ("unit", things.unit.to_string()),
                ("point", things.point.to_string()),
                ("office_account", subject.office_account.to_string()),
                ("point_account", things.point_account.to_string()),
            ] {
                // Who acted is what a trail is for.
                if about.ends_with("_account") && operation.abouts().contains(&"trail") {
                    continue;
                }
                // What an answer is not about may still be named in it: as far as it may be read by itself.
                let mut rules = std::iter::once(operation).chain(details.iter().copied());
                let Some(rule) = rules.find(|rule| rule.abouts().contains(&about)) else { continue };
                let reached =
                    rule.reaches(caller, about, place(caller, about, target)) || id == caller.account.to_string();
                if !reached && answer.text.contains(&id) {
                    leaks.push(format!("the {about} {id} of {}", subject.region));
                }
            }
        }
    }
    leaks
}

#[test]
fn places_are_told_apart() {
    assert_eq!(of_regions("320100", "320100"), Place::Own);
    assert_eq!(of_regions("320000", "320102"), Place::Below);
    assert_eq!(of_regions("320102", "320000"), Place::Above);
    assert_eq!(of_regions("320102", "320104"), Place::Beside);
    assert_eq!(of_regions("329000", "320100"), Place::Beside);
}
