//! `keshi report`: the statistics, and their recount.

mod ask;
mod compare;
mod every_region;
mod recount;
mod reports;
mod what_if;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::{Failure, Format, Verdict};
use crate::app::App;
use crate::types::{AsOf, HoursByGrade, PlanId, PointId, RegionCode, TrainingYear};

pub(super) use ask::{Asked, asked_day, caught_up, write};
pub(super) use recount::{Recounted, count_anew};

const EXAMPLES: &str = "\
Examples:
  keshi report training --year 2025                                  as of the last closed day, for the province
  keshi report training --year 2017 --region 329000 --as-of 2017-11-30
  keshi report training --year 2025 --region 320500 --by point       the points of a region
  keshi report training --year 2025 --point ID                       the classes of a point
  keshi report training --year 2025 --class ID                       the learners of a class
  keshi report continuing --year 2025 --as-of now --format csv       running figures, labelled so
  keshi report training --year 2025 --compared-with 2025-05-31       both days, and by how much they differ
  keshi report what-if --year 2025 --hours 技师=60,普通工=24         who would have qualified if grades asked other hours
  keshi report training --every-region --format csv                  every region and year, as the nightly publication has it
  keshi report recount --as-of 2025-06-30                            count anew from the log, and compare

An open day that is over can be asked for too; its figures are labelled as not closed.
`recount` exits with 0 when every figure is equal, with 1 and the differences otherwise.";

/// What it takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Which report.
    #[arg(value_enum, value_name = "REPORT")]
    report: Kind,
    /// 年度: the training year.
    #[arg(long, value_name = "Y", value_parser = year)]
    year: Option<TrainingYear>,
    /// 地区, with everything below it [default: the province].
    #[arg(long, value_name = "CODE")]
    region: Option<RegionCode>,
    /// 面授点: what belongs to this training point.
    #[arg(long, value_name = "ID")]
    point: Option<PointId>,
    /// 培训班: what belongs to this class.
    #[arg(long, value_name = "ID")]
    class: Option<PlanId>,
    /// Every region and every training year, in the columns of the nightly publication; with `--by class`, every class.
    #[arg(long, conflicts_with_all = ["year", "region", "point", "class", "name", "passed", "compared_with"])]
    every_region: bool,
    /// What a row stands for, in `training` and `points`.
    #[arg(long, value_enum, default_value_t)]
    by: By,
    /// 姓名 contains this, in lists of learners.
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// 是否合格, in `learners`.
    #[arg(long, value_name = "true|false")]
    passed: Option<bool>,
    /// 统计日期: a day such as 2025-06-30, or `now` [default: the last closed day].
    #[arg(long, value_name = "DAY|now", default_value_t)]
    as_of: AsOf,
    /// Compare with this earlier day: each figure on both days and the difference, in `training`, `points` and `continuing`.
    #[arg(long, value_name = "DAY")]
    compared_with: Option<NaiveDate>,
    /// The other table of hours, in `what-if`: 技师=60,普通工=24; a grade that is not named keeps the rule in force.
    #[arg(long, value_name = "GRADE=HOURS,…")]
    hours: Option<HoursByGrade>,
    /// In which form.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    /// 面授点培训情况统计.
    Training,
    /// 面授点报表.
    Points,
    /// 面授学习统计.
    Learners,
    /// 继续教育情况统计.
    Continuing,
    /// 继续教育情况统计 under another table of hours by grade; nothing is changed.
    WhatIf,
    /// Count all figures anew from the log and compare them with those that are kept.
    Recount,
}

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum By {
    /// A region with everything below it.
    #[default]
    Region,
    /// A training point.
    Point,
    /// A class; with `--every-region`.
    Class,
}

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    if arguments.every_region {
        return every_region::run(app, arguments).await;
    }
    match arguments.report {
        Kind::Recount => recount::run(app, arguments.as_of, arguments.format).await,
        Kind::WhatIf => what_if::run(app, arguments).await,
        Kind::Training | Kind::Points | Kind::Learners | Kind::Continuing if arguments.compared_with.is_some() => {
            compare::run(app, arguments).await
        }
        Kind::Training | Kind::Points | Kind::Learners | Kind::Continuing => reports::run(app, arguments).await,
    }
}

/// The training year and the region that are asked for.
fn year_and_region(app: &App, arguments: &Arguments) -> Result<(TrainingYear, RegionCode), Failure> {
    let Some(year) = arguments.year else {
        return Err(Failure::Usage("name the training year: --year Y".to_owned()));
    };
    let root = app.desk.regions().root().map(|province| province.code);
    let Some(region) = arguments.region.or(root) else {
        return Err(Failure::Refused("the log holds no regions yet".to_owned()));
    };
    Ok((year, region))
}

/// A training year.
pub(super) fn year(text: &str) -> Result<TrainingYear, String> {
    let number: u16 = text.parse().map_err(|_| "it is no year".to_owned())?;
    if (2000..=2100).contains(&number) {
        Ok(TrainingYear(number))
    } else {
        Err("it is not between 2000 and 2100".to_owned())
    }
}
