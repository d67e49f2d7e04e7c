//! Every shape of an event that was ever written can still be read, and the present ones are written as they are stored.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use keshi::aggregates::any::AnyEvent;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    aggregate_type: String,
    event_type: String,
    event_version: String,
    payload: Value,
}

fn folder(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

fn samples() -> Vec<(PathBuf, Sample)> {
    let mut samples: Vec<(PathBuf, Sample)> = fs::read_dir(folder("tests/stored_events"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let sample = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            (path, sample)
        })
        .collect();
    samples.sort_by(|a, b| a.0.cmp(&b.0));
    samples
}

/// A sample by the name of its file: everything that is ever told of it outside this system. Whoever adds an event or a field decides
/// here, too, what that is.
#[test]
fn what_other_systems_are_told_of_every_event() {
    let told = |(path, sample): (PathBuf, Sample)| {
        let payload = sample.payload.to_string();
        let event =
            AnyEvent::read(&sample.aggregate_type, &sample.event_type, &sample.event_version, &payload).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, keshi::queries::feed::payload(&event))
    };
    let told: BTreeMap<String, Value> = samples().into_iter().map(told).collect();
    insta::assert_json_snapshot!(told);
}

/// The events that the code declares, as `type.Name version`.
fn declared() -> BTreeSet<String> {
    let mut declared = BTreeSet::new();
    for entry in fs::read_dir(folder("src/aggregates")).unwrap() {
        let Ok(source) = fs::read_to_string(entry.unwrap().path().join("event.rs")) else { continue };
        let list = source.split("domain_event!(").nth(1).unwrap();
        let parts = list.split("=>");
        let names = parts.clone().map(|part| part.trim().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap());
        let versions = parts.skip(1).map(|part| part.trim().trim_start_matches('"').split('"').next().unwrap());
        declared.extend(names.zip(versions).map(|(name, version)| format!("{name} {version}")));
    }
    declared
}

#[test]
fn every_stored_shape_is_still_readable() {
    let samples = samples();
    assert!(samples.len() >= 60);
    let declared = declared();
    for (path, sample) in samples {
        let payload = sample.payload.to_string();
        let read = AnyEvent::read(&sample.aggregate_type, &sample.event_type, &sample.event_version, &payload);
        let read = read.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        // What is read is written again as it was, or in its present shape: nothing of it is lost.
        let mut written = read.to_payload().unwrap();
        if !declared.contains(&format!("{} {}", sample.event_type, sample.event_version)) {
            let (written, stored) = (&mut written[&sample.event_type], &sample.payload[&sample.event_type]);
            written.as_object_mut().unwrap().retain(|name, _| stored.get(name).is_some());
        }
        assert_eq!(written, sample.payload, "{}", path.display());
    }
}

#[test]
fn every_event_that_is_written_has_a_stored_sample() {
    let stored: BTreeSet<String> =
        samples().iter().map(|(_, s)| format!("{} {}", s.event_type, s.event_version)).collect();
    let declared = declared();
    assert!(declared.len() >= 60, "{declared:?}");
    let missing: Vec<_> = declared.difference(&stored).collect();
    assert!(missing.is_empty(), "no sample under tests/stored_events: {missing:?}");
}
