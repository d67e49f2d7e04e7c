//! The rows of the tables, read a part at a time: the same queries as the reports.

use std::collections::VecDeque;

use sqlx::PgConnection;
use uuid::Uuid;

use super::table::{CLASSES, CONTINUING, POINTS, POINTS_BY_REGION, TRAINING, Table, Value};
use crate::queries::reports::{
    AnyClass, ContinuingRow, Cursor, InRegion, Page, PointRow, RegionPointsRow, ReportDay, ReportError, TrainingRow,
    classes_everywhere, continuing_everywhere, points_by_region_everywhere, points_everywhere, training_everywhere,
    years_with_figures,
};
use crate::types::{Rate, RegionCode, TrainingYear};

/// Points that are read at once.
const POINTS_AT_ONCE: u32 = 500;

/// A table on its way out: one training year after the other, each in parts where it is long.
#[derive(Debug)]
pub struct Batches {
    table: Table,
    as_of: ReportDay,
    years: VecDeque<TrainingYear>,
    after: Option<Cursor>,
}

/// A row of any table.
type Row = Vec<Value>;

impl Batches {
    /// Begins to read a table as of a day.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(table: Table, as_of: ReportDay, db: &mut PgConnection) -> Result<Self, ReportError> {
        let years = years_with_figures(db, as_of.day).await?.into();
        Ok(Self { table, as_of, years, after: None })
    }

    /// The next rows; `None` at the end.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn next(&mut self, db: &mut PgConnection) -> Result<Option<Vec<Row>>, ReportError> {
        let Some(year) = self.years.front().copied() else { return Ok(None) };
        let (rows, next) = self.part(year, db).await?;
        self.after = next;
        if next.is_none() {
            self.years.pop_front();
        }
        Ok(Some(rows))
    }

    async fn part(&self, year: TrainingYear, db: &mut PgConnection) -> Result<(Vec<Row>, Option<Cursor>), ReportError> {
        let as_of = self.as_of;
        let lead = |region: RegionCode, name: &str| self.lead(year, region, name);
        if self.table == TRAINING {
            let rows = training_everywhere(db, year, as_of).await?;
            let row = |of: &InRegion<TrainingRow>| {
                joined(region_lead(lead(of.row.region, &of.row.name), of), training(&of.row))
            };
            return Ok((rows.iter().map(row).collect(), None));
        }
        if self.table == POINTS_BY_REGION {
            let rows = points_by_region_everywhere(db, year, as_of).await?;
            let row = |of: &InRegion<RegionPointsRow>| {
                let RegionPointsRow { region, name, classes_held, trained, passed, pass_rate } = &of.row;
                joined(region_lead(lead(*region, name), of), held(*classes_held, *trained, *passed, *pass_rate))
            };
            return Ok((rows.iter().map(row).collect(), None));
        }
        if self.table == CONTINUING {
            let rows = continuing_everywhere(db, year, as_of).await?;
            let row = |of: &InRegion<ContinuingRow>| {
                joined(region_lead(lead(of.row.region, &of.row.name), of), continuing(&of.row))
            };
            return Ok((rows.iter().map(row).collect(), None));
        }
        if self.table == POINTS {
            let page = Page { after: self.after, size: POINTS_AT_ONCE };
            let (rows, next) = points_everywhere(db, year, as_of, page).await?;
            let row = |row: &PointRow| {
                let lead = joined(lead(row.region, &row.region_name), point(row.point, &row.name));
                joined(lead, held(row.classes_held, row.trained, row.passed, row.pass_rate))
            };
            return Ok((rows.iter().map(row).collect(), next));
        }
        debug_assert_eq!(self.table, CLASSES, "every table is read here");
        let (rows, next) = classes_everywhere(db, year, as_of, self.after).await?;
        let row = |of: &AnyClass| {
            let lead = joined(lead(of.region, &of.region_name), point(of.point, &of.point_name));
            joined(lead, class(of))
        };
        Ok((rows.iter().map(row).collect(), next))
    }

    /// What every row begins with.
    fn lead(&self, year: TrainingYear, region: RegionCode, name: &str) -> Row {
        vec![Value::Day(self.as_of.day), Value::Count(i64::from(year.0)), text(region), text(name)]
    }
}

fn text(text: impl ToString) -> Value {
    Value::Text(text.to_string())
}

fn joined(mut lead: Row, rest: impl IntoIterator<Item = Value>) -> Row {
    lead.extend(rest);
    lead
}

fn region_lead<T>(lead: Row, of: &InRegion<T>) -> Row {
    joined(lead, [of.parent.map_or(Value::Nothing, text)])
}

fn point(point: Uuid, name: &str) -> [Value; 2] {
    [text(point), text(name)]
}

fn held(classes: i64, trained: i64, passed: i64, rate: Rate) -> [Value; 4] {
    [Value::Count(classes), Value::Count(trained), Value::Count(passed), text(rate)]
}

fn training(row: &TrainingRow) -> [Value; 9] {
    [
        Value::Count(row.points_approved),
        Value::Count(row.points_held),
        Value::Count(row.classes_approved),
        Value::Count(row.classes_held),
        Value::Count(row.headcount_approved),
        Value::Count(row.trained),
        text(row.attendance_rate),
        Value::Count(row.passed),
        text(row.pass_rate),
    ]
}

fn continuing(row: &ContinuingRow) -> impl Iterator<Item = Value> {
    let counts = [
        row.roster,
        row.persons,
        row.qualified,
        row.attendances,
        row.face_to_face,
        row.face_to_face_passes,
        row.face_to_face_persons,
        row.online,
        row.online_passes,
        row.online_persons,
        row.equivalence_passes,
        row.equivalence_persons,
    ];
    counts.into_iter().map(Value::Count)
}

fn class(of: &AnyClass) -> [Value; 15] {
    let row = &of.row;
    [
        text(row.class),
        text(&row.name),
        Value::Day(row.enrolment.from),
        Value::Day(row.enrolment.to),
        Value::Day(row.training.from),
        Value::Day(row.training.to),
        Value::Day(row.exam.from),
        Value::Day(row.exam.to),
        Value::Count(row.approved),
        Value::Count(row.allowed),
        Value::Count(row.enrolled),
        Value::Count(row.trained),
        Value::Count(row.passed),
        text(row.status.code()),
        text(row.status.label()),
    ]
}
