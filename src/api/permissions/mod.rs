//! Who may do what, and where: one row an operation.
//!
//! The table is used at the door ([`super::auth`]): an operation without a row answers nobody, a key must have the scope of
//! the row, and a role that reaches nowhere is turned away before anything is read. *Where* a role reaches depends on the
//! thing in question, which only the use case or the query has looked up: they decide that, and a test walks every operation,
//! every role and every place to see that they decide as the table says. `docs/permissions.md` and `x-keshi-permission` in
//! the OpenAPI document are made from it.

mod importing;
mod insight;
mod people;
mod province;
mod reach;
mod teaching;
mod telling;
mod written;

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::http::Method;
use utoipa::openapi::extensions::ExtensionsBuilder;

pub use reach::{About, Case, Reach};
pub use written::markdown;

use crate::aggregates::account::ApiScope;
use crate::types::{Actor, RegionTree, Role, Seat};

/// Where reports lie: a key reads them with a scope of their own.
const REPORTS: &str = "/api/v1/reports/";
/// Where the feed of events lies, which has a scope of its own too.
const EVENTS: &str = "/api/v1/events";

/// Who may ask for one operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permission {
    /// The HTTP method.
    pub method: &'static str,
    /// The path, as the OpenAPI document writes it.
    pub path: &'static str,
    /// Who, about what, and how far.
    pub who: Who,
    /// The scope that a machine's key needs; `None` where no key opens it.
    pub key: Option<ApiScope>,
    /// The code with which a role is turned away that reaches nowhere: see [`crate::commands::access`].
    pub refusal: &'static str,
}

/// Who may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Anybody, without being known.
    Anybody,
    /// Who is known, as far as one of these cases reaches.
    Known(&'static [Case]),
}

static BY_NAME: LazyLock<HashMap<(&'static str, &'static str), &'static Permission>> =
    LazyLock::new(|| all().map(|permission| ((permission.method, permission.path), permission)).collect());

/// Every row, in the order of the routes.
pub fn all() -> impl Iterator<Item = &'static Permission> {
    [teaching::ROWS, importing::ROWS, people::ROWS, province::ROWS, insight::ROWS, telling::ROWS].into_iter().flatten()
}

/// The row of an operation; `None` where nobody said who may ask for it.
#[must_use]
pub fn of(method: &Method, path: &str) -> Option<&'static Permission> {
    // What answers GET answers HEAD too.
    let method = if method == Method::HEAD { Method::GET.as_str() } else { method.as_str() };
    BY_NAME.get(&(method, path)).copied()
}

impl Permission {
    const fn new(method: &'static str, path: &'static str, cases: &'static [Case]) -> Self {
        let key = if !matches!(method.as_bytes(), b"GET") {
            ApiScope::Write
        } else if begins_with(path, REPORTS) {
            ApiScope::ReadReports
        } else if begins_with(path, EVENTS) {
            ApiScope::ReadEvents
        } else {
            ApiScope::ReadRecords
        };
        Self { method, path, who: Who::Known(cases), key: Some(key), refusal: crate::commands::access::NOT_THIS_OFFICE }
    }

    /// A read.
    const fn get(path: &'static str, cases: &'static [Case]) -> Self {
        Self::new("GET", path, cases)
    }

    /// A command.
    const fn post(path: &'static str, cases: &'static [Case]) -> Self {
        Self::new("POST", path, cases)
    }

    /// A command that replaces something.
    const fn put(path: &'static str, cases: &'static [Case]) -> Self {
        Self::new("PUT", path, cases)
    }

    /// A command that takes something away.
    const fn delete(path: &'static str, cases: &'static [Case]) -> Self {
        Self::new("DELETE", path, cases)
    }

    /// The same, turned away with another code.
    const fn refused_as(self, refusal: &'static str) -> Self {
        Self { refusal, ..self }
    }

    /// The same, with another scope for keys.
    const fn with_key(self, scope: ApiScope) -> Self {
        Self { key: Some(scope), ..self }
    }

    /// The same, for people only.
    const fn without_a_key(self) -> Self {
        Self { key: None, ..self }
    }

    /// The same, for everybody.
    const fn open(self) -> Self {
        Self { key: None, who: Who::Anybody, ..self }
    }

