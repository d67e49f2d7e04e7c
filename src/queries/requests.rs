//! Equivalence requests (O4).

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{FromRow, PgConnection};
use utoipa::ToSchema;
use uuid::Uuid;

use super::labels;
use super::page::{List, Page, PageRequest, QueryError, Sort, push_contains, push_equal};
use super::past;
use super::scope::RegionScope;
use crate::aggregates::equivalence_request::Attachment;
use crate::types::{EquivalenceKind, KeyedHash, LearnerId, RequestId, RequestStatus, TrainingYear, day_start};

/// An equivalence request, in a list and in detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct EquivalenceRequest {
    /// The request.
    pub request: Uuid,
    /// Who asks.
    pub learner: Uuid,
    /// 姓名.
    pub learner_name: String,
    /// 身份证号, masked (PERSON-1).
    pub id_masked: String,
    /// 工作单位.
    pub unit_name: String,
    /// 所在地区: its office decides (EQ-2).
    pub region: String,
    /// That region's name.
    pub region_name: String,
    /// 年度.
    pub training_year: i16,
    /// 类型.
    #[schema(value_type = EquivalenceKind)]
    pub kind: String,
    /// It in Chinese.
    pub kind_label: String,
    /// 名称.
    pub title: String,
    /// 主办单位.
    pub organiser: String,
    /// 起止日期: the first day.
    pub dates_from: NaiveDate,
    /// 起止日期: the last day.
    pub dates_to: NaiveDate,
    /// 申报课时, such as `12` or `12.5`.
    pub claimed: String,
    /// 授予课时; absent unless granted.
    pub granted: Option<String>,
    /// 说明.
    pub description: String,
    /// 附件: name, kind, size in bytes and SHA-256 of each.
    #[sqlx(json)]
    pub attachments: Vec<Attachment>,
    /// 审批状态.
    #[schema(value_type = RequestStatus)]
    pub status: String,
    /// It in Chinese.
    pub status_label: String,
    /// 意见, or why a decision was undone.
    pub opinion: Option<String>,
    /// 申报时间.
    pub submitted_at: DateTime<Utc>,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// The office that decided.
    pub decided_office: Option<String>,
    /// The request's version, for `If-Match`.
    pub version: i64,
}

/// Which requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestFilter {
    /// Of learners in which regions.
    pub regions: RegionScope,
    /// 类型.
    pub kind: Option<EquivalenceKind>,
    /// 姓名 holds this.
    pub name: Option<String>,
    /// 身份证号, by its keyed hash.
    pub id_hash: Option<KeyedHash>,
    /// 申报时间: not before this day.
    pub submitted_from: Option<NaiveDate>,
    /// 申报时间: not after this day.
    pub submitted_to: Option<NaiveDate>,
    /// 审批状态.
    pub status: Option<RequestStatus>,
    /// 年度.
    pub training_year: Option<TrainingYear>,
    /// Of one learner.
    pub learner: Option<LearnerId>,
    /// As they stood at the end of this business day; absent for the present.
    pub as_of: Option<NaiveDate>,
}

impl RequestFilter {
    /// Every request of learners in these regions.
    #[must_use]
    pub const fn of(regions: RegionScope) -> Self {
        Self {
            regions,
            kind: None,
            name: None,
            id_hash: None,
            submitted_from: None,
            submitted_to: None,
            status: None,
            training_year: None,
            learner: None,
            as_of: None,
        }
    }

    fn push(&self, query: &mut sqlx::QueryBuilder<'static, sqlx::Postgres>) {
        self.regions.push("l.region", query);
        push_equal("r.kind", self.kind.map(EquivalenceKind::code), query);
        push_equal("r.status", self.status.map(RequestStatus::code), query);
        push_equal("r.training_year", self.training_year.map(i16::from), query);
        push_equal("r.learner", self.learner.map(|learner| learner.0), query);
        push_equal("l.id_hash", self.id_hash.as_ref().map(|hash| hash.0.clone()), query);
        if let Some(name) = &self.name {
            push_contains("l.name", name, query);
        }
        if let Some(day) = self.submitted_from {
            query.push(" AND r.submitted_at >= ").push_bind(day_start(day));
        }
        // What stood so on a day was submitted by then.
        let last = [self.submitted_to, self.as_of].into_iter().flatten().min();
        if let Some(next) = last.and_then(|day| day.succ_opt()) {
            query.push(" AND r.submitted_at < ").push_bind(day_start(next));
        }
    }
}

