//! What a plan and its class answer to a command: events, or a refusal.

use chrono::NaiveDate;

use super::{Entry, Joining, LearnerScore, PlanCommand, PlanContent, PlanError, PlanEvent, Terms, TrainingPlan, rules};
use crate::types::{Headcount, LearnerId, Opinion};

impl TrainingPlan {
    /// Decides a command. Changes nothing: what happened is applied from the events.
    ///
    /// # Errors
    /// The first rule that refuses.
    pub fn decide(&self, command: PlanCommand) -> Result<Vec<PlanEvent>, PlanError> {
        if let PlanCommand::Report { plan, point, office, content, entry } = command {
            if self.terms.is_some() {
                return Err(PlanError::ReportedBefore);
            }
            let content = accepted(*content, entry)?;
            return Ok(vec![PlanEvent::PlanReported { plan, point, office, content }]);
        }
        let terms = self.terms.as_ref().ok_or(PlanError::Unreported)?;
        match command {
            PlanCommand::Report { .. } => Err(PlanError::ReportedBefore),
            PlanCommand::Revise { content, entry } => self.revise(*content, entry),
            PlanCommand::Withdraw => self.withdraw(),
            PlanCommand::Approve { approved, opinion } => self.approve(terms, approved, opinion),
            PlanCommand::Reject { opinion } => self.reject(opinion),
            PlanCommand::AdjustHeadcount { allowed, reason } => self.adjust(allowed, reason),
            PlanCommand::Cancel { reason } => self.cancel(reason),
            PlanCommand::Enrol { learners, today, point_enabled } => {
                rules::point_1_enrols(point_enabled)?;
                self.enrol(terms, &learners, today)
            }
            PlanCommand::WithdrawEnrolment { learner } => self.withdraw_enrolment(learner),
            PlanCommand::Start { today } => {
                rules::class_4_startable(self.state, terms.enrolment, today)?;
                Ok(vec![PlanEvent::ClassStarted {}])
            }
            PlanCommand::EnterScores { scores } => self.enter_scores(scores),
            PlanCommand::SubmitHours { learners, today, point_enabled } => {
                rules::point_1_submits(point_enabled)?;
                self.submit(terms, &learners, today)
            }
            PlanCommand::ReturnHours { opinion } => self.return_hours(opinion),
            PlanCommand::ConfirmHours => self.confirm(terms),
            PlanCommand::ReopenHours { reason } => self.reopen(terms, reason),
        }
    }

    fn revise(&self, content: PlanContent, entry: Entry) -> Result<Vec<PlanEvent>, PlanError> {
        rules::plan_6_revisable(self.state)?;
        let content = accepted(content, entry)?;
        Ok(vec![PlanEvent::PlanRevised { revision: self.revision + 1, content }])
    }

    fn withdraw(&self) -> Result<Vec<PlanEvent>, PlanError> {
        rules::plan_9_withdrawable(self.state)?;
        Ok(vec![PlanEvent::PlanWithdrawn {}])
    }

    fn approve(
        &self,
        terms: &Terms,
        approved: Headcount,
        opinion: Option<Opinion>,
    ) -> Result<Vec<PlanEvent>, PlanError> {
        rules::plan_6_undecided(self.state)?;
        rules::plan_5_approved(approved, terms.planned)?;
        Ok(vec![PlanEvent::PlanApproved { approved, opinion }])
    }

    fn reject(&self, opinion: Option<Opinion>) -> Result<Vec<PlanEvent>, PlanError> {
        rules::plan_6_undecided(self.state)?;
        let opinion = rules::plan_6_opinion(opinion)?;
        Ok(vec![PlanEvent::PlanRejected { opinion }])
    }

    fn adjust(&self, allowed: Headcount, reason: Opinion) -> Result<Vec<PlanEvent>, PlanError> {
        rules::plan_8_unconfirmed(self.state)?;
        rules::plan_7_adjustable(self.state)?;
        rules::plan_7_allowed(allowed, self.approved)?;
        Ok(vec![PlanEvent::HeadcountAdjusted { from: self.allowed, to: allowed, reason }])
    }

