//! The real program, as a process that can be killed.

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use keshi::embedded::Embedded;

use crate::common::{ScratchDir, kill_hard};

/// How long a start may take, recovery after a kill included.
const START: Duration = Duration::from_secs(90);

/// A data directory with `keshi serve` running on it.
pub(crate) struct Service {
    process: Option<Child>,
    pub(crate) address: SocketAddr,
    folder: ScratchDir,
}

impl Service {
    /// A new data directory, filled by `keshi apply` before the service starts.
    pub(crate) async fn filled_with(lines: &str) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut service =
            Self { process: None, address: SocketAddr::from(([127, 0, 0, 1], port)), folder: ScratchDir::new() };
        service.start().await;
        let file = service.folder.path().join("province.ndjson");
        std::fs::write(&file, lines).unwrap();
        let applied = service.keshi(&["apply", file.to_str().unwrap()]);
        assert!(applied.status.success(), "{}", String::from_utf8_lossy(&applied.stderr));
        service
    }

    /// Starts the service and waits until it is ready.
    pub(crate) async fn start(&mut self) {
        keshi::gateways::http::install_tls();
        let log =
            std::fs::File::options().create(true).append(true).open(self.folder.path().join("serve.log")).unwrap();
        let process = Command::new(env!("CARGO_BIN_EXE_keshi"))
            .args(["serve", "--listen", &self.address.to_string(), "--data"])
            .arg(self.data())
            .env_remove("DATABASE_URL")
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        self.process = Some(process);
        let started = Instant::now();
        let ready = format!("http://{}/readyz", self.address);
        while !reqwest::get(&ready).await.is_ok_and(|answer| answer.status().is_success()) {
            assert!(started.elapsed() < START, "the service is not ready:\n{}", self.said());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// What the service has written.
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("serve.log")).unwrap_or_default()
    }

    /// kill -9.
    pub(crate) fn kill(&mut self) {
        let mut process = self.process.take().unwrap();
        process.kill().unwrap();
        process.wait().unwrap();
    }

    /// kill -9 of its PostgreSQL.
    pub(crate) fn kill_database(&self) {
        let file = self.data().join("postgres").join("postmaster.pid");
        let text = std::fs::read_to_string(file).unwrap();
        kill_hard(text.lines().next().unwrap().trim().parse().unwrap());
    }

    /// Runs another command of the program on the same data directory.
    pub(crate) fn keshi(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_keshi"))
            .args(arguments)
            .arg("--data")
            .arg(self.data())
            .env_remove("DATABASE_URL")
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// The database, to look into.
    pub(crate) async fn database(&self) -> sqlx::PgPool {
        let data = self.data();
        let url = tokio::task::spawn_blocking(move || {
            let joined = Embedded::start_or_join(&data).unwrap();
            joined.url()
        })
        .await
        .unwrap();
        let started = Instant::now();
        loop {
            match sqlx::PgPool::connect(&url).await {
                Ok(pool) => return pool,
                Err(error) => assert!(started.elapsed() < START, "{error}"),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    fn data(&self) -> PathBuf {
        Path::new(self.folder.path()).join("data")
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        if self.process.is_some() {
            self.kill();
        }
    }
}
