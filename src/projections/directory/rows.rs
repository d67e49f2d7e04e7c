//! The rows of the directory's tables.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::types::Json;
use uuid::Uuid;

use crate::projections::rows::read_table;

read_table! {
    /// A region and its office.
    OfficeRow in "offices" by (region) {
        region: String => "text",
        name: String => "text",
        kind: String => "text",
        parent: Option<String> => "text",
        version: i64 => "bigint",
    }
}

read_table! {
    /// A training point.
    PointRow in "points" by (point) {
        point: Uuid => "uuid",
        office: String => "text",
        name: String => "text",
        established: Option<NaiveDate> => "date",
        capacity: Option<i64> => "bigint",
        training_scope: Option<String> => "text",
        place: Option<String> => "text",
        introduction: Option<String> => "text",
        contact_name: String => "text",
        contact_phone: String => "text",
        contact_subject: Option<Uuid> => "uuid",
        enabled: bool => "boolean",
        disabled_reason: Option<String> => "text",
        version: i64 => "bigint",
    }
}

read_table! {
    /// An account.
    AccountRow in "accounts" by (account) {
        account: Uuid => "uuid",
        login: String => "text",
        role: String => "text",
        office: Option<String> => "text",
        point: Option<Uuid> => "uuid",
        learner: Option<Uuid> => "uuid",
        name: String => "text",
        phone: String => "text",
        profile_subject: Uuid => "uuid",
        enabled: bool => "boolean",
        must_change: bool => "boolean",
        locked_until: Option<DateTime<Utc>> => "timestamptz",
        last_signed_in: Option<DateTime<Utc>> => "timestamptz",
        opened_at: DateTime<Utc> => "timestamptz",
        version: i64 => "bigint",
    }
}

read_table! {
    /// A machine's key.
    ApiKeyRow in "api_keys" by (key) {
        key: String => "text",
        account: Uuid => "uuid",
        scopes: Json<Vec<String>> => "jsonb",
        issued_at: DateTime<Utc> => "timestamptz",
        revoked_at: Option<DateTime<Utc>> => "timestamptz",
    }
}
