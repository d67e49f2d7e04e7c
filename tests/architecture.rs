//! The house: which module may know which, how long a file may be, and that `docs/rules.md` is true.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Which modules of the crate a module may import, itself apart. `*` is everything.
const MODULES: [(&str, &[&str]); 29] = [
    ("types", &[]),
    // Spans may be made wherever something takes time.
    ("traces", &["gateways"]),
    ("aggregates", &["types"]),
    ("event_store", &["aggregates", "traces", "types"]),
    ("commands", &["aggregates", "event_store", "queries", "traces", "types"]),
    ("projections", &["aggregates", "traces", "types"]),
    // `history` turns stored events into words: the one query over the log.
    ("queries", &["aggregates", "types"]),
    ("recount", &["aggregates", "projections", "types"]),
    (
        "processes",
        &[
            "aggregates",
            "archive",
            "commands",
            "event_store",
            "exports",
            "gateways",
            "imports",
            "jobs",
            "messages",
            "publication",
            "queries",
            "sheets",
            "types",
        ],
    ),
    ("jobs", &["types"]),
    ("publication", &["event_store", "exports", "gateways", "queries", "types"]),
    ("messages", &["types"]),
    ("gateways", &["types"]),
    ("exports", &["commands", "messages", "queries", "types"]),
    ("imports", &["aggregates", "messages", "sheets", "types"]),
    (
        "api",
        &[
            "aggregates",
            "archive",
            "commands",
            "event_store",
            "exports",
            "gateways",
            "imports",
            "jobs",
            "messages",
            "projections",
            "publication",
            "queries",
            "sheets",
            "traces",
            "types",
        ],
    ),
    ("backup", &["event_store", "gateways", "types"]),
    ("archive", &["event_store", "gateways", "types"]),
    ("demo", &["aggregates", "commands", "regions", "types"]),
    ("regions", &["types"]),
    ("screens", &[]),
    ("sheets", &["types"]),
    ("embedded", &[]),
    ("config", &["embedded", "gateways", "types"]),
    ("cli", &["*"]),
    ("app", &["*"]),
    ("main", &["*"]),
    ("lib", &["*"]),
    ("test_support", &["*"]),
];

/// What any module may use of other crates.
const PLAIN: [&str; 6] = ["chrono", "serde", "serde_json", "thiserror", "utoipa", "uuid"];

/// Which other crates the inner modules may use besides; `app`, `api`, `cli` and what serves them may use any.
const CRATES: [(&str, &[&str]); 16] = [
    (
        "gateways",
        &[
            "async_trait",
            "bytes",
            "futures",
            "hex",
            "hmac",
            "infer",
            "object_store",
            "percent_encoding",
            "reqwest",
            "rustls",
            "sha2",
            "sqlx",
            "tokio",
            "tracing",
        ],
    ),
    ("backup", &["bytes", "flate2", "futures", "hex", "sha2", "sqlx", "tokio"]),
    ("types", &["hex", "rand", "rand_chacha", "sha2"]),
    ("aggregates", &["cqrs_es"]),
    (
        "event_store",
        &[
            "aes_gcm",
            "base64",
            "cqrs_es",
            "ed25519_dalek",
            "futures",
            "hex",
            "hmac",
            "metrics",
            "moka",
            "postgres_es",
            "rand",
            "sha2",
            "sqlx",
            "tokio",
            "tracing",
        ],
    ),
    (
        "commands",
        &["argon2", "cqrs_es", "futures", "hex", "metrics", "rand", "rand_chacha", "sqlx", "tokio", "tracing"],
    ),
    ("projections", &["cqrs_es", "futures", "metrics", "sqlx", "tokio", "tokio_util", "tracing"]),
    ("queries", &["base64", "comfy_table", "cqrs_es", "csv", "sqlx"]),
    ("archive", &["bytes", "futures", "hex", "parquet", "sha2", "sqlx", "tokio"]),
    ("exports", &["rust_xlsxwriter", "sqlx"]),
    ("imports", &["rust_xlsxwriter"]),
    ("recount", &["cqrs_es", "futures", "sqlx"]),
    ("jobs", &["sqlx", "tokio"]),
    ("publication", &["csv", "parquet", "rust_xlsxwriter", "sqlx", "tokio"]),
    ("sheets", &["bytes", "calamine", "cfb", "csv", "encoding_rs", "zip"]),
    (
        "processes",
        &["bytes", "futures", "metrics", "rand", "rust_xlsxwriter", "sqlx", "tokio", "tokio_util", "tracing"],
    ),
];

/// Lines of a file without its tests.
const LONGEST_FILE: usize = 400;

