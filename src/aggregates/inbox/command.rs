//! What may be asked of an inbox.

/// A command to an inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InboxCommand {
    /// The holder has read everything up to there.
    Read {
        /// The position in the log of the last notice that was read.
        through: i64,
    },
}
