//! `keshi report … --compared-with DAY`: two days side by side.

use super::super::{Failure, Format, Verdict, output};
use super::{Arguments, Asked, By, Kind, asked_day, year_and_region};
use crate::app::App;
use crate::queries::reports::{ComparedRow, FigureReport, comparison};
use crate::types::AsOf;

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    let (year, region) = year_and_region(app, &arguments)?;
    let report = match (arguments.report, arguments.by) {
        (Kind::Continuing, _) => FigureReport::Continuing,
        (Kind::Training | Kind::Points, By::Point) => FigureReport::Points,
        (Kind::Training, By::Region) => FigureReport::Training,
        (Kind::Points, By::Region) => FigureReport::PointsByRegion,
        (Kind::Learners | Kind::Recount | Kind::WhatIf, _) | (Kind::Training | Kind::Points, By::Class) => {
            return Err(Failure::Usage("only `training`, `points` and `continuing` are compared".to_owned()));
        }
    };
    if arguments.point.is_some() || arguments.class.is_some() {
        return Err(Failure::Usage(
            "days are compared by region or by point: leave --point and --class out".to_owned(),
        ));
    }
    let Asked { mut tables, day: to } = asked_day(app, arguments.as_of).await?;
    let Some(first) = arguments.compared_with.filter(|first| *first <= to.day) else {
        return Err(Failure::Usage(format!("the day to compare with is after {}", to.day)));
    };
    let from = asked_day(app, AsOf::Day(first)).await?.day;
    let compared = comparison(&mut tables, report, region, year, (from, to)).await?;
    if arguments.format == Format::Json {
        output::json(&compared)?;
        return Ok(Verdict::Good);
    }
    let (from, to) = (compared.from.day.to_string(), compared.to.day.to_string());
    let rows: Vec<Vec<String>> = compared.rows.iter().chain([&compared.total]).flat_map(rows).collect();
    output::rows(arguments.format, &["地区/面授点", "项目", &from, &to, "差"], &rows)?;
    Ok(Verdict::Good)
}

/// A row for each figure and each rate.
fn rows(row: &ComparedRow) -> Vec<Vec<String>> {
    let figures = row.figures.iter().map(|figure| {
        let difference = format!("{:+}", figure.difference);
        vec![row.name.clone(), figure.label.clone(), figure.from.to_string(), figure.to.to_string(), difference]
    });
    let rates = row.rates.iter().map(|rate| {
        let difference = rate.difference.clone().unwrap_or_else(|| "—".to_owned());
        vec![row.name.clone(), rate.label.clone(), rate.from.to_string(), rate.to.to_string(), difference]
    });
    figures.chain(rates).collect()
}
