//! Random commands against a small model that knows nothing of the aggregate but its commands and events.

use std::collections::{BTreeMap, BTreeSet};

use cqrs_es::Aggregate;
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// What the model remembers: sets and maps in place of the aggregate's roster.
#[derive(Debug, Default)]
struct Model {
    decided: bool,
    planned: u16,
    approved: u16,
    allowed: u16,
    enrolled: BTreeSet<LearnerId>,
    scores: BTreeMap<LearnerId, Score>,
    reported: BTreeMap<LearnerId, Score>,
    credited: BTreeSet<LearnerId>,
    confirmed: bool,
    submissions: u32,
}

impl Model {
    /// Folds one event, and checks that it may happen at all after what went before.
    fn follow(&mut self, event: &PlanEvent) {
        match event {
            PlanEvent::PlanReported { content, .. } | PlanEvent::PlanRevised { content, .. } => {
                assert!(!self.decided || self.approved == 0);
                self.decided = false;
                self.planned = content.planned.0;
            }
            PlanEvent::PlanWithdrawn {} | PlanEvent::PlanRejected { .. } => {
                assert!(!self.decided, "a decision is taken once");
                self.decided = true;
            }
            PlanEvent::PlanApproved { approved, .. } => {
                assert!(!self.decided, "a decision is taken once");
                self.decided = true;
                self.approved = approved.0;
                self.allowed = approved.0;
            }
            PlanEvent::HeadcountAdjusted { from, to, .. } => {
                assert!(!self.confirmed, "PLAN-8");
                assert_eq!(from.0, self.allowed);
                self.allowed = to.0;
            }
            PlanEvent::PlanCancelled { .. } => assert!(self.enrolled.is_empty(), "PLAN-9"),
            PlanEvent::LearnerEnrolled { learner } => {
                assert!(self.enrolled.insert(*learner), "CLASS-2: once in a class");
                assert!(self.enrolled.len() <= usize::from(self.allowed), "CLASS-1: never more than allowed");
            }
            PlanEvent::EnrolmentWithdrawn { learner } => {
                assert!(self.enrolled.remove(learner), "CLASS-3");
                self.scores.remove(learner);
                self.reported.remove(learner);
            }
            PlanEvent::ClassStarted {} => assert!(self.approved > 0),
            PlanEvent::ScoresEntered { scores } => {
                for LearnerScore { learner, score } in scores {
                    assert!(self.enrolled.contains(learner), "CLASS-5");
                    self.scores.insert(*learner, *score);
                }
            }
            PlanEvent::HoursSubmitted { submission, learners } => {
                self.submissions += 1;
                assert_eq!(*submission, self.submissions);
                assert!(!learners.is_empty() && learners.len() <= usize::from(self.allowed), "CLASS-6");
                self.reported = learners.iter().map(|result| (result.learner, result.score)).collect();
                assert!(self.reported.iter().all(|(learner, score)| self.scores.get(learner) == Some(score)));
            }
            PlanEvent::HoursReturned { submission, .. } => assert_eq!(*submission, self.submissions),
            PlanEvent::HoursConfirmed { passed, .. } => {
                assert!(!self.confirmed, "HOURS-4");
                assert!(self.reported.len() <= usize::from(self.allowed), "HOURS-3");
                self.confirmed = true;
                let sixty = Mark::whole(60);
                let passes = |score: &Score| matches!(score, Score::Mark(mark) if *mark >= sixty);
                self.credited =
                    self.reported.iter().filter(|(_, score)| passes(score)).map(|(learner, _)| *learner).collect();
                assert_eq!(passed.iter().copied().collect::<BTreeSet<_>>(), self.credited, "HOURS-4");
                assert_eq!(passed.len(), self.credited.len(), "HOURS-4: nobody is credited twice");
            }
            PlanEvent::HoursReopened { taken_back, .. } => {
                assert!(self.confirmed, "HOURS-5");
                assert_eq!(taken_back.iter().copied().collect::<BTreeSet<_>>(), self.credited);
                self.confirmed = false;
                self.credited.clear();
            }
        }
    }

