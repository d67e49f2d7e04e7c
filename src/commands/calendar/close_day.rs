//! A business day is closed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::aggregates::calendar::{Calendar, CalendarCommand, PROVINCE};
use crate::commands::{CommandError, Context, UseCase, access};
use crate::event_store::Work;
use crate::types::Seal;

/// Closes a business day that has ended (CLOSE-1, CLOSE-2). Its figures never change again.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseDay {
    /// Which day, in Asia/Shanghai.
    pub day: NaiveDate,
    /// The last position of the log that belongs to it or to a day before it.
    pub last_position: i64,
    /// The head of the log at `last_position`, in hex.
    pub digest: String,
    /// The day's signature, where the adopted key is at hand. No part of the command: the digest says what was closed.
    #[serde(skip)]
    pub seal: Option<Seal>,
    /// The present day by the database's clock. No part of the command: only what was seen when it was given.
    #[serde(skip)]
    pub today: NaiveDate,
    /// The position at which the log must still end, where more could come that belongs to the day.
    #[serde(skip)]
    pub head: Option<i64>,
}

impl UseCase for CloseDay {
    const NAME: &'static str = "calendar.close_day";

    async fn decide(&self, context: &Context, work: &mut Work) -> Result<(), CommandError> {
        access::require(access::is_platform(context), access::NOT_THE_PLATFORM)?;
        let command = CalendarCommand::CloseDay {
            day: self.day,
            today: self.today,
            last_position: self.last_position,
            digest: self.digest.clone(),
            seal: self.seal.clone(),
        };
        work.decide::<Calendar>(PROVINCE, command).await?;
        if !work.is_empty() {
            work.close_day(self.day, self.head);
        }
        Ok(())
    }
}
