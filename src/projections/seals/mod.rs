//! Seals: the head of the log at every position, as it was when the event was written.

use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use sqlx::PgConnection;

use super::log::heads_after;
use super::{LogEvent, Projection, ProjectionError};
use crate::aggregates::any::AnyEvent;
use crate::types::Head;

/// Events of a block.
const BLOCK: i64 = 1_000;
/// Nobody waits for these tables: they are written once a second, however many events come.
const PACE: Duration = Duration::from_secs(1);

/// Keeps the head of the log at every position.
#[derive(Debug, Default)]
pub struct Seals {
    /// The last position written, and the head there, while nobody else has had a turn.
    last: Option<(i64, Head)>,
}

/// What a batch adds to a block.
#[derive(Debug, PartialEq, Eq)]
struct Piece {
    first: i64,
    last: i64,
    heads: Vec<u8>,
}

impl Projection for Seals {
    fn name(&self) -> &'static str {
        "seals"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> &'static str {
        include_str!("tables.sql")
    }

    fn indexes(&self) -> &'static str {
        include_str!("indexes.sql")
    }

    fn concerns(&self, _event: &AnyEvent) -> bool {
        true
    }

    fn pace(&self) -> Duration {
        PACE
    }

    fn apply<'a>(
        &'a mut self,
        batch: &'a [LogEvent],
        tables: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<(), ProjectionError>> {
        async move {
            let Some(end) = batch.last().map(|event| event.position) else { return Ok(()) };
            let known = match self.last.take() {
                Some(last) => last,
                None => last_written(tables).await?,
            };
            let heads = heads_after(known, end, tables).await?;
            write(&pieces(known.0, &heads), tables).await?;
            self.last = heads.last().map(|head| (end, *head));
            Ok(())
        }
        .boxed()
    }

    fn forget(&mut self) {
        self.last = None;
    }
}

/// The last position written, and the head there.
async fn last_written(tables: &mut PgConnection) -> Result<(i64, Head), ProjectionError> {
    let last: Option<(i64, Vec<u8>)> = sqlx::query_as(
        "SELECT last_position, substring(heads FROM length(heads) - 31) FROM blocks ORDER BY first_position DESC LIMIT 1",
    )
    .fetch_optional(tables)
    .await?;
    let Some((position, head)) = last else { return Ok((0, Head::START)) };
    let head = Head::try_from(head.as_slice()).map_err(|error| sqlx::Error::Decode(error.into()))?;
    Ok((position, head))
}

/// The heads after a position, cut where blocks begin.
fn pieces(after: i64, heads: &[Head]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (position, head) in (after + 1..).zip(heads) {
        let first = (position - 1) / BLOCK * BLOCK + 1;
        match pieces.last_mut() {
            Some(piece) if piece.first == first => {
                piece.last = position;
                piece.heads.extend(head.as_bytes());
            }
            Some(_) | None => pieces.push(Piece { first, last: position, heads: head.as_bytes().to_vec() }),
        }
    }
    pieces
}

async fn write(pieces: &[Piece], tables: &mut PgConnection) -> Result<(), sqlx::Error> {
    let first: Vec<i64> = pieces.iter().map(|piece| piece.first).collect();
    let last: Vec<i64> = pieces.iter().map(|piece| piece.last).collect();
    let heads: Vec<&[u8]> = pieces.iter().map(|piece| piece.heads.as_slice()).collect();
    sqlx::query(
        "INSERT INTO blocks (first_position, last_position, heads) SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[])
         ON CONFLICT (first_position) DO UPDATE
         SET last_position = EXCLUDED.last_position, heads = blocks.heads || EXCLUDED.heads",
    )
    .bind(first)
    .bind(last)
    .bind(heads)
    .execute(tables)
    .await
    .map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(count: u8) -> Vec<Head> {
        (0..count).map(|n| Head::from([n; 32])).collect()
    }

    #[test]
    fn blocks_begin_at_the_same_places_however_the_log_is_cut() {
        let cut: Vec<(i64, i64, usize)> =
            pieces(998, &heads(4)).iter().map(|piece| (piece.first, piece.last, piece.heads.len())).collect();
        assert_eq!(cut, [(1, 1_000, 64), (1_001, 1_002, 64)]);
        assert_eq!(pieces(0, &heads(1))[0].first, 1);
        assert_eq!(pieces(1_000, &heads(1))[0].first, 1_001);
        assert!(pieces(5, &[]).is_empty());
    }
}
