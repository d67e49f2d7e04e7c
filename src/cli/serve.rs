//! `keshi serve`: the service.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use clap::Args;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder};
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::{Failure, Verdict, output};
use crate::api::{ApiSettings, ApiState, router};
use crate::app::{App, FIRST_LOGIN, province};
use crate::commands::account::forget_expired;
use crate::commands::bulk::Bulk;
use crate::config::Settings;
use crate::gateways::archive::Archive;
use crate::gateways::attachments::Attachments;
use crate::gateways::sms;
use crate::gateways::webhooks::Teller;
use crate::processes::log_export::LogExport;
use crate::processes::webhooks::{self, Webhooks};
use crate::processes::{attachment_sweep, day_close, exports, import_sweep, vitals};
use crate::screens::{self, Screens};
use crate::types::CaptchaMode;

const EXAMPLES: &str = "\
Examples:
  keshi serve                                                    at http://127.0.0.1:8080, with a PostgreSQL of its own
  keshi serve --listen 0.0.0.0:8080 --data /var/lib/keshi
  DATABASE_URL=postgres://keshi@db.example/keshi keshi serve     over a PostgreSQL that is there already

An empty log gets the offices of the province and an administrator, whose one-time password is printed once.
It ends by SIGTERM or Ctrl-C: requests in hand are finished, then the readers, then the private PostgreSQL.";

/// How long requests in hand may take to finish.
const GRACE: Duration = Duration::from_secs(30);

/// How often expired sessions, captchas and codes are deleted.
const SWEEP: Duration = Duration::from_secs(15 * 60);

/// In which steps times are counted, in seconds: what several processes count can then be added up.
const BUCKETS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Where to listen for HTTP [default: 127.0.0.1:8080; environment: `KESHI_LISTEN`].
    #[arg(long, value_name = "ADDR")]
    pub(super) listen: Option<SocketAddr>,
    /// The regions of the province, `code,name,kind,parent` a line, for an empty log [default: Jiangsu].
    #[arg(long, value_name = "CSV")]
    regions: Option<PathBuf>,
    /// Trust the proxy in front of the service to name the client in X-Forwarded-For.
    #[arg(long)]
    trust_proxy: bool,
    /// When a captcha is asked for at the sign-in: `off`, `after-failures`, `always` [default: `always`, on a loopback address
    /// `after-failures`; environment: `KESHI_CAPTCHA`].
    #[arg(long, value_name = "WHEN")]
    pub(super) captcha: Option<CaptchaMode>,
}

pub(super) async fn run(app: App, arguments: Arguments, settings: Settings) -> Result<Verdict, Failure> {
    let listen = settings.listen;
    let signals = Signals::heed()?;
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| Failure::Refused(format!("cannot listen at {listen}: {error}")))?;
    let address = listener.local_addr()?;
    let metrics = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), BUCKETS)
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(|error| Failure::Refused(format!("the metrics cannot be kept: {error}")))?;
    let teller = Teller::new(settings.webhooks.reach, webhooks::PATIENCE)
        .map_err(|error| Failure::Refused(format!("webhooks cannot be told: {error}")))?;
    let deliveries_kept = TimeDelta::days(settings.webhooks.kept_days.into());
    let sms = sms::open(&settings.sms, &app.pool).map_err(|error| Failure::Refused(error.to_string()))?;
    if sms.outbox().is_some() && !listen.ip().is_loopback() {
        tracing::warn!(
            "no provider of text messages is set: codes are kept in the development outbox and shown in the log"
        );
    }
    prepare(&app, &arguments).await?;

    let readers = app.start_readers().await?;
    let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
    tasks.spawn(day_close::run(app.desk.clone(), stop.clone()));
    tasks.spawn(app.clone().publish(stop.clone()));
    if let Some(place) = &settings.log_export {
        let archive = Archive::open(place)?;
        let (pool, signer, ids) = (app.pool.clone(), Arc::clone(&app.signer), Arc::clone(app.desk.ids()));
        tasks.spawn(LogExport { pool, archive, signer, ids }.run(stop.clone()));
    }
    let attachments = Attachments::new(app.pool.clone(), app.files.clone());
    tasks.spawn(attachment_sweep::run(app.desk.clone(), attachments, stop.clone()));
    tasks.spawn(exports::sweep_files(app.desk.clone(), app.export_files(), stop.clone()));
    tasks.spawn(import_sweep::run(app.desk.clone(), app.import_files(), stop.clone()));
    let (following, ended) = (app.clone(), stop.clone());
    tasks.spawn(async move { ended.run_until_cancelled(following.follow_offices()).await });

    let secure_cookies = !listen.ip().is_loopback();
    let screens = screens(settings.web.as_deref(), secure_cookies);
    let settings = ApiSettings { secure_cookies, trust_proxy: arguments.trust_proxy, captcha: settings.captcha };
    let progress = Arc::new(readers.progress().clone());
    let state = ApiState::new(app.desk.clone(), app.pool.clone(), progress, metrics, settings, app.places(), sms);
    tasks.spawn(vitals::run(app.desk.clone(), app.pool.clone(), stop.clone()));
    let telling = Webhooks::new(app.desk.clone(), state.deliveries().clone(), teller, deliveries_kept);
    tasks.spawn(telling.run(stop.clone()));
    tasks.spawn(app.jobs(state.jobs().clone()).run(stop.clone()));
    let (swept, ended) = (state.clone(), stop.clone());
    tasks.spawn(async move { ended.run_until_cancelled(sweep(swept)).await });
    output::line(&format!("keshi answers at http://{address}"))?;
    tracing::info!(%address, "listening");
    let served = answer(listener, state, screens, signals).await;

    stop.cancel();
    tasks.close();
    tasks.wait().await;
    readers.stop().await;
    app.close().await;
    tracing::info!("stopped");
    served?;
    Ok(Verdict::Good)
}

