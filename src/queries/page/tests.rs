//! Orders, cursors and depths of pages.

use super::*;

const NAME: Sort = Sort { name: "name", column: "l.name", kind: "text" };
const YEAR: Sort = Sort { name: "year", column: "l.year", kind: "smallint" };
const ID: Sort = Sort { name: "id", column: "l.id", kind: "uuid" };

fn list() -> List<'static> {
    List { columns: "l.*", from: "l", counted: "l", id: &[ID], sorts: &[NAME, YEAR], order: "name" }
}

#[test]
fn an_order_ends_with_the_identifier() {
    assert_eq!(Order::parse(&list(), "-year,name").unwrap().clause(), " ORDER BY l.year DESC, l.name, l.id");
    assert_eq!(Order::parse(&list(), "-name").unwrap().clause(), " ORDER BY l.name DESC, l.id DESC");
    assert!(matches!(Order::parse(&list(), "id"), Err(QueryError::Sort { .. })));
    assert!(matches!(Order::parse(&list(), ""), Err(QueryError::Sort { .. })));
}

#[test]
fn a_cursor_belongs_to_its_order_and_is_never_trusted() {
    let order = Order::parse(&list(), "-year").unwrap();
    let cursor = order.cursor(r#"["2025","0190a5a0-0000-7000-8000-000000000001"]"#).unwrap();
    let mut query = QueryBuilder::new("");
    order.push_after(&cursor, &mut query).unwrap();
    assert_eq!(query.sql(), " AND (l.year, l.id) < ($1::smallint, $2::uuid)");
    let other = Order::parse(&list(), "name").unwrap();
    assert!(matches!(other.push_after(&cursor, &mut query), Err(QueryError::Cursor)));
    for key in [r#"["x","0190a5a0-0000-7000-8000-000000000001"]"#, r#"["2025"]"#, "{}", ""] {
        let forged = order.cursor(key).unwrap();
        assert!(matches!(order.push_after(&forged, &mut query), Err(QueryError::Cursor)), "{key}");
    }
    assert!(Order::parse(&list(), "-year,name").unwrap().cursor("[]").is_none());
}

#[test]
fn a_page_reaches_the_limit_and_no_row_further() {
    assert_eq!(skipped(Some(51), 200).unwrap(), MAX_SKIPPED);
    assert!(matches!(skipped(Some(52), 200), Err(QueryError::TooDeep)));
    assert!(matches!(skipped(Some(u32::MAX), 200), Err(QueryError::TooDeep)));
    assert!(matches!(skipped(Some(0), 20), Err(QueryError::PageZero)));
}

#[test]
fn a_cursor_takes_times_as_the_database_writes_them() {
    let at = Sort { name: "at", column: "at", kind: "timestamptz" };
    for text in ["2025-07-01 00:00:00+00", "2025-07-01 08:00:00.123456+08", "2025-07-01 08:00:00.1+05:30"] {
        assert!(fits(text, &at), "{text}");
    }
    assert!(!fits("yesterday", &at));
}
