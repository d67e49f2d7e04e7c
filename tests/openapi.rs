//! The OpenAPI document: what is committed is what the code says, and every operation is fully described.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::PathBuf;

use serde_json::Value;

const METHODS: [&str; 5] = ["get", "post", "put", "delete", "patch"];

fn committed() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/openapi.json")
}

fn document() -> Value {
    serde_json::from_str(&keshi::api::openapi()).unwrap()
}

fn committed_permissions() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/permissions.md")
}

/// Every operation: its method and path, and what the document says of it.
fn operations(document: &Value) -> Vec<(String, Value)> {
    let mut operations = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            if METHODS.contains(&method.as_str()) {
                operations.push((format!("{method} {path}"), operation.clone()));
            }
        }
    }
    operations
}

/// What a reference leads to, or the thing itself.
fn followed<'a>(document: &'a Value, thing: &'a Value) -> &'a Value {
    let target = thing["$ref"].as_str().and_then(|reference| document.pointer(reference.trim_start_matches('#')));
    target.unwrap_or(thing)
}

#[test]
fn the_committed_document_is_the_generated_one() {
    let generated = keshi::api::openapi();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(committed(), &generated).unwrap();
    }
    let committed = std::fs::read_to_string(committed()).unwrap_or_default();
    assert!(generated == committed, "docs/openapi.json is stale: run `UPDATE=1 cargo test --test openapi`");
}

#[test]
fn the_committed_permissions_are_the_generated_ones() {
    let generated = keshi::api::permissions();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(committed_permissions(), &generated).unwrap();
    }
    let committed = std::fs::read_to_string(committed_permissions()).unwrap_or_default();
    assert!(generated == committed, "docs/permissions.md is stale: run `UPDATE=1 cargo test --test openapi`");
}

#[test]
fn every_operation_says_who_may_ask_for_it() {
    for (name, operation) in operations(&document()) {
        let permission = &operation["x-keshi-permission"];
        let known = permission["cases"].as_array().is_some_and(|cases| !cases.is_empty());
        assert!(known || permission["anybody"] == true, "{name} has no row in src/api/permissions/: {permission}");
    }
}

#[test]
fn every_operation_is_described() {
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    let operations = operations(&document);
    assert!(operations.len() > 60, "{}", operations.len());
    for (name, operation) in &operations {
        assert!(operation["summary"].as_str().is_some_and(|summary| !summary.is_empty()), "{name} has no summary");
        assert!(operation["tags"].as_array().is_some_and(|tags| tags.len() == 1), "{name} has no tag");
        for (status, response) in operation["responses"].as_object().unwrap() {
            let response = followed(&document, response);
            assert!(response["description"].as_str().is_some_and(|said| !said.is_empty()), "{name} {status}");
        }
    }
}

#[test]
fn every_operation_of_the_api_documents_its_problems() {
    let document = document();
    for (name, operation) in operations(&document) {
        if !name.contains("/api/v1/") {
            continue;
        }
        let command = !name.starts_with("get ");
        let expected: &[&str] = match name.as_str() {
            "post /api/v1/session" => &["400", "401", "403", "409", "413", "415", "422", "429", "500", "503"],
            "post /api/v1/session/captcha"
            | "post /api/v1/session/password-recovery"
            | "post /api/v1/session/password-recovery/code" => {
                &["400", "403", "409", "413", "415", "422", "429", "500", "503"]
            }
            _ if command => &["400", "401", "403", "404", "409", "412", "413", "415", "422", "500", "503"],
            _ => &["400", "401", "403", "404", "422", "500", "503"],
        };
        for status in expected {
            let response = followed(&document, &operation["responses"][status]);
            let problem = &response["content"]["application/problem+json"]["schema"]["$ref"];
            assert_eq!(problem, "#/components/schemas/ProblemDetails", "{name} {status}");
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let text = keshi::api::openapi();
    let document = document();
    for reference in text.split("\"#/").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document.pointer(&format!("/{reference}")).is_some(), "#/{reference}");
    }
}

#[test]
fn no_two_operations_have_the_same_id() {
    let mut ids: Vec<String> =
        operations(&document()).iter().map(|(_, operation)| operation["operationId"].to_string()).collect();
    ids.sort();
    let doubled: Vec<_> = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect();
    assert!(doubled.is_empty(), "{doubled:?}");
}
