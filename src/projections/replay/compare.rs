//! Two schemas of the same tables: whether they hold the same rows, and if not, which differ.
//!
//! The rows of both are counted against each other in one pass that spills to the disk: memory stays flat, and no index is
//! needed. What is told of a different row names its key and the columns that differ; texts are never told in full, because
//! tables hold names and numbers of persons.

use std::collections::BTreeMap;

use sqlx::{FromRow, PgConnection};

/// Different rows of a table that are looked at; there may be thousands of one cause.
const LOOKED_AT: i64 = 1_000;
/// Of them, told one by one.
const TOLD: usize = 5;
/// Letters of a code that is told in full.
const LONGEST_CODE: usize = 40;

/// A table of both schemas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableCompared {
    /// Its name.
    pub table: String,
    /// Rows of the live table.
    pub rows: i64,
    /// Rows that are not the same, at least so many; 0 when the tables are equal.
    pub different: usize,
    /// The first of them.
    pub first: Vec<DifferentRow>,
    /// Whether it has the same columns in both, and is in both.
    pub same_shape: bool,
}

impl TableCompared {
    /// Whether both hold the same rows.
    #[must_use]
    pub const fn is_equal(&self) -> bool {
        self.different == 0 && self.same_shape
    }
}

/// A row that is not the same in both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferentRow {
    /// Its key: `plan=0196…`.
    pub key: String,
    /// Whether the live table has a row of that key.
    pub live: bool,
    /// Whether the replayed one has.
    pub replayed: bool,
    /// The columns that differ, where both have it.
    pub columns: Vec<ColumnPair>,
}

/// A column of a row that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnPair {
    /// Its name.
    pub column: String,
    /// What the live table says.
    pub live: String,
    /// What the log says.
    pub replayed: String,
}

#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
struct Column {
    name: String,
    kind: String,
    in_key: bool,
}

/// Compares every table of the two schemas.
pub(super) async fn schemas(
    live: &str,
    replayed: &str,
    connection: &mut PgConnection,
) -> Result<Vec<TableCompared>, sqlx::Error> {
    let names: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT tablename::text FROM pg_tables WHERE schemaname = $1 OR schemaname = $2 ORDER BY 1",
    )
    .bind(live)
    .bind(replayed)
    .fetch_all(&mut *connection)
    .await?;
    let mut compared = Vec::with_capacity(names.len());
    for table in names {
        let (ours, theirs) = (columns(live, &table, connection).await?, columns(replayed, &table, connection).await?);
        let shape = |columns: &[Column]| columns.iter().map(|c| (c.name.clone(), c.kind.clone())).collect::<Vec<_>>();
        if ours.is_empty() || shape(&ours) != shape(&theirs) {
            compared.push(TableCompared { table, rows: 0, different: 0, first: Vec::new(), same_shape: false });
        } else {
            compared.push(rows(live, replayed, table, &ours, connection).await?);
        }
    }
    Ok(compared)
}

/// The columns of a table in the order of their names, and which of them make its key: the primary key, or else whatever is
/// unique.
async fn columns(schema: &str, table: &str, connection: &mut PgConnection) -> Result<Vec<Column>, sqlx::Error> {
    sqlx::query_as(
        "SELECT a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS kind,
                COALESCE(a.attnum = ANY (k.columns), false) AS in_key
         FROM pg_attribute a
         LEFT JOIN LATERAL (
             SELECT i.indkey::smallint[] AS columns FROM pg_index i
             WHERE i.indrelid = a.attrelid AND i.indisunique AND i.indpred IS NULL AND i.indexprs IS NULL
             ORDER BY i.indisprimary DESC, i.indexrelid LIMIT 1
         ) k ON true
         WHERE a.attrelid = to_regclass(quote_ident($1) || '.' || quote_ident($2)) AND a.attnum > 0 AND NOT a.attisdropped
         ORDER BY a.attname",
    )
    .bind(schema)
    .bind(table)
    .fetch_all(connection)
    .await
}

/// Columns of a row as texts.
type Texts = Vec<Option<String>>;
/// How often more a row stands in the live table, and its columns.
type Odd = (i64, Texts);

async fn rows(
    live: &str,
    replayed: &str,
    table: String,
    columns: &[Column],
    connection: &mut PgConnection,
) -> Result<TableCompared, sqlx::Error> {
    let rows: i64 =
        sqlx::query_scalar(&format!("SELECT count(*) FROM {live}.\"{table}\"")).fetch_one(&mut *connection).await?;
    let list = |written: &dyn Fn(usize, &Column) -> String| {
        columns.iter().enumerate().map(|(index, column)| written(index, column)).collect::<Vec<_>>().join(", ")
    };
    // `json` is a text that cannot be compared; as `jsonb` it can.
    let taken = list(&|index, column| {
        let cast = if column.kind == "json" { "::jsonb" } else { "" };
        format!("\"{}\"{cast} AS c{index}", column.name)
    });
    let (grouped, texts) = (list(&|index, _| format!("c{index}")), list(&|index, _| format!("c{index}::text")));
    let odd: Vec<Odd> = sqlx::query_as(&format!(
        "SELECT more, ARRAY[{texts}]::text[] FROM (
             SELECT {grouped}, sum(side)::bigint AS more FROM (
                 SELECT {taken}, 1 AS side FROM {live}.\"{table}\"
                 UNION ALL SELECT {taken}, -1 AS side FROM {replayed}.\"{table}\"
             ) both_sides GROUP BY {grouped} HAVING sum(side) <> 0 LIMIT {LOOKED_AT}
         ) odd ORDER BY 2"
    ))
    .fetch_all(connection)
    .await?;
    let found = told(columns, &odd);
    let first = found.iter().take(TOLD).cloned().collect();
    Ok(TableCompared { table, rows, different: found.len(), first, same_shape: true })
}

