//! 操作: what the reader of a plan or of a list may do to it now. The screen shows these and no others; the rules decide again when a
//! command comes.

use chrono::NaiveDate;

use crate::aggregates::training_plan::{PlanState, rules};
use crate::api::prelude::*;
use crate::commands::access::{office_seat, point_seat};
use crate::queries::plans::Plan;
use crate::types::{Actor, Headcount, PlanStatus, PointId, RegionCode, RegionTree, Window, shanghai_day};

/// Something that may be done to a plan or its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanAction {
    /// 修改后重新上报 (PLAN-6).
    Revise,
    /// 撤回 (PLAN-9).
    Withdraw,
    /// 审批通过 (PLAN-5).
    Approve,
    /// 审批不通过 (PLAN-6).
    Reject,
    /// 调整上报人数 (PLAN-7).
    AdjustHeadcount,
    /// 取消 (PLAN-9).
    Cancel,
    /// 报名 (CLASS-1).
    Enrol,
    /// 开班 (CLASS-4).
    Start,
    /// 录入成绩 (CLASS-5).
    EnterScores,
    /// 课时申报 (CLASS-6).
    SubmitHours,
    /// 课时确认 (HOURS-1).
    ConfirmHours,
    /// 退回 (HOURS-2).
    ReturnHours,
    /// 撤销确认 (HOURS-5).
    ReopenHours,
}

/// Something of which lists tell what may be done to it.
#[derive(Debug, Serialize, ToSchema)]
pub struct WithActions<T> {
    /// The thing.
    #[serde(flatten)]
    pub thing: T,
    /// 操作: what the reader may do to it now.
    pub actions: Vec<PlanAction>,
}

impl Reader {
    /// What the reader may do to a plan.
    pub(super) fn plan_actions(&self, plan: &Plan) -> Vec<PlanAction> {
        let desk = self.state.desk();
        plan_actions(&self.caller.actor, &desk.regions(), plan, shanghai_day(desk.now()))
    }

    /// The plans of a page with what the reader may do to each; nobody does anything to how a plan stood on an earlier day.
    pub(in crate::api) fn with_plan_actions<T>(
        &self,
        page: Page<T>,
        plan: impl Fn(&T) -> &Plan,
    ) -> Page<WithActions<T>> {
        let desk = self.state.desk();
        let (today, regions, past) = (shanghai_day(desk.now()), desk.regions(), page.as_of.is_some());
        page.map(|thing| {
            let now = || plan_actions(&self.caller.actor, &regions, plan(&thing), today);
            let actions = if past { Vec::new() } else { now() };
            WithActions { thing, actions }
        })
    }
}

fn plan_actions(actor: &Actor, regions: &RegionTree, plan: &Plan, today: NaiveDate) -> Vec<PlanAction> {
    let Ok(status) = plan.status.parse::<PlanStatus>() else { return Vec::new() };
    let state = state_of(status);
    match (office_seat(actor), point_seat(actor), plan.office.parse::<RegionCode>()) {
        (Some(seat), _, Ok(office)) => {
            let mut actions = Vec::new();
            if rules::plan_4_deciding_office(Some(seat), office) {
                actions.extend(decisions(state));
            }
            let reopens = rules::hours_5_reopening_office(Some(seat), regions.upwards(office));
            actions.extend((reopens && rules::hours_5_confirmed(state).is_ok()).then_some(PlanAction::ReopenHours));
            actions
        }
        (None, Some(point), _) if point == PointId(plan.point) => of_the_point(&Class::of(plan, state), today),
        (Some(_), _, Err(_)) | (None, _, _) => Vec::new(),
    }
}

fn decisions(state: PlanState) -> Vec<PlanAction> {
    let undecided = rules::plan_6_undecided(state).is_ok();
    let waits = rules::hours_4_waits(state).is_ok();
    [
        (undecided, PlanAction::Approve),
        (undecided, PlanAction::Reject),
        (adjustment_is_shown(state), PlanAction::AdjustHeadcount),
        (waits, PlanAction::ConfirmHours),
        (waits, PlanAction::ReturnHours),
    ]
    .into_iter()
    .filter_map(|(allowed, action)| allowed.then_some(action))
    .collect()
}

/// PLAN-8: after the hours are confirmed the adjustment disappears from the list.
fn adjustment_is_shown(state: PlanState) -> bool {
    rules::plan_7_adjustable(state).is_ok() && rules::plan_8_unconfirmed(state).is_ok()
}

/// What the rules of the point ask of a class.
#[derive(Debug, Clone, Copy)]
struct Class {
    state: PlanState,
    enrolment: Window,
    training: Window,
    enrolled: Headcount,
    allowed: Headcount,
}

