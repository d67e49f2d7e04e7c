//! Who is in a class, and what its submissions reported.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};
use utoipa::ToSchema;
use uuid::Uuid;

use super::labels;
use super::page::{List, Page, PageRequest, QueryError, Sort, push_contains, push_equal};
use crate::types::{Grade, KeyedHash, LearnerId, PlanId, PlanStatus, Score};

/// A learner in a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct Enrolment {
    /// The learner.
    pub learner: Uuid,
    /// 姓名.
    pub name: String,
    /// 身份证号, masked (PERSON-1).
    pub id_masked: String,
    /// 工作单位.
    pub unit_name: String,
    /// 证书技术工种.
    pub trade_name: String,
    /// 证书技术等级.
    #[schema(value_type = Option<Grade>)]
    pub grade: Option<String>,
    /// It in Chinese.
    pub grade_label: Option<String>,
    /// 报名时间.
    pub enrolled_at: DateTime<Utc>,
    /// When the enrolment was withdrawn, if it was.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// 成绩, such as `85.5`; absent where there is none.
    pub score: Option<String>,
    /// 缺考.
    pub absent: bool,
    /// Whether the latest submission holds the learner.
    pub reported: bool,
    /// 是否合格; absent until the hours are confirmed.
    pub passed: Option<bool>,
}

/// Which learners of a class.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RosterFilter {
    /// 姓名 holds this.
    pub name: Option<String>,
    /// 身份证号, by its keyed hash.
    pub id_hash: Option<KeyedHash>,
    /// Whether withdrawn enrolments are shown too.
    pub withdrawn: bool,
}

/// A class in which a learner is or was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct LearnerClass {
    /// The class.
    pub plan: Uuid,
    /// 年度.
    pub training_year: i16,
    /// 培训班名称.
    pub name: String,
    /// 面授点.
    pub point_name: String,
    /// Where the class stands.
    #[schema(value_type = PlanStatus)]
    pub status: String,
    /// It in Chinese.
    pub status_label: String,
    /// 课时 that a pass gives.
    pub hours: String,
    /// 报名时间.
    pub enrolled_at: DateTime<Utc>,
    /// When the enrolment was withdrawn, if it was.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// 成绩; absent where there is none.
    pub score: Option<String>,
    /// 缺考.
    pub absent: bool,
    /// 是否合格; absent until the hours are confirmed.
    pub passed: Option<bool>,
}

/// A submission of hours, and how it differs from the one before (CLASS-7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Submission {
    /// Counts from 1.
    pub submission: i32,
    /// When it was submitted.
    pub submitted_at: DateTime<Utc>,
    /// The learners reported, with their results as submitted.
    pub learners: Vec<Reported>,
    /// `returned` or `confirmed`; absent while it waits.
    pub decision: Option<String>,
    /// 退回 or 通过; absent while it waits.
    pub decision_label: Option<String>,
    /// 意见 of a return, or why a confirmation was taken back.
    pub opinion: Option<String>,
    /// When it was decided, or the confirmation taken back.
    pub decided_at: Option<DateTime<Utc>>,
    /// What changed since the submission before; empty for the first one.
    pub changes: Vec<SubmissionChange>,
}

/// A learner as submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Reported {
    /// The learner.
    pub learner: LearnerId,
    /// The result.
    pub score: Score,
}

/// What a resubmission changed of one learner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct SubmissionChange {
    /// The learner.
    pub learner: LearnerId,
    /// The result before; absent when the learner was not reported then.
    pub before: Option<Score>,
    /// The result now; absent when the learner is no longer reported.
    pub after: Option<Score>,
}

const ID: &[Sort] = &[Sort { name: "learner", column: "e.learner", kind: "uuid" }];
const SORTS: &[Sort] = &[
    Sort { name: "enrolled_at", column: "e.enrolled_at", kind: "timestamptz" },
    Sort { name: "name", column: "COALESCE(l.name, '')", kind: "text" },
    // Who was absent or has no score yet stands below the worst mark.
    Sort { name: "score", column: "COALESCE(e.mark_tenths, -1)", kind: "int" },
];

/// A page of a class's roster, in the order of enrolment unless told otherwise.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn roster(
    class: PlanId,
    filter: &RosterFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<Enrolment>, QueryError> {
    described().page(page, None, |query| filter.push(class, query), tables).await
}

/// Begins to read the whole roster, in the transaction of `tables`: [`super::page::next_rows`] goes on. Gives back how many there
/// are.
///
/// # Errors
/// As [`roster`].
pub async fn open(
    class: PlanId,
    filter: &RosterFilter,
    sort: Option<&str>,
    tables: &mut PgConnection,
) -> Result<i64, QueryError> {
    described().open(sort, None, |query| filter.push(class, query), tables).await
}

impl RosterFilter {
    fn push(&self, class: PlanId, query: &mut QueryBuilder<'static, Postgres>) {
        query.push(" AND e.plan = ").push_bind(class.0);
        if !self.withdrawn {
            query.push(" AND e.withdrawn_at IS NULL");
        }
        if let Some(name) = &self.name {
            push_contains("l.name", name, query);
        }
        push_equal("l.id_hash", self.id_hash.as_ref().map(|hash| hash.0.clone()), query);
    }
}

