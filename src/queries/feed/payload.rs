//! What other systems are told of an event. What is told is named here field by field, and so is what is not (`_`): an event or a
//! field that is new does not compile until somebody has decided. Left out are sealed data, logins, digests, names of files, and
//! whatever people wrote freely, since it may name persons.

use serde_json::{Value, json};

use crate::aggregates::account::AccountEvent;
use crate::aggregates::administrators::AdministratorsEvent;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::calendar::CalendarEvent;
use crate::aggregates::claim::ClaimEvent;
use crate::aggregates::equivalence_request::{RequestContent, RequestEvent};
use crate::aggregates::export::{ExportEvent, Exported};
use crate::aggregates::inbox::InboxEvent;
use crate::aggregates::learner::LearnerEvent;
use crate::aggregates::office::OfficeEvent;
use crate::aggregates::publication::{PublicationEvent, Published};
use crate::aggregates::roster_import::ImportEvent;
use crate::aggregates::trade::TradeEvent;
use crate::aggregates::training_plan::{PlanContent, PlanEvent};
use crate::aggregates::training_point::{PointEvent, PointProfile};
use crate::aggregates::webhook::WebhookEvent;
use crate::aggregates::work_unit::WorkUnitEvent;

/// What other systems are told of an event.
#[must_use]
pub fn payload(event: &AnyEvent) -> Value {
    match event {
        AnyEvent::Office(event) => office(event),
        AnyEvent::Point(event) => point(event),
        AnyEvent::Claim(ClaimEvent::Claimed { holder } | ClaimEvent::Released { holder }) => {
            json!({ "holder": holder })
        }
        AnyEvent::Account(event) => account(event),
        AnyEvent::Administrators(
            AdministratorsEvent::AdministratorSeated { account }
            | AdministratorsEvent::AdministratorUnseated { account },
        ) => json!({ "account": account }),
        AnyEvent::WorkUnit(event) => work_unit(event),
        AnyEvent::Trade(event) => trade(event),
        AnyEvent::Learner(event) => learner(event),
        AnyEvent::Plan(event) => plan(event),
        AnyEvent::Request(event) => request(event),
        AnyEvent::Import(event) => import(event),
        AnyEvent::Export(ExportEvent::ListExported(exported)) => export(exported),
        AnyEvent::Calendar(event) => calendar(event),
        AnyEvent::Publication(event) => publication(event),
        AnyEvent::Webhook(event) => webhook(event),
        AnyEvent::Inbox(InboxEvent::NoticesRead { through }) => json!({ "through": through }),
    }
}

fn nothing() -> Value {
    json!({})
}

fn office(event: &OfficeEvent) -> Value {
    match event {
        OfficeEvent::OfficeEstablished { region, name, kind, parent } => {
            json!({ "region": region, "name": name, "kind": kind, "parent": parent })
        }
        OfficeEvent::OfficeRenamed { from, to } => json!({ "from": from, "to": to }),
    }
}

fn point(event: &PointEvent) -> Value {
    match event {
        PointEvent::PointRegistered { point, office, name, profile, contact: _ } => {
            json!({ "point": point, "office": office, "name": name, "profile": self::profile(profile) })
        }
        PointEvent::PointRenamed { from, to } => json!({ "from": from, "to": to }),
        PointEvent::PointProfileRevised { profile } => json!({ "profile": self::profile(profile) }),
        PointEvent::PointContactReplaced { contact: _ }
        | PointEvent::PointDisabled { reason: _ }
        | PointEvent::PointEnabled {} => nothing(),
    }
}

fn profile(profile: &PointProfile) -> Value {
    let PointProfile { established, capacity, training_scope: _, place: _, introduction: _ } = profile;
    json!({ "established": established, "capacity": capacity })
}

