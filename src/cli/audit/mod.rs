//! `keshi audit`: what an auditor looks up and proves.

mod replay;
mod search;

use clap::{Args, Subcommand};

use super::{Failure, Format, Verdict, output};
use crate::app::App;

const EXAMPLES: &str = "\
Examples:
  keshi audit replay                        rebuild all read tables from the log and compare them with the live ones
  keshi audit replay --only statistics      one of them
  keshi audit replay --keep                 keep the scratch schemas, to look at them
  keshi audit search --actor nanjing1 --day 2025-06-30            who did what, the latest first
  keshi audit search --event IdNumberRevealed --region 320100     revealed ID numbers of a city and what lies below it
  keshi audit search --kind training_plan --subject 0196d7a0-7c1b-7000-8000-000000000001

Exit codes: 0 it is as it should be, 1 it is not.";

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Rebuild the read tables from the log in scratch schemas, and compare them with the live ones row by row.
    Replay(replay::Arguments),
    /// Find what happened: by actor, day, region, kind, event, subject, address, command.
    Search(search::Arguments),
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    match arguments.action {
        Action::Replay(arguments) => replay::run(app, arguments).await,
        Action::Search(arguments) => search::run(app, arguments).await,
    }
}
