//! The plans that commands are given on: approved classes whose allowed headcount goes up and down.

use std::sync::Arc;

use chrono::{Datelike, TimeDelta};
use keshi::aggregates::account::ApiScope;
use keshi::aggregates::training_point::PointProfile;
use keshi::commands::account::{IssueApiKey, OpenAccount, make_api_key};
use keshi::commands::office::EstablishOffice;
use keshi::commands::training_plan::{AdjustHeadcount, ApprovePlan, PlanDraft, ReportPlan};
use keshi::commands::training_point::RegisterPoint;
use keshi::commands::{Desk, Envelope};
use keshi::event_store::{Batch, Ledger, Vault};
use keshi::types::{
    AccountId, Actor, Audience, Headcount, Opinion, PlanId, PointId, RegionCode, Role, Seat, SystemClock, SystemIds,
    TrainingYear, Window, shanghai_day,
};
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use sqlx::PgPool;

use crate::Outcome;

/// Clients, or tasks, that give commands at once.
pub(crate) const CLIENTS: usize = 64;
/// Plans of each of them; it adjusts one after the other, so that streams stay as short as real ones.
pub(crate) const PLANS_EACH: usize = 50;
/// All plans.
pub(crate) const PLANS: usize = CLIENTS * PLANS_EACH;
/// The approved headcount.
const APPROVED: u16 = 40;

/// The service's key: it guards nothing but made data.
pub(crate) const KEY: [u8; 32] = [7; 32];

/// It in hexadecimal, as settings have it.
pub(crate) fn key() -> String {
    KEY.map(|byte| format!("{byte:02x}")).concat()
}

/// The office that the plans belong to.
pub(crate) fn office() -> Outcome<RegionCode> {
    Ok("320102".parse()?)
}

/// Why the headcount is adjusted.
pub(crate) fn reason() -> Outcome<Opinion> {
    Ok("教室调整，名额随之增减".parse()?)
}

/// What the allowed headcount becomes with the n-th adjustment.
pub(crate) fn allowed(n: usize) -> Headcount {
    Headcount(APPROVED - u16::from(n.is_multiple_of(2)))
}

/// The actor of the adjustments.
pub(crate) fn staff() -> Outcome<Actor> {
    Ok(Actor { address: Some("127.0.0.1".to_owned()), ..Actor::office(office()?) })
}

/// The n-th adjustment of a plan.
pub(crate) fn adjust(plan: PlanId, n: usize, reason: Opinion) -> AdjustHeadcount {
    AdjustHeadcount { plan, allowed: allowed(n), reason }
}

/// A desk over a database, as the service has it.
pub(crate) fn desk(pool: PgPool) -> Outcome<Desk> {
    let ledger = Ledger::new(pool, Arc::new(Vault::new(&KEY)));
    Ok(Desk::new(ledger, Arc::new(SystemClock), Arc::new(SystemIds), keshi::regions::jiangsu()?))
}

/// Fills an empty log with regions, a point and approved plans; gives back the plans.
pub(crate) async fn seed(desk: &Desk) -> Outcome<Vec<PlanId>> {
    let point = found(desk).await?;
    let content = draft(desk)?;
    let plans: Vec<PlanId> = (0..PLANS).map(|_| PlanId(desk.ids().fresh())).collect();
    let mut batch = Batch::new(desk.ledger().clone());
    for plan in &plans {
        let report = ReportPlan { plan: Some(*plan), point, content: content.clone() };
        desk.decide_in(&mut batch, &Envelope::of(Actor::point(point)), &report).await?;
        let approve = ApprovePlan { plan: *plan, approved: Headcount(APPROVED), opinion: None };
        if desk.decide_in(&mut batch, &Envelope::of(Actor::office(office()?)), &approve).await? == Some(true) {
            stored(&mut batch).await?;
        }
    }
    stored(&mut batch).await?;
    Ok(plans)
}

/// Establishes the offices of the province and registers one point.
async fn found(desk: &Desk) -> Outcome<PointId> {
    let tree = desk.regions();
    let mut regions: Vec<_> = tree.iter().collect();
    regions.sort_by_key(|region| tree.upwards(region.code).count());
    let mut batch = Batch::new(desk.ledger().clone());
    for region in regions {
        let establish = EstablishOffice {
            region: region.code,
            name: region.name.parse()?,
            kind: region.kind,
            parent: region.parent,
        };
        desk.decide_in(&mut batch, &Envelope::of(Actor::platform()), &establish).await?;
    }
    let point = PointId(desk.ids().fresh());
    let register = RegisterPoint {
        point: Some(point),
        office: office()?,
        name: "城东面授点".parse()?,
        profile: PointProfile::default(),
        contact: None,
        administrator: None,
    };
    desk.decide_in(&mut batch, &Envelope::of(staff()?), &register).await?;
    stored(&mut batch).await?;
    Ok(point)
}

/// Opens an account for a machine at the office, and gives it a key.
pub(crate) async fn machine(desk: &Desk) -> Outcome<String> {
    let account = AccountId(desk.ids().fresh());
    let open = OpenAccount {
        account: Some(account),
        login: "bench".parse()?,
        name: "压测".parse()?,
        phone: None,
        role: Role::Machine,
        seat: Seat::Office(office()?),
        password: None,
        must_change: false,
    };
    desk.execute(Envelope::of(staff()?), open).await?;
    let key = make_api_key(account, &mut ChaCha20Rng::seed_from_u64(1)).ok_or("no key could be made")?;
    let issue = IssueApiKey { account, key: key.clone(), scopes: vec![ApiScope::Write, ApiScope::ReadRecords] };
    desk.execute(Envelope::of(staff()?), issue).await?;
    Ok(key.reveal().to_owned())
}

/// Stores a batch of which every command must be good.
pub(crate) async fn stored(batch: &mut Batch) -> Outcome<()> {
    for receipt in batch.store().await {
        receipt?;
    }
    Ok(())
}

/// A plan as a point reports it today.
fn draft(desk: &Desk) -> Outcome<PlanDraft> {
    let today = shanghai_day(desk.now());
    let window = |from: i64, to: i64| Window { from: today + TimeDelta::days(from), to: today + TimeDelta::days(to) };
    Ok(PlanDraft {
        training_year: TrainingYear(u16::try_from(today.year())?),
        name: "叉车司机继续教育班".parse()?,
        audience: Audience::Everyone,
        hours: "24".parse()?,
        enrolment: window(1, 20),
        training: window(30, 33),
        exam: window(40, 40),
        planned: Headcount(APPROVED),
        place: None,
        teachers: Vec::new(),
    })
}
