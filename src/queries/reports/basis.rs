//! What all reports stand on: the day, the regions, the figures, pages.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sqlx::PgConnection;
use thiserror::Error;
use utoipa::PartialSchema;
use utoipa::ToSchema;
use utoipa::openapi::{RefOr, Schema};
use uuid::Uuid;

use crate::types::{AsOf, Quantity, RegionCode, TrainingYear};

/// Rows on a page at most.
const LARGEST_PAGE: u32 = 500;

/// Why there is no report.
#[derive(Debug, Error)]
pub enum ReportError {
    /// No business day was closed yet.
    #[error("no business day has been closed yet; ask for `now`")]
    NothingClosed,
    /// The day asked for is not closed yet.
    #[error("{day} is not closed yet; the last closed day is {last}")]
    NotClosed {
        /// The day asked for.
        day: NaiveDate,
        /// The last closed day.
        last: NaiveDate,
    },
    /// There is no such region.
    #[error("there is no region {0}")]
    NoRegion(RegionCode),
    /// There is no such point or class in the report.
    #[error("there is no {kind} {id}")]
    Nothing {
        /// `point` or `class`.
        kind: &'static str,
        /// Which.
        id: Uuid,
    },
    /// The report has no such column.
    #[error("the report has no column `{0}`")]
    NoColumn(String),
    /// A page token that was not given out here.
    #[error("the page token is not valid")]
    BadCursor,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// The day that a report is true for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReportDay {
    /// The business day, as of its end (24:00 Asia/Shanghai).
    pub day: NaiveDate,
    /// Whether these are the running figures of a day that is not over: they may still change.
    pub running: bool,
}

/// Finds the day of a report; `today` is today in Asia/Shanghai.
///
/// # Errors
/// When the day is not closed yet, or the database fails.
pub async fn report_day(db: &mut PgConnection, as_of: AsOf, today: NaiveDate) -> Result<ReportDay, ReportError> {
    if as_of == AsOf::Now {
        return Ok(ReportDay { day: today, running: true });
    }
    let last: Option<NaiveDate> =
        sqlx::query_scalar("SELECT max(day) FROM statistics.closed_day").fetch_one(db).await?;
    let last = last.ok_or(ReportError::NothingClosed)?;
    match as_of {
        AsOf::Day(day) if day > last => Err(ReportError::NotClosed { day, last }),
        AsOf::Day(day) => Ok(ReportDay { day, running: false }),
        AsOf::LastClosed | AsOf::Now => Ok(ReportDay { day: last, running: false }),
    }
}

/// Where a page ended: the next one begins after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor(pub Uuid, pub Uuid);

impl Cursor {
    /// Before everything.
    pub const START: Self = Self(Uuid::nil(), Uuid::nil());
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.0.simple(), self.1.simple())
    }
}

impl FromStr for Cursor {
    type Err = ReportError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let half = |part: Option<&str>| part.and_then(|part| Uuid::try_parse(part).ok()).ok_or(ReportError::BadCursor);
        if text.len() != 64 {
            return Err(ReportError::BadCursor);
        }
        Ok(Self(half(text.get(..32))?, half(text.get(32..))?))
    }
}

impl Serialize for Cursor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Cursor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl PartialSchema for Cursor {
    fn schema() -> RefOr<Schema> {
        String::schema()
    }
}

impl ToSchema for Cursor {}

/// Which rows of a long list are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Those after this one.
    pub after: Option<Cursor>,
    /// So many at most; never more than 500.
    pub size: u32,
}

impl Default for Page {
    fn default() -> Self {
        Self { after: None, size: 50 }
    }
}

impl Page {
    pub(super) fn start(self) -> Cursor {
        self.after.unwrap_or(Cursor::START)
    }

    pub(super) fn limit(self) -> usize {
        usize::try_from(self.size.clamp(1, LARGEST_PAGE)).unwrap_or(1)
    }

    /// One row more than the page holds tells whether there is a next page.
    pub(super) fn fetch(self) -> i64 {
        i64::try_from(self.limit()).unwrap_or(i64::MAX).saturating_add(1)
    }

    /// Cuts what was fetched to the page and says where the next one begins, if there is one.
    pub(super) fn cut<T>(self, rows: &mut Vec<T>, key: impl Fn(&T) -> Cursor) -> Option<Cursor> {
        if rows.len() <= self.limit() {
            return None;
        }
        rows.truncate(self.limit());
        rows.last().map(key)
    }
}

/// The regions that have an office, with their names as of a day.
#[derive(Debug)]
pub(super) struct Regions(BTreeMap<RegionCode, Region>);

