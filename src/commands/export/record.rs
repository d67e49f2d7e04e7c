//! Put an export of personal data on record.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::export::{Export, ExportCommand, Exported};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{ExportFormat, ExportId, Name, Opinion};

/// Puts on record that a list with personal data was exported (`EXPORT-2`). Who may read the list may export it: that was
/// decided when it was read.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordExport {
    /// The export.
    pub export: ExportId,
    /// Which list or report.
    pub list: Name,
    /// In which form.
    pub format: ExportFormat,
    /// What it was narrowed to, by field.
    pub filter: BTreeMap<String, String>,
    /// How many rows.
    pub rows: u64,
    /// 用途.
    pub purpose: Opinion,
    /// Whether ID numbers were written in full.
    pub full_id_numbers: bool,
}

impl UseCase for RecordExport {
    const NAME: &'static str = "export.record";

    async fn decide(&self, _: &Context, work: &mut Work) -> Result<(), CommandError> {
        let exported = Exported {
            export: self.export,
            list: self.list.clone(),
            format: self.format,
            filter: self.filter.clone(),
            rows: self.rows,
            purpose: self.purpose.clone(),
            full_id_numbers: self.full_id_numbers,
        };
        Ok(work.decide::<Export>(self.export, ExportCommand::Record(Box::new(exported))).await?)
    }
}
