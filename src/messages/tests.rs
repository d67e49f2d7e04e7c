//! The catalogue is whole: every file is listed, every refusal has its sentence, no sentence is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::json;

use super::*;

#[test]
fn accept_language_chooses_and_chinese_is_the_default() {
    assert_eq!(Language::preferred(""), Language::Chinese);
    assert_eq!(Language::preferred("de-DE, fr;q=0.5"), Language::Chinese);
    assert_eq!(Language::preferred("en-US,en;q=0.9"), Language::English);
    assert_eq!(Language::preferred("zh-CN,zh;q=0.9,en;q=0.8"), Language::Chinese);
    assert_eq!(Language::preferred("zh;q=0.3, en;q=0.7"), Language::English);
    assert_eq!(Language::preferred("en;q=0"), Language::Chinese);
    assert_eq!(Language::preferred("en;q=x"), Language::Chinese);
}

#[test]
fn numbers_are_filled_in_without_grouping() {
    let params = json!({"limit": 2_097_152});
    let said = sentence(Language::English, "too-large", params.as_object().unwrap()).unwrap();
    assert!(said.contains("2097152"), "{said}");
    assert_eq!(sentence(Language::Chinese, "no-such-code", &Map::new()), None);
}

#[test]
fn every_file_of_the_catalogue_is_listed_in_both_languages() {
    for (folder, listed) in [("zh-CN", CHINESE), ("en", ENGLISH)] {
        let listed: BTreeSet<String> = listed.iter().map(|(file, _)| (*file).to_owned()).collect();
        let present: BTreeSet<String> = std::fs::read_dir(root().join("locales").join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(listed, present, "locales/{folder}");
    }
}

#[test]
fn both_languages_have_the_same_messages_and_no_faults() {
    assert_eq!(names(CHINESE), names(ENGLISH));
}

#[test]
fn every_refusal_has_a_sentence_and_every_sentence_a_refusal() {
    let names = names(CHINESE);
    let codes = codes_in_the_sources();
    let missing: Vec<_> = codes.iter().filter(|code| !names.contains_key(&code.replace('.', "_"))).collect();
    assert!(missing.is_empty(), "refusals without a message: {missing:?}");
    let known: BTreeSet<String> = codes.iter().map(|code| code.replace('.', "_")).collect();
    let left_over: Vec<_> = names.keys().filter(|name| looks_like_a_code(name) && !known.contains(*name)).collect();
    assert!(left_over.is_empty(), "messages without a refusal: {left_over:?}");
}

/// The messages of all files, each with the file it is in; a message in two files is a fault.
fn names(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for (file, text) in files {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(_, faults)| {
            panic!("{file}: {faults:?}");
        });
        drop(resource);
        for line in text.lines() {
            let Some((name, _)) = line.split_once('=') else { continue };
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                let name = name.trim().to_owned();
                if let Some(other) = names.insert(name.clone(), (*file).to_owned()) {
                    panic!("{name} is in {file} and in {other}");
                }
            }
        }
    }
    names
}

/// A rule's name or `ACCESS-…`: capitals, a hyphen or underscore, something. Messages of the API itself are lower case.
fn looks_like_a_code(name: &str) -> bool {
    let rule = name.split(['-', '.', '_']).next().unwrap_or_default();
    rule.len() >= 2
        && rule.len() < name.len()
        && rule.bytes().all(|byte| byte.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// The codes that aggregates, use cases and the API refuse with: string literals of that shape in their sources.
fn codes_in_the_sources() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for folder in [
        "src/aggregates",
        "src/archive",
        "src/commands",
        "src/api",
        "src/imports",
        "src/jobs",
        "src/processes",
        "src/sheets",
    ] {
        for file in sources(&root().join(folder)) {
            let text = std::fs::read_to_string(&file).unwrap();
            let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
            // What the compiler is asked for is no refusal.
            let written = |line: &&str| !line.trim_start().starts_with("//") && !line.contains("env!(");
            for line in shipped.lines().filter(written) {
                codes.extend(
                    line.split('"').skip(1).step_by(2).filter(|text| looks_like_a_code(text)).map(str::to_owned),
                );
            }
        }
    }
    codes
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "tests" {
                found.extend(sources(&path));
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") && name != "tests.rs" {
            found.push(path);
        }
    }
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
