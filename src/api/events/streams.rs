//! How many streams there are at the same time, and whose.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::api::error::ApiError;
use crate::types::AccountId;

/// Streams of one account at the same time.
const OF_AN_ACCOUNT: usize = 4;
/// Streams of this process at the same time.
const OF_ALL: usize = 256;
/// When to try again, in seconds.
const LATER: u64 = 30;

/// The streams of this process. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Streams(Arc<Mutex<HashMap<AccountId, usize>>>);

/// One stream's place among them, given up when dropped.
#[derive(Debug)]
pub struct StreamSeat {
    streams: Streams,
    account: AccountId,
}

impl Streams {
    /// Takes a place.
    ///
    /// # Errors
    /// [`ApiError::TooMany`] when the account or the process has too many already.
    pub fn enter(&self, account: AccountId) -> Result<StreamSeat, ApiError> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mine = counts.get(&account).copied().unwrap_or_default();
        if mine >= OF_AN_ACCOUNT || counts.values().sum::<usize>() >= OF_ALL {
            return Err(ApiError::TooMany(LATER));
        }
        counts.insert(account, mine + 1);
        drop(counts);
        Ok(StreamSeat { streams: self.clone(), account })
    }
}

impl Drop for StreamSeat {
    fn drop(&mut self) {
        let mut counts = self.streams.0.lock().unwrap_or_else(PoisonError::into_inner);
        let left = counts.get(&self.account).copied().unwrap_or_default().saturating_sub(1);
        if left == 0 {
            counts.remove(&self.account);
        } else {
            counts.insert(self.account, left);
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn account(number: u128) -> AccountId {
        AccountId(Uuid::from_u128(number))
    }

    #[test]
    fn an_account_has_four_streams_and_not_one_more() {
        let streams = Streams::default();
        let mut taken: Vec<StreamSeat> = (0..OF_AN_ACCOUNT).map(|_| streams.enter(account(1)).unwrap()).collect();
        assert!(matches!(streams.enter(account(1)), Err(ApiError::TooMany(LATER))));
        assert!(streams.enter(account(2)).is_ok(), "another one has its own");
        taken.pop();
        assert!(streams.enter(account(1)).is_ok(), "what ended makes room");
    }

    #[test]
    fn a_process_has_so_many_streams_and_not_one_more() {
        let streams = Streams::default();
        let all: Vec<StreamSeat> = (0..OF_ALL)
            .map(|number| streams.enter(account(u128::try_from(number / OF_AN_ACCOUNT).unwrap())).unwrap())
            .collect();
        assert!(streams.enter(account(9_999)).is_err());
        drop(all);
        assert!(streams.0.lock().unwrap().is_empty());
    }
}
