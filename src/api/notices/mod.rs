//! What happened to something of mine (站内信).

pub mod list;
pub mod read;
pub mod unread_count;

use super::reader::Reader;
use crate::queries::notices::Recipient;

/// The projections that hold notices.
const TABLES: &[&str] = &["notices", "directory"];

/// The caller as a reader of notices.
pub fn recipient(reader: &Reader) -> Recipient {
    Recipient { account: reader.caller.account, seat: reader.caller.actor.seat }
}
