//! SQL over read tables.

pub mod accounts;
pub mod attachments;
pub mod audit;
pub mod classes;
pub mod feed;
pub mod history;
pub mod home;
pub mod hours;
pub mod import_facts;
pub mod import_files;
pub mod imports;
pub mod jobs;
pub mod kept;
mod labels;
pub mod learner_years;
pub mod learners;
pub mod named;
pub mod notices;
pub mod operation;
pub mod page;
mod past;
#[cfg(test)]
mod past_tests;
pub mod plans;
pub mod points;
pub mod publications;
pub mod regions;
pub mod reports;
pub mod requests;
pub mod scope;
#[cfg(test)]
mod tests;
pub mod trades;
pub mod units;
pub mod webhooks;
