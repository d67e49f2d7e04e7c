//! Imports of workbooks: learners for the roster (O6), learners and scores of a class (P2, P4). A file is looked at first; whoever
//! uploaded it then begins the import, which goes on in the background.

pub mod check;
pub mod detail;
pub mod files;
mod follow;
pub mod list;
pub mod start;
pub mod template;
pub mod undo;

use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::error::ApiError;
use crate::api::reader::Reader;
use crate::api::shape::ShapeFault;
use crate::api::sight::Sight;
use crate::commands::access::NOT_THIS_OFFICE;
use crate::commands::roster_import::ImportKind;
use crate::queries::imports::ImportScope;
use crate::types::PlanId;

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// Learners for the roster (O6).
    #[default]
    Learners,
    /// Learners who join a class (P2).
    ClassRoster,
    /// Scores of a class's learners (P4).
    Scores,
}

impl Rows {
    /// Those rows, of this class where they belong to one.
    fn of(self, plan: Option<PlanId>) -> Result<ImportKind, ApiError> {
        let fault = |said: &str| ApiError::from(ShapeFault::bad_value("query.plan", said));
        match (self, plan) {
            (Self::Learners, None) => Ok(ImportKind::Learners),
            (Self::Learners, Some(_)) => Err(fault("learners for the roster belong to no class")),
            (Self::ClassRoster, Some(plan)) => Ok(ImportKind::ClassRoster(plan)),
            (Self::Scores, Some(plan)) => Ok(ImportKind::Scores(plan)),
            (Self::ClassRoster | Self::Scores, None) => Err(fault("the class must be named")),
        }
    }

    /// As the read table writes it.
    const fn code(self) -> &'static str {
        match self {
            Self::Learners => "learners",
            Self::ClassRoster => "class_roster",
            Self::Scores => "scores",
        }
    }
}

impl Reader {
    /// Whose imports the caller may see: his office's with those below, or his point's.
    fn import_scope(&self) -> Result<ImportScope, ApiError> {
        match self.sight() {
            Sight::Regions(regions) => Ok(ImportScope::Regions(regions)),
            Sight::Point(point) => Ok(ImportScope::Point(point)),
            Sight::Learner(_) => Err(ApiError::Forbidden(NOT_THIS_OFFICE)),
        }
    }
}
