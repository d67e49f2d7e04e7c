//! Use cases on a real log: who may give which command, and what becomes of it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod accounts;
#[path = "../common/mod.rs"]
mod common;
mod equivalence_request;
mod registers;
mod training_plan;

use std::sync::Arc;

use common::TestDb;
use keshi::aggregates::claim::{Claim, ClaimCommand, Uniqueness};
use keshi::aggregates::learner::{Learner, LearnerCommand, TradeFact, UnitFact};
use keshi::aggregates::training_point::{PointCommand, PointProfile, TrainingPoint};
use keshi::aggregates::work_unit::{WorkUnit, WorkUnitCommand};
use keshi::commands::{CommandError, Desk, Envelope, UseCase};
use keshi::event_store::{CommandRecord, EventStoreError, Ledger, Receipt, Vault, Work};
use keshi::types::{
    Actor, FixedClock, Grade, IdNumber, Ids, LearnerId, PasswordPolicy, PointId, Region, RegionCode, RegionKind,
    RegionTree, Sex, SystemIds, TradeId, WorkUnitId, day_start,
};
use uuid::Uuid;

/// A province with one city and one district: a point of the city, a unit in the district.
struct Province {
    desk: Desk,
    clock: Arc<FixedClock>,
    point: PointId,
    unit: WorkUnitId,
    _database: TestDb,
}

impl Province {
    async fn new() -> Self {
        let database = TestDb::new().await;
        let clock = Arc::new(FixedClock::at(day_start("2025-02-01".parse().unwrap())));
        let ledger = Ledger::new(database.pool(), Arc::new(Vault::new(&[7; 32])));
        let regions = RegionTree::new([
            region("320000", RegionKind::Province, None),
            region("320100", RegionKind::City, Some("320000")),
            region("320102", RegionKind::District, Some("320100")),
            region("320104", RegionKind::District, Some("320100")),
            region("320200", RegionKind::City, Some("320000")),
            region("320205", RegionKind::District, Some("320200")),
        ]);
        let desk = Desk::new(ledger, Arc::<FixedClock>::clone(&clock), Arc::new(SystemIds), regions)
            .with_passwords(PasswordPolicy::cheap());
        let (point, unit) = (PointId(SystemIds.fresh()), WorkUnitId(SystemIds.fresh()));
        let province = Self { desk, clock, point, unit, _database: database };
        let register = PointCommand::Register {
            point,
            office: code("320100"),
            name: "第一面授点".parse().unwrap(),
            profile: PointProfile::default(),
            contact: None,
        };
        let mut work = province.begin();
        work.decide::<TrainingPoint>(point, register).await.unwrap();
        let register = WorkUnitCommand::Register { unit, name: "某局".parse().unwrap(), region: code("320102") };
        work.decide::<WorkUnit>(unit, register).await.unwrap();
        province.store(work).await;
        province
    }

    fn begin(&self) -> Work {
        self.desk.ledger().begin(None)
    }

    async fn store(&self, work: Work) {
        let id = SystemIds.fresh();
        let record = CommandRecord { id: id.into(), fingerprint: id, at: None, metadata: "{}".to_owned() };
        self.desk.ledger().append(work, record).await.unwrap();
    }

    /// A learner of the district's unit, with the claim on a made ID number.
    async fn learner(&self, serial: u32) -> (LearnerId, IdNumber) {
        let (learner, number) = (LearnerId(SystemIds.fresh()), id_number(serial));
        let mut work = self.begin();
        let id_hash = work.keyed_hash("id_number", number.reveal());
        let take = ClaimCommand::Take { holder: learner.0, uniqueness: Uniqueness::IdNumber };
        work.decide::<Claim>(format!("id_number:{id_hash}"), take).await.unwrap();
        let register = LearnerCommand::Register {
            learner,
            id_hash,
            personal: work.seal(learner.0, &"made").await.unwrap(),
            sex: Sex::Male,
            trade: TradeFact { trade: TradeId(Uuid::from_u128(1)), current: true },
            grade: Grade::Senior,
            unit: UnitFact { unit: self.unit, merged_into: None },
        };
        work.decide::<Learner>(learner, register).await.unwrap();
        self.store(work).await;
        (learner, number)
    }

    async fn disable_point(&self) {
        let mut work = self.begin();
        let disable = PointCommand::Disable { reason: "停业整顿".parse().unwrap() };
        work.decide::<TrainingPoint>(self.point, disable).await.unwrap();
        self.store(work).await;
    }

    fn on(&self, day: &str) {
        self.clock.set(day_start(day.parse().unwrap()));
    }

    async fn give<U: UseCase>(&self, actor: &Actor, use_case: U) -> Result<Receipt, CommandError> {
        self.desk.execute(Envelope::of(actor.clone()), use_case).await
    }

    async fn state<A: cqrs_es::Aggregate + Clone + 'static>(&self, id: impl std::fmt::Display + Send) -> Arc<A> {
        self.begin().peek::<A>(id).await.unwrap().state
    }

    const fn at_the_point(&self) -> Actor {
        Actor::point(self.point)
    }
}

fn region(text: &str, kind: RegionKind, parent: Option<&str>) -> Region {
    Region { code: code(text), name: text.to_owned(), kind, parent: parent.map(code) }
}

fn code(text: &str) -> RegionCode {
    text.parse().unwrap()
}

fn office(text: &str) -> Actor {
    Actor::office(code(text))
}

fn id_number(serial: u32) -> IdNumber {
    let digits = format!("32010219900101{serial:03}");
    let check = IdNumber::check_character(digits.as_bytes().try_into().unwrap());
    format!("{digits}{check}").parse().unwrap()
}

/// A refusal's code, or what else went wrong.
fn refused(result: Result<Receipt, CommandError>) -> String {
    match result {
        Err(CommandError::Store(EventStoreError::Refused(refusal))) => refusal.code,
        Err(CommandError::Forbidden(code)) => code.to_owned(),
        Err(error @ (CommandError::NotFound { .. } | CommandError::Store(_))) => error.to_string(),
        Ok(receipt) => format!("stored at {}", receipt.position),
    }
}
