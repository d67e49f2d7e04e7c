//! Who gives a command.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{AccountId, LearnerId, PointId, RegionCode};

/// What an account may do at all; where it may do it says its [`Seat`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Staff of an office (工考办), administrators of its region.
    Office,
    /// Staff of a training point (面授点).
    Point,
    /// A learner (学员).
    Learner,
    /// An auditor: reads everything of its region, changes nothing.
    Auditor,
    /// The platform's administrator: sets up offices and their first accounts.
    Platform,
    /// A machine with an API key.
    Machine,
}

/// Where an account sits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// At the office of this region.
    Office(RegionCode),
    /// At this training point.
    Point(PointId),
    /// This learner.
    Learner(LearnerId),
    /// At no office: the platform itself.
    Platform,
}

impl Seat {
    /// As the metadata of events hold it: they hold texts only, so that a seat that is an object stands there as JSON inside a
    /// text. `None` for what is no seat.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        if text == "platform" { Some(Self::Platform) } else { serde_json::from_str(text).ok() }
    }
}

/// Who gives a command, in which role and from where. It goes into the metadata of every event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The account; `None` for the command line and for what happens by itself.
    pub account: Option<AccountId>,
    /// In which role.
    pub role: Role,
    /// At which seat.
    pub seat: Seat,
    /// The client's address; `None` for the command line and for what happens by itself.
    pub address: Option<String>,
}

impl Actor {
    /// The service itself, and its operator at the command line.
    #[must_use]
    pub const fn platform() -> Self {
        Self { account: None, role: Role::Platform, seat: Seat::Platform, address: None }
    }

    /// Staff of an office, without an account: the legacy import and the made province act so.
    #[must_use]
    pub const fn office(region: RegionCode) -> Self {
        Self { account: None, role: Role::Office, seat: Seat::Office(region), address: None }
    }

    /// Staff of a point, without an account: the legacy import and the made province act so.
    #[must_use]
    pub const fn point(point: PointId) -> Self {
        Self { account: None, role: Role::Point, seat: Seat::Point(point), address: None }
    }

    /// A learner, without an account.
    #[must_use]
    pub const fn learner(learner: LearnerId) -> Self {
        Self { account: None, role: Role::Learner, seat: Seat::Learner(learner), address: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_is_read_back_from_the_metadata() {
        assert_eq!(Seat::of_text("platform"), Some(Seat::Platform));
        assert_eq!(Seat::of_text(r#"{"office":"320100"}"#), Some(Seat::Office("320100".parse().unwrap())));
        assert_eq!(Seat::of_text("nowhere"), None);
        assert_eq!(Seat::of_text(""), None);
    }
}
