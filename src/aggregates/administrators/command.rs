//! What may be asked of the administrators of an office.

use crate::types::AccountId;

/// A command to the administrators of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AdministratorsCommand {
    /// Add one.
    Seat {
        /// Whose account.
        account: AccountId,
    },
    /// Take one away.
    Unseat {
        /// Whose account.
        account: AccountId,
    },
}
