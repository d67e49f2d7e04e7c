//! Seals: whatever is done to the log, with every right that the database knows, is found and named; in the database and offline,
//! from an export.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../common/mod.rs"]
mod common;
mod province;

use std::fs;
use std::sync::Arc;

use keshi::archive::{Finding, Note, Question, Report};
use keshi::event_store::seals::key_message;
use province::{Province, day, key};

/// The findings as people read them.
fn told(report: &Report) -> Vec<String> {
    report.findings.iter().map(ToString::to_string).collect()
}

fn first_place(report: &Report) -> i64 {
    report.findings.first().unwrap().place()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_touched_is_intact_in_the_database_and_offline() {
    let province = Province::sealed().await;
    let exported = province.export().await;
    assert_eq!((exported.days, exported.does_not_fit.is_none(), exported.signed), (5, true, true));
    let trusted = Question { trusted: vec![key(1).public()], ..Question::default() };
    for report in [province.verify(&trusted).await, province.verify_export(&trusted).await] {
        assert!(report.intact, "{:?}", told(&report));
        assert_eq!((report.days, report.sealed_days), (5, 5));
        assert_eq!(report.keys[0].key, key(1).public());
    }
    let report = province.verify(&Question::default()).await;
    assert_eq!(report.last_position, province.end().await);
    assert!(matches!(report.notes.as_slice(), [Note::Open { .. }]), "{:?}", report.notes);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_day_alone_can_be_verified() {
    let province = Province::sealed().await;
    province.export().await;
    province.tamper("UPDATE events SET metadata = '{\"a\":\"b\"}' WHERE position = 7").await;
    for (on, intact) in [("2024-03-01", true), ("2024-03-02", false), ("2024-03-03", true), ("2024-03-04", true)] {
        let question = Question { day: Some(day(on)), ..Question::default() };
        let report = province.verify(&question).await;
        assert_eq!((report.intact, report.days), (intact, 1), "{on}: {:?}", told(&report));
        assert!(province.verify_export(&question).await.intact);
    }
    let question = Question { day: Some(day("2030-01-01")), ..Question::default() };
    assert!(province.try_verify(&question).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_byte_that_was_changed_anywhere_names_its_event() {
    let changes = [
        "payload = replace(payload::text, '培', '陪')::json",
        "metadata = replace(metadata::text, 'office', 'offfce')::json",
        "recorded_at = recorded_at + interval '1 microsecond'",
        "happened_at = happened_at + interval '1 microsecond'",
        "command_id = '00000000-0000-4000-8000-000000000000'",
        "aggregate_id = aggregate_id || 'x'",
        "event_type = 'TradeRenamed'",
        "business_day = business_day + 1",
    ];
    for change in changes {
        let province = Province::sealed().await;
        province.tamper(&format!("UPDATE events SET {change} WHERE position = 7")).await;
        province.export().await;
        for report in [province.verify(&Question::default()).await, province.verify_export(&Question::default()).await]
        {
            let first = report.findings.first().unwrap();
            assert!(
                matches!(first, Finding::Altered { event } if event.position == 7),
                "{change}: {:?}",
                told(&report)
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_of_a_day_that_is_open_yet_is_named_too() {
    let province = Province::sealed().await;
    let last = province.end().await;
    province.tamper(&format!("UPDATE events SET metadata = '{{}}' WHERE position = {last}")).await;
    let report = province.verify(&Question::default()).await;
    assert!(
        matches!(&report.findings[..], [Finding::Altered { event }] if event.position == last),
        "{:?}",
        told(&report)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_event_is_named_and_the_others_are_not() {
    let province = Province::sealed().await;
    province.tamper("DELETE FROM events WHERE position BETWEEN 7 AND 8").await;
    province.export().await;
    let report = province.verify(&Question::default()).await;
    assert_eq!(told(&report), ["the events 7 to 8 are missing"]);
    let offline = province.verify_export(&Question::default()).await;
    assert_eq!(told(&offline), ["the events 7 to 8 are missing"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pair_that_changed_places_is_named() {
    let province = Province::sealed().await;
    province
        .tamper(
            "DROP INDEX events_position;
             UPDATE events SET position = CASE position WHEN 7 THEN 9 ELSE 7 END WHERE position IN (7, 9)",
        )
        .await;
    province.export().await;
    for report in [province.verify(&Question::default()).await, province.verify_export(&Question::default()).await] {
        let first = report.findings.first().unwrap();
        let swapped = matches!(first, Finding::Swapped { event, other: 9 } if event.position == 7);
        assert!(swapped, "{:?}", told(&report));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_was_cut_off_is_named() {
    let province = Province::sealed().await;
    let last = province.end().await;
    province.tamper(&format!("DELETE FROM events WHERE position > {}", last - 2)).await;
    let report = province.verify(&Question::default()).await;
    assert!(
        matches!(report.findings[0], Finding::Truncated { last: named, .. } if named == last),
        "{:?}",
        told(&report)
    );
    // Whoever sets the head back as well is betrayed by the stored heads.
    province.tamper(&format!("UPDATE log_head SET position = {}", last - 2)).await;
    let report = province.verify(&Question::default()).await;
    assert!(matches!(report.findings[0], Finding::Truncated { .. }), "{:?}", told(&report));
    assert!(report.findings[0].to_string().contains("stored heads"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_grows_meanwhile_is_verified_up_to_where_it_was() {
    let province = Arc::new(Province::sealed().await);
    let end = province.end().await;
    let report = province.verify_while_it_grows().await;
    assert!(report.intact, "{:?}", told(&report));
    assert_eq!(report.last_position, end);
    let (_, stored, _) = province.blocks().await.pop().unwrap();
    assert!(stored > end, "the heads of what was new are not stored");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_changes_the_stored_heads_too_is_betrayed_by_the_first_sealed_day() {
    let province = Province::sealed().await;
    province.tamper("UPDATE events SET metadata = '{}' WHERE position = 7").await;
    province.build_heads_anew().await;
    province.export().await;
    for report in [province.verify(&Question::default()).await, province.verify_export(&Question::default()).await] {
        assert_eq!(told(&report), ["2024-03-02: the events 5 to 10 are not those that the day was closed with"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stored_head_that_was_changed_is_told_from_an_event_that_was() {
    let province = Province::sealed().await;
    province
        .tamper("UPDATE seals.blocks SET heads = set_byte(heads, 6 * 32 + 5, 255 - get_byte(heads, 6 * 32 + 5))")
        .await;
    let report = province.verify(&Question::default()).await;
    // The event behind it does not follow from the changed head either.
    assert!(
        report.findings.iter().all(|finding| matches!(finding, Finding::HeadAltered { .. })),
        "{:?}",
        told(&report)
    );
    assert_eq!(first_place(&report), 7);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_was_set_back_is_named() {
    let province = Province::sealed().await;
    let last = province.end().await;
    let before = last - 1;
    province
        .tamper(&format!(
            "UPDATE events SET recorded_at = recorded_at - interval '2 days', business_day = business_day - 2
             WHERE position = {last}"
        ))
        .await;
    province.build_heads_anew().await;
    let report = province.verify(&Question::default()).await;
    let named: Vec<i64> = report.findings.iter().map(Finding::place).collect();
    assert_eq!(named, [last, last], "{:?}", told(&report));
    assert!(report.findings.iter().any(|finding| matches!(finding, Finding::ClockSetBack { .. })), "after {before}");
    assert!(report.findings.iter().any(|finding| matches!(finding, Finding::DaySetBack { .. })));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_was_sealed_by_a_forger_is_named() {
    let province = Province::sealed().await;
    // Everything again, with a key of the forger's own: the log alone cannot tell, but whoever noted the key can.
    let report = province.verify(&Question { trusted: vec![key(9).public()], ..Question::default() }).await;
    let expected = Finding::WrongKey { key: key(9).public(), adopted: key(1).public() };
    assert_eq!(report.findings, [expected]);
    province
        .tamper(
            "UPDATE events SET payload = replace(payload::text, substring(payload->'DayClosed'->'seal'->>'signature' for 4),
                 'ffff')::json WHERE event_type = 'DayClosed' AND payload->'DayClosed'->>'day' = '2024-03-03'",
        )
        .await;
    let report = province.verify(&Question::default()).await;
    let named = Finding::Signature { day: day("2024-03-03"), key: key(1).public() };
    assert!(report.findings.contains(&named), "{:?}", told(&report));
    assert!(matches!(&report.findings[0], Finding::Altered { event } if event.event == "DayClosed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_its_predecessor_signed_is_trusted_and_one_after_a_loss_is_not() {
    let province = Province::sealed().await;
    let by = key(1).sign(key_message(&key(2).public()).as_bytes());
    province.adopt(2, Some(by), None).await;
    province.close_with(2, "2024-03-06").await;
    province.export().await;
    for trusted in [vec![], vec![key(1).public()], vec![key(2).public()]] {
        let question = Question { trusted, ..Question::default() };
        for report in [province.verify(&question).await, province.verify_export(&question).await] {
            assert!(report.intact, "{:?}", told(&report));
            assert_eq!(report.keys[1].from, Some(day("2024-03-06")));
        }
    }
    // Nobody has key 2 any more: days close unsealed until another key is adopted for a reason.
    province.close_with(1, "2024-03-07").await;
    let report = province.verify(&Question::default()).await;
    assert_eq!(report.findings, [Finding::Unsealed { day: day("2024-03-07") }]);
    province.adopt(3, None, Some("密钥遗失")).await;
    province.close_with(3, "2024-03-08").await;
    province.export().await;
    let lost = Note::LostKey { key: key(3).public(), reason: "密钥遗失".to_owned() };
    for report in [province.verify(&Question::default()).await, province.verify_export(&Question::default()).await] {
        assert!(report.intact, "{:?}", told(&report));
        assert!(report.notes.contains(&lost) && report.notes.contains(&Note::Unsealed { day: day("2024-03-07") }));
    }
    let trusting =
        |keys: &[u64]| Question { trusted: keys.iter().map(|seed| key(*seed).public()).collect(), day: None };
    let report = province.verify(&trusting(&[1])).await;
    assert!(matches!(&report.findings[..], [Finding::UntrustedKey { key: named, .. }] if *named == key(3).public()));
    assert!(province.verify(&trusting(&[1, 3])).await.intact);
    assert!(province.verify(&trusting(&[3])).await.intact);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_grows_by_days_and_is_the_same_bytes_when_it_is_made_again() {
    let province = Province::sealed().await;
    province.export().await;
    let first = province.exported_files();
    assert_eq!(province.export().await.days, 0);
    assert_eq!(province.exported_files(), first);
    province.happens(None).await;
    province.close_with(1, "2024-03-06").await;
    assert_eq!(province.export().await.days, 1);
    let grown = province.exported_files();
    assert!(first.iter().filter(|(name, _)| name.ends_with(".parquet")).all(|file| grown.contains(file)));
    fs::remove_dir_all(province.export_folder()).unwrap();
    assert_eq!(province.export().await.days, 6);
    assert_eq!(province.exported_files(), grown);
    let other = Province::sealed().await;
    assert!(other.try_export_to(&province.export_folder()).await.is_err(), "the export of another log is left alone");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_an_export_that_is_cut_short_damaged_or_missing_is_named() {
    let province = Province::sealed().await;
    province.export().await;
    let file = province.export_folder().join("2024/2024-03-02.parquet");
    let whole = fs::read(&file).unwrap();
    let named = |report: &Report| match &report.findings[..] {
        [Finding::FileDamaged { file, .. } | Finding::FileMissing { file }] => file.clone(),
        other => panic!("{other:?}"),
    };
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(named(&province.verify_export(&Question::default()).await), "2024/2024-03-02.parquet");
    let mut flipped = whole.clone();
    flipped[whole.len() - 20] ^= 1;
    fs::write(&file, flipped).unwrap();
    assert_eq!(named(&province.verify_export(&Question::default()).await), "2024/2024-03-02.parquet");
    fs::remove_file(&file).unwrap();
    assert_eq!(named(&province.verify_export(&Question::default()).await), "2024/2024-03-02.parquet");
    fs::write(&file, whole).unwrap();
    assert!(province.verify_export(&Question::default()).await.intact);

    let manifest = province.export_folder().join("manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, text.replacen("\"events\": 6", "\"events\": 6 ", 1)).unwrap();
    assert!(province.verify_export(&Question::default()).await.intact, "blanks are no matter");
    let cut = text.replacen("2024-03-02", "2024-03-12", 1);
    fs::write(&manifest, cut).unwrap();
    let report = province.verify_export(&Question::default()).await;
    assert!(report.findings.contains(&Finding::ManifestSignature {}), "{:?}", told(&report));
    fs::write(&manifest, &text[..text.len() / 2]).unwrap();
    assert_eq!(named(&province.verify_export(&Question::default()).await), "manifest.json");
    fs::remove_file(&manifest).unwrap();
    assert_eq!(named(&province.verify_export(&Question::default()).await), "manifest.json");
}

#[tokio::test(flavor = "multi_thread")]
async fn heads_are_the_same_live_and_rebuilt() {
    let province = Province::sealed().await;
    let live = province.blocks().await;
    province.build_heads_anew().await;
    assert_eq!(province.blocks().await, live);
    for _ in 0..3 {
        province.happens(None).await;
    }
    province.read_on().await;
    let grown = province.blocks().await;
    province.build_heads_anew().await;
    assert_eq!(province.blocks().await, grown);
    assert_ne!(grown, live);
}
