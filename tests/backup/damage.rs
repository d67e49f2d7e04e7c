//! Every damage has its name, and nothing is written before it is found.

use std::fs;
use std::path::{Path, PathBuf};

use keshi::backup::Backup;

use crate::place::{Place, only};

/// Spoils one file, hears what is said of it, and mends it again.
fn spoiled(folder: &Path, file: &str, spoil: impl FnOnce(&mut Vec<u8>)) -> String {
    let path = folder.join(file);
    let good = fs::read(&path).unwrap();
    let mut bad = good.clone();
    spoil(&mut bad);
    fs::write(&path, bad).unwrap();
    let said = checked(folder);
    fs::write(&path, good).unwrap();
    said
}

fn checked(folder: &Path) -> String {
    match Backup::find(folder).and_then(|backup| backup.check()) {
        Ok(()) => String::new(),
        Err(error) => error.to_string(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flipped_byte_a_truncated_file_and_a_missing_one_are_named() {
    let place = Place::with_example().await;
    let manifest = place.back_up();
    let folder = only(&place.path("backups"));
    assert_eq!(checked(&folder), "");
    for table in &manifest.tables {
        let file = table.part.file.as_str();
        let flipped = spoiled(&folder, file, |bytes| bytes[12] ^= 1);
        assert!(flipped.contains(file) && flipped.contains("its SHA-256 is another"), "{flipped}");
        let cut = spoiled(&folder, file, |bytes| bytes.truncate(bytes.len() - 1));
        assert!(cut.contains(file) && cut.contains("bytes instead of"), "{cut}");
        let path = folder.join(file);
        let aside = path.with_extension("aside");
        fs::rename(&path, &aside).unwrap();
        let missing = checked(&folder);
        fs::rename(&aside, &path).unwrap();
        assert!(missing.contains(file) && missing.contains("it is missing"), "{missing}");
    }
    let forged = spoiled(&folder, "manifest.json", |bytes| {
        let text = String::from_utf8(bytes.clone()).unwrap();
        *bytes = text.replacen(&format!("\"position\": {}", manifest.log.position), "\"position\": 7", 1).into_bytes();
    });
    assert!(forged.contains("manifest.json") && forged.contains("SHA256SUMS"), "{forged}");
    let cut = spoiled(&folder, "manifest.json", |bytes| bytes.truncate(40));
    assert!(cut.contains("manifest.json: it cannot be read"), "{cut}");
    let cut = spoiled(&folder, "SHA256SUMS", Vec::clear);
    assert!(cut.contains("manifest.json"), "{cut}");
    assert_eq!(checked(&folder), "");

    let to = Place::new().await;
    fs::write(folder.join("commands.copy.gz"), b"something else").unwrap();
    let refused = to.restore(&place, &[]).ends(1);
    assert!(refused.err.contains("commands.copy.gz"), "{}", refused.err);
    assert_eq!(to.count("SELECT count(*) FROM events").await, 0, "nothing was written");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_a_newer_release_is_refused() {
    let place = Place::with_example().await;
    place.back_up();
    let folder = only(&place.path("backups"));
    let manifest = fs::read_to_string(folder.join("manifest.json")).unwrap();
    let sums = fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    let (own, rest) = sums.split_once('\n').unwrap();
    for newer in ["\"format\": 2", "\"migration\": 9999"] {
        let key = newer.split(':').next().unwrap();
        let line = manifest.lines().find(|line| line.contains(key)).unwrap().trim().trim_end_matches(',');
        let text = manifest.replacen(line, newer, 1);
        fs::write(folder.join("manifest.json"), &text).unwrap();
        let digest = keshi::gateways::files::FileDigest::of(text.as_bytes());
        assert!(own.ends_with("manifest.json"));
        fs::write(folder.join("SHA256SUMS"), format!("{digest}  manifest.json\n{rest}")).unwrap();
        let said = checked(&folder);
        assert!(said.contains("made by a newer keshi"), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_mixed_up_is_named() {
    let (one, other, to) = (Place::with_example().await, Place::with_example().await, Place::new().await);
    one.back_up();
    other.back_up();
    let foreign = to.restore(&one, &["--keys", &other.path("keys"), "--other-keys"]).ends(1);
    assert!(foreign.err.contains("belong to another log"), "{}", foreign.err);
    let no_keys = to.restore(&one, &["--keys", &one.path("backups")]).ends(1);
    assert!(no_keys.err.contains("holds a backup, not keys"), "{}", no_keys.err);
    let keys = to.run(&["restore", "--from", &one.path("keys")]).ends(1);
    assert!(keys.err.contains("holds keys, not a backup"), "{}", keys.err);
    let empty = to.run(&["restore", "--from", &to.path("")]).ends(1);
    assert!(empty.err.contains("there is no whole backup"), "{}", empty.err);
    let nothing = to.run(&["restore", "--from", "/nowhere/at/all"]).ends(1);
    assert!(nothing.err.contains("/nowhere/at/all"), "{}", nothing.err);
    assert_eq!(to.count("SELECT count(*) FROM events").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn events_that_were_exchanged_in_the_backup_do_not_give_its_head() {
    let (one, other, to) = (Place::with_example().await, Place::with_example().await, Place::new().await);
    one.back_up();
    other.back_up();
    // Somebody replaces the events, and every digest with them: only the head tells.
    let (mine, theirs) = (only(&one.path("backups")), only(&other.path("backups")));
    fs::copy(theirs.join("events.copy.gz"), mine.join("events.copy.gz")).unwrap();
    let table = |folder: &PathBuf| {
        let manifest = Backup::find(folder).unwrap().manifest;
        manifest.tables.into_iter().find(|table| table.name == "events").unwrap().part
    };
    let (was, is) = (table(&mine), table(&theirs));
    let text = fs::read_to_string(mine.join("manifest.json")).unwrap();
    let text = text.replace(&was.sha256, &is.sha256).replace(&format!(" {}", was.bytes), &format!(" {}", is.bytes));
    fs::write(mine.join("manifest.json"), &text).unwrap();
    let digest = keshi::gateways::files::FileDigest::of(text.as_bytes());
    fs::write(mine.join("SHA256SUMS"), format!("{digest}  manifest.json\n")).unwrap();
    let refused = to.restore(&one, &[]).ends(1);
    assert!(
        refused.err.contains("not what was backed up") && refused.err.contains("nothing was kept"),
        "{}",
        refused.err
    );
    assert_eq!(to.count("SELECT count(*) FROM events").await, 0);
    assert_eq!(to.count("SELECT position FROM log_head").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_with_a_gap_is_not_backed_up_as_if_it_were_whole() {
    use sqlx::{Connection, Executor};
    let place = Place::with_example().await;
    let mut owner = sqlx::PgConnection::connect(place.database.url()).await.unwrap();
    owner
        .execute("ALTER TABLE events DISABLE TRIGGER events_are_immutable; DELETE FROM events WHERE position = 30")
        .await
        .unwrap();
    let refused = place.run(&["backup", "--to", &place.path("backups")]).ends(1);
    assert!(refused.err.contains("not whole"), "{}", refused.err);
}
