//! Every refusal has its sentence in every language, with the numbers that its error carries.

use std::collections::BTreeSet;

/// The codes of an error's variants, each with the fields that it carries.
fn refusals(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in source.lines().map(str::trim) {
        if let Some(code) = line.strip_prefix("#[serde(rename = \"").and_then(|rest| rest.strip_suffix("\")]")) {
            found.push((code.replace('.', "_"), BTreeSet::new()));
        } else if let (Some((_, fields)), Some((name, _))) = (found.last_mut(), line.split_once(": "))
            && !line.starts_with("//")
            && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        {
            fields.insert(name.to_owned());
        }
    }
    found
}

/// What a sentence refers to, as `$name`, in itself or in a message that it holds.
fn names_in(catalogue: &str, code: &str) -> Option<BTreeSet<String>> {
    let line = catalogue.lines().find_map(|line| line.strip_prefix(code)?.strip_prefix(" = "))?;
    let name = |text: &str| text.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>();
    Some(line.split('$').skip(1).map(name).collect())
}

#[test]
fn every_refusal_has_its_sentence_in_chinese_and_english() {
    macro_rules! check {
        ($($name:literal from $errors:literal),+ $(,)?) => {$(
            let known = refusals(include_str!(concat!($errors, "/error.rs")));
            assert!(!known.is_empty(), $errors);
            for catalogue in [
                include_str!(concat!("../../locales/zh-CN/", $name, ".ftl")),
                include_str!(concat!("../../locales/en/", $name, ".ftl")),
            ] {
                for (code, fields) in &known {
                    let named = names_in(catalogue, code).unwrap_or_else(|| panic!("no sentence for {code}"));
                    assert!(named.is_subset(fields), "{code} speaks of {named:?} but carries {fields:?}");
                }
            }
        )+};
    }
    check!(
        "office" from "office",
        "training_point" from "training_point",
        "claim" from "claim",
        "account" from "account",
        "account" from "administrators",
        "work_unit" from "work_unit",
        "trade" from "trade",
        "export" from "export",
        "learner" from "learner",
        "calendar" from "calendar",
        "notices" from "inbox",
        "import" from "roster_import",
        "publication" from "publication",
        "webhook" from "webhook",
    );
}
