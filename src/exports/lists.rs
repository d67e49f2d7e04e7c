//! The columns of the lists, as the manual names them.

use super::cell::{Cell, counts, day, days, number, optional, optional_number, passed, text, time, yes};
use crate::queries::accounts::Account;
use crate::queries::audit::AuditEntry;
use crate::queries::classes::Enrolment;
use crate::queries::hours::HoursSubmission;
use crate::queries::learners::Learner;
use crate::queries::plans::Plan;
use crate::queries::points::Point;
use crate::queries::regions::Office;
use crate::queries::requests::EquivalenceRequest;
use crate::queries::trades::Trade;
use crate::queries::units::WorkUnit;

/// A column of a list: its name in the message catalogue (`column-…`), and what a row shows in it.
pub(super) struct Column<T: 'static> {
    pub name: &'static str,
    pub cell: fn(&T) -> Cell,
}

/// The names of columns.
pub(super) fn names<T>(columns: &[Column<T>]) -> Vec<&'static str> {
    columns.iter().map(|column| column.name).collect()
}

/// A table with a name and a closure a column.
macro_rules! columns {
    ($($name:literal: $cell:expr),+ $(,)?) => {
        &[$(Column { name: $name, cell: $cell }),+]
    };
}

/// O2: 培训班名称 with its point's name in brackets before it.
fn class_name(plan: &Plan) -> Cell {
    text(format!("（{}）{}", plan.point_name, plan.name))
}

/// A decimal that a query has written.
fn decimal(decimal: Option<&String>) -> Cell {
    optional_number(decimal)
}

/// 培训计划 (O2).
pub(super) const PLANS: &[Column<Plan>] = columns![
    "training_year": |row| number(row.training_year),
    "class": class_name,
    "enrolment": |row| days(row.enrolment_from, row.enrolment_to),
    "training": |row| days(row.training_from, row.training_to),
    "exam": |row| days(row.exam_from, row.exam_to),
    "planned_approved_allowed":
        |row| counts(&[Some(row.planned.into()), row.approved.map(Into::into), row.allowed.map(Into::into)]),
    "plan_status": |row| text(&row.status_label),
];

/// 课时确认 (O3).
pub(super) const SUBMISSIONS: &[Column<HoursSubmission>] = columns![
    "training_year": |row| number(row.class.training_year),
    "class": |row| class_name(&row.class),
    "training": |row| days(row.class.training_from, row.class.training_to),
    "hours": |row| decimal(Some(&row.class.hours)),
    "allowed": |row| optional_number(row.class.allowed),
    "reported": |row| number(row.reported),
    "submission": |row| number(row.submission),
    "submitted_at": |row| time(Some(row.submitted_at)),
    "decision": |row| row.decision_label.as_ref().map_or_else(|| text("待确认"), text),
    "opinion": |row| optional(row.decision_opinion.as_ref()),
    "decided_at": |row| time(row.submission_decided_at),
];

/// 视同申报 (O4).
pub(super) const REQUESTS: &[Column<EquivalenceRequest>] = columns![
    "name": |row| text(&row.learner_name),
    "id_number": |row| text(&row.id_masked),
    "unit": |row| text(&row.unit_name),
    "unit_region": |row| text(&row.region_name),
    "training_year": |row| number(row.training_year),
    "kind": |row| text(&row.kind_label),
    "title": |row| text(&row.title),
    "organiser": |row| text(&row.organiser),
    "dates": |row| days(row.dates_from, row.dates_to),
    "claimed": |row| decimal(Some(&row.claimed)),
    "granted": |row| decimal(row.granted.as_ref()),
    "requested_at": |row| time(Some(row.submitted_at)),
    "request_status": |row| text(&row.status_label),
    "opinion": |row| optional(row.opinion.as_ref()),
];

/// 学员 (O7).
pub(super) const LEARNERS: &[Column<Learner>] = columns![
    "name": |row| text(&row.name),
    "id_number": |row| text(&row.id_masked),
    "trade": |row| text(&row.trade_name),
    "grade": |row| text(&row.grade_label),
    "unit": |row| text(&row.unit_name),
    "unit_region": |row| text(&row.region_name),
    "office_above": |row| text(&row.office_name),
    "active": |row| yes(row.active),
];

