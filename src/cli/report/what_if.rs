//! `keshi report what-if`: who would have qualified under another table of hours by grade.

use super::super::{Failure, Format, Verdict, output};
use super::{Arguments, Asked, asked_day, year_and_region};
use crate::app::App;
use crate::queries::reports::{WhatIfRow, what_if};

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    let (year, region) = year_and_region(app, &arguments)?;
    let Some(hours) = &arguments.hours else {
        return Err(Failure::Usage("name the other hours: --hours 技师=60,普通工=24".to_owned()));
    };
    let Asked { mut tables, day } = asked_day(app, arguments.as_of).await?;
    let report = what_if(&mut tables, region, year, hours, day).await?;
    if arguments.format == Format::Json {
        output::json(&report)?;
        return Ok(Verdict::Good);
    }
    let asked: Vec<String> = report
        .hours
        .iter()
        .map(|asked| {
            let arrow = if asked.present == asked.other { String::new() } else { format!("→{}", asked.other) };
            format!("{} {}{arrow}", asked.label, asked.present)
        })
        .collect();
    let row = |row: &WhatIfRow| {
        let difference = format!("{:+}", row.difference);
        vec![row.name.clone(), row.qualified.to_string(), row.qualified_then.to_string(), difference]
    };
    let rows: Vec<Vec<String>> = report.rows.iter().chain([&report.total]).map(row).collect();
    if arguments.format == Format::Table {
        output::line(&format!("{} 年度，截至 {}，课时要求：{}", report.training_year, day.day, asked.join("，")))?;
    }
    output::rows(arguments.format, &["地区", "培训合格人数（现行）", "培训合格人数（假设）", "差"], &rows)?;
    Ok(Verdict::Good)
}
