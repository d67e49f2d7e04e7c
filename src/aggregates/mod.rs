//! What the product protects: one folder an aggregate, each with its state, commands, events, errors and rules. No aggregate
//! knows another; what a decision needs of elsewhere arrives in the command as a plain fact.

pub mod account;
pub mod administrators;
pub mod any;
pub mod calendar;
#[cfg(test)]
mod catalogue_tests;
pub mod claim;
pub mod equivalence_request;
pub mod export;
pub mod inbox;
pub mod learner;
pub mod office;
pub mod publication;
pub mod roster_import;
pub mod trade;
pub mod training_plan;
pub mod training_point;
pub(crate) mod upcast;
pub mod webhook;
pub mod work_unit;

/// The types of all aggregates, as the log names them.
const TYPES: [&str; 16] = [
    "account",
    "administrators",
    "calendar",
    "claim",
    "equivalence_request",
    "export",
    "inbox",
    "learner",
    "office",
    "publication",
    "roster_import",
    "trade",
    "training_plan",
    "training_point",
    "webhook",
    "work_unit",
];

/// The aggregate type of that name.
#[must_use]
pub fn known_type(name: &str) -> Option<&'static str> {
    TYPES.into_iter().find(|known| *known == name)
}

/// Names the events of an aggregate and their versions for the log. A version rises only together with an upcaster.
macro_rules! domain_event {
    ($event:ident { $($variant:ident => $version:literal),+ $(,)? }) => {
        impl cqrs_es::DomainEvent for $event {
            fn event_type(&self) -> String {
                match self {
                    $(Self::$variant { .. } => stringify!($variant).to_owned(),)+
                }
            }

            fn event_version(&self) -> String {
                match self {
                    $(Self::$variant { .. } => $version.to_owned(),)+
                }
            }
        }
    };
}
pub(crate) use domain_event;
