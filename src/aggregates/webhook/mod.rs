//! A webhook (推送订阅): an address of a machine elsewhere that is told of every publication.
//!
//! It protects that nobody makes the service speak to the inside of its network (`HOOK-1`), that its secret is hard to guess
//! (`HOOK-3`), that one which was removed changes no more and one which is paused is told nothing (`HOOK-4`), and that a former
//! secret signs along for a while only (`HOOK-6`). That an office has no more than ten (`HOOK-2`) is kept by claims on numbered
//! places; who keeps it (`HOOK-5`), by the use cases.

mod command;
mod error;
mod event;
mod handle;
pub mod rules;
mod state;
#[cfg(test)]
mod tests;

pub use command::*;
pub use error::*;
pub use event::*;
pub use state::*;
