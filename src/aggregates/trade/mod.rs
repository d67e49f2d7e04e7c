//! A trade (技术工种), as on the learner's certificate.
//!
//! It protects that a trade which was merged or retired changes no more (`TRADE-3`). That its name is unique (`TRADE-2`) is kept
//! by the claim that [`rules::name_claim`] names; that only the provincial office decides (`TRADE-1`), by the use cases.

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