    /// Whether who is known reaches anything at all.
    #[must_use]
    pub fn admits(&self, actor: &Actor, regions: &RegionTree) -> bool {
        match self.who {
            Who::Anybody => true,
            Who::Known(cases) => cases.iter().any(|case| match case.reach(actor.role, actor.seat) {
                Reach::Nowhere => false,
                Reach::Province => regions.root().is_some_and(|province| actor.seat == Seat::Office(province.code)),
                Reach::Own | Reach::OwnAndBelow | Reach::Everywhere => true,
            }),
        }
    }
}

impl Case {
    /// How far somebody of that role reaches; a machine reaches as far as its seat.
    #[must_use]
    pub const fn reach(&self, role: Role, seat: Seat) -> Reach {
        match (role, seat) {
            (Role::Office, _) | (Role::Machine, Seat::Office(_)) => self.office,
            (Role::Auditor, _) => self.auditor,
            (Role::Point, _) | (Role::Machine, Seat::Point(_)) => self.point,
            (Role::Learner, _) => self.learner,
            (Role::Platform, _) => self.platform,
            // ACCT-4: a machine sits at an office or at a point.
            (Role::Machine, Seat::Learner(_) | Seat::Platform) => Reach::Nowhere,
        }
    }
}

/// Writes each operation's row into the OpenAPI document, as `x-keshi-permission`.
pub fn annotate(document: &mut utoipa::openapi::OpenApi) {
    for (path, item) in &mut document.paths.paths {
        let operations = [
            ("GET", &mut item.get),
            ("PUT", &mut item.put),
            ("POST", &mut item.post),
            ("DELETE", &mut item.delete),
            ("PATCH", &mut item.patch),
        ];
        for (method, operation) in operations {
            let (Some(operation), Some(permission)) = (operation, BY_NAME.get(&(method, path.as_str()))) else {
                continue;
            };
            let told = ExtensionsBuilder::new().add("x-keshi-permission", written::extension(permission)).build();
            operation.extensions.get_or_insert_default().merge(told);
        }
    }
}

/// `str::starts_with` for constants.
const fn begins_with(text: &str, head: &str) -> bool {
    let (text, head) = (text.as_bytes(), head.as_bytes());
    let mut at = 0;
    while at < head.len() {
        if at >= text.len() || text[at] != head[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::types::PointId;

    #[test]
    fn an_operation_has_one_row() {
        let names: BTreeSet<_> = all().map(|permission| (permission.method, permission.path)).collect();
        assert_eq!(names.len(), all().count());
    }

    #[test]
    fn a_row_is_of_an_operation() {
        let document: serde_json::Value = serde_json::from_str(&crate::api::openapi()).unwrap();
        for Permission { method, path, .. } in all() {
            let operation = &document["paths"][path][method.to_lowercase()];
            assert!(operation.is_object(), "there is no operation {method} {path}");
        }
    }

    #[test]
    fn a_key_needs_the_scope_of_what_it_does() {
        let scope = |method: Method, path: &str| of(&method, path).unwrap().key;
        assert_eq!(scope(Method::GET, "/api/v1/reports/training"), Some(ApiScope::ReadReports));
        assert_eq!(scope(Method::GET, "/api/v1/training-plans"), Some(ApiScope::ReadRecords));
        assert_eq!(scope(Method::HEAD, "/api/v1/training-plans"), Some(ApiScope::ReadRecords));
        assert_eq!(scope(Method::GET, "/api/v1/events"), Some(ApiScope::ReadEvents));
        assert_eq!(scope(Method::GET, "/api/v1/audit"), None);
        assert_eq!(scope(Method::POST, "/api/v1/training-plans"), Some(ApiScope::Write));
        assert_eq!(scope(Method::DELETE, "/api/v1/session"), None);
        assert_eq!(of(&Method::GET, "/api/v1/nothing"), None);
    }

    #[test]
    fn a_machine_reaches_as_far_as_its_seat() {
        let case = Case::about(About::Plan).office(Reach::OwnAndBelow).point(Reach::Own);
        let point = Seat::Point(PointId::default());
        assert_eq!(case.reach(Role::Machine, Seat::Office("320100".parse().unwrap())), Reach::OwnAndBelow);
        assert_eq!(case.reach(Role::Machine, point), Reach::Own);
        assert_eq!(case.reach(Role::Machine, Seat::Platform), Reach::Nowhere);
        assert_eq!(case.reach(Role::Learner, point), Reach::Nowhere);
    }
}
