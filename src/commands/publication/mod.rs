//! The publication of closed days. The service itself publishes; nobody can ask for it from elsewhere.

mod publish_day;
mod tell_trouble;

pub use publish_day::PublishDay;
pub use tell_trouble::TellTrouble;

pub use crate::aggregates::publication::{Publication, PublicationError, Published, Trouble};
