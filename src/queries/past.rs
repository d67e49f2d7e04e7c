//! Plans, submissions and requests as they stood at the end of an earlier business day: where lists as of such a day read.
//!
//! A row says since which day it stands so; how it stood before, until it changed, is kept beside it. The days are written into
//! the statements: they are dates of this program's own making, and a plan is made for each.

use chrono::NaiveDate;

/// What lists show of a plan.
const PLAN: &str = "plan, point, office, training_year, name, audience, hours_tenths, enrolment_from, enrolment_to, \
     training_from, training_to, exam_from, exam_to, irregular_windows, planned, approved, allowed, enrolled, status, revision, \
     reported_at, decided_at, opinion, submission, version";
/// What lists show of a submission.
const SUBMISSION: &str = "plan, submission, submitted_at, reported, decision, opinion, decided_at";

/// The plans as `p`.
pub(super) fn plans(day: NaiveDate) -> String {
    format!("({}) p", stood("plans", PLAN, day))
}

/// The submissions of hours as `s`.
pub(super) fn submissions(day: NaiveDate) -> String {
    format!("({}) s", stood("submissions", SUBMISSION, day))
}

fn stood(table: &str, columns: &str, day: NaiveDate) -> String {
    format!(
        "SELECT {columns} FROM plans.{table} WHERE since <= '{day}' \
         UNION ALL SELECT {columns} FROM plans.{table}_past WHERE since <= '{day}' AND until > '{day}'"
    )
}

/// The requests as `r`. Only what a decision changes was kept: the rest is as it was submitted.
pub(super) fn requests(day: NaiveDate) -> String {
    const SUBMITTED: &str = "n.request, n.learner, n.training_year, n.kind, n.title, n.organiser, n.dates_from, \
         n.dates_to, n.claimed_tenths, n.description, n.attachments, n.submitted_at";
    const DECIDED: [&str; 6] = ["status", "granted_tenths", "opinion", "decided_at", "decided_office", "version"];
    let decided = |table: &str| DECIDED.map(|column| format!("{table}.{column}")).join(", ");
    format!(
        "(SELECT {SUBMITTED}, {} FROM requests.requests n WHERE n.since <= '{day}' \
         UNION ALL SELECT {SUBMITTED}, {} FROM requests.requests_past o JOIN requests.requests n USING (request) \
         WHERE o.since <= '{day}' AND o.until > '{day}') r",
        decided("n"),
        decided("o")
    )
}

/// The joins behind the plans `p`: the point and the office under the names that they had.
pub(super) fn plan_joins(day: NaiveDate) -> String {
    // The statistics name a region by its code as a number.
    format!(
        "LEFT JOIN LATERAL (SELECT {} AS name) pt ON true LEFT JOIN LATERAL (SELECT {} AS name) o ON true",
        name_of("p.point", day),
        name_of("lpad(to_hex(p.office::int), 32, '0')::uuid", day)
    )
}

/// The name of a point or a region as of the day; where it was named only later, its first name.
pub(super) fn name_of(id: &str, day: NaiveDate) -> String {
    format!(
        "(SELECT n.name FROM statistics.naming n WHERE n.id = {id} AND n.name IS NOT NULL \
          ORDER BY n.day <= '{day}' DESC, n.position * CASE WHEN n.day <= '{day}' THEN 1 ELSE -1 END DESC LIMIT 1)"
    )
}
