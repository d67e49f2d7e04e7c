//! The log: one appender, streams of aggregates, what a command decided and what became of it.

mod work;

pub use work::{EventStoreError, Stream, Work};
