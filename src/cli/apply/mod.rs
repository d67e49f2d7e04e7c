//! `keshi apply`: carries out commands from a file, one a line.

mod failed;
mod feed;
mod line;
mod lines;
mod refusal;

use std::path::PathBuf;

use clap::Args;

use super::{Failure, Verdict, output};
use crate::app::{App, province};

const EXAMPLES: &str = r#"Examples:
  keshi apply plans.ndjson                    carry out one command a line
  keshi apply history.ndjson --legacy         import the past: "at" says when it happened; before the first close only
  keshi apply plans.ndjson --dry-run          decide everything, store nothing
  keshi apply --schema                        JSON Schema of every command

A line:
  {"command":"training_plan.approve","data":{"plan":"…","approved":30},"as":{"office":"329000"}}
with these fields besides, where wanted: "id" (the command's id, a UUID), "at" (when it happened, with --legacy),
"as" ({"office":CODE}, {"point":ID}, {"learner":ID} or "platform", which is the default), "reason".

An empty log gets the offices of its province first, unless the file's first command establishes one.

Failed lines go to FILE.failed.ndjson as they were, and why to FILE.failed.txt. The file may be run again, mended or not:
what was carried out is not carried out twice. Without "id" a line is known by its bytes and how often they came before."#;

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The file, one JSON object a line, UTF-8.
    #[arg(value_name = "FILE", required_unless_present = "schema")]
    file: Option<PathBuf>,
    /// Accept "at": the past is imported. Before the first business day is closed only.
    #[arg(long, conflicts_with = "schema")]
    legacy: bool,
    /// Decide everything and store nothing. It remembers what the lines would have changed, so it takes memory with the file.
    #[arg(long, conflicts_with = "schema")]
    dry_run: bool,
    /// The regions of the province, `code,name,kind,parent` a line, for an empty log [default: Jiangsu].
    #[arg(long, value_name = "CSV")]
    regions: Option<PathBuf>,
    /// Print the JSON Schema of every command instead.
    #[arg(long)]
    pub(super) schema: bool,
}

/// Prints the shape of a line.
pub(super) fn schema() -> Result<Verdict, Failure> {
    output::json(&line::schema())?;
    Ok(Verdict::Good)
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    let Some(file) = arguments.file else { return Err(Failure::Usage("name a file".to_owned())) };
    let province = province(arguments.regions.as_deref())?;
    let options = feed::Options { legacy: arguments.legacy, rehearsal: arguments.dry_run };
    let count = feed::feed(app, &file, &province, options).await?;
    output::line(&count.told(arguments.dry_run))?;
    if count.failed == 0 {
        return Ok(Verdict::Good);
    }
    let (lines, reasons) = failed::names(&file);
    output::complain(&format!("failed lines: {}; why: {}", lines.display(), reasons.display()));
    Ok(Verdict::Bad)
}