    /// What holds after every command, and that the aggregate remembers the same.
    fn agrees_with(&self, plan: &TrainingPlan) {
        assert!(self.allowed <= self.approved, "PLAN-7");
        assert!(self.approved <= self.planned, "PLAN-5");
        assert!(self.credited.is_empty() || self.confirmed, "credits only after confirmation");
        assert_eq!(plan.allowed, Headcount(self.allowed));
        assert_eq!(plan.approved, Headcount(self.approved));
        assert_eq!(plan.roster.places().map(|place| place.learner).collect::<BTreeSet<_>>(), self.enrolled);
        assert_eq!(plan.roster.credited().collect::<BTreeSet<_>>(), self.credited);
        let scores: BTreeMap<_, _> =
            plan.roster.places().filter_map(|place| Some((place.learner, place.score?))).collect();
        assert_eq!(scores, self.scores);
        assert_eq!(plan.state == PlanState::Finished, self.confirmed);
    }
}

fn some_learner() -> impl Strategy<Value = u128> {
    1_u128..5
}

fn some_score() -> impl Strategy<Value = Score> {
    prop_oneof![
        4 => (0_u16..=202).prop_map(|halves| mark(halves * 5)),
        2 => Just(mark(600)),
        1 => Just(Score::Absent)
    ]
}

fn some_day() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        1 => Just("2025-02-28"),
        6 => Just("2025-03-15"),
        6 => Just("2025-05-02")
    ]
}

fn some_opinion() -> impl Strategy<Value = Option<Opinion>> {
    prop_oneof![1 => Just(None), 3 => Just(Some(opinion("意见")))]
}

fn some_command() -> impl Strategy<Value = PlanCommand> {
    let report = (0_u16..8).prop_map(|planned| PlanContent { planned: Headcount(planned), ..content() });
    let enrol = (some_day(), vec((some_learner(), any::<bool>()), 0..3)).prop_map(|(today, learners)| {
        let learners =
            learners.into_iter().map(|(number, away)| Joining { on_roster: !away || number > 1, ..joining(number) });
        enrol_on(today, learners.collect())
    });
    let scores = vec((some_learner(), some_score()), 0..3)
        .prop_map(|scores| score(scores.into_iter().map(|(number, score)| scored(number, score)).collect()));
    let submit = (some_day(), vec(some_learner(), 0..3)).prop_map(|(today, numbers)| submit_on(today, &numbers));
    prop_oneof![
        1 => report.clone().prop_map(|content| report_of(content, entry())),
        2 => report.prop_map(|content| PlanCommand::Revise { content: Box::new(content), entry: entry() }),
        1 => Just(PlanCommand::Withdraw),
        8 => (0_u16..8).prop_map(approve),
        1 => some_opinion().prop_map(|opinion| PlanCommand::Reject { opinion }),
        3 => (0_u16..8).prop_map(adjust),
        1 => Just(cancel()),
        12 => enrol,
        2 => some_learner().prop_map(leave),
        2 => some_day().prop_map(|today| PlanCommand::Start { today: day(today) }),
        12 => scores,
        12 => submit,
        2 => some_opinion().prop_map(|opinion| PlanCommand::ReturnHours { opinion }),
        4 => Just(PlanCommand::ConfirmHours),
        2 => Just(reopen()),
    ]
}

/// Leads a plan through the commands and gives the events that they led to.
fn lead(commands: Vec<PlanCommand>) -> Vec<PlanEvent> {
    let mut plan = TrainingPlan::default();
    let mut model = Model::default();
    let mut history = Vec::new();
    let first = report_of(content(), entry());
    for command in std::iter::once(first).chain(commands) {
        let before = plan.clone();
        match plan.decide(command) {
            Ok(events) => {
                assert!(!events.is_empty(), "a command that is accepted leaves a trace");
                for event in events {
                    model.follow(&event);
                    plan.apply(event.clone());
                    history.push(event);
                }
            }
            Err(_) => assert_eq!(plan, before),
        }
        model.agrees_with(&plan);
    }
    history
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn plan_1_to_9_class_1_to_7_and_hours_3_to_5_hold_whatever_is_asked(commands in vec(some_command(), 1..80)) {
        let history = lead(commands);
        let again = state_after(history.clone());
        let stored = serde_json::to_string(&history).unwrap();
        prop_assert_eq!(state_after(serde_json::from_str(&stored).unwrap()), again);
    }
}

/// The random walk is worth something only if it reaches the end of a class.
#[test]
fn random_commands_reach_every_event() {
    use cqrs_es::DomainEvent;
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let mut seen = BTreeSet::new();
    for _ in 0..200 {
        let commands = vec(some_command(), 80).new_tree(&mut runner).unwrap().current();
        seen.extend(lead(commands).iter().map(DomainEvent::event_type));
    }
    assert_eq!(seen.len(), 15, "{seen:?}");
}
