//! What a figure is made of: its postings, and the events that they come from.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection};
use utoipa::ToSchema;
use uuid::Uuid;

use super::audit::causes;
use super::basis::{Cursor, Figures, Page, Regions, ReportDay, ReportError, region_code, region_scope};
use crate::types::{PlanId, PointId, Quantity, RegionCode, TrainingYear};

/// The four reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Report {
    /// 面授学习统计.
    Learners,
    /// 面授点报表.
    Points,
    /// 面授点培训情况统计.
    Training,
    /// 继续教育情况统计.
    Continuing,
}

impl Report {
    /// The Chinese name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Learners => "面授学习统计",
            Self::Points => "面授点报表",
            Self::Training => "面授点培训情况统计",
            Self::Continuing => "继续教育情况统计",
        }
    }

    /// The quantities behind a column, which is named by its Chinese label or by a quantity's identifier. Rates are explained
    /// by their two counts.
    ///
    /// # Errors
    /// When the report has no such column.
    pub fn column(self, column: &str) -> Result<Vec<Quantity>, ReportError> {
        let named = |quantity: &&Quantity| {
            let identifier = serde_json::to_value(quantity).ok();
            quantity.label() == column || identifier.as_ref().and_then(|value| value.as_str()) == Some(column)
        };
        let found = match (self, column) {
            (Self::Continuing, "培训人次" | "attendances") => {
                vec![Quantity::FaceToFace, Quantity::Online, Quantity::Equivalence]
            }
            (Self::Points | Self::Training | Self::Learners, "培训人次" | "培训总人次" | "trained") => {
                vec![Quantity::Trained]
            }
            (Self::Points | Self::Training, "开班数" | "办班级次数" | "classes_held") => {
                vec![Quantity::ClassesHeld]
            }
            (Self::Points | Self::Training, "通过率" | "pass_rate") => vec![Quantity::Passed, Quantity::Trained],
            (Self::Training, "参训率" | "attendance_rate") => vec![Quantity::Trained, Quantity::HeadcountApproved],
            (Self::Training, "允许" | "允许上报") => vec![Quantity::HeadcountAllowed],
            (Self::Continuing, _) => {
                Quantity::ALL.iter().filter(named).filter(|found| **found >= Quantity::Roster).copied().collect()
            }
            (Self::Learners | Self::Points | Self::Training, _) => {
                Quantity::ALL.iter().filter(named).filter(|found| **found < Quantity::Roster).copied().collect()
            }
        };
        if found.is_empty() { Err(ReportError::NoColumn(column.chars().take(40).collect())) } else { Ok(found) }
    }
}

/// Whose figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FigureScope {
    /// A region's, with everything below it.
    Region(RegionCode),
    /// A point's.
    Point(PointId),
    /// A class's.
    Class(PlanId),
}

/// One posting with its event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Evidence {
    /// The event's position in the log.
    pub position: i64,
    /// The posting's number among those of the event.
    pub ix: i32,
    /// What is counted.
    pub quantity: Quantity,
    /// How much the figure rose.
    pub amount: i64,
    /// From which business day on.
    pub day: NaiveDate,
    /// The region.
    pub region: RegionCode,
    /// The point, where there is one.
    pub point: Option<Uuid>,
    /// The class, where there is one.
    pub class: Option<Uuid>,
    /// The learner, where there is one.
    pub learner: Option<Uuid>,
    /// The type of the aggregate, e.g. `training_plan`.
    pub aggregate_type: String,
    /// Its identifier.
    pub aggregate_id: String,
    /// What happened, e.g. `LearnerEnrolled`.
    pub event_type: String,
    /// The account that gave the command, if one did.
    pub account: Option<Uuid>,
    /// When it was recorded.
    pub recorded_at: Option<DateTime<Utc>>,
}

/// The explanation of a figure, a page of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Explanation {
    /// The day that it is true for.
    pub as_of: ReportDay,
    /// The day whose figure it is compared with: then figures and postings are those of the difference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
    /// 年度.
    pub training_year: TrainingYear,
    /// Whose figure.
    pub scope: FigureScope,
    /// The figure, by quantity.
    pub figures: Vec<(Quantity, i64)>,
    /// The postings that add up to it, in the order of the log.
    pub postings: Vec<Evidence>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

#[derive(FromRow)]
struct Posting {
    position: i64,
    ix: i32,
    quantity: i16,
    region: i32,
    point: Option<Uuid>,
    class: Option<Uuid>,
    learner: Option<Uuid>,
    day: NaiveDate,
    amount: i32,
}

/// Explains a figure.
///
/// # Errors
/// When there is no such region, point or class, or the database fails.
pub async fn explain(
    db: &mut PgConnection,
    scope: FigureScope,
    year: TrainingYear,
    quantities: &[Quantity],
    as_of: ReportDay,
    page: Page,
) -> Result<Explanation, ReportError> {
    explain_between(db, scope, year, quantities, (None, as_of), page).await
}

