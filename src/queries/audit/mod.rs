//! The search over everything that happened: who did what, when, from where, why. Found by the trail, told from the log.

mod entry;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, Postgres, QueryBuilder};
use uuid::Uuid;

pub use self::entry::AuditEntry;
pub(crate) use self::entry::AuditRow;
use super::page::{List, Page, PageRequest, QueryError, Sort, push_equal, searched};
use super::scope::RegionScope;
use crate::types::AccountId;

/// Which events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditFilter {
    /// Of subjects in which regions.
    pub regions: RegionScope,
    /// Whose commands.
    pub actor: Option<AccountId>,
    /// Not before this business day.
    pub from: Option<NaiveDate>,
    /// Not after this business day.
    pub to: Option<NaiveDate>,
    /// What kind of thing, as the log names it: `training_plan`.
    pub kind: Option<String>,
    /// What happened, by its name in the log: `PlanApproved`.
    pub event: Option<String>,
    /// The thing itself; it takes its kind along.
    pub subject: Option<String>,
    /// From which address.
    pub address: Option<String>,
    /// By which command.
    pub command: Option<Uuid>,
    /// What the command belonged to: a request, an import, a run of the command line.
    pub correlation: Option<Uuid>,
}

impl AuditFilter {
    /// Everything that happened to what belongs to these regions.
    #[must_use]
    pub const fn of(regions: RegionScope) -> Self {
        Self {
            regions,
            actor: None,
            from: None,
            to: None,
            kind: None,
            event: None,
            subject: None,
            address: None,
            command: None,
            correlation: None,
        }
    }

    fn push(&self, query: &mut QueryBuilder<'static, Postgres>) {
        self.regions.push("t.region", query);
        push_equal("t.actor", self.actor.map(|actor| actor.0), query);
        push_equal("t.kind", self.kind.as_deref().map(searched), query);
        push_equal("t.event", self.event.as_deref().map(searched), query);
        push_equal("t.address", self.address.as_deref().map(searched), query);
        if let Some(from) = self.from {
            query.push(" AND t.business_day >= ").push_bind(from);
            // A day is a range of positions, by which it is found without looking at every row.
            query.push(" AND t.position >= (SELECT min(first) FROM trail.days WHERE day >= ").push_bind(from).push(")");
        }
        if let Some(to) = self.to {
            query.push(" AND t.business_day <= ").push_bind(to);
            query.push(" AND t.position <= (SELECT max(last) FROM trail.days WHERE day <= ").push_bind(to).push(")");
        }
        if let Some(subject) = &self.subject {
            // The log itself is kept by subject.
            query.push(" AND t.stream = ").push_bind(searched(subject));
            query.push(" AND t.position IN (SELECT position FROM public.events WHERE aggregate_type = ");
            query.push_bind(searched(self.kind.as_deref().unwrap_or_default()));
            query.push(" AND aggregate_id = ").push_bind(searched(subject)).push(")");
        }
        if let Some(command) = self.command {
            push_equal("t.command", Some(command), query);
            push_positions_of(command, query);
        }
        if let Some(correlation) = self.correlation {
            push_equal("t.correlation", Some(correlation), query);
            query.push(" AND (t.correlation <> t.command OR (true");
            push_positions_of(correlation, query);
            query.push("))");
        }
    }
}

/// The events of a command are the ones up to its position.
fn push_positions_of(command: Uuid, query: &mut QueryBuilder<'static, Postgres>) {
    query.push(
        " AND t.position IN (SELECT generate_series(position - events + 1, position) FROM public.commands WHERE ",
    );
    query.push("command_id = ").push_bind(command).push(")");
}

const SORTS: &[Sort] = &[Sort { name: "position", column: "t.position", kind: "bigint" }];

const LIST: List<'static> = List {
    columns: entry::COLUMNS,
    from: "trail.entries t JOIN public.events e ON e.position = t.position",
    counted: "trail.entries t",
    id: &[],
    sorts: SORTS,
    order: "-position",
};

/// A page of what happened, the latest first unless told otherwise.
///
/// # Errors
/// When the page or its order cannot be had, the database fails or an event cannot be read.
pub async fn list(
    filter: &AuditFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<AuditEntry>, QueryError> {
    let rows: Page<AuditRow> = LIST.page(page, None, |query| filter.push(query), tables).await?;
    let (meta, rows) = rows.take();
    Ok(meta.with(told(rows, tables).await?))
}

/// Begins to read the whole of it, in the transaction that `tables` is in, and gives back how many rows there are.
///
/// # Errors
/// When it cannot be had in that order, or the database fails.
pub(crate) async fn open(
    filter: &AuditFilter,
    sort: Option<&str>,
    tables: &mut PgConnection,
) -> Result<i64, QueryError> {
    LIST.open(sort, None, |query| filter.push(query), tables).await
}

/// Rows in words.
///
/// # Errors
/// When the database fails or an event cannot be read.
pub(crate) async fn told(rows: Vec<AuditRow>, tables: &mut PgConnection) -> Result<Vec<AuditEntry>, QueryError> {
    entry::told(rows, tables).await
}
