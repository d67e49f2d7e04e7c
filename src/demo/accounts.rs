//! Accounts to look at the made province with.

use chrono::{DateTime, Utc};

use super::names;
use super::words::{self, Opening};
use super::world::World;
use crate::types::{AccountId, Actor, RegionCode, RegionKind, Role, Seat};

/// 苏州市.
pub(super) const CITY: u32 = 320_500;

impl World {
    /// One account for every kind of user: they all have the password [`super::PASSWORD`].
    pub(super) fn open_accounts(&mut self, at: DateTime<Utc>) {
        let province = Seat::Office(self.province);
        let mut openings = vec![
            ("admin", "平台管理员", Role::Platform, Seat::Platform),
            ("jiangsu", "省工考办", Role::Office, province),
            ("auditor", "审计员", Role::Auditor, province),
        ];
        let direct = self.leaves.iter().find(|leaf| leaf.kind == RegionKind::ProvinceDirect).map(|leaf| leaf.code);
        if let Some(region) = direct {
            openings.push(("shengzhi", "省直工考办", Role::Office, Seat::Office(region)));
        }
        if let Some(region) = RegionCode::from_number(CITY).filter(|region| self.regions.get(*region).is_some()) {
            openings.push(("suzhou", "苏州市工考办", Role::Office, Seat::Office(region)));
        }
        if let Some(point) = self.points.first() {
            openings.push(("point1", "面授点管理员", Role::Point, Seat::Point(point.id)));
        }
        for (number, (login, name, role, seat)) in openings.into_iter().enumerate() {
            let account = AccountId(self.chance.id(at));
            let opening = Opening { account, login, name, phone: names::phone(number), role, seat };
            self.say(at, Actor::platform(), words::open_account(&opening));
        }
    }
}
