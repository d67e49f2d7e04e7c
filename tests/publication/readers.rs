//! Consumers: pyarrow, `DuckDB`, openpyxl and frictionless read what was published; the signature is checked.

use std::path::{Path, PathBuf};
use std::process::Command;

use keshi::event_store::seals::verify;
use keshi::types::Seal;
use sha2::{Digest, Sha256};

use crate::place::{DAY, Place, Run, bytes};

/// A program of the readers' own folder.
pub fn reader(program: &str) -> Command {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/readers/bin").join(program);
    assert!(path.exists(), "the readers are missing: `make readers` installs them");
    Command::new(path)
}

pub fn script(name: &str) -> Command {
    let mut command = reader("python");
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers").join(name));
    command
}

/// Reads a publication as a consumer would.
pub fn check(folder: &Path) -> String {
    Run::of(&script("check.py").arg(folder).output().unwrap()).ends(0).text()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_holds_the_same_figures_and_the_package_is_valid() {
    let place = Place::new().await;
    place.run(&["publish", DAY]).ends(0);
    let read = check(&place.published(DAY));
    assert!(read.trim_end().ends_with(" rows"), "{read}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_signature_is_over_the_manifest() {
    let place = Place::new().await;
    place.run(&["publish", DAY]).ends(0);
    let published = bytes(&place.published(DAY));
    let seal: Seal = serde_json::from_slice(&published["manifest.json.sig"]).unwrap();
    let digest = hex::encode(Sha256::digest(&published["manifest.json"]));
    let message = |digest: &str| format!("keshi manifest 1\n{digest}\n").into_bytes();
    assert!(verify(&seal, &message(&digest)));
    assert!(!verify(&seal, &message(&digest.replace('0', "1"))));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_person_is_published() {
    let place = Place::new().await;
    place.run(&["publish", DAY]).ends(0);
    let app = place.app();
    let names: Vec<(String, String)> = sqlx::query_as("SELECT name, id_masked FROM roster.learners WHERE name <> ''")
        .fetch_all(&app.pool)
        .await
        .unwrap();
    assert!(names.len() > 50);
    let folder: PathBuf = place.published(DAY);
    for (file, content) in bytes(&folder).into_iter().filter(|(file, _)| !file.ends_with("xlsx")) {
        let text = String::from_utf8_lossy(&content);
        // A short name may be part of a place's: the masked number cannot.
        assert!(!names.iter().any(|(_, masked)| text.contains(masked.as_str())), "{file}");
    }
}
