//! A log with years in it: the made province, filled in by its ordinary commands.

use keshi::commands::bulk::{Bulk, Fate, Item};
use keshi::commands::{Desk, Envelope};
use keshi::demo::Demo;
use keshi::types::shanghai_day;

use crate::{Effort, Outcome};

/// Commands carried out at once.
const GROUP: usize = 2_000;

/// Fills an empty log with some years of a made province.
pub(crate) async fn fill(desk: &Desk, effort: Effort) -> Outcome<()> {
    let learners = match effort {
        Effort::Full => 20_000,
        Effort::Quick => 4_000,
    };
    let demo = Demo { learners, years: 3, seed: 7, as_of: shanghai_day(desk.now()) };
    let regions = desk.regions();
    let mut bulk = Bulk::new(desk.clone());
    let mut items = Vec::with_capacity(GROUP);
    let mut commands = demo.commands(&regions).peekable();
    while let Some(given) = commands.next() {
        let envelope = Envelope { id: Some(given.id), legacy_at: Some(given.at), ..Envelope::of(given.actor) };
        items.push(Item { id: given.id, envelope, command: given.command });
        if items.len() == GROUP || commands.peek().is_none() {
            for fate in bulk.carry_out(&items).await? {
                if let Fate::Refused(error) = fate {
                    return Err(error.into());
                }
            }
            items.clear();
        }
    }
    Ok(())
}
