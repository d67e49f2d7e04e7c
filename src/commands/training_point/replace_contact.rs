//! Replace whom to call at a training point.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::managed;
use crate::aggregates::training_point::{PointCommand, TrainingPoint};
use crate::commands::{CommandError, Context, UseCase};
use crate::event_store::Work;
use crate::types::{Contact, PointId};

/// Replaces 联系人 and 联系手机号 of a training point.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplacePointContact {
    /// The point.
    pub point: PointId,
    /// Whom to call from now on.
    pub contact: Contact,
}

impl UseCase for ReplacePointContact {
    const NAME: &'static str = "training_point.replace_contact";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        managed(context, work, self.point).await?;
        let contact = work.seal(self.point.0, &self.contact).await?;
        Ok(work.decide::<TrainingPoint>(self.point, PointCommand::ReplaceContact { contact }).await?)
    }
}
