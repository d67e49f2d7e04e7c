//! The thread that starts the server, starts it again when it dies, and stops it.
//!
//! The parent-death signal of Linux follows the *thread* that started a process, not its whole
//! process. So the server gets a thread of its own, which lives exactly as long as the server is
//! wanted: not a worker of some pool, which may come and go.

use std::{
    fs,
    io::{Read, Seek, SeekFrom},
    os::unix::process::CommandExt,
    process::{Child, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use super::{
    EmbeddedError,
    account::Account,
    binaries::Binaries,
    cluster::{self, Postmaster},
    layout::Layout,
};

/// How long a start is tried again while the remains of a killed server are in its way.
const PATIENCE: Duration = Duration::from_secs(30);
const GLANCE: Duration = Duration::from_millis(20);
const PAUSE: Duration = Duration::from_millis(100);

/// A server that is kept running until it is stopped.
#[derive(Debug)]
pub(super) struct Keeper {
    stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Starts the server and returns when it takes connections.
    pub(super) fn start(server: Server) -> Result<Self, EmbeddedError> {
        let stopping = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&stopping);
        let (tell, told) = mpsc::channel();
        let thread = thread::Builder::new()
            .name("postgres-keeper".to_owned())
            .spawn(move || keep(&server, &seen, &tell))
            .map_err(cluster::spawn_error("a thread"))?;
        match told.recv() {
            Ok(Ok(())) => Ok(Self { stopping, thread: Some(thread) }),
            Ok(Err(error)) => Err(error),
            Err(mpsc::RecvError) => Err(EmbeddedError::Stopped),
        }
    }

    /// Stops the server and returns when it has ended; a second call does nothing.
    pub(super) fn stop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            if thread.join().is_err() {
                tracing::error!("the thread that keeps PostgreSQL has panicked");
            }
        }
    }
}

/// What it takes to run one server.
#[derive(Debug)]
pub(super) struct Server {
    pub(super) layout: Layout,
    pub(super) account: Account,
    pub(super) binaries: Binaries,
}

impl Server {
    /// Starts the server and waits until it takes connections, past the remains of a killed one.
    fn launch(&self, stopping: &AtomicBool) -> Result<Child, EmbeddedError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let said_before = fs::metadata(&self.layout.log).map_or(0, |it| it.len());
            let mut child = self.spawn()?;
            if self.wait_until_ready(&mut child, stopping)? {
                return Ok(child);
            }
            let said = self.said_since(said_before);
            if !is_in_the_way_of_remains(&said) || Instant::now() > deadline {
                let message = cluster::last_words(&said);
                return Err(EmbeddedError::Server { message, log: self.layout.log.clone() });
            }
            self.clear_remains();
            thread::park_timeout(PAUSE);
        }
    }

    fn spawn(&self) -> Result<Child, EmbeddedError> {
        let log = self.layout.open_log()?;
        let second = log.try_clone().map_err(EmbeddedError::unusable(&self.layout.log))?;
        self.account
            .server_command(&self.binaries.program("postgres"))
            .args(cluster::server_arguments(&self.layout.cluster, &self.layout.socket, cluster::DURABLE))
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(second)
            // Ctrl-C at the terminal is for the service, which stops the server when it is done.
            .process_group(0)
            .spawn()
            .map_err(cluster::spawn_error("postgres"))
    }

    /// Whether the server is ready; `false` when it ended instead. Recovery of a long log may
    /// take minutes, so a server that lives is waited for.
    fn wait_until_ready(&self, child: &mut Child, stopping: &AtomicBool) -> Result<bool, EmbeddedError> {
        loop {
            if stopping.load(Ordering::SeqCst) {
                self.end(child);
                return Err(EmbeddedError::Stopped);
            }
            match child.try_wait() {
                Ok(None) => {}
                Ok(Some(_)) => return Ok(false),
                Err(source) => {
                    return Err(EmbeddedError::Spawn { program: "postgres".to_owned(), source });
                }
            }
            let ours = Postmaster::read(&self.layout.cluster).is_some_and(|it| it.pid == child.id());
            if ours && Postmaster::answers(&self.layout.cluster, &self.layout.socket) {
                return Ok(true);
            }
            thread::park_timeout(GLANCE);
        }
    }

    /// Takes away what a killed service left behind. We hold the lock of the directory, so a
    /// server that still runs in it has lost its service.
    fn clear_remains(&self) {
        let Some(remains) = Postmaster::read(&self.layout.cluster) else {
            return;
        };
        if remains.is_zombie() {
            tracing::warn!(pid = remains.pid, "PostgreSQL was killed and not reaped; its lock file goes");
            if let Err(error) = fs::remove_file(cluster::pid_file(&self.layout.cluster)) {
                tracing::warn!(%error, "the lock file of PostgreSQL stays");
            }
        } else {
            tracing::info!(pid = remains.pid, "a PostgreSQL without its service is still here; stopping it");
            self.pg_ctl_stop("fast", 10);
        }
    }

    /// Ends the server: first with a checkpoint, then without, then by force.
    fn end(&self, child: &mut Child) {
        for (mode, seconds) in [("fast", 60), ("immediate", 10)] {
            self.pg_ctl_stop(mode, seconds);
            if matches!(child.try_wait(), Ok(Some(_))) {
                return;
            }
        }
        if let Err(error) = child.kill().and_then(|()| child.wait()) {
            tracing::error!(%error, "PostgreSQL could not be ended");
        }
    }

    fn pg_ctl_stop(&self, mode: &str, seconds: u32) {
        let outcome = self
            .account
            .command(&self.binaries.program("pg_ctl"))
            .args(["stop", "-s", "-w", "-m", mode, "-t", &seconds.to_string(), "-D"])
            .arg(&self.layout.cluster)
            .stdin(Stdio::null())
            .output();
        match outcome {
            Ok(output) if output.status.success() => {}
            Ok(output) => {
                let said = String::from_utf8_lossy(&output.stderr);
                tracing::warn!(mode, reason = cluster::last_words(&said), "pg_ctl stop failed");
            }
            Err(error) => tracing::warn!(mode, %error, "pg_ctl could not be started"),
        }
    }

    fn said_since(&self, offset: u64) -> String {
        let mut said = String::new();
        let read = fs::File::open(&self.layout.log).and_then(|mut log| {
            // A log that was set aside meanwhile starts anew.
            let offset = if log.metadata()?.len() < offset { 0 } else { offset };
            log.seek(SeekFrom::Start(offset))?;
            log.read_to_string(&mut said)
        });
        match read {
            Ok(_) => said,
            Err(error) => error.to_string(),
        }
    }
}

