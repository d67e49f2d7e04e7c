//! S1, S3 and S8: commands over HTTP to the whole service, against pgbench, and when they are visible.

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use keshi::api::{ApiSettings, ApiState, router};
use keshi::app::{App, Readers};
use keshi::config::{KeySource, Settings, WebhookSettings};
use keshi::gateways::files::FilesPlace;
use keshi::gateways::sms::{Outbox, SmsSettings};
use keshi::types::{CaptchaMode, PlanId, WebhookReach};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use sqlx::PgPool;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use crate::client::Clients;
use crate::cluster::Cluster;
use crate::figures::{Bar, Figure, percentile};
use crate::limit::Limit;
use crate::plans;
use crate::{Effort, Failure, Outcome};

/// Connections of the service.
const CONNECTIONS: u32 = 32;

/// S8: microseconds from the acknowledgement until a command is visible.
const MOST_LAG: u64 = 50_000;

/// A log with plans in it, and a machine that may adjust them.
pub(crate) struct Seeded {
    database: &'static str,
    plans: Arc<[PlanId]>,
    key: String,
}

impl Seeded {
    /// Makes and fills a database.
    pub(crate) async fn make(cluster: &Cluster, database: &'static str) -> Outcome<Self> {
        cluster.create(database, None).await?;
        let desk = plans::desk(cluster.open(database).await?)?;
        let plans: Arc<[PlanId]> = plans::seed(&desk).await?.into();
        let key = plans::machine(&desk).await?;
        // One adjustment, for the limit to copy.
        desk.execute(keshi::commands::Envelope::of(plans::staff()?), plans::adjust(plans[0], 0, plans::reason()?))
            .await?;
        desk.ledger().pool().close().await;
        Ok(Self { database, plans, key })
    }

    /// The same plans and key in a copy of the database.
    pub(crate) fn copied(&self, database: &'static str) -> Self {
        Self { database, plans: Arc::clone(&self.plans), key: self.key.clone() }
    }

    /// Clients of a service over it that answers at `address`.
    pub(crate) fn clients(&self, address: SocketAddr) -> Clients {
        Clients { address, key: self.key.clone(), plans: Arc::clone(&self.plans) }
    }

    /// The database's name.
    pub(crate) const fn database(&self) -> &'static str {
        self.database
    }
}

/// The service, on a runtime of its own: the whole API, and all projections following the log.
pub(crate) struct Service {
    /// Gone when it has been stopped.
    running: Option<Running>,
    pub(crate) clients: Clients,
}

struct Running {
    runtime: Runtime,
    readers: Readers,
    app: App,
}

impl Service {
    /// Starts it and waits until its projections have caught up.
    pub(crate) fn start(cluster: &Cluster, seeded: &Seeded) -> Outcome<Self> {
        let settings = settings(cluster, seeded.database);
        let log = cluster.folder().join("service.log");
        let (running, address) = aside(move || Running::start(&settings, &log))?;
        Ok(Self { running: Some(running), clients: seeded.clients(address) })
    }
}

/// The settings of a service over one of the cluster's databases.
pub(crate) fn settings(cluster: &Cluster, database: &str) -> Settings {
    Settings {
        data_dir: cluster.folder().join(database),
        database_url: Some(cluster.url(database)),
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        key: KeySource::Given(plans::key()),
        sealing_key: KeySource::Given(plans::key()),
        files: FilesPlace::Folder(cluster.folder().join("files")),
        publications: FilesPlace::Folder(cluster.folder().join("publications")),
        publish_patience: Duration::from_secs(60),
        log_export: None,
        web: None,
        captcha: CaptchaMode::Off,
        sms: SmsSettings::Outbox,
        webhooks: WebhookSettings { reach: WebhookReach::Public, kept_days: 90 },
    }
}

impl Running {
    fn start(settings: &Settings, log: &Path) -> Outcome<(Self, SocketAddr)> {
        let metrics = metrics(log)?;
        let runtime = Builder::new_multi_thread().enable_all().build()?;
        let url = settings.database_url.as_deref().ok_or("there is no database")?;
        let (readers, app, address) = runtime.block_on(async {
            let app = App::open(settings, url, CONNECTIONS).await?;
            let readers = app.start_readers().await?;
            readers.reached(app.desk.ledger().position().await?, |_, _| ()).await?;
            let progress = Arc::new(readers.progress().clone());
            let api = ApiSettings { secure_cookies: false, trust_proxy: false, captcha: CaptchaMode::Off };
            let sms = Arc::new(Outbox::new(&app.pool));
            let state = ApiState::new(app.desk.clone(), app.pool.clone(), progress, metrics, api, app.places(), sms);
            let listener = TcpListener::bind(settings.listen).await?;
            let address = listener.local_addr()?;
            let routes = router(state).into_make_service_with_connect_info::<SocketAddr>();
            tokio::spawn(async move { axum::serve(listener, routes).await });
            Ok::<_, Failure>((readers, app, address))
        })?;
        Ok((Self { runtime, readers, app }, address))
    }

