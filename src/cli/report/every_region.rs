//! `keshi report … --every-region`: a report of figures whole, as the nightly publication has it. The CSV is the published one, to
//! the last byte.

use super::super::output::{Out, rows};
use super::super::{Failure, Format, Verdict};
use super::{Arguments, Asked, By, Kind, asked_day};
use crate::app::App;
use crate::processes::publication::PublishError;
use crate::publication::{Batches, CLASSES, CONTINUING, Form, POINTS, POINTS_BY_REGION, TRAINING, Table, Value};

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    let Some(table) = table(arguments.report, arguments.by) else {
        return Err(Failure::Usage(
            "`--every-region` goes with reports of figures; lists of persons have no such form".to_owned(),
        ));
    };
    let Asked { mut tables, day } = asked_day(app, arguments.as_of).await?;
    let mut batches = Batches::of(table, day, &mut tables).await?;
    let form = match arguments.format {
        Format::Csv => Form::Csv,
        Format::Json => Form::Json,
        Format::Table => {
            let mut shown = Vec::new();
            while let Some(part) = batches.next(&mut tables).await? {
                shown.extend(part.iter().map(|row| row.iter().map(Value::shown).collect::<Vec<String>>()));
            }
            let titles: Vec<&str> = table.columns.iter().map(|column| column.title).collect();
            rows(Format::Table, &titles, &shown)?;
            return Ok(Verdict::Good);
        }
    };
    let mut file = form.begin(table, Out).map_err(PublishError::from)?;
    while let Some(part) = batches.next(&mut tables).await? {
        file.add(&part).map_err(PublishError::from)?;
    }
    file.finish().map_err(PublishError::from)?;
    Ok(Verdict::Good)
}

/// The table of a report; `None` for lists of persons and the recount.
const fn table(report: Kind, by: By) -> Option<Table> {
    match (report, by) {
        (Kind::Training, By::Region) => Some(TRAINING),
        (Kind::Points, By::Region) => Some(POINTS_BY_REGION),
        (Kind::Training | Kind::Points, By::Point) => Some(POINTS),
        (Kind::Training | Kind::Points, By::Class) => Some(CLASSES),
        (Kind::Continuing, _) => Some(CONTINUING),
        (Kind::Learners | Kind::Recount | Kind::WhatIf, _) => None,
    }
}
