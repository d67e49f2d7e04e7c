//! How plans, their classes, and requests stand.

use super::Portrait;
use crate::aggregates::equivalence_request::{RequestContent, RequestEvent};
use crate::aggregates::training_plan::PlanEvent;
use crate::queries::history::fields;
use crate::queries::history::names::Names;
use crate::types::{PlanStatus, RequestStatus};

impl Portrait {
    pub(super) fn plan(&mut self, event: &PlanEvent, names: &Names) {
        match event {
            PlanEvent::PlanReported { point, office, content, .. } => {
                self.set("point", "面授点", names.of(*point));
                self.set("office", "审批工考办", names.region(*office));
                self.describe(&serde_json::to_value(content).unwrap_or_default(), fields::PLAN);
                self.stands(PlanStatus::AwaitingApproval);
            }
            PlanEvent::PlanRevised { revision, content } => {
                self.describe(&serde_json::to_value(content).unwrap_or_default(), fields::PLAN);
                self.set("revision", "上报次数", revision);
                self.forget("opinion");
                self.stands(PlanStatus::AwaitingApproval);
            }
            PlanEvent::PlanWithdrawn {} => self.stands(PlanStatus::Withdrawn),
            PlanEvent::PlanApproved { approved, opinion } => {
                self.set("approved", "批准人数", approved);
                self.set("allowed", "允许上报人数", approved);
                self.put("opinion", "审批意见", opinion.as_ref());
                self.stands(PlanStatus::Enrolling);
            }
            PlanEvent::PlanRejected { opinion } => {
                self.set("opinion", "审批意见", opinion);
                self.stands(PlanStatus::Rejected);
            }
            PlanEvent::HeadcountAdjusted { to, .. } => self.set("allowed", "允许上报人数", to),
            PlanEvent::PlanCancelled { .. } => self.stands(PlanStatus::Cancelled),
            PlanEvent::LearnerEnrolled { .. } => self.enrolled(self.enrolled + 1),
            PlanEvent::EnrolmentWithdrawn { .. } => self.enrolled(self.enrolled.saturating_sub(1)),
            PlanEvent::ClassStarted {} => self.stands(PlanStatus::InTraining),
            PlanEvent::ScoresEntered { .. } => {}
            PlanEvent::HoursSubmitted { .. }
            | PlanEvent::HoursReturned { .. }
            | PlanEvent::HoursConfirmed { .. }
            | PlanEvent::HoursReopened { .. } => self.hours(event),
        }
    }

    /// What became of a submission of hours.
    fn hours(&mut self, event: &PlanEvent) {
        if let PlanEvent::HoursSubmitted { submission, learners } = event {
            self.set("submission", "课时申报", format!("第{submission}次，{}人", learners.len()));
            self.stands(PlanStatus::AwaitingConfirmation);
        }
        if let PlanEvent::HoursReturned { opinion, .. } = event {
            self.set("hours_opinion", "退回意见", opinion);
            self.stands(PlanStatus::Returned);
        }
        if let PlanEvent::HoursConfirmed { passed, .. } = event {
            self.set("passed", "通过人数", passed.len());
            self.forget("hours_opinion");
            self.stands(PlanStatus::Ended);
        }
        if let PlanEvent::HoursReopened { .. } = event {
            self.forget("passed");
            self.stands(PlanStatus::AwaitingConfirmation);
        }
    }

    fn enrolled(&mut self, enrolled: usize) {
        self.enrolled = enrolled;
        self.set("enrolled", "已报名人数", enrolled);
    }

    fn stands(&mut self, status: PlanStatus) {
        self.set("status", "状态", status.label());
    }

    pub(super) fn request(&mut self, event: &RequestEvent, names: &Names) {
        match event {
            RequestEvent::EquivalenceSubmitted { learner, content, .. } => {
                self.decided(RequestStatus::Pending);
                self.set("learner", "申报人", names.of(*learner));
                self.asked(content);
            }
            RequestEvent::EquivalenceWithdrawn {} => self.decided(RequestStatus::Withdrawn),
            RequestEvent::EquivalenceApproved { office, granted, opinion } => {
                self.decided(RequestStatus::Approved);
                self.set("granted", "授予课时", granted);
                self.set("decided_office", "审批工考办", names.region(*office));
                self.put("opinion", "审批意见", opinion.as_ref());
            }
            RequestEvent::EquivalenceRejected { office, opinion } => {
                self.decided(RequestStatus::Rejected);
                self.set("decided_office", "审批工考办", names.region(*office));
                self.set("opinion", "审批意见", opinion);
            }
            RequestEvent::EquivalenceDecisionUndone { reason, .. } => {
                self.decided(RequestStatus::Pending);
                self.forget("granted");
                self.forget("decided_office");
                self.set("opinion", "撤销原因", reason);
            }
        }
    }

    fn asked(&mut self, content: &RequestContent) {
        self.set("training_year", "年度", content.training_year);
        self.set("kind", "类型", content.kind.label());
        self.set("title", "名称", &content.title);
        self.set("organiser", "主办单位", &content.organiser);
        self.set("dates", "起止日期", format!("{} 至 {}", content.dates.from, content.dates.to));
        self.set("claimed", "申报课时", content.claimed);
        self.set("description", "说明", &content.description);
        self.set("attachments", "附件", format!("{}个", content.attachments.len()));
    }

    fn decided(&mut self, status: RequestStatus) {
        self.set("status", "审批状态", status.label());
    }
}
