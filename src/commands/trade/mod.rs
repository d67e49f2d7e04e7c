//! Trades (技术工种查询, O10): the provincial office keeps them (`TRADE-1`).

mod add;
mod merge;
mod rename;
mod retire;

pub use add::AddTrade;
pub use merge::MergeTrade;
pub use rename::RenameTrade;
pub use retire::RetireTrade;

use super::access::{self, NOT_THE_PROVINCE};
use super::{CommandError, Context};
use crate::aggregates::trade::rules;

/// Refuses who is neither on the staff of the provincial office nor the platform.
fn require_province(context: &Context) -> Result<(), CommandError> {
    let province = context.regions.root().map(|province| province.code);
    let seat = access::office_seat(&context.actor);
    let allowed = access::is_platform(context) || rules::province_decides_on_trades(seat, province);
    access::require(allowed, NOT_THE_PROVINCE)
}
