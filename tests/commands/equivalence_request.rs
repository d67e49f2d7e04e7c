//! A request from its submission to a decision that is undone.

use keshi::aggregates::equivalence_request::{EquivalenceRequest, RequestContent, RequestState};
use keshi::aggregates::work_unit::{Place, WorkUnit, WorkUnitCommand};
use keshi::commands::equivalence_request::{
    ApproveRequest, RejectRequest, SubmitRequest, UndoDecision, WithdrawRequest,
};
use keshi::types::{Actor, EquivalenceKind, Hours, Ids, LearnerId, RequestId, SystemIds, TrainingYear, Window};

use crate::{Province, code, office, refused};

fn content() -> RequestContent {
    RequestContent {
        training_year: TrainingYear(2025),
        kind: EquivalenceKind::Seminar,
        title: "汽车维修研修班".parse().unwrap(),
        organiser: "某职业技术学院".parse().unwrap(),
        dates: Window { from: "2025-01-06".parse().unwrap(), to: "2025-01-10".parse().unwrap() },
        claimed: Hours::whole(20),
        description: "五天脱产学习".parse().unwrap(),
        attachments: Vec::new(),
    }
}

async fn submitted(province: &Province, learner: LearnerId) -> RequestId {
    let request = RequestId(SystemIds.fresh());
    let submit = SubmitRequest { request: Some(request), learner, content: content() };
    province.give(&Actor::learner(learner), submit).await.unwrap();
    request
}

fn approve(request: RequestId) -> ApproveRequest {
    ApproveRequest { request, granted: Hours::whole(20), opinion: None }
}

fn undo(request: RequestId) -> UndoDecision {
    UndoDecision { request, reason: "误操作".parse().unwrap() }
}

#[tokio::test(flavor = "multi_thread")]
async fn eq_2_the_office_of_the_learners_region_decides() {
    let province = Province::new().await;
    let (learner, _) = province.learner(1).await;
    let request = submitted(&province, learner).await;
    for actor in [office("320100"), office("320000"), Actor::platform(), Actor::learner(learner)] {
        assert_eq!(refused(province.give(&actor, approve(request)).await), "EQ-2");
        let reject = RejectRequest { request, opinion: None };
        assert_eq!(refused(province.give(&actor, reject).await), "EQ-2");
    }
    province.give(&office("320102"), approve(request)).await.unwrap();
    let state = province.state::<EquivalenceRequest>(request).await;
    assert_eq!((state.state, state.granted), (RequestState::Approved, Hours::whole(20)));
}

#[tokio::test(flavor = "multi_thread")]
async fn eq_6_the_deciding_office_undoes_even_after_the_learner_moved() {
    let province = Province::new().await;
    let (learner, _) = province.learner(1).await;
    let request = submitted(&province, learner).await;
    province.give(&office("320102"), approve(request)).await.unwrap();

    let mut work = province.begin();
    let city = Some(code("320100"));
    let to = Place { region: code("320100"), city };
    work.decide::<WorkUnit>(province.unit, WorkUnitCommand::Move { city, to }).await.unwrap();
    province.store(work).await;

    assert_eq!(refused(province.give(&Actor::learner(learner), undo(request)).await), "EQ-6.office");
    province.give(&office("320102"), undo(request)).await.unwrap();
    // The request waits again, and now for the office of the learner's new region.
    assert_eq!(refused(province.give(&office("320102"), approve(request)).await), "EQ-2");
    province.give(&office("320100"), approve(request)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn eq_7_a_learner_withdraws_his_own_request() {
    let province = Province::new().await;
    let (learner, _) = province.learner(1).await;
    let (other, _) = province.learner(2).await;
    let request = submitted(&province, learner).await;
    let withdraw = || WithdrawRequest { request };
    assert_eq!(refused(province.give(&Actor::learner(other), withdraw()).await), "EQ-1.itself");
    province.give(&Actor::learner(learner), withdraw()).await.unwrap();
    assert_eq!(refused(province.give(&office("320102"), undo(request)).await), "EQ-6");
}
