//! How plans and submissions stood on earlier days: the rows that lists as of such a day read.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::rows::{PlanRow, SubmissionRow};
use crate::projections::rows::read_table;

read_table! {
    /// A plan as it stood from one business day on until another.
    PastPlanRow in "plans_past" by (plan, since) {
        plan: Uuid => "uuid",
        since: NaiveDate => "date",
        until: NaiveDate => "date",
        point: Uuid => "uuid",
        office: String => "text",
        training_year: i16 => "smallint",
        name: String => "text",
        audience: String => "text",
        hours_tenths: i32 => "int",
        enrolment_from: NaiveDate => "date",
        enrolment_to: NaiveDate => "date",
        training_from: NaiveDate => "date",
        training_to: NaiveDate => "date",
        exam_from: NaiveDate => "date",
        exam_to: NaiveDate => "date",
        irregular_windows: bool => "boolean",
        planned: i32 => "int",
        approved: Option<i32> => "int",
        allowed: Option<i32> => "int",
        enrolled: i32 => "int",
        status: String => "text",
        revision: i32 => "int",
        reported_at: DateTime<Utc> => "timestamptz",
        decided_at: Option<DateTime<Utc>> => "timestamptz",
        opinion: Option<String> => "text",
        submission: i32 => "int",
        version: i64 => "bigint",
    }
}

read_table! {
    /// A submission of hours as it stood from one business day on until another.
    PastSubmissionRow in "submissions_past" by (plan, submission, since) {
        plan: Uuid => "uuid",
        submission: i32 => "int",
        since: NaiveDate => "date",
        until: NaiveDate => "date",
        submitted_at: DateTime<Utc> => "timestamptz",
        reported: i32 => "int",
        decision: Option<String> => "text",
        opinion: Option<String> => "text",
        decided_at: Option<DateTime<Utc>> => "timestamptz",
    }
}

/// What a batch makes past: each row as it stood before a later day changed it.
#[derive(Debug, Default)]
pub(super) struct Past {
    plans: Vec<PastPlanRow>,
    submissions: Vec<PastSubmissionRow>,
}

impl Past {
    /// Keeps the plan as it stands, if this is the first change on a later day. Of several changes on one day only the last
    /// is how the day ended. What a legacy import enters for a day before that counts from the later day on.
    pub(super) fn keep_plan(&mut self, row: &mut PlanRow, day: NaiveDate) {
        if day > row.since {
            self.plans.push(past_plan(row, day));
            row.since = day;
        }
    }

    /// Keeps the submission as it stands, likewise.
    pub(super) fn keep_submission(&mut self, row: &mut SubmissionRow, day: NaiveDate) {
        if day > row.since {
            self.submissions.push(PastSubmissionRow {
                plan: row.plan,
                submission: row.submission,
                since: row.since,
                until: day,
                submitted_at: row.submitted_at,
                reported: row.reported,
                decision: row.decision.clone(),
                opinion: row.opinion.clone(),
                decided_at: row.decided_at,
            });
            row.since = day;
        }
    }

    /// Writes what became past.
    pub(super) async fn store(&self, tables: &mut PgConnection) -> Result<(), sqlx::Error> {
        PastPlanRow::store(self.plans.iter(), tables).await?;
        PastSubmissionRow::store(self.submissions.iter(), tables).await
    }
}

fn past_plan(row: &PlanRow, until: NaiveDate) -> PastPlanRow {
    PastPlanRow {
        plan: row.plan,
        since: row.since,
        until,
        point: row.point,
        office: row.office.clone(),
        training_year: row.training_year,
        name: row.name.clone(),
        audience: row.audience.clone(),
        hours_tenths: row.hours_tenths,
        enrolment_from: row.enrolment_from,
        enrolment_to: row.enrolment_to,
        training_from: row.training_from,
        training_to: row.training_to,
        exam_from: row.exam_from,
        exam_to: row.exam_to,
        irregular_windows: row.irregular_windows,
        planned: row.planned,
        approved: row.approved,
        allowed: row.allowed,
        enrolled: row.enrolled,
        status: row.status.clone(),
        revision: row.revision,
        reported_at: row.reported_at,
        decided_at: row.decided_at,
        opinion: row.opinion.clone(),
        submission: row.submission,
        version: row.version,
    }
}
