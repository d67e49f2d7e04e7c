//! A claim: something that only one may hold at a time, such as an ID number or a login.
//!
//! It protects uniqueness across aggregates. What is claimed is the stream's name; whoever needs it takes the claim in the
//! same append as his own event, so that of two who want the same thing one gets it and the other is told. Which rule
//! that is says [`Uniqueness`]: `POINT-2`, `IMPORT-3`, `ACCT-3`, `UNIT-4`, `TRADE-2`, `ACCT-6`.

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
