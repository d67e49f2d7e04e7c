//! Regions and their offices.

use serde::Serialize;
use sqlx::FromRow;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::page::{List, QueryError, Sort};
use crate::types::{Region, RegionCode, RegionKind, RegionTree};

/// A region and its office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema, FromRow)]
pub struct Office {
    /// The region's code, and the office's identifier.
    pub region: String,
    /// The region's Chinese name.
    pub name: String,
    /// What kind of region it is.
    #[schema(value_type = RegionKind)]
    pub kind: String,
    /// The region above; absent for the province.
    pub parent: Option<String>,
    /// The Chinese name of the region above.
    pub parent_name: Option<String>,
    /// The office's version, for `If-Match`.
    pub version: i64,
}

impl Office {
    /// What kind of region it is, in Chinese.
    #[must_use]
    pub fn kind_label(&self) -> &'static str {
        kind(&self.kind).label()
    }
}

const COLUMNS: &str = "o.region, o.name, o.kind, o.parent, p.name AS parent_name, o.version";
const FROM: &str = "directory.offices o LEFT JOIN directory.offices p ON p.region = o.parent";
const ID: &[Sort] = &[Sort { name: "region", column: "o.region", kind: "text" }];

/// All offices, in the order of their codes.
///
/// # Errors
/// When the database fails.
pub async fn offices(tables: &mut PgConnection) -> Result<Vec<Office>, QueryError> {
    let sql = format!("SELECT {COLUMNS} FROM {FROM} ORDER BY o.region");
    Ok(sqlx::query_as(&sql).fetch_all(tables).await?)
}

/// Begins to read all of them, in the transaction of `tables`: [`super::page::next_rows`] goes on. Gives back how many there are.
///
/// # Errors
/// When it does not sort by that, or the database fails.
pub async fn open(sort: Option<&str>, tables: &mut PgConnection) -> Result<i64, QueryError> {
    let list = List { columns: COLUMNS, from: FROM, counted: FROM, id: ID, sorts: ID, order: "region" };
    list.open(sort, None, |_| (), tables).await
}

/// One office.
///
/// # Errors
/// When the database fails.
pub async fn office(region: RegionCode, tables: &mut PgConnection) -> Result<Option<Office>, QueryError> {
    let sql = format!("SELECT {COLUMNS} FROM {FROM} WHERE o.region = $1");
    Ok(sqlx::query_as(&sql).bind(region.to_string()).fetch_optional(tables).await?)
}

/// The regions of the province as a tree.
///
/// # Errors
/// When the database fails.
pub async fn tree(tables: &mut PgConnection) -> Result<RegionTree, QueryError> {
    let regions = offices(tables).await?.into_iter().map(|office| {
        Ok(Region {
            code: office.region.parse().map_err(unreadable)?,
            name: office.name,
            kind: kind(&office.kind),
            parent: office.parent.map(|parent| parent.parse()).transpose().map_err(unreadable)?,
        })
    });
    Ok(RegionTree::new(regions.collect::<Result<Vec<Region>, sqlx::Error>>()?))
}

fn kind(code: &str) -> RegionKind {
    match code {
        "province" => RegionKind::Province,
        "province_direct" => RegionKind::ProvinceDirect,
        "city" => RegionKind::City,
        "city_direct" => RegionKind::CityDirect,
        "zone" => RegionKind::Zone,
        _ => RegionKind::District,
    }
}

fn unreadable(error: impl std::error::Error + Send + Sync + 'static) -> sqlx::Error {
    sqlx::Error::Decode(Box::new(error))
}
