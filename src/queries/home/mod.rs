//! The home page: what waits for whom, and what is late.

mod lateness;
mod learner;
mod offices;
mod plans;
mod requests;

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::types::kinds;

pub use lateness::{last_late_day, last_soon_day};
pub use learner::{OpenClasses, open_classes, present_classes};
pub use offices::without_administrator;
pub use plans::{of_offices, of_point};
pub use requests::{of_learner, requests_of_offices};

/// Of each kind the longest waiting are named, up to so many.
const NAMED: u8 = 5;

kinds! {
    /// What kind of thing waits; its label in the message catalogue is `waiting-` and its code.
    WaitingKind {
        /// Plans that await the office's decision.
        PlansToDecide = "plans_to_decide";
        /// Submitted hours that await the office's decision.
        HoursToDecide = "hours_to_decide";
        /// Equivalence requests that await the office's decision.
        RequestsToDecide = "requests_to_decide";
        /// Rejected plans of this year that the point may revise.
        PlansToRevise = "plans_to_revise";
        /// Classes whose enrolment opens soon.
        EnrolmentOpening = "enrolment_opening";
        /// Classes whose enrolment closes soon.
        EnrolmentClosing = "enrolment_closing";
        /// Classes whose training has begun by the calendar, but which the point has not started.
        ClassesToStart = "classes_to_start";
        /// Classes whose training is over and in which somebody has no score yet.
        ScoresToEnter = "scores_to_enter";
        /// Classes whose training is over and whose hours are not submitted.
        HoursToSubmit = "hours_to_submit";
        /// Submissions of hours that the office returned.
        HoursToCorrect = "hours_to_correct";
        /// Offices that nobody can sign in for.
        OfficesWithoutAdministrator = "offices_without_administrator";
    }
}

/// What waits, of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What kind.
    pub kind: WaitingKind,
    /// How many.
    pub count: i64,
    /// How many of them are late (HOME-1).
    pub late: i64,
    /// Since when the longest waiting one waits.
    pub oldest: Option<NaiveDate>,
    /// The longest waiting ones, five at most.
    pub items: Vec<WaitingItem>,
}

/// One thing that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct WaitingItem {
    /// Its identifier: a plan's, a request's, or an office's region.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Since when it waits.
    pub since: Option<NaiveDate>,
    /// The day before which something should happen to it, where there is one.
    pub due: Option<NaiveDate>,
    /// Whether it is late (HOME-1).
    pub late: bool,
}

/// A row of the queries here: one of the longest waiting things of its kind, with the numbers of the whole kind.
#[derive(Debug, FromRow)]
struct Row {
    kind: String,
    /// Whether it waits for the very office that asks, not for one below.
    own: bool,
    count: i64,
    late_count: i64,
    oldest: Option<NaiveDate>,
    #[sqlx(flatten)]
    item: WaitingItem,
}

/// What waits, of each of these kinds; those of which nothing waits are there with a count of zero.
fn gathered(kinds: &[WaitingKind], rows: &[Row], wanted: impl Fn(&Row) -> bool) -> Vec<Waiting> {
    let of = |kind: WaitingKind| {
        let mut waiting = Waiting { kind, count: 0, late: 0, oldest: None, items: Vec::new() };
        for row in rows.iter().filter(|row| row.kind == kind.code() && wanted(row)) {
            // The rows of one's own office and of those below carry numbers of their own.
            if waiting.items.is_empty() {
                (waiting.count, waiting.late, waiting.oldest) = (row.count, row.late_count, row.oldest);
            }
            waiting.items.push(row.item.clone());
        }
        waiting
    };
    kinds.iter().map(|kind| of(*kind)).collect()
}

/// What waits, as SQL behind the common table expressions that it refers to.
struct Statement<'a> {
    /// A query with the columns `kind, own, id, since, due, late`; an identifier waits once.
    waiting: &'a str,
    /// The table `n` in which the things have their names, and how it is joined to `w`.
    names: &'a str,
    /// The name's column.
    name: &'a str,
}

impl Statement<'_> {
    /// Of each kind, apart for one's own office and for those below, the longest waiting ones, each with the numbers of its
    /// kind. What waits is found once; only those that are named are looked up.
    fn longest(&self) -> String {
        let Self { waiting, names, name } = self;
        format!(
            ", waiting AS MATERIALIZED ({waiting}), kinds AS (\
                 SELECT kind, own, count(*) AS count, count(*) FILTER (WHERE late) AS late_count, min(since) AS oldest \
                 FROM waiting GROUP BY kind, own) \
             SELECT g.kind, g.own, g.count, g.late_count, g.oldest, w.id::text AS id, {name} AS name, w.since, w.due, w.late \
             FROM kinds g CROSS JOIN LATERAL (SELECT id, since, due, late FROM waiting \
                 WHERE kind = g.kind AND own = g.own ORDER BY since, id LIMIT {NAMED}) w \
                 JOIN {names} ORDER BY g.kind, g.own, w.since, w.id"
        )
    }
}

/// SQL of the day in Asia/Shanghai on which a moment falls.
fn day_of(moment: &str) -> String {
    format!("({moment} AT TIME ZONE INTERVAL '+08:00')::date")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_written_as_its_code() {
        for kind in WaitingKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
    }

    #[test]
    fn a_kind_of_which_nothing_waits_is_there_with_zero() {
        let nothing = gathered(&[WaitingKind::PlansToDecide], &[], |_| true);
        assert_eq!((nothing[0].count, nothing[0].late, nothing[0].oldest), (0, 0, None));
        assert!(nothing[0].items.is_empty());
    }
}
