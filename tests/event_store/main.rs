//! The log: what cqrs-es and postgres-es leave open, and what the appender promises.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../common/mod.rs"]
mod common;
mod counter;
mod gaps;
mod promises;

use std::sync::Arc;

use common::TestDb;
use keshi::commands::{Desk, Envelope};
use keshi::event_store::{Ledger, Vault};
use keshi::types::{Actor, Ids, RegionTree, SystemClock, SystemIds};
use sqlx::PgPool;
use uuid::Uuid;

/// A log of its own, with a desk in front of it.
struct Log {
    desk: Desk,
    pool: PgPool,
    database: TestDb,
}

impl Log {
    async fn new() -> Self {
        let database = TestDb::new().await;
        let pool = database.pool();
        let desk = desk(&pool);
        Self { desk, pool, database }
    }

    /// The database, as its owner.
    fn url(&self) -> &str {
        self.database.url()
    }

    /// Another process over the same log.
    fn beside(&self) -> Desk {
        desk(&self.pool)
    }

    async fn total(&self, counter: &str) -> (i64, u64) {
        let state = self.beside().ledger().begin(None).peek::<counter::Counter>(counter).await.unwrap().state;
        (state.total, state.events)
    }

    async fn count_events(&self) -> i64 {
        sqlx::query_scalar("SELECT count(*) FROM events").fetch_one(&self.pool).await.unwrap()
    }
}

fn desk(pool: &PgPool) -> Desk {
    let ledger = Ledger::new(pool.clone(), Arc::new(Vault::new(&[7; 32])));
    Desk::new(ledger, Arc::new(SystemClock), Arc::new(SystemIds), RegionTree::default())
}

fn fresh() -> Uuid {
    SystemIds.fresh()
}

fn cover() -> Envelope {
    Envelope::of(Actor::platform())
}
