//! Many commands at once: decided one after the other in memory, stored a group at a time, each with its own outcome.

use std::collections::HashSet;

use uuid::Uuid;

use super::any::AnyCommand;
use super::{CommandError, Desk, Envelope};
use crate::event_store::{Batch, EventStoreError};
use crate::types::CommandId;

/// How often a group is looked at ahead: the needs of a command come to light one after the other.
const LOOKS: u32 = 3;
/// Fewer commands than this may as well ask one by one.
const FEW: usize = 4;

/// A command and its cover.
#[derive(Debug, Clone)]
pub struct Item {
    /// The command's id: giving it twice does it once.
    pub id: CommandId,
    /// Who gives it, and when it happened; the id in it is the one above.
    pub envelope: Envelope,
    /// What is to be done.
    pub command: AnyCommand,
}

/// What became of a command.
#[derive(Debug)]
pub enum Fate {
    /// It is in the log; in a rehearsal, it would be.
    Done,
    /// It had been carried out before.
    Already,
    /// Everything was as it asks for.
    Nothing,
    /// It was refused; nothing of it was stored.
    Refused(CommandError),
}

/// Carries out many commands in order.
pub struct Bulk {
    desk: Desk,
    batch: Batch,
    /// The commands of a rehearsal, which the log does not know.
    rehearsed: HashSet<CommandId>,
}

/// Commands of one call, by their place in it.
#[derive(Default)]
struct Group {
    fates: Vec<Option<Fate>>,
    waiting: Vec<usize>,
    refused: Vec<usize>,
}

impl Bulk {
    /// Stores what it carries out.
    #[must_use]
    pub fn new(desk: Desk) -> Self {
        let batch = Batch::new(desk.ledger().clone());
        Self { desk, batch, rehearsed: HashSet::new() }
    }

    /// Decides everything and stores nothing.
    #[must_use]
    pub fn rehearsal(desk: Desk) -> Self {
        let batch = Batch::rehearsal(desk.ledger().clone());
        Self { desk, batch, rehearsed: HashSet::new() }
    }

    /// Whether nothing is stored.
    #[must_use]
    pub const fn is_rehearsal(&self) -> bool {
        self.batch.is_rehearsal()
    }

    /// Carries out a group of commands in their order: each sees what those before it have done. When it returns, everything
    /// that was not refused is in the log.
    ///
    /// # Errors
    /// When the database fails: what of the group is stored is not known then, and carrying it out again does each once.
    pub async fn carry_out(&mut self, items: &[Item]) -> Result<Vec<Fate>, CommandError> {
        let ids: Vec<CommandId> = items.iter().map(|item| item.id).collect();
        let earlier = self.desk.ledger().earlier_of(&ids).await?;
        self.read_ahead(items.iter().filter(|item| !earlier.contains_key(&item.id)).collect()).await?;
        let mut seen = HashSet::new();
        let mut group = Group { fates: items.iter().map(|_| None).collect(), ..Group::default() };
        for (place, item) in items.iter().enumerate() {
            if let Some(first) = earlier.get(&item.id) {
                group.fates[place] = Some(self.repeated(item, *first));
                continue;
            }
            if !seen.insert(item.id) {
                // The same id twice: the first one is stored before the second is looked at.
                self.store(items, &mut group).await?;
                if let Some(first) = self.desk.ledger().earlier_of(&[item.id]).await?.get(&item.id) {
                    group.fates[place] = Some(self.repeated(item, *first));
                    continue;
                }
            }
            if self.batch.is_rehearsal() && !self.rehearsed.insert(item.id) {
                group.fates[place] = Some(Fate::Already);
                continue;
            }
            match self.desk.decide_in(&mut self.batch, &item.envelope, item.command.command()).await {
                Ok(None) => group.fates[place] = Some(Fate::Nothing),
                Ok(Some(full)) => {
                    group.waiting.push(place);
                    if full {
                        self.store(items, &mut group).await?;
                    }
                }
                Err(error) => {
                    group.refused.push(place);
                    group.fates[place] = Some(refused(error)?);
                }
            }
        }
        self.store(items, &mut group).await?;
        Ok(group.fates.into_iter().map(|fate| fate.unwrap_or(Fate::Done)).collect())
    }

    /// Reads what the commands will ask for, set by set: what a learner's registration needs is known at once, what an
    /// enrolment needs only when its class is known.
    async fn read_ahead(&mut self, items: Vec<&Item>) -> Result<(), CommandError> {
        self.batch.forget_ahead();
        // Passwords are dear to hash: such commands are not looked at twice.
        let mut curious: Vec<&Item> =
            items.into_iter().filter(|item| !item.command.name().starts_with("account.")).collect();
        for _ in 0..LOOKS {
            if curious.len() < FEW {
                break;
            }
            let mut again = Vec::new();
            for item in curious {
                if self.desk.look_ahead(&mut self.batch, &item.envelope, item.command.command()).await {
                    again.push(item);
                }
            }
            self.batch.read_ahead().await?;
            curious = again;
        }
        Ok(())
    }

    /// Stores what waits. What conflicts was decided on what is no longer so: it is decided again on its own, and so are those
    /// behind it that were refused because of it.
    async fn store(&mut self, items: &[Item], group: &mut Group) -> Result<(), CommandError> {
        let waiting = std::mem::take(&mut group.waiting);
        let refused_before = std::mem::take(&mut group.refused);
        let mut again = Vec::new();
        for (place, outcome) in waiting.into_iter().zip(self.batch.store().await) {
            match outcome {
                Ok(receipt) if receipt.repeated => group.fates[place] = Some(Fate::Already),
                Ok(_) => group.fates[place] = Some(Fate::Done),
                Err(EventStoreError::Conflict) => again.push(place),
                Err(error) => group.fates[place] = Some(refused(error.into())?),
            }
        }
        if let Some(first) = again.first().copied() {
            again.extend(refused_before.into_iter().filter(|place| *place > first));
            again.sort_unstable();
        }
        for place in again {
            let item = &items[place];
            group.fates[place] = Some(match self.desk.carry_out(&item.envelope, item.command.command()).await {
                Ok(receipt) if receipt.repeated => Fate::Already,
                Ok(receipt) if receipt.changes.is_empty() => Fate::Nothing,
                Ok(_) => Fate::Done,
                Err(error) => refused(error)?,
            });
        }
        Ok(())
    }

    fn repeated(&self, item: &Item, first: Uuid) -> Fate {
        if self.desk.fingerprint(item.command.command()) == first {
            Fate::Already
        } else {
            Fate::Refused(EventStoreError::DifferentCommand.into())
        }
    }
}

/// A refusal concerns one command; anything else concerns all of them.
fn refused(error: CommandError) -> Result<Fate, CommandError> {
    match error {
        CommandError::Store(EventStoreError::Database(_) | EventStoreError::Unreadable(_)) => Err(error),
        CommandError::Forbidden(_)
        | CommandError::NotFound { .. }
        | CommandError::Store(
            EventStoreError::Refused(_)
            | EventStoreError::Stale { .. }
            | EventStoreError::Conflict
            | EventStoreError::DifferentCommand,
        ) => Ok(Fate::Refused(error)),
    }
}
