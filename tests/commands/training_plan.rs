//! A plan from its report to the confirmation of its hours, and those who may not touch it.

use keshi::aggregates::training_plan::{LearnerScore, PlanState, TrainingPlan};
use keshi::commands::training_plan::{
    AdjustHeadcount, ApprovePlan, ConfirmHours, EnrolLearners, EnterScores, LearnerRef, PlanDraft, ReopenHours,
    ReportPlan, ReturnHours, StartClass, SubmitHours, WithdrawEnrolment, WithdrawPlan,
};
use keshi::types::{
    Actor, Audience, Headcount, Hours, Ids, LearnerId, Mark, PlanId, PointId, Role, Score, SystemIds, TrainingYear,
    Window,
};

use crate::{Province, id_number, office, refused};

fn window(from: &str, to: &str) -> Window {
    Window { from: from.parse().unwrap(), to: to.parse().unwrap() }
}

fn draft() -> PlanDraft {
    PlanDraft {
        training_year: TrainingYear(2025),
        name: "驾驶员培训班".parse().unwrap(),
        audience: Audience::Everyone,
        hours: Hours::whole(24),
        enrolment: window("2025-03-01", "2025-03-31"),
        training: window("2025-04-01", "2025-04-30"),
        exam: window("2025-05-01", "2025-05-01"),
        planned: Headcount(30),
        place: None,
        teachers: vec!["张三".parse().unwrap()],
    }
}

async fn reported(province: &Province) -> PlanId {
    let plan = PlanId(SystemIds.fresh());
    let report = ReportPlan { plan: Some(plan), point: province.point, content: draft() };
    province.give(&province.at_the_point(), report).await.unwrap();
    plan
}

/// A class with that many places, on a day of its enrolment.
async fn enrolling(province: &Province, places: u16) -> PlanId {
    let plan = reported(province).await;
    let approve = ApprovePlan { plan, approved: Headcount(places), opinion: None };
    province.give(&office("320100"), approve).await.unwrap();
    province.on("2025-03-15");
    plan
}