impl Class {
    fn of(plan: &Plan, state: PlanState) -> Self {
        let persons = |count: i32| Headcount(u16::try_from(count).unwrap_or(u16::MAX));
        Self {
            state,
            enrolment: Window { from: plan.enrolment_from, to: plan.enrolment_to },
            training: Window { from: plan.training_from, to: plan.training_to },
            enrolled: persons(plan.enrolled),
            allowed: persons(plan.allowed.unwrap_or(0)),
        }
    }
}

fn of_the_point(class: &Class, today: NaiveDate) -> Vec<PlanAction> {
    let Class { state, enrolment, training, enrolled, allowed } = *class;
    let open = rules::class_7_open(state).is_ok();
    let enrols = rules::class_1_enrolling(state).is_ok()
        && rules::class_1_window(enrolment, today).is_ok()
        && rules::class_1_places(enrolled, Headcount(1), allowed).is_ok();
    let over = rules::class_6_begun(state).is_ok() && rules::class_6_training_over(training, today).is_ok();
    [
        (rules::plan_6_revisable(state).is_ok(), PlanAction::Revise),
        (rules::plan_9_withdrawable(state).is_ok(), PlanAction::Withdraw),
        (rules::plan_9_cancellable(state, enrolled).is_ok(), PlanAction::Cancel),
        (enrols, PlanAction::Enrol),
        (rules::class_4_startable(state, enrolment, today).is_ok(), PlanAction::Start),
        (open && rules::class_4_scores(state).is_ok(), PlanAction::EnterScores),
        (open && over, PlanAction::SubmitHours),
    ]
    .into_iter()
    .filter_map(|(allowed, action)| allowed.then_some(action))
    .collect()
}

const fn state_of(status: PlanStatus) -> PlanState {
    match status {
        PlanStatus::AwaitingApproval => PlanState::Pending,
        PlanStatus::Rejected => PlanState::Rejected,
        PlanStatus::Withdrawn => PlanState::Withdrawn,
        PlanStatus::Enrolling => PlanState::Enrolling,
        PlanStatus::InTraining => PlanState::Training,
        PlanStatus::AwaitingConfirmation => PlanState::Submitted,
        PlanStatus::Returned => PlanState::Returned,
        PlanStatus::Ended => PlanState::Finished,
        PlanStatus::Cancelled => PlanState::Cancelled,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plan_8_the_adjustment_disappears_once_the_hours_are_confirmed() {
        let shown: Vec<PlanState> = PlanState::ALL.into_iter().filter(|state| adjustment_is_shown(*state)).collect();
        assert_eq!(shown, [PlanState::Enrolling, PlanState::Training, PlanState::Submitted, PlanState::Returned]);
        assert_eq!(decisions(PlanState::Finished), []);
        assert_eq!(decisions(PlanState::Pending), [PlanAction::Approve, PlanAction::Reject]);
    }

    #[test]
    fn a_status_and_a_state_of_the_same_label_are_the_same() {
        for status in PlanStatus::ALL {
            assert_eq!(state_of(*status).label(), status.label());
        }
    }

    fn class(state: PlanState, enrolled: u16) -> Class {
        let window = |from: &str, to: &str| Window { from: from.parse().unwrap(), to: to.parse().unwrap() };
        Class {
            state,
            enrolment: window("2025-02-01", "2025-02-20"),
            training: window("2025-03-01", "2025-03-05"),
            enrolled: Headcount(enrolled),
            allowed: Headcount(2),
        }
    }

    fn shown(state: PlanState, enrolled: u16, today: &str) -> Vec<PlanAction> {
        of_the_point(&class(state, enrolled), today.parse().unwrap())
    }

    #[test]
    fn a_point_is_shown_what_it_may_do_today() {
        use PlanAction::{Cancel, Enrol, EnterScores, Revise, Start, SubmitHours, Withdraw};
        let (before, enrolling, training, after) = ("2025-01-31", "2025-02-20", "2025-03-05", "2025-03-06");
        assert_eq!(shown(PlanState::Pending, 0, enrolling), [Withdraw]);
        assert_eq!(shown(PlanState::Rejected, 0, enrolling), [Revise]);
        assert_eq!(shown(PlanState::Enrolling, 0, before), [Cancel]);
        assert_eq!(shown(PlanState::Enrolling, 0, enrolling), [Cancel, Enrol, Start]);
        assert_eq!(shown(PlanState::Enrolling, 1, enrolling), [Enrol, Start]);
        assert_eq!(shown(PlanState::Enrolling, 2, enrolling), [Start]);
        assert_eq!(shown(PlanState::Enrolling, 1, training), [Start]);
        assert_eq!(shown(PlanState::Training, 1, training), [EnterScores]);
        assert_eq!(shown(PlanState::Returned, 1, after), [EnterScores, SubmitHours]);
        assert_eq!(shown(PlanState::Submitted, 1, after), []);
        assert_eq!(shown(PlanState::Finished, 1, after), []);
    }
}
