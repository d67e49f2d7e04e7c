//! An equivalence request (视同申报): a learner asks that other study count as hours.
//!
//! It protects what may be asked for (EQ-1), that the office of the learner's region decides a waiting request (EQ-2) and
//! grants no more than was claimed (EQ-3), that a rejection says why (EQ-4), how many requests are decided at one go (EQ-5),
//! who undoes a decision (EQ-6), and until when the learner may take the request back (EQ-7).
//!
//! Facts from elsewhere (the day, whether the learner is on the roster) arrive in the command.

mod command;
mod error;
mod event;
mod handle;
pub mod rules;
mod state;

pub use command::RequestCommand;
pub use error::RequestError;
pub use event::*;
pub use state::{EquivalenceRequest, RequestState};

#[cfg(test)]
mod tests;
