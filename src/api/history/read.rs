//! `GET /api/v1/history/{kind}/{id}`.

use sqlx::PgConnection;

use crate::api::prelude::*;
use crate::api::{accounts, training_plans, webhooks};
use crate::commands::unseal::unseal;
use crate::queries::history::{History, HistoryEntry, exporter};
use crate::queries::{learners, points, requests, units};
use crate::types::{AccountId, ExportId, LearnerId, PlanId, PointId, RequestId, WebhookId, WorkUnitId};

/// The history of anything: its events in order, each with who, when, from where, why, and the change in words. Who may
/// read a thing may read its history. The first one first; `sort=-version` turns it round.
#[utoipa::path(
    get,
    path = "/api/v1/history/{kind}/{id}",
    tag = "history",
    summary = "Read the history of anything",
    params(
        ("kind" = String, Path, description = "What it is: `training_plan`, `equivalence_request`, `learner`, \
            `work_unit`, `trade`, `webhook`, `training_point`, `office`, `account`, `inbox` (of an account), \
            `export` (for who may read the account that took it along), `calendar`, \
            or `publication` (of a day)."),
        ("id" = String, Path, description = "Its identifier: a UUID, a region's code, a day, or `province` for the calendar."),
        PageRequest,
        ReadHeaders
    ),
    responses((status = 200, description = "A page of the events.", body = Page<HistoryEntry>), ReadProblems)
)]
pub async fn read(
    reader: Reader,
    Subjects(kind, id): Subjects<String, String>,
    Params(page): Params<PageRequest>,
) -> Result<Json<Page<HistoryEntry>>, ApiError> {
    let mut tables = reader.tables(&["plans", "requests", "roster", "directory", "webhooks"]).await?;
    let unknown = || ApiError::NotFound { kind: "history", id: format!("{kind}/{id}") };
    if !sees(&reader, &kind, &id, &mut tables).await? {
        return Err(unknown());
    }
    let history = History::of(&kind, &id, &page, &mut tables).await?;
    drop(tables);
    let opened = unseal(reader.state.desk(), &history.sealed()).await?;
    let told = history.told(&opened);
    if told.total == 0 { Err(unknown()) } else { Ok(Json(told)) }
}

/// Whether the caller may read the thing at all; what cannot be read is not there.
pub(super) async fn sees(reader: &Reader, kind: &str, id: &str, tables: &mut PgConnection) -> Result<bool, ApiError> {
    let sight = reader.sight();
    let region = match kind {
        "trade" | "office" | "calendar" | "publication" => return Ok(true),
        "training_plan" => return there(training_plans::visible::roster(reader, parse::<PlanId>(id)?, tables).await),
        "account" | "inbox" => return there(accounts::visible::account(reader, parse::<AccountId>(id)?, tables).await),
        "webhook" => return there(webhooks::visible::webhook(reader, parse::<WebhookId>(id)?, tables).await),
        // Who sees an account sees what it took along.
        "export" => {
            let Some(account) = exporter(parse::<ExportId>(id)?, tables).await? else { return Ok(false) };
            return there(accounts::visible::account(reader, account.into(), tables).await);
        }
        "equivalence_request" => {
            let found = requests::one(parse::<RequestId>(id)?, tables).await?;
            if found.as_ref().is_some_and(|found| sight.is_learner(found.learner.into())) {
                return Ok(true);
            }
            found.map(|found| found.region)
        }
        "learner" if sight.is_learner(parse::<LearnerId>(id)?) => return Ok(true),
        "learner" => learners::one(parse::<LearnerId>(id)?, tables).await?.map(|found| found.learner.region),
        "training_point" if sight.is_point(parse::<PointId>(id)?) => return Ok(true),
        "training_point" => points::one(parse::<PointId>(id)?, tables).await?.map(|found| found.office),
        "work_unit" => units::one(parse::<WorkUnitId>(id)?, tables).await?.map(|found| found.region),
        _ => None,
    };
    Ok(region.is_some_and(|region| sight.sees_region(&region)))
}

fn there<T>(found: Result<T, ApiError>) -> Result<bool, ApiError> {
    match found {
        Ok(_) => Ok(true),
        Err(ApiError::NotFound { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

fn parse<T: std::str::FromStr>(id: &str) -> Result<T, ApiError> {
    id.parse().map_err(|_| ApiError::NotFound { kind: "history", id: id.to_owned() })
}
