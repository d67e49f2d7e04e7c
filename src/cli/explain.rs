//! `keshi explain`: the postings and the events behind a figure.

use chrono::NaiveDate;
use clap::{ArgGroup, Args, ValueEnum};

use super::report::{Asked, asked_day, write, year};
use super::{Failure, Format, Verdict};
use crate::app::App;
use crate::queries::reports::{FigureScope, Page, Report, explain_between};
use crate::types::{AsOf, PlanId, PointId, RegionCode, TrainingYear};

const EXAMPLES: &str = "\
Examples:
  keshi explain training --year 2025 --region 320500 --column trained
  keshi explain training --year 2017 --region 329000 --column 参训率 --as-of 2017-11-30
  keshi explain continuing --year 2025 --column 培训合格人数 --as-of now
  keshi explain training --year 2025 --class ID --column passed --format json
  keshi explain training --year 2025 --column trained --since 2025-05-31 --as-of 2025-06-30     what made the difference

A column is named by its Chinese label or by its identifier, such as classes_held, headcount_approved, trained, passed,
roster, persons, attendances, qualified. A rate is explained by its two counts.";

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, group = ArgGroup::new("scope").args(["region", "point", "class"]))]
pub(super) struct Arguments {
    /// Which report.
    #[arg(value_enum, value_name = "REPORT")]
    report: Kind,
    /// 年度: the training year.
    #[arg(long, value_name = "Y", value_parser = year)]
    year: TrainingYear,
    /// The figure of this region, with everything below it [default: the province].
    #[arg(long, value_name = "CODE")]
    region: Option<RegionCode>,
    /// The figure of this training point.
    #[arg(long, value_name = "ID")]
    point: Option<PointId>,
    /// The figure of this class.
    #[arg(long, value_name = "ID")]
    class: Option<PlanId>,
    /// Which column of the report.
    #[arg(long)]
    column: String,
    /// 统计日期: a day such as 2025-06-30, or `now` [default: the last closed day].
    #[arg(long, value_name = "DAY|now", default_value_t)]
    as_of: AsOf,
    /// Explain by how much the figure differs from that of this earlier day.
    #[arg(long, value_name = "DAY")]
    since: Option<NaiveDate>,
    /// In which form.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// 面授点培训情况统计.
    Training,
    /// 面授点报表.
    Points,
    /// 面授学习统计.
    Learners,
    /// 继续教育情况统计.
    Continuing,
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    let report = match arguments.report {
        Kind::Training => Report::Training,
        Kind::Points => Report::Points,
        Kind::Learners => Report::Learners,
        Kind::Continuing => Report::Continuing,
    };
    let quantities = report.column(&arguments.column).map_err(|error| Failure::Usage(error.to_string()))?;
    let root = app.desk.regions().root().map(|province| province.code);
    let scope = match (arguments.class, arguments.point, arguments.region.or(root)) {
        (Some(class), _, _) => FigureScope::Class(class),
        (None, Some(point), _) => FigureScope::Point(point),
        (None, None, Some(region)) => FigureScope::Region(region),
        (None, None, None) => return Err(Failure::Refused("the log holds no regions yet".to_owned())),
    };
    let Asked { mut tables, day } = asked_day(app, arguments.as_of).await?;
    if let Some(since) = arguments.since.filter(|since| *since > day.day) {
        return Err(Failure::Usage(format!("{since} is after {}", day.day)));
    }
    let days = (arguments.since, day);
    let page = |after| Page { after, size: 500 };
    let mut whole = explain_between(&mut tables, scope, arguments.year, &quantities, days, page(None)).await?;
    while let Some(next) = whole.next.take() {
        let more = explain_between(&mut tables, scope, arguments.year, &quantities, days, page(Some(next))).await?;
        whole.postings.extend(more.postings);
        whole.next = more.next;
    }
    write(app, arguments.format, &whole)?;
    Ok(Verdict::Good)
}
