//! The names of what events name by identifiers.

use std::collections::HashMap;

use sqlx::PgConnection;
use uuid::Uuid;

use crate::aggregates::account::AccountEvent;
use crate::aggregates::administrators::AdministratorsEvent;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::claim::ClaimEvent;
use crate::aggregates::equivalence_request::RequestEvent;
use crate::aggregates::learner::LearnerEvent;
use crate::aggregates::trade::TradeEvent;
use crate::aggregates::training_plan::PlanEvent;
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::types::{AccountId, RegionCode};

/// Names by identifier; what is not found is told by its identifier.
#[derive(Debug, Clone, Default)]
pub(in crate::queries) struct Names {
    things: HashMap<Uuid, String>,
    regions: HashMap<String, String>,
    accounts: HashMap<Uuid, (String, String)>,
}

impl Names {
    /// The names that these events, things and actors need, in one query a table.
    pub(in crate::queries) async fn load(
        events: impl Iterator<Item = &AnyEvent>,
        things: impl Iterator<Item = Uuid>,
        actors: impl Iterator<Item = Uuid>,
        tables: &mut PgConnection,
    ) -> Result<Self, sqlx::Error> {
        let events: Vec<&AnyEvent> = events.collect();
        let mut ids: Vec<Uuid> = events.iter().flat_map(|event| named(event)).chain(things).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut names = Self::default();
        let regions: Vec<(String, String)> =
            sqlx::query_as("SELECT region, name FROM directory.offices").fetch_all(&mut *tables).await?;
        names.regions = regions.into_iter().collect();
        if !ids.is_empty() {
            let things: Vec<(Uuid, String)> = sqlx::query_as(
                "SELECT unit, name FROM roster.units WHERE unit = ANY($1) \
                 UNION ALL SELECT trade, name FROM roster.trades WHERE trade = ANY($1) \
                 UNION ALL SELECT learner, name FROM roster.learners WHERE learner = ANY($1) \
                 UNION ALL SELECT point, name FROM directory.points WHERE point = ANY($1) \
                 UNION ALL SELECT account, name FROM directory.accounts WHERE account = ANY($1) \
                 UNION ALL SELECT plan, name FROM plans.plans WHERE plan = ANY($1) \
                 UNION ALL SELECT request, title FROM requests.requests WHERE request = ANY($1)",
            )
            .bind(&ids)
            .fetch_all(&mut *tables)
            .await?;
            names.things = things.into_iter().collect();
        }
        let mut actors: Vec<Uuid> = actors.chain(events.into_iter().filter_map(opened)).collect();
        actors.sort_unstable();
        actors.dedup();
        if !actors.is_empty() {
            let accounts: Vec<(Uuid, String, String)> =
                sqlx::query_as("SELECT account, login, name FROM directory.accounts WHERE account = ANY($1)")
                    .bind(&actors)
                    .fetch_all(tables)
                    .await?;
            names.accounts = accounts.into_iter().map(|(account, login, name)| (account, (login, name))).collect();
        }
        Ok(names)
    }

    /// The name of a unit, trade, learner or point, or behind an account.
    pub(super) fn of(&self, id: impl Into<NamedId>) -> String {
        let NamedId(id) = id.into();
        self.things.get(&id).cloned().unwrap_or_else(|| id.to_string())
    }

    /// That name, where it is known.
    pub(in crate::queries) fn known(&self, id: Uuid) -> Option<&String> {
        self.things.get(&id)
    }

    /// The name of a region.
    pub(in crate::queries) fn region(&self, code: RegionCode) -> String {
        let code = code.to_string();
        self.regions.get(&code).cloned().unwrap_or(code)
    }

    /// The login of an account as it is shown now: the log keeps it, but nobody reads it there once its holder is erased.
    pub(super) fn login(&self, account: AccountId) -> String {
        self.accounts.get(&account.0).map_or_else(|| account.to_string(), |(login, _)| login.clone())
    }

    /// Login and name of an account.
    pub(in crate::queries) fn account(&self, account: Uuid) -> Option<&(String, String)> {
        self.accounts.get(&account)
    }
}

/// An identifier of something that bears a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct NamedId(Uuid);

macro_rules! named_ids {
    ($($id:ident),+) => {
        $(impl From<crate::types::$id> for NamedId {
            fn from(id: crate::types::$id) -> Self {
                Self(id.0)
            }
        })+
    };
}
named_ids!(WorkUnitId, TradeId, LearnerId, PointId, AccountId);

impl From<Uuid> for NamedId {
    fn from(id: Uuid) -> Self {
        Self(id)
    }
}

/// The account that an event opened.
fn opened(event: &AnyEvent) -> Option<Uuid> {
    if let AnyEvent::Account(AccountEvent::AccountOpened { account, .. }) = event { Some(account.0) } else { None }
}

/// What an event names by its identifier, where a sentence wants the name.
fn named(event: &AnyEvent) -> Vec<Uuid> {
    match event {
        AnyEvent::Claim(ClaimEvent::Claimed { holder } | ClaimEvent::Released { holder }) => vec![*holder],
        AnyEvent::Administrators(
            AdministratorsEvent::AdministratorSeated { account }
            | AdministratorsEvent::AdministratorUnseated { account },
        ) => vec![account.0],
        AnyEvent::WorkUnit(WorkUnitEvent::UnitMerged { into }) => vec![into.0],
        AnyEvent::Trade(TradeEvent::TradeMerged { into }) => vec![into.0],
        AnyEvent::Learner(LearnerEvent::LearnerRegistered { unit, trade, .. }) => vec![unit.0, trade.0],
        AnyEvent::Learner(LearnerEvent::LearnerTransferred { from, to }) => vec![from.0, to.0],
        AnyEvent::Learner(LearnerEvent::TradeChanged { from, to }) => vec![from.0, to.0],
        AnyEvent::Plan(PlanEvent::PlanReported { point, .. }) => vec![point.0],
        AnyEvent::Plan(PlanEvent::LearnerEnrolled { learner } | PlanEvent::EnrolmentWithdrawn { learner }) => {
            vec![learner.0]
        }
        AnyEvent::Plan(PlanEvent::ScoresEntered { scores }) => scores.iter().map(|score| score.learner.0).collect(),
        AnyEvent::Request(RequestEvent::EquivalenceSubmitted { learner, .. }) => vec![learner.0],
        AnyEvent::Office(_)
        | AnyEvent::Point(_)
        | AnyEvent::Account(_)
        | AnyEvent::WorkUnit(_)
        | AnyEvent::Trade(_)
        | AnyEvent::Learner(_)
        | AnyEvent::Plan(_)
        | AnyEvent::Request(_)
        | AnyEvent::Import(_)
        | AnyEvent::Export(_)
        | AnyEvent::Calendar(_)
        | AnyEvent::Inbox(_)
        | AnyEvent::Publication(_)
        | AnyEvent::Webhook(_) => Vec::new(),
    }
}
