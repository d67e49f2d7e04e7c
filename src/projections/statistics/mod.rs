//! The daily statistics (统计报表): every event becomes signed postings, and the postings become running totals by day.

pub mod fold;
pub mod posting;
pub mod state;
pub mod step;
pub mod store;
pub mod totals;
