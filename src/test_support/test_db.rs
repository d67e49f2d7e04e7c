//! A database of its own for one test.

use std::{
    future::Future,
    panic::resume_unwind,
    path::PathBuf,
    process,
    sync::atomic::{AtomicU32, Ordering},
    thread,
};

use sha2::{Digest, Sha256};
use sqlx::{
    Connection, Executor, PgConnection, PgPool,
    migrate::{MigrateError, Migrator},
};

use super::{must, shared_cluster::SharedCluster};
use crate::event_store;

static NEXT: AtomicU32 = AtomicU32::new(0);

/// Few enough that many tests at once stay below the server's limit.
const CONNECTIONS: u32 = 8;

/// A database of its own for one test, with all migrations and no rows; gone when dropped.
///
/// Its pool is the service's own, whose role may add to the log but not change it. A test that has
/// to do what the service may not connects to [`TestDb::url`], as the owner of the database.
#[derive(Debug)]
pub struct TestDb {
    name: String,
    url: String,
    pool: PgPool,
}

impl TestDb {
    /// Makes a database by copying the template.
    pub async fn new() -> Self {
        Self::copy_of(SharedCluster::get().template()).await
    }

    /// Another database with the same rows: what happens to one from now on does not happen to the other. Connections to this one
    /// are cut for that.
    pub async fn copy(&self) -> Self {
        let mut server = connect(&SharedCluster::get().url("postgres", "postgres")).await;
        let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ";
        run(&mut server, &format!("{cut}'{}'", self.name)).await;
        must(server.close().await, "closing a connection");
        Self::copy_of(&self.name).await
    }

    async fn copy_of(template: &str) -> Self {
        let cluster = SharedCluster::get();
        let name = format!("test_{}_{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let mut server = connect(&cluster.url("postgres", "postgres")).await;
        // A process that had our id before may have left its database.
        run(&mut server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        run(&mut server, &format!("CREATE DATABASE {name} OWNER keshi TEMPLATE {template} STRATEGY FILE_COPY")).await;
        must(server.close().await, "closing a connection");

        let url = cluster.url("keshi", &name);
        let pool = must(event_store::open(&url, CONNECTIONS).await, "opening the test's database");
        Self { name, url, pool }
    }

    /// The URL of the database, as its owner.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The pool that the service would use.
    #[must_use]
    pub fn pool(&self) -> PgPool {
        self.pool.clone()
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        let cluster = SharedCluster::get();
        if !cluster.in_memory() {
            return;
        }
        let url = cluster.url("postgres", "postgres");
        let drop = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        block_elsewhere(move || async move {
            run(&mut connect(&url).await, &drop).await;
        });
    }
}

/// Makes the template with today's migrations where it is missing, and returns its name. The
/// caller holds the lock of the cluster.
pub(super) fn prepare_template(cluster: &SharedCluster) -> String {
    let server = cluster.url("postgres", "postgres");
    let unfinished = cluster.url("keshi", "unfinished");
    block_elsewhere(move || async move {
        let migrations = migrations().await;
        let name = format!("template_{}", fingerprint(migrations.as_ref()));
        let mut server = connect(&server).await;
        let found: Option<i32> = must(
            sqlx::query_scalar("SELECT 1 FROM pg_database WHERE datname = $1")
                .bind(&name)
                .fetch_optional(&mut server)
                .await,
            "looking for the template",
        );
        if found.is_none() {
            run(&mut server, "DROP DATABASE IF EXISTS unfinished WITH (FORCE)").await;
            run(&mut server, "CREATE DATABASE unfinished OWNER keshi").await;
            if let Some(migrations) = migrations {
                let mut database = connect(&unfinished).await;
                must(migrations.run(&mut database).await, "running the migrations");
                must(database.close().await, "closing a connection");
            }
            run(&mut server, &format!("ALTER DATABASE unfinished RENAME TO {name}")).await;
            run(&mut server, &format!("ALTER DATABASE {name} IS_TEMPLATE true ALLOW_CONNECTIONS false")).await;
        }
        name
    })
}

/// The migrations as they lie in the working copy now, whenever this was compiled.
async fn migrations() -> Option<Migrator> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("migrations");
    if !folder.is_dir() {
        return None;
    }
    let migrations: Result<Migrator, MigrateError> = Migrator::new(folder).await;
    Some(must(migrations, "reading the migrations"))
}

fn fingerprint(migrations: Option<&Migrator>) -> String {
    let mut hasher = Sha256::new();
    for migration in migrations.iter().flat_map(|all| all.iter()) {
        hasher.update(migration.version.to_be_bytes());
        hasher.update(&migration.checksum);
    }
    hex::encode(&hasher.finalize()[..8])
}

async fn connect(url: &str) -> PgConnection {
    must(PgConnection::connect(url).await, "connecting to the test cluster")
}

async fn run(connection: &mut PgConnection, statement: &str) {
    must(connection.execute(statement).await, statement);
}

/// Runs something to its end on a thread and a runtime of its own, since the caller may be
/// inside of another runtime.
fn block_elsewhere<T, F>(work: impl FnOnce() -> F + Send + 'static) -> T
where
    T: Send + 'static,
    F: Future<Output = T>,
{
    let working = thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        must(runtime, "making a runtime").block_on(work())
    });
    working.join().unwrap_or_else(|panic| resume_unwind(panic))
}
