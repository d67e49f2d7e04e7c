//! What the product protects: one folder an aggregate, each with its state, commands, events, errors and rules. No aggregate
//! knows another; what a decision needs of elsewhere arrives in the command as a plain fact.

pub mod account;
pub mod any;
pub mod calendar;
pub mod claim;
pub mod equivalence_request;
pub mod learner;
pub mod office;
pub mod trade;
pub mod training_plan;
pub mod training_point;
pub mod work_unit;

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
