//! How the made people word their commands.

use std::fmt::Debug;
use std::str::FromStr;

use super::PASSWORD;
use super::model::Class;
use super::names::Identity;
use crate::aggregates::equivalence_request::RequestContent;
use crate::aggregates::learner::GradeEffect;
use crate::aggregates::training_plan::LearnerScore;
use crate::aggregates::training_point::PointProfile;
use crate::commands::account::OpenAccount;
use crate::commands::any::AnyCommand;
use crate::commands::equivalence_request::{
    ApproveRequest, RejectRequest, SubmitRequest, UndoDecision, WithdrawRequest,
};
use crate::commands::learner::{
    ChangeGrade, ChangeTrade, LeaveRoster, RegisterLearner, ReplacePersonalData, ReturnLearner, TransferLearner,
};
use crate::commands::office::EstablishOffice;
use crate::commands::trade::{AddTrade, MergeTrade, RenameTrade, RetireTrade};
use crate::commands::training_plan::{
    AdjustHeadcount, ApprovePlan, CancelPlan, ConfirmHours, EnrolLearners, EnterScores, LearnerRef, PlanDraft,
    RejectPlan, ReopenHours, ReportPlan, ReturnHours, RevisePlan, StartClass, SubmitHours, WithdrawEnrolment,
    WithdrawPlan,
};
use crate::commands::training_point::{DisablePoint, EnablePoint, RegisterPoint};
use crate::commands::work_unit::{MergeUnit, MoveUnit, RegisterUnit, RenameUnit};
use crate::types::{
    AccountId, Contact, EquivalenceKind, Grade, Headcount, Hours, LearnerId, LeaveReason, PlanId, PointId, Region,
    RegionCode, RequestId, Role, Seat, TradeId, TrainingYear, Window, WorkUnitId,
};

/// A value that the generator wrote itself.
#[expect(
    clippy::expect_used,
    reason = "made texts are proper; if one is not, the generator is wrong and a test says so"
)]
fn proper<T: FromStr>(text: &str) -> T
where
    T::Err: Debug,
{
    text.parse().expect("a made text is proper")
}

pub(super) fn establish_office(region: &Region) -> AnyCommand {
    EstablishOffice { region: region.code, name: proper(&region.name), kind: region.kind, parent: region.parent }.into()
}

/// An account to be opened.
pub(super) struct Opening {
    pub(super) account: AccountId,
    pub(super) login: &'static str,
    pub(super) name: &'static str,
    pub(super) phone: String,
    pub(super) role: Role,
    pub(super) seat: Seat,
}

pub(super) fn open_account(opening: &Opening) -> AnyCommand {
    OpenAccount {
        account: Some(opening.account),
        login: proper(opening.login),
        name: proper(opening.name),
        phone: Some(proper(&opening.phone)),
        role: opening.role,
        seat: opening.seat,
        password: Some(proper(PASSWORD)),
        must_change: false,
    }
    .into()
}

pub(super) fn add_trade(trade: TradeId, name: &str) -> AnyCommand {
    AddTrade { trade: Some(trade), name: proper(name) }.into()
}

pub(super) fn rename_trade(trade: TradeId, name: &str) -> AnyCommand {
    RenameTrade { trade, name: proper(name) }.into()
}

pub(super) fn merge_trade(trade: TradeId, into: TradeId) -> AnyCommand {
    MergeTrade { trade, into }.into()
}

pub(super) fn retire_trade(trade: TradeId) -> AnyCommand {
    RetireTrade { trade }.into()
}

/// A training point to be licensed.
pub(super) struct License {
    pub(super) point: PointId,
    pub(super) office: RegionCode,
    pub(super) name: String,
    pub(super) contact: Identity,
    pub(super) capacity: u32,
    pub(super) place: String,
}

pub(super) fn register_point(license: &License) -> AnyCommand {
    let profile = PointProfile {
        capacity: Some(license.capacity),
        place: Some(proper(&license.place)),
        ..PointProfile::default()
    };
    let contact = Contact { name: proper(&license.contact.name), phone: proper(&license.contact.phone) };
    RegisterPoint {
        point: Some(license.point),
        office: license.office,
        name: proper(&license.name),
        profile,
        contact: Some(contact),
        administrator: None,
    }
    .into()
}

pub(super) fn disable_point(point: PointId, reason: &str) -> AnyCommand {
    DisablePoint { point, reason: proper(reason) }.into()
}

pub(super) fn enable_point(point: PointId) -> AnyCommand {
    EnablePoint { point }.into()
}

pub(super) fn register_unit(unit: WorkUnitId, name: &str, region: RegionCode) -> AnyCommand {
    RegisterUnit { unit: Some(unit), name: proper(name), region }.into()
}

pub(super) fn rename_unit(unit: WorkUnitId, name: &str) -> AnyCommand {
    RenameUnit { unit, name: proper(name) }.into()
}

pub(super) fn move_unit(unit: WorkUnitId, region: RegionCode) -> AnyCommand {
    MoveUnit { unit, region }.into()
}

pub(super) fn merge_unit(unit: WorkUnitId, into: WorkUnitId) -> AnyCommand {
    MergeUnit { unit, into }.into()
}

pub(super) fn register_learner(
    learner: LearnerId,
    identity: &Identity,
    (trade, grade): (TradeId, Grade),
    unit: WorkUnitId,
) -> AnyCommand {
    RegisterLearner {
        learner: Some(learner),
        name: proper(&identity.name),
        id_number: proper(&identity.id_number),
        sex: identity.sex,
        trade,
        grade,
        unit,
        phone: Some(proper(&identity.phone)),
        email: None,
        postcode: None,
        address: None,
    }
    .into()
}

