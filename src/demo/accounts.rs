//! Accounts to look at the made province with.

use chrono::{DateTime, Utc};

use super::model::Leaf;

use super::names;
use super::words::{self, Opening};
use super::world::World;
use crate::types::{AccountId, Actor, RegionCode, RegionKind, Role, Seat};

/// 苏州市.
pub(super) const CITY: u32 = 320_500;
/// 姑苏区.
const DISTRICT: u32 = 320_508;

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
        if let Some(district) = self.district_of_accounts() {
            openings.push(("gusu", "姑苏区工考办", Role::Office, Seat::Office(self.leaves[district].code)));
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

    /// One learner of the district has an account too, and stays on the roster.
    pub(super) fn open_learners_account(&mut self, at: DateTime<Utc>) {
        let home = self.district_of_accounts();
        let lives_there = |person: &usize| self.people[*person].on_roster && Some(self.leaf_of(*person)) == home;
        let found = (0..self.people.len()).find(lives_there);
        let Some(person) = found.or_else(|| self.people.iter().position(|person| person.on_roster)) else { return };
        self.people[person].busy += 1;
        self.learner = Some(person);
        let account = AccountId(self.chance.id(at));
        let seat = Seat::Learner(self.people[person].id);
        let phone = names::phone(person);
        let opening = Opening { account, login: "learner1", name: "学员", phone, role: Role::Learner, seat };
        self.say(at, Actor::platform(), words::open_account(&opening));
    }

    /// The leaf of the district whose office has an account.
    pub(super) fn district_of_accounts(&self) -> Option<usize> {
        self.leaves.iter().position(|Leaf { code, .. }| code.number() == DISTRICT)
    }

    /// Whether the point, or the office to which it belongs, has an account to look at it with.
    pub(super) fn has_account(&self, point: usize) -> bool {
        point == 0 || Some(point) == self.district_point || Some(point) == self.city_point
    }
}
