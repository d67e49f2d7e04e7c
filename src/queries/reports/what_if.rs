//! What if: 培训合格人数 of a year under another table of hours by grade. Nothing is touched: the hours credited by the day are
//! taken as they are, and only what they are measured against is another.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::basis::{Regions, ReportDay, ReportError};
use crate::types::{Grade, HoursByGrade, Quantity, RegionCode, TrainingYear, hours_shown};

/// What the two tables ask of a grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AskedOfGrade {
    /// 证书技术等级.
    pub grade: Grade,
    /// It in Chinese.
    pub label: String,
    /// Hours by the rule in force, such as `24`.
    pub present: String,
    /// Hours by the other table.
    pub other: String,
}

/// One region, with everything below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct WhatIfRow {
    /// The region's code.
    pub region: RegionCode,
    /// 地区.
    pub name: String,
    /// 培训合格人数 by the rule in force.
    pub qualified: i64,
    /// 培训合格人数 by the other table.
    pub qualified_then: i64,
    /// By how much it would rise.
    pub difference: i64,
}

/// 培训合格人数 of a year under another table of hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct WhatIfReport {
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// 年度.
    pub training_year: TrainingYear,
    /// The region asked for.
    pub region: RegionCode,
    /// What is asked of each grade.
    pub hours: Vec<AskedOfGrade>,
    /// The regions below it, or itself where there are none.
    pub rows: Vec<WhatIfRow>,
    /// 合计.
    pub total: WhatIfRow,
}

/// Region, grade as its place in [`Grade::ALL`], hours credited in tenths, how many learners.
type Credited = (i32, Option<i16>, i64, i64);

/// Qualified learners by the rule in force and by the other table.
#[derive(Debug, Clone, Copy, Default)]
struct Count(i64, i64);

/// 培训合格人数 of a region under another table of hours.
///
/// # Errors
/// When there is no such region, or the database fails.
pub async fn what_if(
    db: &mut PgConnection,
    region: RegionCode,
    year: TrainingYear,
    other: &HoursByGrade,
    as_of: ReportDay,
) -> Result<WhatIfReport, ReportError> {
    let regions = Regions::read(db, as_of.day).await?;
    regions.known(region)?;
    let mut counts: BTreeMap<i32, Count> = BTreeMap::new();
    for (place, grade, tenths, learners) in credited(db, &regions.subtree(region), year, as_of.day).await? {
        let grade = grade.and_then(|place| usize::try_from(place).ok()).and_then(|place| Grade::ALL.get(place));
        let Some(grade) = grade else { continue };
        let reaches = |asked: u16| tenths >= i64::from(asked);
        let count = counts.entry(place).or_default();
        count.0 += if reaches(grade.required_hours().tenths()) { learners } else { 0 };
        count.1 += if reaches(other.tenths(*grade)) { learners } else { 0 };
    }
    let sum = |places: &[i32]| {
        places.iter().filter_map(|place| counts.get(place)).fold(Count::default(), |a, b| Count(a.0 + b.0, a.1 + b.1))
    };
    let row = |region, name, count: Count| WhatIfRow {
        region,
        name,
        qualified: count.0,
        qualified_then: count.1,
        difference: count.1 - count.0,
    };
    let codes = regions.rows(region);
    let mut rows: Vec<WhatIfRow> =
        codes.iter().map(|code| row(*code, regions.name(*code), sum(&regions.subtree(*code)))).collect();
    let all = sum(&regions.subtree(region));
    let total = row(region, "合计".to_owned(), all);
    // What belongs to a region that is divided further, but to none of its parts.
    let own = rows.iter().fold(all, |own, row| Count(own.0 - row.qualified, own.1 - row.qualified_then));
    if own.0 != 0 || own.1 != 0 {
        rows.push(row(region, format!("{}本级", regions.name(region)), own));
    }
    let hours = Grade::ALL.map(|grade| AskedOfGrade {
        grade,
        label: grade.label().to_owned(),
        present: hours_shown(grade.required_hours().tenths()),
        other: hours_shown(other.tenths(grade)),
    });
    Ok(WhatIfReport { as_of, training_year: year, region, hours: hours.into(), rows, total })
}

/// Learners who were credited anything, by where they count on the day, the grade that is asked of them and their hours. The
/// grade is the one in force on the day or on the training year's 31 December, whichever is earlier, as it was known on the day.
async fn credited(
    db: &mut PgConnection,
    regions: &[i32],
    year: TrainingYear,
    day: NaiveDate,
) -> Result<Vec<Credited>, ReportError> {
    let persons = [Quantity::FaceToFacePersons, Quantity::OnlinePersons, Quantity::EquivalencePersons];
    Ok(sqlx::query_as(
        "SELECT p.region, g.grade, t.tenths, count(*) FROM (
             SELECT region, learner FROM statistics.posting
             WHERE quantity = ANY($1) AND training_year = $2 AND region = ANY($3) AND day <= $4 AND learner IS NOT NULL
             GROUP BY region, learner HAVING sum(amount) > 0
         ) p
         CROSS JOIN LATERAL (
             SELECT COALESCE(sum((change ->> 2)::bigint), 0)::bigint AS tenths
             FROM statistics.learner l, json_array_elements(l.state -> 'years') training,
                  json_array_elements(training -> 1) change
             WHERE l.id = p.learner AND (training ->> 0)::int = $2 AND (change ->> 1)::int = $5
               AND (change ->> 0)::int <= $4 - DATE '2000-01-01'
         ) t
         LEFT JOIN LATERAL (
             SELECT grade FROM statistics.learner_fact f
             WHERE f.learner = p.learner AND f.grade IS NOT NULL AND f.day <= $4
               AND (f.grade_from IS NULL OR f.grade_from <= LEAST($4, make_date($2, 12, 31)))
             ORDER BY f.position DESC LIMIT 1
         ) g ON true
         GROUP BY 1, 2, 3",
    )
    .bind(persons.map(Quantity::code).to_vec())
    .bind(i32::from(year.0))
    .bind(regions)
    .bind(day)
    .bind(CREDITED_TENTHS)
    .fetch_all(db)
    .await?)
}

/// How the statistics mark credited hours among the changes of a learner's year.
const CREDITED_TENTHS: i32 = 4;
