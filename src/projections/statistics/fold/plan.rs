//! Plans and their classes: what counts by the point's region, and the learner's side of it.

use uuid::Uuid;

use super::super::posting::{ApprovedClass, ClassVersion, Enrolment, EnrolmentFact};
use super::super::state::{Class, Point, Source};
use super::super::step::StepFunction;
use super::{Fold, Poster, ProjectionError, Subject};
use crate::aggregates::training_plan::{LearnerScore, PlanEvent};
use crate::types::{Hours, LearnerId, PlanStatus, Quantity, Score};

/// The figures of a class that move with its approval, headcounts and cancellation.
fn figures(class: &Class) -> [(Quantity, StepFunction); 4] {
    [
        (Quantity::ClassesApproved, class.live.clone()),
        (Quantity::ClassesHeld, class.held()),
        (Quantity::HeadcountApproved, class.headcount.clone()),
        (Quantity::HeadcountAllowed, class.allowance.clone()),
    ]
}

impl Fold<'_> {
    pub(super) fn plan(&mut self, event: &PlanEvent) -> Result<(), ProjectionError> {
        let id = self.event.stream_id()?;
        match event {
            PlanEvent::PlanReported { point, office, content, .. } => {
                let class = self.state.classes.entry(id, || Class::reported(point.0, *office, content));
                class.ask(content);
                self.version(id)
            }
            PlanEvent::PlanRevised { content, .. } => self.class_changes(id, |class, _| class.ask(content)),
            PlanEvent::PlanApproved { approved, .. } => {
                let class = self.class(id)?;
                let (year, region, point) = (class.year, class.region, class.point);
                self.out.approved.push(ApprovedClass { class: id, year, region, point });
                self.class_changes(id, |class, day| {
                    class.approved = Some(approved.0);
                    class.allowed = Some(approved.0);
                    class.status = PlanStatus::Enrolling;
                    class.live.set_from(day, 1);
                    class.headcount.set_from(day, i64::from(*approved));
                    class.allowance.set_from(day, i64::from(*approved));
                })
            }
            PlanEvent::HeadcountAdjusted { to, .. } => self.class_changes(id, |class, day| {
                class.allowed = Some(to.0);
                class.allowance.set_from(day, i64::from(*to));
            }),
            PlanEvent::PlanCancelled { .. } => self.class_changes(id, |class, day| {
                class.status = PlanStatus::Cancelled;
                class.live.set_from(day, 0);
                class.headcount.set_from(day, 0);
                class.allowance.set_from(day, 0);
            }),
            PlanEvent::PlanWithdrawn {} => self.status(id, PlanStatus::Withdrawn),
            PlanEvent::PlanRejected { .. } => self.status(id, PlanStatus::Rejected),
            PlanEvent::ClassStarted {} => self.status(id, PlanStatus::InTraining),
            PlanEvent::HoursSubmitted { .. } => self.status(id, PlanStatus::AwaitingConfirmation),
            PlanEvent::HoursReturned { .. } => self.status(id, PlanStatus::Returned),
            PlanEvent::LearnerEnrolled { learner } => self.enrolment(id, *learner, Enrolment::Enrolled, 1),
            PlanEvent::EnrolmentWithdrawn { learner } => self.enrolment(id, *learner, Enrolment::Withdrawn, -1),
            PlanEvent::ScoresEntered { scores } => {
                self.scores(id, scores);
                Ok(())
            }
            PlanEvent::HoursConfirmed { hours, passed, .. } => {
                self.status(id, PlanStatus::Ended)?;
                self.credits(id, passed, *hours, 1)
            }
            PlanEvent::HoursReopened { hours, taken_back, .. } => {
                self.status(id, PlanStatus::AwaitingConfirmation)?;
                self.credits(id, taken_back, *hours, -1)
            }
        }
    }

    fn class(&self, id: Uuid) -> Result<&Class, ProjectionError> {
        self.state.classes.get(id).ok_or_else(|| self.problem(format!("the plan {id} was never reported")))
    }

    /// The class as it now stands, for lists as of a day.
    fn version(&mut self, id: Uuid) -> Result<(), ProjectionError> {
        let class = self.class(id)?;
        let version = ClassVersion {
            class: id,
            since: self.since(),
            year: class.year,
            region: class.region,
            point: class.point,
            name: class.name.clone(),
            windows: class.windows,
            planned: class.planned,
            approved: class.approved,
            allowed: class.allowed,
            hours: class.hours,
            status: class.status,
        };
        self.out.classes.push(version);
        Ok(())
    }

    fn status(&mut self, id: Uuid, status: PlanStatus) -> Result<(), ProjectionError> {
        self.class(id)?;
        if let Some(class) = self.state.classes.get_mut(id) {
            class.status = status;
        }
        self.version(id)
    }

    /// Changes a class and posts by how much its figures, and its point's, are now other functions of the day.
    fn class_changes(&mut self, id: Uuid, change: impl FnOnce(&mut Class, super::Day)) -> Result<(), ProjectionError> {
        self.class(id)?;
        let (position, day) = self.since();
        let Some(class) = self.state.classes.get_mut(id) else { return Ok(()) };
        let before = figures(class);
        change(class, day);
        let subject = Subject { region: class.region, point: Some(class.point), class: Some(id), learner: None };
        let mut poster = Poster::new(&mut self.out.postings, position);
        let mut differences = Vec::with_capacity(before.len());
        for ((quantity, after), (_, before)) in figures(class).into_iter().zip(&before) {
            let difference = after.minus(before);
            poster.post(quantity, class.year, subject, &difference);
            differences.push(difference);
        }
        if let [live, held, ..] = differences.as_slice()
            && !(live.changes().is_empty() && held.changes().is_empty())
        {
            let year = self.state.points.entry(class.point, Point::default).years.entry(class.year).or_default();
            let subject = Subject { class: None, ..subject };
            for (quantity, classes, difference) in
                [(Quantity::PointsApproved, &mut year.approved, live), (Quantity::PointsHeld, &mut year.held, held)]
            {
                let before = classes.positive();
                difference.changes().iter().for_each(|(day, by)| classes.add(*day, *by));
                poster.post(quantity, class.year, subject, &classes.positive().minus(&before));
            }
        }
        self.version(id)
    }

    /// A learner joins (`by` = 1) or leaves (`by` = -1). Trained is who is enrolled once the class is held, so an enrolment
    /// before that day posts ahead.
    fn enrolment(&mut self, id: Uuid, learner: LearnerId, what: Enrolment, by: i32) -> Result<(), ProjectionError> {
        let (since, learner) = (self.since(), learner.0);
        let class = self.class(id)?;
        let subject =
            Subject { region: class.region, point: Some(class.point), class: Some(id), learner: Some(learner) };
        let (year, held) = (class.year, class.held().during(since.1, None));
        self.out.enrolments.push(EnrolmentFact { class: id, learner, since, what });
        let mut poster = Poster::new(&mut self.out.postings, since.0);
        poster.one(Quantity::Enrolled, year, subject, since.1, i64::from(by));
        for (day, held) in held.changes() {
            poster.one(Quantity::Trained, year, subject, *day, held * i64::from(by));
        }
        super::people::year_changes(self.state, &mut poster, since.1, &subject, year, &[(Source::Enrolments, by)]);
        Ok(())
    }

    fn scores(&mut self, class: Uuid, scores: &[LearnerScore]) {
        let since = self.since();
        self.out.enrolments.extend(scores.iter().map(|entered| EnrolmentFact {
            class,
            learner: entered.learner.0,
            since,
            what: Enrolment::Scored(match entered.score {
                Score::Mark(mark) => Some(mark.tenths()),
                Score::Absent => None,
            }),
        }));
    }

    /// HOURS-4 credits (`by` = 1), HOURS-5 takes back (`by` = -1).
    fn credits(&mut self, id: Uuid, learners: &[LearnerId], hours: Hours, by: i32) -> Result<(), ProjectionError> {
        let since = self.since();
        let class = self.class(id)?;
        let (year, region, point) = (class.year, class.region, Some(class.point));
        let tenths = i32::from(hours.tenths()) * by;
        let what = if by > 0 { Enrolment::Credited(hours.tenths()) } else { Enrolment::TakenBack };
        let mut poster = Poster::new(&mut self.out.postings, since.0);
        for LearnerId(learner) in learners.iter().copied() {
            let subject = Subject { region, point, class: Some(id), learner: Some(learner) };
            self.out.enrolments.push(EnrolmentFact { class: id, learner, since, what });
            poster.one(Quantity::Passed, year, subject, since.1, i64::from(by));
            super::people::year_changes(
                self.state,
                &mut poster,
                since.1,
                &subject,
                year,
                &[(Source::Passes, by), (Source::Tenths, tenths)],
            );
        }
        Ok(())
    }
}
