//! What happens to an office.

use serde::{Deserialize, Serialize};

use crate::aggregates::domain_event;
use crate::types::{Name, RegionCode, RegionKind};

/// What happened to an office. Its stream is named by its region's code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum OfficeEvent {
    /// A region and its office entered the tree.
    OfficeEstablished {
        /// The region, and the office's identifier.
        region: RegionCode,
        /// The region's Chinese name.
        name: Name,
        /// What kind of region it is.
        kind: RegionKind,
        /// The region above; `None` for the province.
        parent: Option<RegionCode>,
    },
    /// The region bears another name.
    OfficeRenamed {
        /// The former name.
        from: Name,
        /// The new name.
        to: Name,
    },
}

domain_event!(OfficeEvent { OfficeEstablished => "1.0", OfficeRenamed => "1.0" });
