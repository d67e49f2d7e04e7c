//! Who was erased stays erased, whatever is restored.

use std::fs;
use std::path::Path;

use crate::place::{Place, only};

/// A learner of the worked example, gone from the roster and erased.
async fn erase_one(place: &Place) -> String {
    let learner: String = sqlx::query_scalar(
        "SELECT aggregate_id FROM events WHERE event_type = 'LearnerRegistered' ORDER BY position LIMIT 1",
    )
    .fetch_one(&place.database.pool())
    .await
    .unwrap();
    let lines = [
        format!(r#"{{"command":"learner.leave","data":{{"learner":"{learner}","reason":"retired"}}}}"#),
        format!(r#"{{"command":"learner.erase","data":{{"learner":"{learner}","reason":"本人申请"}}}}"#),
    ];
    fs::write(place.path("erase.ndjson"), lines.join("\n")).unwrap();
    place.run(&["apply", &place.path("erase.ndjson")]).ends(0);
    learner
}

async fn has_key(place: &Place, learner: &str) -> bool {
    place.count(&format!("SELECT count(*) FROM person_keys WHERE subject = '{learner}'")).await > 0
}

#[tokio::test(flavor = "multi_thread")]
async fn old_keys_bring_nobody_back_who_is_erased_in_the_log() {
    let (from, to) = (Place::with_example().await, Place::new().await);
    from.back_up();
    let old_keys = only(&from.path("keys"));
    let learner = erase_one(&from).await;
    let newer = from.back_up();
    // Keys of another backup are taken only when that is said.
    let keys = old_keys.to_str().unwrap();
    let refused = to.restore(&from, &["--keys", keys]).ends(1);
    assert!(refused.err.contains("no keys of the backup") && refused.err.contains("--other-keys"), "{}", refused.err);
    to.restore(&from, &["--keys", keys, "--other-keys", "--rebuild"]).ends(0);
    assert!(!has_key(&to, &learner).await);
    assert_eq!(to.count("SELECT position FROM log_head").await, newer.log.position);
    let name = format!("SELECT count(*) FROM roster.learners WHERE learner = '{learner}' AND name = '已删除'");
    assert_eq!(to.count(&name).await, 1);
    assert!(to.count("SELECT count(*) FROM person_keys").await > 70, "all others can be named");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_backup_brings_nobody_back_whom_a_newer_one_knows_as_erased() {
    let (from, to) = (Place::with_example().await, Place::new().await);
    from.back_up();
    let (old, old_keys) = (only(&from.path("backups")), only(&from.path("keys")));
    let learner = erase_one(&from).await;
    from.back_up();
    let restored = to.run(&["restore", "--from", old.to_str().unwrap(), "--keys", old_keys.to_str().unwrap()]).ends(0);
    assert!(restored.out.contains("erase them again") && restored.out.contains(&learner), "{}", restored.out);
    assert!(!has_key(&to, &learner).await);
    to.run(&["report", "recount", "--as-of", "now"]).ends(0);
    let name = format!("SELECT count(*) FROM roster.learners WHERE learner = '{learner}' AND name = '已删除'");
    assert_eq!(to.count(&name).await, 1, "nobody can name him");
    erase_one(&to).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_never_within_the_backup_and_only_their_owner_reads_them() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with_example().await;
    let backups = place.path("backups");
    for keys in [backups.clone(), format!("{backups}/keys")] {
        let refused = place.run(&["backup", "--to", &backups, "--keys", &keys]).ends(1);
        assert!(
            refused.err.contains("the keys must lie apart") || refused.err.contains("another backup"),
            "{}",
            refused.err
        );
    }
    let manifest = place.back_up();
    assert!(manifest.tables.iter().all(|table| table.name != "person_keys"));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = only(&place.path("keys"));
    assert_eq!(mode(&folder), 0o700);
    for file in fs::read_dir(&folder).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
}
