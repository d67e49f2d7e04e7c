//! `keshi export log`: the log as files.

use clap::{Args, Subcommand};

use super::output::Unit;
use super::{Failure, Verdict, output};
use crate::app::App;
use crate::archive::export;
use crate::gateways::archive::Archive;
use crate::gateways::files::FilesPlace;

const EXAMPLES: &str = "\
Examples:
  keshi export log --to /archive            every closed day as Parquet, and a signed manifest; only what is not there yet
  keshi export log --to s3://bucket/log     into an object store (AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID, …)
  keshi audit verify --export /archive      proves the files, without any database

Personal data stays sealed in the files; the keys of persons are not exported.";

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Every closed day that is not exported yet, as a Parquet file.
    Log {
        /// Where to: a folder, or `s3://bucket/folder`.
        #[arg(long, value_name = "PLACE")]
        to: String,
    },
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    let What::Log { to } = arguments.what;
    let archive = Archive::open(&FilesPlace::named(&to))?;
    let bar = output::progress(0, Unit::Things, "export");
    let told = |position: i64, end: i64| {
        bar.set_length(end.unsigned_abs());
        bar.set_position(position.unsigned_abs());
    };
    let exported = export(&app.pool, &archive, &app.signer, &**app.desk.ids(), &told).await;
    bar.finish_and_clear();
    let exported = exported?;
    output::line(&format!("{} days, {} events, {} files added", exported.days, exported.events, exported.files))?;
    if !exported.signed {
        output::complain("the manifest is not signed: the adopted sealing key is not at hand");
    }
    if let Some(day) = &exported.does_not_fit {
        output::complain(&format!(
            "the events of {} do not lead to the digest that it was closed with: see `keshi audit verify`",
            day.day
        ));
    }
    Ok(if exported.signed && exported.does_not_fit.is_none() { Verdict::Good } else { Verdict::Bad })
}