/// The attachments under the names that the learner gave them, as long as these are kept; the log names them by place and kind. Of
/// requests that were written before that, the name in the log is not shown either.
const ATTACHMENTS: &str = "\
    (SELECT COALESCE(jsonb_agg(x.item || jsonb_build_object('name', COALESCE(f.name, '附件' || x.place || '.' || \
                               CASE x.item ->> 'kind' WHEN 'jpeg' THEN 'jpg' ELSE x.item ->> 'kind' END)) ORDER BY x.place), '[]') \
     FROM jsonb_array_elements(r.attachments) WITH ORDINALITY x (item, place) \
     LEFT JOIN public.attachments f ON f.digest = x.item ->> 'sha256' AND f.learner = r.learner AND NOT l.erased)";
static COLUMNS: LazyLock<String> = LazyLock::new(|| {
    format!(
        "r.request, r.learner, COALESCE(l.name, '') AS learner_name, COALESCE(l.id_masked, '') AS id_masked, \
         COALESCE(u.name, '') AS unit_name, COALESCE(l.region, '') AS region, COALESCE(o.name, l.region, '') AS region_name, \
         r.training_year, r.kind, {} AS kind_label, r.title, r.organiser, r.dates_from, r.dates_to, {} AS claimed, \
         {} AS granted, r.description, {ATTACHMENTS} AS attachments, r.status, {} AS status_label, r.opinion, r.submitted_at, r.decided_at, \
         r.decided_office, r.version",
        labels::case("r.kind", &labels::kinds()),
        labels::tenths("r.claimed_tenths"),
        labels::tenths("r.granted_tenths"),
        labels::case("r.status", &labels::request_statuses()),
    )
});
/// Whoever asks is on the roster: no request is dropped, and the learners' own indexes serve filters and order.
const COUNTED: &str = "requests.requests r JOIN roster.learners l ON l.learner = r.learner";
const JOINS: &str = "LEFT JOIN roster.units u ON u.unit = l.unit LEFT JOIN directory.offices o ON o.region = l.region";
static FROM: LazyLock<String> = LazyLock::new(|| format!("{COUNTED} {JOINS}"));
const ID: &[Sort] = &[Sort { name: "request", column: "r.request", kind: "uuid" }];
const SORTS: &[Sort] = &[
    Sort { name: "submitted_at", column: "r.submitted_at", kind: "timestamptz" },
    Sort { name: "training_year", column: "r.training_year", kind: "smallint" },
    Sort { name: "learner_name", column: "l.name", kind: "text" },
];

/// A page of requests, the latest first unless told otherwise.
///
/// # Errors
/// When the page or its order cannot be had, or the database fails.
pub async fn list(
    filter: &RequestFilter,
    page: &PageRequest,
    tables: &mut PgConnection,
) -> Result<Page<EquivalenceRequest>, QueryError> {
    let (counted, from) = sources(filter.as_of);
    let found = described(&counted, &from).page(page, None, |query| filter.push(query), tables).await?;
    Ok(found.on_day(filter.as_of))
}

/// Begins to read all of them, in the transaction of `tables`: [`super::page::next_rows`] goes on. Gives back how many there are.
///
/// # Errors
/// As [`list`].
pub async fn open(filter: &RequestFilter, sort: Option<&str>, tables: &mut PgConnection) -> Result<i64, QueryError> {
    let (counted, from) = sources(filter.as_of);
    described(&counted, &from).open(sort, None, |query| filter.push(query), tables).await
}

fn described<'a>(counted: &'a str, from: &'a str) -> List<'a> {
    List { columns: &COLUMNS, from, counted, id: ID, sorts: SORTS, order: "-submitted_at" }
}

/// Where requests are read, and with what they are joined. Persons are shown as they are now, on any day.
fn sources(as_of: Option<NaiveDate>) -> (Cow<'static, str>, Cow<'static, str>) {
    match as_of {
        None => (COUNTED.into(), FROM.as_str().into()),
        Some(day) => {
            let counted = format!("{} JOIN roster.learners l ON l.learner = r.learner", past::requests(day));
            let from = format!("{counted} {JOINS}");
            (counted.into(), from.into())
        }
    }
}

/// One request.
///
/// # Errors
/// When the database fails.
pub async fn one(request: RequestId, tables: &mut PgConnection) -> Result<Option<EquivalenceRequest>, QueryError> {
    let sql = format!("SELECT {} FROM {} WHERE r.request = $1", *COLUMNS, *FROM);
    Ok(sqlx::query_as(&sql).bind(request.0).fetch_optional(tables).await?)
}
