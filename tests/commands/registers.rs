//! Offices, points, units, trades and learners: who keeps them, and what is unique.

use keshi::aggregates::claim::Claim;
use keshi::aggregates::learner::{GradeEffect, Learner};
use keshi::aggregates::office::Office;
use keshi::aggregates::training_point::TrainingPoint;
use keshi::aggregates::work_unit::WorkUnit;
use keshi::commands::learner::{
    ChangeGrade, ChangeTrade, EraseLearner, LeaveRoster, RegisterLearner, ReplacePersonalData, ReturnLearner,
    TransferLearner,
};
use keshi::commands::office::{EstablishOffice, RenameOffice};
use keshi::commands::trade::{AddTrade, MergeTrade, RenameTrade, RetireTrade};
use keshi::commands::training_point::{DisablePoint, EnablePoint, RegisterPoint, RenamePoint, ReplacePointContact};
use keshi::commands::work_unit::{MergeUnit, MoveUnit, RegisterUnit, RenameUnit};
use keshi::types::{
    Actor, Contact, Grade, Ids, LearnerId, LeaveReason, PersonalData, PointId, RegionKind, Sex, SystemIds, TradeId,
    WorkUnitId,
};

use crate::{Province, code, id_number, office, refused};

fn new_point(at: &str, name: &str) -> RegisterPoint {
    RegisterPoint {
        point: Some(PointId(SystemIds.fresh())),
        office: code(at),
        name: name.parse().unwrap(),
        profile: keshi::aggregates::training_point::PointProfile::default(),
        contact: Some(Contact { name: "某人".parse().unwrap(), phone: "13800000000".parse().unwrap() }),
        administrator: None,
    }
}

fn new_unit(at: &str, name: &str) -> RegisterUnit {
    RegisterUnit { unit: Some(WorkUnitId(SystemIds.fresh())), name: name.parse().unwrap(), region: code(at) }
}

async fn unit(province: &Province, at: &str, name: &str) -> WorkUnitId {
    let register = new_unit(at, name);
    let unit = register.unit.unwrap();
    province.give(&Actor::platform(), register).await.unwrap();
    unit
}

async fn trade(province: &Province, name: &str) -> TradeId {
    let trade = TradeId(SystemIds.fresh());
    let add = AddTrade { trade: Some(trade), name: name.parse().unwrap() };
    province.give(&office("320000"), add).await.unwrap();
    trade
}

