//! A small made province, as a file for `keshi apply`, with a machine that may write for the office of 吴中区.

use chrono::{Datelike, Days, NaiveDate};
use keshi::commands::account::make_api_key;
use keshi::types::{AccountId, IdNumber, Ids, SeededIds};
use rand::SeedableRng;
use serde_json::{Value, json};
use uuid::Uuid;

/// Learners on the roster.
pub(crate) const LEARNERS: usize = 80;
/// Plans that are approved.
pub(crate) const PLANS: usize = 16;
/// What every plan was approved for.
pub(crate) const APPROVED: u16 = 60;

const OFFICE: &str = "320506";

/// What the tests need to know of it.
pub(crate) struct Province {
    pub(crate) lines: String,
    pub(crate) office_key: String,
    pub(crate) point_key: String,
    pub(crate) plans: Vec<Uuid>,
    pub(crate) learners: Vec<Uuid>,
}

impl Province {
    pub(crate) fn made(today: NaiveDate) -> Self {
        let ids = SeededIds::new(7);
        let mut chance = rand_chacha::ChaCha20Rng::seed_from_u64(7);
        let mut key = |account: Uuid| {
            let key = make_api_key(AccountId(account), &mut chance).unwrap();
            key.reveal().to_owned()
        };
        let (point, unit, trade) = (ids.fresh(), ids.fresh(), ids.fresh());
        let (office_account, point_account) = (ids.fresh(), ids.fresh());
        let (office_key, point_key) = (key(office_account), key(point_account));
        let plans: Vec<Uuid> = (0..PLANS).map(|_| ids.fresh()).collect();
        let learners: Vec<Uuid> = (0..LEARNERS).map(|_| ids.fresh()).collect();

        let mut file = File(String::new());
        file.by(
            "platform",
            "training_point.register",
            &json!({ "point": point, "office": OFFICE, "name": "试验面授点" }),
        );
        file.by("platform", "trade.add", &json!({ "trade": trade, "name": "汽车驾驶员" }));
        file.by("platform", "work_unit.register", &json!({ "unit": unit, "name": "试验单位", "region": OFFICE }));
        for (account, login, seat, key) in [
            (office_account, "machine1", json!({ "office": OFFICE }), &office_key),
            (point_account, "machine2", json!({ "point": point }), &point_key),
        ] {
            let opened = json!({ "account": account, "login": login, "name": "试验", "role": "machine", "seat": seat });
            file.by("platform", "account.open", &opened);
            let issued = json!({ "account": account, "key": key, "scopes": ["read_records", "write"] });
            file.by("platform", "account.issue_api_key", &issued);
        }
        for (number, learner) in learners.iter().enumerate() {
            let registered = json!({
                "learner": learner, "name": format!("试验{number}"), "id_number": id_number(number),
                "sex": "male", "trade": trade, "grade": "senior", "unit": unit,
            });
            file.by("platform", "learner.register", &registered);
        }
        for (number, plan) in plans.iter().enumerate() {
            let content = json!({
                "training_year": today.year(), "name": format!("试验班{number}"), "audience": "everyone", "hours": "24",
                "enrolment": window(today, 0, 10), "training": window(today, 20, 22), "exam": window(today, 23, 23),
                "planned": APPROVED,
            });
            let report = json!({ "plan": plan, "point": point, "content": content });
            file.by(&json!({ "point": point }), "training_plan.report", &report);
            let approval = json!({ "plan": plan, "approved": APPROVED });
            file.by(&json!({ "office": OFFICE }), "training_plan.approve", &approval);
        }
        Self { lines: file.0, office_key, point_key, plans, learners }
    }
}

struct File(String);

impl File {
    fn by(&mut self, actor: impl Into<Actor>, command: &str, data: &Value) {
        let Actor(actor) = actor.into();
        let line = json!({ "command": command, "as": actor, "data": data });
        self.0.push_str(&line.to_string());
        self.0.push('\n');
    }
}

struct Actor(Value);

impl From<&str> for Actor {
    fn from(name: &str) -> Self {
        Self(json!(name))
    }
}

impl From<&Value> for Actor {
    fn from(actor: &Value) -> Self {
        Self(actor.clone())
    }
}

fn window(today: NaiveDate, from: u64, to: u64) -> Value {
    json!({ "from": today + Days::new(from), "to": today + Days::new(to) })
}

/// A number with a right checksum and an area that exists nowhere.
fn id_number(number: usize) -> String {
    let digits = format!("99999919800101{:03}", number % 1000);
    let bytes: [u8; 17] = digits.as_bytes().try_into().unwrap();
    format!("{digits}{}", IdNumber::check_character(&bytes))
}
