//! One type for every event of the log, for readers that follow more than one aggregate.

use cqrs_es::DomainEvent;
use serde::de::DeserializeOwned;
use thiserror::Error;

use super::account::AccountEvent;
use super::administrators::AdministratorsEvent;
use super::calendar::CalendarEvent;
use super::claim::ClaimEvent;
use super::equivalence_request::RequestEvent;
use super::export::ExportEvent;
use super::inbox::InboxEvent;
use super::learner::LearnerEvent;
use super::office::OfficeEvent;
use super::publication::PublicationEvent;
use super::roster_import::ImportEvent;
use super::trade::TradeEvent;
use super::training_plan::PlanEvent;
use super::training_point::PointEvent;
use super::webhook::WebhookEvent;
use super::work_unit::WorkUnitEvent;

/// An event of any aggregate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnyEvent {
    /// Of an office.
    Office(OfficeEvent),
    /// Of a training point.
    Point(PointEvent),
    /// Of a claim.
    Claim(ClaimEvent),
    /// Of an account.
    Account(AccountEvent),
    /// Of the administrators of an office.
    Administrators(AdministratorsEvent),
    /// Of a work unit.
    WorkUnit(WorkUnitEvent),
    /// Of a trade.
    Trade(TradeEvent),
    /// Of a learner.
    Learner(LearnerEvent),
    /// Of a training plan and its class.
    Plan(PlanEvent),
    /// Of an equivalence request.
    Request(RequestEvent),
    /// Of an import.
    Import(ImportEvent),
    /// Of an export of personal data.
    Export(ExportEvent),
    /// Of the calendar of business days.
    Calendar(CalendarEvent),
    /// Of an inbox.
    Inbox(InboxEvent),
    /// Of the publication of a day.
    Publication(PublicationEvent),
    /// Of a webhook.
    Webhook(WebhookEvent),
}

/// Why a stored event cannot be read.
#[derive(Debug, Error)]
pub enum UnreadableEvent {
    /// No aggregate of that type is known.
    #[error("the aggregate type `{0}` is unknown")]
    AggregateType(String),
    /// The payload is not an event of its aggregate, in any version that was ever written.
    #[error("the {aggregate_type} event `{event_type}` {version} cannot be read: {source}")]
    Payload {
        /// The aggregate's type.
        aggregate_type: String,
        /// The event's name.
        event_type: String,
        /// Its version.
        version: String,
        /// What serde said.
        source: serde_json::Error,
    },
}

impl AnyEvent {
    /// Reads a stored payload, lifting an old version to the present one first.
    ///
    /// # Errors
    /// When the aggregate type is unknown or the payload does not fit it.
    pub fn read(aggregate_type: &str, event_type: &str, version: &str, payload: &str) -> Result<Self, UnreadableEvent> {
        fn parse<E: DeserializeOwned>(payload: &str) -> Result<E, serde_json::Error> {
            serde_json::from_str(payload)
        }
        let unreadable = |source| UnreadableEvent::Payload {
            aggregate_type: aggregate_type.to_owned(),
            event_type: event_type.to_owned(),
            version: version.to_owned(),
            source,
        };
        let lifted = super::upcast::lift_payload(aggregate_type, event_type, version, payload).map_err(unreadable)?;
        let lifted = lifted.map(|payload| payload.to_string());
        let payload = lifted.as_deref().unwrap_or(payload);
        let read = match aggregate_type {
            "office" => parse(payload).map(Self::Office),
            "training_point" => parse(payload).map(Self::Point),
            "claim" => parse(payload).map(Self::Claim),
            "account" => parse(payload).map(Self::Account),
            "administrators" => parse(payload).map(Self::Administrators),
            "work_unit" => parse(payload).map(Self::WorkUnit),
            "trade" => parse(payload).map(Self::Trade),
            "learner" => parse(payload).map(Self::Learner),
            "training_plan" => parse(payload).map(Self::Plan),
            "equivalence_request" => parse(payload).map(Self::Request),
            "roster_import" => parse(payload).map(Self::Import),
            "export" => parse(payload).map(Self::Export),
            "calendar" => parse(payload).map(Self::Calendar),
            "inbox" => parse(payload).map(Self::Inbox),
            "publication" => parse(payload).map(Self::Publication),
            "webhook" => parse(payload).map(Self::Webhook),
            _ => return Err(UnreadableEvent::AggregateType(aggregate_type.to_owned())),
        };
        read.map_err(unreadable)
    }

    /// The type of its aggregate, as the log names it.
    #[must_use]
    pub const fn aggregate_type(&self) -> &'static str {
        match self {
            Self::Office(_) => "office",
            Self::Point(_) => "training_point",
            Self::Claim(_) => "claim",
            Self::Account(_) => "account",
            Self::Administrators(_) => "administrators",
            Self::WorkUnit(_) => "work_unit",
            Self::Trade(_) => "trade",
            Self::Learner(_) => "learner",
            Self::Plan(_) => "training_plan",
            Self::Request(_) => "equivalence_request",
            Self::Import(_) => "roster_import",
            Self::Export(_) => "export",
            Self::Calendar(_) => "calendar",
            Self::Inbox(_) => "inbox",
            Self::Publication(_) => "publication",
            Self::Webhook(_) => "webhook",
        }
    }

    /// The present version of its shape.
    #[must_use]
    pub fn version(&self) -> String {
        match self {
            Self::Office(event) => event.event_version(),
            Self::Point(event) => event.event_version(),
            Self::Claim(event) => event.event_version(),
            Self::Account(event) => event.event_version(),
            Self::Administrators(event) => event.event_version(),
            Self::WorkUnit(event) => event.event_version(),
            Self::Trade(event) => event.event_version(),
            Self::Learner(event) => event.event_version(),
            Self::Plan(event) => event.event_version(),
            Self::Request(event) => event.event_version(),
            Self::Import(event) => event.event_version(),
            Self::Export(event) => event.event_version(),
            Self::Calendar(event) => event.event_version(),
            Self::Inbox(event) => event.event_version(),
            Self::Publication(event) => event.event_version(),
            Self::Webhook(event) => event.event_version(),
        }
    }

    /// The payload as it is stored.
    ///
    /// # Errors
    /// When it does not serialise, which plain data does.
    pub fn to_payload(&self) -> Result<serde_json::Value, serde_json::Error> {
        match self {
            Self::Office(event) => serde_json::to_value(event),
            Self::Point(event) => serde_json::to_value(event),
            Self::Claim(event) => serde_json::to_value(event),
            Self::Account(event) => serde_json::to_value(event),
            Self::Administrators(event) => serde_json::to_value(event),
            Self::WorkUnit(event) => serde_json::to_value(event),
            Self::Trade(event) => serde_json::to_value(event),
            Self::Learner(event) => serde_json::to_value(event),
            Self::Plan(event) => serde_json::to_value(event),
            Self::Request(event) => serde_json::to_value(event),
            Self::Import(event) => serde_json::to_value(event),
            Self::Export(event) => serde_json::to_value(event),
            Self::Calendar(event) => serde_json::to_value(event),
            Self::Inbox(event) => serde_json::to_value(event),
            Self::Publication(event) => serde_json::to_value(event),
            Self::Webhook(event) => serde_json::to_value(event),
        }
    }
}
