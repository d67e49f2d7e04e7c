//! `keshi audit verify`: nothing was altered, or what was.

use std::sync::Arc;

use chrono::NaiveDate;
use clap::Args;
use indicatif::ProgressBar;
use serde::Serialize;

use super::super::output::Unit;
use super::super::{Failure, Format, Verdict, output};
use crate::app::App;
use crate::archive::{Finding, Question, Report, Told, verify_database, verify_files};
use crate::gateways::archive::Archive;
use crate::gateways::files::FilesPlace;
use crate::types::SystemIds;

/// What it takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// One closed day only; everything unless told.
    #[arg(long, value_name = "DAY")]
    day: Option<NaiveDate>,
    /// A public key that you trust, in hexadecimal: every seal must follow from it. May be given several times.
    #[arg(long, value_name = "HEX", value_parser = public_key)]
    key: Vec<String>,
    /// Verify an export instead of the database: a folder, or `s3://bucket/folder`. No database is needed.
    #[arg(long, value_name = "PLACE")]
    export: Option<String>,
    /// In which form.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The result as JSON: the report, and each finding in words.
#[derive(Serialize)]
struct InWords<'a> {
    #[serde(flatten)]
    report: &'a Report,
    words: Vec<String>,
}

fn public_key(text: &str) -> Result<String, String> {
    let mut bytes = [0; 32];
    let digits = text.to_ascii_lowercase();
    hex::decode_to_slice(&digits, &mut bytes).map_err(|_| "a public key has 64 hexadecimal digits".to_owned())?;
    Ok(digits)
}

impl Arguments {
    /// Whether it can do without a database.
    pub(in crate::cli) const fn is_offline(&self) -> bool {
        self.export.is_some()
    }

    fn question(&self) -> Question {
        Question { day: self.day, trusted: self.key.clone() }
    }
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    let bar = output::progress(0, Unit::Things, "verify");
    let verified = verify_database(&app.pool, &arguments.question(), on(&bar)).await;
    bar.finish_and_clear();
    tell(&verified?, arguments.format)
}

/// Over an export; without database and service.
pub(in crate::cli) fn run_offline(arguments: &Arguments) -> Result<Verdict, Failure> {
    let Some(place) = &arguments.export else { return Err(Failure::Usage("name an export".to_owned())) };
    let place = FilesPlace::named(place);
    if let FilesPlace::Folder(folder) = &place
        && !folder.is_dir()
    {
        return Err(Failure::Usage(format!("there is no folder {}", folder.display())));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let bar = output::progress(0, Unit::Things, "verify");
    let told = on(&bar);
    let verified = runtime.block_on(async {
        let archive = Archive::open(&place)?;
        verify_files(&archive, &arguments.question(), &SystemIds, told).await
    });
    bar.finish_and_clear();
    tell(&verified?, arguments.format)
}

/// Moves the bar.
fn on(bar: &ProgressBar) -> Told {
    let bar = bar.clone();
    Arc::new(move |position, end| {
        bar.set_length(end.unsigned_abs());
        bar.set_position(position.unsigned_abs());
        true
    })
}

fn tell(report: &Report, format: Format) -> Result<Verdict, Failure> {
    match format {
        Format::Json => {
            let words = report.findings.iter().map(ToString::to_string).collect();
            output::json(&InWords { report, words })?;
        }
        Format::Csv => {
            let rows: Vec<Vec<String>> =
                report.findings.iter().map(|finding| vec![place(finding), finding.to_string()]).collect();
            output::rows(format, &["position", "finding"], &rows)?;
        }
        Format::Table => output::line(&in_words(report))?,
    }
    Ok(if report.intact { Verdict::Good } else { Verdict::Bad })
}

fn place(finding: &Finding) -> String {
    Some(finding.place()).filter(|place| *place < i64::MAX).map(|place| place.to_string()).unwrap_or_default()
}

fn in_words(report: &Report) -> String {
    let Report { events, days, sealed_days, .. } = report;
    let through = report.through.map(|day| format!(" through {day}")).unwrap_or_default();
    let mut lines = vec![format!("{events} events, {days} closed days{through}, {sealed_days} of them sealed")];
    lines.extend(report.keys.iter().map(|key| {
        let from = key.from.map(|day| format!(" since {day}")).unwrap_or_default();
        format!("key {}{from} (fingerprint {})", key.key, key.fingerprint)
    }));
    lines.extend(report.notes.iter().map(|note| format!("note: {note}")));
    lines.extend(report.findings.iter().map(|finding| format!("FINDING: {finding}")));
    if report.further > 0 {
        lines.push(format!("and {} findings more", report.further));
    }
    lines.push(if report.intact { "intact" } else { "NOT INTACT" }.to_owned());
    lines.join("\n")
}
