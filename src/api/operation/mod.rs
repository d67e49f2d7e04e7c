//! How the service is doing.

pub mod closed_days;
pub mod projections;
pub mod sms_outbox;
