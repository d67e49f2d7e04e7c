//! What users see: the only place that prints.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

use clap::ValueEnum;
use comfy_table::{ContentArrangement, Table, presets};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Failure;

/// In which form a list or a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Format {
    /// For a person at a terminal.
    #[default]
    Table,
    /// Comma-separated, UTF-8 with a byte-order mark.
    Csv,
    /// JSON.
    Json,
}

/// Writes text to the standard output. A reader who has seen enough is no failure.
pub(super) fn write(text: &str) -> Result<(), Failure> {
    Ok(Out.write_all(text.as_bytes()).and_then(|()| Out.flush())?)
}

/// The standard output, for what is written piece by piece.
#[derive(Debug, Clone, Copy)]
pub(super) struct Out;

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        seen_enough(io::stdout().lock().write_all(bytes)).map(|()| bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        seen_enough(io::stdout().lock().flush())
    }
}

/// A reader who has seen enough is no failure.
fn seen_enough(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Writes a line to the standard output.
pub(super) fn line(text: &str) -> Result<(), Failure> {
    write(&format!("{text}\n"))
}

/// Writes a line to the standard error output. Where that is closed, there is nobody to tell.
pub(super) fn complain(text: &str) {
    let _nobody = writeln!(io::stderr().lock(), "{text}");
}

/// Writes rows under headings.
pub(super) fn rows(format: Format, headings: &[&str], rows: &[Vec<String>]) -> Result<(), Failure> {
    match format {
        Format::Table => {
            let mut table = Table::new();
            table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
            table.set_header(headings);
            table.add_rows(rows);
            line(&table.to_string())
        }
        Format::Csv => {
            let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
            let written =
                writer.write_record(headings).and_then(|()| rows.iter().try_for_each(|row| writer.write_record(row)));
            written.map_err(io::Error::from)?;
            let bytes = writer.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
            write(&String::from_utf8_lossy(&bytes))
        }
        Format::Json => {
            let objects: Vec<serde_json::Map<String, serde_json::Value>> = rows
                .iter()
                .map(|row| {
                    headings.iter().map(|h| (*h).to_owned()).zip(row.iter().map(|cell| cell.as_str().into())).collect()
                })
                .collect();
            json(&objects)
        }
    }
}

/// Writes a value as JSON, for people to read too.
pub(super) fn json(value: &impl serde::Serialize) -> Result<(), Failure> {
    line(&serde_json::to_string_pretty(value).map_err(io::Error::from)?)
}

/// A progress bar on the standard error output; silent where that is no terminal.
pub(super) fn progress(total: u64, unit: Unit, what: &'static str) -> ProgressBar {
    let target = if io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(total), target);
    let template = match unit {
        Unit::Bytes => "{prefix} {wide_bar} {bytes}/{total_bytes}, {msg}, {eta} left",
        Unit::Things => "{prefix} {wide_bar} {pos}/{len} {msg}",
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.set_prefix(what);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// What a progress bar counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Bytes.
    Bytes,
    /// Anything else.
    Things,
}
