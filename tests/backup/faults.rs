//! F5: a full disk, a database that dies: a failure with a name, nothing half, and well the next time.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::common::{DurableCluster, ScratchDir};
use crate::place::{KEY, Place, Run, keshi, names};

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_ends_a_backup_with_a_word_and_leaves_nothing() {
    let place = Place::with_example().await;
    let backups = place.path("backups");
    // A limit on the size of files stands in for the full disk: the signal ignored, writing fails as it does there.
    let program = env!("CARGO_BIN_EXE_keshi");
    let script = format!("trap '' XFSZ; ulimit -f 4; exec {program} --data {} backup --to {backups}", place.path(""));
    let mut command = Command::new("sh");
    command.args(["-c", &script]).env("DATABASE_URL", place.database.url()).env("KESHI_KEY", KEY);
    let failed = Run::of(&command.output().unwrap()).ends(1);
    assert!(failed.err.contains("events.copy.gz"), "{}", failed.err);
    assert_eq!(failed.err.trim().lines().count(), 1, "{}", failed.err);
    assert_eq!(names(&backups), [".lock"], "nothing half");
    place.back_up();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_killed_backup_left_is_removed_by_the_next() {
    let place = Place::with_example().await;
    let backups = place.path("backups");
    let left = Path::new(&backups).join(".unfinished-20250630T160000000Z-0197c3de");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("events.copy.gz"), b"half").unwrap();
    place.back_up();
    assert!(!left.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_backups_at_once_into_one_place_are_one() {
    let place = Place::with_example().await;
    let backups = place.path("backups");
    fs::create_dir_all(&backups).unwrap();
    let lock = fs::File::create(Path::new(&backups).join(".lock")).unwrap();
    lock.lock().unwrap();
    let refused = place.run(&["backup", "--to", &backups]).ends(1);
    assert!(refused.err.contains("another backup is being written"), "{}", refused.err);
    drop(lock);
    place.back_up();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_dies_during_a_backup_ends_it_with_a_word_and_it_works_again() {
    let cluster = tokio::task::spawn_blocking(DurableCluster::new).await.unwrap();
    let folder = ScratchDir::new();
    let run = |arguments: &[&str]| {
        let mut command = keshi(folder.path());
        command.args(arguments).env("DATABASE_URL", cluster.url()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let ended = |child: std::process::Child| Run::of(&child.wait_with_output().unwrap());
    ended(run(&["demo", "--learners", "60", "--years", "1", "--seed", "7", "--as-of", "2026-06-30"])).ends(0);
    let backups = folder.path().join("backups");
    let to = backups.to_str().unwrap();
    // The copy of the commands waits for this lock, so that the backup is in the middle when the server dies.
    let mut owner = <sqlx::PgConnection as sqlx::Connection>::connect(&cluster.url()).await.unwrap();
    sqlx::query("BEGIN").execute(&mut owner).await.unwrap();
    sqlx::query("LOCK TABLE commands IN ACCESS EXCLUSIVE MODE").execute(&mut owner).await.unwrap();
    let child = run(&["backup", "--to", to]);
    let half = || names(to).into_iter().any(|name| name.starts_with(".unfinished-"));
    while !half() {
        tokio::task::yield_now().await;
    }
    let _killed = cluster.kill_server();
    let failed = ended(child).ends(1);
    assert!(failed.err.contains("the database failed"), "{}", failed.err);
    assert_eq!(names(to), [".lock"], "nothing half");
    // The server starts again by itself; until it answers, a backup says that it does not.
    let made = loop {
        let made = ended(run(&["backup", "--to", to]));
        if made.code == Some(0) {
            break made;
        }
        assert!(made.err.contains("the database failed"), "{}", made.err);
    };
    assert!(made.out.contains("holds the log through position"), "{}", made.out);
}
