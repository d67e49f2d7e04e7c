//! Reads what is wanted, batch by batch, and writes the file.

use std::io::{self, Write};
use std::ops::ControlFlow;

use sqlx::postgres::PgRow;
use sqlx::{FromRow, PgConnection};

use super::cell::{Cell, written_time};
use super::csv::CsvTable;
use super::lists::{self, Column};
use super::people::{Numbers, reveal};
use super::reports::{Layout, day_in_words, labels};
use super::sheet::Frame;
use super::wanted::{Wanted, WantedReport};
use super::xlsx::XlsxTable;
use super::{ExportFailure, Order, Stamp};
use crate::commands::Desk;
use crate::commands::export::{ExportError, rules};
use crate::messages::label;
use crate::queries::audit::AuditRow;
use crate::queries::page::{QueryError, next_rows};
use crate::queries::reports::{self, Cursor, Page, ReportDay, ReportError};
use crate::queries::{
    accounts, audit, classes, hours, learners, named, plans, points, regions, requests, trades, units,
};
use crate::types::ExportFormat;

/// Rows of a report that are read at once.
const PAGE: u32 = 500;

/// How many rows are too many (EXPORT-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// In an answer.
    AtOnce(u64),
    /// In a file made in the background.
    InBackground(u64),
}

impl Limit {
    fn check(self, rows: u64) -> Result<(), ExportError> {
        match self {
            Self::AtOnce(limit) => rules::rows_at_once(rows, limit),
            Self::InBackground(limit) => rules::rows_in_background(rows, limit),
        }
    }
}

/// Looks whether the file can be made, as far as that is known beforehand: it can be read in that order, and has not too many
/// rows. `tables` is in a transaction.
///
/// # Errors
/// When it cannot, or the database fails.
pub async fn check(order: &Order, limit: Limit, tables: &mut PgConnection) -> Result<(), ExportFailure> {
    let rows = if let Wanted::Report(day, report) = &order.wanted {
        size(*day, report, tables).await?
    } else {
        open(&order.wanted, order.sort.as_deref(), tables).await?
    };
    Ok(limit.check(rows)?)
}

/// Reads what is wanted, as everything stood at one moment: `tables` is in a transaction that reads one state. `progress` is told
/// how many rows are written, of how many as far as that is known, and may break off. [`Made::finish`] then completes the file.
///
/// # Errors
/// When there are too many rows, something cannot be read, or the file cannot be written.
pub async fn make<W: Write + Send>(
    order: &Order,
    stamp: &Stamp,
    limit: Limit,
    desk: &Desk,
    tables: &mut PgConnection,
    out: W,
    progress: impl FnMut(u64, u64) -> ControlFlow<()> + Send,
) -> Result<Made<W>, ExportFailure> {
    let mut making =
        Making { order, stamp, limit, desk, progress, out: Some(out), table: None, foot: None, total: 0, rows: 0 };
    if let Wanted::Report(day, report) = &order.wanted {
        making.report(*day, report, tables).await?;
    } else {
        making.list(&order.wanted, tables).await?;
    }
    making.tell()?;
    let Making { table, foot, rows, .. } = making;
    // A report with a page, and a list, always begin a table.
    let table = table.ok_or_else(|| io::Error::other("nothing was written"))?;
    Ok(Made { table, foot, rows })
}

/// A file of which every row is there.
pub struct Made<W> {
    table: Table<W>,
    foot: Option<String>,
    rows: u64,
}

impl<W: Write + Send> Made<W> {
    /// Rows, the 合计 row not counted.
    #[must_use]
    pub const fn rows(&self) -> u64 {
        self.rows
    }

    /// Completes the file. A workbook is packed now, which takes a second for a large one: not in the midst of other work.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn finish(self) -> Result<W, ExportFailure> {
        let foot = self.foot.as_deref();
        match self.table {
            Table::Csv(table) => Ok(table.end(foot)?),
            Table::Xlsx(table, mut out) => {
                table.end(foot, &mut out)?;
                Ok(out)
            }
        }
    }
}

/// A table on its way into a file.
enum Table<W> {
    Csv(CsvTable<W>),
    Xlsx(Box<XlsxTable>, W),
}

struct Making<'a, W, P> {
    order: &'a Order,
    stamp: &'a Stamp,
    limit: Limit,
    desk: &'a Desk,
    progress: P,
    out: Option<W>,
    table: Option<Table<W>>,
    foot: Option<String>,
    total: u64,
    rows: u64,
}

