//! What handlers work with.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use futures::future::BoxFuture;
use metrics_exporter_prometheus::PrometheusHandle;
use sqlx::PgPool;
use tokio::sync::OnceCell;
use tokio_util::sync::CancellationToken;

use super::auth::limits::Limits;
use super::auth::sessions::Sessions;
use super::events::streams::Streams;
use crate::commands::Desk;
use crate::gateways::attachments::Attachments;
use crate::gateways::exports::ExportFiles;
use crate::gateways::files::Files;
use crate::gateways::import_files::ImportFiles;
use crate::gateways::publications::Publications;
use crate::gateways::sms::SmsSender;
use crate::jobs::Queue;
use crate::jobs::deliveries::Deliveries;
use crate::types::CaptchaMode;

/// How far the read tables have come; the composition root gives it from what runs the projections.
pub trait Freshness: Send + Sync + 'static {
    /// Waits until these projections have applied `position`; says whether they have within `patience`.
    fn reached<'a>(&'a self, projections: &'a [&'static str], position: i64, patience: Duration)
    -> BoxFuture<'a, bool>;

    /// The last position applied, by projection.
    fn positions(&self) -> Vec<(&'static str, i64)>;
}

/// The settings of the HTTP API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApiSettings {
    /// Whether cookies are sent over TLS only: on, unless the service listens on a loopback address.
    pub secure_cookies: bool,
    /// Whether a proxy in front of the service is trusted to name the client in `X-Forwarded-For`.
    pub trust_proxy: bool,
    /// When a captcha is asked for at the sign-in.
    pub captcha: CaptchaMode,
}

/// Where files lie, outside the database.
#[derive(Debug, Clone)]
pub struct Places {
    /// What people sent or will fetch.
    pub files: Files,
    /// The nightly publications.
    pub publications: Publications,
}

/// What handlers work with. Cheap to clone.
#[derive(Clone)]
pub struct ApiState(Arc<Inner>);

struct Inner {
    desk: Desk,
    pool: PgPool,
    freshness: Arc<dyn Freshness>,
    metrics: PrometheusHandle,
    settings: ApiSettings,
    places: Places,
    jobs: Queue,
    deliveries: Deliveries,
    sms: Arc<dyn SmsSender>,
    sessions: Sessions,
    limits: Limits,
    start: OnceCell<i64>,
    caught_up: AtomicBool,
    streams: Streams,
    closing: CancellationToken,
}

impl ApiState {
    /// Puts together what handlers work with. `pool` is what queries read from.
    #[must_use]
    pub fn new(
        desk: Desk,
        pool: PgPool,
        freshness: Arc<dyn Freshness>,
        metrics: PrometheusHandle,
        settings: ApiSettings,
        places: Places,
        sms: Arc<dyn SmsSender>,
    ) -> Self {
        Self(Arc::new(Inner {
            sessions: Sessions::new(&pool),
            jobs: Queue::new(pool.clone()),
            deliveries: Deliveries::new(pool.clone()),
            limits: Limits::default(),
            start: OnceCell::new(),
            caught_up: AtomicBool::new(false),
            streams: Streams::default(),
            closing: CancellationToken::new(),
            desk,
            pool,
            freshness,
            metrics,
            settings,
            places,
            sms,
        }))
    }

    /// Where commands are handed in.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        &self.0.desk
    }

    /// What queries read from.
    #[must_use]
    pub fn pool(&self) -> &PgPool {
        &self.0.pool
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> ApiSettings {
        self.0.settings
    }

    /// What people sent or will fetch.
    #[must_use]
    pub fn files(&self) -> &Files {
        &self.0.places.files
    }

    /// The place of publications.
    #[must_use]
    pub fn publications(&self) -> &Publications {
        &self.0.places.publications
    }

    /// The documents that learners uploaded.
    #[must_use]
    pub fn attachments(&self) -> Attachments {
        Attachments::new(self.0.pool.clone(), self.files().clone())
    }

    /// The files of exports that were made in the background.
    #[must_use]
    pub fn export_files(&self) -> ExportFiles {
        ExportFiles::new(self.0.pool.clone(), self.files())
    }

    /// The files of imports.
    #[must_use]
    pub fn import_files(&self) -> ImportFiles {
        ImportFiles::new(self.0.pool.clone(), self.files().clone())
    }

    /// Work that takes longer than a request.
    #[must_use]
    pub fn jobs(&self) -> &Queue {
        &self.0.jobs
    }

    /// What webhooks are told.
    #[must_use]
    pub fn deliveries(&self) -> &Deliveries {
        &self.0.deliveries
    }

    /// Who sends text messages.
    #[must_use]
    pub fn sms(&self) -> &Arc<dyn SmsSender> {
        &self.0.sms
    }

    /// The sessions of those who signed in with a password.
    #[must_use]
    pub fn sessions(&self) -> &Sessions {
        &self.0.sessions
    }

    /// Cancelled when the service ends: what would go on for ever ends then.
    #[must_use]
    pub fn closing(&self) -> &CancellationToken {
        &self.0.closing
    }

    pub(super) fn streams(&self) -> &Streams {
        &self.0.streams
    }

    pub(super) fn freshness(&self) -> &dyn Freshness {
        &*self.0.freshness
    }

    pub(super) fn metrics(&self) -> &PrometheusHandle {
        &self.0.metrics
    }

    /// How often people who have not signed in may try something.
    pub(super) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// Where the log ended when the service was first asked whether it is ready.
    pub(super) fn start(&self) -> &OnceCell<i64> {
        &self.0.start
    }

    /// Whether the projections have once reached [`Self::start`].
    pub(super) fn caught_up(&self) -> &AtomicBool {
        &self.0.caught_up
    }
}
