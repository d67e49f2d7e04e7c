//! Rows of learners: registered, or updated where the importer wants that.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::Map;

use super::plan::{Effect, Planned, Then};
use super::{Bench, envelope, refusal};
use crate::commands::access;
use crate::commands::any::AnyCommand;
use crate::commands::bulk::Item;
use crate::commands::learner::{RegisterLearner, UpdateFromFile};
use crate::commands::roster_import::RowIds;
use crate::commands::work_unit::RegisterUnit;
use crate::imports::learner_row::{ID_NUMBER, LearnerRow, REGION, TRADE, read};
use crate::imports::places::{PlaceError, Places};
use crate::imports::{Note, Notes};
use crate::processes::jobs::Interruption;
use crate::queries::import_facts::{Holder, TradeByName, holders, trades, units};
use crate::sheets::Row;
use crate::types::{
    Actor, CommandId, ContentDigest, ImportId, KeyedHash, LearnerId, Opinion, Refusal, RegionCode, TradeId, WorkUnitId,
    shanghai_day,
};

/// Why learners are updated, as their history tells it.
const REASON: &str = "导入时更新已有人员";

/// Plans rows of learners.
pub(super) struct Learners {
    bench: Bench,
    actor: Actor,
    ids: RowIds,
    /// The import; `None` while the file is only looked at.
    import: Option<(ImportId, i64)>,
    update_existing: bool,
    today: NaiveDate,
    reason: Opinion,
    trades: HashMap<String, TradeByName>,
    places: Places,
    /// In which row each ID number was first: the seventeen digits say all of it.
    seen: HashMap<u64, u32>,
    units: HashMap<(RegionCode, String), WorkUnitId>,
    /// Whom the rows of the batch name, what is wrong with a row or not.
    named: Vec<KeyedHash>,
    new_units: u32,
}

/// A row on its way to a command.
struct Draft {
    row: LearnerRow,
    trade: TradeId,
    region: RegionCode,
    id_hash: KeyedHash,
}

impl Learners {
    /// `import` is the import and the position at which it was begun, unless the file is only looked at.
    pub(super) async fn new(
        bench: Bench,
        actor: Actor,
        ids: RowIds,
        import: Option<(ImportId, i64)>,
        update_existing: bool,
    ) -> Result<Self, Interruption> {
        let all = trades(&mut *bench.tables().await?).await?;
        let places = Places::of(&bench.desk.regions());
        let today = shanghai_day(bench.desk.now());
        let reason = REASON.parse().map_err(|_| refusal("JOB.shape"))?;
        let trades = all.into_iter().map(|trade| (trade.name.clone(), trade)).collect();
        let (seen, units) = (HashMap::new(), HashMap::new());
        Ok(Self {
            bench,
            actor,
            ids,
            import,
            update_existing,
            today,
            reason,
            trades,
            places,
            seen,
            units,
            named: Vec::new(),
            new_units: 0,
        })
    }

    pub(super) const fn new_units(&self) -> u32 {
        self.new_units
    }

    pub(super) async fn plan(&mut self, file: &ContentDigest, rows: Vec<Row>) -> Result<Vec<Planned>, Interruption> {
        let commands: Vec<CommandId> = rows.iter().map(|row| self.ids.command(row.number)).collect();
        let earlier = self.bench.desk.ledger().positions_of(&commands).await?;
        let drafts: Vec<(Option<Draft>, Notes)> = rows.iter().map(|row| self.draft(row)).collect();
        let wanted = std::mem::take(&mut self.named);
        let mut tables = self.bench.tables().await?;
        let held = holders(&wanted, &mut tables).await?;
        let held: HashMap<String, Holder> = held.into_iter().map(|holder| (holder.id_hash.clone(), holder)).collect();
        self.find_units(&drafts, &mut tables).await?;
        drop(tables);
        self.bench.note_named(file, held.values()).await?;
        let mut planned = Vec::with_capacity(rows.len());
        for ((row, command), (draft, notes)) in rows.into_iter().zip(commands).zip(drafts) {
            let Notes { faults, warnings } = notes;
            let then = match (draft, earlier.get(&command)) {
                (_, Some(position)) => self.done_before(&row, *position, held.values()),
                (Some(draft), None) => {
                    let holder = held.get(&draft.id_hash.0);
                    self.then(row.number, command, draft, holder)
                }
                (None, None) => Then::Refuse(faults),
            };
            planned.push(Planned { row, learner: None, warnings, then });
        }
        Ok(planned)
    }

