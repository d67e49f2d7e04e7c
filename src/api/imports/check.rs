//! `POST /api/v1/imports/checks`.

use tokio::sync::Semaphore;

use super::Rows;
use crate::api::auth::Caller;
use crate::api::documented::CommandProblems;
use crate::api::extract::Raw;
use crate::api::file_name::{FileHeaders, FileName};
use crate::api::jobs::view::JobAdded;
use crate::api::prelude::*;
use crate::commands::roster_import::{ImportKind, may_import};
use crate::commands::{CommandError, Envelope};
use crate::imports::{CHECK, CheckWork, layouts};
use crate::jobs::NewJob;
use crate::queries::page::QueryError;
use crate::sheets::{Form as Written, Length, Sheet, SheetError, rules};
use crate::types::{JobId, Name, PlanId};

/// Bytes that a file has at most (IMPORT-5).
#[expect(clippy::cast_possible_truncation, reason = "50 MiB fit any machine's size")]
pub const LIMIT: usize = rules::LARGEST_FILE * rules::MEGABYTE as usize;

/// Files that are looked at from outside at the same time: each takes a processor and some dozens of megabytes.
static AT_THE_SAME_TIME: Semaphore = Semaphore::const_new(2);

/// What the file holds.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct CheckQuery {
    /// What its rows are: learners for the roster, unless told.
    #[param(inline)]
    rows: Rows,
    /// The class, of its roster and scores.
    plan: Option<PlanId>,
    /// 更新已有人员: whether rows of learners on record update them (IMPORT-3).
    update_existing: bool,
}

/// Uploads a workbook (.xlsx or .xls) or CSV in the columns of the template, up to 50 MB and 200,000 rows, and looks at it without
/// storing anything of it: a job says for every row what would happen. A file that is damaged, encrypted, holds macros, or has
/// other columns is refused at once (IMPORT-5).
#[utoipa::path(
    post,
    path = "/api/v1/imports/checks",
    tag = "imports",
    summary = "Upload a file and see what its import would do",
    params(FileHeaders, CheckQuery),
    request_body(content = Vec<u8>, description = "The file.", content_type = "application/octet-stream"),
    responses((status = 202, description = "The file is looked at.", body = JobAdded), CommandProblems)
)]
pub async fn check(
    State(state): State<ApiState>,
    caller: Caller,
    Params(query): Params<CheckQuery>,
    FileName(name): FileName,
    Raw(content): Raw<LIMIT>,
) -> Result<JobAdded, ApiError> {
    let kind = query.rows.of(query.plan)?;
    let desk = state.desk();
    let asked = desk.context(&Envelope::of(caller.actor.clone()));
    may_import(&asked, &mut desk.ledger().begin(None), kind).await?;
    let bytes = content.len() as u64;
    let (form, length) = measured(content.clone(), kind).await?;
    let file = state.import_files().keep(content, desk.now()).await?;
    let work =
        CheckWork { kind, file, name: line(&name)?, bytes, form, length, update_existing: query.update_existing };
    let job = NewJob {
        id: JobId(desk.ids().fresh()),
        kind: CHECK,
        actor: caller.actor,
        parameters: serde_json::to_value(work).map_err(|error| ApiError::Internal(error.to_string()))?,
    };
    state.jobs().add(&job).await.map_err(QueryError::Database)?;
    Ok(JobAdded { job: job.id })
}

/// How the file is written and how long it is; what is no table of ours is refused.
async fn measured(content: bytes::Bytes, kind: ImportKind) -> Result<(Written, Length), ApiError> {
    // The semaphore is never closed.
    let _turn = AT_THE_SAME_TIME.acquire().await.map_err(|error| ApiError::Internal(error.to_string()))?;
    let measured = tokio::task::spawn_blocking(move || {
        let sheet = Sheet::open(content)?;
        let length = sheet.measure(layouts::of(kind))?;
        Ok::<_, SheetError>((sheet.form(), length))
    });
    let measured = measured.await.map_err(|error| ApiError::Internal(format!("looking at a file failed: {error}")))?;
    measured.map_err(|error| CommandError::refused(&error).into())
}

fn line(name: &Name) -> Result<crate::types::Line, ApiError> {
    name.as_str().parse().map_err(|error| ApiError::Internal(format!("a name that is no line: {error}")))
}
