//! What a figure is made of: its postings, and the events that they come from.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};
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
    let place = Place::of(db, scope, as_of.day).await?;
    let number = |half: Uuid| i64::try_from(half.as_u128()).map_err(|_| ReportError::BadCursor);
    let Cursor(position, ix) = page.start();
    let (position, ix) = if page.after.is_some() { (number(position)?, number(ix)?) } else { (0, -1) };
    let ix = i32::try_from(ix).map_err(|_| ReportError::BadCursor)?;
    let codes: Vec<i16> = quantities.iter().map(|quantity| quantity.code()).collect();
    let mut query = QueryBuilder::new("SELECT p.* FROM UNNEST(");
    query.push_bind(codes).push("::smallint[]) q(quantity) ");
    place.push_join(&mut query);
    query.push(
        "CROSS JOIN LATERAL (SELECT position, ix, quantity, region, point, class, learner, day, amount
         FROM statistics.posting WHERE quantity = q.quantity AND day <= ",
    );
    query.push_bind(as_of.day);
    if let Some(since) = since {
        query.push(" AND day > ").push_bind(since);
    }
    query.push(" AND (position, ix) > (").push_bind(position).push(", ").push_bind(ix).push("::int)");
    place.push_where(year, as_of.day, &mut query);
    query.push(" ORDER BY position, ix LIMIT ").push_bind(page.fetch());
    query.push(") p ORDER BY p.position, p.ix LIMIT ").push_bind(page.fetch());
    let mut found: Vec<Posting> = query.build_query_as().fetch_all(&mut *db).await?;
    let half = |number: i64| Uuid::from_u128(u128::try_from(number).unwrap_or_default());
    let next = page.cut(&mut found, |posting| Cursor(half(posting.position), half(posting.ix.into())));
    let mut figures = values(db, &place, year, quantities, as_of.day).await?;
    if let Some(since) = since {
        let before = values(db, &place, year, quantities, since).await?;
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

/// Where the postings of a figure are found.
enum Place {
    /// In this region, and in those below it.
    Region { region: RegionCode, subtree: Vec<i32> },
    /// With this point, and of its classes with this one.
    Point { point: Uuid, class: Option<Uuid> },
}

impl Place {
    async fn of(db: &mut PgConnection, scope: FigureScope, day: NaiveDate) -> Result<Self, ReportError> {
        let (kind, id, class, statement) = match scope {
            FigureScope::Region(region) => {
                let regions = Regions::read(db, day).await?;
                regions.known(region)?;
                return Ok(Self::Region { region, subtree: regions.subtree(region) });
            }
            FigureScope::Point(point) => {
                ("point", point.0, None, "SELECT point FROM statistics.approved_class WHERE point = $1 LIMIT 1")
            }
            FigureScope::Class(class) => {
                ("class", class.0, Some(class.0), "SELECT point FROM statistics.approved_class WHERE class = $1")
            }
        };
        let point: Option<Uuid> = sqlx::query_scalar(statement).bind(id).fetch_optional(db).await?;
        let point = point.ok_or(ReportError::Nothing { kind, id })?;
        Ok(Self::Point { point, class })
    }

    /// Every pair of a quantity and a region is looked for on its own.
    fn push_join(&self, query: &mut QueryBuilder<'_, Postgres>) {
        if let Self::Region { subtree, .. } = self {
            query.push("CROSS JOIN UNNEST(").push_bind(subtree.clone()).push("::int[]) r(region) ");
        }
    }

    fn push_where(&self, year: TrainingYear, day: NaiveDate, query: &mut QueryBuilder<'_, Postgres>) {
        match self {
            Self::Region { .. } => {
                // The roster belongs to no training year. A region without a figure on the day is passed over.
                let push_year = |query: &mut QueryBuilder<'_, Postgres>| {
                    query.push(" AND training_year = CASE q.quantity WHEN ").push_bind(Quantity::Roster.code());
                    query.push(" THEN 0 ELSE ").push_bind(i16::from(year)).push(" END");
                };
                query.push(" AND region = r.region");
                push_year(query);
                query.push(
                    " AND (SELECT true FROM statistics.total WHERE scope = lpad(to_hex(r.region), 32, '0')::uuid
                     AND quantity = q.quantity AND day <= ",
                );
                query.push_bind(day);
                push_year(query);
                query.push(" LIMIT 1)");
            }
            Self::Point { point, class } => {
                query.push(" AND training_year = ").push_bind(i16::from(year)).push(" AND point = ").push_bind(*point);
                if let Some(class) = class {
                    query.push(" AND class = ").push_bind(*class);
                }
            }
        }
    }
}

/// The figures themselves, as the report shows them. Of a point or class not every total is kept; its postings are few.
async fn values(
    db: &mut PgConnection,
    place: &Place,
    year: TrainingYear,
    quantities: &[Quantity],
    day: NaiveDate,
) -> Result<Vec<(Quantity, i64)>, ReportError> {
    if let Place::Region { region, .. } = place {
        let id = region_scope(*region);
        let figures = Figures::read(db, &[id], year, quantities, day).await?;
        return Ok(quantities.iter().map(|quantity| (*quantity, figures.get(id, *quantity))).collect());
    }
    let mut values = Vec::with_capacity(quantities.len());
    for quantity in quantities {
        let mut query = QueryBuilder::new("SELECT coalesce(sum(amount), 0) FROM statistics.posting WHERE quantity = ");
        query.push_bind(quantity.code()).push(" AND day <= ").push_bind(day);
        place.push_where(year, day, &mut query);
        values.push((*quantity, query.build_query_scalar().fetch_one(&mut *db).await?));
    }
    Ok(values)
}