fn enrol(plan: PlanId, learner: LearnerId) -> EnrolLearners {
    EnrolLearners { plan, learners: vec![LearnerRef::Learner(learner)] }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_class_goes_from_report_to_confirmation_and_back() {
    let province = Province::new().await;
    let plan = enrolling(&province, 2).await;
    let (at_the_point, city) = (province.at_the_point(), office("320100"));
    let (by_id, _) = province.learner(1).await;
    let (by_number, number) = province.learner(2).await;
    let both = EnrolLearners { plan, learners: vec![LearnerRef::Learner(by_id), LearnerRef::IdNumber(number)] };
    province.give(&at_the_point, both).await.unwrap();
    province.give(&at_the_point, StartClass { plan }).await.unwrap();
    let mark = |learner, mark| LearnerScore { learner, score: Score::Mark(Mark::whole(mark)) };
    let scores = vec![mark(by_id, 60), mark(by_number, 59)];
    province.give(&at_the_point, EnterScores { plan, scores }).await.unwrap();
    province.on("2025-05-02");
    let submit = SubmitHours { plan, learners: vec![by_id, by_number] };
    province.give(&at_the_point, submit.clone()).await.unwrap();
    let back = ReturnHours { plan, opinion: Some("请核对".parse().unwrap()) };
    province.give(&city, back).await.unwrap();
    province.give(&at_the_point, submit).await.unwrap();
    province.give(&city, ConfirmHours { plan }).await.unwrap();
    let class = province.state::<TrainingPlan>(plan).await;
    assert_eq!((class.state, class.submission), (PlanState::Finished, 2));
    assert_eq!(class.roster.credited().collect::<Vec<_>>(), vec![by_id]);

    let reopen = || ReopenHours { plan, reason: "复核".parse().unwrap() };
    assert_eq!(refused(province.give(&office("320102"), reopen()).await), "HOURS-5.office");
    province.give(&office("320000"), reopen()).await.unwrap();
    assert_eq!(province.state::<TrainingPlan>(plan).await.state, PlanState::Submitted);
}

#[tokio::test(flavor = "multi_thread")]
async fn plan_4_and_hours_1_only_the_points_office_decides() {
    let province = Province::new().await;
    let plan = reported(&province).await;
    let auditor = Actor { role: Role::Auditor, ..office("320100") };
    for actor in [office("320000"), office("320102"), auditor, Actor::platform(), province.at_the_point()] {
        let approve = ApprovePlan { plan, approved: Headcount(1), opinion: None };
        assert_eq!(refused(province.give(&actor, approve).await), "PLAN-4");
        let adjust = AdjustHeadcount { plan, allowed: Headcount(0), reason: "抽查".parse().unwrap() };
        assert_eq!(refused(province.give(&actor, adjust).await), "PLAN-4");
        assert_eq!(refused(province.give(&actor, ConfirmHours { plan }).await), "HOURS-1");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn plan_1_a_point_acts_on_its_own_plans_only() {
    let province = Province::new().await;
    let plan = reported(&province).await;
    let stranger = Actor::point(PointId(SystemIds.fresh()));
    let report = ReportPlan { plan: None, point: province.point, content: draft() };
    assert_eq!(refused(province.give(&stranger, report).await), "PLAN-1.itself");
    assert_eq!(refused(province.give(&stranger, WithdrawPlan { plan }).await), "PLAN-1.itself");
    assert_eq!(refused(province.give(&stranger, StartClass { plan }).await), "ACCESS-point");
    let unknown = PlanId(SystemIds.fresh());
    let missing = refused(province.give(&stranger, WithdrawPlan { plan: unknown }).await);
    assert_eq!(missing, format!("no training_plan `{unknown}`"));
}

#[tokio::test(flavor = "multi_thread")]
async fn class_2_a_learner_enrols_himself_and_nobody_else() {
    let province = Province::new().await;
    let plan = enrolling(&province, 2).await;
    let (himself, own_number) = province.learner(1).await;
    let (other, _) = province.learner(2).await;
    let actor = Actor::learner(himself);
    assert_eq!(refused(province.give(&actor, enrol(plan, other)).await), "ACCESS-learner");
    let by_number = EnrolLearners { plan, learners: vec![LearnerRef::IdNumber(own_number)] };
    assert_eq!(refused(province.give(&actor, by_number).await), "ACCESS-learner");
    province.give(&actor, enrol(plan, himself)).await.unwrap();
    let leave = |learner| WithdrawEnrolment { plan, learner };
    assert_eq!(refused(province.give(&actor, leave(other)).await), "ACCESS-learner");
    province.give(&actor, leave(himself)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn class_2_an_unknown_id_number_is_not_repeated_in_the_answer() {
    let province = Province::new().await;
    let plan = enrolling(&province, 2).await;
    let unknown = EnrolLearners { plan, learners: vec![LearnerRef::IdNumber(id_number(9))] };
    let answer = refused(province.give(&province.at_the_point(), unknown).await);
    assert_eq!(answer, format!("no learner `{}`", id_number(9).masked()));
}

#[tokio::test(flavor = "multi_thread")]
async fn point_1_a_disabled_point_reports_and_enrols_nothing() {
    let province = Province::new().await;
    let plan = enrolling(&province, 2).await;
    let (learner, _) = province.learner(1).await;
    province.disable_point().await;
    assert_eq!(refused(province.give(&Actor::learner(learner), enrol(plan, learner)).await), "POINT-1.enrol");
    let report = ReportPlan { plan: None, point: province.point, content: draft() };
    assert_eq!(refused(province.give(&province.at_the_point(), report).await), "PLAN-1.disabled");
}

#[tokio::test(flavor = "multi_thread")]
async fn class_1_sixty_four_learners_after_the_last_place_get_one_place_between_them() {
    let province = Province::new().await;
    let plan = enrolling(&province, 1).await;
    let mut learners = Vec::new();
    for serial in 0..64 {
        learners.push(province.learner(serial).await.0);
    }
    let attempts = learners.iter().map(|learner| {
        let (desk, actor, learner) = (province.desk.clone(), Actor::learner(*learner), *learner);
        tokio::spawn(async move { desk.execute(keshi::commands::Envelope::of(actor), enrol(plan, learner)).await })
    });
    let attempts: Vec<_> = attempts.collect();
    let mut places = 0;
    for attempt in attempts {
        let answer = attempt.await.unwrap();
        if answer.is_ok() {
            places += 1;
        } else {
            assert_eq!(refused(answer), "CLASS-1.full");
        }
    }
    assert_eq!(places, 1);
    assert_eq!(province.state::<TrainingPlan>(plan).await.roster.enrolled(), Headcount(1));
}
