//! Training plans and their classes (O2, P1 to P6).

pub mod actions;
pub mod adjust_headcount;
pub mod approve;
pub mod cancel;
pub mod confirm_hours;
pub mod detail;
pub mod enrol;
pub mod enter_scores;
pub mod export;
pub mod export_roster;
pub mod list;
pub mod reject;
pub mod reopen_hours;
pub mod report;
pub mod return_hours;
pub mod revise;
pub mod roster;
pub mod start;
pub mod submissions;
pub mod submit_hours;
pub mod visible;
pub mod withdraw;
pub mod withdraw_enrolment;
