//! `keshi close-day`: closes business days that have ended. A running service does it by itself.

use chrono::NaiveDate;
use clap::Args;

use super::{Failure, Verdict, output};
use crate::app::App;
use crate::commands::calendar::close_through;

const EXAMPLES: &str = "\
Examples:
  keshi close-day                          close everything through yesterday
  keshi close-day --through 2017-12-31     after a legacy import: close its days, keep later ones open";

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The last day to close [default: yesterday, in Asia/Shanghai].
    #[arg(long, value_name = "DAY")]
    through: Option<NaiveDate>,
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    let closed = close_through(&app.desk, arguments.through).await?;
    let through =
        closed.through.map_or_else(|| "no day is closed yet".to_owned(), |day| format!("closed through {day}"));
    output::line(&format!("{} days closed; {through}", closed.days))?;
    Ok(Verdict::Good)
}
