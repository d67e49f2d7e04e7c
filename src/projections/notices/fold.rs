//! How events become notices.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Value, json};
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::rows::{ImportRow, InboxRow, NoticeRow, PlanRow, RequestRow};
use crate::aggregates::account::AccountEvent;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::inbox::InboxEvent;
use crate::aggregates::webhook::WebhookEvent;
use crate::projections::rows::among;
use crate::projections::{LogEvent, ProjectionError};
use crate::types::{AccountId, Addressee, NoticeKind, Seat};

/// The rows that a batch touches, as they stand while it is folded.
#[derive(Debug, Default)]
pub(super) struct Fold {
    pub(super) plans: BTreeMap<Uuid, PlanRow>,
    pub(super) requests: BTreeMap<Uuid, RequestRow>,
    pub(super) imports: BTreeMap<Uuid, ImportRow>,
    inboxes: BTreeMap<Uuid, InboxRow>,
    notices: Vec<NoticeRow>,
    /// Which of the plans, requests and imports changed.
    pub(super) changed: BTreeSet<Uuid>,
}

/// What a notice says, whoever it is for.
#[derive(Debug, Clone)]
pub(super) struct Notice {
    pub(super) kind: NoticeKind,
    pub(super) subject_kind: &'static str,
    pub(super) subject: String,
    pub(super) point: Option<Uuid>,
    pub(super) params: Value,
    pub(super) due: Option<NaiveDate>,
}

impl Fold {
    /// Loads what the notices of these events speak of.
    pub(super) async fn load(batch: &[&LogEvent], tables: &mut PgConnection) -> Result<Self, ProjectionError> {
        let (mut plans, mut requests, mut accounts, mut imports) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for entry in batch {
            if let AnyEvent::Plan(_) = &entry.event {
                plans.push(entry.stream_id()?);
            } else if let AnyEvent::Request(_) = &entry.event {
                requests.push(entry.stream_id()?);
            } else if let AnyEvent::Import(_) = &entry.event {
                imports.push(entry.stream_id()?);
            } else if matches!(entry.event, AnyEvent::Inbox(_) | AnyEvent::Account(_)) {
                accounts.push(entry.stream_id()?);
            }
        }
        let plans: Vec<PlanRow> = among("plan_facts", "plan", &plans, tables).await?;
        let requests: Vec<RequestRow> = among("request_facts", "request", &requests, tables).await?;
        let imports: Vec<ImportRow> = among("import_facts", "import", &imports, tables).await?;
        let inboxes: Vec<InboxRow> = among("inboxes", "account", &accounts, tables).await?;
        Ok(Self {
            plans: plans.into_iter().map(|row| (row.plan, row)).collect(),
            requests: requests.into_iter().map(|row| (row.request, row)).collect(),
            imports: imports.into_iter().map(|row| (row.import, row)).collect(),
            inboxes: inboxes.into_iter().map(|row| (row.account, row)).collect(),
            ..Self::default()
        })
    }

    /// Folds one event.
    pub(super) fn apply(&mut self, entry: &LogEvent) -> Result<(), ProjectionError> {
        if let AnyEvent::Plan(event) = &entry.event {
            self.plan(entry, event)
        } else if let AnyEvent::Request(event) = &entry.event {
            self.request(entry, event)
        } else if let AnyEvent::Import(event) = &entry.event {
            self.import(entry, event)
        } else if let AnyEvent::Account(event) = &entry.event {
            self.account(entry, event)
        } else if let AnyEvent::Inbox(event) = &entry.event {
            self.inbox(entry, event)
        } else if let AnyEvent::Publication(event) = &entry.event {
            self.publication(entry, event);
            Ok(())
        } else if let AnyEvent::Webhook(event) = &entry.event {
            self.webhook(entry, event);
            Ok(())
        } else {
            Ok(())
        }
    }

    /// Tells somebody of the event.
    pub(super) fn tell(&mut self, entry: &LogEvent, to: Addressee, notice: Notice) {
        self.tell_at(entry, to.to_string(), notice);
    }

    /// As [`Fold::tell`], where the address is already written.
    pub(super) fn tell_at(&mut self, entry: &LogEvent, address: String, notice: Notice) {
        let Notice { kind, subject_kind, subject, point, params, due } = notice;
        self.notices.push(NoticeRow {
            address,
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
        ImportRow::store(self.imports.values().filter(|row| self.changed.contains(&row.import)), tables).await?;
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
                    subject: account.to_string(),
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

    /// Whoever relies on being told hears that a machine was not.
    fn webhook(&mut self, entry: &LogEvent, event: &WebhookEvent) {
        if let WebhookEvent::DeliveryGivenUp { office, name, attempts, .. } = event {
            let notice = Notice {
                kind: NoticeKind::WebhookGivenUp,
                subject_kind: "webhook",
                subject: entry.stream.clone(),
                point: None,
                params: json!({ "name": name, "attempts": attempts }),
                due: None,
            };
            self.tell(entry, Addressee::Seat(Seat::Office(*office)), notice);
        }
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
