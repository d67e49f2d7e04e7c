//! `GET /api/v1/audit`.

use std::net::IpAddr;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::aggregates::known_type;
use crate::api::prelude::*;
use crate::api::shape::ShapeFault;
use crate::queries::audit::{AuditEntry, AuditFilter, list as entries};
use crate::types::{AccountId, Line, Name};

/// Which events. No person is named here but by identifiers.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct AuditQuery {
    /// Whose commands: the account.
    actor: Option<AccountId>,
    /// On this business day; instead of `from` and `to`.
    day: Option<NaiveDate>,
    /// Not before this business day.
    from: Option<NaiveDate>,
    /// Not after this business day.
    to: Option<NaiveDate>,
    /// What kind of thing: `training_plan`, `learner`, `account` …
    kind: Option<Name>,
    /// What happened, by its name in the log: `PlanApproved`, `IdNumberRevealed`, `ListExported`, `SignedIn` …
    event: Option<Name>,
    /// To which thing; `kind` says what it is.
    subject: Option<Line>,
    /// From which address.
    #[param(value_type = Option<String>)]
    address: Option<IpAddr>,
    /// By which command.
    command: Option<Uuid>,
    /// By commands that belonged to this: a request, an import, a run of the command line.
    correlation: Option<Uuid>,
}

/// Everything that happened to what belongs to the caller's region and below, the latest first: who, when, from where, why, and the
/// change in words. Sign-ins, revealed ID numbers and exports are among it. A total above 10,000 is not counted; `after` goes on
/// through any number of rows.
#[utoipa::path(
    get,
    path = "/api/v1/audit",
    tag = "audit",
    summary = "Search the audit trail",
    params(PageRequest, Place, AuditQuery, ReadHeaders),
    responses((status = 200, description = "A page of events.", body = Page<AuditEntry>), ReadProblems)
)]
pub async fn list(reader: Reader, listing: RegionalListing<AuditQuery>) -> Result<Json<Page<AuditEntry>>, ApiError> {
    let RegionalListing { page, place, filter } = listing;
    let filter = filter.of(&reader, place)?;
    let mut tables = reader.tables(TABLES).await?;
    Ok(Json(entries(&filter, &page, &mut tables).await?))
}

/// What the search reads: the trail, and the names of what it speaks of.
pub(super) const TABLES: &[&str] = &["trail", "directory", "roster", "plans", "requests"];

impl AuditQuery {
    /// The filter of what may be seen.
    pub(super) fn of(self, reader: &Reader, place: Place) -> Result<AuditFilter, ApiError> {
        let regions = reader.regions(place)?;
        let bad = |field: &str, why: &str| ApiError::from(ShapeFault::bad_value(format!("query.{field}"), why));
        if self.day.is_some() && (self.from.is_some() || self.to.is_some()) {
            return Err(bad("day", "either `day`, or `from` and `to`"));
        }
        let kind = match self.kind {
            Some(kind) => Some(known_type(kind.as_str()).ok_or_else(|| bad("kind", "there is no such kind of thing"))?),
            None if self.subject.is_some() => return Err(bad("kind", "`subject` needs its kind")),
            None => None,
        };
        Ok(AuditFilter {
            actor: self.actor,
            from: self.day.or(self.from),
            to: self.day.or(self.to),
            kind: kind.map(str::to_owned),
            event: self.event.map(String::from),
            subject: self.subject.map(String::from),
            address: self.address.map(|address| address.to_string()),
            command: self.command,
            correlation: self.correlation,
            ..AuditFilter::of(regions)
        })
    }
}
