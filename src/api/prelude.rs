//! What the files of the operations have in common.

pub use axum::Json;
pub use axum::extract::State;
pub use serde::{Deserialize, Serialize};
pub use utoipa::{IntoParams, ToSchema};

pub use super::accepted::{Accepted, change, create};
pub use super::cover::{CommandHeaders, Cover};
pub use super::documented::{Changed, Created, ReadProblems};
pub use super::error::ApiError;
pub use super::exporting::{ExportedFile, Form, Purpose, Sorted};
pub use super::extract::{Body, Subject, Subjects};
pub use super::listing::{Listing, Params, Parts, RegionalListing};
pub use super::reader::{ReadHeaders, Reader, Versioned};
pub use super::sight::{Place, Sight};
pub use super::state::ApiState;
pub use crate::exports::Wanted;
pub use crate::queries::page::{Page, PageRequest};
