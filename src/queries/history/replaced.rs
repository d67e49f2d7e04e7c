//! What an event says itself that it replaced, field by field.

use std::collections::HashMap;

use super::fields::FieldChange;
use super::names::Names;
use crate::aggregates::account::AccountEvent;
use crate::aggregates::any::AnyEvent;
use crate::aggregates::equivalence_request::{RequestEvent, UndoneDecision};
use crate::aggregates::learner::LearnerEvent;
use crate::aggregates::office::OfficeEvent;
use crate::aggregates::trade::TradeEvent;
use crate::aggregates::training_plan::{LearnerScore, PlanEvent};
use crate::aggregates::training_point::PointEvent;
use crate::aggregates::work_unit::WorkUnitEvent;
use crate::types::{LearnerId, Score};

/// What the event replaced, where it says so itself.
pub(super) fn replaced(event: &AnyEvent, names: &Names) -> Option<FieldChange> {
    let (field, from, to) = match event {
        AnyEvent::Office(OfficeEvent::OfficeRenamed { from, to })
        | AnyEvent::Point(PointEvent::PointRenamed { from, to })
        | AnyEvent::WorkUnit(WorkUnitEvent::UnitRenamed { from, to })
        | AnyEvent::Trade(TradeEvent::TradeRenamed { from, to }) => ("名称", from.to_string(), to.to_string()),
        AnyEvent::WorkUnit(WorkUnitEvent::UnitMoved { from, to }) => {
            ("所在地区", names.region(*from), names.region(*to))
        }
        AnyEvent::Learner(LearnerEvent::LearnerTransferred { from, to }) => {
            ("工作单位", names.of(*from), names.of(*to))
        }
        AnyEvent::Learner(LearnerEvent::TradeChanged { from, to }) => ("证书技术工种", names.of(*from), names.of(*to)),
        AnyEvent::Learner(LearnerEvent::GradeChanged { from, to, .. }) => {
            ("证书技术等级", from.label().to_owned(), to.label().to_owned())
        }
        AnyEvent::Plan(PlanEvent::HeadcountAdjusted { from, to, .. }) => {
            ("允许上报人数", from.to_string(), to.to_string())
        }
        AnyEvent::Request(RequestEvent::EquivalenceDecisionUndone { undone, .. }) => {
            let from = match undone {
                UndoneDecision::Approved(hours) => format!("通过（{hours}课时）"),
                UndoneDecision::Rejected => "不通过".to_owned(),
            };
            ("审批状态", from, "待审批".to_owned())
        }
        AnyEvent::Point(PointEvent::PointDisabled { .. }) => ("状态", "启用".to_owned(), "禁用".to_owned()),
        AnyEvent::Point(PointEvent::PointEnabled {}) => ("状态", "禁用".to_owned(), "启用".to_owned()),
        AnyEvent::Account(AccountEvent::AccountDisabled { .. }) => ("状态", "启用".to_owned(), "停用".to_owned()),
        AnyEvent::Account(AccountEvent::AccountEnabled {}) => ("状态", "停用".to_owned(), "启用".to_owned()),
        AnyEvent::Office(_)
        | AnyEvent::Point(_)
        | AnyEvent::Claim(_)
        | AnyEvent::Account(_)
        | AnyEvent::Administrators(_)
        | AnyEvent::WorkUnit(_)
        | AnyEvent::Trade(_)
        | AnyEvent::Learner(_)
        | AnyEvent::Plan(_)
        | AnyEvent::Request(_)
        | AnyEvent::Import(_)
        | AnyEvent::Export(_)
        | AnyEvent::Calendar(_)
        | AnyEvent::Inbox(_)
        | AnyEvent::Publication(_)
        | AnyEvent::Webhook(_) => return None,
    };
    Some(FieldChange { field: field.to_owned(), from, to })
}

/// The marks that were corrected, learner by learner.
#[derive(Debug, Default)]
pub(super) struct Marks(HashMap<LearnerId, Score>);

impl Marks {
    /// Takes the event in, and tells which marks it replaced by others.
    pub(super) fn follow(&mut self, event: &AnyEvent, names: &Names) -> Vec<FieldChange> {
        let AnyEvent::Plan(PlanEvent::ScoresEntered { scores }) = event else { return Vec::new() };
        let mut changes = Vec::new();
        for LearnerScore { learner, score } in scores {
            let former = self.0.insert(*learner, *score);
            changes.extend(former.filter(|former| former != score).map(|former| FieldChange {
                field: format!("{}成绩", names.of(*learner)),
                from: shown(former),
                to: shown(*score),
            }));
        }
        changes
    }
}

fn shown(score: Score) -> String {
    match score {
        Score::Mark(mark) => mark.to_string(),
        Score::Absent => "缺考".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::types::{Headcount, Mark};

    #[test]
    fn a_corrected_mark_is_told_and_a_first_one_is_not() {
        let entered = |mark: u8| {
            let learner = LearnerId(Uuid::nil());
            let scores = vec![LearnerScore { learner, score: Score::Mark(Mark::whole(mark)) }];
            AnyEvent::Plan(PlanEvent::ScoresEntered { scores })
        };
        let (mut marks, names) = (Marks::default(), Names::default());
        assert_eq!(marks.follow(&entered(50), &names), []);
        assert_eq!(marks.follow(&entered(50), &names), []);
        let told = marks.follow(&entered(80), &names);
        assert_eq!((told.len(), told[0].from.as_str(), told[0].to.as_str()), (1, "50", "80"));
    }

    #[test]
    fn plan_7_an_adjusted_headcount_is_told_from_and_to() {
        let (from, to, reason) = (Headcount(30), Headcount(20), "抽查".parse().unwrap());
        let adjusted = AnyEvent::Plan(PlanEvent::HeadcountAdjusted { from, to, reason });
        let told = replaced(&adjusted, &Names::default()).unwrap();
        assert_eq!((told.field.as_str(), told.from.as_str(), told.to.as_str()), ("允许上报人数", "30", "20"));
    }
}
