//! What random calls choose from: the regions, points, classes and learners of the made province.

use chrono::{Days, NaiveDate};
use keshi::types::{RegionCode, RegionTree, TrainingYear};
use rand::Rng;
use rand::seq::IndexedRandom;
use rand_chacha::ChaCha20Rng;
use sqlx::{FromRow, PgConnection};
use uuid::Uuid;

use crate::Outcome;

/// The training years.
pub(super) const YEARS: std::ops::RangeInclusive<u16> = 2021..=2025;

/// A class, with all above it.
#[derive(Debug, Clone, Copy, FromRow)]
#[expect(clippy::struct_field_names, reason = "as the table names it")]
pub(super) struct Class {
    pub(super) class: Uuid,
    pub(super) training_year: i16,
    pub(super) region: i32,
    pub(super) point: Uuid,
}

impl Class {
    pub(super) fn year(self) -> Outcome<TrainingYear> {
        Ok(TrainingYear(u16::try_from(self.training_year)?))
    }

    pub(super) fn region(self) -> Outcome<RegionCode> {
        RegionCode::from_number(u32::try_from(self.region)?).ok_or_else(|| "a class without a region".into())
    }
}

/// A learner, as a filter names one.
#[derive(Debug, Clone, FromRow)]
#[expect(clippy::struct_field_names, reason = "as the table names it")]
pub(super) struct Learner {
    pub(super) learner: Uuid,
    pub(super) name: String,
    pub(super) id_hash: String,
    pub(super) unit: Uuid,
    pub(super) trade: Uuid,
}

/// What there is to choose from, and the chance that chooses.
pub(super) struct Made {
    pub(super) tree: RegionTree,
    pub(super) regions: Vec<RegionCode>,
    pub(super) classes: Vec<Class>,
    pub(super) learners: Vec<Learner>,
    pub(super) chance: ChaCha20Rng,
}

impl Made {
    /// Looks at what was made.
    pub(super) async fn look(db: &mut PgConnection, chance: ChaCha20Rng) -> Outcome<Self> {
        let tree = keshi::regions::jiangsu()?;
        let classes = sqlx::query_as(
            "SELECT class, training_year, region, point FROM statistics.approved_class ORDER BY md5(class::text) LIMIT 2000",
        )
        .fetch_all(&mut *db)
        .await?;
        let learners = sqlx::query_as(
            "SELECT learner, name, id_hash, unit, trade FROM roster.learners ORDER BY md5(learner::text) LIMIT 2000",
        )
        .fetch_all(db)
        .await?;
        let regions = tree.iter().map(|region| region.code).collect();
        Ok(Self { tree, regions, classes, learners, chance })
    }

    /// Whether something of that chance happens.
    pub(super) fn one_in(&mut self, chances: u32) -> bool {
        self.chance.random_ratio(1, chances)
    }

    /// One of these.
    pub(super) fn one<T: Clone>(&mut self, of: &[T]) -> Outcome<T> {
        of.choose(&mut self.chance).cloned().ok_or_else(|| "there is nothing to choose from".into())
    }

    /// One of these, one time in three.
    pub(super) fn maybe<T: Clone>(&mut self, of: &[T]) -> Outcome<Option<T>> {
        if self.one_in(3) { self.one(of).map(Some) } else { Ok(None) }
    }

    pub(super) fn region(&mut self) -> Outcome<RegionCode> {
        self.regions.choose(&mut self.chance).copied().ok_or_else(|| "there are no regions".into())
    }

    pub(super) fn class(&mut self) -> Outcome<Class> {
        self.classes.choose(&mut self.chance).copied().ok_or_else(|| "there are no classes".into())
    }

    pub(super) fn learner(&mut self) -> Outcome<Learner> {
        self.learners.choose(&mut self.chance).cloned().ok_or_else(|| "there are no learners".into())
    }

    pub(super) fn year(&mut self) -> TrainingYear {
        TrainingYear(self.chance.random_range(YEARS))
    }

    /// A day from the beginning of a training year to the end of all.
    pub(super) fn day(&mut self, year: TrainingYear) -> Outcome<NaiveDate> {
        let first = NaiveDate::from_ymd_opt(i32::from(year.0), 1, 1);
        let end = NaiveDate::from_ymd_opt(i32::from(*YEARS.end()) + 1, 1, 1);
        let (first, end) = first.zip(end).ok_or("no such year")?;
        let days = u64::try_from((end - first).num_days())?;
        first.checked_add_days(Days::new(self.chance.random_range(0..days))).ok_or_else(|| "no such day".into())
    }

    /// A name, or one or two characters of it.
    pub(super) fn part_of_a_name(&mut self) -> Outcome<String> {
        let name = self.learner()?.name;
        let length = self.chance.random_range(1..=3);
        let start = if length == 1 { self.chance.random_range(0..3) } else { 0 };
        Ok(name.chars().skip(start).take(length).collect())
    }
}