/// Begins to read a list; gives back how many rows it has.
async fn open(list: &Wanted, sort: Option<&str>, tables: &mut PgConnection) -> Result<u64, QueryError> {
    let rows = match list {
        Wanted::TrainingPlans(filter) => plans::open(filter, sort, tables).await?,
        Wanted::HoursSubmissions(filter) => hours::open(filter, sort, tables).await?,
        Wanted::EquivalenceRequests(filter) => requests::open(filter, sort, tables).await?,
        Wanted::Learners(filter) => learners::open(filter, sort, tables).await?,
        Wanted::Roster(class, filter) => classes::open(*class, filter, sort, tables).await?,
        Wanted::TrainingPoints(filter) => points::open(filter, sort, tables).await?,
        Wanted::WorkUnits(filter) => units::open(filter, sort, tables).await?,
        Wanted::Trades(filter) => trades::open(filter, sort, tables).await?,
        Wanted::Accounts(filter) => accounts::open(filter, sort, tables).await?,
        Wanted::Audit(filter) => audit::open(filter, sort, tables).await?,
        Wanted::Offices => regions::open(sort, tables).await?,
        Wanted::Report(..) => 0,
    };
    Ok(u64::try_from(rows).unwrap_or_default())
}

/// How many rows a report of persons has; the others are small.
async fn size(day: ReportDay, report: &WantedReport, tables: &mut PgConnection) -> Result<u64, ReportError> {
    let rows = match report {
        WantedReport::Study(filter) => reports::study_size(tables, filter, day).await?,
        WantedReport::ContinuingLearners(year, region, quantities) => {
            reports::figure_learners_size(tables, *region, *year, quantities, day).await?
        }
        WantedReport::Training(..)
        | WantedReport::PointsByRegion(..)
        | WantedReport::Points(..)
        | WantedReport::Classes(..)
        | WantedReport::ClassLearners(..)
        | WantedReport::Continuing(..) => 0,
    };
    Ok(u64::try_from(rows).unwrap_or_default())
}