struct Source {
    path: PathBuf,
    /// The module directly below the crate's root.
    module: String,
    /// Without the tests at its end.
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(below: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(below).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The files and folders of modules that are compiled for tests only: `#[cfg(test)] mod tests;`.
fn test_modules(path: &Path, text: &str) -> Vec<PathBuf> {
    let own = path.with_extension("");
    let below = if matches!(own.file_name().unwrap().to_str(), Some("mod" | "lib" | "main")) {
        own.parent().unwrap().to_owned()
    } else {
        own
    };
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines
        .windows(2)
        .filter(|pair| pair[0] == "#[cfg(test)]" && pair[1].ends_with(';'))
        .flat_map(|pair| names_after(pair[1], "mod "))
        .flat_map(|name| [below.join(name), below.join(format!("{name}.rs"))])
        .collect()
}

fn sources() -> Vec<Source> {
    let src = root().join("src");
    let found: Vec<(PathBuf, String)> =
        files(&src).into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect();
    let tests: Vec<PathBuf> = found.iter().flat_map(|(path, text)| test_modules(path, text)).collect();
    found
        .into_iter()
        .filter(|(path, _)| !tests.iter().any(|test| path.starts_with(test)))
        .map(|(path, whole)| {
            let text = whole.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
            let inside = path.strip_prefix(&src).unwrap();
            let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
            Source { module: first.trim_end_matches(".rs").to_owned(), text, path }
        })
        .collect()
}

/// The lines of a source that are code, not comment.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// What follows `prefix` in a line, as far as it is a name.
fn names_after<'a>(line: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    line.match_indices(prefix).map(move |(at, _)| {
        let rest = &line[at + prefix.len()..];
        &rest[..rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())]
    })
}

