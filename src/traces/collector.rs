//! The way to an OpenTelemetry collector, by OTLP over HTTP.

use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use axum::http::HeaderMap;
use opentelemetry::KeyValue;
use opentelemetry::propagation::TextMapPropagator;
use opentelemetry::trace::TracerProvider;
use opentelemetry_http::{Bytes, HeaderExtractor, HttpClient, HttpError, Request, Response};
use opentelemetry_otlp::{SpanExporter, WithExportConfig, WithHttpConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::SdkTracerProvider;
use thiserror::Error;
use tokio::runtime::{Builder, Runtime};
use tracing::{Level, Span, Subscriber};
use tracing_opentelemetry::OpenTelemetrySpanExt;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::registry::LookupSpan;

use super::TARGET;
use crate::gateways::http::{Patience, client};

/// The service as traces name it, unless `OTEL_SERVICE_NAME` does.
const SERVICE: &str = "keshi";
/// Bytes of an answer of the collector at most.
const ANSWER: usize = 64 * 1024;
/// How long the last spans may take to leave.
const LAST_WORDS: Duration = Duration::from_secs(3);

/// Why traces cannot be sent.
#[derive(Debug, Error)]
pub enum TracesError {
    /// The settings (`OTEL_EXPORTER_OTLP_…`) cannot be used.
    #[error("traces cannot be sent: {0}")]
    Settings(String),
}

/// What sends the traces. Dropped, it sends what is left.
pub struct Export(SdkTracerProvider);

impl fmt::Debug for Export {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Export(…)")
    }
}

impl Drop for Export {
    fn drop(&mut self) {
        // There is nobody left to tell.
        let _lost = self.0.shutdown_with_timeout(LAST_WORDS);
    }
}

/// What takes in the spans, and what sends them. The address, headers and timeout of the collector come from the environment by
/// OpenTelemetry's names, as do the sampler and the attributes of the resource; `endpoint` names an address instead.
///
/// # Errors
/// When the settings cannot be used.
pub fn layer<S>(endpoint: Option<&str>) -> Result<(impl Layer<S>, Export), TracesError>
where
    S: Subscriber + for<'span> LookupSpan<'span>,
{
    let unusable = |error: &dyn fmt::Display| TracesError::Settings(error.to_string());
    let mut exporter = SpanExporter::builder().with_http().with_http_client(Way::new()?);
    if let Some(endpoint) = endpoint {
        exporter = exporter.with_endpoint(endpoint);
    }
    let exporter = exporter.build().map_err(|error| unusable(&error))?;
    let provider = SdkTracerProvider::builder().with_batch_exporter(exporter).with_resource(resource()).build();
    let tracer = provider.tracer(SERVICE);
    let layer = tracing_opentelemetry::layer()
        .with_tracer(tracer)
        .with_location(false)
        .with_threads(false)
        .with_tracked_inactivity(false)
        .with_target(false)
        .with_level(false)
        .with_filter(Targets::new().with_target(TARGET, Level::TRACE));
    Ok((layer, Export(provider)))
}

fn resource() -> Resource {
    let mut resource = Resource::builder().with_attribute(KeyValue::new("service.version", env!("CARGO_PKG_VERSION")));
    if std::env::var_os("OTEL_SERVICE_NAME").is_none() {
        resource = resource.with_service_name(SERVICE);
    }
    resource.build()
}

/// Takes over the trace that a client names.
pub(super) fn honour(span: &Span, headers: &HeaderMap) {
    let context = TraceContextPropagator::new().extract(&HeaderExtractor(headers));
    // A span that nobody records has no parent to set.
    let _unrecorded = span.set_parent(context);
}

/// Our own HTTP client, for the thread that sends spans: it belongs to no runtime, so that the client has one of its own.
struct Way {
    client: reqwest::Client,
    runtime: Option<Runtime>,
}

impl Way {
    fn new() -> Result<Self, TracesError> {
        let unusable = |error: &dyn fmt::Display| TracesError::Settings(error.to_string());
        let runtime = Builder::new_multi_thread().worker_threads(1).thread_name("traces").enable_all().build();
        let runtime = runtime.map_err(|error| unusable(&error))?;
        let client = client(Patience::default()).map_err(|error| unusable(&error))?;
        Ok(Self { client, runtime: Some(runtime) })
    }
}

impl Drop for Way {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl fmt::Debug for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Way(…)")
    }
}

#[async_trait]
impl HttpClient for Way {
    async fn send_bytes(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let Some(runtime) = &self.runtime else { return Err("the way to the collector is closed".into()) };
        let (client, request) = (self.client.clone(), reqwest::Request::try_from(request)?);
        let sent = runtime.spawn(async move { sent(&client, request).await }).await?;
        // Whoever looks for spans that are not there finds out why.
        if !sent.as_ref().is_ok_and(|answer| answer.status().is_success()) {
            metrics::counter!("keshi_traces_failed_total").increment(1);
        }
        sent
    }
}

async fn sent(client: &reqwest::Client, request: reqwest::Request) -> Result<Response<Bytes>, HttpError> {
    let mut answer = client.execute(request).await?;
    let (status, headers) = (answer.status(), answer.headers().clone());
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await? {
        if body.len() + chunk.len() > ANSWER {
            return Err("the collector's answer is too large".into());
        }
        body.extend_from_slice(&chunk);
    }
    let mut response = Response::builder().status(status).body(Bytes::from(body))?;
    *response.headers_mut() = headers;
    Ok(response)
}
