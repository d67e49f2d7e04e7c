//! How events change plans, classes and their rosters.

use std::collections::BTreeMap;

use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

use super::past::Past;
use super::rows::{EnrolmentRow, HeadcountRow, PlanRow, SubmissionRow};
use crate::aggregates::any::AnyEvent;
use crate::aggregates::training_plan::{LearnerScore, PlanContent, PlanEvent};
use crate::projections::rows::among;
use crate::projections::{LogEvent, ProjectionError};
use crate::types::{Audience, Headcount, LearnerId, PlanStatus, PointId, RegionCode, Score};

/// The rows that a batch touches, as they stand while it is folded.
#[derive(Debug, Default)]
pub(super) struct Fold {
    plans: BTreeMap<Uuid, PlanRow>,
    enrolments: BTreeMap<(Uuid, Uuid), EnrolmentRow>,
    submissions: BTreeMap<(Uuid, i32), SubmissionRow>,
    headcounts: Vec<HeadcountRow>,
    past: Past,
}

impl Fold {
    /// Loads what the batch may change.
    pub(super) async fn load(batch: &[LogEvent], tables: &mut PgConnection) -> Result<Self, ProjectionError> {
        let mut touched = Touched::default();
        for entry in batch {
            if let AnyEvent::Plan(event) = &entry.event {
                touched.note(entry.stream_id()?, event);
            }
        }
        if touched.plans.is_empty() {
            return Ok(Self::default());
        }
        let plans: Vec<PlanRow> = among("plans", "plan", &touched.plans, tables).await?;
        let mut fold = Self { plans: plans.into_iter().map(|row| (row.plan, row)).collect(), ..Self::default() };
        let (pair_plans, pair_learners): (Vec<Uuid>, Vec<Uuid>) = touched.enrolments.iter().copied().unzip();
        if !(pair_plans.is_empty() && touched.rosters.is_empty()) {
            let rows: Vec<EnrolmentRow> = sqlx::query_as(
                "SELECT e.* FROM UNNEST($1::uuid[], $2::uuid[]) x (plan, learner) JOIN enrolments e USING (plan, learner) \
                 UNION SELECT e.* FROM enrolments e WHERE e.plan = ANY($3)",
            )
            .bind(&pair_plans)
            .bind(&pair_learners)
            .bind(&touched.rosters)
            .fetch_all(&mut *tables)
            .await?;
            fold.enrolments = rows.into_iter().map(|row| ((row.plan, row.learner), row)).collect();
        }
        let rows: Vec<SubmissionRow> = among("submissions", "plan", &touched.rosters, tables).await?;
        fold.submissions = rows.into_iter().map(|row| ((row.plan, row.submission), row)).collect();
        Ok(fold)
    }

    /// Folds one event.
    pub(super) fn apply(&mut self, entry: &LogEvent, event: &PlanEvent) -> Result<(), ProjectionError> {
        if let PlanEvent::PlanReported { plan, point, office, content } = event {
            let row = reported(entry, plan.0, *point, *office, content);
            self.plans.insert(row.plan, row);
            return Ok(());
        }
        let id = entry.stream_id()?;
        let row = self.plans.get_mut(&id).ok_or_else(|| ProjectionError::Event {
            position: entry.position,
            problem: format!("no training plan `{id}`"),
        })?;
        self.past.keep_plan(row, entry.business_day);
        row.version = entry.sequence;
        change(row, entry, event);
        self.follow(entry, id, event)
    }

    /// What the event means to the roster, the submissions and the adjustments.
    fn follow(&mut self, entry: &LogEvent, id: Uuid, event: &PlanEvent) -> Result<(), ProjectionError> {
        match event {
            PlanEvent::PlanReported { .. }
            | PlanEvent::PlanRevised { .. }
            | PlanEvent::PlanWithdrawn {}
            | PlanEvent::PlanApproved { .. }
            | PlanEvent::PlanRejected { .. }
            | PlanEvent::PlanCancelled { .. }
            | PlanEvent::ClassStarted {} => {}
            PlanEvent::HeadcountAdjusted { from, to, reason } => self.headcounts.push(HeadcountRow {
                plan: id,
                version: entry.sequence,
                before: count(*from),
                after: count(*to),
                reason: reason.to_string(),
                adjusted_at: entry.at,
            }),
            PlanEvent::LearnerEnrolled { learner } => self.enrol(entry, id, *learner),
            PlanEvent::EnrolmentWithdrawn { learner } => {
                if let Some(enrolment) = self.enrolments.get_mut(&(id, learner.0)) {
                    enrolment.withdrawn_at = Some(entry.at);
                }
            }
            PlanEvent::ScoresEntered { scores } => self.score(id, scores),
            PlanEvent::HoursSubmitted { submission, learners } => self.submit(entry, id, *submission, learners)?,
            PlanEvent::HoursReturned { submission, opinion } => {
                self.decide(entry, id, *submission, Some("returned"), Some(opinion.to_string()));
            }
            PlanEvent::HoursConfirmed { submission, passed, .. } => {
                self.decide(entry, id, *submission, Some("confirmed"), None);
                self.pass(id, passed);
            }
            PlanEvent::HoursReopened { submission, reason, .. } => {
                self.decide(entry, id, *submission, None, Some(reason.to_string()));
                self.roster(id).for_each(|enrolment| enrolment.passed = None);
            }
        }
        Ok(())
    }

