//! A job as its owner sees it.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::imports::Note;
use crate::messages::{Language, sentence};
use crate::queries::jobs::{Job, JobState};
use crate::types::JobId;

/// A job.
#[derive(Debug, Serialize, ToSchema)]
pub struct JobView {
    /// The job.
    pub job: Uuid,
    /// What kind of work it is: `import_check`, `import`, `import_undo`, `export`, …
    pub kind: String,
    /// How it stands.
    #[schema(value_type = JobState)]
    pub state: String,
    /// Whether it was cancelled; it ends as soon as its worker hears of that.
    pub cancel_asked: bool,
    /// How many pieces there are, once that is known.
    pub total: Option<i64>,
    /// How many of them are done.
    pub done: i64,
    /// How many of them failed.
    pub failed: i64,
    /// What came of it; its shape depends on the kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub result: Option<Value>,
    /// Why it failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<JobProblem>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When it was begun for the first time.
    pub started_at: Option<DateTime<Utc>>,
    /// When it was over.
    pub finished_at: Option<DateTime<Utc>>,
}

/// Why a job failed.
#[derive(Debug, Serialize, ToSchema)]
pub struct JobProblem {
    /// The refusal's code: the rule, and behind a dot which of its sentences applies.
    pub code: String,
    /// It as a sentence for a person.
    pub detail: String,
    /// The numbers and names involved.
    #[schema(value_type = Object)]
    pub params: Map<String, Value>,
}

impl JobView {
    /// In that language.
    #[must_use]
    pub fn of(job: Job, language: Language) -> Self {
        let error = job.error.map(|sqlx::types::Json(refusal)| JobProblem {
            detail: sentence(language, &refusal.code, &refusal.params).unwrap_or_else(|| refusal.code.clone()),
            code: refusal.code,
            params: refusal.params,
        });
        Self {
            job: job.job,
            kind: job.kind,
            state: job.state,
            cancel_asked: job.cancel_asked,
            total: job.total,
            done: job.done,
            failed: job.failed,
            result: job.result.map(|result| in_words(result, language)),
            error,
            created_at: job.created_at,
            started_at: job.started_at,
            finished_at: job.finished_at,
        }
    }
}

/// What came of a job, with a `detail` in words beside everything that it says about rows of a file.
fn in_words(mut result: Value, language: Language) -> Value {
    for list in ["errors", "warnings"] {
        for note in result.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            let told = Note::deserialize(&*note).map(|note| note.told(language));
            if let (Ok(told), Some(note)) = (told, note.as_object_mut()) {
                note.insert("detail".to_owned(), told.into());
            }
        }
    }
    result
}

/// The answer to a request that a job carries out.
#[derive(Debug, Serialize, ToSchema)]
pub struct JobAdded {
    /// The job, to be followed at `/api/v1/jobs/{job}`.
    #[schema(value_type = Uuid)]
    pub job: JobId,
}

impl IntoResponse for JobAdded {
    fn into_response(self) -> Response {
        let place = HeaderValue::from_str(&format!("/api/v1/jobs/{}", self.job));
        let mut response = (StatusCode::ACCEPTED, Json(self)).into_response();
        if let Ok(place) = place {
            response.headers_mut().insert(header::LOCATION, place);
        }
        response
    }
}
