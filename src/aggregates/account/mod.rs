//! An account: who may sign in, what he may do, and where; a machine's too.
//!
//! It protects the sign-in (`LOGIN-1`, `LOGIN-3`, `LOGIN-5`) and the account itself (`ACCT-1` to `ACCT-7`). That a login is unique
//! (`ACCT-3`) is kept by the claim that [`rules::login_claim`] names; that a learner has one
//! account (`ACCT-6`) by that of [`rules::learner_account_claim`]; that an office keeps an administrator (`ACCT-1`) by the
//! aggregate of its administrators; that no answer tells whether an account exists (`LOGIN-4`) by the sign-in's use case.

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
