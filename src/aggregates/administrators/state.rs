//! The state of the administrators of an office.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::AdministratorsEvent;
use crate::types::AccountId;

/// The enabled administrators of an office.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Administrators {
    /// Their accounts.
    pub seated: BTreeSet<AccountId>,
}

impl Administrators {
    /// Assigns what an event says.
    pub(super) fn assign(&mut self, event: &AdministratorsEvent) {
        match event {
            AdministratorsEvent::AdministratorSeated { account } => {
                self.seated.insert(*account);
            }
            AdministratorsEvent::AdministratorUnseated { account } => {
                self.seated.remove(account);
            }
        }
    }
}
