//! The rows of the plans' tables.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use crate::projections::rows::read_table;

read_table! {
    /// A plan, which from its approval on is the class.
    PlanRow in "plans" by (plan) {
        plan: Uuid => "uuid",
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
        place: Option<String> => "text",
        teachers: Option<Json<Value>> => "jsonb",
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
        submitted_at: Option<DateTime<Utc>> => "timestamptz",
        confirmed_at: Option<DateTime<Utc>> => "timestamptz",
        version: i64 => "bigint",
        since: NaiveDate => "date",
    }
}

read_table! {
    /// A learner in a class.
    EnrolmentRow in "enrolments" by (plan, learner) {
        plan: Uuid => "uuid",
        learner: Uuid => "uuid",
        enrolled_at: DateTime<Utc> => "timestamptz",
        withdrawn_at: Option<DateTime<Utc>> => "timestamptz",
        mark_tenths: Option<i32> => "int",
        absent: bool => "boolean",
        reported: bool => "boolean",
        passed: Option<bool> => "boolean",
    }
}

read_table! {
    /// A submission of hours.
    SubmissionRow in "submissions" by (plan, submission) {
        plan: Uuid => "uuid",
        submission: i32 => "int",
        submitted_at: DateTime<Utc> => "timestamptz",
        learners: Json<Value> => "jsonb",
        reported: i32 => "int",
        decision: Option<String> => "text",
        opinion: Option<String> => "text",
        decided_at: Option<DateTime<Utc>> => "timestamptz",
        since: NaiveDate => "date",
    }
}

read_table! {
    /// An adjustment of the headcount (PLAN-7).
    HeadcountRow in "headcounts" by (plan, version) {
        plan: Uuid => "uuid",
        version: i64 => "bigint",
        before: i32 => "int",
        after: i32 => "int",
        reason: String => "text",
        adjusted_at: DateTime<Utc> => "timestamptz",
    }
}