    /// Writes everything that was touched.
    pub(super) async fn store(&self, tables: &mut PgConnection) -> Result<(), ProjectionError> {
        PlanRow::store(self.plans.values(), tables).await?;
        EnrolmentRow::store(self.enrolments.values(), tables).await?;
        SubmissionRow::store(self.submissions.values(), tables).await?;
        HeadcountRow::store(self.headcounts.iter(), tables).await?;
        Ok(self.past.store(tables).await?)
    }

    fn roster(&mut self, plan: Uuid) -> impl Iterator<Item = &mut EnrolmentRow> {
        self.enrolments.range_mut((plan, Uuid::nil())..=(plan, Uuid::max())).map(|(_, row)| row)
    }

    fn enrol(&mut self, entry: &LogEvent, plan: Uuid, learner: LearnerId) {
        let row = EnrolmentRow {
            plan,
            learner: learner.0,
            enrolled_at: entry.at,
            withdrawn_at: None,
            mark_tenths: None,
            absent: false,
            reported: false,
            passed: None,
        };
        self.enrolments.insert((plan, learner.0), row);
    }

    fn score(&mut self, plan: Uuid, scores: &[LearnerScore]) {
        for entered in scores {
            if let Some(row) = self.enrolments.get_mut(&(plan, entered.learner.0)) {
                (row.mark_tenths, row.absent) = match entered.score {
                    Score::Mark(mark) => (Some(i32::from(mark.tenths())), false),
                    Score::Absent => (None, true),
                };
            }
        }
    }

    fn submit(
        &mut self,
        entry: &LogEvent,
        plan: Uuid,
        submission: u32,
        learners: &[LearnerScore],
    ) -> Result<(), ProjectionError> {
        let as_submitted = serde_json::to_value(learners)
            .map_err(|error| ProjectionError::Event { position: entry.position, problem: error.to_string() })?;
        self.roster(plan).for_each(|enrolment| enrolment.reported = false);
        for reported in learners {
            if let Some(enrolment) = self.enrolments.get_mut(&(plan, reported.learner.0)) {
                enrolment.reported = true;
            }
        }
        let row = SubmissionRow {
            plan,
            submission: number(submission),
            submitted_at: entry.at,
            learners: Json(as_submitted),
            reported: i32::try_from(learners.len()).unwrap_or(i32::MAX),
            decision: None,
            opinion: None,
            decided_at: None,
            since: entry.business_day,
        };
        self.submissions.insert((plan, row.submission), row);
        Ok(())
    }

    fn decide(
        &mut self,
        entry: &LogEvent,
        plan: Uuid,
        submission: u32,
        decision: Option<&str>,
        opinion: Option<String>,
    ) {
        if let Some(row) = self.submissions.get_mut(&(plan, number(submission))) {
            self.past.keep_submission(row, entry.business_day);
            row.decision = decision.map(str::to_owned);
            row.opinion = opinion;
            row.decided_at = Some(entry.at);
        }
    }

    fn pass(&mut self, plan: Uuid, passed: &[LearnerId]) {
        self.roster(plan).filter(|row| row.reported).for_each(|row| row.passed = Some(false));
        for learner in passed {
            if let Some(row) = self.enrolments.get_mut(&(plan, learner.0)) {
                row.passed = Some(true);
            }
        }
    }
}

/// What a batch may change.
#[derive(Debug, Default)]
struct Touched {
    plans: Vec<Uuid>,
    enrolments: Vec<(Uuid, Uuid)>,
    /// Plans whose whole roster and submissions are needed.
    rosters: Vec<Uuid>,
}

impl Touched {
    fn note(&mut self, plan: Uuid, event: &PlanEvent) {
        self.plans.push(plan);
        match event {
            PlanEvent::LearnerEnrolled { learner } | PlanEvent::EnrolmentWithdrawn { learner } => {
                self.enrolments.push((plan, learner.0));
            }
            PlanEvent::ScoresEntered { scores } => {
                self.enrolments.extend(scores.iter().map(|score| (plan, score.learner.0)));
            }
            PlanEvent::HoursSubmitted { .. }
            | PlanEvent::HoursReturned { .. }
            | PlanEvent::HoursConfirmed { .. }
            | PlanEvent::HoursReopened { .. } => self.rosters.push(plan),
            PlanEvent::PlanReported { .. }
            | PlanEvent::PlanRevised { .. }
            | PlanEvent::PlanWithdrawn {}
            | PlanEvent::PlanApproved { .. }
            | PlanEvent::PlanRejected { .. }
            | PlanEvent::HeadcountAdjusted { .. }
            | PlanEvent::PlanCancelled { .. }
            | PlanEvent::ClassStarted {} => {}
        }
    }
}