fn new_learner(serial: u32, unit: WorkUnitId, trade: TradeId) -> RegisterLearner {
    RegisterLearner {
        learner: Some(LearnerId(SystemIds.fresh())),
        name: "某学员".parse().unwrap(),
        id_number: id_number(serial),
        sex: Sex::Male,
        trade,
        grade: Grade::Senior,
        unit,
        phone: Some("13900000000".parse().unwrap()),
        email: None,
        postcode: None,
        address: None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_platform_establishes_offices_from_the_top_down() {
    let province = Province::new().await;
    let establish = |region: &str, kind, parent: Option<&str>| EstablishOffice {
        region: code(region),
        name: "某地".parse().unwrap(),
        kind,
        parent: parent.map(code),
    };
    let platform = Actor::platform();
    let city = establish("320100", RegionKind::City, Some("320000"));
    assert_eq!(refused(province.give(&office("320000"), city.clone()).await), "ACCESS-platform");
    assert_eq!(refused(province.give(&platform, city.clone()).await), "no office `320000`");
    province.give(&platform, establish("320000", RegionKind::Province, None)).await.unwrap();
    province.give(&platform, city).await.unwrap();
    let wrong = establish("320102", RegionKind::District, Some("320000"));
    assert_eq!(refused(province.give(&platform, wrong).await), "OFFICE-1");
    let rename = RenameOffice { region: code("320100"), name: "另一地".parse().unwrap() };
    province.give(&platform, rename.clone()).await.unwrap();
    assert_eq!(refused(province.give(&platform, rename).await), "OFFICE.same_name");
    assert_eq!(province.state::<Office>("320100").await.name.as_ref().unwrap().as_str(), "另一地");
}

#[tokio::test(flavor = "multi_thread")]
async fn point_2_a_name_is_unique_within_its_office_and_free_after_a_rename() {
    let province = Province::new().await;
    let city = office("320100");
    let first = new_point("320100", "甲中心");
    let point = first.point.unwrap();
    province.give(&city, first).await.unwrap();
    assert_eq!(refused(province.give(&city, new_point("320100", "甲中心")).await), "POINT-2");
    province.give(&city, new_point("320102", "甲中心")).await.unwrap();
    let rename = RenamePoint { point, name: "乙中心".parse().unwrap() };
    province.give(&city, rename).await.unwrap();
    province.give(&city, new_point("320100", "甲中心")).await.unwrap();
    assert_eq!(refused(province.give(&city, new_point("320100", "乙中心")).await), "POINT-2");
}

#[tokio::test(flavor = "multi_thread")]
async fn point_2_of_many_who_want_a_name_one_gets_it() {
    let province = Province::new().await;
    let city = office("320100");
    let all = (0..8).map(|_| province.give(&city, new_point("320100", "甲中心")));
    let outcomes = futures::future::join_all(all).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for outcome in outcomes.into_iter().filter(Result::is_err) {
        assert_eq!(refused(outcome), "POINT-2");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_point_is_kept_by_its_office_and_those_above_it() {
    let province = Province::new().await;
    let register = new_point("320102", "甲中心");
    let point = register.point.unwrap();
    for stranger in [office("320104"), office("320200"), Actor::point(province.point)] {
        assert_eq!(refused(province.give(&stranger, register.clone()).await), "ACCESS-office");
    }
    province.give(&office("320100"), register).await.unwrap();
    let disable = DisablePoint { point, reason: "停办".parse().unwrap() };
    assert_eq!(refused(province.give(&office("320200"), disable.clone()).await), "ACCESS-office");
    province.give(&office("320102"), disable.clone()).await.unwrap();
    assert_eq!(refused(province.give(&office("320102"), disable).await), "POINT-1");
    province.give(&office("320000"), EnablePoint { point }).await.unwrap();
    let contact = Contact { name: "另一人".parse().unwrap(), phone: "13700000000".parse().unwrap() };
    province.give(&office("320102"), ReplacePointContact { point, contact: contact.clone() }).await.unwrap();
    let sealed = province.state::<TrainingPoint>(point).await.contact.clone().unwrap();
    assert_eq!(province.begin().open::<Contact>(&sealed).await.unwrap(), Some(contact));
    let unknown = RegisterPoint { office: code("990000"), ..new_point("320102", "乙中心") };
    assert_eq!(refused(province.give(&Actor::platform(), unknown).await), "no office `990000`");
}

#[tokio::test(flavor = "multi_thread")]
async fn unit_2_and_3_a_unit_moves_and_merges_within_its_city() {
    let province = Province::new().await;
    let (one, other) = (unit(&province, "320102", "甲局").await, unit(&province, "320104", "乙局").await);
    let far = unit(&province, "320205", "丙局").await;
    let city = office("320100");
    assert_eq!(
        refused(province.give(&office("320102"), MoveUnit { unit: one, region: code("320104") }).await),
        "ACCESS-office"
    );
    let across = MoveUnit { unit: one, region: code("320205") };
    assert_eq!(refused(province.give(&office("320000"), across).await), "UNIT-2");
    province.give(&city, MoveUnit { unit: one, region: code("320104") }).await.unwrap();
    assert_eq!(province.state::<WorkUnit>(one).await.region, code("320104"));
    // Its name moved with it.
    province.give(&city, new_unit("320102", "甲局")).await.unwrap();
    assert_eq!(refused(province.give(&city, new_unit("320104", "甲局")).await), "UNIT-4");

    let merge = |into| MergeUnit { unit: one, into };
    assert_eq!(refused(province.give(&office("320000"), merge(far)).await), "UNIT-3");
    assert_eq!(refused(province.give(&city, merge(one)).await), "UNIT-3.itself");
    province.give(&city, merge(other)).await.unwrap();
    let rename = RenameUnit { unit: one, name: "丁局".parse().unwrap() };
    assert_eq!(refused(province.give(&city, rename).await), "UNIT-3.merged");
}

#[tokio::test(flavor = "multi_thread")]
async fn unit_3_two_units_do_not_merge_into_each_other() {
    let province = Province::new().await;
    let (one, other) = (unit(&province, "320102", "甲局").await, unit(&province, "320104", "乙局").await);
    let city = office("320100");
    let there = province.give(&city, MergeUnit { unit: one, into: other });
    let back = province.give(&city, MergeUnit { unit: other, into: one });
    let (there, back) = tokio::join!(there, back);
    assert_ne!(there.is_ok(), back.is_ok());
    assert_eq!(refused(if there.is_ok() { back } else { there }), "UNIT-3.merged");
}

#[tokio::test(flavor = "multi_thread")]
async fn trade_1_only_the_provincial_office_keeps_trades() {
    let province = Province::new().await;
    let add = AddTrade { trade: None, name: "收银员".parse().unwrap() };
    assert_eq!(refused(province.give(&office("320100"), add.clone()).await), "ACCESS-province");
    province.give(&office("320000"), add.clone()).await.unwrap();
    assert_eq!(refused(province.give(&Actor::platform(), add).await), "TRADE-2");
    let (driver, cook) = (trade(&province, "驾驶员").await, trade(&province, "厨师").await);
    let at_the_province = office("320000");
    let rename = RenameTrade { trade: cook, name: "驾驶员".parse().unwrap() };
    assert_eq!(refused(province.give(&at_the_province, rename).await), "TRADE-2");
    province.give(&at_the_province, MergeTrade { trade: cook, into: driver }).await.unwrap();
    assert_eq!(refused(province.give(&at_the_province, RetireTrade { trade: cook }).await), "TRADE-3");
    province.give(&at_the_province, RetireTrade { trade: driver }).await.unwrap();
    let late = new_learner(1, province.unit, driver);
    assert_eq!(refused(province.give(&office("320102"), late).await), "IMPORT-2.trade");
}

#[tokio::test(flavor = "multi_thread")]
async fn trade_2_a_merged_or_retired_trade_frees_its_name() {
    let province = Province::new().await;
    let (driver, cook) = (trade(&province, "驾驶员").await, trade(&province, "厨师").await);
    let at_the_province = office("320000");
    let add = |name: &str| AddTrade { trade: None, name: name.parse().unwrap() };
    province.give(&at_the_province, MergeTrade { trade: cook, into: driver }).await.unwrap();
    assert_eq!(refused(province.give(&at_the_province, add("驾驶员")).await), "TRADE-2");
    province.give(&at_the_province, add("厨师")).await.unwrap();
    province.give(&at_the_province, RetireTrade { trade: driver }).await.unwrap();
    province.give(&at_the_province, add("驾驶员")).await.unwrap();
    assert_eq!(refused(province.give(&at_the_province, add("驾驶员")).await), "TRADE-2");
}

#[tokio::test(flavor = "multi_thread")]
async fn import_3_of_many_who_register_a_number_one_does() {
    let province = Province::new().await;
    let driver = trade(&province, "驾驶员").await;
    let district = office("320102");
    let all = (0..8).map(|_| province.give(&district, new_learner(7, province.unit, driver)));
    let outcomes = futures::future::join_all(all).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for outcome in outcomes.into_iter().filter(Result::is_err) {
        assert_eq!(refused(outcome), "IMPORT-3");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_learner_is_registered_corrected_moved_and_promoted() {
    let province = Province::new().await;
    let (driver, cook) = (trade(&province, "驾驶员").await, trade(&province, "厨师").await);
    let other = unit(&province, "320104", "乙局").await;
    let (district, city) = (office("320102"), office("320100"));
    let register = new_learner(1, province.unit, driver);
    let learner = register.learner.unwrap();
    assert_eq!(refused(province.give(&office("320104"), register.clone()).await), "ACCESS-office");
    province.give(&district, register).await.unwrap();

    let correct = ReplacePersonalData {
        learner,
        name: "改名".parse().unwrap(),
        id_number: id_number(2),
        sex: Sex::Female,
        phone: None,
        email: Some("someone@example.com".parse().unwrap()),
        postcode: None,
        address: None,
    };
    province.give(&district, correct).await.unwrap();
    let state = province.state::<Learner>(learner).await;
    let personal: PersonalData = province.begin().open(state.personal.as_ref().unwrap()).await.unwrap().unwrap();
    assert_eq!((personal.name.as_str(), personal.phone), ("改名", None));
    // The former number is free, the new one is not.
    province.give(&district, new_learner(1, province.unit, driver)).await.unwrap();
    assert_eq!(refused(province.give(&district, new_learner(2, province.unit, driver)).await), "IMPORT-3");

    let transfer = TransferLearner { learner, unit: other };
    assert_eq!(refused(province.give(&district, transfer.clone()).await), "ACCESS-office");
    province.give(&city, transfer).await.unwrap();
    province.give(&city, ChangeTrade { learner, trade: cook }).await.unwrap();
    let effect = GradeEffect::From("2025-07-01".parse().unwrap());
    let promote = ChangeGrade { learner, grade: Grade::Technician, effect, reason: "晋升".parse().unwrap() };
    province.give(&city, promote).await.unwrap();
    let state = province.state::<Learner>(learner).await;
    assert_eq!((state.unit, state.trade), (other, cook));
    assert_eq!(state.grade_on("2025-06-30".parse().unwrap()), Some(Grade::Senior));
    assert_eq!(state.grade_on("2025-07-01".parse().unwrap()), Some(Grade::Technician));
}

#[tokio::test(flavor = "multi_thread")]
async fn person_4_an_erased_person_is_gone_and_his_number_is_free() {
    let province = Province::new().await;
    let driver = trade(&province, "驾驶员").await;
    let district = office("320102");
    let register = new_learner(1, province.unit, driver);
    let learner = register.learner.unwrap();
    province.give(&district, register.clone()).await.unwrap();
    let erase = EraseLearner { learner, reason: "本人申请".parse().unwrap() };
    assert_eq!(refused(province.give(&district, erase.clone()).await), "ACCESS-province");
    assert_eq!(refused(province.give(&office("320000"), erase.clone()).await), "PERSON-4");
    let leave = LeaveRoster { learner, reason: LeaveReason::Retired };
    province.give(&district, leave).await.unwrap();
    province.give(&district, ReturnLearner { learner }).await.unwrap();
    province.give(&district, LeaveRoster { learner, reason: LeaveReason::Retired }).await.unwrap();
    province.give(&office("320000"), erase).await.unwrap();

    let state = province.state::<Learner>(learner).await;
    let personal = province.begin().open::<PersonalData>(state.personal.as_ref().unwrap()).await.unwrap();
    assert_eq!(personal, None);
    assert_eq!(refused(province.give(&district, ReturnLearner { learner }).await), "PERSON-4.erased");
    let correct = ReplacePersonalData {
        learner,
        name: register.name.clone(),
        id_number: id_number(1),
        sex: Sex::Male,
        phone: None,
        email: None,
        postcode: None,
        address: None,
    };
    assert_eq!(refused(province.give(&district, correct).await), "PERSON-4.erased");
    let claim = format!("id_number:{}", state.id_hash.clone().unwrap());
    assert_eq!(province.state::<Claim>(claim).await.holder, None);
    province.give(&district, new_learner(1, province.unit, driver)).await.unwrap();
}
