//! How events become notices.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::Value;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::rows::{InboxRow, NoticeRow, PlanRow, RequestRow};
use crate::aggregates::account::AccountEvent;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::inbox::InboxEvent;
use crate::projections::{LogEvent, ProjectionError};
use crate::types::{AccountId, Addressee, NoticeKind};

/// The rows that a batch touches, as they stand while it is folded.
#[derive(Debug, Default)]
pub(super) struct Fold {
    pub(super) plans: BTreeMap<Uuid, PlanRow>,
    pub(super) requests: BTreeMap<Uuid, RequestRow>,
    inboxes: BTreeMap<Uuid, InboxRow>,
    notices: Vec<NoticeRow>,
    /// Which of the plans and requests changed.
    pub(super) changed: BTreeSet<Uuid>,
}

/// What a notice says, whoever it is for.
#[derive(Debug, Clone)]
pub(super) struct Notice {
    pub(super) kind: NoticeKind,
    pub(super) subject_kind: &'static str,
    pub(super) subject: Uuid,
    pub(super) point: Option<Uuid>,
    pub(super) params: Value,
    pub(super) due: Option<NaiveDate>,
}

impl Fold {
    /// Loads what the notices of a batch speak of.
    pub(super) async fn load(batch: &[&LogEvent], tables: &mut PgConnection) -> Result<Self, ProjectionError> {
        let (mut plans, mut requests, mut accounts) = (Vec::new(), Vec::new(), Vec::new());
        for entry in batch {
            match &entry.event {
                AnyEvent::Plan(_) => plans.push(entry.stream_id()?),
                AnyEvent::Request(_) => requests.push(entry.stream_id()?),
                AnyEvent::Inbox(_) | AnyEvent::Account(_) => accounts.push(entry.stream_id()?),
                AnyEvent::Office(_)
                | AnyEvent::Point(_)
                | AnyEvent::Claim(_)
                | AnyEvent::Administrators(_)
                | AnyEvent::WorkUnit(_)
                | AnyEvent::Trade(_)
                | AnyEvent::Learner(_)
                | AnyEvent::Import(_)
                | AnyEvent::Export(_)
                | AnyEvent::Calendar(_) => {}
            }
        }
        let mut fold = Self::default();
        if !plans.is_empty() {
            let rows: Vec<PlanRow> = sqlx::query_as("SELECT * FROM plan_facts WHERE plan = ANY($1)")
                .bind(plans)
                .fetch_all(&mut *tables)
                .await?;
            fold.plans = rows.into_iter().map(|row| (row.plan, row)).collect();
        }
        if !requests.is_empty() {
            let rows: Vec<RequestRow> = sqlx::query_as("SELECT * FROM request_facts WHERE request = ANY($1)")
                .bind(requests)
                .fetch_all(&mut *tables)
                .await?;
            fold.requests = rows.into_iter().map(|row| (row.request, row)).collect();
        }
        if !accounts.is_empty() {
            let rows: Vec<InboxRow> = sqlx::query_as("SELECT * FROM inboxes WHERE account = ANY($1)")
                .bind(accounts)
                .fetch_all(&mut *tables)
                .await?;
            fold.inboxes = rows.into_iter().map(|row| (row.account, row)).collect();
        }
        Ok(fold)
    }

    /// Folds one event.
    pub(super) fn apply(&mut self, entry: &LogEvent) -> Result<(), ProjectionError> {
        match &entry.event {
            AnyEvent::Plan(event) => self.plan(entry, event),
            AnyEvent::Request(event) => self.request(entry, event),
            AnyEvent::Account(event) => self.account(entry, event),
            AnyEvent::Inbox(event) => self.inbox(entry, event),
            AnyEvent::Office(_)
            | AnyEvent::Point(_)
            | AnyEvent::Claim(_)
            | AnyEvent::Administrators(_)
            | AnyEvent::WorkUnit(_)
            | AnyEvent::Trade(_)
            | AnyEvent::Learner(_)
            | AnyEvent::Import(_)
            | AnyEvent::Export(_)
            | AnyEvent::Calendar(_) => Ok(()),
        }
    }

    /// Tells somebody of the event.
    pub(super) fn tell(&mut self, entry: &LogEvent, to: Addressee, notice: Notice) {
        let Notice { kind, subject_kind, subject, point, params, due } = notice;
        self.notices.push(NoticeRow {
            address: to.to_string(),
            position: entry.position,
            kind: kind.code().to_owned(),
            subject_kind: subject_kind.to_owned(),
            subject,
            point,
            params: Json(params),
            due,
            at: entry.at,
        });
    }

    /// Writes everything that was touched.
    pub(super) async fn store(&self, tables: &mut PgConnection) -> Result<(), ProjectionError> {
        PlanRow::store(self.plans.values().filter(|row| self.changed.contains(&row.plan)), tables).await?;
        RequestRow::store(self.requests.values().filter(|row| self.changed.contains(&row.request)), tables).await?;
        InboxRow::store(self.inboxes.values(), tables).await?;
        Ok(NoticeRow::store(self.notices.iter(), tables).await?)
    }

    fn account(&mut self, entry: &LogEvent, event: &AccountEvent) -> Result<(), ProjectionError> {
        let account = entry.stream_id()?;
        match event {
            AccountEvent::AccountOpened { .. } => {
                self.read(account, entry.position);
            }
            AccountEvent::PasswordReset { .. } => {
                let notice = Notice {
                    kind: NoticeKind::PasswordReset,
                    subject_kind: "account",
                    subject: account,
                    point: None,
                    params: Value::Object(serde_json::Map::new()),
                    due: None,
                };
                self.tell(entry, Addressee::Account(AccountId(account)), notice);
            }
            AccountEvent::AccountProfileReplaced { .. }
            | AccountEvent::PasswordChanged { .. }
            | AccountEvent::SignedIn { .. }
            | AccountEvent::SignInFailed { .. }
            | AccountEvent::AccountLocked { .. }
            | AccountEvent::AccountDisabled { .. }
            | AccountEvent::AccountEnabled {}
            | AccountEvent::ApiKeyIssued { .. }
            | AccountEvent::ApiKeyRevoked { .. } => {}
        }
        Ok(())
    }

    fn inbox(&mut self, entry: &LogEvent, event: &InboxEvent) -> Result<(), ProjectionError> {
        let account = entry.stream_id()?;
        match event {
            InboxEvent::NoticesRead { through } => self.read(account, *through),
        }
        Ok(())
    }

    /// Everything up to there is read; what was read stays read (NOTICE-1).
    fn read(&mut self, account: Uuid, through: i64) {
        let row = self.inboxes.entry(account).or_insert(InboxRow { account, read_through: 0 });
        row.read_through = row.read_through.max(through);
    }
}

/// An event about something that is not there.
pub(super) fn unknown(entry: &LogEvent, what: &str) -> ProjectionError {
    ProjectionError::Event { position: entry.position, problem: format!("no {what} `{}`", entry.stream) }
}
