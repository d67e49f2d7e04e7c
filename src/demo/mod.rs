//! The made province: invented people, units, points and classes, and what they do over some years, as ordinary commands in
//! the order of time. The same seed makes the same commands with the same identifiers.
//!
//! It keeps a small model of its own so as to give no command that a rule would refuse: a refusal is an error of the
//! generator. Used by `keshi demo`, `make run`, tests and benches.

mod accounts;
mod agenda;
mod chance;
mod changes;
mod classes;
mod founding;
mod hours;
mod leftovers;
mod model;
mod names;
mod requests;
#[cfg(test)]
mod tests;
mod words;
mod world;
mod years;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::commands::any::AnyCommand;
use crate::types::{Actor, CommandId, RegionTree};
use world::World;

/// The password of every account of the made province. It is documented, so a real service must have no such accounts.
pub const PASSWORD: &str = "Keshi-2026";

/// What is to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demo {
    /// How many learners the roster has at the beginning; some leave and some more come later.
    pub learners: usize,
    /// How many training years, the last of which is the year of [`Demo::as_of`].
    pub years: u16,
    /// What chance is drawn from.
    pub seed: u64,
    /// The last day on which anything happens.
    pub as_of: NaiveDate,
}

impl Demo {
    /// The commands, one after the other. There are none when no region can have learners.
    #[must_use]
    pub fn commands(self, regions: &RegionTree) -> Commands {
        Commands(World::new(self, regions))
    }

    /// The first year.
    #[must_use]
    pub fn first_year(&self) -> u16 {
        u16::try_from(self.as_of.year()).unwrap_or_default().saturating_sub(self.years.max(1) - 1)
    }
}

/// A command that somebody in the made province gives.
#[derive(Debug, Clone)]
pub struct Given {
    /// Its id: giving it twice does it once.
    pub id: CommandId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Actor,
    /// What.
    pub command: AnyCommand,
}

/// The commands of a made province in the order of time, made as they are asked for.
#[derive(Debug)]
pub struct Commands(Option<World>);

impl Iterator for Commands {
    type Item = Given;

    fn next(&mut self) -> Option<Given> {
        let world = self.0.as_mut()?;
        loop {
            if let Some(given) = world.said.pop_front() {
                return Some(given);
            }
            if !world.go_on() {
                return None;
            }
        }
    }
}
