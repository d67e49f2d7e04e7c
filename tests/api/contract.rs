//! The API keeps to its OpenAPI document: schemathesis asks every operation what the document allows, and what it does not.
//! An answer that is not documented fails, as does any answer above 499.

use std::path::{Path, PathBuf};
use std::process::Output;

use keshi::types::{Role, Seat};
use tokio::net::TcpListener;
use tokio::process::Command;

use crate::world::{World, code};

/// Cases that are made up for an operation, besides the limits of everything that it takes.
const CASES: &str = "6";

/// What an answer must be, whatever was asked. (A schema cannot say all that the rules refuse, nor that headers which nobody
/// knows are overlooked.)
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
    response_headers_conformance,response_schema_conformance,unsupported_method,ignored_auth";

/// Asks as `who`, and as `with` says.
async fn tried(who: &str, address: &str, cookie: Option<&str>, with: &[&str]) -> Output {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/schemathesis/bin/schemathesis");
    assert!(program.exists(), "schemathesis is missing: `make schemathesis` installs it");
    let folder = folder_of(who);
    let mut command = Command::new(program);
    command.args(["run", &format!("{address}/api/v1/openapi.json"), "--url", address, "--seed", "7"]);
    command.args(["--phases", "examples,coverage,fuzzing", "--checks", CHECKS, "--max-examples", CASES]);
    // One worker: its generator of cases is not made for several threads, and now and then trips over itself.
    command.args(["--workers", "1", "--continue-on-failure", "--suppress-health-check", "all", "--no-color"]);
    if let Some(cookie) = cookie {
        command.args(["--header", &format!("Cookie: {cookie}")]);
    }
    // It keeps notes of what it found in the folder in which it runs.
    command.args(with).current_dir(&folder).kill_on_drop(true).output().await.unwrap()
}

fn folder_of(who: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("contract").join(who);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[track_caller]
fn keeps(tried: &Output) {
    let said = String::from_utf8_lossy(&tried.stdout);
    assert!(tried.status.success(), "{said}{}", String::from_utf8_lossy(&tried.stderr));
    assert!(said.contains(" generated, "), "nothing was asked: {said}");
}

/// A service over a world of its own, and its address.
async fn served() -> (World, String) {
    let world = World::new().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let router = world.router();
    tokio::spawn(async move { axum::serve(listener, router).await });
    (world, address)
}

async fn every_operation_keeps_to_its_document_for(login: &str, role: Role, seat: Seat) {
    let (world, address) = served().await;
    world.account(login, role, seat).await;
    let answer = world.nobody().sign_in(login, crate::world::PASSWORD).await;
    // What ends the session that asks is asked by nobody in particular, below.
    // A stream has no end.
    let mine = ["/api/v1/session", "/api/v1/session/password", "/api/v1/events/stream"];
    let mine: Vec<&str> = mine.into_iter().flat_map(|path| ["--exclude-path", path]).collect();
    keeps(&tried(login, &address, Some(&answer.cookie()), &mine).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_keeps_to_its_document_for_the_province() {
    every_operation_keeps_to_its_document_for("province", Role::Office, Seat::Office(code("320000"))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_keeps_to_its_document_for_the_platform() {
    every_operation_keeps_to_its_document_for("platform", Role::Platform, Seat::Platform).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_keep_to_their_document() {
    let (_world, address) = served().await;
    keeps(&tried("nobody", &address, None, &["--include-path-regex", "/api/v1/session"]).await);
}
