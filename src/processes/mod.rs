//! What happens by itself.

pub mod attachment_sweep;
pub mod day_close;
pub mod exports;
pub mod import_sweep;
pub mod imports;
pub mod jobs;
pub mod log_export;
pub mod publication;
pub mod seals;
mod sweeping;
pub mod vitals;
pub mod webhooks;
