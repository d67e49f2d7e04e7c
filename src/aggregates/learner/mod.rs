//! A learner (学员): a logistics or manual worker who owes hours every year.
//!
//! It protects the history of his grade (`PERSON-2`), his coming and going on the roster (`PERSON-3`), and that nothing happens to
//! him once he is erased (`PERSON-4`). That his ID number is unique over the province (`IMPORT-3`) is kept by the claim that
//! [`rules::id_number_claim`] names.

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
