//! Every figure as the statistics keep it, for comparison with a recount.

use chrono::NaiveDate;
use sqlx::{FromRow, PgConnection};
use uuid::Uuid;

use crate::types::{PlanId, PointId, Quantity, RegionCode, TrainingYear};

/// A kept figure: of a class, of a point, or of a region with everything below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptTotal {
    /// The region; of a point or class, its own.
    pub region: RegionCode,
    /// The point, where the figure is a point's or a class's.
    pub point: Option<PointId>,
    /// The class, where the figure is a class's.
    pub class: Option<PlanId>,
    /// The training year; the roster has none.
    pub year: Option<TrainingYear>,
    /// What is counted.
    pub quantity: Quantity,
    /// The figure.
    pub total: i64,
}

#[derive(FromRow)]
struct Row {
    scope: Uuid,
    training_year: i16,
    quantity: i16,
    total: i64,
    region: Option<i32>,
    point: Option<Uuid>,
    class: Option<Uuid>,
}

/// The figures as of the end of `day` that are not zero.
///
/// # Errors
/// When the database fails, or a row is of no known quantity or region.
pub async fn kept_totals(tables: &mut PgConnection, day: NaiveDate) -> Result<Vec<KeptTotal>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT t.scope, t.training_year, t.quantity, t.total,
                COALESCE(c.region, p.region) AS region, COALESCE(c.point, p.point) AS point, c.class
         FROM (SELECT DISTINCT ON (scope, training_year, quantity) scope, training_year, quantity, total
               FROM statistics.total WHERE day <= $1 ORDER BY scope, training_year, quantity, day DESC) t
         LEFT JOIN (SELECT DISTINCT ON (class) class, region, point FROM statistics.approved_class) c ON c.class = t.scope
         LEFT JOIN (SELECT DISTINCT ON (point) point, region FROM statistics.approved_class) p ON p.point = t.scope
         WHERE t.total <> 0",
    )
    .bind(day)
    .fetch_all(tables)
    .await?;
    rows.into_iter().map(|row| total(&row).ok_or_else(|| unknown(&row))).collect()
}

fn total(row: &Row) -> Option<KeptTotal> {
    // The scope of a region is its code, written as a UUID.
    let number = row.region.and_then(|region| u32::try_from(region).ok());
    let region = number.or_else(|| u32::try_from(row.scope.as_u128()).ok()).and_then(RegionCode::from_number)?;
    let year = u16::try_from(row.training_year).ok()?;
    Some(KeptTotal {
        region,
        point: row.point.map(PointId),
        class: row.class.map(PlanId),
        year: (year != 0).then_some(TrainingYear(year)),
        quantity: Quantity::from_code(row.quantity)?,
        total: row.total,
    })
}

fn unknown(row: &Row) -> sqlx::Error {
    sqlx::Error::Decode(format!("the total of quantity {} for {} is of nothing known", row.quantity, row.scope).into())
}