#[test]
fn a_module_knows_only_what_the_table_allows() {
    let table: BTreeMap<&str, &[&str]> = MODULES.into_iter().collect();
    let mut offences = Vec::new();
    for source in sources() {
        let allowed = table.get(source.module.as_str());
        let Some(allowed) = allowed else {
            offences.push(format!("{}: the module is not in the table", source.path.display()));
            continue;
        };
        for line in code(&source.text) {
            assert!(
                !line.contains("crate::{"),
                "{}: one module a line, so that this test sees it",
                source.path.display()
            );
            for name in names_after(line, "crate::") {
                let known = table.contains_key(name);
                if known && name != source.module && !allowed.contains(&"*") && !allowed.contains(&name) {
                    offences.push(format!("{}: {}", source.path.display(), line.trim()));
                }
            }
        }
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

#[test]
fn the_inner_modules_use_only_their_crates() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let crates: BTreeSet<String> = dependencies
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.trim().replace('-', "_"))
        .collect();
    assert!(crates.contains("sqlx"), "the manifest was read");
    let mut offences = Vec::new();
    for source in sources() {
        let Some((_, allowed)) = CRATES.iter().find(|(module, _)| *module == source.module) else { continue };
        for line in code(&source.text) {
            for name in &crates {
                let used = line
                    .match_indices(&format!("{name}::"))
                    .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'));
                if used && !PLAIN.contains(&name.as_str()) && !allowed.contains(&name.as_str()) {
                    offences.push(format!("{}: {}", source.path.display(), line.trim()));
                }
            }
        }
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

#[test]
fn no_aggregate_knows_a_sibling() {
    let folder = root().join("src/aggregates");
    let siblings: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert!(siblings.len() >= 10);
    for own in &siblings {
        for path in files(&folder.join(own)) {
            let text = fs::read_to_string(&path).unwrap();
            for line in code(&text) {
                for name in names_after(line, "aggregates::") {
                    assert!(name == own || !siblings.iter().any(|s| s == name), "{}: {line}", path.display());
                }
            }
        }
    }
}

#[test]
fn only_the_log_and_its_auditors_read_the_events() {
    for source in sources() {
        let reads = code(&source.text).any(|line| {
            ["FROM events", "FROM public.events", "JOIN events", "JOIN public.events", "INTO events"]
                .iter()
                .any(|words| line.contains(words))
        });
        let path = source.path.to_str().unwrap();
        let may = [
            "/event_store/",
            // The one reader that all projections share.
            "/projections/log.rs",
            // What happened to one thing, and which events a figure is made of.
            "/queries/history",
            "/queries/audit/",
            "/queries/feed/",
            "/queries/reports/audit.rs",
            "/recount/",
            // The tree of regions, which a process holds in memory.
            "/app/",
            // Which copies it as it is, and the statement with which those who may copy it.
            "/backup/",
            "/types/raw_row.rs",
            // How far the readers are behind.
            "/queries/operation.rs",
        ];
        assert!(!reads || may.iter().any(|part| path.contains(part)), "{path} reads the log");
    }
}

#[test]
fn no_file_is_longer_than_a_reader_bears() {
    for source in sources() {
        let lines = source.text.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", source.path.display());
    }
}

#[test]
fn every_migration_that_was_released_is_still_there() {
    let mut numbers: Vec<u32> = fs::read_dir(root().join("migrations"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_str().unwrap()[..4].parse().unwrap())
        .collect();
    numbers.sort_unstable();
    let expected: Vec<u32> = (1..).take(numbers.len()).collect();
    assert_eq!(numbers, expected, "migrations are numbered without a gap");
}

/// A row of `docs/rules.md`: rule, sentence, source, functions, tests.
struct Row {
    rule: String,
    functions: Vec<String>,
    tests: Vec<String>,
}

fn rows() -> Vec<Row> {
    let table = fs::read_to_string(root().join("docs/rules.md")).unwrap();
    let ticked = |cell: &str| -> Vec<String> { cell.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
    table
        .lines()
        .filter(|line| line.starts_with("| ") && line.chars().any(|c| c.is_ascii_digit()))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            assert_eq!(cells.len(), 5, "{line}");
            assert!(cells[1].chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "a Chinese sentence: {line}");
            Row { rule: cells[0].to_owned(), functions: ticked(cells[3]), tests: ticked(cells[4]) }
        })
        .collect()
}

/// `PLAN-7` where a doc comment begins with it.
fn rules_named(line: &str) -> Vec<String> {
    let Some(comment) = line.trim_start().strip_prefix("/// ") else { return Vec::new() };
    let head = comment.split(':').next().unwrap_or_default();
    let is_rule = |word: &str| {
        word.split_once('-').is_some_and(|(name, number)| {
            !name.is_empty()
                && name.bytes().all(|b| b.is_ascii_uppercase())
                && !number.is_empty()
                && number.bytes().all(|b| b.is_ascii_digit())
        })
    };
    let words: Vec<&str> = head.split(',').map(|word| word.trim().trim_matches('`')).collect();
    if comment.contains(':') && words.iter().all(|word| is_rule(word)) {
        words.into_iter().map(str::to_owned).collect()
    } else {
        Vec::new()
    }
}

/// Functions whose doc comment begins with a rule's name, as `path::function`, by rule.
fn rule_functions() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources() {
        let inside = source.path.strip_prefix(root().join("src")).unwrap();
        let module = inside.to_str().unwrap().trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::");
        let mut pending: Vec<String> = Vec::new();
        for line in source.text.lines() {
            let trimmed = line.trim_start();
            pending.extend(rules_named(line));
            if trimmed.starts_with("///") || trimmed.starts_with("#[") {
                continue;
            }
            if let Some(name) = names_after(line, "fn ").next().filter(|_| trimmed.contains("fn ")) {
                for rule in pending.drain(..) {
                    found.entry(rule).or_default().insert(format!("{module}::{name}"));
                }
            }
            pending.clear();
        }
    }
    found
}

fn test_functions() -> BTreeSet<String> {
    let mut all = files(&root().join("src"));
    all.extend(files(&root().join("tests")));
    let mut found = BTreeSet::new();
    for path in all {
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let Some(name) = names_after(line, "fn ").next() else { continue };
            let marked = lines[at.saturating_sub(4)..at]
                .iter()
                .any(|line| line.contains("test]") || line.contains("#[tokio::test"));
            if marked || line.starts_with("    fn ") {
                found.insert(name.to_owned());
            }
        }
    }
    found
}

#[test]
fn every_rule_has_its_row_its_function_and_its_tests() {
    let functions = rule_functions();
    let tests = test_functions();
    let rows = rows();
    let mut offences = Vec::new();
    let listed: BTreeSet<&str> = rows.iter().map(|row| row.rule.as_str()).collect();
    for rule in functions.keys() {
        if !listed.contains(rule.as_str()) {
            offences.push(format!("{rule} has a function but no row"));
        }
    }
    for row in &rows {
        let rule = &row.rule;
        if row.functions.is_empty() || row.tests.is_empty() {
            offences.push(format!("{rule} names no function or no test"));
        }
        for function in &row.functions {
            if !functions.get(rule).is_some_and(|known| known.contains(function)) {
                offences.push(format!("{rule}: `{function}` is no function whose comment begins with the rule"));
            }
        }
        for function in functions.get(rule).into_iter().flatten() {
            if !row.functions.contains(function) {
                offences.push(format!("{rule}: `{function}` is missing in its row"));
            }
        }
        let prefix = format!("{}_", rule.to_ascii_lowercase().replace('-', "_"));
        for test in &row.tests {
            if !tests.contains(test) || !test.starts_with(&prefix) {
                offences.push(format!("{rule}: `{test}` is no test of it"));
            }
        }
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}