fn account(event: &AccountEvent) -> Value {
    match event {
        AccountEvent::AccountOpened { account, login: _, role, seat, profile: _, password: _, must_change } => {
            json!({ "account": account, "role": role, "seat": seat, "must_change": must_change })
        }
        AccountEvent::AccountProfileReplaced { profile: _ }
        | AccountEvent::PasswordChanged { password: _ }
        | AccountEvent::PasswordReset { password: _ }
        | AccountEvent::AccountDisabled { reason: _ }
        | AccountEvent::AccountEnabled {}
        | AccountEvent::ApiKeyRevoked { key: _ } => nothing(),
        AccountEvent::SignedIn { at } | AccountEvent::SignInFailed { at } => json!({ "at": at }),
        AccountEvent::AccountLocked { until } => json!({ "until": until }),
        AccountEvent::ApiKeyIssued { key: _, scopes } => json!({ "scopes": scopes }),
    }
}

fn work_unit(event: &WorkUnitEvent) -> Value {
    match event {
        WorkUnitEvent::UnitRegistered { unit, name, region } => json!({ "unit": unit, "name": name, "region": region }),
        WorkUnitEvent::UnitRenamed { from, to } => json!({ "from": from, "to": to }),
        WorkUnitEvent::UnitMoved { from, to } => json!({ "from": from, "to": to }),
        WorkUnitEvent::UnitMerged { into } => json!({ "into": into }),
    }
}

fn trade(event: &TradeEvent) -> Value {
    match event {
        TradeEvent::TradeAdded { trade, name } => json!({ "trade": trade, "name": name }),
        TradeEvent::TradeRenamed { from, to } => json!({ "from": from, "to": to }),
        TradeEvent::TradeMerged { into } => json!({ "into": into }),
        TradeEvent::TradeRetired {} => nothing(),
    }
}

/// Learners are named by their identifiers, which say nothing outside this system.
fn learner(event: &LearnerEvent) -> Value {
    match event {
        LearnerEvent::LearnerRegistered { learner, id_hash: _, personal: _, sex: _, trade, grade, unit } => {
            json!({ "learner": learner, "trade": trade, "grade": grade, "unit": unit })
        }
        LearnerEvent::LearnerTransferred { from, to } => json!({ "from": from, "to": to }),
        LearnerEvent::TradeChanged { from, to } => json!({ "from": from, "to": to }),
        LearnerEvent::GradeChanged { from, to, effect, reason: _ } => {
            json!({ "from": from, "to": to, "effect": effect })
        }
        LearnerEvent::RegistrationUndone { import } => json!({ "import": import }),
        LearnerEvent::IdNumberRevealed { class, reason: _ } => json!({ "class": class }),
        LearnerEvent::PersonalDataReplaced { id_hash: _, personal: _, sex: _ }
        // Whether somebody retired or died is his own affair: he left.
        | LearnerEvent::LearnerLeft { reason: _ }
        | LearnerEvent::LearnerReturned {}
        | LearnerEvent::LearnerErased { reason: _ } => nothing(),
    }
}

/// Marks stay in the house; who was credited with what leaves it.
fn plan(event: &PlanEvent) -> Value {
    match event {
        PlanEvent::PlanReported { plan, point, office, content } => {
            json!({ "plan": plan, "point": point, "office": office, "content": plan_content(content) })
        }
        PlanEvent::PlanRevised { revision, content } => {
            json!({ "revision": revision, "content": plan_content(content) })
        }
        PlanEvent::PlanApproved { approved, opinion: _ } => json!({ "approved": approved }),
        PlanEvent::HeadcountAdjusted { from, to, reason: _ } => json!({ "from": from, "to": to }),
        PlanEvent::LearnerEnrolled { learner } | PlanEvent::EnrolmentWithdrawn { learner } => {
            json!({ "learner": learner })
        }
        PlanEvent::ScoresEntered { scores } => json!({ "learners": scores.len() }),
        PlanEvent::HoursSubmitted { submission, learners } => {
            json!({ "submission": submission, "learners": learners.len() })
        }
        PlanEvent::HoursReturned { submission, opinion: _ } => json!({ "submission": submission }),
        PlanEvent::HoursConfirmed { submission, hours, passed } => {
            json!({ "submission": submission, "hours": hours, "passed": passed })
        }
        PlanEvent::HoursReopened { submission, reason: _, hours, taken_back } => {
            json!({ "submission": submission, "hours": hours, "taken_back": taken_back })
        }
        PlanEvent::PlanWithdrawn {}
        | PlanEvent::PlanRejected { opinion: _ }
        | PlanEvent::PlanCancelled { reason: _ }
        | PlanEvent::ClassStarted {} => nothing(),
    }
}

