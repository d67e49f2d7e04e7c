//! Rows for `COPY … FROM STDIN (FORMAT binary)`, the fastest way into a table.

use sqlx::PgConnection;
use uuid::Uuid;

use super::step::Day;

/// Rows are sent to the server in pieces of about this many bytes.
const PIECE: usize = 256 * 1024;

/// Encodes the columns of one row, in the order in which the statement names them.
#[derive(Debug, Default)]
pub(super) struct Row(Vec<u8>);

impl Row {
    fn column(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(&i32::try_from(bytes.len()).unwrap_or(i32::MAX).to_be_bytes());
        self.0.extend_from_slice(bytes);
    }

    fn null(&mut self) {
        self.0.extend_from_slice(&(-1_i32).to_be_bytes());
    }

    fn optional<T>(&mut self, value: Option<T>, column: impl FnOnce(&mut Self, T)) -> &mut Self {
        match value {
            Some(value) => column(self, value),
            None => self.null(),
        }
        self
    }

    pub(super) fn smallint(&mut self, value: i16) -> &mut Self {
        self.column(&value.to_be_bytes());
        self
    }

    pub(super) fn optional_smallint(&mut self, value: Option<i16>) -> &mut Self {
        self.optional(value, |row, value| row.column(&value.to_be_bytes()))
    }

    pub(super) fn int(&mut self, value: i32) -> &mut Self {
        self.column(&value.to_be_bytes());
        self
    }

    pub(super) fn optional_int(&mut self, value: Option<i32>) -> &mut Self {
        self.optional(value, |row, value| row.column(&value.to_be_bytes()))
    }

    pub(super) fn bigint(&mut self, value: i64) -> &mut Self {
        self.column(&value.to_be_bytes());
        self
    }

    pub(super) fn uuid(&mut self, value: Uuid) -> &mut Self {
        self.column(value.as_bytes());
        self
    }

    pub(super) fn optional_uuid(&mut self, value: Option<Uuid>) -> &mut Self {
        self.optional(value, |row, value| row.column(value.as_bytes()))
    }

    pub(super) fn day(&mut self, value: Day) -> &mut Self {
        self.int(value.0)
    }

    pub(super) fn optional_day(&mut self, value: Option<Day>) -> &mut Self {
        self.optional_int(value.map(|day| day.0))
    }

    pub(super) fn text(&mut self, value: &str) -> &mut Self {
        self.column(value.as_bytes());
        self
    }

    pub(super) fn optional_text(&mut self, value: Option<&str>) -> &mut Self {
        self.optional(value, |row, value| row.column(value.as_bytes()))
    }
}

/// Copies rows into `table (columns)`; `encode` writes the columns of each.
pub(super) async fn copy<T>(
    tables: &mut PgConnection,
    target: &str,
    rows: &[T],
    encode: impl Fn(&mut Row, &T),
) -> Result<(), sqlx::Error> {
    if rows.is_empty() {
        return Ok(());
    }
    let columns = target.matches(',').count() + 1;
    let columns = i16::try_from(columns).unwrap_or(i16::MAX).to_be_bytes();
    let mut sink = tables.copy_in_raw(&format!("COPY {target} FROM STDIN (FORMAT binary)")).await?;
    let mut piece = Row::default();
    // The signature, then no flags and no extension.
    piece.0.extend_from_slice(b"PGCOPY\n\xff\r\n\0");
    piece.0.extend_from_slice(&[0; 8]);
    for row in rows {
        piece.0.extend_from_slice(&columns);
        encode(&mut piece, row);
        if piece.0.len() > PIECE {
            sink.send(piece.0.as_slice()).await?;
            piece.0.clear();
        }
    }
    piece.0.extend_from_slice(&(-1_i16).to_be_bytes());
    sink.send(piece.0.as_slice()).await?;
    sink.finish().await.map(drop)
}
