//! Submissions of hours: what awaits confirmation, and all there ever were (O3).

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::{FromRow, PgConnection};
use utoipa::ToSchema;

use super::labels;
use super::page::{List, Page, PageRequest, QueryError, Sort};
use super::plans::{COLUMNS, JOINS, Plan, PlanFilter};

/// A submission of hours with its class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct HoursSubmission {
    /// The class.
    #[serde(flatten)]
    #[sqlx(flatten)]
    pub class: Plan,
    /// Which submission of the class, from 1.
    pub submission: i32,
    /// When it was submitted.
    pub submitted_at: DateTime<Utc>,
    /// Learners reported.
    pub reported: i32,
    /// `returned` or `confirmed`; absent while it waits.
    pub decision: Option<String>,
    /// 退回 or 通过; absent while it waits.
    pub decision_label: Option<String>,
    /// 意见 of a return, or why a confirmation was taken back (HOURS-5).
    pub decision_opinion: Option<String>,
    /// When it was decided, or the confirmation taken back.
    pub submission_decided_at: Option<DateTime<Utc>>,
}

const ID: &[Sort] = &[
    Sort { name: "plan", column: "s.plan", kind: "uuid" },
    Sort { name: "submission", column: "s.submission", kind: "int" },
];
const SORTS: &[Sort] = &[
    Sort { name: "submitted_at", column: "s.submitted_at", kind: "timestamptz" },
    Sort { name: "training_year", column: "p.training_year", kind: "smallint" },
    Sort { name: "name", column: "p.name", kind: "text" },
];

/// A page of the classes whose submitted hours await a decision, the longest waiting first. The filter's statuses play no part.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn awaiting(
    filter: &PlanFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<HoursSubmission>, QueryError> {
    let counted = "plans.plans p JOIN plans.submissions s ON s.plan = p.plan AND s.submission = p.submission";
    submissions(filter, page, counted, " AND p.status = 'awaiting_confirmation'", "submitted_at", tables).await
}

/// A page of all submissions, the latest first: the history tab. The filter's statuses play no part.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn all(
    filter: &PlanFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<HoursSubmission>, QueryError> {
    let counted = "plans.submissions s JOIN plans.plans p ON p.plan = s.plan";
    submissions(filter, page, counted, "", "-submitted_at", tables).await
}

async fn submissions(
    filter: &PlanFilter,
    page: &PageRequest,
    counted: &str,
    condition: &str,
    order: &str,
    tables: &mut PgConnection,
) -> Result<Page<HoursSubmission>, QueryError> {
    let columns = format!(
        "{}, s.submission, s.submitted_at, s.reported, s.decision, {} AS decision_label, s.opinion AS decision_opinion, \
         s.decided_at AS submission_decided_at",
        *COLUMNS,
        labels::case("s.decision", labels::DECISIONS)
    );
    let from = format!("{counted} {JOINS}");
    let list = List { columns: &columns, from: &from, counted, id: ID, sorts: SORTS, order };
    let filter = PlanFilter { statuses: Vec::new(), ..filter.clone() };
    list.page(
        page,
        None,
        |query| {
            query.push(condition);
            filter.push(query);
        },
        tables,
    )
    .await
}
