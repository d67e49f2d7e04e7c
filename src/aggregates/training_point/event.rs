//! What happens to a training point.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::domain_event;
use crate::types::{Description, Line, Name, Opinion, PointId, RegionCode, Sealed};

/// What an office records of a point besides its name and contact (O5).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PointProfile {
    /// 成立日期.
    #[serde(default)]
    pub established: Option<NaiveDate>,
    /// 培训规模, in persons.
    #[serde(default)]
    pub capacity: Option<u32>,
    /// 培训范围.
    #[serde(default)]
    pub training_scope: Option<Line>,
    /// 培训地点.
    #[serde(default)]
    pub place: Option<Line>,
    /// 单位简介.
    #[serde(default)]
    pub introduction: Option<Description>,
}

/// What happened to a training point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum PointEvent {
    /// An office licensed a point.
    PointRegistered {
        /// The point.
        point: PointId,
        /// The office that it belongs to.
        office: RegionCode,
        /// 面授点名称.
        name: Name,
        /// What is recorded besides.
        profile: PointProfile,
        /// 联系人 and 联系手机号, sealed ([`crate::types::Sealed`] of a contact).
        contact: Option<Sealed>,
    },
    /// The point bears another name.
    PointRenamed {
        /// The former name.
        from: Name,
        /// The new name.
        to: Name,
    },
    /// What is recorded of the point was replaced.
    PointProfileRevised {
        /// As it now stands.
        profile: PointProfile,
    },
    /// Somebody else, or another number, is to be called.
    PointContactReplaced {
        /// The new contact, sealed.
        contact: Sealed,
    },
    /// POINT-1: from now on it reports, enrols and submits nothing.
    PointDisabled {
        /// Why.
        reason: Opinion,
    },
    /// It may work again.
    PointEnabled {},
}

domain_event!(PointEvent {
    PointRegistered => "1.0",
    PointRenamed => "1.0",
    PointProfileRevised => "1.0",
    PointContactReplaced => "1.0",
    PointDisabled => "1.0",
    PointEnabled => "1.0",
});
