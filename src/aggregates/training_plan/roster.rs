//! The learners of a class.

use serde::{Deserialize, Serialize};

use super::LearnerScore;
use crate::types::{Headcount, LearnerId, Score};

/// One learner's place in the class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Whose.
    pub learner: LearnerId,
    /// The result, once entered.
    pub score: Option<Score>,
    /// Whether the last submission reports him.
    pub reported: bool,
    /// Whether a standing confirmation credits him.
    pub credited: bool,
}

/// The places of a class, in the order of the learners' identifiers. A sorted vector: a class of thousands is copied as one
/// piece of memory whenever a command works on it, and searched in a dozen steps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Roster(Vec<Place>);

impl Roster {
    /// How many are enrolled.
    #[must_use]
    pub fn enrolled(&self) -> Headcount {
        Headcount::of(self.0.len())
    }

    /// That learner's place.
    #[must_use]
    pub fn place(&self, learner: LearnerId) -> Option<&Place> {
        self.find(learner).ok().and_then(|index| self.0.get(index))
    }

    /// Whether that learner is enrolled.
    #[must_use]
    pub fn holds(&self, learner: LearnerId) -> bool {
        self.find(learner).is_ok()
    }

    /// All places, in the order of the learners' identifiers.
    pub fn places(&self) -> impl Iterator<Item = &Place> + '_ {
        self.0.iter()
    }

    /// The results that the last submission reports.
    pub fn reported(&self) -> impl Iterator<Item = LearnerScore> + '_ {
        self.0
            .iter()
            .filter(|place| place.reported)
            .filter_map(|place| place.score.map(|score| LearnerScore { learner: place.learner, score }))
    }

    /// The learners whom a standing confirmation credits.
    pub fn credited(&self) -> impl Iterator<Item = LearnerId> + '_ {
        self.0.iter().filter(|place| place.credited).map(|place| place.learner)
    }

    pub(super) fn join(&mut self, learner: LearnerId) {
        if let Err(index) = self.find(learner) {
            self.0.insert(index, Place { learner, score: None, reported: false, credited: false });
        }
    }

    pub(super) fn leave(&mut self, learner: LearnerId) {
        if let Ok(index) = self.find(learner) {
            self.0.remove(index);
        }
    }

    pub(super) fn set_scores(&mut self, scores: &[LearnerScore]) {
        for LearnerScore { learner, score } in scores {
            self.change(*learner, |place| place.score = Some(*score));
        }
    }

    pub(super) fn set_reported(&mut self, submitted: &[LearnerScore]) {
        self.0.iter_mut().for_each(|place| place.reported = false);
        for LearnerScore { learner, score } in submitted {
            self.change(*learner, |place| {
                place.score = Some(*score);
                place.reported = true;
            });
        }
    }

    pub(super) fn set_credited(&mut self, passed: &[LearnerId]) {
        self.0.iter_mut().for_each(|place| place.credited = false);
        for learner in passed {
            self.change(*learner, |place| place.credited = true);
        }
    }

    fn change(&mut self, learner: LearnerId, change: impl FnOnce(&mut Place)) {
        if let Ok(index) = self.find(learner)
            && let Some(place) = self.0.get_mut(index)
        {
            change(place);
        }
    }

    fn find(&self, learner: LearnerId) -> Result<usize, usize> {
        self.0.binary_search_by(|place| place.learner.cmp(&learner))
    }
}
