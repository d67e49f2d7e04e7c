//! Submissions of hours: what awaits confirmation, and all there ever were (O3).

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};
use utoipa::ToSchema;

use super::labels;
use super::page::{List, Page, PageRequest, QueryError, Sort};
use super::past;
use super::plans::{self, JOINS, Plan, PlanFilter};
use crate::types::day_start;

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
        if let Some(next) = self.classes.as_of.and_then(|day| day.succ_opt()) {
            query.push(" AND s.submitted_at < ").push_bind(day_start(next));
        }
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
    let (counted, from) = sources(filter);
    let found = described(filter.history, &counted, &from).page(page, None, |query| filter.push(query), tables).await?;
    Ok(found.on_day(filter.classes.as_of))
}

/// Begins to read all of them, in the transaction of `tables`: [`super::page::next_rows`] goes on. Gives back how many there are.
///
/// # Errors
/// As [`list`].
pub async fn open(filter: &SubmissionFilter, sort: Option<&str>, tables: &mut PgConnection) -> Result<i64, QueryError> {
    let (counted, from) = sources(filter);
    described(filter.history, &counted, &from).open(sort, None, |query| filter.push(query), tables).await
}

fn described<'a>(history: bool, counted: &'a str, from: &'a str) -> List<'a> {
    let order = if history { "-submitted_at" } else { "submitted_at" };
    List { columns: &COLUMNS, from, counted, id: ID, sorts: SORTS, order }
}

/// Where submissions are read, and with what they are joined.
fn sources(filter: &SubmissionFilter) -> (Cow<'static, str>, Cow<'static, str>) {
    match (filter.classes.as_of, filter.history) {
        (None, true) => (HISTORY.into(), HISTORY_JOINED.as_str().into()),
        (None, false) => (WAITING.into(), WAITING_JOINED.as_str().into()),
        (Some(day), history) => {
            let only_last = if history { "" } else { " AND s.submission = p.submission" };
            let counted = format!("{} JOIN {} ON s.plan = p.plan{only_last}", past::plans(day), past::submissions(day));
            let from = format!("{counted} {}", past::plan_joins(day));
            (counted.into(), from.into())
        }
    }
}
