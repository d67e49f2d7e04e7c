//! The PostgreSQL that everything is measured on: the product's own embedded one, with its durable settings, on disk.

use std::fs;
use std::path::PathBuf;

use keshi::embedded::Embedded;
use keshi::event_store;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, Executor, PgConnection, PgPool};

use crate::Outcome;

/// Connections of a pool: one for each of 64 clients, and some for what runs beside them.
const CONNECTIONS: u32 = 72;

/// A server of our own in a scratch folder, which goes away with it.
pub(crate) struct Cluster {
    // Dropped in this order: the server ends before its folder goes.
    embedded: Embedded,
    folder: Folder,
}

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

impl Cluster {
    /// Starts the server; call it from the main thread, before any runtime. The folder is made in `KESHI_BENCH_DIR`, else in
    /// `/var/tmp`, which is on a disk where `/tmp` may be memory.
    pub(crate) fn start() -> Outcome<Self> {
        let parent = std::env::var_os("KESHI_BENCH_DIR").map_or_else(|| PathBuf::from("/var/tmp"), PathBuf::from);
        let folder = Folder(parent.join(format!("keshi-bench-{}", std::process::id())));
        fs::create_dir_all(&folder.0)?;
        let embedded = Embedded::start(&folder.0.join("data"))?;
        Ok(Self { embedded, folder })
    }

    /// The folder with everything in it; gone afterwards.
    pub(crate) const fn folder(&self) -> &PathBuf {
        &self.folder.0
    }

    /// The folder of the server's socket.
    pub(crate) fn socket(&self) -> PathBuf {
        self.embedded.data_dir().join("socket")
    }

    /// A program of the installation that the server belongs to.
    pub(crate) fn program(&self, name: &str) -> Outcome<PathBuf> {
        let pid = self.embedded.server_pid().ok_or("the server has no process id")?;
        let server = fs::read_link(format!("/proc/{pid}/exe"))?;
        Ok(server.with_file_name(name))
    }

    /// The URL of a database, as its owner.
    pub(crate) fn url(&self, database: &str) -> String {
        self.embedded.url().replacen("/keshi?", &format!("/{database}?"), 1)
    }

    /// A connection as superuser, for what the service itself may not do.
    pub(crate) async fn superuser(&self, database: &str) -> Outcome<PgConnection> {
        let options: PgConnectOptions = self.url(database).parse()?;
        Ok(options.username("postgres").connect().await?)
    }

    /// Makes a database, empty or as a copy of another one that nobody is connected to.
    pub(crate) async fn create(&self, database: &str, template: Option<&str>) -> Outcome<()> {
        let template = template.unwrap_or("template1");
        let mut server = self.superuser("postgres").await?;
        let statement = format!("CREATE DATABASE {database} OWNER keshi TEMPLATE {template} STRATEGY FILE_COPY");
        server.execute(statement.as_str()).await?;
        Ok(server.close().await?)
    }

    /// Opens a database as the service would: migrations, then a pool under the service's role.
    pub(crate) async fn open(&self, database: &str) -> Outcome<PgPool> {
        Ok(event_store::open(&self.url(database), CONNECTIONS).await?)
    }

    /// Writes everything to disk, so that no checkpoint falls into one measurement and not into its neighbour.
    pub(crate) async fn checkpoint(&self) -> Outcome<()> {
        let mut server = self.superuser("postgres").await?;
        server.execute("CHECKPOINT").await?;
        Ok(server.close().await?)
    }

    /// What the server says about a setting.
    pub(crate) async fn setting(&self, name: &str) -> Outcome<String> {
        let mut server = self.superuser("postgres").await?;
        let value = sqlx::query_scalar("SELECT current_setting($1)").bind(name).fetch_one(&mut server).await?;
        server.close().await?;
        Ok(value)
    }
}