pub(super) fn replace_personal_data(learner: LearnerId, identity: &Identity) -> AnyCommand {
    ReplacePersonalData {
        learner,
        name: proper(&identity.name),
        id_number: proper(&identity.id_number),
        sex: identity.sex,
        phone: Some(proper(&identity.phone)),
        email: None,
        postcode: None,
        address: None,
    }
    .into()
}

pub(super) fn change_grade(learner: LearnerId, grade: Grade, effect: GradeEffect, reason: &str) -> AnyCommand {
    ChangeGrade { learner, grade, effect, reason: proper(reason) }.into()
}

pub(super) fn transfer(learner: LearnerId, unit: WorkUnitId) -> AnyCommand {
    TransferLearner { learner, unit }.into()
}

pub(super) fn change_trade(learner: LearnerId, trade: TradeId) -> AnyCommand {
    ChangeTrade { learner, trade }.into()
}

pub(super) fn leave(learner: LearnerId, reason: LeaveReason) -> AnyCommand {
    LeaveRoster { learner, reason }.into()
}

pub(super) fn return_to_roster(learner: LearnerId) -> AnyCommand {
    ReturnLearner { learner }.into()
}

pub(super) fn report_plan(class: &Class, point: PointId) -> AnyCommand {
    ReportPlan { plan: Some(class.id), point, content: draft(class) }.into()
}

pub(super) fn revise_plan(class: &Class) -> AnyCommand {
    RevisePlan { plan: class.id, content: draft(class) }.into()
}

fn draft(class: &Class) -> PlanDraft {
    PlanDraft {
        training_year: class.year,
        name: proper(&class.name),
        audience: class.audience,
        hours: Hours::whole(class.hours),
        enrolment: class.enrolment,
        training: class.training,
        exam: class.exam,
        planned: Headcount(class.planned),
        place: None,
        teachers: Vec::new(),
    }
}

pub(super) fn withdraw_plan(plan: PlanId) -> AnyCommand {
    WithdrawPlan { plan }.into()
}

pub(super) fn approve_plan(plan: PlanId, approved: u16, opinion: Option<&str>) -> AnyCommand {
    ApprovePlan { plan, approved: Headcount(approved), opinion: opinion.map(proper) }.into()
}

pub(super) fn reject_plan(plan: PlanId, opinion: &str) -> AnyCommand {
    RejectPlan { plan, opinion: Some(proper(opinion)) }.into()
}

pub(super) fn adjust_headcount(plan: PlanId, allowed: u16, reason: &str) -> AnyCommand {
    AdjustHeadcount { plan, allowed: Headcount(allowed), reason: proper(reason) }.into()
}

pub(super) fn cancel_class(plan: PlanId, reason: &str) -> AnyCommand {
    CancelPlan { plan, reason: proper(reason) }.into()
}

pub(super) fn enrol(plan: PlanId, learner: LearnerId) -> AnyCommand {
    EnrolLearners { plan, learners: vec![LearnerRef::Learner(learner)] }.into()
}

pub(super) fn withdraw_enrolment(plan: PlanId, learner: LearnerId) -> AnyCommand {
    WithdrawEnrolment { plan, learner }.into()
}

pub(super) fn start_class(plan: PlanId) -> AnyCommand {
    StartClass { plan }.into()
}

pub(super) fn enter_scores(plan: PlanId, scores: Vec<LearnerScore>) -> AnyCommand {
    EnterScores { plan, scores }.into()
}

pub(super) fn submit_hours(plan: PlanId, learners: Vec<LearnerId>) -> AnyCommand {
    SubmitHours { plan, learners }.into()
}

pub(super) fn return_hours(plan: PlanId, opinion: &str) -> AnyCommand {
    ReturnHours { plan, opinion: Some(proper(opinion)) }.into()
}

pub(super) fn confirm_hours(plan: PlanId) -> AnyCommand {
    ConfirmHours { plan }.into()
}

pub(super) fn reopen_hours(plan: PlanId, reason: &str) -> AnyCommand {
    ReopenHours { plan, reason: proper(reason) }.into()
}

/// What a learner asks for in a request.
pub(super) struct Asked {
    pub(super) training_year: TrainingYear,
    pub(super) kind: EquivalenceKind,
    pub(super) title: &'static str,
    pub(super) organiser: &'static str,
    pub(super) dates: Window,
    pub(super) claimed: Hours,
}

pub(super) fn submit_request(request: RequestId, learner: LearnerId, asked: &Asked) -> AnyCommand {
    let content = RequestContent {
        training_year: asked.training_year,
        kind: asked.kind,
        title: proper(asked.title),
        organiser: proper(asked.organiser),
        dates: asked.dates,
        claimed: asked.claimed,
        description: proper("参加全部课程并通过考核，申请认定学时。"),
        attachments: Vec::new(),
    };
    SubmitRequest { request: Some(request), learner, content }.into()
}

pub(super) fn withdraw_request(request: RequestId) -> AnyCommand {
    WithdrawRequest { request }.into()
}

pub(super) fn approve_request(request: RequestId, granted: Hours) -> AnyCommand {
    ApproveRequest { request, granted, opinion: None }.into()
}

pub(super) fn reject_request(request: RequestId, opinion: &str) -> AnyCommand {
    RejectRequest { request, opinion: Some(proper(opinion)) }.into()
}

pub(super) fn undo_decision(request: RequestId, reason: &str) -> AnyCommand {
    UndoDecision { request, reason: proper(reason) }.into()
}