fn plan_content(content: &PlanContent) -> Value {
    let PlanContent {
        training_year,
        name,
        audience,
        hours,
        enrolment,
        training,
        exam,
        planned,
        place: _,
        teachers: _,
        irregular_windows,
    } = content;
    json!({
        "training_year": training_year,
        "name": name,
        "audience": audience,
        "hours": hours,
        "enrolment": enrolment,
        "training": training,
        "exam": exam,
        "planned": planned,
        "irregular_windows": irregular_windows,
    })
}

fn request(event: &RequestEvent) -> Value {
    match event {
        RequestEvent::EquivalenceSubmitted { request, learner, content } => {
            json!({ "request": request, "learner": learner, "content": request_content(content) })
        }
        RequestEvent::EquivalenceApproved { office, granted, opinion: _ } => {
            json!({ "office": office, "granted": granted })
        }
        RequestEvent::EquivalenceRejected { office, opinion: _ } => json!({ "office": office }),
        RequestEvent::EquivalenceDecisionUndone { undone, reason: _ } => json!({ "undone": undone }),
        RequestEvent::EquivalenceWithdrawn {} => nothing(),
    }
}

fn request_content(content: &RequestContent) -> Value {
    let RequestContent { training_year, kind, title: _, organiser: _, dates, claimed, description: _, attachments } =
        content;
    json!({
        "training_year": training_year,
        "kind": kind,
        "dates": dates,
        "claimed": claimed,
        "attachments": attachments.len(),
    })
}

fn import(event: &ImportEvent) -> Value {
    match event {
        ImportEvent::ImportStarted {
            import,
            kind,
            seat,
            file: _,
            name: _,
            bytes: _,
            rows,
            last_row: _,
            update_existing,
            round: _,
        } => json!({
            "import": import, "kind": kind, "seat": seat, "rows": rows, "update_existing": update_existing,
        }),
        ImportEvent::ImportFinished { ending, counts, errors: _ } => json!({ "ending": ending, "counts": counts }),
        ImportEvent::ImportUndone { undone, kept, kept_rows: _ } => json!({ "undone": undone, "kept": kept }),
        ImportEvent::ImportUndoBegun { reason: _ } | ImportEvent::ImportUndoBroken {} => nothing(),
    }
}

fn export(exported: &Exported) -> Value {
    let Exported { export, list, format, filter: _, rows, purpose: _, full_id_numbers } = exported;
    json!({ "export": export, "list": list, "format": format, "rows": rows, "full_id_numbers": full_id_numbers })
}

fn publication(event: &PublicationEvent) -> Value {
    match event {
        PublicationEvent::DayPublished(Published { day, last_position, digest, manifest, files, bytes, release }) => {
            json!({
                "day": day, "last_position": last_position, "digest": digest, "manifest": manifest, "files": files,
                "bytes": bytes, "release": release,
            })
        }
        PublicationEvent::PublicationFailed { day, office: _, trouble } => json!({ "day": day, "trouble": trouble }),
    }
}

fn webhook(event: &WebhookEvent) -> Value {
    match event {
        WebhookEvent::WebhookRegistered { webhook, office, name: _, url: _, secret: _ } => {
            json!({ "webhook": webhook, "office": office })
        }
        WebhookEvent::WebhookSecretRotated { secret: _, former_until } => json!({ "former_until": former_until }),
        WebhookEvent::DeliveryGivenUp { delivery, office, name: _, attempts } => {
            json!({ "delivery": delivery, "office": office, "attempts": attempts })
        }
        WebhookEvent::WebhookRevised { name: _, url: _ }
        | WebhookEvent::WebhookPaused { reason: _ }
        | WebhookEvent::WebhookResumed {}
        | WebhookEvent::WebhookRemoved {} => nothing(),
    }
}

fn calendar(event: &CalendarEvent) -> Value {
    match event {
        CalendarEvent::DayClosed { day, last_position, digest, seal } => {
            json!({ "day": day, "last_position": last_position, "digest": digest, "seal": seal })
        }
        CalendarEvent::SealingKeyAdopted { key, by, reason: _ } => json!({ "key": key, "by": by }),
    }
}
