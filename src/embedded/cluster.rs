//! One PostgreSQL cluster: how it is made, with which settings it runs, and whether it answers.

use std::{
    fs::{self, File},
    io::Write,
    os::unix::net::UnixStream,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use super::{
    EmbeddedError,
    account::Account,
    binaries::Binaries,
    layout::{self, Layout, SOCKET_NAME},
};

/// What every server runs with. Command-line settings win over `postgresql.conf`, so that a
/// directory made by an older version of the service gets today's settings too.
const SETTINGS: &[(&str, &str)] = &[
    ("listen_addresses", ""),
    ("port", "5432"),
    ("unix_socket_permissions", "0700"),
    ("timezone", "UTC"),
    ("log_timezone", "UTC"),
    ("lc_messages", "C"),
    // A plan made while a table was empty must not wake the compiler for short statements.
    ("jit", "off"),
    ("max_connections", "120"),
    ("log_destination", "stderr"),
    ("logging_collector", "off"),
    ("log_line_prefix", "%m [%p] "),
];

/// An acknowledged command is on the disk, whatever happens next.
pub(super) const DURABLE: &[(&str, &str)] = &[
    ("fsync", "on"),
    ("synchronous_commit", "on"),
    ("full_page_writes", "on"),
    ("shared_buffers", "128MB"),
    ("max_wal_size", "2GB"),
    ("min_wal_size", "160MB"),
    ("wal_compression", "on"),
    ("checkpoint_timeout", "15min"),
];

/// The role `keshi` owns its database but is no superuser, so that what is revoked from it stays
/// revoked; `keshi_service`, which the migrations give its few rights, is for it to work under.
const CREATE_DATABASE: &str = "CREATE ROLE keshi LOGIN;\n\
     CREATE ROLE keshi_service NOLOGIN;\n\
     GRANT keshi_service TO keshi;\n\
     CREATE DATABASE keshi OWNER keshi;\n";

/// Makes a new cluster with the database `keshi` at `layout.cluster`, whole or not at all.
pub(super) fn init(layout: &Layout, account: &Account, binaries: &Binaries) -> Result<(), EmbeddedError> {
    let unfinished = layout.root.join("postgres.new");
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished).map_err(EmbeddedError::unusable(&unfinished))?;
    }
    layout::make_private_folder(&unfinished, account)?;
    tracing::info!(directory = %layout.cluster.display(), "making a new database");
    init_folder(&unfinished, account, binaries, &["--data-checksums"])?;
    fs::rename(&unfinished, &layout.cluster)
        .and_then(|()| File::open(&layout.root)?.sync_all())
        .map_err(EmbeddedError::unusable(&layout.cluster))
}

/// Makes a cluster in `folder`, which exists, is empty and belongs to `account`.
pub(crate) fn init_folder(
    folder: &Path,
    account: &Account,
    binaries: &Binaries,
    extra: &[&str],
) -> Result<(), EmbeddedError> {
    let mut initdb = account.command(&binaries.program("initdb"));
    initdb
        .args(["--no-locale", "--encoding=UTF8", "--username=postgres", "--no-instructions"])
        // Nobody but the server's user and root can enter the socket's folder; the network is out.
        .args(["--auth-local=trust", "--auth-host=reject"])
        .args(extra)
        .arg("--pgdata")
        .arg(folder)
        .stdin(Stdio::null());
    let output = initdb.output().map_err(spawn_error("initdb"))?;
    succeeded("initdb", folder, &output)?;

    let mut single = account.command(&binaries.program("postgres"));
    single.arg("--single").arg("-D").arg(folder).args([
        "-c",
        "exit_on_error=on",
        "-c",
        "log_min_messages=warning",
        "postgres",
    ]);
    let output = feed(&mut single, CREATE_DATABASE).map_err(spawn_error("postgres"))?;
    succeeded("postgres", folder, &output)
}

/// The arguments of a server on `cluster` that listens in the folder `socket` only.
pub(crate) fn server_arguments(cluster: &Path, socket: &Path, also: &[(&str, &str)]) -> Vec<String> {
    let quoted = socket.display().to_string().replace('"', "\"\"");
    let mut arguments = vec![
        "-D".to_owned(),
        cluster.display().to_string(),
        "-c".to_owned(),
        format!("unix_socket_directories=\"{quoted}\""),
    ];
    for (name, value) in SETTINGS.iter().chain(also) {
        arguments.push("-c".to_owned());
        arguments.push(format!("{name}={value}"));
    }
    arguments
}