#[derive(Debug)]
struct Region {
    name: String,
    parent: Option<RegionCode>,
    /// Whether the log knew it at the end of the day.
    there: bool,
}

/// Code, present name, region above, whether it was there at the end of the day.
type RegionFound = (i32, String, Option<i32>, bool);

impl Regions {
    /// The regions at the end of `day`. A legacy import may be older than the office whose figures it brings: while its day is
    /// open every region is there, and afterwards those that the log knew when it came to the day's last event.
    pub(super) async fn read(db: &mut PgConnection, day: NaiveDate) -> Result<Self, ReportError> {
        let rows: Vec<RegionFound> = sqlx::query_as(
            "SELECT r.code, r.name, r.parent, r.day <= $1 OR r.position <= COALESCE(
                 (SELECT last_position FROM statistics.closed_day WHERE day = $1), r.position) AS there
             FROM statistics.region r",
        )
        .bind(day)
        .fetch_all(&mut *db)
        .await?;
        let scopes: Vec<Uuid> = rows.iter().map(|(code, ..)| region_scope(region_code(*code))).collect();
        let mut names = names(db, &scopes, day).await?;
        let region = |(code, name, parent, there): RegionFound| {
            let code = region_code(code);
            let name = names.remove(&region_scope(code)).unwrap_or(name);
            (code, Region { name, parent: parent.map(region_code), there })
        };
        Ok(Self(rows.into_iter().map(region).collect()))
    }

    pub(super) fn name(&self, code: RegionCode) -> String {
        self.0.get(&code).map_or_else(|| code.to_string(), |region| region.name.clone())
    }

    /// The region above.
    pub(super) fn parent(&self, code: RegionCode) -> Option<RegionCode> {
        self.0.get(&code).and_then(|region| region.parent)
    }

    /// The province itself.
    pub(super) fn top(&self) -> Option<RegionCode> {
        self.0.iter().find(|(_, region)| region.parent.is_none()).map(|(code, _)| *code)
    }

    /// All that were there, by code.
    pub(super) fn all(&self) -> Vec<RegionCode> {
        self.0.iter().filter(|(_, region)| region.there).map(|(code, _)| *code).collect()
    }

    /// Refuses a region that has no office.
    pub(super) fn known(&self, code: RegionCode) -> Result<(), ReportError> {
        if self.0.contains_key(&code) { Ok(()) } else { Err(ReportError::NoRegion(code)) }
    }

    /// The rows of a report on `top`: the regions directly below it, or itself where there are none.
    pub(super) fn rows(&self, top: RegionCode) -> Vec<RegionCode> {
        let below: Vec<RegionCode> = self.all().into_iter().filter(|code| self.parent(*code) == Some(top)).collect();
        if below.is_empty() { vec![top] } else { below }
    }

    /// `top` and everything below it, as columns, sorted.
    pub(super) fn subtree(&self, top: RegionCode) -> Vec<i32> {
        let mut found = vec![top];
        let mut next = 0;
        while let Some(region) = found.get(next).copied() {
            next += 1;
            found.extend(self.0.keys().filter(|code| self.parent(**code) == Some(region)));
        }
        let mut columns: Vec<i32> = found.into_iter().map(region_column).collect();
        columns.sort_unstable();
        columns
    }
}

/// A region's code from its column.
pub(super) fn region_code(column: i32) -> RegionCode {
    u32::try_from(column).ok().and_then(RegionCode::from_number).unwrap_or_default()
}

/// A region's code as a column.
pub(super) fn region_column(code: RegionCode) -> i32 {
    i32::try_from(code.number()).unwrap_or_default()
}

/// The scope under which a region's totals are kept: its code as the UUID's number.
pub(super) const fn region_scope(code: RegionCode) -> Uuid {
    Uuid::from_u128(code.number() as u128)
}

/// Figures of several scopes as of a day.
#[derive(Debug, Default)]
pub(super) struct Figures(HashMap<(Uuid, i16), i64>);

impl Figures {
    pub(super) async fn read(
        db: &mut PgConnection,
        scopes: &[Uuid],
        year: TrainingYear,
        quantities: &[Quantity],
        day: NaiveDate,
    ) -> Result<Self, ReportError> {
        let codes: Vec<i16> = quantities.iter().map(|quantity| quantity.code()).collect();
        let rows: Vec<(Uuid, i16, i64)> = sqlx::query_as(
            "SELECT s.scope, q.quantity, t.total
             FROM UNNEST($1::uuid[]) s(scope) CROSS JOIN UNNEST($2::smallint[]) q(quantity)
             CROSS JOIN LATERAL (
                 SELECT total FROM statistics.total
                 WHERE scope = s.scope AND quantity = q.quantity AND day <= $5
                   AND training_year = CASE q.quantity WHEN $4 THEN 0 ELSE $3 END
                 ORDER BY day DESC LIMIT 1
             ) t",
        )
        .bind(scopes)
        .bind(codes)
        .bind(i16::from(year))
        .bind(Quantity::Roster.code())
        .bind(day)
        .fetch_all(db)
        .await?;
        Ok(Self(rows.into_iter().map(|(scope, quantity, total)| ((scope, quantity), total)).collect()))
    }

