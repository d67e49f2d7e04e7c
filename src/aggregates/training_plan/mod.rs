//! A training plan (培训计划), which from its approval on is the class (培训班).
//!
//! It protects the order of things between a point that trains and the office that answers for it:
//! - what may be reported, and by whom it is decided: PLAN-1 to PLAN-6;
//! - three headcounts that never cross, allowed ≤ approved ≤ planned: PLAN-5, PLAN-7, PLAN-8;
//! - who may withdraw or cancel, and until when: PLAN-9;
//! - the class's roster, no larger than allowed when somebody joins: CLASS-1 to CLASS-3;
//! - the class's states and what may be done in each: CLASS-4, CLASS-7;
//! - scores, what passes, and what is submitted: CLASS-5, CLASS-6;
//! - the confirmation, the only event that credits hours, and its reopening: HOURS-1 to HOURS-5.
//!
//! A disabled point enrols and submits nothing (POINT-1). Facts from elsewhere (the day, whether the point is enabled, a
//! learner's grade) arrive in the command.

mod command;
mod error;
mod event;
mod handle;
mod roster;
pub mod rules;
mod state;

pub use command::{Entry, Joining, PlanCommand};
pub use error::{PlanError, WindowName};
pub use event::*;
pub use roster::{Place, Roster};
pub use state::{PlanState, Terms, TrainingPlan};

#[cfg(test)]
mod tests;