/// The odd rows by their keys: a row that was altered is odd on both sides.
fn told(columns: &[Column], odd: &[Odd]) -> Vec<DifferentRow> {
    let keyed = columns.iter().any(|column| column.in_key);
    // The live row of a key, and the replayed one.
    let mut by_key: BTreeMap<Texts, [Option<&Texts>; 2]> = BTreeMap::new();
    for (more, values) in odd {
        // Without a key the whole row is one.
        let key = values.iter().zip(columns).filter(|(_, column)| column.in_key || !keyed);
        let sides = by_key.entry(key.map(|(value, _)| value.clone()).collect()).or_default();
        sides[usize::from(*more < 0)] = Some(values);
    }
    let named = |key: &[Option<String>]| {
        let parts = columns.iter().filter(|column| column.in_key || !keyed).zip(key);
        parts.map(|(column, value)| format!("{}={}", column.name, shown(column, value.as_deref()))).collect::<Vec<_>>()
    };
    let pairs = |live: &[Option<String>], replayed: &[Option<String>]| {
        let differing = columns.iter().zip(live.iter().zip(replayed)).filter(|(_, (live, replayed))| live != replayed);
        differing
            .map(|(column, (live, replayed))| ColumnPair {
                column: column.name.clone(),
                live: shown(column, live.as_deref()),
                replayed: shown(column, replayed.as_deref()),
            })
            .collect()
    };
    by_key
        .into_iter()
        .map(|(key, [live, replayed])| DifferentRow {
            key: named(&key).join(" "),
            live: live.is_some(),
            replayed: replayed.is_some(),
            columns: live.zip(replayed).map(|(live, replayed)| pairs(live, replayed)).unwrap_or_default(),
        })
        .collect()
}

/// A value as it is told: numbers, days, identifiers and codes in full, of any other text its first letter and its length.
fn shown(column: &Column, value: Option<&str>) -> String {
    let Some(value) = value else { return "—".to_owned() };
    let plain = matches!(
        column.kind.as_str(),
        "uuid" | "smallint" | "integer" | "bigint" | "boolean" | "date" | "timestamp with time zone"
    );
    let code = column.kind == "text"
        && column.name != "login"
        && value.len() <= LONGEST_CODE
        && value.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let region = column.kind == "text" && value.len() == 6 && value.bytes().all(|byte| byte.is_ascii_digit());
    if plain || code || region {
        return value.to_owned();
    }
    let first = value.chars().next().map(String::from).unwrap_or_default();
    format!("{first}… ({} characters)", value.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(name: &str, kind: &str, in_key: bool) -> Column {
        Column { name: name.to_owned(), kind: kind.to_owned(), in_key }
    }

    fn row(values: &[&str]) -> Vec<Option<String>> {
        values.iter().map(|value| (!value.is_empty()).then(|| (*value).to_owned())).collect()
    }

    #[test]
    fn an_altered_row_is_one_row_of_which_some_columns_differ() {
        let columns = [column("learner", "bigint", true), column("name", "text", false)];
        let odd = [(1, row(&["7", "张三丰"])), (-1, row(&["7", "李四"])), (1, row(&["8", ""])), (-1, row(&["9", "x"]))];
        let found = told(&columns, &odd);
        let sides: Vec<(&str, bool, bool)> =
            found.iter().map(|row| (row.key.as_str(), row.live, row.replayed)).collect();
        assert_eq!(sides, [("learner=7", true, true), ("learner=8", true, false), ("learner=9", false, true)]);
        let pair = ColumnPair {
            column: "name".into(),
            live: "张… (3 characters)".into(),
            replayed: "李… (2 characters)".into(),
        };
        assert_eq!(found[0].columns, [pair]);
    }

    #[test]
    fn no_personal_data_is_told_in_full() {
        let of = |name: &str, kind: &str, value: &str| shown(&column(name, kind, false), Some(value));
        assert_eq!(of("status", "text", "awaiting_approval"), "awaiting_approval");
        assert_eq!(of("office", "text", "320100"), "320100");
        assert_eq!(of("day", "date", "2025-06-30"), "2025-06-30");
        assert_eq!(of("phone", "text", "13900000001"), "1… (11 characters)");
        assert_eq!(of("login", "text", "zhangsan"), "z… (8 characters)");
        assert_eq!(of("state", "jsonb", "{\"a\": 1}"), "{… (8 characters)");
        assert_eq!(shown(&column("name", "text", false), None), "—");
    }
}