    fn cancel(&self, reason: Opinion) -> Result<Vec<PlanEvent>, PlanError> {
        rules::plan_9_cancellable(self.state, self.roster.enrolled())?;
        Ok(vec![PlanEvent::PlanCancelled { reason }])
    }

    fn enrol(&self, terms: &Terms, joining: &[Joining], today: NaiveDate) -> Result<Vec<PlanEvent>, PlanError> {
        rules::class_1_enrolling(self.state)?;
        rules::class_1_window(terms.enrolment, today)?;
        rules::class_2_once(&self.roster, joining)?;
        for &Joining { learner, on_roster, grade } in joining {
            rules::class_2_on_roster(learner, on_roster)?;
            rules::class_2_audience(learner, grade, terms.audience)?;
        }
        rules::class_1_places(self.roster.enrolled(), Headcount::of(joining.len()), self.allowed)?;
        Ok(joining.iter().map(|joining| PlanEvent::LearnerEnrolled { learner: joining.learner }).collect())
    }

    fn withdraw_enrolment(&self, learner: LearnerId) -> Result<Vec<PlanEvent>, PlanError> {
        rules::class_3_withdrawable(self.state)?;
        if !self.roster.holds(learner) {
            return Err(PlanError::WithdrawalOfStranger { learner });
        }
        Ok(vec![PlanEvent::EnrolmentWithdrawn { learner }])
    }

    fn enter_scores(&self, scores: Vec<LearnerScore>) -> Result<Vec<PlanEvent>, PlanError> {
        rules::class_4_scores(self.state)?;
        rules::class_7_open(self.state)?;
        rules::class_5_of_the_class(&self.roster, &scores)?;
        scores.iter().try_for_each(|score| rules::class_5_score(*score))?;
        Ok(vec![PlanEvent::ScoresEntered { scores }])
    }

    fn submit(&self, terms: &Terms, selected: &[LearnerId], today: NaiveDate) -> Result<Vec<PlanEvent>, PlanError> {
        rules::class_6_begun(self.state)?;
        rules::class_7_open(self.state)?;
        rules::class_6_training_over(terms.training, today)?;
        rules::class_6_selected(Headcount::of(selected.len()), self.allowed)?;
        let learners = rules::class_6_results(&self.roster, selected)?;
        Ok(vec![PlanEvent::HoursSubmitted { submission: self.submission + 1, learners }])
    }

    fn return_hours(&self, opinion: Option<Opinion>) -> Result<Vec<PlanEvent>, PlanError> {
        rules::hours_4_waits(self.state)?;
        let opinion = rules::hours_2_opinion(opinion)?;
        Ok(vec![PlanEvent::HoursReturned { submission: self.submission, opinion }])
    }

    fn confirm(&self, terms: &Terms) -> Result<Vec<PlanEvent>, PlanError> {
        rules::hours_4_waits(self.state)?;
        rules::hours_3_within_allowed(Headcount::of(self.roster.reported().count()), self.allowed)?;
        let passed = rules::hours_4_credited(self.roster.reported());
        Ok(vec![PlanEvent::HoursConfirmed { submission: self.submission, hours: terms.hours, passed }])
    }

    fn reopen(&self, terms: &Terms, reason: Opinion) -> Result<Vec<PlanEvent>, PlanError> {
        rules::hours_5_confirmed(self.state)?;
        Ok(vec![PlanEvent::HoursReopened {
            submission: self.submission,
            reason,
            hours: terms.hours,
            taken_back: self.roster.credited().collect(),
        }])
    }
}

/// The content as it enters the log: PLAN-1 to PLAN-3 hold, or a legacy plan's windows are flagged.
fn accepted(mut content: PlanContent, entry: Entry) -> Result<PlanContent, PlanError> {
    rules::plan_1_enabled_point(entry.point_enabled)?;
    rules::plan_1_training_year(content.training_year, entry.today, entry.legacy)?;
    rules::plan_2_planned(content.planned)?;
    rules::plan_2_hours(content.hours)?;
    let windows = rules::plan_3_windows(content.enrolment, content.training, content.exam);
    content.irregular_windows = entry.legacy && windows.is_err();
    if !entry.legacy {
        windows?;
    }
    Ok(content)
}
