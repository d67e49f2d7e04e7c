//! `keshi report recount`: all figures counted anew from the log, compared with those that are kept.

use chrono::NaiveDate;
use serde_json::json;

use super::super::{Failure, Format, Verdict, output};
use super::{Asked, asked_day};
use crate::app::App;
use crate::queries::kept::{KeptTotal, kept_totals};
use crate::recount::{Cell, Difference, Figures, Quantity as Counted, Report, difference, recount};
use crate::types::{AsOf, Quantity};

/// Differences that are shown; there may be thousands of one cause.
const SHOWN: usize = 50;

/// What the recount of a day came to.
pub(in crate::cli) struct Recounted {
    /// The day.
    pub day: NaiveDate,
    /// How many figures were counted.
    pub figures: usize,
    /// Those that differ from what is kept.
    pub differences: Vec<Difference>,
}

/// Counts all figures anew from the log, and compares them with those that are kept.
pub(in crate::cli) async fn count_anew(app: &App, as_of: AsOf) -> Result<Recounted, Failure> {
    let Asked { mut tables, day } = asked_day(app, as_of).await?;
    let recounted = compared(recount(&app.pool, day.day).await?.iter());
    let kept = kept_totals(&mut tables, day.day).await?;
    let kept =
        compared(kept.iter().flat_map(|total| {
            counted(total.quantity).into_iter().map(|quantity| (cell(total), quantity, total.total))
        }));
    let differences = difference(&recounted, &kept);
    Ok(Recounted { day: day.day, figures: recounted.len(), differences })
}

pub(super) async fn run(app: &App, as_of: AsOf, format: Format) -> Result<Verdict, Failure> {
    let Recounted { day, figures, differences } = count_anew(app, as_of).await?;
    if format == Format::Json {
        let told: Vec<String> = differences.iter().map(ToString::to_string).collect();
        output::json(&json!({
            "day": day, "equal": differences.is_empty(), "figures": figures, "differences": told,
        }))?;
    } else {
        output::line(&told(day, figures, &differences))?;
    }
    Ok(if differences.is_empty() { Verdict::Good } else { Verdict::Bad })
}

fn told(day: NaiveDate, figures: usize, differences: &[Difference]) -> String {
    if differences.is_empty() {
        return format!("{day}: equal, {figures} figures");
    }
    let mut lines = vec![format!("{day}: {} of {figures} figures differ", differences.len())];
    lines.extend(differences.iter().take(SHOWN).map(ToString::to_string));
    if differences.len() > SHOWN {
        lines.push(format!("… and {} more", differences.len() - SHOWN));
    }
    lines.join("\n")
}

/// The figures that both counts keep, each level for itself.
fn compared(figures: impl Iterator<Item = (Cell, Counted, i64)>) -> Figures {
    let mut both = Figures::default();
    for (cell, quantity, amount) in figures.filter(|(cell, quantity, _)| both_count(cell, *quantity)) {
        both.add(cell, quantity, amount);
    }
    both
}

fn both_count(cell: &Cell, quantity: Counted) -> bool {
    match (cell.point, cell.class) {
        (_, Some(_)) => matches!(quantity, Counted::Enrolled | Counted::Trained | Counted::Passed),
        (Some(_), None) => matches!(
            quantity,
            Counted::ApprovedClasses
                | Counted::HeldClasses
                | Counted::ApprovedHeadcount
                | Counted::Trained
                | Counted::Passed
        ),
        (None, None) => !matches!(quantity, Counted::AllowedHeadcount | Counted::Enrolled),
    }
}

fn cell(total: &KeptTotal) -> Cell {
    let report = if total.quantity < Quantity::Roster { Report::Points } else { Report::Continuing };
    Cell { report, year: total.year, region: total.region, point: total.point, class: total.class }
}

/// The quantity under the name that the recount has for it; the three parts of 培训人次 add up to it as well.
fn counted(quantity: Quantity) -> Vec<Counted> {
    let own = match quantity {
        Quantity::PointsApproved => Counted::ApprovedPoints,
        Quantity::PointsHeld => Counted::HoldingPoints,
        Quantity::ClassesApproved => Counted::ApprovedClasses,
        Quantity::ClassesHeld => Counted::HeldClasses,
        Quantity::HeadcountApproved => Counted::ApprovedHeadcount,
        Quantity::HeadcountAllowed => Counted::AllowedHeadcount,
        Quantity::Enrolled => Counted::Enrolled,
        Quantity::Trained => Counted::Trained,
        Quantity::Passed => Counted::Passed,
        Quantity::Roster => Counted::Roster,
        Quantity::Equivalence => return vec![Counted::Attendances],
        Quantity::Persons => Counted::AttendingPersons,
        Quantity::FaceToFace => return vec![Counted::FaceToFaceAttendances, Counted::Attendances],
        Quantity::FaceToFacePasses => Counted::FaceToFacePasses,
        Quantity::FaceToFacePersons => Counted::FaceToFacePassedPersons,
        Quantity::Online => return vec![Counted::OnlineAttendances, Counted::Attendances],
        Quantity::OnlinePasses => Counted::OnlinePasses,
        Quantity::OnlinePersons => Counted::OnlinePassedPersons,
        Quantity::EquivalencePasses => Counted::EquivalencePasses,
        Quantity::EquivalencePersons => Counted::EquivalencePassedPersons,
        Quantity::Qualified => Counted::QualifiedPersons,
    };
    vec![own]
}
