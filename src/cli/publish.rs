//! `keshi publish`: publishes closed days. A running service does it by itself.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::report::caught_up;
use super::{Failure, Verdict, output};
use crate::app::App;
use crate::gateways::files::FilesPlace;
use crate::gateways::publications::Publications;
use crate::processes::publication::{Before, Outcome, PublishError};
use crate::queries::publications::due;

const EXAMPLES: &str = "\
Examples:
  keshi publish                              every closed day that is not published yet
  keshi publish 2025-06-30                   that day; if it is published, make it again and compare
  keshi publish 2025-06-30 --to /tmp/again   make it in another folder, and compare with what was published
  keshi publish --since 2025-01-01           from that day on, those that were never published

KESHI_PUBLISH says where to: a folder [default: `publications` in the data directory], or s3://bucket/prefix.
What is published is never overwritten: when the bytes differ, the first file that does is named and the exit code is 1.";

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The closed day, such as 2025-06-30 [default: every day that is due].
    day: Option<NaiveDate>,
    /// Make it in this folder instead; nothing is recorded.
    #[arg(long, value_name = "DIR", requires = "day")]
    to: Option<PathBuf>,
    /// Begin with this day.
    #[arg(long, value_name = "DAY", conflicts_with = "day")]
    since: Option<NaiveDate>,
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    caught_up(app).await?;
    let Arguments { day, to, since } = arguments;
    match (day, to) {
        (Some(day), Some(folder)) => repeat_at(app, day, folder).await?,
        (Some(day), None) => one(app, day).await?,
        (None, _) => {
            let days = due(since, &mut *app.pool.acquire().await?).await?;
            if days.is_empty() {
                output::line("every closed day is published")?;
            }
            for day in days {
                one(app, day).await?;
                // Its own event is the next thing that the read tables must have.
                caught_up(app).await?;
            }
        }
    }
    Ok(Verdict::Good)
}

async fn one(app: &App, day: NaiveDate) -> Result<(), Failure> {
    let publisher = app.publisher();
    let now = app.desk.now();
    let Some(claim) = publisher.tasks().claim(day, now).await? else {
        return Err(Failure::Refused(format!("{day} is being published by another process")));
    };
    match publisher.publish(day).await {
        Ok(outcome) => {
            claim.done().await?;
            told(day, &outcome, &app.publications.to_string())
        }
        // What can never be published is no task for the service either.
        Err(error @ PublishError::NotClosed(_)) => {
            claim.done().await?;
            Err(error.into())
        }
        Err(error) => {
            claim.failed(&error.to_string(), now).await?;
            Err(error.into())
        }
    }
}

async fn repeat_at(app: &App, day: NaiveDate, folder: PathBuf) -> Result<(), Failure> {
    let place = Publications::open(&FilesPlace::Folder(folder), app.publications.patience());
    let place = place.map_err(PublishError::from)?;
    let shown = place.to_string();
    let outcome = app.publisher().repeat_at(day, place).await?;
    told(day, &outcome, &shown)
}

fn told(day: NaiveDate, outcome: &Outcome, place: &str) -> Result<(), Failure> {
    let Outcome { before, recorded_before, manifest, files, bytes } = outcome;
    let compared = match (recorded_before, before) {
        (true, _) | (_, Before::Same) => "the same bytes as before",
        (false, Before::Nothing) => "new",
    };
    output::line(&format!("{day}: {files} files, {bytes} bytes, manifest {manifest}, {compared}; {place}/{day}"))
}
