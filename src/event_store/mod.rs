//! The log: one appender, streams of aggregates, what a command decided and what became of it.

mod ahead;
mod append;
mod appender;
mod batch;
mod database;
mod days;
mod ledger;
pub mod seals;
mod snapshots;
mod vault;
mod work;

pub use append::StreamKey;
pub use batch::Batch;
pub use database::{MIGRATIONS, OpenError, open};
pub use days::{ClosedBefore, DayDigest, LogEnd, any_since, day_digests, first_day, log_end, seconds_until_midnight};
pub use ledger::past::Written;
pub use ledger::{CommandRecord, Ledger, LedgerContext, Receipt};
pub use vault::{PersonKey, Vault, VaultError};
pub use work::{EventStoreError, Stream, Work};
