//! What happens to an export.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::aggregates::domain_event;
use crate::types::{ExportFormat, ExportId, Name, Opinion};

/// What was exported, and what for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exported {
    /// The export.
    pub export: ExportId,
    /// Which list or report, as its address names it: `learners`.
    pub list: Name,
    /// In which form.
    pub format: ExportFormat,
    /// What it was narrowed to, by field. A person's name or number stands as `*`.
    pub filter: BTreeMap<String, String>,
    /// How many rows.
    pub rows: u64,
    /// 用途: what the data is for.
    pub purpose: Opinion,
    /// Whether ID numbers were written in full.
    pub full_id_numbers: bool,
}

/// What happened to an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ExportEvent {
    /// A list with personal data left the house.
    ListExported(Exported),
}

domain_event!(ExportEvent { ListExported => "1.0" });