/// The screens, where they were built. Without them the service answers programs all the same.
fn screens(folder: Option<&Path>, secure: bool) -> Option<Screens> {
    let program = std::env::current_exe().ok();
    let folder = folder.map(Path::to_owned).or_else(|| screens::usual_place(program.as_deref()));
    let screens = folder.and_then(|folder| Screens::open(&folder, screens::nonce, secure));
    if screens.is_none() {
        tracing::warn!("there are no screens; build them (`make web`) or name their folder in KESHI_WEB");
    }
    screens
}

/// An empty log gets its province; a log without accounts gets an administrator.
async fn prepare(app: &App, arguments: &Arguments) -> Result<(), Failure> {
    if app.is_empty().await? {
        let province = province(arguments.regions.as_deref())?;
        app.found(&mut Bulk::new(app.desk.clone()), &province).await?;
    }
    if let Some(password) = app.open_first_account().await? {
        output::line(&format!(
            "first start: sign in as `{FIRST_LOGIN}` with the one-time password {}\n\
             It is shown once and kept nowhere; the first sign-in changes it.",
            password.reveal()
        ))?;
    }
    Ok(())
}

/// Deletes the sessions, captchas, codes and kept messages that have expired, for as long as it is polled.
async fn sweep(state: ApiState) {
    loop {
        if let Err(error) = state.sessions().delete_expired().await {
            tracing::warn!(%error, "expired sessions cannot be deleted at the moment");
        }
        if let Err(error) = forget_expired(state.desk()).await {
            tracing::warn!(%error, "expired captchas and codes cannot be deleted at the moment");
        }
        if let Some(outbox) = state.sms().outbox()
            && let Err(error) = outbox.forget(state.desk().now()).await
        {
            tracing::warn!(%error, "old text messages cannot be deleted at the moment");
        }
        tokio::time::sleep(SWEEP).await;
    }
}

/// Answers until the process is told to end; then finishes what is in hand.
async fn answer(
    listener: TcpListener,
    state: ApiState,
    screens: Option<Screens>,
    mut signals: Signals,
) -> Result<(), Failure> {
    let told = state.closing().clone();
    let api = router(state);
    let all = match screens {
        Some(screens) => screens.over(api),
        None => api,
    };
    let service = all.into_make_service_with_connect_info::<SocketAddr>();
    let stopping = told.clone();
    let serving = axum::serve(listener, service).with_graceful_shutdown(stopping.cancelled_owned());
    let mut serving = tokio::spawn(async move { serving.await });
    tokio::select! {
        ended = &mut serving => return Ok(ended.map_err(io::Error::other)??),
        signal = signals.told_to_end() => tracing::info!(signal, "told to end; finishing the requests in hand"),
    }
    told.cancel();
    if let Ok(ended) = tokio::time::timeout(GRACE, serving).await {
        return Ok(ended.map_err(io::Error::other)??);
    }
    tracing::warn!("requests in hand did not finish in time");
    Ok(())
}

/// What tells the process to end: SIGTERM and SIGINT.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    /// From now on they no longer end the process at once.
    fn heed() -> io::Result<Self> {
        Ok(Self { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    async fn told_to_end(&mut self) -> &'static str {
        tokio::select! {
            _ = self.terminate.recv() => "SIGTERM",
            _ = self.interrupt.recv() => "SIGINT",
        }
    }
}