/// The learners of a class (P2).
pub(super) const ROSTER: &[Column<Enrolment>] = columns![
    "name": |row| text(&row.name),
    "id_number": |row| text(&row.id_masked),
    "unit": |row| text(&row.unit_name),
    "trade": |row| text(&row.trade_name),
    "grade": |row| optional(row.grade_label.as_ref()),
    "enrolled_at": |row| time(Some(row.enrolled_at)),
    "score": |row| if row.absent { text("缺考") } else { decimal(row.score.as_ref()) },
    "passed": |row| row.passed.map_or_else(|| text(""), passed),
];

/// 面授点 (O5).
pub(super) const POINTS: &[Column<Point>] = columns![
    "point": |row| text(&row.name),
    "office": |row| text(&row.office_name),
    "established": |row| day(row.established),
    "capacity": |row| optional_number(row.capacity),
    "training_scope": |row| optional(row.training_scope.as_ref()),
    "place": |row| optional(row.place.as_ref()),
    "contact_name": |row| text(&row.contact_name),
    "contact_phone": |row| text(&row.contact_phone),
    "introduction": |row| optional(row.introduction.as_ref()),
    "status": |row| text(if row.enabled { "启用" } else { "禁用" }),
];

/// 工作单位 (O9).
pub(super) const UNITS: &[Column<WorkUnit>] = columns![
    "unit": |row| text(&row.name),
    "former_names": |row| text(row.former_names.join("、")),
    "unit_region": |row| text(&row.region_name),
    "learners": |row| number(row.learners),
    "changed_on": |row| day(Some(row.changed_on)),
    "merged_into": |row| optional(row.merged_into_name.as_ref()),
];

/// 技术工种 (O10).
pub(super) const TRADES: &[Column<Trade>] = columns![
    "trade_name": |row| text(&row.name),
    "changed_on": |row| day(Some(row.changed_on)),
    "trade_learners": |row| number(row.learners),
];

/// 管理员账号 (O8).
pub(super) const ACCOUNTS: &[Column<Account>] = columns![
    "name": |row| text(&row.name),
    "login": |row| text(&row.login),
    "phone": |row| text(&row.phone),
    "office": |row| optional(row.office_name.as_ref()),
    "status": |row| text(if row.enabled { "启用" } else { "停用" }),
];

/// Who gave a command: name and login, or that nobody in particular did.
fn actor(entry: &AuditEntry) -> Cell {
    text(match (&entry.actor_name, &entry.actor_login, entry.actor) {
        (Some(name), Some(login), _) => format!("{name}（{login}）"),
        (_, _, Some(account)) => account.to_string(),
        (_, _, None) => "系统".to_owned(),
    })
}

/// 操作日志.
pub(super) const AUDIT: &[Column<AuditEntry>] = columns![
    "position": |row| number(row.position),
    "at": |row| time(Some(row.at)),
    "business_day": |row| day(Some(row.business_day)),
    "actor": actor,
    "role": |row| optional(row.role_label.as_ref()),
    "address": |row| optional(row.address.as_ref()),
    "region": |row| text(&row.region_name),
    "subject_kind": |row| text(&row.kind_label),
    "subject": |row| text(row.subject_name.as_ref().unwrap_or(&row.subject)),
    "event": |row| text(&row.event),
    "changed_to": |row| text(&row.change),
    "reason": |row| optional(row.reason.as_ref()),
    "command": |row| text(row.command.to_string()),
    "correlation": |row| optional(row.correlation.as_ref()),
];

/// 地区与工考办.
pub(super) const OFFICES: &[Column<Office>] = columns![
    "region_code": |row| text(&row.region),
    "region": |row| text(&row.name),
    "kind": |row| text(row.kind_label()),
    "region_above": |row| optional(row.parent_name.as_ref()),
];
