//! The made province on a real log: no rule refuses anything, and the recount of it is sound.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../common/mod.rs"]
mod common;
mod replay;

use std::sync::Arc;

use chrono::NaiveDate;
use common::TestDb;
use keshi::commands::bulk::{Bulk, Fate, Item};
use keshi::commands::{Desk, Envelope};
use keshi::demo::{Demo, Given};
use keshi::event_store::{Ledger, Vault};
use keshi::recount::{Cell, Figures, Quantity, Report, recount};
use keshi::regions;
use keshi::types::{FixedClock, SystemIds, day_start};

const AS_OF: &str = "2026-10-15";

/// Commands handed in at once.
const GROUP: usize = 2_000;

/// Gives every command of a made province to a log of its own.
async fn made(learners: usize, seed: u64) -> TestDb {
    let database = TestDb::new().await;
    let clock = Arc::new(FixedClock::at(day_start(AS_OF.parse().unwrap())));
    let ledger = Ledger::new(database.pool(), Arc::new(Vault::new(&[7; 32])));
    let regions = regions::jiangsu().unwrap();
    let desk = Desk::new(ledger, clock, Arc::new(SystemIds), regions.clone());
    let mut bulk = Bulk::new(desk);
    let demo = Demo { learners, years: 2, seed, as_of: AS_OF.parse().unwrap() };
    let mut commands = demo.commands(&regions).map(item);
    loop {
        let items: Vec<Item> = commands.by_ref().take(GROUP).collect();
        if items.is_empty() {
            return database;
        }
        let fates = bulk.carry_out(&items).await.unwrap();
        for (item, fate) in items.iter().zip(fates) {
            assert!(matches!(fate, Fate::Done), "{fate:?}: {item:?}");
        }
    }
}

fn item(given: Given) -> Item {
    let envelope = Envelope { id: Some(given.id), legacy_at: Some(given.at), ..Envelope::of(given.actor) };
    Item { id: given.id, envelope, command: given.command }
}

async fn figures(database: &TestDb, day: &str) -> Figures {
    let day: NaiveDate = day.parse().unwrap();
    recount(&database.pool(), day).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_rule_refuses_anything_and_the_recount_is_sound() {
    let database = made(400, 7).await;
    let last = figures(&database, AS_OF).await;
    assert!(last.len() > 500, "{}", last.len());
    for (cell, quantity, _) in last.iter() {
        if quantity == Quantity::Attendances {
            assert_chain(&last, cell);
        }
    }
    let province = Cell::region(Report::Continuing, None, "320000".parse().unwrap());
    assert!(last.get(province, Quantity::Roster) > 300);
}

/// 培训合格人数 ≤ 培训人数 ≤ 培训人次, and no more persons than times.
fn assert_chain(figures: &Figures, cell: Cell) {
    let of = |quantity| figures.get(cell, quantity);
    assert!(of(Quantity::QualifiedPersons) <= of(Quantity::AttendingPersons), "{cell}");
    assert!(of(Quantity::AttendingPersons) <= of(Quantity::Attendances), "{cell}");
    assert!(of(Quantity::FaceToFacePassedPersons) <= of(Quantity::FaceToFacePasses), "{cell}");
    assert!(of(Quantity::EquivalencePassedPersons) <= of(Quantity::EquivalencePasses), "{cell}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_seed_gives_the_same_figures() {
    let (one, two) = (made(120, 3).await, made(120, 3).await);
    for day in ["2025-06-30", "2025-12-31", "2026-08-31", AS_OF] {
        assert_eq!(figures(&one, day).await, figures(&two, day).await, "{day}");
    }
}
