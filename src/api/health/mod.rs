//! What machines ask of the service itself.

pub mod livez;
pub mod metrics;
pub mod readyz;
