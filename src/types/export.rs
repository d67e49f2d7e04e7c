//! The form in which lists and reports leave the house.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The form of an exported file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// A workbook of Excel.
    #[default]
    Xlsx,
    /// Comma-separated values in UTF-8 with a byte order mark, which Excel needs to see that it is UTF-8.
    Csv,
}

impl ExportFormat {
    /// The end of the file's name.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}