    /// A row as a draft, or what is wrong with it.
    fn draft(&mut self, row: &Row) -> (Option<Draft>, Notes) {
        let (read, mut notes) = read(row);
        let Some(read) = read else { return (None, notes) };
        let number = row.number;
        let first = *self.seen.entry(digits(read.id_number.reveal())).or_insert(number);
        if first != number {
            notes.faults.push(LearnerRow::note(number, ID_NUMBER, "IMPORT-3.twice").with("first", first));
        }
        let trade = self.trade(number, &read, &mut notes);
        let region = self.region(number, &read).map_err(|note| notes.faults.push(note)).ok();
        let id_hash = self.bench.desk.ledger().vault().keyed_hash("id_number", read.id_number.reveal());
        self.named.push(id_hash.clone());
        let draft = trade.zip(region).map(|(trade, region)| Draft { row: read, trade, region, id_hash });
        (draft.filter(|_| notes.faults.is_empty()), notes)
    }

    /// IMPORT-2: the trade exists and is still given; a name that was merged into another means that one.
    fn trade(&self, row: u32, read: &LearnerRow, notes: &mut Notes) -> Option<TradeId> {
        let value = read.trade.as_str();
        let note = |code| LearnerRow::note(row, TRADE, code).with("value", value);
        match self.trades.get(value) {
            None => notes.faults.push(note("IMPORT-2.trade_unknown")),
            Some(trade) if trade.retired => notes.faults.push(note("IMPORT-2.trade_retired")),
            Some(trade) => {
                if trade.present_name != value {
                    notes.warnings.push(note("IMPORT-2.trade_merged").with("into", &trade.present_name));
                }
                return Some(TradeId(trade.trade));
            }
        }
        None
    }

    fn region(&self, row: u32, read: &LearnerRow) -> Result<RegionCode, Note> {
        let regions = self.bench.desk.regions();
        let mine = |region| access::covers_region(&self.actor, &regions, region);
        let note = |code| LearnerRow::note(row, REGION, code).with("value", &read.region);
        self.places.find(read.region.as_str(), mine).map_err(|error| match error {
            PlaceError::Unknown => note("IMPORT-2.region_unknown"),
            PlaceError::Ambiguous(choices) => note("IMPORT-2.region_ambiguous").with("choices", choices),
            PlaceError::OutOfScope => note("IMPORT-2.region_scope"),
        })
    }

    /// Looks up the units that the drafts name and that are not known yet.
    async fn find_units(
        &mut self,
        drafts: &[(Option<Draft>, Notes)],
        tables: &mut sqlx::PgConnection,
    ) -> Result<(), Interruption> {
        let named = drafts.iter().filter_map(|(draft, _)| draft.as_ref());
        let mut wanted: Vec<(RegionCode, &str)> = named
            .map(|draft| (draft.region, draft.row.unit.as_str()))
            .filter(|(region, name)| !self.units.contains_key(&(*region, (*name).to_owned())))
            .collect();
        wanted.sort_unstable();
        wanted.dedup();
        if wanted.is_empty() {
            return Ok(());
        }
        let (codes, titles): (Vec<String>, Vec<String>) =
            wanted.into_iter().map(|(region, name)| (region.to_string(), name.to_owned())).unzip();
        for found in units(&codes, &titles, tables).await? {
            if let Ok(region) = found.region.parse() {
                self.units.insert((region, found.name), WorkUnitId(found.unit));
            }
        }
        Ok(())
    }

