//! The walk over the log: two chains, one from seal to seal and one along the stored heads. Where they part, something was
//! altered; which it was, the day's seal decides.

use super::chapters::Chapter;
use super::finding::{EventName, Finding, Witness};
use crate::types::{Head, RawField, RawRow};

/// Events that do not fit of which the bytes are kept, to see whether two of them have changed places.
const KEPT: usize = 64;
/// Events of one day that do not fit which are named at all: more of them tell no more.
const NAMED: usize = 10_000;
/// Bytes of a position's field.
const POSITION: usize = 8;

/// An event that does not lead to the head that is stored for it.
struct Unfit {
    event: EventName,
    /// The head before it.
    before: Head,
    /// The head that is stored.
    stored: Head,
    /// Its row, without which nobody can tell what it was exchanged with.
    row: Vec<u8>,
}

/// A walk over the log, row by row.
pub(super) struct Walk {
    chapters: Vec<Chapter>,
    /// The chapter that is open.
    chapter: usize,
    /// The chain from seal to seal.
    sealed: Head,
    /// The chain along the stored heads; `None` where the head before is not known.
    stored: Option<Head>,
    /// The last position seen.
    position: i64,
    /// Whether events are missing in the open chapter.
    torn: bool,
    unfit: Vec<Unfit>,
    clock: Clock,
    /// Events seen.
    events: i64,
    /// The last position for which a head was stored.
    proved: i64,
    findings: Vec<Finding>,
}

/// What a walk came to.
pub(super) struct Walked {
    pub events: i64,
    pub position: i64,
    /// The last position for which a head was stored.
    pub proved: i64,
    pub findings: Vec<Finding>,
}

/// That time goes on.
struct Clock {
    /// From which position on business days must rise: after the first close.
    days_from: i64,
    recorded_at: i64,
    day: i32,
    told: [bool; 2],
}

impl Walk {
    /// A walk that begins after a position, with the head there from the seal before it and from the stored heads.
    /// `first_close` is the position of the first close: before it, business days may go back.
    pub(super) fn new(
        chapters: Vec<Chapter>,
        (after, sealed, stored): (i64, Head, Option<Head>),
        first_close: i64,
    ) -> Self {
        Self {
            chapters,
            chapter: 0,
            sealed,
            stored,
            position: after,
            torn: false,
            unfit: Vec::new(),
            clock: Clock { days_from: first_close, recorded_at: i64::MIN, day: i32::MIN, told: [false; 2] },
            events: 0,
            proved: after,
            findings: Vec::new(),
        }
    }

    /// Looks at the next row. `stored_at` gives the head that is stored for a position.
    pub(super) fn row(&mut self, row: RawRow<'_>, stored_at: impl Fn(i64) -> Option<Head>) {
        let position = row.position();
        if position <= self.position {
            self.findings.push(Finding::Repeated { event: EventName::of(row) });
            return;
        }
        self.end_chapters_before(position);
        if position > self.position + 1 {
            self.findings.push(Finding::Missing { position: self.position + 1, last: position - 1 });
            self.torn = true;
            self.stored = stored_at(position - 1);
        }
        let next = self.sealed.then(row.bytes());
        let along = match self.stored {
            Some(stored) if stored == self.sealed => Some(next),
            Some(stored) => Some(stored.then(row.bytes())),
            None => None,
        };
        let stored = stored_at(position);
        if stored.is_some() {
            self.proved = position;
        }
        if let (Some(before), Some(along), Some(stored)) = (self.stored, along, stored)
            && along != stored
        {
            self.keep(Unfit { event: EventName::of(row), before, stored, row: row.bytes().to_vec() });
        }
        self.stored = stored.or(along);
        self.sealed = next;
        self.position = position;
        self.events += 1;
        self.clock.look(row, &mut self.findings);
    }

    /// The last position seen.
    pub(super) const fn position(&self) -> i64 {
        self.position
    }

    /// Goes on behind a position whose events cannot be read, from the head that is named for it.
    pub(super) fn leap(&mut self, position: i64, head: Option<Head>) {
        self.end_chapters_before(position);
        self.torn = true;
        self.stored = head;
        self.sealed = head.unwrap_or(self.sealed);
        self.position = self.position.max(position);
    }

