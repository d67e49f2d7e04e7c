//! Rows of read tables: loaded and stored as a set, in one statement each.

use sqlx::postgres::{PgHasArrayType, PgRow};
use sqlx::{Encode, FromRow, PgConnection, Postgres, Type};

/// The rows of a table whose key is among these; the database is not asked for none.
pub(crate) async fn among<R, K>(
    table: &str,
    key: &str,
    keys: &[K],
    tables: &mut PgConnection,
) -> Result<Vec<R>, sqlx::Error>
where
    R: for<'r> FromRow<'r, PgRow> + Send + Unpin,
    K: for<'q> Encode<'q, Postgres> + Type<Postgres> + PgHasArrayType + Sync,
{
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    sqlx::query_as(&format!("SELECT * FROM {table} WHERE {key} = ANY($1)")).bind(keys).fetch_all(tables).await
}

/// The statement that writes rows given as one array a column; a row that is there already is overwritten.
pub(crate) fn upsert(table: &str, key: &[&str], columns: &[(&str, &str)]) -> String {
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let arrays: Vec<String> =
        columns.iter().enumerate().map(|(index, (_, kind))| format!("${}::{kind}[]", index + 1)).collect();
    let rest: Vec<String> =
        names.iter().filter(|name| !key.contains(name)).map(|name| format!("{name} = EXCLUDED.{name}")).collect();
    let action = if rest.is_empty() { "NOTHING".to_owned() } else { format!("UPDATE SET {}", rest.join(", ")) };
    format!(
        "INSERT INTO {table} ({}) SELECT * FROM UNNEST({}) ON CONFLICT ({}) DO {action}",
        names.join(", "),
        arrays.join(", "),
        key.join(", "),
    )
}

/// A row of a read table with `store`, which writes many at once. The columns carry the names of the fields.
macro_rules! read_table {
    (
        $(#[$doc:meta])*
        $row:ident in $table:literal by ($($key:ident),+) {
            $($(#[$field_doc:meta])* $field:ident: $type:ty => $sql:literal),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
        pub(super) struct $row {
            $($(#[$field_doc])* pub(super) $field: $type,)+
        }

        impl $row {
            /// Writes all of them; no two may have the same key.
            pub(super) async fn store<'a>(
                rows: impl Iterator<Item = &'a Self> + Send,
                tables: &mut sqlx::PgConnection,
            ) -> Result<(), sqlx::Error> {
                static STATEMENT: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
                    $crate::projections::rows::upsert(
                        $table,
                        &[$(stringify!($key)),+],
                        &[$((stringify!($field), $sql)),+],
                    )
                });
                let rows: Vec<&Self> = rows.collect();
                if rows.is_empty() {
                    return Ok(());
                }
                sqlx::query(&STATEMENT)
                    $(.bind(rows.iter().map(|row| row.$field.clone()).collect::<Vec<$type>>()))+
                    .execute(tables)
                    .await?;
                Ok(())
            }
        }
    };
}
pub(crate) use read_table;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_is_there_is_overwritten() {
        assert_eq!(
            upsert("units", &["unit"], &[("unit", "uuid"), ("name", "text")]),
            "INSERT INTO units (unit, name) SELECT * FROM UNNEST($1::uuid[], $2::text[]) ON CONFLICT (unit) \
             DO UPDATE SET name = EXCLUDED.name"
        );
        assert!(upsert("names", &["name"], &[("name", "text")]).ends_with("DO NOTHING"));
    }
}
