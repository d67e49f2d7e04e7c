//! Places that work, and places that do not: an S3-compatible server, one that hangs, one that fails, a full disk.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::place::{DAY, Place, Run, bytes};
use crate::readers::{check, reader, script};

/// An S3-compatible server, gone when dropped.
struct Moto {
    process: Child,
    endpoint: String,
}

impl Moto {
    fn start() -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let process = reader("moto_server")
            .args(["-H", "127.0.0.1", "-p", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(began.elapsed() < Duration::from_secs(60), "the server does not start");
            thread::sleep(Duration::from_millis(50));
        }
        Self { process, endpoint: format!("http://127.0.0.1:{port}") }
    }

    fn ask(&self, verb: &str, arguments: &[&str]) {
        Run::of(&script("fetch.py").args([verb, &self.endpoint, "keshi"]).args(arguments).output().unwrap()).ends(0);
    }
}

impl Drop for Moto {
    fn drop(&mut self) {
        let _gone = self.process.kill();
        let _gone = self.process.wait();
    }
}

/// `keshi publish DAY` towards an S3-compatible server.
fn publish_to(place: &Place, endpoint: &str, patience: &str) -> Run {
    let mut command = place.command(&["publish", DAY]);
    command.env("KESHI_PUBLISH", "s3://keshi/js/daily").env("KESHI_PUBLISH_PATIENCE", patience);
    command.env("AWS_ENDPOINT_URL", endpoint).env("AWS_ALLOW_HTTP", "true").env("AWS_REGION", "us-east-1");
    command.env("AWS_ACCESS_KEY_ID", "test").env("AWS_SECRET_ACCESS_KEY", "test");
    Run::of(&command.output().unwrap())
}

/// A server that does this with every connection, for as long as the test runs.
fn server(answer: impl Fn(TcpStream) + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || listener.incoming().flatten().for_each(answer));
    endpoint
}

async fn is_not_published(place: &Place) {
    assert_eq!(place.count("SELECT count(*) FROM events WHERE event_type = 'DayPublished'").await, 0);
    assert_eq!(place.count("SELECT count(*) FROM publication_tasks WHERE attempts = 1 AND failure <> ''").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_gets_the_same_bytes_as_a_folder_and_nothing_that_an_attempt_left() {
    let place = Place::new().await;
    let moto = Moto::start();
    moto.ask("make", &[]);
    moto.ask("put", &[&format!("js/daily/{DAY}/half.csv")]);
    moto.ask("put", &[&format!("js/daily/{DAY}/training.csv")]);
    let told = publish_to(&place, &moto.endpoint, "60").ends(0).text();
    assert!(told.contains("s3://keshi/js/daily"), "{told}");
    let again = publish_to(&place, &moto.endpoint, "60").ends(0).text();
    assert!(again.contains("the same bytes as before"), "{again}");
    let copy = place.folder.path().join("copy");
    moto.ask("copy", &[&format!("js/daily/{DAY}"), copy.to_str().unwrap()]);
    check(&copy);
    let folder = place.folder.path().join("folder");
    place.run(&["publish", DAY, "--to", folder.to_str().unwrap()]).ends(0);
    assert_eq!(bytes(&copy), bytes(&folder.join(DAY)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_that_hangs_is_given_up_by_name_and_tried_again_later() {
    let place = Place::new().await;
    // It takes every connection and never says a word.
    let endpoint = server(std::mem::forget);
    let failed = publish_to(&place, &endpoint, "3").ends(1);
    assert!(failed.err.contains("the place of publications"), "{}", failed.err);
    is_not_published(&place).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_that_answers_500_is_given_up_by_name_and_tried_again_later() {
    let place = Place::new().await;
    let endpoint = server(|mut stream| {
        let mut request = [0; 4096];
        let _read = stream.read(&mut request);
        let _sent =
            stream.write_all(b"HTTP/1.1 500 Internal Server Error\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    });
    let failed = publish_to(&place, &endpoint, "3").ends(1);
    assert!(failed.err.contains("the place of publications"), "{}", failed.err);
    is_not_published(&place).await;
    // When the place works again, the day is published.
    place.run(&["publish", DAY]).ends(0);
    assert_eq!(place.count("SELECT count(*) FROM publication_tasks").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_leaves_no_half_publication() {
    let place = Place::new().await;
    // No file of the process may have more than four kilobytes; the signal that tells of it is ignored, as a full disk sends none.
    let publish = place.command(&["publish", DAY]);
    let mut command = std::process::Command::new("sh");
    command.arg("-c").arg("trap '' XFSZ; ulimit -f 8; exec \"$@\"").arg("sh").arg(publish.get_program());
    command.args(publish.get_args());
    for (name, value) in publish.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let failed = Run::of(&command.output().unwrap()).ends(1);
    assert!(failed.err.contains("the files cannot be written"), "{}", failed.err);
    is_not_published(&place).await;
    assert_eq!(fs::read_dir(place.folder.path().join("publications")).unwrap().count(), 0);
    place.run(&["publish", DAY]).ends(0);
    check(&place.published(DAY));
}
