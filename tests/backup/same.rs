//! F6: what is restored is what was there.

use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::common::ScratchDir;
use crate::place::{Place, Run, keshi, names};

/// Every read table's rows, as a digest over their texts.
async fn read_tables(place: &Place) -> BTreeMap<String, String> {
    let pool = place.database.pool();
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT format('%I.%I', t.schemaname, t.tablename) FROM pg_tables t
         JOIN public.projections p ON p.schema_name = t.schemaname WHERE p.state = 'live'",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    let mut found = BTreeMap::new();
    for table in tables {
        let digest: String = sqlx::query_scalar(&format!(
            "SELECT count(*) || ' rows ' || md5(COALESCE(string_agg(t::text, E'\\n' ORDER BY t::text), '')) FROM {table} t"
        ))
        .fetch_one(&pool)
        .await
        .unwrap();
        found.insert(table, digest);
    }
    assert!(found.len() > 10, "{found:?}");
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn a_made_province_comes_back_with_the_same_head_the_same_figures_and_the_same_rows() {
    let (from, to) = (Place::new().await, Place::new().await);
    from.run(&["demo", "--learners", "60", "--years", "1", "--seed", "7", "--as-of", "2026-06-30"]).ends(0);
    let manifest = from.back_up();
    let restored = to.restore(&from, &["--keys", &from.path("keys"), "--files", "--rebuild"]).ends(0);
    assert!(restored.out.contains(&manifest.log.head), "{}", restored.out);
    for place in [&from, &to] {
        let recount = place.run(&["report", "recount", "--as-of", "2026-06-30"]).ends(0);
        assert!(recount.out.contains("equal"), "{}", recount.out);
    }
    assert_eq!(read_tables(&from).await, read_tables(&to).await);
    assert_eq!(to.back_up().log, manifest.log, "a backup of what was restored says the same of the log");
    for table in ["events", "commands", "erased_subjects", "person_keys"] {
        let statement = format!("SELECT count(*) FROM {table}");
        assert_eq!(from.count(&statement).await, to.count(&statement).await, "{table}");
    }
    // It goes on where it was: the next day can be closed, and appending finds its place.
    let line = r#"{"command":"trade.add","data":{"name":"后来的工种"},"as":{"office":"320000"}}"#;
    fs::write(to.path("trade.ndjson"), line).unwrap();
    to.run(&["apply", &to.path("trade.ndjson")]).ends(0);
    assert!(to.count("SELECT max(position) FROM events").await > manifest.log.position);
    to.restore(&from, &[]).ends(1).err.find("holds a log already").unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_made_while_commands_run_holds_one_moment() {
    let (from, to) = (Place::with_example().await, Place::new().await);
    let lines: Vec<String> = (0..400)
        .map(|n| format!(r#"{{"command":"trade.add","data":{{"name":"工种{n}"}},"as":{{"office":"320000"}}}}"#))
        .collect();
    fs::write(from.path("many.ndjson"), lines.join("\n")).unwrap();
    let done = AtomicBool::new(false);
    let manifests = std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let ended = from.run(&["apply", &from.path("many.ndjson")]);
            done.store(true, Ordering::Release);
            ended
        });
        let mut manifests = Vec::new();
        while manifests.is_empty() || !done.load(Ordering::Acquire) {
            manifests.push(from.back_up());
        }
        writer.join().unwrap().ends(0);
        manifests
    });
    let last = manifests.last().unwrap();
    to.restore(&from, &["--keys", &from.path("keys")]).ends(0);
    assert_eq!(to.count("SELECT position FROM log_head").await, last.log.position);
    assert_eq!(to.count("SELECT count(*) FROM events").await, last.log.position);
    assert_eq!(to.count("SELECT sum(events) FROM commands").await, last.log.position, "every command is whole");
    assert!(manifests.windows(2).all(|two| two[0].log.identity == two[1].log.identity));
}