    /// A row whose command is in the log: an earlier import's (`IMPORT-4`), or this one's before it was interrupted.
    fn done_before<'a>(&self, row: &Row, position: i64, mut held: impl Iterator<Item = &'a Holder>) -> Then {
        if self.import.is_none_or(|(_, begun)| position < begun) {
            return Then::Repeated;
        }
        let own = self.ids.learner(row.number);
        let entered = held.any(|holder| holder.learner == own.0);
        Then::DoneBefore(if entered { Effect::Entered } else { Effect::Updated })
    }

    fn then(&mut self, row: u32, command: CommandId, draft: Draft, holder: Option<&Holder>) -> Then {
        match holder {
            Some(holder) if self.update_existing && self.keeps(holder) => {
                let (unit, create) = self.unit(&draft);
                let update = self.update(draft, LearnerId(holder.learner), unit);
                Then::Do { unit: create, row: Box::new(self.item(command, update.into())), effect: Effect::Updated }
            }
            Some(holder) => Then::Refuse(vec![held(row, holder, self.update_existing)]),
            None => {
                let (unit, create) = self.unit(&draft);
                let register = register(draft, self.ids.learner(row), unit);
                Then::Do { unit: create, row: Box::new(self.item(command, register.into())), effect: Effect::Entered }
            }
        }
    }

    fn keeps(&self, holder: &Holder) -> bool {
        let regions = self.bench.desk.regions();
        holder.region.parse().is_ok_and(|region| access::covers_region(&self.actor, &regions, region))
    }

    /// IMPORT-2: the unit exists, or is created in that region.
    fn unit(&mut self, draft: &Draft) -> (WorkUnitId, Option<Item>) {
        let key = (draft.region, draft.row.unit.to_string());
        if let Some(unit) = self.units.get(&key) {
            return (*unit, None);
        }
        let (unit, command) = self.ids.unit(draft.region, &key.1);
        self.units.insert(key, unit);
        self.new_units += 1;
        let register = RegisterUnit { unit: Some(unit), name: draft.row.unit.clone(), region: draft.region };
        (unit, Some(self.item(command, register.into())))
    }

    /// Forgets a unit that could not be created: somebody else has created it meanwhile, and it is looked up again.
    pub(super) fn forget_units(&mut self) {
        self.units.clear();
    }

    fn update(&self, draft: Draft, learner: LearnerId, unit: WorkUnitId) -> UpdateFromFile {
        let row = draft.row;
        UpdateFromFile {
            learner,
            name: row.name,
            sex: row.sex,
            trade: draft.trade,
            grade: row.grade,
            from: self.today,
            unit,
            phone: row.phone,
            email: row.email,
            postcode: row.postcode,
            address: row.address,
            reason: self.reason.clone(),
        }
    }

    fn item(&self, id: CommandId, command: AnyCommand) -> Item {
        let correlation = self.import.map_or(id.0, |(import, _)| import.0);
        Item { id, envelope: envelope(&self.actor, id, correlation), command }
    }
}

fn register(draft: Draft, learner: LearnerId, unit: WorkUnitId) -> RegisterLearner {
    let row = draft.row;
    RegisterLearner {
        learner: Some(learner),
        name: row.name,
        id_number: row.id_number,
        sex: row.sex,
        trade: draft.trade,
        grade: row.grade,
        unit,
        phone: row.phone,
        email: row.email,
        postcode: row.postcode,
        address: row.address,
    }
}

/// IMPORT-3: an ID number is unique over the province; who holds it is said, but not so that he could be told from others.
fn held(row: u32, holder: &Holder, wanted_update: bool) -> Note {
    let code = if wanted_update { "IMPORT-3.elsewhere" } else { "IMPORT-3.held" };
    let mut note = Note::of(row, Refusal { code: code.to_owned(), params: Map::new() });
    note.column = Some("身份证号".to_owned());
    note.with("holder", masked(&holder.name)).with("region", &holder.region_name)
}

/// 王*明, 李*.
fn masked(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    match letters.as_slice() {
        [] | [_] => "*".to_owned(),
        [first, _] => format!("{first}*"),
        [first, middle @ .., last] => format!("{first}{}{last}", "*".repeat(middle.len())),
    }
}

/// The seventeen digits of an ID number, which the last character follows from.
fn digits(number: &str) -> u64 {
    number.get(..17).and_then(|digits| digits.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn import_3_a_name_is_told_masked() {
        assert_eq!(["", "甲", "甲乙", "甲乙丙", "甲乙丙丁"].map(masked), ["*", "*", "甲*", "甲*丙", "甲**丁"]);
    }
}
