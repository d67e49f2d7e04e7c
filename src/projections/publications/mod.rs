//! Publications: which days were published, and what of them.

use chrono::{DateTime, NaiveDate, Utc};
use futures::future::BoxFuture;
use sqlx::PgConnection;

use super::rows::read_table;
use super::{LogEvent, Projection, ProjectionError};
use crate::aggregates::any::AnyEvent;
use crate::aggregates::publication::{PublicationEvent, Published};

/// Keeps the read table of the schema `publications`.
#[derive(Debug, Default)]
pub struct Publications;

impl Projection for Publications {
    fn name(&self) -> &'static str {
        "publications"
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

    fn concerns(&self, event: &AnyEvent) -> bool {
        matches!(event, AnyEvent::Publication(PublicationEvent::DayPublished(_)))
    }

    fn apply<'a>(
        &'a mut self,
        batch: &'a [LogEvent],
        tables: &'a mut PgConnection,
    ) -> BoxFuture<'a, Result<(), ProjectionError>> {
        Box::pin(async move {
            let rows: Vec<PublicationRow> = batch.iter().filter_map(row).collect();
            Ok(PublicationRow::store(rows.iter(), tables).await?)
        })
    }

    fn forget(&mut self) {}
}

read_table! {
    /// A day that was published.
    PublicationRow in "publications" by (day) {
        day: NaiveDate => "date",
        position: i64 => "bigint",
        published_at: DateTime<Utc> => "timestamptz",
        last_position: i64 => "bigint",
        digest: String => "text",
        manifest: String => "text",
        files: i32 => "int",
        bytes: i64 => "bigint",
        release: String => "text",
    }
}

fn row(entry: &LogEvent) -> Option<PublicationRow> {
    let AnyEvent::Publication(PublicationEvent::DayPublished(published)) = &entry.event else { return None };
    let Published { day, last_position, digest, manifest, files, bytes, release } = published;
    Some(PublicationRow {
        day: *day,
        position: entry.position,
        published_at: entry.at,
        last_position: *last_position,
        digest: digest.clone(),
        manifest: manifest.clone(),
        files: i32::try_from(*files).unwrap_or(i32::MAX),
        bytes: i64::try_from(*bytes).unwrap_or(i64::MAX),
        release: release.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::projections::fixtures::{build, dump};
    use crate::test_support::TestDb;
    use crate::types::CommandId;

    fn event(position: i64, day: &str, event: PublicationEvent) -> LogEvent {
        LogEvent {
            position,
            command: CommandId(uuid::Uuid::from_u128(position.unsigned_abs().into())),
            stream: day.to_owned(),
            sequence: 1,
            business_day: "2025-07-02".parse().unwrap(),
            at: "2025-07-01T16:00:00Z".parse().unwrap(),
            event: AnyEvent::Publication(event),
        }
    }

    fn published(position: i64, day: &str) -> LogEvent {
        let published = Published {
            day: day.parse().unwrap(),
            last_position: 5,
            digest: "ab".to_owned(),
            manifest: "cd".to_owned(),
            files: 21,
            bytes: 4096,
            release: "0.1.0".to_owned(),
        };
        event(position, day, PublicationEvent::DayPublished(published))
    }

    #[tokio::test]
    async fn a_day_that_was_published_has_its_row_and_one_that_failed_has_none() {
        let db = TestDb::new().await;
        let mut connection = db.pool().acquire().await.unwrap();
        let failed = PublicationEvent::PublicationFailed {
            day: "2025-07-02".parse().unwrap(),
            office: "320000".parse().unwrap(),
            trouble: crate::aggregates::publication::Trouble::Storage,
        };
        let log = [published(6, "2025-06-30"), published(8, "2025-07-01"), event(9, "2025-07-02", failed)];
        build(&mut Publications, "whole", &log, 1000, &mut connection).await;
        let rows: Vec<(NaiveDate, i64, i32)> =
            sqlx::query_as("SELECT day, position, files FROM whole.publications ORDER BY day")
                .fetch_all(&mut *connection)
                .await
                .unwrap();
        let days: Vec<String> = rows.iter().map(|(day, _, _)| day.to_string()).collect();
        assert_eq!(days, ["2025-06-30", "2025-07-01"]);
        assert_eq!(rows[0].1, 6);
        build(&mut Publications, "single", &log, 1, &mut connection).await;
        assert_eq!(dump("whole", &mut connection).await, dump("single", &mut connection).await);
    }
}
