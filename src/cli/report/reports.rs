//! The four reports with their drill-downs, whole: page after page.

use super::super::{Failure, Verdict};
use super::{Arguments, Asked, By, Kind, asked_day, write, year_and_region};
use crate::app::App;
use crate::queries::reports::{
    ClassFilter, Cursor, LearnerFilter, Page, StudyFilter, class_learners, classes, continuing, points,
    points_by_region, study, training,
};
use crate::types::{PlanId, PointId, RegionCode, TrainingYear};

/// Rows read at once.
const PAGE: u32 = 500;

pub(super) async fn run(app: &App, arguments: Arguments) -> Result<Verdict, Failure> {
    if arguments.by == By::Class {
        return Err(Failure::Usage("`--by class` goes with `--every-region`; of a point: --point ID".to_owned()));
    }
    let (year, region) = year_and_region(app, &arguments)?;
    let asked = asked_day(app, arguments.as_of).await?;
    let about = About { app, arguments, year, region };
    match (about.arguments.report, about.arguments.class, about.arguments.point) {
        (Kind::Training | Kind::Points, Some(class), _) => about.learners_of(asked, class).await?,
        (Kind::Training, None, Some(point)) => about.classes_of(asked, point).await?,
        (Kind::Points, None, Some(_)) => about.points(asked).await?,
        (Kind::Training | Kind::Points, None, None) if about.arguments.by == By::Point => about.points(asked).await?,
        (Kind::Training, None, None) => about.training(asked).await?,
        (Kind::Points, None, None) => about.points_by_region(asked).await?,
        (Kind::Learners, _, _) => about.study(asked).await?,
        (Kind::Continuing | Kind::Recount | Kind::WhatIf, _, _) => about.continuing(asked).await?,
    }
    Ok(Verdict::Good)
}

/// What is asked for.
struct About<'a> {
    app: &'a App,
    arguments: Arguments,
    year: TrainingYear,
    region: RegionCode,
}

fn page(after: Option<Cursor>) -> Page {
    Page { after, size: PAGE }
}

impl About<'_> {
    async fn training(&self, mut asked: Asked) -> Result<(), Failure> {
        let report = training(&mut asked.tables, self.region, self.year, asked.day).await?;
        write(self.app, self.arguments.format, &report)
    }

    async fn points_by_region(&self, mut asked: Asked) -> Result<(), Failure> {
        let report = points_by_region(&mut asked.tables, self.region, self.year, asked.day).await?;
        write(self.app, self.arguments.format, &report)
    }

    async fn continuing(&self, mut asked: Asked) -> Result<(), Failure> {
        let report = continuing(&mut asked.tables, self.region, self.year, asked.day).await?;
        write(self.app, self.arguments.format, &report)
    }

    async fn points(&self, mut asked: Asked) -> Result<(), Failure> {
        let point = self.arguments.point.map(|point| point.0);
        let mut whole = points(&mut asked.tables, self.region, point, self.year, asked.day, page(None)).await?;
        while let Some(next) = whole.next.take() {
            let more = points(&mut asked.tables, self.region, point, self.year, asked.day, page(Some(next))).await?;
            whole.rows.extend(more.rows);
            whole.next = more.next;
        }
        write(self.app, self.arguments.format, &whole)
    }

    async fn classes_of(&self, mut asked: Asked, point: PointId) -> Result<(), Failure> {
        let filter = ClassFilter { name: None, status: None };
        let mut whole = classes(&mut asked.tables, point, self.year, &filter, asked.day, page(None)).await?;
        while let Some(next) = whole.next.take() {
            let more = classes(&mut asked.tables, point, self.year, &filter, asked.day, page(Some(next))).await?;
            whole.rows.extend(more.rows);
            whole.next = more.next;
        }
        write(self.app, self.arguments.format, &whole)
    }

    async fn learners_of(&self, mut asked: Asked, class: PlanId) -> Result<(), Failure> {
        let filter = self.learner();
        let mut whole = class_learners(&mut asked.tables, class, &filter, asked.day, page(None)).await?;
        while let Some(next) = whole.next.take() {
            let more = class_learners(&mut asked.tables, class, &filter, asked.day, page(Some(next))).await?;
            whole.rows.extend(more.rows);
            whole.next = more.next;
        }
        write(self.app, self.arguments.format, &whole)
    }

    async fn study(&self, mut asked: Asked) -> Result<(), Failure> {
        let filter = StudyFilter {
            training_year: self.year,
            region: self.region,
            point: self.arguments.point,
            class: self.arguments.class,
            learner: self.learner(),
            passed: self.arguments.passed,
        };
        let mut whole = study(&mut asked.tables, &filter, asked.day, page(None)).await?;
        while let Some(next) = whole.next.take() {
            let more = study(&mut asked.tables, &filter, asked.day, page(Some(next))).await?;
            whole.rows.extend(more.rows);
            whole.next = more.next;
        }
        write(self.app, self.arguments.format, &whole)
    }

    fn learner(&self) -> LearnerFilter {
        LearnerFilter { name: self.arguments.name.clone(), id_hash: None }
    }
}
