//! The outside world behind traits and types of ours.

pub mod archive;
pub mod attachments;
pub mod documents;
pub mod exports;
pub mod files;
pub mod http;
pub mod import_files;
pub mod publications;
pub mod sms;
pub mod webhooks;
