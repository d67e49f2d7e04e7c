//! What may be asked of a training point.

use super::PointProfile;
use crate::types::{Name, Opinion, PointId, RegionCode, Sealed};

/// A command to a training point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PointCommand {
    /// An office licenses it (新增).
    Register {
        /// The point.
        point: PointId,
        /// The office that it belongs to.
        office: RegionCode,
        /// 面授点名称.
        name: Name,
        /// What is recorded besides.
        profile: PointProfile,
        /// 联系人 and 联系手机号, sealed.
        contact: Option<Sealed>,
    },
    /// Give it another name.
    Rename {
        /// The new name.
        to: Name,
    },
    /// Replace what is recorded of it.
    Revise {
        /// As it is to stand.
        profile: PointProfile,
    },
    /// Replace who is to be called.
    ReplaceContact {
        /// The new contact, sealed.
        contact: Sealed,
    },
    /// 禁用.
    Disable {
        /// Why.
        reason: Opinion,
    },
    /// 启用.
    Enable,
}
