//! The rows of the roster's tables.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use crate::projections::rows::read_table;

read_table! {
    /// A work unit.
    UnitRow in "units" by (unit) {
        unit: Uuid => "uuid",
        name: String => "text",
        region: String => "text",
        merged_into: Option<Uuid> => "uuid",
        changed_on: NaiveDate => "date",
        version: i64 => "bigint",
    }
}

read_table! {
    /// A name that finds a unit.
    UnitNameRow in "unit_names" by (unit, name) {
        unit: Uuid => "uuid",
        name: String => "text",
    }
}

read_table! {
    /// A trade.
    TradeRow in "trades" by (trade) {
        trade: Uuid => "uuid",
        name: String => "text",
        retired: bool => "boolean",
        merged_into: Option<Uuid> => "uuid",
        changed_on: NaiveDate => "date",
        version: i64 => "bigint",
    }
}

read_table! {
    /// A learner.
    LearnerRow in "learners" by (learner) {
        learner: Uuid => "uuid",
        name: String => "text",
        id_masked: String => "text",
        id_hash: Option<String> => "text",
        personal: Option<Json<Value>> => "jsonb",
        sex: String => "text",
        trade: Uuid => "uuid",
        grade: String => "text",
        unit: Uuid => "uuid",
        region: String => "text",
        on_roster: bool => "boolean",
        leave_reason: Option<String> => "text",
        enabled_accounts: i32 => "int",
        active: bool => "boolean",
        erased: bool => "boolean",
        registered_at: DateTime<Utc> => "timestamptz",
        version: i64 => "bigint",
    }
}

read_table! {
    /// A change of grade (PERSON-2).
    GradeChangeRow in "grade_changes" by (learner, version) {
        learner: Uuid => "uuid",
        version: i64 => "bigint",
        before: String => "text",
        after: String => "text",
        holds_from: Option<NaiveDate> => "date",
        reason: String => "text",
        changed_at: DateTime<Utc> => "timestamptz",
    }
}

read_table! {
    /// A learner's own account.
    LearnerAccountRow in "learner_accounts" by (account) {
        account: Uuid => "uuid",
        learner: Uuid => "uuid",
        enabled: bool => "boolean",
    }
}
