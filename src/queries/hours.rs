//! Submissions of hours: what awaits confirmation, and all there ever were (O3).

use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};
use utoipa::ToSchema;

use super::labels;
use super::page::{List, Page, PageRequest, QueryError, Sort};
use super::plans::{self, JOINS, Plan, PlanFilter};

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

/// Which submissions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubmissionFilter {
    /// Of which classes; the statuses play no part.
    pub classes: PlanFilter,
    /// All submissions there ever were (the history tab), not only those that await a decision.
    pub history: bool,
}

impl SubmissionFilter {
    fn push(&self, query: &mut QueryBuilder<'static, Postgres>) {
        if !self.history {
            query.push(" AND p.status = 'awaiting_confirmation'");
        }
        PlanFilter { statuses: Vec::new(), ..self.classes.clone() }.push(query);
    }
}

static COLUMNS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "{}, s.submission, s.submitted_at, s.reported, s.decision, {} AS decision_label, s.opinion AS decision_opinion, \
         s.decided_at AS submission_decided_at",
        *plans::COLUMNS,
        labels::case("s.decision", labels::DECISIONS)
    )
});
const WAITING: &str = "plans.plans p JOIN plans.submissions s ON s.plan = p.plan AND s.submission = p.submission";
static WAITING_JOINED: LazyLock<String> = LazyLock::new(|| format!("{WAITING} {JOINS}"));
const HISTORY: &str = "plans.submissions s JOIN plans.plans p ON p.plan = s.plan";
static HISTORY_JOINED: LazyLock<String> = LazyLock::new(|| format!("{HISTORY} {JOINS}"));

/// A page of the classes whose submitted hours await a decision, the longest waiting first; of the history, the latest first.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    filter: &SubmissionFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<HoursSubmission>, QueryError> {
    described(filter.history).page(page, None, |query| filter.push(query), tables).await
}

/// Begins to read all of them, in the transaction of `tables`: [`super::page::next_rows`] goes on. Gives back how many there are.
///
/// # Errors
/// As [`list`].
pub async fn open(filter: &SubmissionFilter, sort: Option<&str>, tables: &mut PgConnection) -> Result<i64, QueryError> {
    described(filter.history).open(sort, None, |query| filter.push(query), tables).await
}

fn described(history: bool) -> List<'static> {
    if history {
        List {
            columns: &COLUMNS,
            from: &HISTORY_JOINED,
            counted: HISTORY,
            id: ID,
            sorts: SORTS,
            order: "-submitted_at",
        }
    } else {
        List { columns: &COLUMNS, from: &WAITING_JOINED, counted: WAITING, id: ID, sorts: SORTS, order: "submitted_at" }
    }
}
