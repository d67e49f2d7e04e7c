//! The head of the log over the rows that a copy gives.

use serde::{Deserialize, Serialize};

use crate::types::Head;

/// Walks over the events of a log from the first one on, and knows the head where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Walk {
    position: i64,
    head: Head,
    first: Head,
}

/// Where a log ends, as a manifest says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogMark {
    /// The head at position 1: no two logs have the same. Zeros while the log is empty.
    pub identity: String,
    /// The last position.
    pub position: i64,
    /// The head there, in hexadecimal.
    pub head: String,
}

impl Walk {
    /// Before the first event.
    pub(super) const fn begin() -> Self {
        Self { position: 0, head: Head::START, first: Head::START }
    }

    /// Past the next event, given as its columns with their lengths.
    pub(super) fn pass(&mut self, columns: &[u8]) {
        self.head = self.head.then(columns);
        self.position += 1;
        if self.position == 1 {
            self.first = self.head;
        }
    }

    /// Where it is, as a manifest says it.
    pub(super) fn mark(&self) -> LogMark {
        LogMark { identity: self.first.to_string(), position: self.position, head: self.head.to_string() }
    }
}

impl std::fmt::Display for LogMark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} with head {}", self.position, self.head)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_depends_on_every_event_and_on_their_order() {
        let head = |events: &[&[u8]]| {
            let mut head = Walk::begin();
            for event in events {
                head.pass(event);
            }
            head.mark()
        };
        assert_eq!(head(&[]).head, "0".repeat(64));
        assert_ne!(head(&[b"a", b"b"]), head(&[b"b", b"a"]));
        assert_eq!(head(&[b"a", b"b"]).identity, head(&[b"a", b"c"]).identity);
        assert_eq!(head(&[b"a", b"b"]).position, 2);
    }
}
