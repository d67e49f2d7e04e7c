//! Traces: what became of a request, from its arrival to the read tables, in one trace; and nothing of persons.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![cfg(feature = "traces")]

#[path = "common/mod.rs"]
mod common;
#[expect(dead_code, reason = "the fixture serves other tests as well")]
#[path = "api/world.rs"]
mod world;

use std::collections::BTreeMap;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use keshi::traces;
use keshi::types::{Role, Seat};
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::common::v1::any_value::Value;
use opentelemetry_proto::tonic::resource::v1::Resource;
use opentelemetry_proto::tonic::trace::v1::Span;
use prost::Message;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::world::{World, code};

type Received = mpsc::UnboundedSender<ExportTraceServiceRequest>;

async fn collect(State(received): State<Received>, body: Bytes) -> StatusCode {
    received.send(ExportTraceServiceRequest::decode(body).unwrap()).unwrap();
    StatusCode::OK
}

/// The trace that a client names, and what it must come to be.
const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
const CALLER: &str = "00f067aa0ba902b7";

#[tokio::test(flavor = "multi_thread")]
async fn a_request_its_append_and_its_projections_are_one_trace() {
    let (received, mut arrives) = mpsc::unbounded_channel();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}/v1/traces", listener.local_addr().unwrap());
    let router = Router::new().route("/v1/traces", post(collect)).with_state(received);
    tokio::spawn(async move { axum::serve(listener, router).await });
    let (layer, export) = traces::layer(Some(&endpoint)).unwrap();
    tracing_subscriber::registry().with(layer).init();

    let world = World::new().await;
    let province = world.signed_in("shengguan", Role::Office, Seat::Office(code("320000"))).await;
    let client = province.with("traceparent", &format!("00-{TRACE}-{CALLER}-01"));
    let added = client.post("/api/v1/trades", json!({"name": "汽车驾驶员"})).await;
    added.is(201);
    world.caught_up().await;
    // What is left is sent when the export ends.
    tokio::task::spawn_blocking(move || drop(export)).await.unwrap();

    let mut spans: Vec<Span> = Vec::new();
    let mut resource = None;
    while let Ok(Some(request)) = tokio::time::timeout(Duration::from_secs(20), arrives.recv()).await {
        for of_resource in request.resource_spans {
            resource = of_resource.resource;
            spans.extend(of_resource.scope_spans.into_iter().flat_map(|scope| scope.spans));
        }
        if arrives.is_empty() && ours(&spans).iter().any(|span| span.name.starts_with("project ")) {
            break;
        }
    }
    let ours = ours(&spans);
    let by_name: BTreeMap<&str, &Span> = ours.iter().map(|span| (span.name.as_str(), *span)).collect();
    let request = by_name["POST /api/v1/trades"];
    assert_eq!(hex::encode(&request.parent_span_id), CALLER);
    let command = by_name["trade.add"];
    assert_eq!(command.parent_span_id, request.span_id);
    let append = by_name["append"];
    assert_eq!(append.parent_span_id, command.span_id);
    assert_eq!(by_name["append_group"].parent_span_id, append.span_id);
    let project = by_name["project roster"];
    assert_eq!(project.parent_span_id, append.span_id);
    let position = attribute(append, "keshi.position");
    assert_eq!((position.clone(), attribute(project, "keshi.position")), (added.position(), position));
    assert_eq!(attribute(request, "http.response.status_code"), "201");

    // Other requests have traces of their own, and no span names what was sent.
    assert!(spans.iter().any(|span| span.name == "POST /api/v1/session" && hex::encode(&span.trace_id) != TRACE));
    let written = format!("{spans:?}");
    assert!(!written.contains("汽车驾驶员") && !written.contains("shengguan") && !written.contains("192.0.2.1"));
    let named = resource_attribute(&resource.unwrap(), "service.name");
    assert!(named == "keshi" || std::env::var("OTEL_SERVICE_NAME").is_ok_and(|set| set == named), "{named}");
}

/// The spans of the trace that the client named.
fn ours(spans: &[Span]) -> Vec<&Span> {
    spans.iter().filter(|span| hex::encode(&span.trace_id) == TRACE).collect()
}

fn attribute(span: &Span, name: &str) -> String {
    let found = span.attributes.iter().find(|attribute| attribute.key == name);
    written(found.and_then(|attribute| attribute.value.as_ref()?.value.as_ref()))
}

fn resource_attribute(resource: &Resource, name: &str) -> String {
    let found = resource.attributes.iter().find(|attribute| attribute.key == name);
    written(found.and_then(|attribute| attribute.value.as_ref()?.value.as_ref()))
}

fn written(value: Option<&Value>) -> String {
    match value {
        Some(Value::StringValue(text)) => text.clone(),
        Some(Value::IntValue(number)) => number.to_string(),
        other => panic!("{other:?}"),
    }
}
