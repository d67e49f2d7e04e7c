//! The table as people and programs read it.

use serde_json::{Value, json};

use super::{About, Case, Permission, Reach, Who, all};

const HEAD: &str = "\
# Who may do what, and where

One row an operation and kind of thing. Made from the table in `src/api/permissions/`, which the service asks at its door; renew it with
`UPDATE=1 cargo test --test openapi`. `tests/api/permissions.rs` walks every operation, every role and every place, and fails on an
operation without a row. Commands that come in bulk (`keshi apply`) pass the same use cases, which decide the same way.

- **工考办**: staff of the provincial office, of 省直, of a city, of a district. All of them may do the same, each in its own place: *本级* is
  the office's own region, *本级及下级* that and everything below it. What only the provincial office does says so.
- **审计** reads and changes nothing. **面授点** and **学员** reach what is their own. **平台** sets up offices and accounts, keeps registers, and
  decides no plan and no request.
- A **key** acts as the seat of its machine (an office or a point) may, where it has the scope of the last column.
- What one may not know of is 404; what one may not do is 403; who is not known is 401.
";

/// `docs/permissions.md`.
#[must_use]
pub fn markdown() -> String {
    let mut text = HEAD.to_owned();
    text.push_str("\n| operation | about | 工考办 | 审计 | 面授点 | 学员 | 平台 | key |\n");
    text.push_str("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    let mut rows: Vec<&Permission> = all().collect();
    rows.sort_by_key(|permission| (permission.path, permission.method));
    for permission in rows {
        match permission.who {
            Who::Anybody => text.push_str(&anybody(permission)),
            Who::Known(cases) => cases.iter().for_each(|case| text.push_str(&row(permission, case))),
        }
    }
    text
}

/// A row for the OpenAPI document.
pub(super) fn extension(permission: &Permission) -> Value {
    match permission.who {
        Who::Anybody => json!({ "anybody": true }),
        Who::Known(cases) => json!({ "key": permission.key, "cases": cases }),
    }
}

fn anybody(permission: &Permission) -> String {
    format!(
        "| `{} {}` | 任何人，无须登录 | 全部 | 全部 | 全部 | 全部 | 全部 | — |\n",
        permission.method, permission.path
    )
}

fn row(permission: &Permission, case: &Case) -> String {
    let Permission { method, path, key, .. } = permission;
    let Case { about, office, auditor, point, learner, platform, but } = case;
    let about = if but.is_empty() { about.label().to_owned() } else { format!("{}；{but}", about.label()) };
    let key = key.and_then(|scope| serde_json::to_value(scope).ok());
    let key = key.as_ref().and_then(Value::as_str).map_or_else(|| "—".to_owned(), |scope| format!("`{scope}`"));
    let of_office = |reach: &Reach| if case.about == About::Oneself { reach.label_of_one() } else { reach.label() };
    format!(
        "| `{method} {path}` | {about} | {} | {} | {} | {} | {} | {key} |\n",
        of_office(office),
        of_office(auditor),
        point.label_of_one(),
        learner.label_of_one(),
        platform.label_of_one(),
    )
}