fn keep(server: &Server, stopping: &AtomicBool, tell: &mpsc::Sender<Result<(), EmbeddedError>>) {
    let mut child = match server.launch(stopping) {
        Ok(child) => child,
        Err(error) => {
            // Nobody listening means that the caller is gone, and with it the wish for a server.
            tell.send(Err(error)).ok();
            return;
        }
    };
    tell.send(Ok(())).ok();
    while !stopping.load(Ordering::SeqCst) {
        thread::park_timeout(PAUSE);
        if let Ok(Some(status)) = child.try_wait() {
            tracing::error!(%status, "PostgreSQL ended by itself; starting it again");
            match relaunch(server, stopping) {
                Some(again) => child = again,
                None => return,
            }
        }
    }
    server.end(&mut child);
}

/// Starts the server again, for as long as it takes; `None` when it is no longer wanted.
fn relaunch(server: &Server, stopping: &AtomicBool) -> Option<Child> {
    while !stopping.load(Ordering::SeqCst) {
        match server.launch(stopping) {
            Ok(child) => {
                tracing::info!(pid = child.id(), "PostgreSQL runs again");
                return Some(child);
            }
            Err(error) => tracing::error!(%error, "PostgreSQL did not start again"),
        }
        thread::park_timeout(PAUSE * 10);
    }
    None
}

/// Whether the server refused to start because of another one, which may be dying.
fn is_in_the_way_of_remains(said: &str) -> bool {
    said.contains("lock file \"postmaster.pid\" already exists")
        || said.contains("pre-existing shared memory block")
        || (said.contains("lock file \"") && said.contains(".lock\" already exists"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_remains_of_another_server_are_waited_for() {
        assert!(is_in_the_way_of_remains("FATAL:  lock file \"postmaster.pid\" already exists"));
        assert!(is_in_the_way_of_remains("FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use"));
        assert!(is_in_the_way_of_remains("FATAL:  lock file \"/d/socket/.s.PGSQL.5432.lock\" already exists"));
        assert!(!is_in_the_way_of_remains("FATAL:  could not create shared memory segment"));
        assert!(!is_in_the_way_of_remains(""));
    }
}
