//! What may be asked of an office.

use crate::types::{Name, RegionCode, RegionKind};

/// The region above a new one, as the log has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parent {
    /// Its code.
    pub region: RegionCode,
    /// Its kind.
    pub kind: RegionKind,
}

/// A command to an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfficeCommand {
    /// Enter a region and its office into the tree.
    Establish {
        /// The region.
        region: RegionCode,
        /// Its Chinese name.
        name: Name,
        /// What kind of region it is.
        kind: RegionKind,
        /// The region above.
        parent: Option<Parent>,
    },
    /// Give the region another name.
    Rename {
        /// The new name.
        to: Name,
    },
}