static COLUMNS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "e.learner, COALESCE(l.name, '') AS name, COALESCE(l.id_masked, '') AS id_masked, \
         COALESCE(u.name, '') AS unit_name, COALESCE(t.name, '') AS trade_name, l.grade, {} AS grade_label, e.enrolled_at, \
         e.withdrawn_at, {} AS score, e.absent, e.reported, e.passed",
        labels::case("l.grade", &labels::grades()),
        labels::tenths("e.mark_tenths"),
    )
});
const COUNTED: &str = "plans.enrolments e LEFT JOIN roster.learners l ON l.learner = e.learner";
static FROM: LazyLock<String> = LazyLock::new(|| {
    format!("{COUNTED} LEFT JOIN roster.units u ON u.unit = l.unit LEFT JOIN roster.trades t ON t.trade = l.trade")
});

fn described() -> List<'static> {
    List { columns: &COLUMNS, from: &FROM, counted: COUNTED, id: ID, sorts: SORTS, order: "enrolled_at" }
}

/// The classes of a learner, the latest enrolment first.
///
/// # Errors
/// When the database fails.
pub async fn of_learner(learner: LearnerId, tables: &mut PgConnection) -> Result<Vec<LearnerClass>, QueryError> {
    of_learner_where(learner, "true", tables).await
}

/// As [`of_learner`], those that a condition on the enrolment `e` and the class `p` leaves.
pub(super) async fn of_learner_where(
    learner: LearnerId,
    condition: &str,
    tables: &mut PgConnection,
) -> Result<Vec<LearnerClass>, QueryError> {
    let sql = format!(
        "SELECT e.plan, p.training_year, p.name, COALESCE(pt.name, '') AS point_name, p.status, {} AS status_label, \
         {} AS hours, e.enrolled_at, e.withdrawn_at, {} AS score, e.absent, e.passed FROM plans.enrolments e \
         JOIN plans.plans p ON p.plan = e.plan LEFT JOIN directory.points pt ON pt.point = p.point \
         WHERE e.learner = $1 AND {condition} ORDER BY e.enrolled_at DESC, e.plan",
        labels::case("p.status", &labels::plan_statuses()),
        labels::tenths("p.hours_tenths"),
        labels::tenths("e.mark_tenths"),
    );
    Ok(sqlx::query_as(&sql).bind(learner.0).fetch_all(tables).await?)
}

#[derive(FromRow)]
struct Row {
    submission: i32,
    submitted_at: DateTime<Utc>,
    learners: Json<Vec<Reported>>,
    decision: Option<String>,
    decision_label: Option<String>,
    opinion: Option<String>,
    decided_at: Option<DateTime<Utc>>,
}

/// The submissions of a class, the first one first.
///
/// # Errors
/// When the database fails.
pub async fn submissions(class: PlanId, tables: &mut PgConnection) -> Result<Vec<Submission>, QueryError> {
    let sql = format!(
        "SELECT submission, submitted_at, learners, decision, {} AS decision_label, opinion, decided_at \
         FROM plans.submissions WHERE plan = $1 ORDER BY submission",
        labels::case("decision", labels::DECISIONS)
    );
    let rows: Vec<Row> = sqlx::query_as(&sql).bind(class.0).fetch_all(tables).await?;
    let mut before: Option<Vec<Reported>> = None;
    let mut submissions = Vec::with_capacity(rows.len());
    for row in rows {
        let changes = before.as_deref().map_or_else(Vec::new, |before| changes(before, &row.learners.0));
        before = Some(row.learners.0.clone());
        submissions.push(Submission {
            submission: row.submission,
            submitted_at: row.submitted_at,
            learners: row.learners.0,
            decision: row.decision,
            decision_label: row.decision_label,
            opinion: row.opinion,
            decided_at: row.decided_at,
            changes,
        });
    }
    Ok(submissions)
}

/// CLASS-7: what the office needs to look at again.
fn changes(before: &[Reported], after: &[Reported]) -> Vec<SubmissionChange> {
    let mut results: BTreeMap<LearnerId, (Option<Score>, Option<Score>)> = BTreeMap::new();
    for reported in before {
        results.entry(reported.learner).or_default().0 = Some(reported.score);
    }
    for reported in after {
        results.entry(reported.learner).or_default().1 = Some(reported.score);
    }
    results
        .into_iter()
        .filter(|(_, (before, after))| before != after)
        .map(|(learner, (before, after))| SubmissionChange { learner, before, after })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::Mark;

    #[test]
    fn class_7_a_resubmission_shows_who_came_who_went_and_whose_result_changed() {
        let learner = |n: u128| LearnerId(Uuid::from_u128(n));
        let sat = |n: u128, mark: u8| Reported { learner: learner(n), score: Score::Mark(Mark::whole(mark)) };
        let before = [sat(1, 60), sat(2, 70), sat(3, 80)];
        let after = [sat(1, 60), Reported { learner: learner(2), score: Score::Absent }, sat(4, 90)];
        let mark = |mark: u8| Some(Score::Mark(Mark::whole(mark)));
        assert_eq!(
            changes(&before, &after),
            [
                SubmissionChange { learner: learner(2), before: mark(70), after: Some(Score::Absent) },
                SubmissionChange { learner: learner(3), before: mark(80), after: None },
                SubmissionChange { learner: learner(4), before: None, after: mark(90) },
            ]
        );
        assert_eq!(changes(&after, &after), []);
    }
}
