//! The command line: one file a subcommand. Exit codes: 0 it went well, 1 it failed or was refused, 2 it was called wrongly.

mod apply;
mod audit;
mod backup;
mod close_day;
mod demo;
mod explain;
mod export;
mod failure;
mod history;
mod logging;
mod output;
mod projections;
mod publish;
mod report;
mod restore;
mod serve;
mod session;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Flags;
pub use failure::Failure;
use output::Format;
use session::Session;

/// Whether what was asked for is so: an apply without failed lines, a recount that is equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Good,
    Bad,
}

const EXAMPLES: &str = "\
Examples:
  keshi demo --learners 2000 --years 3 --seed 7    fill an empty log with a made province
  keshi serve                                      answer at http://127.0.0.1:8080
  keshi report training --year 2025                the statistics as of the last closed day
  keshi apply plans.ndjson --dry-run               try commands out

Without DATABASE_URL a private PostgreSQL runs in the data directory; commands used while `keshi serve` runs there join it.
Environment: DATABASE_URL, KESHI_DATA (--data), KESHI_LISTEN (--listen), KESHI_CAPTCHA (--captcha), KESHI_SMS, KESHI_PUBLISH (where publications are put), KESHI_KEY or KESHI_KEY_FILE (the service's key),
KESHI_SEALING_KEY or KESHI_SEALING_KEY_FILE (the key that seals closed days), KESHI_LOG_EXPORT (where the log is exported continuously),
KESHI_WEB (the folder of the screens), KESHI_LOG (a filter such as `info,sqlx=warn`), KESHI_LOG_FORMAT (`text` or `json`).
Exit codes: 0 it went well, 1 it failed or was refused, 2 it was called wrongly.";

/// 课时 (Keshi): the system of record for the continuing education of logistics and manual workers.
#[derive(Debug, Parser)]
#[command(name = "keshi", version, about, after_help = EXAMPLES, max_term_width = 120)]
struct Cli {
    /// Where the private PostgreSQL and the key file lie [default: ./data; environment: `KESHI_DATA`].
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the service.
    Serve(serve::Arguments),
    /// Fill an empty log with a made province.
    Demo(demo::Arguments),
    /// Carry out commands from a file, one a line.
    Apply(apply::Arguments),
    /// Print a report of the statistics, or count all figures anew and compare.
    Report(report::Arguments),
    /// Print the postings and the events behind a figure.
    Explain(explain::Arguments),
    /// Show the history of anything: who, when, from where, why, and what changed.
    History(history::Arguments),
    /// Prove that nothing was altered.
    Audit(audit::Arguments),
    /// Export the log as files that prove themselves.
    Export(export::Arguments),
    /// Close the business days that have ended.
    CloseDay(close_day::Arguments),
    /// Write a backup of everything that is no read table, while the service works.
    Backup(backup::Arguments),
    /// Restore a backup into a new place, or rehearse that.
    Restore(restore::Arguments),
    /// Publish a closed day for machines, or repeat it and see that its bytes are the same.
    Publish(publish::Arguments),
    /// Show the readers of the log, rebuild their tables, or put former tables back.
    Projections(projections::Arguments),
}

/// Runs the command line of this process.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(Verdict::Good) => ExitCode::SUCCESS,
        Ok(Verdict::Bad) => ExitCode::from(1),
        Err(failure) => {
            output::complain(&format!("keshi: {failure}"));
            ExitCode::from(failure.exit_code())
        }
    }
}

fn run(cli: Cli) -> Result<Verdict, Failure> {
    let Cli { data, command } = cli;
    let _kept = logging::start(matches!(command, Command::Serve(_)))?;
    match command {
        Command::Serve(arguments) => {
            let flags = Flags { data, listen: arguments.listen, captcha: arguments.captcha };
            let session = Session::service(flags)?;
            let settings = session.settings.clone();
            session.run(async |app| serve::run(app, arguments, settings).await)
        }
        Command::Apply(arguments) if arguments.schema => apply::schema(),
        Command::Apply(arguments) => Session::tool(data)?.run(async |app| apply::run(&app, arguments).await),
        Command::Demo(arguments) => Session::tool(data)?.run(async |app| demo::run(&app, arguments).await),
        Command::Report(arguments) => Session::tool(data)?.run(async |app| report::run(&app, arguments).await),
        Command::Explain(arguments) => Session::tool(data)?.run(async |app| explain::run(&app, arguments).await),
        Command::History(arguments) => Session::tool(data)?.run(async |app| history::run(&app, arguments).await),
        Command::Audit(arguments) => match arguments.offline() {
            Some(arguments) => audit::run_offline(arguments),
            None => Session::tool(data)?.run(async |app| audit::run(&app, arguments).await),
        },
        Command::Export(arguments) => Session::tool(data)?.run(async |app| export::run(&app, arguments).await),
        Command::CloseDay(arguments) => Session::tool(data)?.run(async |app| close_day::run(&app, arguments).await),
        Command::Backup(arguments) => backup::run(data, arguments),
        Command::Restore(arguments) => restore::run(data, arguments),
        Command::Publish(arguments) => Session::tool(data)?.run(async |app| publish::run(&app, arguments).await),
        Command::Projections(arguments) => {
            Session::tool(data)?.run(async |app| projections::run(&app, arguments).await)
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed_and_every_subcommand_has_examples() {
        let mut cli = Cli::command();
        cli.build();
        cli.clone().debug_assert();
        for sub in cli.get_subcommands().filter(|sub| sub.get_name() != "help") {
            let help = sub.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.starts_with("Examples:"), "{} has no examples", sub.get_name());
        }
    }
}
