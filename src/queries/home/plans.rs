//! Plans and classes that wait for somebody.

use chrono::NaiveDate;
use sqlx::{PgConnection, QueryBuilder};

use super::{Row, Statement, Waiting, WaitingKind, day_of, gathered, last_late_day, last_soon_day};
use crate::queries::page::QueryError;
use crate::queries::scope::RegionScope;
use crate::types::{PointId, RegionCode, TrainingYear};

/// What an office decides.
const DECISIONS: [WaitingKind; 2] = [WaitingKind::PlansToDecide, WaitingKind::HoursToDecide];
/// What an office sees points leave undone.
const OVERDUE: [WaitingKind; 3] =
    [WaitingKind::ClassesToStart, WaitingKind::HoursToSubmit, WaitingKind::HoursToCorrect];
/// What a point does.
const WORK: [WaitingKind; 7] = [
    WaitingKind::PlansToRevise,
    WaitingKind::EnrolmentOpening,
    WaitingKind::EnrolmentClosing,
    WaitingKind::ClassesToStart,
    WaitingKind::ScoresToEnter,
    WaitingKind::HoursToSubmit,
    WaitingKind::HoursToCorrect,
];

/// What waits at the offices of a region and at its points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlansOfOffices {
    /// For the office that asks.
    pub own: Vec<Waiting>,
    /// For offices below it.
    pub below: Vec<Waiting>,
    /// For points of all of them.
    pub points: Vec<Waiting>,
}

/// What waits at a point and for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlansOfPoint {
    /// For the point itself.
    pub own: Vec<Waiting>,
    /// For its office.
    pub office: Vec<Waiting>,
}

/// Plans and classes of these offices that wait. `own` is the office that decides itself; an auditor decides nothing.
///
/// # Errors
/// When the database fails.
pub async fn of_offices(
    regions: &RegionScope,
    own: Option<RegionCode>,
    today: NaiveDate,
    tables: &mut PgConnection,
) -> Result<PlansOfOffices, QueryError> {
    let mut query = QueryBuilder::new("WITH own (office) AS (SELECT ");
    query.push_bind(own.map(|own| own.to_string())).push("), ");
    push_days(today, &mut query);
    // Whose turn it is matters at offices only: what points leave undone is one list.
    query.push(
        ", active AS (SELECT p.*, p.status LIKE 'awaiting%' AND p.office IS NOT DISTINCT FROM own.office AS own, CASE p.status \
             WHEN 'awaiting_approval' THEN 'plans_to_decide' WHEN 'awaiting_confirmation' THEN 'hours_to_decide' \
             WHEN 'returned' THEN 'hours_to_correct' WHEN 'enrolling' THEN 'classes_to_start' ELSE 'hours_to_submit' END AS kind \
         FROM plans.plans p CROSS JOIN own CROSS JOIN days WHERE p.status IN ('awaiting_approval', 'awaiting_confirmation', \
             'enrolling', 'in_training', 'returned') AND (p.status <> 'enrolling' OR p.training_from <= days.today) \
             AND (p.status <> 'in_training' OR p.training_to < days.today)",
    );
    regions.push("p.office", &mut query);
    query.push(" OFFSET 0)").push(longest());
    let rows: Vec<Row> = query.build_query_as().fetch_all(tables).await?;
    Ok(PlansOfOffices {
        own: gathered(&DECISIONS, &rows, |row| row.own),
        below: gathered(&DECISIONS, &rows, |row| !row.own),
        points: gathered(&OVERDUE, &rows, |_| true),
    })
}