impl<W: Write + Send, P: FnMut(u64, u64) -> ControlFlow<()> + Send> Making<'_, W, P> {
    async fn list(&mut self, list: &Wanted, tables: &mut PgConnection) -> Result<(), ExportFailure> {
        let rows = open(list, self.order.sort.as_deref(), tables).await?;
        self.expect(rows)?;
        let names = named::names(&list.asked().things(), tables).await?;
        let language = self.order.language;
        let mut head = vec![(label(language, "head-list"), self.title())];
        head.extend(list.asked().words(language, &names, &self.desk.regions()));
        let columns = labels(&list.columns(), language);
        self.begin(head, columns)?;
        match list {
            Wanted::TrainingPlans(_) => self.rows_of(lists::PLANS, tables).await,
            Wanted::HoursSubmissions(_) => self.rows_of(lists::SUBMISSIONS, tables).await,
            Wanted::EquivalenceRequests(_) => self.rows_of(lists::REQUESTS, tables).await,
            Wanted::Learners(_) => self.rows_of(lists::LEARNERS, tables).await,
            Wanted::Roster(..) => self.rows_of(lists::ROSTER, tables).await,
            Wanted::TrainingPoints(_) => self.rows_of(lists::POINTS, tables).await,
            Wanted::WorkUnits(_) => self.rows_of(lists::UNITS, tables).await,
            Wanted::Trades(_) => self.rows_of(lists::TRADES, tables).await,
            Wanted::Accounts(_) => self.rows_of(lists::ACCOUNTS, tables).await,
            Wanted::Audit(_) => self.audit_rows(tables).await,
            Wanted::Offices => self.rows_of(lists::OFFICES, tables).await,
            Wanted::Report(..) => Ok(()),
        }
    }

    async fn rows_of<T>(
        &mut self,
        columns: &'static [Column<T>],
        tables: &mut PgConnection,
    ) -> Result<(), ExportFailure>
    where
        T: for<'r> FromRow<'r, PgRow> + Numbers + Send + Unpin,
    {
        loop {
            let mut rows: Vec<T> = next_rows(tables).await?;
            if rows.is_empty() {
                return Ok(());
            }
            if let Some(whose) = &self.order.in_full {
                reveal(&mut rows, whose, self.desk, tables).await?;
            }
            for row in &rows {
                let cells: Vec<Cell> = columns.iter().map(|column| (column.cell)(row)).collect();
                self.row(&cells)?;
            }
        }
    }

    /// What happened is told in words, some hundreds of rows at once.
    async fn audit_rows(&mut self, tables: &mut PgConnection) -> Result<(), ExportFailure> {
        loop {
            let rows: Vec<AuditRow> = next_rows(tables).await?;
            if rows.is_empty() {
                return Ok(());
            }
            for row in audit::told(rows, tables).await? {
                let cells: Vec<Cell> = lists::AUDIT.iter().map(|column| (column.cell)(&row)).collect();
                self.row(&cells)?;
            }
        }
    }

    async fn report(
        &mut self,
        day: ReportDay,
        report: &WantedReport,
        tables: &mut PgConnection,
    ) -> Result<(), ExportFailure> {
        let rows = size(day, report, tables).await?;
        self.expect(rows)?;
        let mut after = None;
        loop {
            after = self.part(day, report, after, tables).await?;
            if after.is_none() {
                return Ok(());
            }
        }
    }

    /// One page of a report; where the next one begins, if there is one.
    async fn part(
        &mut self,
        day: ReportDay,
        report: &WantedReport,
        after: Option<Cursor>,
        tables: &mut PgConnection,
    ) -> Result<Option<Cursor>, ExportFailure> {
        let page = Page { after, size: PAGE };
        match report {
            WantedReport::Training(year, region) => {
                self.whole(report, reports::training(tables, *region, *year, day).await?, None, tables).await
            }
            WantedReport::PointsByRegion(year, region) => {
                self.whole(report, reports::points_by_region(tables, *region, *year, day).await?, None, tables).await
            }
            WantedReport::Continuing(year, region) => {
                self.whole(report, reports::continuing(tables, *region, *year, day).await?, None, tables).await
            }
            WantedReport::Points(year, region, point) => {
                let point = point.map(|point| point.0);
                let part = reports::points(tables, *region, point, *year, day, page).await?;
                let next = part.next;
                self.whole(report, part, next, tables).await
            }
            WantedReport::Classes(year, point, filter) => {
                let part = reports::classes(tables, *point, *year, filter, day, page).await?;
                let next = part.next;
                self.whole(report, part, next, tables).await
            }
            WantedReport::ClassLearners(class, filter) => {
                let part = reports::class_learners(tables, *class, filter, day, page).await?;
                let next = part.next;
                self.whole(report, part, next, tables).await
            }
            WantedReport::Study(filter) => {
                let part = reports::study(tables, filter, day, page).await?;
                let next = part.next;
                self.whole(report, part, next, tables).await
            }
            WantedReport::ContinuingLearners(year, region, quantities) => {
                let part = reports::figure_learners(tables, *region, *year, quantities, day, page).await?;
                let next = part.next;
                self.whole(report, part, next, tables).await
            }
        }
    }

    /// Writes a page of a report, and behind the last one its 合计.
    async fn whole<R: Layout + Numbers + Send>(
        &mut self,
        report: &WantedReport,
        mut part: R,
        next: Option<Cursor>,
        tables: &mut PgConnection,
    ) -> Result<Option<Cursor>, ExportFailure> {
        let language = self.order.language;
        if self.table.is_none() {
            let asked = report.asked();
            let names = named::names(&asked.things(), tables).await?;
            let mut head = vec![
                (label(language, "head-report"), self.title()),
                (label(language, "head-as_of"), day_in_words(part.head().as_of, language)),
            ];
            head.extend(asked.words(language, &names, &self.desk.regions()));
            self.begin(head, labels(part.columns(), language))?;
        }
        if let Some(whose) = &self.order.in_full {
            reveal(&mut part, whose, self.desk, tables).await?;
        }
        for cells in part.rows() {
            self.row(&cells)?;
        }
        if next.is_none()
            && let Some(total) = part.total()
        {
            self.write(&total)?;
        }
        Ok(next)
    }

    fn title(&self) -> String {
        label(self.order.language, &format!("list-{}", self.order.wanted.name()))
    }

    /// EXPORT-1, as soon as it is known how many rows there will be.
    fn expect(&mut self, rows: u64) -> Result<(), ExportFailure> {
        self.total = rows;
        Ok(self.limit.check(rows)?)
    }

    fn begin(&mut self, mut head: Vec<(String, String)>, columns: Vec<String>) -> Result<(), ExportFailure> {
        let (language, Stamp { by, at }) = (self.order.language, self.stamp);
        let written = written_time(Some(*at));
        head.push((label(language, "head-by"), by.clone()));
        head.push((label(language, "head-at"), written.clone()));
        let purpose = self.order.purpose.as_ref().map(ToString::to_string);
        head.extend(purpose.as_ref().map(|purpose| (label(language, "head-purpose"), purpose.clone())));
        let foot = purpose.filter(|_| self.order.wanted.holds_personal_data()).map(|purpose| {
            let [who, when, what_for] = ["head-by", "head-at", "head-purpose"].map(|name| label(language, name));
            format!("{} {who}：{by} {when}：{written} {what_for}：{purpose}", label(language, "foot-personal"))
        });
        self.foot.clone_from(&foot);
        let frame = Frame { head, columns, foot, by: by.clone(), at: *at };
        let Some(out) = self.out.take() else { return Ok(()) };
        self.table = Some(match self.order.format {
            ExportFormat::Csv => Table::Csv(CsvTable::begin(out, &frame)?),
            ExportFormat::Xlsx => Table::Xlsx(Box::new(XlsxTable::begin(&frame)?), out),
        });
        Ok(())
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), ExportFailure> {
        self.rows += 1;
        self.limit.check(self.rows)?;
        self.write(cells)?;
        if self.rows.is_multiple_of(u64::from(PAGE)) { self.tell() } else { Ok(()) }
    }

    /// Says how far it is, and hears whether to go on.
    fn tell(&mut self) -> Result<(), ExportFailure> {
        match (self.progress)(self.rows, self.total.max(self.rows)) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ExportFailure::Unwanted),
        }
    }

    fn write(&mut self, cells: &[Cell]) -> Result<(), ExportFailure> {
        match &mut self.table {
            Some(Table::Csv(table)) => table.row(cells)?,
            Some(Table::Xlsx(table, _)) => table.row(cells)?,
            None => {}
        }
        Ok(())
    }
}
