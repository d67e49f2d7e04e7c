//! The private PostgreSQL starts, is shared, stops, and comes back after every kind of kill.

mod common;

use std::{
    env, fs,
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use common::{DurableCluster, ScratchDir, kill_hard, process_is_alive};
use keshi::embedded::{Embedded, EmbeddedError};
use sqlx::{Connection, PgConnection};

/// Names the data directory to the test program when it plays a service that is to be killed.
const PLAY_SERVICE: &str = "KESHI_TEST_PLAY_SERVICE";

#[tokio::test]
async fn it_starts_serves_stops_and_keeps_its_data() {
    let scratch = ScratchDir::new();
    let first = Embedded::start(&scratch.path().join("data")).unwrap();
    remember(&first.url(), 7).await;
    let pid = first.server_pid().unwrap();
    first.stop();
    assert!(!process_is_alive(pid));

    let started = Instant::now();
    let second = Embedded::start(&scratch.path().join("data")).unwrap();
    assert!(started.elapsed() < Duration::from_secs(10), "a second start makes no new database");
    assert_eq!(remembered(&second.url()).await, [7]);
}

#[tokio::test]
async fn its_settings_are_durable_and_its_role_is_no_superuser() {
    let cluster = DurableCluster::new();
    for (setting, value) in [
        ("fsync", "on"),
        ("synchronous_commit", "on"),
        ("full_page_writes", "on"),
        ("data_checksums", "on"),
        ("listen_addresses", ""),
        ("jit", "off"),
    ] {
        let shown: String = ask(&cluster.url(), &format!("SHOW {setting}")).await;
        assert_eq!(shown, value, "{setting}");
    }
    let superuser: String = ask(&cluster.url(), "SHOW is_superuser").await;
    assert_eq!(superuser, "off");
}

#[test]
fn its_socket_lies_in_a_private_folder() {
    let cluster = DurableCluster::new();
    for private in ["socket", "postgres"] {
        let mode = fs::metadata(cluster.data_dir().join(private)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700, "{private}");
    }
}

#[test]
fn a_second_service_on_the_directory_is_refused_by_name() {
    let cluster = DurableCluster::new();
    let refused = Embedded::start(&cluster.data_dir()).unwrap_err();
    let message = refused.to_string();
    assert!(matches!(refused, EmbeddedError::InUse { .. }), "{message}");
    assert!(message.contains(&format!("in use by process {}", std::process::id())), "{message}");
    assert!(message.contains(&cluster.data_dir().display().to_string()), "{message}");
}

#[tokio::test]
async fn a_tool_joins_a_running_service_and_leaves_it_running() {
    let cluster = DurableCluster::new();
    let tool = Embedded::start_or_join(&cluster.data_dir()).unwrap();
    assert!(!tool.is_host());
    assert_eq!(tool.url(), cluster.url());
    remember(&tool.url(), 1).await;
    tool.stop();
    assert_eq!(remembered(&cluster.url()).await, [1]);
}

#[tokio::test]
async fn a_tool_alone_starts_the_server_and_waits_for_its_guest_before_it_stops_it() {
    let scratch = ScratchDir::new();
    let host = Embedded::start_or_join(&scratch.path().join("data")).unwrap();
    assert!(host.is_host());
    let guest = Embedded::start_or_join(&scratch.path().join("data")).unwrap();
    assert!(!guest.is_host());
    let pid = host.server_pid().unwrap();

    let stopping = thread::spawn(move || host.stop());
    remember(&guest.url(), 1).await;
    assert_eq!(remembered(&guest.url()).await, [1], "the guest can work to its end");
    guest.stop();
    stopping.join().unwrap();
    assert!(!process_is_alive(pid));
}

#[test]
fn tools_that_start_at_once_share_one_server() {
    let scratch = ScratchDir::new();
    let data = scratch.path().join("data");
    let tools: Vec<_> = (0..6)
        .map(|_| {
            let data = data.clone();
            thread::spawn(move || Embedded::start_or_join(&data).unwrap())
        })
        .map(|starting| starting.join().unwrap())
        .collect();
    assert_eq!(tools.iter().filter(|tool| tool.is_host()).count(), 1);
    // The guests go first; the host would wait for them.
    for tool in tools.into_iter().rev() {
        tool.stop();
    }
}

#[tokio::test]
async fn a_killed_server_is_started_again_with_all_that_was_acknowledged() {
    let cluster = DurableCluster::new();
    remember(&cluster.url(), 42).await;
    let before = cluster.kill_server();
    until("the server runs again", || cluster_answers(&cluster.data_dir(), before));
    assert_eq!(remembered(&cluster.url()).await, [42]);
}

#[tokio::test]
async fn the_server_ends_with_a_killed_service_and_the_next_start_recovers() {
    let scratch = ScratchDir::new();
    let data = scratch.path().join("data");
    let mut service = start_service(&data);
    let url = Embedded::start_or_join(&data).unwrap().url();
    remember(&url, 1).await;
    let server = server_pid(&data).unwrap();

    kill_hard(service.id());
    service.wait().unwrap();
    until("the server has ended too", || !process_is_alive(server));
    let again = Embedded::start(&data).unwrap();
    assert_eq!(remembered(&again.url()).await, [1]);
}

#[tokio::test]
async fn service_and_server_killed_together_come_back() {
    let scratch = ScratchDir::new();
    let data = scratch.path().join("data");
    for round in 1..=3 {
        let mut service = start_service(&data);
        let url = Embedded::start_or_join(&data).unwrap().url();
        remember(&url, round).await;
        let server = server_pid(&data).unwrap();
        kill_hard(service.id());
        kill_hard(server);
        service.wait().unwrap();
    }
    let again = Embedded::start(&data).unwrap();
    assert_eq!(remembered(&again.url()).await, [1, 2, 3]);
}

#[test]
fn a_half_made_database_is_made_anew() {
    let scratch = ScratchDir::new();
    let unfinished = scratch.path().join("data/postgres.new");
    fs::create_dir_all(&unfinished).unwrap();
    fs::write(unfinished.join("PG_VERSION"), "15\n").unwrap();
    Embedded::start(&scratch.path().join("data")).unwrap().stop();
    assert!(!unfinished.exists());
}

#[test]
fn a_path_too_long_for_a_socket_is_refused_with_its_length() {
    let scratch = ScratchDir::new();
    let long = scratch.path().join("d".repeat(100));
    let refused = Embedded::start(&long).unwrap_err();
    assert!(matches!(refused, EmbeddedError::PathTooLong { limit: 107, .. }), "{refused}");
    assert!(refused.to_string().contains("--data"), "{refused}");
}

#[test]
fn the_longest_path_that_fits_works() {
    let scratch = ScratchDir::new();
    let taken = scratch.path().display().to_string().len() + "//socket/.s.PGSQL.5432".len();
    let longest = scratch.path().join("d".repeat(107 - taken));
    Embedded::start(&longest).unwrap().stop();
}

#[test]
fn data_of_another_major_version_is_refused_with_both_versions() {
    let scratch = ScratchDir::new();
    let data = scratch.path().join("data");
    Embedded::start(&data).unwrap().stop();
    fs::write(data.join("postgres/PG_VERSION"), "9\n").unwrap();
    let refused = Embedded::start(&data).unwrap_err().to_string();
    assert!(refused.contains("written by PostgreSQL 9"), "{refused}");
}

#[test]
fn a_server_that_cannot_start_says_why() {
    let scratch = ScratchDir::new();
    let data = scratch.path().join("data");
    Embedded::start(&data).unwrap().stop();
    fs::write(data.join("postgres/postgresql.conf"), "no_such_setting = 1\n").unwrap();
    let refused = Embedded::start(&data).unwrap_err().to_string();
    assert!(refused.contains("PostgreSQL did not start"), "{refused}");
    assert!(refused.contains("postgres.log"), "{refused}");
}

#[test]
fn a_folder_closed_to_the_server_is_named_when_root_starts_it() {
    let scratch = ScratchDir::new();
    let closed = scratch.path().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
    let outcome = Embedded::start(&closed.join("data"));
    if is_root() {
        let refused = outcome.unwrap_err().to_string();
        assert!(refused.contains(&format!("may not enter {}", closed.display())), "{refused}");
    } else {
        // An ordinary user's server runs as himself, whom the folder lets in.
        assert!(outcome.is_ok());
    }
}

#[test]
fn a_file_in_place_of_the_directory_is_refused_by_name() {
    let scratch = ScratchDir::new();
    let file = scratch.path().join("data");
    fs::write(&file, "").unwrap();
    let refused = Embedded::start(&file).unwrap_err().to_string();
    assert!(refused.contains(&file.display().to_string()), "{refused}");
}

/// Not a test of its own: the program that the tests above start and kill.
#[test]
fn play_a_service_when_asked_to() {
    if let Some(data) = env::var_os(PLAY_SERVICE) {
        let _running = Embedded::start(Path::new(&data)).unwrap();
        loop {
            thread::park();
        }
    }
}

fn start_service(data: &Path) -> Child {
    let service = Command::new(env::current_exe().unwrap_or_default())
        .args(["--exact", "play_a_service_when_asked_to"])
        .env(PLAY_SERVICE, data)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let service = service.unwrap_or_else(|error| panic!("starting a service: {error}"));
    let own_id = service.id().to_string();
    until("the service holds its directory", || {
        fs::read_to_string(data.join("keshi.lock")).is_ok_and(|holder| holder.trim() == own_id)
    });
    service
}

fn server_pid(data: &Path) -> Option<u32> {
    fs::read_to_string(pid_file(data)).ok()?.lines().next()?.parse().ok()
}

fn cluster_answers(data: &Path, not: u32) -> bool {
    let status = fs::read_to_string(pid_file(data)).unwrap_or_default();
    server_pid(data).is_some_and(|pid| pid != not) && status.contains("\nready")
}

fn pid_file(data: &Path) -> PathBuf {
    data.join("postgres/postmaster.pid")
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|it| it.uid() == 0)
}

/// Waits for something that happens in another process.
fn until(what: &str, condition: impl Fn() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !condition() {
        assert!(Instant::now() < deadline, "waited in vain: {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

async fn remember(url: &str, number: i32) {
    let mut connection = connect(url).await;
    let statements = [
        "CREATE TABLE IF NOT EXISTS remembered (number integer)".to_owned(),
        format!("INSERT INTO remembered VALUES ({number})"),
    ];
    for statement in statements {
        let done = sqlx::query(&statement).execute(&mut connection).await;
        done.unwrap_or_else(|error| panic!("{statement}: {error}"));
    }
}

async fn remembered(url: &str) -> Vec<i32> {
    let query = sqlx::query_scalar("SELECT number FROM remembered ORDER BY number");
    query.fetch_all(&mut connect(url).await).await.unwrap_or_else(|error| panic!("{error}"))
}

async fn ask(url: &str, query: &str) -> String {
    let answer = sqlx::query_scalar(query).fetch_one(&mut connect(url).await).await;
    answer.unwrap_or_else(|error| panic!("{query}: {error}"))
}

async fn connect(url: &str) -> PgConnection {
    PgConnection::connect(url).await.unwrap_or_else(|error| panic!("connecting to {url}: {error}"))
}