    pub(super) fn get(&self, scope: Uuid, quantity: Quantity) -> i64 {
        self.0.get(&(scope, quantity.code())).copied().unwrap_or_default()
    }
}

/// The figures of a region's report: one set a row, and the region's own for the 合计. What belongs to a region that is
/// divided further, but to none of its parts, gets a row of its own, so that the rows always add up.
pub(super) struct ByRegion {
    pub(super) rows: Vec<RegionFigures>,
    pub(super) total: RegionFigures,
}

/// The figures of one region, by quantity.
pub(super) struct RegionFigures {
    pub(super) region: RegionCode,
    pub(super) name: String,
    figures: BTreeMap<Quantity, i64>,
}

impl RegionFigures {
    pub(super) fn of(region: RegionCode, name: String, quantities: &[Quantity], figures: &Figures) -> Self {
        let of = |quantity: &Quantity| (*quantity, figures.get(region_scope(region), *quantity));
        Self { region, name, figures: quantities.iter().map(of).collect() }
    }

    pub(super) fn get(&self, quantity: Quantity) -> i64 {
        self.figures.get(&quantity).copied().unwrap_or_default()
    }
}

impl ByRegion {
    pub(super) async fn read(
        db: &mut PgConnection,
        region: RegionCode,
        year: TrainingYear,
        quantities: &[Quantity],
        day: NaiveDate,
    ) -> Result<Self, ReportError> {
        let regions = Regions::read(db, day).await?;
        regions.known(region)?;
        let codes = regions.rows(region);
        let scopes: Vec<Uuid> = codes.iter().chain([&region]).map(|code| region_scope(*code)).collect();
        let figures = Figures::read(db, &scopes, year, quantities, day).await?;
        let of = |code: RegionCode, name: String| RegionFigures::of(code, name, quantities, &figures);
        let mut rows: Vec<RegionFigures> = codes.iter().map(|code| of(*code, regions.name(*code))).collect();
        let total = of(region, "合计".to_owned());
        let mut own = of(region, format!("{}本级", regions.name(region)));
        for (quantity, figure) in &mut own.figures {
            *figure -= rows.iter().map(|row| row.get(*quantity)).sum::<i64>();
        }
        if own.figures.values().any(|figure| *figure != 0) {
            rows.push(own);
        }
        Ok(Self { rows, total })
    }
}

/// Names of points, units, trades and (by their scopes) regions as of a day; where one was named only later, its first name.
pub(super) async fn names(
    db: &mut PgConnection,
    ids: &[Uuid],
    day: NaiveDate,
) -> Result<HashMap<Uuid, String>, ReportError> {
    let rows: Vec<(Uuid, String)> = sqlx::query_as(
        "SELECT DISTINCT ON (id) id, name FROM statistics.naming WHERE id = ANY($1) AND name IS NOT NULL
         ORDER BY id, day <= $2 DESC, position * CASE WHEN day <= $2 THEN 1 ELSE -1 END DESC",
    )
    .bind(ids)
    .bind(day)
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().collect())
}

/// What units and trades had become part of by a day; chains are followed to their end.
pub(super) async fn successors(
    db: &mut PgConnection,
    ids: &[Uuid],
    day: NaiveDate,
) -> Result<HashMap<Uuid, Uuid>, ReportError> {
    let rows: Vec<(Uuid, Uuid)> = sqlx::query_as(
        "WITH RECURSIVE chain(first, id, depth) AS (
             SELECT id, id, 0 FROM UNNEST($1::uuid[]) id
             UNION ALL
             SELECT c.first, n.merged, c.depth + 1 FROM chain c CROSS JOIN LATERAL (
                 SELECT merged FROM statistics.naming
                 WHERE id = c.id AND merged IS NOT NULL AND day <= $2 ORDER BY position DESC LIMIT 1
             ) n WHERE c.depth < 64
         )
         SELECT DISTINCT ON (first) first, id FROM chain ORDER BY first, depth DESC",
    )
    .bind(ids)
    .bind(day)
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().collect())
}
