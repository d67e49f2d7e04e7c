//! What every report needs: read tables that are up to date, a day, and a way out.

use sqlx::Postgres;
use sqlx::pool::PoolConnection;

use super::super::output;
use super::super::{Failure, Format};
use crate::app::App;
use crate::event_store::log_end;
use crate::exports::{Layout, json_of, sheet};
use crate::messages::Language;
use crate::queries::reports::{ReportDay, ReportError, report_day};
use crate::types::AsOf;

/// A connection to read tables that hold everything up to the moment of the question, and the day that is asked for.
pub(in crate::cli) struct Asked {
    /// The connection.
    pub tables: PoolConnection<Postgres>,
    /// The day.
    pub day: ReportDay,
}

/// Waits for the read tables and finds the day.
pub(in crate::cli) async fn asked_day(app: &App, as_of: AsOf) -> Result<Asked, Failure> {
    caught_up(app).await?;
    let today = log_end(&app.pool).await?.today;
    let mut tables = app.pool.acquire().await?;
    let day = match (as_of, report_day(&mut tables, as_of, today).await) {
        (_, Ok(day)) => day,
        // A day that is over but not closed: its figures may still change, and say so.
        (AsOf::Day(day), Err(ReportError::NotClosed { .. } | ReportError::NothingClosed)) if day <= today => {
            ReportDay { day, running: true }
        }
        (AsOf::Day(day), Err(ReportError::NothingClosed)) => {
            return Err(Failure::Refused(format!("{day} is not over yet: today is {today}")));
        }
        (_, Err(error)) => return Err(error.into()),
    };
    Ok(Asked { tables, day })
}

/// Waits until the read tables have everything up to now.
pub(in crate::cli) async fn caught_up(app: &App) -> Result<(), Failure> {
    let bar = output::progress(0, output::Unit::Things, "read tables");
    let caught_up = app
        .caught_up(|at, end| {
            bar.set_length(end.unsigned_abs());
            bar.set_position(at.unsigned_abs());
        })
        .await;
    bar.finish_and_clear();
    Ok(caught_up?)
}

/// Writes a report.
pub(in crate::cli) fn write(app: &App, format: Format, report: &impl Layout) -> Result<(), Failure> {
    match format {
        Format::Table => output::write(&sheet(report, Language::Chinese, None).table()),
        Format::Csv => output::write(&sheet(report, Language::Chinese, Some(("keshi", app.desk.now()))).csv()),
        Format::Json => output::line(&json_of(report).map_err(std::io::Error::from)?),
    }
}
