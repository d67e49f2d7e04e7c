//! What a seat may see: an office its region and below, a point its own, a learner himself, the platform everything.

use utoipa::IntoParams;

use serde::Deserialize;

use super::auth::Caller;
use super::error::ApiError;
use super::reader::Reader;
use super::shape::ShapeFault;
use crate::commands::access::NOT_THIS_OFFICE;
use crate::queries::scope::{RegionScope, Scope};
use crate::types::{LearnerId, PointId, RegionCode, RegionTree, Seat};

/// What a seat may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// What belongs to these regions.
    Regions(RegionScope),
    /// What belongs to this point.
    Point(PointId),
    /// What belongs to this learner.
    Learner(LearnerId),
}

/// Which regions a list is narrowed to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Place {
    /// Of this region, which must be one's own or lie below it; one's own unless told.
    pub region: Option<RegionCode>,
    /// 本级 (`own`) or 本级及下级 (`own_and_below`, unless told).
    pub scope: Option<Scope>,
}

impl Sight {
    /// What the caller may see.
    #[must_use]
    pub fn of(caller: &Caller, regions: &RegionTree) -> Self {
        match caller.actor.seat {
            Seat::Office(region) => Self::Regions(RegionScope::of(regions, region, Scope::OwnAndBelow)),
            Seat::Platform => Self::Regions(RegionScope::All),
            Seat::Point(point) => Self::Point(point),
            Seat::Learner(learner) => Self::Learner(learner),
        }
    }

    /// Whether what belongs to that region is seen; what only a point's or a learner's own would show is not.
    #[must_use]
    pub fn sees_region(&self, region: &str) -> bool {
        match self {
            Self::Regions(scope) => region.parse().is_ok_and(|region| scope.contains(region)),
            Self::Point(_) | Self::Learner(_) => false,
        }
    }

    /// Whether it is that point's own.
    #[must_use]
    pub fn is_point(&self, point: PointId) -> bool {
        *self == Self::Point(point)
    }

    /// Whether it is that learner himself.
    #[must_use]
    pub fn is_learner(&self, learner: LearnerId) -> bool {
        *self == Self::Learner(learner)
    }
}

impl Reader {
    /// What the caller may see.
    #[must_use]
    pub fn sight(&self) -> Sight {
        Sight::of(&self.caller, &self.state.desk().regions())
    }

    /// The regions of a list: what is asked for, within what may be seen. 本级 without a region is the caller's own.
    ///
    /// # Errors
    /// When the caller sits at no office, or the region is not his to see.
    pub fn regions(&self, place: Place) -> Result<RegionScope, ApiError> {
        let tree = self.state.desk().regions();
        let Sight::Regions(mine) = Sight::of(&self.caller, &tree) else {
            return Err(ApiError::Forbidden(NOT_THIS_OFFICE));
        };
        let scope = place.scope.unwrap_or_default();
        let top = match (place.region, self.caller.actor.seat) {
            (Some(region), _) | (None, Seat::Office(region)) => region,
            (None, Seat::Platform | Seat::Point(_) | Seat::Learner(_)) => return Ok(mine),
        };
        if tree.get(top).is_none() {
            return Err(ShapeFault::bad_value("query.region", format!("there is no region {top}")).into());
        }
        if !mine.contains(top) {
            return Err(ApiError::Forbidden(NOT_THIS_OFFICE));
        }
        Ok(RegionScope::of(&tree, top, scope).and(mine))
    }
}
