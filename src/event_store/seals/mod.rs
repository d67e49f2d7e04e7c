//! Seals: the running head of the log, and the key that signs it at the end of every day.
//!
//! What the head is, [`crate::types::Head`] says. It is hashed over the rows of a binary `COPY`, of which nothing is parsed but
//! the lengths. What is signed is a text, so that it can be checked by hand: see [`day_message`] and [`key_message`].

mod key;
mod read;
mod record;
mod rules;
mod signer;

use chrono::NaiveDate;

pub use key::{SealingKey, SealingKeyError, fingerprint, verify};
pub use read::{ReadError, head_at, heads_at, read_rows};
pub use record::{AdoptedKey, ClosedDay, Ends, Record, ends};
pub use rules::the_former_key_signed;
pub use signer::Signer;

/// What is signed when a day is closed. `digest` is the head at `last_position`, in hexadecimal.
#[must_use]
pub fn day_message(day: NaiveDate, last_position: i64, digest: &str) -> String {
    format!("keshi day 1\n{day}\n{last_position}\n{digest}\n")
}

/// What the former key signs when another one takes its place. `key` is the new public key, in hexadecimal.
#[must_use]
pub fn key_message(key: &str) -> String {
    format!("keshi key 1\n{key}\n")
}

#[cfg(test)]
mod tests;
