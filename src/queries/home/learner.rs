//! A learner's classes: those that are not over, and those that are open to him.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::{FromRow, PgConnection, QueryBuilder};
use utoipa::ToSchema;

use crate::queries::classes::{LearnerClass, of_learner_where};
use crate::queries::page::QueryError;
use crate::queries::plans::{COLUMNS, JOINS, Plan};
use crate::queries::scope::RegionScope;
use crate::types::{Audience, Grade, LearnerId};

/// Classes that are named on the home page, at most.
const NAMED: i64 = 10;

/// Classes in which a learner could enrol today (CLASS-1, CLASS-2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct OpenClasses {
    /// How many.
    pub count: i64,
    /// Ten at most: those of the learner's city first, and of them those that close first.
    pub items: Vec<Plan>,
}

#[derive(FromRow)]
struct Open {
    #[sqlx(flatten)]
    plan: Plan,
    open: i64,
}

/// The classes of a learner that are not over.
///
/// # Errors
/// When the database fails.
pub async fn present_classes(learner: LearnerId, tables: &mut PgConnection) -> Result<Vec<LearnerClass>, QueryError> {
    let condition =
        "e.withdrawn_at IS NULL AND p.status IN ('enrolling', 'in_training', 'awaiting_confirmation', 'returned')";
    of_learner_where(learner, condition, tables).await
}

/// Classes in which a learner of that grade could enrol today and is not enrolled; `near` are the regions of his city.
///
/// # Errors
/// When the database fails.
pub async fn open_classes(
    learner: LearnerId,
    grade: Grade,
    near: &RegionScope,
    today: NaiveDate,
    tables: &mut PgConnection,
) -> Result<OpenClasses, QueryError> {
    let audiences: Vec<&str> =
        [(Audience::Technicians, "technicians"), (Audience::Others, "others"), (Audience::Everyone, "everyone")]
            .into_iter()
            .filter(|(audience, _)| audience.fits(grade))
            .map(|(_, code)| code)
            .collect();
    let mut query = QueryBuilder::new(format!(
        "SELECT {}, o2.open FROM (SELECT plan, count(*) OVER () AS open, row_number() OVER (ORDER BY near DESC, enrolment_to, \
         plan) AS place FROM (SELECT p.plan, p.enrolment_to, true",
        *COLUMNS
    ));
    near.push("p.office", &mut query);
    query.push(
        " AS near FROM plans.plans p WHERE p.status = 'enrolling' AND p.enrolled < p.allowed AND p.enrolment_from <= ",
    );
    query.push_bind(today).push(" AND p.enrolment_to >= ").push_bind(today);
    query.push(" AND p.audience = ANY(").push_bind(audiences).push(
        ") AND NOT EXISTS (SELECT FROM plans.enrolments e \
         WHERE e.plan = p.plan AND e.withdrawn_at IS NULL AND e.learner = ",
    );
    query.push_bind(learner.0).push(")) fitting) o2 JOIN plans.plans p ON p.plan = o2.plan ").push(JOINS);
    query.push(" WHERE o2.place <= ").push_bind(NAMED).push(" ORDER BY o2.place");
    let rows: Vec<Open> = query.build_query_as().fetch_all(tables).await?;
    let count = rows.first().map_or(0, |row| row.open);
    Ok(OpenClasses { count, items: rows.into_iter().map(|row| row.plan).collect() })
}
