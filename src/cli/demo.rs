//! `keshi demo`: fills an empty log with a made province.

use std::path::PathBuf;
use std::time::Instant;

use chrono::{Datelike, NaiveDate};
use clap::Args;
use tokio::sync::mpsc;

use super::output::Unit;
use super::{Failure, Verdict, output};
use crate::app::{App, province};
use crate::commands::Envelope;
use crate::commands::bulk::{Bulk, Fate, Item};
use crate::commands::calendar::close_through;
use crate::demo::{Demo, Given, PASSWORD};
use crate::event_store::log_end;
use crate::types::{PasswordPolicy, RegionTree, shanghai_day};

const EXAMPLES: &str = "\
Examples:
  keshi demo --learners 2000 --years 3 --seed 7
  keshi demo --learners 20000 --years 3 --seed 7 --as-of 2026-06-30     the same seed and day give the same reports
  keshi demo --learners 500 --years 1 --seed 1 --if-empty               does nothing when there is something already";

/// Commands that are decided together.
const GROUP: usize = 2_000;

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// How many learners the roster has at the beginning.
    #[arg(long, value_name = "N")]
    learners: usize,
    /// How many training years, up to the one of the last day.
    #[arg(long, value_name = "Y", value_parser = clap::value_parser!(u16).range(1..=20))]
    years: u16,
    /// What chance is drawn from.
    #[arg(long, value_name = "S")]
    seed: u64,
    /// The last day on which anything happens; the days through it are closed [default: yesterday].
    #[arg(long, value_name = "DAY")]
    as_of: Option<NaiveDate>,
    /// Do nothing when the log is not empty.
    #[arg(long)]
    if_empty: bool,
    /// The regions of the province, `code,name,kind,parent` a line [default: Jiangsu].
    #[arg(long, value_name = "CSV")]
    regions: Option<PathBuf>,
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    if !app.is_empty().await? {
        if arguments.if_empty {
            output::line("the log is not empty: nothing was made")?;
            return Ok(Verdict::Good);
        }
        return Err(Failure::Refused("the log is not empty; a made province wants one for itself".to_owned()));
    }
    let regions = province(arguments.regions.as_deref())?;
    let today = log_end(&app.pool).await?.today;
    let as_of = arguments.as_of.or_else(|| today.pred_opt()).unwrap_or(today);
    if as_of >= today {
        return Err(Failure::Usage(format!("{as_of} is not over yet; --as-of names a day before {today}")));
    }
    let demo = Demo { learners: arguments.learners, years: arguments.years, seed: arguments.seed, as_of };
    let began = Instant::now();
    let made = feed(app, demo, regions).await?;
    let closed = close_through(&app.desk, Some(as_of)).await?;
    read(app).await?;
    let events = app.desk.ledger().position().await?;
    let seconds = began.elapsed().as_secs();
    output::line(&format!(
        "{made} commands, {events} events, {} days closed through {as_of}, in {seconds} s\n\
         accounts: admin, jiangsu, auditor, shengzhi, suzhou, gusu, point1, learner1; password: {PASSWORD}",
        closed.days
    ))?;
    Ok(Verdict::Good)
}

/// Carries out the commands of the made province; they are made meanwhile on a thread of their own.
async fn feed(app: &App, demo: Demo, regions: RegionTree) -> Result<u64, Failure> {
    let (send, mut groups) = mpsc::channel::<Vec<Item>>(4);
    let maker = tokio::task::spawn_blocking(move || make(demo, &regions, &send));
    let first = NaiveDate::from_ymd_opt(i32::from(demo.first_year()), 1, 1).unwrap_or(demo.as_of);
    let days = |day: NaiveDate| u64::try_from(day.num_days_from_ce() - first.num_days_from_ce()).unwrap_or_default();
    let bar = output::progress(days(demo.as_of), Unit::Things, "made province, days");
    // Nobody's password: everybody knows it, and hashing it dearly would take longer than all the rest.
    let mut bulk = Bulk::new(app.desk.clone().with_passwords(PasswordPolicy::cheap()));
    let mut made = 0;
    while let Some(group) = groups.recv().await {
        for (item, fate) in group.iter().zip(bulk.carry_out(&group).await?) {
            if let Fate::Refused(error) = fate {
                bar.finish_and_clear();
                let name = item.command.name();
                return Err(Failure::Refused(format!(
                    "the made province gave a command that was refused: {name}: {error}"
                )));
            }
        }
        made += group.len() as u64;
        if let Some(at) = group.last().and_then(|item| item.envelope.legacy_at) {
            bar.set_position(days(shanghai_day(at)));
        }
        bar.set_message(format!("{made} commands"));
        tokio::task::yield_now().await;
    }
    bar.finish_and_clear();
    maker.await.map_err(|error| Failure::Refused(format!("making the province failed: {error}")))?;
    Ok(made)
}

/// Makes the commands group by group, until nobody wants them any more.
fn make(demo: Demo, regions: &RegionTree, send: &mpsc::Sender<Vec<Item>>) {
    let mut group = Vec::with_capacity(GROUP);
    for Given { id, at, actor, command } in demo.commands(regions) {
        let envelope = Envelope { id: Some(id), legacy_at: Some(at), ..Envelope::of(actor) };
        group.push(Item { id, envelope, command });
        if group.len() == GROUP && send.blocking_send(std::mem::replace(&mut group, Vec::with_capacity(GROUP))).is_err()
        {
            return;
        }
    }
    // The receiver may have gone after a refusal; it has told why.
    let _gone = send.blocking_send(group);
}

/// Waits until reports know everything.
async fn read(app: &App) -> Result<(), Failure> {
    let bar = output::progress(0, Unit::Things, "read tables, events");
    let read = app
        .caught_up(|at, end| {
            bar.set_length(end.unsigned_abs());
            bar.set_position(at.unsigned_abs());
        })
        .await;
    bar.finish_and_clear();
    Ok(read?)
}