/// Plans and classes of a point that wait.
///
/// # Errors
/// When the database fails.
pub async fn of_point(point: PointId, today: NaiveDate, tables: &mut PgConnection) -> Result<PlansOfPoint, QueryError> {
    let mut query = QueryBuilder::new("WITH ");
    push_days(today, &mut query);
    query.push(
        ", active AS (SELECT p.*, true AS own, CASE \
             WHEN p.status = 'awaiting_approval' THEN 'plans_to_decide' \
             WHEN p.status = 'awaiting_confirmation' THEN 'hours_to_decide' \
             WHEN p.status = 'returned' THEN 'hours_to_correct' \
             WHEN p.status = 'rejected' AND p.training_year >= days.year THEN 'plans_to_revise' \
             WHEN p.status = 'enrolling' AND p.training_from <= days.today THEN 'classes_to_start' \
             WHEN p.status = 'enrolling' AND p.enrolment_from > days.today AND p.enrolment_from <= days.soon \
                 THEN 'enrolment_opening' \
             WHEN p.status = 'enrolling' AND p.enrolment_from <= days.today \
                 AND p.enrolment_to BETWEEN days.today AND days.soon THEN 'enrolment_closing' \
             WHEN p.status = 'in_training' AND p.training_to < days.today AND EXISTS (SELECT FROM plans.enrolments e \
                 WHERE e.plan = p.plan AND e.withdrawn_at IS NULL AND e.mark_tenths IS NULL AND NOT e.absent) \
                 THEN 'scores_to_enter' \
             WHEN p.status = 'in_training' AND p.training_to < days.today THEN 'hours_to_submit' END AS kind \
         FROM plans.plans p CROSS JOIN days WHERE p.status NOT IN ('withdrawn', 'ended', 'cancelled') AND p.point = ",
    );
    query.push_bind(point.0).push(" OFFSET 0)").push(longest());
    let rows: Vec<Row> = query.build_query_as().fetch_all(tables).await?;
    Ok(PlansOfPoint { own: gathered(&WORK, &rows, |_| true), office: gathered(&DECISIONS, &rows, |_| true) })
}

fn push_days(today: NaiveDate, query: &mut QueryBuilder<'static, sqlx::Postgres>) {
    query.push("days (today, late, soon, year) AS (SELECT ").push_bind(today).push(", ");
    query.push_bind(last_late_day(today)).push(", ").push_bind(last_soon_day(today)).push(", ");
    query.push_bind(i16::from(TrainingYear::current(today))).push("::smallint)");
}

/// SQL behind `active`, the plans with their kinds (none where nothing waits): since when each waits, until when it should be
/// done, whether it is late.
fn longest() -> String {
    let reported = day_of("p.reported_at");
    let decided = day_of("p.decided_at");
    let submitted = day_of("p.submitted_at");
    let returned =
        day_of("(SELECT s.decided_at FROM plans.submissions s WHERE s.plan = p.plan AND s.submission = p.submission)");
    // `OFFSET 0` keeps the expressions from being worked out again wherever their columns are used.
    let dated = format!(
        ", dated AS (SELECT p.kind, p.own, p.plan AS id, days.today, days.late AS last_late_day, \
             CASE p.kind WHEN 'plans_to_decide' THEN {reported} \
                         WHEN 'plans_to_revise' THEN {decided} \
                         WHEN 'hours_to_decide' THEN {submitted} \
                         WHEN 'hours_to_correct' THEN {returned} \
                         WHEN 'enrolment_opening' THEN p.enrolment_from \
                         WHEN 'enrolment_closing' THEN p.enrolment_from \
                         WHEN 'classes_to_start' THEN p.training_from \
                         ELSE greatest(p.training_to, p.exam_to) END AS since, \
             CASE p.kind WHEN 'plans_to_decide' THEN p.enrolment_from \
                         WHEN 'plans_to_revise' THEN p.enrolment_from \
                         WHEN 'enrolment_opening' THEN p.enrolment_from \
                         WHEN 'enrolment_closing' THEN p.enrolment_to \
                         WHEN 'classes_to_start' THEN p.training_from END AS due \
         FROM active p CROSS JOIN days WHERE p.kind IS NOT NULL OFFSET 0)"
    );
    let waiting = "SELECT kind, own, id, since, due, \
         CASE kind WHEN 'plans_to_decide' THEN since <= last_late_day OR due <= today \
                   WHEN 'plans_to_revise' THEN due <= today \
                   WHEN 'classes_to_start' THEN due < today \
                   WHEN 'enrolment_opening' THEN false \
                   WHEN 'enrolment_closing' THEN false \
                   ELSE since <= last_late_day END AS late FROM dated";
    let statement = Statement { waiting, names: "plans.plans n ON n.plan = w.id", name: "n.name" };
    dated + &statement.longest()
}