/// The URL of a database through the socket in a folder.
pub(crate) fn url(socket_folder: &Path, user: &str, database: &str) -> String {
    let folder = percent_encoded(&socket_folder.display().to_string());
    format!("postgres://{user}@localhost:5432/{database}?host={folder}&sslmode=disable")
}

/// What a running server writes about itself into `postmaster.pid`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Postmaster {
    /// The server's process id.
    pub(crate) pid: u32,
    /// Whether it takes connections.
    pub(crate) ready: bool,
}

impl Postmaster {
    /// Reads the file of a cluster, where there is a whole one.
    pub(crate) fn read(cluster: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(pid_file(cluster)).ok()?)
    }

    /// Whether the server takes connections in `socket_folder`, tried by making one.
    pub(crate) fn answers(cluster: &Path, socket_folder: &Path) -> bool {
        Self::read(cluster).is_some_and(|it| it.ready) && UnixStream::connect(socket_folder.join(SOCKET_NAME)).is_ok()
    }

    /// Whether the process has died without anybody taking note of it. PostgreSQL takes such a
    /// process for a living one and would refuse to start until it is gone.
    pub(super) fn is_zombie(&self) -> bool {
        let state = fs::read_to_string(format!("/proc/{}/stat", self.pid)).unwrap_or_default();
        // The name before the state is in brackets and may hold anything, brackets included.
        state.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('Z'))
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let pid = lines.next()?.trim().parse().ok()?;
        let ready = lines.nth(6).is_some_and(|status| status.trim() == "ready");
        Some(Self { pid, ready })
    }
}

/// The file by which PostgreSQL keeps a second server off its data.
pub(super) fn pid_file(cluster: &Path) -> PathBuf {
    cluster.join("postmaster.pid")
}

/// Turns a failed start of a program into an error that says what is missing.
pub(super) fn spawn_error(program: &str) -> impl FnOnce(std::io::Error) -> EmbeddedError {
    let program = program.to_owned();
    move |source| {
        if source.kind() == std::io::ErrorKind::NotFound {
            // The programs of PostgreSQL were found before; only `setpriv` can be missing.
            EmbeddedError::NoSetpriv
        } else {
            EmbeddedError::Spawn { program, source }
        }
    }
}

fn feed(command: &mut Command, input: &str) -> std::io::Result<Output> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.as_bytes())?;
    }
    child.wait_with_output()
}

fn succeeded(program: &'static str, folder: &Path, output: &Output) -> Result<(), EmbeddedError> {
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(EmbeddedError::Init { program, folder: folder.to_path_buf(), message: last_words(&said) })
}

/// The line of a program's output that explains its end: its last error, else its last line.
pub(super) fn last_words(said: &str) -> String {
    let lines: Vec<&str> = said.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let complaint =
        lines.iter().rev().find(|line| ["FATAL:", "PANIC:", "ERROR:", "error:"].iter().any(|mark| line.contains(mark)));
    complaint.or(lines.last()).map_or_else(|| "it said nothing".to_owned(), |line| (*line).to_owned())
}

/// Everything but unreserved characters and slashes, as a query of a URL wants it.
fn percent_encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postmaster_file_tells_the_process_and_whether_it_is_ready() {
        let whole = "4711\n/d/postgres\n1700000000\n5432\n/d/socket\n\n  1234 5678\nready   \n";
        assert_eq!(Postmaster::parse(whole), Some(Postmaster { pid: 4711, ready: true }));
        let starting = whole.replace("ready", "starting");
        assert_eq!(Postmaster::parse(&starting), Some(Postmaster { pid: 4711, ready: false }));
        assert_eq!(Postmaster::parse("4711\n"), Some(Postmaster { pid: 4711, ready: false }));
        assert_eq!(Postmaster::parse(""), None);
    }

    #[test]
    fn a_url_survives_spaces_and_chinese_in_the_path() {
        let url = url(Path::new("/srv/课 时/socket"), "keshi", "keshi");
        assert_eq!(url, "postgres://keshi@localhost:5432/keshi?host=/srv/%E8%AF%BE%20%E6%97%B6/socket&sslmode=disable");
    }

    #[test]
    fn the_last_error_explains_an_end_better_than_the_last_line() {
        assert_eq!(last_words("a\nFATAL:  no room\nHINT:  buy some\n"), "FATAL:  no room");
        assert_eq!(last_words("a\nb\n\n"), "b");
        assert_eq!(last_words(""), "it said nothing");
    }

    #[test]
    fn a_living_process_is_no_zombie() {
        assert!(!Postmaster { pid: std::process::id(), ready: true }.is_zombie());
    }
}
