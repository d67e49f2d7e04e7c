//! The real program, as a process that can be killed.

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use keshi::embedded::Embedded;

use crate::common::{ScratchDir, kill_hard, signal};

/// How long a start may take, recovery after a kill included.
const START: Duration = Duration::from_secs(90);

/// How `unshare` is told to give a process mounts of its own.
const OWN_DISKS: [&str; 1] = ["--mount"];

/// A data directory with `keshi serve` running on it.
pub(crate) struct Service {
    process: Option<Child>,
    pub(crate) address: SocketAddr,
    folder: ScratchDir,
    /// Where its data lies on a disk of its own: how large that is, in MiB.
    disk: Option<u32>,
}

impl Service {
    /// A new data directory, filled by `keshi apply` before the service starts.
    pub(crate) async fn filled_with(lines: &str) -> Self {
        Self::made(lines, None).await
    }

    /// The same, with the data on a disk of its own, so many MiB large; `None` where only root may mount one.
    pub(crate) async fn on_a_small_disk(lines: &str, size: u32) -> Option<Self> {
        let mounted = Command::new("unshare").args(OWN_DISKS).args(["mount", "-t", "tmpfs", "none", "/mnt"]).status();
        if !mounted.is_ok_and(|status| status.success()) {
            return None;
        }
        Some(Self::made(lines, Some(size)).await)
    }

    async fn made(lines: &str, disk: Option<u32>) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut service =
            Self { process: None, address: SocketAddr::from(([127, 0, 0, 1], port)), folder: ScratchDir::new(), disk };
        std::fs::create_dir(service.folder.path().join("data")).unwrap();
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
        let own = self.folder.path().join("data");
        let mut command = match self.disk {
            None => Command::new(env!("CARGO_BIN_EXE_keshi")),
            Some(size) => {
                let mut command = Command::new("unshare");
                command.args(OWN_DISKS).args([
                    "sh",
                    "-c",
                    &format!("mount -t tmpfs -o size={size}m,mode=755 none \"$1\"; shift; exec \"$@\""),
                ]);
                command.arg("sh").arg(&own).arg(env!("CARGO_BIN_EXE_keshi"));
                command
            }
        };
        let process = command
            .args(["serve", "--listen", &self.address.to_string(), "--data"])
            .arg(own)
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

    /// Stops its PostgreSQL as it stands, every process of it, or lets all of it go on.
    pub(crate) fn freeze_database(&self, frozen: bool) {
        let file = self.data().join("postgres").join("postmaster.pid");
        let text = std::fs::read_to_string(file).unwrap();
        let postmaster = text.lines().next().unwrap().trim().to_owned();
        let children = format!("/proc/{postmaster}/task/{postmaster}/children");
        // The postmaster first, so that it starts nobody meanwhile.
        signal(if frozen { "STOP" } else { "CONT" }, postmaster.parse().unwrap());
        for child in std::fs::read_to_string(children).unwrap().split_whitespace() {
            signal(if frozen { "STOP" } else { "CONT" }, child.parse().unwrap());
        }
    }

    /// A file on its disk that leaves no room for anything else.
    pub(crate) fn fill_disk(&self) -> PathBuf {
        let ballast = self.data().join("ballast");
        let mut file = std::fs::File::create(&ballast).unwrap();
        let piece = vec![1_u8; 1 << 16];
        while std::io::Write::write_all(&mut file, &piece).is_ok() {}
        ballast
    }

    /// Runs another command of the program on the same data directory.
    pub(crate) fn keshi(&self, arguments: &[&str]) -> Output {
        let program = env!("CARGO_BIN_EXE_keshi");
        let mut command = match (&self.process, self.disk) {
            (Some(process), Some(_)) => {
                let mut inside = Command::new("nsenter");
                inside.args(["--mount", "--target", &process.id().to_string(), program]);
                inside
            }
            (_, _) => Command::new(program),
        };
        command
            .args(arguments)
            .arg("--data")
            .arg(self.folder.path().join("data"))
            .env_remove("DATABASE_URL")
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }

    /// The database, to look into.
    pub(crate) async fn database(&self) -> sqlx::PgPool {
        let data = self.data();
        let own_disk = self.disk.map(|_| data.clone());
        let url = tokio::task::spawn_blocking(move || {
            let joined = Embedded::start_or_join(&data).unwrap();
            match own_disk {
                // The server calls its folder by the name that it has for itself.
                Some(socket) => joined.url().replace(joined.data_dir().to_str().unwrap(), socket.to_str().unwrap()),
                None => joined.url(),
            }
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

    /// The data directory; where it is on a disk of its own, as that process sees it.
    fn data(&self) -> PathBuf {
        let own = self.folder.path().join("data");
        match (&self.process, self.disk) {
            (Some(process), Some(_)) => {
                Path::new("/proc").join(process.id().to_string()).join("root").join(own.strip_prefix("/").unwrap())
            }
            (_, _) => own,
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        if self.process.is_some() {
            self.kill();
        }
    }
}
