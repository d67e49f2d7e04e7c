//! Reading the events byte for byte, and the heads at given positions.

use futures::TryStreamExt;
use sqlx::PgPool;
use sqlx::postgres::PgPoolCopyExt;
use thiserror::Error;

use crate::types::{CopyError, Head, RawRow, RawRows, copy_of_events};

/// Positions read by one statement: none of them runs long, and each sees the log as it is.
const RANGE: i64 = 100_000;

/// Why events could not be read byte for byte.
#[derive(Debug, Error)]
pub enum ReadError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// What it sent is of another shape.
    #[error(transparent)]
    Shape(#[from] CopyError),
}

impl From<ReadError> for sqlx::Error {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Database(error) => error,
            ReadError::Shape(error) => Self::Decode(error.into()),
        }
    }
}

/// Reads the events after a position through another, in their order, and hands each to `each`.
///
/// # Errors
/// When the database fails.
pub async fn read_rows(
    pool: &PgPool,
    (mut after, through): (i64, i64),
    mut each: impl FnMut(RawRow<'_>) + Send,
) -> Result<(), ReadError> {
    while after < through {
        let end = through.min(after.saturating_add(RANGE));
        let statement = copy_of_events(after, end);
        let mut pieces = pool.copy_out_raw(&statement).await?;
        let mut rows = RawRows::default();
        while let Some(piece) = pieces.try_next().await? {
            rows.take(&piece, &mut each)?;
        }
        after = end;
    }
    Ok(())
}

/// The heads at some positions, which rise, from a head that is known: `(0, Head::START)` or that of a closed day.
///
/// # Errors
/// When the database fails.
pub async fn heads_at(pool: &PgPool, from: (i64, Head), positions: &[i64]) -> Result<Vec<Head>, ReadError> {
    let (after, mut head) = from;
    let mut heads = Vec::with_capacity(positions.len());
    let Some(end) = positions.last() else { return Ok(heads) };
    read_rows(pool, (after, *end), |row| {
        while positions.get(heads.len()).is_some_and(|asked| *asked < row.position()) {
            heads.push(head);
        }
        head = head.then(row.bytes());
    })
    .await?;
    heads.resize(positions.len(), head);
    Ok(heads)
}

/// The head at one position.
///
/// # Errors
/// When the database fails.
pub async fn head_at(pool: &PgPool, from: (i64, Head), position: i64) -> Result<Head, ReadError> {
    Ok(heads_at(pool, from, &[position]).await?.pop().unwrap_or(from.1))
}
