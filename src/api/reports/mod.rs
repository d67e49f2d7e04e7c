//! The four reports with their drill-downs, and the explanation of every figure (O11 to O14).

pub mod class_learners;
pub mod class_options;
pub mod classes;
pub mod comparison;
pub mod continuing;
pub mod continuing_learners;
pub mod explain;
pub mod export_class_learners;
pub mod export_classes;
pub mod export_continuing;
pub mod export_continuing_learners;
pub mod export_learners;
pub mod export_points;
pub mod export_points_by_region;
pub mod export_training;
pub mod learners;
pub mod point_options;
pub mod points;
pub mod points_by_region;
pub mod region_options;
pub mod training;
pub mod what_if;
pub mod year_options;

use serde::Deserialize;
use sqlx::PgConnection;
use utoipa::IntoParams;

use super::error::ApiError;
use super::reader::Reader;
use super::shape::ShapeFault;
use super::sight::Sight;
use crate::commands::access::{NOT_THIS_OFFICE, NOT_THIS_POINT};
use crate::queries::reports::{Cursor, Page, ReportDay, ReportError, report_day};
use crate::queries::{plans, points as training_points};
use crate::types::{AsOf, PlanId, PointId, RegionCode, Seat, shanghai_day};

/// The projections that reports read.
const TABLES: &[&str] = &["statistics", "roster", "directory", "plans"];

/// The day of a report.
async fn day(reader: &Reader, as_of: Option<AsOf>, tables: &mut PgConnection) -> Result<ReportDay, ApiError> {
    let today = shanghai_day(reader.state.desk().now());
    Ok(report_day(tables, as_of.unwrap_or_default(), today).await?)
}

/// The earlier of two days; it may not be the later one.
async fn earlier(
    reader: &Reader,
    asked: Option<AsOf>,
    later: ReportDay,
    path: &'static str,
    tables: &mut PgConnection,
) -> Result<Option<ReportDay>, ApiError> {
    let Some(asked) = asked else { return Ok(None) };
    let earlier = day(reader, Some(asked), tables).await?;
    if earlier.day > later.day {
        return Err(ShapeFault::bad_value(path, format!("it is after {}", later.day)).into());
    }
    Ok(Some(earlier))
}

/// A page of a long report.
fn page(after: Option<Cursor>, size: Option<u32>) -> Page {
    let default = Page::default();
    Page { after, size: size.unwrap_or(default.size) }
}

/// Which part of a long report.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ReportPage {
    /// Goes on behind the page that gave this as its `next`.
    #[param(value_type = Option<String>)]
    after: Option<Cursor>,
    /// Rows on a page, 500 at most; 50 unless told.
    #[param(minimum = 1, maximum = 500)]
    size: Option<u32>,
}

impl ReportPage {
    fn page(self) -> Page {
        page(self.after, self.size)
    }
}

/// The region of a report: the one asked for, which the caller must be able to see, else his own.
fn region(reader: &Reader, asked: Option<RegionCode>) -> Result<RegionCode, ApiError> {
    let tree = reader.state.desk().regions();
    let own = match reader.caller.actor.seat {
        Seat::Office(region) => region,
        Seat::Platform => tree.root().map(|root| root.code).unwrap_or_default(),
        Seat::Point(_) | Seat::Learner(_) => return Err(ApiError::Forbidden(NOT_THIS_OFFICE)),
    };
    let region = asked.unwrap_or(own);
    if tree.get(region).is_none() {
        return Err(ReportError::NoRegion(region).into());
    }
    if reader.sight().sees_region(&region.to_string()) { Ok(region) } else { Err(ApiError::Forbidden(NOT_THIS_OFFICE)) }
}

/// The region and the point of a report: a point sees its own only.
async fn region_and_point(
    reader: &Reader,
    asked_region: Option<RegionCode>,
    asked_point: Option<PointId>,
    tables: &mut PgConnection,
) -> Result<(RegionCode, Option<PointId>), ApiError> {
    let Sight::Point(own) = reader.sight() else { return Ok((region(reader, asked_region)?, asked_point)) };
    if asked_point.is_some_and(|asked| asked != own) {
        return Err(ApiError::Forbidden(NOT_THIS_POINT));
    }
    let found = training_points::one(own, tables).await?;
    let office = found.and_then(|point| point.office.parse().ok());
    let office = office.ok_or_else(|| ApiError::NotFound { kind: "training_point", id: own.to_string() })?;
    Ok((office, Some(own)))
}

/// Refuses a point that the caller may not see.
async fn see_point(reader: &Reader, point: PointId, tables: &mut PgConnection) -> Result<(), ApiError> {
    let sight = reader.sight();
    let found = training_points::one(point, tables).await?;
    if found.is_some_and(|found| sight.is_point(point) || sight.sees_region(&found.office)) {
        Ok(())
    } else {
        Err(ApiError::NotFound { kind: "training_point", id: point.to_string() })
    }
}

/// Refuses a class that the caller may not see.
async fn see_class(reader: &Reader, class: PlanId, tables: &mut PgConnection) -> Result<(), ApiError> {
    let sight = reader.sight();
    let found = plans::one(class, tables).await?;
    let seen = |plan: &plans::Plan| sight.is_point(plan.point.into()) || sight.sees_region(&plan.office);
    if found.is_some_and(|found| seen(&found.plan)) {
        Ok(())
    } else {
        Err(ApiError::NotFound { kind: "training_plan", id: class.to_string() })
    }
}
