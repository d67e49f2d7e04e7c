//! What users do: one use case a file. Each authorises, gathers facts, and lets aggregates decide.

pub mod access;
pub mod account;
pub mod any;
pub mod bulk;
pub mod calendar;
pub mod equivalence_request;
pub mod export;
pub mod inbox;
pub mod learner;
pub mod lookup;
pub mod office;
pub mod publication;
pub mod roster_import;
pub mod trade;
pub mod training_plan;
pub mod training_point;
pub mod unseal;
pub mod webhook;
pub mod work_unit;

mod desk;
mod facts;

pub use desk::{Desk, Envelope};

use std::future::Future;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use futures::FutureExt;
use futures::future::BoxFuture;
use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;
use utoipa::ToSchema;

use crate::event_store::Work;
pub use crate::event_store::{EventStoreError, Receipt};
use crate::types::{Actor, Ids, PasswordPolicy, Refusal, RegionTree, WebhookReach, shanghai_day};

/// What a use case knows besides its own fields.
#[derive(Clone)]
pub struct Context {
    /// Who gives the command.
    pub actor: Actor,
    /// The present; of a legacy command, when it happened.
    pub now: DateTime<Utc>,
    /// Whether this is a legacy import: PLAN-1 and PLAN-3 are then laxer.
    pub legacy: bool,
    /// The regions of the province.
    pub regions: Arc<RegionTree>,
    /// Where new identifiers come from.
    pub ids: Arc<dyn Ids>,
    /// What a password costs.
    pub passwords: PasswordPolicy,
    /// How far webhooks may reach (HOOK-1).
    pub webhooks: WebhookReach,
}

impl Context {
    /// Today in Asia/Shanghai; of a legacy command, the day on which it happened.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        shanghai_day(self.now)
    }
}

/// Why a command did nothing.
#[derive(Debug, Error)]
pub enum CommandError {
    /// The actor may not do this at all, or not here.
    /// Holds the refusal's code in the message catalogue: see [`access::require`].
    #[error("{0}")]
    Forbidden(&'static str),
    /// What the command names does not exist (or the actor may not know of it).
    #[error("no {kind} `{id}`")]
    NotFound {
        /// What kind of thing, as its aggregate type.
        kind: &'static str,
        /// The identifier given.
        id: String,
    },
    /// A rule refused, the version is stale, somebody was faster, the database failed.
    #[error(transparent)]
    Store(#[from] EventStoreError),
}

impl CommandError {
    /// A rule's refusal that a use case knows before any aggregate is asked.
    pub fn refused<E: Serialize + std::fmt::Display>(error: &E) -> Self {
        Self::Store(EventStoreError::Refused(Refusal::of(error)))
    }
}

/// One thing that a user can do. Its fields are the command's content, as the API and `keshi apply` take it.
pub trait UseCase: Serialize + DeserializeOwned + ToSchema + Send + Sync + 'static {
    /// Its name: aggregate and verb, `training_plan.approve`.
    const NAME: &'static str;

    /// Authorises, gathers facts, decides. It may run several times, when somebody else was faster.
    fn decide(&self, context: &Context, work: &mut Work) -> impl Future<Output = Result<(), CommandError>> + Send;
}

/// A use case whose type no longer matters. The desk works with these, so that its own code is compiled once instead of once a
/// use case.
pub trait Command: Send + Sync + 'static {
    /// See [`UseCase::NAME`].
    fn name(&self) -> &'static str;

    /// Its fields as JSON.
    fn content(&self) -> String;

    /// See [`UseCase::decide`].
    fn decide_on<'a>(&'a self, context: &'a Context, work: &'a mut Work) -> BoxFuture<'a, Result<(), CommandError>>;
}

impl<U: UseCase> Command for U {
    fn name(&self) -> &'static str {
        U::NAME
    }

    fn content(&self) -> String {
        // A use case is plain data: writing it down cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    fn decide_on<'a>(&'a self, context: &'a Context, work: &'a mut Work) -> BoxFuture<'a, Result<(), CommandError>> {
        self.decide(context, work).boxed()
    }
}
