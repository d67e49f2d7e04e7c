//! What may be asked of an export.

use super::Exported;

/// A command to an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportCommand {
    /// Put on record that a list was exported.
    Record(Box<Exported>),
}