    /// After the last row.
    pub(super) fn end(mut self) -> Walked {
        self.end_chapters_before(self.position.saturating_add(1));
        if let Some(cut) = self.chapters.get(self.chapter..).and_then(<[Chapter]>::first) {
            let (position, last) = (self.position, cut.last);
            self.findings.push(Finding::Truncated { position, last, by: Witness::Close, day: Some(cut.day) });
        }
        self.judge(false);
        Walked { events: self.events, position: self.position, proved: self.proved, findings: self.findings }
    }

    /// Ends the chapters that are over before a position.
    fn end_chapters_before(&mut self, position: i64) {
        while let Some(chapter) = self.chapters.get(self.chapter).copied().filter(|chapter| chapter.last < position) {
            if chapter.last > self.position {
                // Its last events are missing: the next row says so.
                self.torn = true;
            }
            self.chapter += 1;
            self.end_chapter(chapter);
        }
    }

    /// The seal of a chapter decides whether its events or the stored heads were altered.
    fn end_chapter(&mut self, chapter: Chapter) {
        let Some(head) = chapter.head else { return };
        let fits = self.sealed == head;
        let explained = self.torn || (self.stored == Some(head) && !self.unfit.is_empty());
        if !fits && !explained && chapter.first <= chapter.last {
            self.findings.push(Finding::Day { day: chapter.day, position: chapter.first, last: chapter.last });
        }
        self.judge(fits && !self.torn);
        self.torn = false;
        if !fits {
            // A head that nobody vouches for is believed no more than the stored ones.
            self.sealed = if chapter.sealed { head } else { self.stored.unwrap_or(head) };
        }
    }

    fn keep(&mut self, mut unfit: Unfit) {
        if self.unfit.len() >= KEPT {
            unfit.row = Vec::new();
        }
        if self.unfit.len() < NAMED {
            self.unfit.push(unfit);
        }
    }

    /// Names what did not fit: the stored heads, where the events lead to the seal nevertheless, else the events.
    fn judge(&mut self, events_fit: bool) {
        let unfit = std::mem::take(&mut self.unfit);
        let mut exchanged = vec![false; unfit.len()];
        for (at, one) in unfit.iter().enumerate() {
            if events_fit {
                self.findings.push(Finding::HeadAltered { position: one.event.position });
                continue;
            }
            if exchanged.get(at).copied().unwrap_or_default() {
                continue;
            }
            let other = unfit.iter().enumerate().skip(at + 1).find(|(_, other)| have_changed_places(one, other));
            self.findings.push(match other {
                Some((place, other)) => {
                    if let Some(known) = exchanged.get_mut(place) {
                        *known = true;
                    }
                    Finding::Swapped { event: one.event.clone(), other: other.event.position }
                }
                None => Finding::Altered { event: one.event.clone() },
            });
        }
    }
}

impl Clock {
    /// Time goes on: what is recorded is never dated before what was recorded before, and after the first close no business day
    /// comes back. The first event of each kind is told.
    fn look(&mut self, row: RawRow<'_>, findings: &mut Vec<Finding>) {
        let (recorded_at, day) = (row.integer(RawField::RecordedAt), row.day_number());
        let [clock_told, day_told] = &mut self.told;
        if recorded_at < self.recorded_at && !*clock_told {
            *clock_told = true;
            findings.push(Finding::ClockSetBack { event: EventName::of(row) });
        }
        if row.position() > self.days_from && day < self.day && !*day_told {
            *day_told = true;
            findings.push(Finding::DaySetBack { event: EventName::of(row) });
        }
        self.recorded_at = recorded_at;
        self.day = if row.position() >= self.days_from { day } else { i32::MIN };
    }
}

/// Whether two events fit when each stands at the other's place.
fn have_changed_places(one: &Unfit, other: &Unfit) -> bool {
    let fits = |place: &Unfit, content: &Unfit| {
        at_position(&content.row, place.event.position).is_some_and(|row| place.before.then(&row) == place.stored)
    };
    fits(one, other) && fits(other, one)
}

/// A row as if it stood at another position.
fn at_position(row: &[u8], position: i64) -> Option<Vec<u8>> {
    let fields = RawRow::new(row).ok()?;
    let before: usize = [
        RawField::AggregateType,
        RawField::AggregateId,
        RawField::Sequence,
        RawField::EventType,
        RawField::EventVersion,
        RawField::Payload,
        RawField::Metadata,
    ]
    .into_iter()
    .map(|field| fields.field(field).len() + 4)
    .sum();
    let at = before + 4;
    let mut moved = row.to_vec();
    moved.get_mut(at..at + POSITION)?.copy_from_slice(&position.to_be_bytes());
    Some(moved)
}
