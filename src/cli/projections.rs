//! `keshi projections`: the readers of the log.

use clap::{Args, Subcommand};

use super::output::Unit;
use super::{Failure, Format, Verdict, output};
use crate::app::{App, factories};
use crate::event_store::log_end;
use crate::projections::rebuild::{put_back, rebuild};
use crate::projections::runner::Factory;
use crate::projections::slot::{SlotState, discard};
use crate::queries::operation;
use crate::types::shanghai_time;

const EXAMPLES: &str = "\
Examples:
  keshi projections                        name, version, state, position, lag
  keshi projections rebuild statistics     build anew beside the live tables, then take over; readers see no gap
  keshi projections restore statistics     put the former tables back
  keshi projections retire statistics      drop the former tables";

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Option<Action>,
    /// In which form the status is written.
    #[arg(long, value_enum, default_value_t, global = true)]
    format: Format,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Show name, version, state, position, and the lag in events and seconds.
    Status,
    /// Build a projection's tables from the first event on beside the live ones, and let them take over.
    Rebuild {
        /// Which projection.
        name: String,
    },
    /// Drop the tables that a rebuild has replaced, or what an interrupted rebuild or replay has left.
    Retire {
        /// Which projection.
        name: String,
    },
    /// Put the tables that a rebuild has replaced back in place of the live ones.
    Restore {
        /// Which projection.
        name: String,
    },
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    match arguments.action {
        None | Some(Action::Status) => status(app, arguments.format).await,
        Some(Action::Rebuild { name }) => build(app, &name).await,
        Some(Action::Retire { name }) => retire(app, &name).await,
        Some(Action::Restore { name }) => {
            known(app, &name)?;
            put_back(&app.pool, &name).await?;
            output::line(&format!("`{name}`: the former tables are live again"))?;
            Ok(Verdict::Good)
        }
    }
}

async fn status(app: &App, format: Format) -> Result<Verdict, Failure> {
    let rows = operation::projections(&mut *app.pool.acquire().await?).await?;
    let headings = ["name", "version", "state", "position", "lag events", "lag seconds", "last moved", "failure"];
    let text: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let moved = shanghai_time(row.moved_at).map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string());
            vec![
                row.name.clone(),
                row.version.to_string(),
                if row.failure.is_some() { "failed".to_owned() } else { row.state.clone() },
                row.position.to_string(),
                row.lag_events.to_string(),
                (row.lag_milliseconds.max(0) / 1000).to_string(),
                moved.unwrap_or_default(),
                row.failure.clone().unwrap_or_default(),
            ]
        })
        .collect();
    output::rows(format, &headings, &text)?;
    Ok(if rows.iter().any(|row| row.failure.is_some()) { Verdict::Bad } else { Verdict::Good })
}

async fn build(app: &App, name: &str) -> Result<Verdict, Failure> {
    let factory = known(app, name)?;
    let end = log_end(&app.pool).await?.position;
    let bar = output::progress(end.unsigned_abs(), Unit::Things, "rebuild");
    let built = rebuild(&app.pool, &factory, |position| bar.set_position(position.unsigned_abs())).await;
    bar.finish_and_clear();
    let at = built?;
    output::line(&format!("`{name}`: version {} is live, built through position {}", at.version, at.position))?;
    Ok(Verdict::Good)
}

async fn retire(app: &App, name: &str) -> Result<Verdict, Failure> {
    known(app, name)?;
    let mut connection = app.pool.acquire().await?;
    let retired = discard(&mut connection, name, SlotState::Retired).await?;
    let building = discard(&mut connection, name, SlotState::Building).await?;
    let replay = discard(&mut connection, name, SlotState::Replay).await?;
    if retired || building || replay {
        output::line(&format!("`{name}`: the former tables are dropped"))?;
        Ok(Verdict::Good)
    } else {
        Err(Failure::Refused(format!("`{name}` has no former tables")))
    }
}

/// The projection of that name.
fn known(app: &App, name: &str) -> Result<Factory, Failure> {
    let all = factories(app.desk.ledger().vault());
    let names: Vec<&str> = all.iter().map(|factory| factory().name()).collect();
    let found = all.iter().find(|factory| factory().name() == name);
    found.cloned().ok_or_else(|| Failure::Usage(format!("`{name}` is no projection; there are {}", names.join(", "))))
}