fn reported(entry: &LogEvent, plan: Uuid, point: PointId, office: RegionCode, content: &PlanContent) -> PlanRow {
    let mut row = PlanRow {
        plan,
        point: point.0,
        office: office.to_string(),
        training_year: 0,
        name: String::new(),
        audience: String::new(),
        hours_tenths: 0,
        enrolment_from: content.enrolment.from,
        enrolment_to: content.enrolment.to,
        training_from: content.training.from,
        training_to: content.training.to,
        exam_from: content.exam.from,
        exam_to: content.exam.to,
        place: None,
        teachers: None,
        irregular_windows: false,
        planned: 0,
        approved: None,
        allowed: None,
        enrolled: 0,
        status: PlanStatus::AwaitingApproval.code().to_owned(),
        revision: 1,
        reported_at: entry.at,
        decided_at: None,
        opinion: None,
        submission: 0,
        submitted_at: None,
        confirmed_at: None,
        version: entry.sequence,
        since: entry.business_day,
    };
    describe(&mut row, content);
    row
}

/// What the event means to the plan itself.
fn change(row: &mut PlanRow, entry: &LogEvent, event: &PlanEvent) {
    match event {
        PlanEvent::PlanReported { .. } | PlanEvent::ScoresEntered { .. } => {}
        PlanEvent::PlanRevised { revision, content } => {
            describe(row, content);
            row.revision = number(*revision);
            row.reported_at = entry.at;
            row.decided_at = None;
            row.opinion = None;
            stands(row, PlanStatus::AwaitingApproval);
        }
        PlanEvent::PlanWithdrawn {} => stands(row, PlanStatus::Withdrawn),
        PlanEvent::PlanApproved { approved, opinion } => {
            row.approved = Some(count(*approved));
            row.allowed = row.approved;
            row.decided_at = Some(entry.at);
            row.opinion = opinion.as_ref().map(ToString::to_string);
            stands(row, PlanStatus::Enrolling);
        }
        PlanEvent::PlanRejected { opinion } => {
            row.decided_at = Some(entry.at);
            row.opinion = Some(opinion.to_string());
            stands(row, PlanStatus::Rejected);
        }
        PlanEvent::HeadcountAdjusted { to, .. } => row.allowed = Some(count(*to)),
        PlanEvent::PlanCancelled { .. } => stands(row, PlanStatus::Cancelled),
        PlanEvent::LearnerEnrolled { .. } => row.enrolled += 1,
        PlanEvent::EnrolmentWithdrawn { .. } => row.enrolled -= 1,
        PlanEvent::ClassStarted {} => stands(row, PlanStatus::InTraining),
        PlanEvent::HoursSubmitted { submission, .. } => {
            row.submission = number(*submission);
            row.submitted_at = Some(entry.at);
            stands(row, PlanStatus::AwaitingConfirmation);
        }
        PlanEvent::HoursReturned { .. } => stands(row, PlanStatus::Returned),
        PlanEvent::HoursConfirmed { .. } => {
            row.confirmed_at = Some(entry.at);
            stands(row, PlanStatus::Ended);
        }
        PlanEvent::HoursReopened { .. } => {
            row.confirmed_at = None;
            stands(row, PlanStatus::AwaitingConfirmation);
        }
    }
}

fn describe(row: &mut PlanRow, content: &PlanContent) {
    row.training_year = content.training_year.into();
    row.name = content.name.to_string();
    audience_code(content.audience).clone_into(&mut row.audience);
    row.hours_tenths = i32::from(content.hours.tenths());
    (row.enrolment_from, row.enrolment_to) = (content.enrolment.from, content.enrolment.to);
    (row.training_from, row.training_to) = (content.training.from, content.training.to);
    (row.exam_from, row.exam_to) = (content.exam.from, content.exam.to);
    row.place = content.place.as_ref().map(ToString::to_string);
    row.teachers = content
        .teachers
        .as_ref()
        .map(|sealed| Json(serde_json::json!({ "subject": sealed.subject, "data": sealed.data })));
    row.irregular_windows = content.irregular_windows;
    row.planned = count(content.planned);
}

fn stands(row: &mut PlanRow, status: PlanStatus) {
    status.code().clone_into(&mut row.status);
}

fn count(headcount: Headcount) -> i32 {
    i32::from(headcount.0)
}

fn number(counted: u32) -> i32 {
    i32::try_from(counted).unwrap_or(i32::MAX)
}

const fn audience_code(audience: Audience) -> &'static str {
    match audience {
        Audience::Technicians => "technicians",
        Audience::Others => "others",
        Audience::Everyone => "everyone",
    }
}