#[tokio::test(flavor = "multi_thread")]
async fn names_come_back_with_the_keys_and_not_without() {
    let from = Place::with_example().await;
    from.back_up();
    let named = "SELECT count(*) FROM roster.learners WHERE name <> '已删除'";
    from.run(&["report", "recount", "--as-of", "now"]).ends(0);
    let all = from.count(named).await;
    assert!(all > 70, "{all}");

    let with = Place::new().await;
    with.restore(&from, &["--keys", &from.path("keys"), "--rebuild"]).ends(0);
    assert_eq!(with.count(named).await, all);

    let without = Place::new().await;
    let restored = without.restore(&from, &["--rebuild"]).ends(0);
    assert!(restored.out.contains("nobody has a name"), "{}", restored.out);
    assert_eq!(without.count(named).await, 0);
    let recount = without.run(&["report", "recount", "--as-of", "now"]).ends(0);
    assert!(recount.out.contains("equal"), "{}", recount.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_drill_restores_compares_and_leaves_nothing() {
    let from = Place::with_example().await;
    from.back_up();
    let scratch = ScratchDir::new();
    let drill = from
        .restore(&from, &["--drill", "--keys", &from.path("keys"), "--scratch", scratch.path().to_str().unwrap()])
        .ends(0);
    for word in ["with the same head", "equal to a recount", "checked in", "can be named"] {
        assert!(drill.out.contains(word), "{word}: {}", drill.out);
    }
    assert!(names(scratch.path().to_str().unwrap()).is_empty(), "the scratch place is gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_data_directory_is_refused_until_the_restore_into_it_is_done() {
    let from = Place::with_example().await;
    from.back_up();
    let (backups, keys) = (from.path("backups"), from.path("keys"));
    let folder = ScratchDir::new();
    let data = folder.path().join("data");
    let restore = ["restore", "--from", &backups, "--keys", &keys];
    Run::of(&keshi(&data).args(restore).output().unwrap()).ends(0);
    let recount = ["report", "recount", "--as-of", "now"];
    assert!(Run::of(&keshi(&data).args(recount).output().unwrap()).ends(0).out.contains("equal"));
    let again = Run::of(&keshi(&data).args(restore).output().unwrap()).ends(1);
    assert!(again.err.contains("holds a database already"), "{}", again.err);

    // As a machine that lost its power in the middle of a restore finds it.
    let half = folder.path().join("half");
    let mut interrupted = keshi(&half).args(restore).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while !half.join("restore.unfinished").exists() {
        assert!(interrupted.try_wait().unwrap().is_none(), "it ended before it was interrupted");
        std::thread::yield_now();
    }
    interrupted.kill().unwrap();
    interrupted.wait().unwrap();
    for arguments in [&recount[..], &restore[..], &["serve", "--listen", "127.0.0.1:0"]] {
        let refused = Run::of(&keshi(&half).args(arguments).output().unwrap()).ends(1);
        assert!(refused.err.contains("was interrupted: remove that directory"), "{}", refused.err);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn older_backups_go_with_their_files_and_keys() {
    let place = Place::with_example().await;
    let (backups, keys) = (place.path("backups"), place.path("keys"));
    let attach = async |digest: &str| {
        sqlx::query("INSERT INTO import_files VALUES ($1, now())").bind(digest).execute(&place.database.pool()).await
    };
    let content = b"rows that somebody sent";
    let digest = keshi::gateways::files::FileDigest::of(content).to_string();
    let below = place.folder.path().join("files").join(&digest[..2]).join(&digest[2..4]);
    fs::create_dir_all(&below).unwrap();
    fs::write(below.join(&digest), content).unwrap();
    attach(&digest).await.unwrap();
    let first = place.back_up();
    assert_eq!(first.files.unwrap().count, 1);
    let pooled = std::path::Path::new(&backups).join("files").join(&digest[..2]).join(&digest[2..4]).join(&digest);
    assert_eq!(fs::read(&pooled).unwrap(), content);
    let again = place.run(&["backup", "--to", &backups, "--keys", &keys]).ends(0);
    assert!(again.out.contains("1 files that people sent, 0 of them new here"), "{}", again.out);

    sqlx::query("DELETE FROM import_files").execute(&place.database.pool()).await.unwrap();
    let kept = place.run(&["backup", "--to", &backups, "--keys", &keys, "--keep", "1"]).ends(0);
    assert!(kept.out.contains("2 older backups were removed"), "{}", kept.out);
    let left = |folder: &str| names(folder).into_iter().filter(|name| name.starts_with("20")).count();
    assert_eq!((left(&backups), left(&keys)), (1, 1));
    assert!(!pooled.exists(), "no backup names it any more");
}
