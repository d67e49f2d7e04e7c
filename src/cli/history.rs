//! `keshi history`: what happened to one thing.

use std::collections::HashSet;
use std::fmt::Write as _;

use clap::Args;
use sqlx::PgConnection;

use super::{Failure, Format, Verdict, output};
use crate::aggregates::known_type;
use crate::app::App;
use crate::queries::history::{History, HistoryEntry, StateMoment, Stood};
use crate::queries::page::{MAX_SIZE, PageRequest};
use crate::types::{Moment, Seat, shanghai_time};

const EXAMPLES: &str = "\
Examples:
  keshi history training_plan 0196d7a0-7c1b-7000-8000-000000000001
  keshi history office 320500
  keshi history learner 0196d7a0-7c1b-7000-8000-000000000002 --format json
  keshi history office 320500 --at 2025-06-30               how it stood then, beside how it stands now

Types: account, administrators, calendar, claim, equivalence_request, inbox, learner, office, trade, training_plan,
training_point, work_unit. An inbox is named by its account. An office is named by its region's code, the calendar is called `province`.";

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// What kind of thing, as the log names it.
    #[arg(value_name = "TYPE")]
    kind: String,
    /// Its identifier.
    id: String,
    /// Not the events, but the state at this moment: a position of the log, a business day (as of its end), or an instant such
    /// as 2025-06-30T18:00:00+08:00.
    #[arg(long, value_name = "MOMENT")]
    at: Option<Moment>,
    /// In which form.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    let Some(kind) = known_type(&arguments.kind) else {
        return Err(Failure::Usage(format!("`{}` is no type; see `keshi history --help`", arguments.kind)));
    };
    // The names in it come from read tables.
    app.caught_up(|_, _| ()).await?;
    let mut connection = app.pool.acquire().await?;
    if let Some(at) = arguments.at {
        return state(app, kind, &arguments, at, &mut connection).await;
    }
    let mut request = PageRequest { size: Some(MAX_SIZE), ..PageRequest::default() };
    let mut entries = Vec::new();
    loop {
        let history = History::of(kind, &arguments.id, &request, &mut connection).await?;
        let opened = app.desk.ledger().vault().open_many(&mut connection, &history.sealed()).await?;
        let page = history.told(&opened);
        entries.extend(page.items);
        request.after = page.next;
        if request.after.is_none() {
            break;
        }
    }
    if entries.is_empty() {
        return Err(Failure::Refused(format!("nothing ever happened to {kind} `{}`", arguments.id)));
    }
    match arguments.format {
        Format::Json => output::json(&entries)?,
        Format::Table | Format::Csv => output::rows(arguments.format, &HEADINGS, &rows(&entries))?,
    }
    Ok(Verdict::Good)
}

/// How the thing stood at a moment, beside how it stands now.
async fn state(
    app: &App,
    kind: &str,
    arguments: &Arguments,
    at: Moment,
    connection: &mut PgConnection,
) -> Result<Verdict, Failure> {
    let stood = Stood::of(kind, &arguments.id, Some(at), connection).await?;
    let told = match stood {
        Some(stood) => {
            let opened = app.desk.ledger().vault().open_many(connection, &stood.sealed()).await?;
            stood.told(&opened)
        }
        None => None,
    };
    let Some(state) = told else {
        return Err(Failure::Refused(format!("nothing ever happened to {kind} `{}`", arguments.id)));
    };
    if arguments.format == Format::Json {
        output::json(&state)?;
        return Ok(Verdict::Good);
    }
    let led = |moment: Option<&StateMoment>| {
        moment.map_or_else(
            || "—".to_owned(),
            |moment| format!("{} ({}, version {})", moment.change, moment.position, moment.version),
        )
    };
    let mut rows = vec![vec!["最近变更".to_owned(), led(state.then.as_ref()), led(Some(&state.now)), String::new()]];
    rows.extend(state.fields.into_iter().map(|field| {
        let mark = if field.changed { "≠" } else { "" };
        vec![field.label, field.then.unwrap_or_default(), field.now.unwrap_or_default(), mark.to_owned()]
    }));
    output::rows(arguments.format, &["项目", "当时", "现在", "变化"], &rows)?;
    Ok(Verdict::Good)
}

const HEADINGS: [&str; 8] = ["版本", "时间", "操作人", "来源", "事项", "变更", "原因", "位置"];

fn rows(entries: &[HistoryEntry]) -> Vec<Vec<String>> {
    entries
        .iter()
        .map(|entry| {
            let time = shanghai_time(entry.at).map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string());
            vec![
                entry.version.to_string(),
                time.unwrap_or_default(),
                who(entry),
                entry.address.clone().unwrap_or_default(),
                entry.event.clone(),
                change(entry),
                entry.reason.clone().unwrap_or_default(),
                entry.position.to_string(),
            ]
        })
        .collect()
}

/// The account where there is one, else the seat from which the command line or the service acted.
fn who(entry: &HistoryEntry) -> String {
    let seat = entry.seat.map(place);
    let named = [&entry.actor_name, &entry.actor_login, &entry.role, &seat];
    let mut seen = HashSet::new();
    let parts: Vec<&str> = named.into_iter().flatten().map(String::as_str).filter(|part| seen.insert(*part)).collect();
    parts.join(" ")
}

/// The seat's identifier; the platform has none.
fn place(seat: Seat) -> String {
    match seat {
        Seat::Office(region) => region.to_string(),
        Seat::Point(point) => point.to_string(),
        Seat::Learner(learner) => learner.to_string(),
        Seat::Platform => "platform".to_owned(),
    }
}

/// The change in words, and field by field where fields were replaced.
fn change(entry: &HistoryEntry) -> String {
    let mut words = entry.change.clone();
    for field in &entry.fields {
        let _infallible = write!(words, "\n{}: {} → {}", field.field, field.from, field.to);
    }
    words
}
