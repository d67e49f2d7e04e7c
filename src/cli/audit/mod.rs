//! `keshi audit`: what an auditor proves.

mod replay;

use clap::{Args, Subcommand};

use super::{Failure, Format, Verdict, output};
use crate::app::App;

const EXAMPLES: &str = "\
Examples:
  keshi audit replay                        rebuild all read tables from the log and compare them with the live ones
  keshi audit replay --only statistics      one of them
  keshi audit replay --keep                 keep the scratch schemas, to look at them

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
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    match arguments.action {
        Action::Replay(arguments) => replay::run(app, arguments).await,
    }
}
