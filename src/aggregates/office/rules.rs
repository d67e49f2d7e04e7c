//! The rules of an office.

use super::OfficeError;
use crate::types::RegionKind;

/// OFFICE-1: the province lies at the top; cities and 省直 below the province; 市直, districts and functional zones below a city.
///
/// # Errors
/// [`OfficeError::WrongPlace`] with both kinds.
pub const fn region_hangs_below_the_right_kind(
    kind: RegionKind,
    parent: Option<RegionKind>,
) -> Result<(), OfficeError> {
    let right = match kind {
        RegionKind::Province => parent.is_none(),
        RegionKind::City | RegionKind::ProvinceDirect => matches!(parent, Some(RegionKind::Province)),
        RegionKind::CityDirect | RegionKind::District | RegionKind::Zone => matches!(parent, Some(RegionKind::City)),
    };
    if right { Ok(()) } else { Err(OfficeError::WrongPlace { kind, parent }) }
}
