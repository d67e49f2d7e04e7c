//! Bulk work: commands decided one after the other in memory and appended many at a time.

use super::ahead::{Missing, read_streams};
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
    missing: Missing,
}

impl Batch {
    /// An empty batch.
    #[must_use]
    pub fn new(ledger: Ledger) -> Self {
        Self {
            ledger,
            overlay: Overlay::default(),
            waiting: Vec::new(),
            events: 0,
            rehearsal: false,
            last: Vec::new(),
            missing: Missing::default(),
        }
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

    /// Begins a command only to see what it will ask for. Hand the work back by [`Batch::looked_ahead`].
    #[must_use]
    pub fn begin_ahead(&mut self) -> Work {
        self.begin().looking_ahead()
    }

    /// Notes what the command would have asked the database for; says whether there was anything.
    pub fn looked_ahead(&mut self, mut work: Work) -> bool {
        let missing = work.take_missing();
        let any = !missing.is_empty();
        self.missing.extend(missing);
        self.discard(work);
        any
    }

    /// Forgets what was read ahead of former commands.
    pub fn forget_ahead(&mut self) {
        self.overlay.read.clear();
        self.overlay.keyless.clear();
    }

    /// Reads everything that was noted, in a few queries.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read_ahead(&mut self) -> Result<(), EventStoreError> {
        let Missing { streams, keys } = std::mem::take(&mut self.missing);
        if !streams.is_empty() {
            self.overlay.read.extend(read_streams(self.ledger.pool(), streams).await?);
        }
        if !keys.is_empty() {
            let keys: Vec<_> = keys.into_iter().collect();
            self.overlay.keyless.extend(self.ledger.keyless(&keys).await?);
        }
        Ok(())
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
        // What was read ahead still serves the rest of the group, but for what has changed since: that is read anew when it is
        // no longer hot.
        for (key, _) in self.overlay.streams.drain() {
            self.overlay.read.remove(&key);
        }
        for (subject, _) in self.overlay.keys.drain() {
            self.overlay.keyless.remove(&subject);
        }
        self.events = 0;
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() { Vec::new() } else { self.ledger.append_batch(waiting).await }
    }
}
