//! The throw-away PostgreSQL that all tests of a run share.
//!
//! The first test process starts it under a file lock; the others find it running and join. It
//! outlives them, so that the next test program of the same run need not start it again, but not
//! for long: a small watchdog holds it, and stops and deletes it once no test process has been
//! there for a while. Every test process says that it is there by a shared lock, which the
//! system lets go however the process ends.

use std::{
    collections::hash_map::DefaultHasher,
    env,
    fs::{self, File, OpenOptions},
    hash::{Hash, Hasher},
    os::unix::{fs::MetadataExt, process::CommandExt},
    panic::resume_unwind,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::OnceLock,
    thread,
    time::{Duration, Instant},
};

use super::{must, test_db};
use crate::embedded::{Account, Binaries, Postmaster, database_url, init_folder, server_arguments};

/// Less than this in `/dev/shm` is not worth the risk of filling it.
const ENOUGH_MEMORY_KIB: u64 = 512 * 1024;
const START_PATIENCE: Duration = Duration::from_secs(60);

/// Nothing here survives the run, so nothing needs to reach a disk.
const THROW_AWAY: &[(&str, &str)] = &[
    ("fsync", "off"),
    ("synchronous_commit", "off"),
    ("full_page_writes", "off"),
    ("wal_level", "minimal"),
    ("max_wal_senders", "0"),
    ("autovacuum", "off"),
    ("shared_buffers", "128MB"),
    ("max_wal_size", "512MB"),
    ("max_connections", "500"),
];

/// Runs the server as its child, with the parent-death signal, and watches over it:
/// `$1` the folder, `$2` the file that test processes lock, then the server's command line.
/// After three idle glances in a row it stops the server and deletes the folder.
const WATCHDOG: &str = r#"
folder=$1; users=$2; shift 2
"$@" & server=$!
exec 9<"$users"
idle=0
while kill -0 "$server" 2>/dev/null; do
  sleep 10
  if flock -n -x 9; then
    idle=$((idle + 1))
    if [ "$idle" -ge 3 ]; then
      kill -INT "$server"; wait "$server"; rm -rf "$folder"; exit
    fi
    flock -u 9
  else
    idle=0
  fi
done
"#;

/// The shared server, as one test process sees it.
#[derive(Debug)]
pub(super) struct SharedCluster {
    folder: PathBuf,
    in_memory: bool,
    template: String,
    /// Tells the watchdog that this process uses the server.
    _share: File,
}

impl SharedCluster {
    /// The server of this run, started where it does not run yet.
    pub(super) fn get() -> &'static Self {
        static CLUSTER: OnceLock<SharedCluster> = OnceLock::new();
        CLUSTER.get_or_init(|| {
            // A thread of its own, since the test that comes first may already be inside of an
            // asynchronous runtime, where one must not block on another.
            let preparing = thread::spawn(Self::prepare);
            preparing.join().unwrap_or_else(|panic| resume_unwind(panic))
        })
    }

    /// Whether databases are worth dropping: on a disk that would slow the next ones down.
    pub(super) fn in_memory(&self) -> bool {
        self.in_memory
    }

    /// The database to copy.
    pub(super) fn template(&self) -> &str {
        &self.template
    }

    /// The URL of a database, as a user.
    pub(super) fn url(&self, user: &str, database: &str) -> String {
        database_url(&self.folder.join("socket"), user, database)
    }

    fn prepare() -> Self {
        let (base, in_memory) = base_folder();
        let name = cluster_name();
        let folder = base.join(&name);
        let lock = open(&base.join(format!("{name}.lock")));
        must(lock.lock(), "waiting for the test cluster");
        let users = base.join(format!("{name}.users"));
        let share = open(&users);
        // Waits while the watchdog deletes an old cluster, and keeps it from deleting this one.
        must(share.lock_shared(), "sharing the test cluster");
        if !Postmaster::answers(&folder.join("data"), &folder.join("socket")) {
            start(&folder, &users);
        }
        let mut cluster = Self { folder, in_memory, template: String::new(), _share: share };
        cluster.template = test_db::prepare_template(&cluster);
        cluster
    }
}

#[expect(clippy::zombie_processes, reason = "the watchdog outlives this process")]
fn start(folder: &Path, users: &Path) {
    if folder.exists() {
        must(fs::remove_dir_all(folder), "removing the remains of a test cluster");
    }
    let data = folder.join("data");
    let account = must(Account::choose(&data), "choosing the server's user");
    let binaries = must(Binaries::find(&data, None), "finding PostgreSQL");
    for private in [folder, &data, &folder.join("socket")] {
        must(fs::create_dir(private), "making the test cluster's folders");
        must(account.own(private), "giving away the test cluster's folders");
    }
    must(account.must_reach(folder), "reaching the test cluster's folder");
    must(init_folder(&data, &account, &binaries, &["--no-sync"]), "making the test cluster");

    let log = folder.join("postgres.log");
    let out = must(File::create(&log), "making the test cluster's log");
    let err = must(out.try_clone(), "sharing the test cluster's log");
    let server = binaries.program("postgres");
    let watchdog = account
        .command(Path::new("sh"))
        .args(["-c", WATCHDOG, "keshi-test-watchdog"])
        .args([folder, users])
        .args(["setpriv", "--pdeathsig", "INT", "--"])
        .arg(&server)
        .args(server_arguments(&data, &folder.join("socket"), THROW_AWAY))
        // Holding none of our pipes, else whoever reads the tests' output waits for the watchdog.
        .stdin(Stdio::null())
        .stdout(out)
        .stderr(err)
        .process_group(0)
        .spawn();
    let mut watchdog = must(watchdog, "starting the test cluster");
    let deadline = Instant::now() + START_PATIENCE;
    while !Postmaster::answers(&data, &folder.join("socket")) {
        let ended = must(watchdog.try_wait(), "watching the test cluster").is_some();
        if ended || Instant::now() > deadline {
            let said = fs::read_to_string(&log).unwrap_or_default();
            panic!("the test cluster did not start:\n{said}");
        }
        thread::sleep(Duration::from_millis(10));
    }
}

/// Memory where there is enough of it, else the folder for temporary files.
fn base_folder() -> (PathBuf, bool) {
    let memory = PathBuf::from("/dev/shm");
    if free_kib(&memory).is_some_and(|free| free >= ENOUGH_MEMORY_KIB) {
        (memory, true)
    } else {
        (env::temp_dir(), false)
    }
}

fn free_kib(folder: &Path) -> Option<u64> {
    let output = Command::new("df").arg("-Pk").arg(folder).output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
}

/// One cluster a working copy and user, so that two copies do not meet.
fn cluster_name() -> String {
    let mut hasher = DefaultHasher::new();
    env!("CARGO_MANIFEST_DIR").hash(&mut hasher);
    fs::metadata("/proc/self").map_or(0, |it| it.uid()).hash(&mut hasher);
    WATCHDOG.hash(&mut hasher);
    THROW_AWAY.hash(&mut hasher);
    format!("keshi-test-{:08x}", hasher.finish() & 0xffff_ffff)
}

fn open(path: &Path) -> File {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    must(file, &format!("opening {}", path.display()))
}
