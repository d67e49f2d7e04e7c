//! What becomes of every table in a backup. A test holds this list against the migrations: a new table needs a decision.

/// What becomes of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Its rows go into the backup; the text says which and in which order.
    Kept(&'static str),
    /// Its rows go to the keys, apart from the backup.
    Apart,
    /// Its rows go into the backup, and once more to the keys.
    KeptAndApart,
    /// Its rows are left out, and this is why.
    Left(&'static str),
}

/// Every table that the migrations make, and its fate.
pub const TABLES: [(&str, Fate); 21] = [
    // The index by position gives the order without a sort.
    ("events", Fate::Kept("ORDER BY position")),
    ("commands", Fate::Kept("")),
    ("log_head", Fate::Kept("")),
    // Keys that are older than the log must not bring anybody back, and neither must a log that is older than the keys.
    ("erased_subjects", Fate::KeptAndApart),
    ("person_keys", Fate::Apart),
    // The registers of the files that are kept: without them nobody would know whose they are.
    ("attachments", Fate::Kept("")),
    ("import_files", Fate::Kept("")),
    ("import_file_learners", Fate::Kept("")),
    // Imports under way go on where they were. What is over is in the log; an export is ordered anew.
    ("jobs", Fate::Kept("WHERE state IN ('waiting', 'running') AND kind <> 'export'")),
    // Consumers hear what was not delivered yet, and nothing twice.
    ("webhook_progress", Fate::Kept("")),
    ("webhook_deliveries", Fate::Kept("WHERE state = 'waiting'")),
    // Days that wait to be published.
    ("publication_tasks", Fate::Kept("")),
    ("webhook_attempts", Fate::Left("how deliveries went: a record for some weeks")),
    ("snapshots", Fate::Left("a cache, made again from the log")),
    ("projections", Fate::Left("read tables and their progress, made again from the log")),
    ("export_files", Fate::Left("files for download hold personal data in clear and go after a week: order them anew")),
    ("sessions", Fate::Left("whoever was signed in signs in again")),
    ("captchas", Fate::Left("of no worth after minutes")),
    ("sign_in_failures", Fate::Left("of no worth after minutes")),
    ("sms_codes", Fate::Left("of no worth after minutes")),
    ("sms_outbox", Fate::Left("text messages for development, in clear")),
];

impl Fate {
    /// Which rows go into the backup, if any.
    pub(super) const fn in_backup(self) -> Option<&'static str> {
        match self {
            Self::Kept(rows) => Some(rows),
            Self::KeptAndApart => Some(""),
            Self::Apart | Self::Left(_) => None,
        }
    }

    /// Which rows go to the keys, if any.
    pub(super) const fn with_keys(self) -> Option<&'static str> {
        match self {
            Self::Apart | Self::KeptAndApart => Some(""),
            Self::Kept(_) | Self::Left(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_support::TestDb;

    #[tokio::test]
    async fn every_table_of_the_migrations_has_its_fate() {
        let database = TestDb::new().await;
        let there: Vec<String> = sqlx::query_scalar(
            "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_sqlx_migrations' ORDER BY 1",
        )
        .fetch_all(&database.pool())
        .await
        .unwrap();
        let mut decided: Vec<&str> = TABLES.iter().map(|(name, _)| *name).collect();
        decided.sort_unstable();
        assert_eq!(there, decided, "decide in `backup::contents` what becomes of a new table");
    }

    #[tokio::test]
    async fn the_columns_of_events_are_those_of_the_head_in_its_order() {
        let database = TestDb::new().await;
        let columns: String = sqlx::query_scalar(
            "SELECT string_agg(attname::text, ', ' ORDER BY attnum) FROM pg_attribute
             WHERE attrelid = 'events'::regclass AND attnum > 0 AND NOT attisdropped",
        )
        .fetch_one(&database.pool())
        .await
        .unwrap();
        assert_eq!(columns, crate::types::RAW_COLUMNS);
    }

    #[test]
    fn keys_are_never_in_a_backup() {
        let keys = TABLES.iter().find(|(name, _)| *name == "person_keys").unwrap().1;
        assert_eq!((keys.in_backup(), keys.with_keys()), (None, Some("")));
    }
}
