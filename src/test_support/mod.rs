//! Databases and folders for tests.
//!
//! [`TestDb`] is a database of its own for one test, with all migrations, made in milliseconds:
//! all tests of a run share one throw-away PostgreSQL in memory, and each copies a template.
//! [`DurableCluster`] is a PostgreSQL of its own with the settings of production, for tests that
//! kill things.
//!
//! [`SmsEndpoint`] stands in for the provider of text messages and checks what it is sent.
//!
//! A failure in here is a failure of the test: these helpers panic.

mod scratch;
mod shared_cluster;
mod sms_endpoint;
mod test_db;

pub use scratch::{DurableCluster, ScratchDir, kill_hard, process_is_alive, signal};
pub use sms_endpoint::{AcceptedSms, SmsAnswer, SmsEndpoint};
pub use test_db::TestDb;

use std::fmt::Debug;

/// The value of something that a test cannot do without.
pub(crate) fn must<T, E: Debug>(outcome: Result<T, E>, what: &str) -> T {
    outcome.unwrap_or_else(|error| panic!("{what}: {error:?}"))
}
