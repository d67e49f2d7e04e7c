//! The made province repeats itself, goes on in time, and is of sane proportions.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::*;
use crate::regions;
use crate::types::shanghai_day;

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
