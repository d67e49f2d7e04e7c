//! What operators are given fits together: the dashboard and the alarms speak of metrics that the service keeps, and every alarm has
//! its runbook.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn sources(below: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(below).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The names of metrics in a text.
fn names(text: &str) -> BTreeSet<String> {
    let part_of_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.match_indices("keshi_")
        .filter(|(at, _)| !text[..*at].ends_with(part_of_a_name))
        .map(|(at, _)| text[at..].split(|c| !part_of_a_name(c)).next().unwrap().to_owned())
        .collect()
}

/// The metrics that the service keeps, as Prometheus shows them: of a histogram its count, sum and buckets.
fn kept() -> BTreeSet<String> {
    let mut paths = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut paths);
    let mut kept = BTreeSet::new();
    for path in paths {
        let text = fs::read_to_string(path).unwrap();
        for (macro_name, suffixes) in
            [("counter!(", &[""][..]), ("gauge!(", &[""]), ("histogram!(", &["_bucket", "_count", "_sum"])]
        {
            for (at, _) in text.match_indices(&format!("metrics::{macro_name}")) {
                let argument = text[at..].split_once('"').unwrap().1;
                let name = argument.split('"').next().unwrap();
                assert!(name.starts_with("keshi_"), "{name}");
                kept.extend(suffixes.iter().map(|suffix| format!("{name}{suffix}")));
            }
        }
    }
    assert!(kept.len() > 20, "{kept:?}");
    kept
}

/// An alarm: its name, its expression, where its runbook is.
struct Alarm {
    name: String,
    expression: String,
    runbook: String,
}

/// Reads the one shape of YAML in which the alarms are written, and nothing else.
fn alarms() -> Vec<Alarm> {
    let text = read("ops/prometheus/alerts.yml");
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    for head in ["groups:", "  - name: keshi", "    rules:"] {
        assert_eq!(lines.next(), Some(head));
    }
    let mut alarms = Vec::new();
    let quoted = |text: &str| {
        let inside = text.strip_prefix('\'').unwrap().strip_suffix('\'').unwrap();
        assert!(!inside.contains('\''), "{text}");
        inside.to_owned()
    };
    while let Some(first) = lines.next() {
        let name = first.strip_prefix("      - alert: ").unwrap().to_owned();
        let mut field =
            |key: &str| lines.next().unwrap().strip_prefix(key).unwrap_or_else(|| panic!("{name}: {key}")).to_owned();
        let expression = quoted(&field("        expr: "));
        let waits = field("        for: ");
        assert!(waits.strip_suffix('m').is_some_and(|minutes| minutes.parse::<u32>().is_ok()), "{waits}");
        field("        labels:");
        let severity = field("          severity: ");
        assert!(["critical", "warning", "info"].contains(&severity.as_str()), "{severity}");
        field("        annotations:");
        quoted(&field("          summary: "));
        let runbook = quoted(&field("          runbook: "));
        alarms.push(Alarm { name, expression, runbook });
    }
    alarms
}

/// Whether brackets and quotes close as they open.
fn is_balanced(expression: &str) -> bool {
    let mut open = Vec::new();
    let mut quoted = false;
    for c in expression.chars() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => open.push(c),
            ')' | ']' | '}' => {
                let fits = matches!((open.pop(), c), (Some('('), ')') | (Some('['), ']') | (Some('{'), '}'));
                if !fits {
                    return false;
                }
            }
            _ => {}
        }
    }
    open.is_empty() && !quoted
}

#[test]
fn the_dashboard_speaks_of_metrics_that_are_kept() {
    let text = read("ops/grafana/keshi.json");
    let dashboard: Value = serde_json::from_str(&text).unwrap();
    let kept = kept();
    let (mut ids, mut shown) = (BTreeSet::new(), BTreeSet::new());
    for panel in dashboard["panels"].as_array().unwrap() {
        assert!(ids.insert(panel["id"].as_u64().unwrap()), "{panel}");
        for target in panel["targets"].as_array().into_iter().flatten() {
            let expression = target["expr"].as_str().unwrap();
            assert!(is_balanced(expression), "{expression}");
            shown.extend(names(expression));
        }
    }
    let unknown: Vec<_> = shown.difference(&kept).collect();
    assert!(unknown.is_empty(), "nobody keeps {unknown:?}");
    let hidden: Vec<_> = kept
        .iter()
        .filter(|name| !name.ends_with("_sum") && !name.ends_with("_bucket"))
        .filter(|name| !shown.contains(*name))
        .collect();
    assert!(hidden.is_empty(), "the dashboard does not show {hidden:?}");
}

#[test]
fn an_alarm_speaks_of_metrics_that_are_kept_and_has_its_runbook() {
    let (alarms, kept, runbooks) = (alarms(), kept(), read("docs/runbooks.md"));
    assert!(alarms.len() >= 15);
    let sections: Vec<&str> = runbooks.split("\n## ").skip(1).collect();
    for Alarm { name, expression, runbook } in &alarms {
        assert!(is_balanced(expression), "{expression}");
        let unknown: Vec<_> = names(expression).into_iter().filter(|name| !kept.contains(name)).collect();
        assert!(unknown.is_empty(), "{name}: nobody keeps {unknown:?}");
        assert_eq!(*runbook, format!("docs/runbooks.md#{}", name.to_lowercase()));
        let section = sections.iter().find(|section| section.lines().next() == Some(name.as_str()));
        let section = section.unwrap_or_else(|| panic!("{name} has no runbook"));
        for part in ["**Means:**", "**Look:**", "**Do:**"] {
            assert!(section.contains(part), "{name}: {part}");
        }
    }
    let named: BTreeSet<&str> = alarms.iter().map(|alarm| alarm.name.as_str()).collect();
    let orphans: Vec<_> =
        sections.iter().filter_map(|it| it.lines().next()).filter(|name| !named.contains(name)).collect();
    assert!(orphans.is_empty(), "no alarm is called {orphans:?}");
}
