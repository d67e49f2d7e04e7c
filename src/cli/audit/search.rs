//! `keshi audit search`: who did what.

use chrono::NaiveDate;
use clap::Args;
use uuid::Uuid;

use super::{Failure, Format, Verdict, output};
use crate::aggregates::known_type;
use crate::app::App;
use crate::queries::accounts::by_login;
use crate::queries::audit::{AuditEntry, AuditFilter, list};
use crate::queries::page::{MAX_SIZE, PageRequest};
use crate::queries::scope::{RegionScope, Scope};
use crate::types::{AccountId, RegionCode, shanghai_time};

/// Lines that are shown when no number is asked for.
const USUAL: usize = 200;

/// What it takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Whose commands: an account's login or identifier.
    #[arg(long, value_name = "LOGIN")]
    actor: Option<String>,
    /// On this business day.
    #[arg(long, conflicts_with_all = ["from", "to"])]
    day: Option<NaiveDate>,
    /// Not before this business day.
    #[arg(long, value_name = "DAY")]
    from: Option<NaiveDate>,
    /// Not after this business day.
    #[arg(long, value_name = "DAY")]
    to: Option<NaiveDate>,
    /// Of this region and everything below it, by its code.
    #[arg(long, value_name = "CODE")]
    region: Option<RegionCode>,
    /// What kind of thing, as the log names it: `training_plan`, `learner`, `account` …
    #[arg(long)]
    kind: Option<String>,
    /// What happened, as the log names it: `PlanApproved`, `IdNumberRevealed`, `ListExported` …
    #[arg(long)]
    event: Option<String>,
    /// To which thing, by its identifier; `--kind` says what it is.
    #[arg(long, value_name = "ID", requires = "kind")]
    subject: Option<String>,
    /// From which address.
    #[arg(long)]
    address: Option<String>,
    /// By which command.
    #[arg(long, value_name = "ID")]
    command: Option<Uuid>,
    /// What belonged to this: a request, an import, a run of the command line.
    #[arg(long, value_name = "ID")]
    correlation: Option<Uuid>,
    /// So many at most, the latest first.
    #[arg(long, default_value_t = USUAL)]
    limit: usize,
    /// In which form.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    // The trail and the names in it are read tables.
    app.caught_up(|_, _| ()).await?;
    let mut tables = app.pool.acquire().await?;
    let (limit, format) = (arguments.limit, arguments.format);
    let filter = filter(app, arguments, &mut tables).await?;
    let mut entries: Vec<AuditEntry> = Vec::new();
    let mut request = PageRequest { size: Some(MAX_SIZE), ..PageRequest::default() };
    while entries.len() < limit {
        let page = list(&filter, &request, &mut tables).await?;
        entries.extend(page.items);
        request.after = page.next;
        if request.after.is_none() {
            break;
        }
    }
    entries.truncate(limit);
    match format {
        Format::Json => output::json(&entries)?,
        Format::Table | Format::Csv => output::rows(format, &HEADINGS, &entries.iter().map(row).collect::<Vec<_>>())?,
    }
    Ok(Verdict::Good)
}

async fn filter(app: &App, asked: Arguments, tables: &mut sqlx::PgConnection) -> Result<AuditFilter, Failure> {
    let kind = match asked.kind {
        Some(kind) => {
            let known = known_type(&kind).ok_or_else(|| Failure::Usage(format!("`{kind}` is no kind of thing")))?;
            Some(known.to_owned())
        }
        None => None,
    };
    let regions = match asked.region {
        Some(region) => {
            let tree = app.desk.regions();
            if tree.get(region).is_none() {
                return Err(Failure::Usage(format!("there is no region {region}")));
            }
            RegionScope::of(&tree, region, Scope::OwnAndBelow)
        }
        None => RegionScope::All,
    };
    let actor = match asked.actor {
        Some(actor) => Some(account(&actor, tables).await?),
        None => None,
    };
    Ok(AuditFilter {
        actor,
        from: asked.day.or(asked.from),
        to: asked.day.or(asked.to),
        kind,
        event: asked.event,
        subject: asked.subject,
        address: asked.address,
        command: asked.command,
        correlation: asked.correlation,
        ..AuditFilter::of(regions)
    })
}

/// An account by its identifier or its login.
async fn account(named: &str, tables: &mut sqlx::PgConnection) -> Result<AccountId, Failure> {
    if let Ok(account) = named.parse() {
        return Ok(account);
    }
    let found = by_login(named, tables).await?;
    found.map(|found| found.account.into()).ok_or_else(|| Failure::Refused(format!("there is no account `{named}`")))
}

const HEADINGS: [&str; 9] = ["位置", "时间", "操作人", "来源", "地区", "事项", "变更", "原因", "关联"];

fn row(entry: &AuditEntry) -> Vec<String> {
    let time = shanghai_time(entry.at).map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string());
    let who = [&entry.actor_name, &entry.actor_login, &entry.role_label].map(Option::as_deref);
    vec![
        entry.position.to_string(),
        time.unwrap_or_default(),
        who.into_iter().flatten().collect::<Vec<_>>().join(" "),
        entry.address.clone().unwrap_or_default(),
        entry.region_name.clone(),
        format!("{} {}", entry.kind_label, entry.subject_name.as_ref().unwrap_or(&entry.subject)),
        entry.change.clone(),
        entry.reason.clone().unwrap_or_default(),
        entry.correlation.clone().unwrap_or_default(),
    ]
}
