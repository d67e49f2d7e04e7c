//! `keshi audit`: what an auditor looks up and proves.

mod keys;
mod replay;
mod search;
mod verify;

use clap::{Args, Subcommand};

use super::{Failure, Format, Verdict, output};
use crate::app::App;

const EXAMPLES: &str = "\
Examples:
  keshi audit verify                        compare every event with its stored head, every closed day with its seal
  keshi audit verify --key 3b6a…            believe what follows from that key only
  keshi audit verify --export /archive      the same over an export, without any database
  keshi audit keys                          the keys that sealed, and since when
  keshi audit rotate-key                    exchange the sealing key; the present one signs the next
  keshi audit rotate-key --lost REASON      the same without the present one
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
    /// Verify that nothing in the log was altered, left out or moved; name what was.
    Verify(verify::Arguments),
    /// List the keys that sealed, with fingerprint and days.
    Keys(keys::Keys),
    /// Let a new key seal from now on, without a restart.
    RotateKey(keys::Rotation),
    /// Rebuild the read tables from the log in scratch schemas, and compare them with the live ones row by row.
    Replay(replay::Arguments),
    /// Find what happened: by actor, day, region, kind, event, subject, address, command.
    Search(search::Arguments),
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    match arguments.action {
        Action::Verify(arguments) => verify::run(app, arguments).await,
        Action::Keys(arguments) => keys::list(app, arguments).await,
        Action::RotateKey(arguments) => keys::rotate(app, arguments).await,
        Action::Replay(arguments) => replay::run(app, arguments).await,
        Action::Search(arguments) => search::run(app, arguments).await,
    }
}

impl Arguments {
    /// The verification of an export, which needs no database.
    pub(super) const fn offline(&self) -> Option<&verify::Arguments> {
        match &self.action {
            Action::Verify(arguments) if arguments.is_offline() => Some(arguments),
            Action::Verify(_) | Action::Keys(_) | Action::RotateKey(_) | Action::Replay(_) | Action::Search(_) => None,
        }
    }
}

pub(super) use verify::run_offline;
