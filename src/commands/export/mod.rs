//! What left the house (导出): put on record by the service itself, for whoever asked.

mod record;

pub use record::RecordExport;

pub use crate::aggregates::export::{ExportError, Exported, rules};
