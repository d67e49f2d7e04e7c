//! The rows of the schema `notices`.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use crate::projections::rows::read_table;

read_table! {
    /// A notice.
    NoticeRow in "notices" by (address, position) {
        address: String => "text",
        position: i64 => "bigint",
        kind: String => "text",
        subject_kind: String => "text",
        subject: String => "text",
        point: Option<Uuid> => "uuid",
        params: Json<Value> => "jsonb",
        due: Option<NaiveDate> => "date",
        at: DateTime<Utc> => "timestamptz",
    }
}

read_table! {
    /// How far an account has read.
    InboxRow in "inboxes" by (account) {
        account: Uuid => "uuid",
        read_through: i64 => "bigint",
    }
}

read_table! {
    /// What notices say of a plan.
    PlanRow in "plan_facts" by (plan) {
        plan: Uuid => "uuid",
        point: Uuid => "uuid",
        office: String => "text",
        training_year: i16 => "smallint",
        name: String => "text",
        enrolment_from: NaiveDate => "date",
        enrolment_to: NaiveDate => "date",
        training_from: NaiveDate => "date",
    }
}

read_table! {
    /// What notices say of an equivalence request.
    RequestRow in "request_facts" by (request) {
        request: Uuid => "uuid",
        learner: Uuid => "uuid",
        training_year: i16 => "smallint",
        title: String => "text",
        claimed: String => "text",
        decided_office: Option<String> => "text",
    }
}

read_table! {
    /// What notices say of an import.
    ImportRow in "import_facts" by (import) {
        import: Uuid => "uuid",
        address: String => "text",
        name: String => "text",
    }
}