/// Explains the difference between a figure on an earlier day and on a later one: the postings after the one and up to the other.
/// Without an earlier day it explains the figure itself.
///
/// # Errors
/// As [`explain`].
pub async fn explain_between(
    db: &mut PgConnection,
    scope: FigureScope,
    year: TrainingYear,
    quantities: &[Quantity],
    (since, as_of): (Option<NaiveDate>, ReportDay),
    page: Page,
) -> Result<Explanation, ReportError> {
    let (regions, point, class) = place(db, scope, as_of.day).await?;
    let number = |half: Uuid| i64::try_from(half.as_u128()).map_err(|_| ReportError::BadCursor);
    let Cursor(position, ix) = page.start();
    let start = if page.after.is_some() { (number(position)?, number(ix)?) } else { (0, -1) };
    // A region without a figure on the day is passed over.
    let mut found: Vec<Posting> = sqlx::query_as(
        "SELECT p.* FROM UNNEST($1::int[]) r(region) CROSS JOIN UNNEST($2::smallint[]) q(quantity)
         CROSS JOIN LATERAL (
             SELECT position, ix, quantity, region, point, class, learner, day, amount FROM statistics.posting
             WHERE quantity = q.quantity AND region = r.region AND day <= $4 AND ($11::date IS NULL OR day > $11)
               AND training_year = CASE q.quantity WHEN $10 THEN 0 ELSE $3 END
               AND (SELECT true FROM statistics.total WHERE scope = lpad(to_hex(r.region), 32, '0')::uuid AND day <= $4
                    AND training_year = CASE q.quantity WHEN $10 THEN 0 ELSE $3 END AND quantity = q.quantity LIMIT 1)
               AND (position, ix) > ($5, $6::int) AND ($7::uuid IS NULL OR point = $7) AND ($8::uuid IS NULL OR class = $8)
             ORDER BY position, ix LIMIT $9
         ) p ORDER BY p.position, p.ix LIMIT $9",
    )
    .bind(&regions)
    .bind(quantities.iter().map(|quantity| quantity.code()).collect::<Vec<i16>>())
    .bind(i16::from(year))
    .bind(as_of.day)
    .bind(start.0)
    .bind(i32::try_from(start.1).map_err(|_| ReportError::BadCursor)?)
    .bind(point)
    .bind(class)
    .bind(page.fetch())
    .bind(Quantity::Roster.code())
    .bind(since)
    .fetch_all(&mut *db)
    .await?;
    let half = |number: i64| Uuid::from_u128(u128::try_from(number).unwrap_or_default());
    let next = page.cut(&mut found, |posting| Cursor(half(posting.position), half(posting.ix.into())));
    let mut figures = values(db, scope, (&regions, point, class), year, quantities, as_of.day).await?;
    if let Some(since) = since {
        let before = values(db, scope, (&regions, point, class), year, quantities, since).await?;
        figures.iter_mut().zip(before).for_each(|((_, figure), (_, before))| *figure -= before);
    }
    let positions: Vec<i64> = found.iter().map(|posting| posting.position).collect();
    let causes = causes(db, &positions).await?;
    let evidence = |posting: Posting| {
        let cause = causes.get(&posting.position);
        Some(Evidence {
            position: posting.position,
            ix: posting.ix,
            quantity: Quantity::from_code(posting.quantity)?,
            amount: posting.amount.into(),
            day: posting.day,
            region: region_code(posting.region),
            point: posting.point,
            class: posting.class,
            learner: posting.learner,
            aggregate_type: cause.map(|cause| cause.aggregate_type.clone()).unwrap_or_default(),
            aggregate_id: cause.map(|cause| cause.aggregate_id.clone()).unwrap_or_default(),
            event_type: cause.map(|cause| cause.event_type.clone()).unwrap_or_default(),
            account: cause.and_then(|cause| cause.account),
            recorded_at: cause.map(|cause| cause.recorded_at),
        })
    };
    let postings = found.into_iter().filter_map(evidence).collect();
    Ok(Explanation { as_of, since, training_year: year, scope, figures, postings, next })
}

/// The regions to look in, and the point or class to look for.
async fn place(
    db: &mut PgConnection,
    scope: FigureScope,
    day: NaiveDate,
) -> Result<(Vec<i32>, Option<Uuid>, Option<Uuid>), ReportError> {
    let (kind, id, column) = match scope {
        FigureScope::Region(region) => {
            let regions = Regions::read(db, day).await?;
            regions.known(region)?;
            return Ok((regions.subtree(region), None, None));
        }
        FigureScope::Point(point) => ("point", point.0, "point"),
        FigureScope::Class(class) => ("class", class.0, "class"),
    };
    let statement = format!("SELECT DISTINCT region FROM statistics.approved_class WHERE {column} = $1");
    let regions: Vec<i32> = sqlx::query_scalar(&statement).bind(id).fetch_all(db).await?;
    if regions.is_empty() {
        return Err(ReportError::Nothing { kind, id });
    }
    let of = |wanted: &str| (kind == wanted).then_some(id);
    Ok((regions, of("point"), of("class")))
}

/// The figures themselves, as the report shows them. Of a point or class not every total is kept; its postings are few.
async fn values(
    db: &mut PgConnection,
    scope: FigureScope,
    (regions, point, class): (&[i32], Option<Uuid>, Option<Uuid>),
    year: TrainingYear,
    quantities: &[Quantity],
    day: NaiveDate,
) -> Result<Vec<(Quantity, i64)>, ReportError> {
    if let FigureScope::Region(region) = scope {
        let id = region_scope(region);
        let figures = Figures::read(db, &[id], year, quantities, day).await?;
        return Ok(quantities.iter().map(|quantity| (*quantity, figures.get(id, *quantity))).collect());
    }
    let mut values = Vec::with_capacity(quantities.len());
    for quantity in quantities {
        let value: i64 = sqlx::query_scalar(
            "SELECT coalesce(sum(amount), 0) FROM statistics.posting
             WHERE quantity = $1 AND training_year = $2 AND region = ANY($3) AND day <= $4
               AND ($5::uuid IS NULL OR point = $5) AND ($6::uuid IS NULL OR class = $6)",
        )
        .bind(quantity.code())
        .bind(i16::from(year))
        .bind(regions)
        .bind(day)
        .bind(point)
        .bind(class)
        .fetch_one(&mut *db)
        .await?;
        values.push((*quantity, value));
    }
    Ok(values)
}
