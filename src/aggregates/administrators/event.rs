//! What happens to the administrators of an office.

use serde::{Deserialize, Serialize};

use crate::aggregates::domain_event;
use crate::types::AccountId;

/// What happened to the administrators of an office. Their stream is named by the office's region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum AdministratorsEvent {
    /// An enabled administrator more: an account was opened, or enabled again.
    AdministratorSeated {
        /// Whose account.
        account: AccountId,
    },
    /// One enabled administrator less: an account was disabled.
    AdministratorUnseated {
        /// Whose account.
        account: AccountId,
    },
}

domain_event!(AdministratorsEvent { AdministratorSeated => "1.0", AdministratorUnseated => "1.0" });