    fn stop(self) {
        let Self { runtime, readers, app } = self;
        runtime.block_on(async {
            readers.stop().await;
            app.close().await;
        });
        runtime.shutdown_timeout(Duration::from_secs(5));
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            // A failure while stopping spoils nothing that was measured.
            aside(move || {
                running.stop();
                Ok(())
            })
            .ok();
        }
    }
}

/// Does something on a thread of its own, where a runtime may be entered.
fn aside<T: Send + 'static>(work: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    std::thread::spawn(work).join().map_err(|_| "a thread of the service panicked")?
}

/// Metrics and log lines as the service has them, the lines into a file. Installed once, for all services of this process.
fn metrics(log: &Path) -> Outcome<PrometheusHandle> {
    static INSTALLED: Mutex<Option<PrometheusHandle>> = Mutex::new(None);
    let mut installed = INSTALLED.lock().map_err(|_| "a thread of the service panicked")?;
    if let Some(handle) = &*installed {
        return Ok(handle.clone());
    }
    let handle = PrometheusBuilder::new().install_recorder()?;
    tracing_subscriber::fmt()
        .json()
        .with_max_level(tracing::Level::INFO)
        .with_writer(Mutex::new(File::create(log)?))
        .init();
    *installed = Some(handle.clone());
    Ok(handle)
}

/// Measures S1, S3 and S8, as far as they are wanted.
pub(crate) async fn measure(cluster: &Cluster, effort: Effort, wanted: [bool; 3]) -> Outcome<Vec<Figure>> {
    let seeded = Seeded::make(cluster, "bench_service").await?;
    let pool: PgPool = cluster.open(seeded.database).await?;
    let limit = Limit::prepare(cluster, &pool).await?;
    pool.close().await;
    let service = Service::start(cluster, &seeded)?;
    cluster.checkpoint().await?;
    limit.throughput(64, crate::WARM_UP.as_secs())?;
    service.clients.throughput(crate::WARM_UP)?;
    let [throughput, latency, lag] = wanted;
    let mut figures = Vec::new();
    if throughput {
        figures.push(throughput_of(&service, &limit, effort)?);
    }
    if latency {
        figures.push(latency_of(&service, &limit, effort)?);
    }
    if lag {
        figures.push(lag_of(&service, effort)?);
    }
    Ok(figures)
}

fn throughput_of(service: &Service, limit: &Limit, effort: Effort) -> Outcome<Figure> {
    let mut runs = Vec::new();
    for _ in 0..effort.runs() {
        let limit = limit.throughput(64, effort.span().as_secs())?;
        runs.push((service.clients.throughput(effort.span())?, limit));
    }
    Ok(Figure {
        name: "S1",
        what: "headcount adjustments over HTTP by a machine's key, acknowledged when durable, 64 clients on distinct plans"
            .to_owned(),
        unit: "/s",
        against: "one INSERT of the same event in its own transaction, pgbench -M prepared -c 64 -j 2".to_owned(),
        bar: Bar::AtLeast(1200),
        runs,
        note: "the whole API with its sessions, log lines and metrics, and all projections following; clients, service and \
               PostgreSQL share the cores, as do pgbench and PostgreSQL"
            .to_owned(),
    })
}

fn latency_of(service: &Service, limit: &Limit, effort: Effort) -> Outcome<Figure> {
    let mut runs = Vec::new();
    for _ in 0..effort.runs() {
        let limit = limit.latency(effort.span().as_secs())?;
        runs.push((service.clients.latency(effort.span())?, limit));
    }
    Ok(Figure {
        name: "S3",
        what: "the median latency of a headcount adjustment over HTTP, one client, nobody else there".to_owned(),
        unit: "µs",
        against: "the median of one such pgbench transaction, one connection".to_owned(),
        bar: Bar::AtMost(3000),
        runs,
        note: "the projections follow each command, as they always do".to_owned(),
    })
}

fn lag_of(service: &Service, effort: Effort) -> Outcome<Figure> {
    let (mut runs, mut rates, mut all) = (Vec::new(), Vec::new(), 0);
    for _ in 0..effort.runs() {
        let rate = service.clients.throughput(effort.span())? / 2;
        let (mut lags, given) = service.clients.lags(rate, effort.span())?;
        all += lags.len();
        runs.push((percentile(&mut lags, 99).ok_or("no command was looked for")?, MOST_LAG));
        rates.push(format!("{} of {rate}", given / effort.span().as_secs()));
    }
    Ok(Figure {
        name: "S8",
        what: "the 99th percentile of the time from a command's acknowledgement until a read shows it, 64 clients at half the rate of S1"
            .to_owned(),
        unit: "µs",
        against: format!("{MOST_LAG} µs"),
        bar: Bar::Within,
        runs,
        note: format!(
            "a GET of the plan with X-Read-After, the reading included; {all} commands looked for; commands a second, given of wanted: {}",
            rates.join(", ")
        ),
    })
}
