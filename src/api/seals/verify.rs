//! `POST /api/v1/seals/verification`.

use chrono::NaiveDate;

use crate::api::documented::CommandProblems;
use crate::api::jobs::view::JobAdded;
use crate::api::prelude::*;
use crate::api::shape::ShapeFault;
use crate::archive::{JOB, Question};
use crate::jobs::NewJob;
use crate::queries::page::QueryError;
use crate::types::{Head, JobId};

/// What is to be verified.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct VerificationQuery {
    /// One closed day only; everything unless told.
    day: Option<NaiveDate>,
    /// A public key that the asker trusts, 64 hexadecimal digits: every seal must follow from it.
    key: Option<String>,
}

/// Verifies in the background that nothing in the log was altered, left out or moved. `GET /api/v1/seals` shows what came of it, to
/// everybody who may audit.
#[utoipa::path(
    post,
    path = "/api/v1/seals/verification",
    tag = "seals",
    summary = "Verify the log",
    params(VerificationQuery),
    responses((status = 202, description = "The verification is on its way.", body = JobAdded), CommandProblems)
)]
pub async fn verify(reader: Reader, Params(query): Params<VerificationQuery>) -> Result<JobAdded, ApiError> {
    // A key looks like a head: 32 bytes in hexadecimal.
    let key = query.key.map(|key| key.parse::<Head>()).transpose();
    let key = key.map_err(|_| ShapeFault::bad_value("query.key", "a public key has 64 hexadecimal digits"))?;
    let question = Question { day: query.day, trusted: key.iter().map(ToString::to_string).collect() };
    let job = NewJob {
        id: JobId(reader.state.desk().ids().fresh()),
        kind: JOB,
        actor: reader.caller.actor.clone(),
        parameters: serde_json::to_value(question).map_err(|error| ApiError::Internal(error.to_string()))?,
    };
    reader.state.jobs().add(&job).await.map_err(QueryError::Database)?;
    Ok(JobAdded { job: job.id })
}
