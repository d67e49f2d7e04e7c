//! Bulk work: commands decided one after the other in memory and appended many at a time.

use super::append::StreamKey;
use super::ledger::{CommandRecord, Decided, Ledger, Receipt, decided};
use super::work::{EventStoreError, Overlay, Work};

/// Events that a group of a batch holds at most.
const GROUP_EVENTS: usize = 2_000;

/// Commands that are decided but not yet stored. What one decides the next already sees.
pub struct Batch {
    ledger: Ledger,
    overlay: Overlay,
    waiting: Vec<Decided>,
    events: usize,
    rehearsal: bool,
    last: Vec<StreamKey>,
}

impl Batch {
    /// An empty batch.
    #[must_use]
    pub fn new(ledger: Ledger) -> Self {
        Self { ledger, overlay: Overlay::default(), waiting: Vec::new(), events: 0, rehearsal: false, last: Vec::new() }
    }

    /// A batch that decides everything and stores nothing. It remembers every aggregate that a command has changed, so that the
    /// next command is decided as if all before it had been stored.
    #[must_use]
    pub fn rehearsal(ledger: Ledger) -> Self {
        Self { rehearsal: true, ..Self::new(ledger) }
    }

    /// Whether nothing that is decided will be stored.
    #[must_use]
    pub const fn is_rehearsal(&self) -> bool {
        self.rehearsal
    }

    /// Begins the next command. Hand the work back by [`Batch::keep`] or [`Batch::discard`] before the next one begins.
    #[must_use]
    pub fn begin(&mut self) -> Work {
        self.ledger.begin_on(std::mem::take(&mut self.overlay))
    }

    /// The command was refused; the batch goes on without it.
    pub fn discard(&mut self, mut work: Work) {
        self.overlay = work.take_overlay().unwrap_or_default();
    }

    /// The command was decided. Says whether the batch is now full and must be stored.
    pub fn keep(&mut self, mut work: Work, record: CommandRecord) -> bool {
        self.overlay = work.take_overlay().unwrap_or_default();
        let decided = decided(work, record);
        let changed = decided.changed().iter().map(|(key, cached): &(StreamKey, _)| (key.clone(), cached.clone()));
        self.overlay.streams.extend(changed);
        self.last = decided.changed().iter().map(|(key, _)| key.clone()).collect();
        self.overlay.keys.extend(decided.keys());
        if self.rehearsal {
            return false;
        }
        self.events += decided.events();
        self.waiting.push(decided);
        self.events >= GROUP_EVENTS
    }

    /// The streams that the last command kept here changes.
    #[must_use]
    pub fn last_changed(&self) -> &[StreamKey] {
        &self.last
    }

    /// The number of commands that wait.
    #[must_use]
    pub fn len(&self) -> usize {
        self.waiting.len()
    }

    /// Whether nothing waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Stores what waits, in one statement. Each command has its own outcome, in the order in which they were kept. A command
    /// that conflicts was decided on what is no longer so: decide it again on its own.
    pub async fn store(&mut self) -> Vec<Result<Receipt, EventStoreError>> {
        if self.rehearsal {
            return Vec::new();
        }
        self.overlay = Overlay::default();
        self.events = 0;
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() { Vec::new() } else { self.ledger.append_batch(waiting).await }
    }
}
