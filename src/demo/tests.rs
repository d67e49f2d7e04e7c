//! The made province repeats itself, goes on in time, and is of sane proportions.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::*;
use crate::commands::account::OpenAccount;
use crate::regions;
use crate::types::{Seat, shanghai_day};

fn demo(learners: usize, years: u16, seed: u64) -> Vec<Given> {
    let as_of: NaiveDate = "2026-10-15".parse().unwrap();
    Demo { learners, years, seed, as_of }.commands(&regions::jiangsu().unwrap()).collect()
}

fn lines(given: &[Given]) -> Vec<String> {
    given
        .iter()
        .map(|given| {
            let command = serde_json::to_string(&given.command).unwrap();
            format!("{} {} {:?} {command}", given.id, given.at, given.actor)
        })
        .collect()
}

#[test]
fn the_same_seed_makes_the_same_commands() {
    assert_eq!(lines(&demo(300, 2, 7)), lines(&demo(300, 2, 7)));
    assert_ne!(lines(&demo(300, 2, 7)), lines(&demo(300, 2, 8)));
}

#[test]
fn time_never_runs_backwards_and_ends_with_the_last_day() {
    let given = demo(400, 3, 1);
    assert!(given.windows(2).all(|pair| pair[0].at <= pair[1].at));
    assert_eq!(shanghai_day(given[0].at), "2024-01-02".parse().unwrap());
    assert_eq!(shanghai_day(given.last().unwrap().at), "2026-10-15".parse().unwrap());
}

#[test]
fn command_ids_are_never_given_twice() {
    let given = demo(300, 1, 3);
    let ids: BTreeSet<CommandId> = given.iter().map(|given| given.id).collect();
    assert_eq!(ids.len(), given.len());
}

#[test]
fn a_province_without_learners_still_has_its_offices() {
    let given = demo(0, 1, 3);
    assert_eq!(given.iter().filter(|given| given.command.name() == "office.establish").count(), 132);
}

#[test]
fn everything_that_can_happen_happens_in_sane_proportions() {
    let learners = 3_000;
    let given = demo(learners, 3, 7);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for given in &given {
        *counts.entry(given.command.name()).or_default() += 1;
    }
    let rare = [
        "account.open",
        "equivalence_request.undo",
        "equivalence_request.withdraw",
        "learner.replace_personal_data",
        "learner.return",
        "trade.merge",
        "training_plan.cancel",
        "training_plan.reopen_hours",
        "training_plan.withdraw",
        "training_point.disable",
        "training_point.enable",
        "work_unit.merge",
        "work_unit.move_to",
        "work_unit.rename",
    ];
    for name in rare {
        assert!(AnyCommand::NAMES.contains(&name), "{name}");
        assert!(counts.contains_key(name), "{name} never happens: {counts:#?}");
    }
    let per_learner = given.len() / learners;
    assert!((10..=15).contains(&per_learner), "{per_learner} commands per learner: {counts:#?}");
}

/// The accounts that were opened.
fn accounts(given: &[Given]) -> impl Iterator<Item = &OpenAccount> {
    given.iter().filter_map(|given| {
        if let AnyCommand::OpenAccount(opened) = &given.command { Some(opened.as_ref()) } else { None }
    })
}

/// How a plan or request stood at the end: the last that was done to it, by its identifier.
fn last_done(given: &[Given], field: &str) -> BTreeMap<String, (&'static str, NaiveDate)> {
    let mut last = BTreeMap::new();
    for given in given {
        let command = serde_json::to_value(&given.command).unwrap();
        if let Some(id) = command["data"][field].as_str() {
            last.insert(id.to_owned(), (given.command.name(), shanghai_day(given.at)));
        }
    }
    last
}

#[test]
fn some_of_everything_waits_on_the_last_day() {
    for (learners, as_of) in [(120, "2026-10-15"), (600, "2026-03-01"), (600, "2026-12-31")] {
        let as_of: NaiveDate = as_of.parse().unwrap();
        let demo = Demo { learners, years: 2, seed: 7, as_of };
        let given: Vec<Given> = demo.commands(&regions::jiangsu().unwrap()).collect();
        let point = accounts(&given).find(|account| account.login.as_str() == "point1").map(|account| account.seat);
        let Some(Seat::Point(point)) = point else { panic!("no point1") };
        let reported = given
            .iter()
            .filter_map(|given| if let AnyCommand::ReportPlan(report) = &given.command { Some(report) } else { None });
        let of_point: BTreeSet<String> = reported
            .filter(|report| report.point == point)
            .filter_map(|report| Some(report.plan?.to_string()))
            .collect();
        let plans = last_done(&given, "plan");
        let last: BTreeSet<&str> =
            plans.iter().filter(|(plan, _)| of_point.contains(*plan)).map(|(_, (name, _))| *name).collect();
        for name in ["report", "reject", "approve", "enrol", "start", "enter_scores", "submit_hours", "return_hours"] {
            assert!(last.contains(format!("training_plan.{name}").as_str()), "{name}: {last:?} on {as_of}");
        }
        let requests = last_done(&given, "request");
        let recent = |day: NaiveDate| (as_of - day).num_days() < 14;
        let waiting = requests.values().filter(|(name, day)| *name == "equivalence_request.submit" && recent(*day));
        assert!(waiting.count() >= if learners < 500 { 6 } else { 8 }, "{learners} on {as_of}");
    }
}

#[test]
fn every_kind_of_user_has_an_account() {
    let given = demo(200, 2, 7);
    let logins: BTreeSet<&str> = accounts(&given).map(|account| account.login.as_str()).collect();
    assert_eq!(
        logins,
        ["admin", "auditor", "gusu", "jiangsu", "learner1", "point1", "shengzhi", "suzhou"].into_iter().collect()
    );
}
