//! The identifiers of what an import does: derived from the file, so that doing it twice does it once.

use uuid::{Builder, Uuid};

use super::ImportKind;
use crate::types::{CommandId, ContentDigest, ImportId, LearnerId, RegionCode, WorkUnitId};

/// The space of all that is derived from imported files.
const SPACE: Uuid = Uuid::from_u128(0x6b65_7368_6921_4000_8000_696d_706f_7274);

/// The identifiers of the rows of one file. Those of one purpose lie side by side, which keeps the indexes of the log together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowIds {
    rows: Uuid,
    learners: Uuid,
    units: Uuid,
    undoing: Uuid,
}

impl RowIds {
    /// IMPORT-4: rows of learners are the same as often as the same file is uploaded, until an import of it is undone: that
    /// begins another round.
    #[must_use]
    pub fn of_file(file: &ContentDigest, round: u32) -> Self {
        Self::within(&format!("{file} {round}"))
    }

    /// Rows of one import only: whether a learner is in a class already, or has that score, the class says itself.
    #[must_use]
    pub fn of_import(import: ImportId) -> Self {
        Self::within(&import.to_string())
    }

    fn within(name: &str) -> Self {
        let of = |purpose: &str| Uuid::new_v5(&SPACE, format!("{purpose} {name}").as_bytes());
        Self { rows: of("row"), learners: of("learner"), units: of("unit"), undoing: of("undo") }
    }

    /// The command that carries out a row.
    #[must_use]
    pub fn command(&self, row: u32) -> CommandId {
        CommandId(numbered(self.rows, row))
    }

    /// The learner whom a row registers.
    #[must_use]
    pub fn learner(&self, row: u32) -> LearnerId {
        LearnerId(numbered(self.learners, row))
    }

    /// The command that takes a row back.
    #[must_use]
    pub fn undo(&self, row: u32) -> CommandId {
        CommandId(numbered(self.undoing, row))
    }

    /// The unit that is created for a name in a region, and the command that does it.
    #[must_use]
    pub fn unit(&self, region: RegionCode, name: &str) -> (WorkUnitId, CommandId) {
        let unit = Uuid::new_v5(&self.units, format!("{region} {name}").as_bytes());
        (WorkUnitId(unit), CommandId(Uuid::new_v5(&unit, b"register")))
    }
}

/// The `attempt`th import of a file.
pub(super) fn import(kind: ImportKind, file: &ContentDigest, attempt: u32) -> ImportId {
    let kind = match kind {
        ImportKind::Learners => "learners".to_owned(),
        ImportKind::ClassRoster(plan) => format!("roster {plan}"),
        ImportKind::Scores(plan) => format!("scores {plan}"),
    };
    ImportId(Uuid::new_v5(&SPACE, format!("import {kind} {file} {attempt}").as_bytes()))
}

/// The number in place of the last four bytes.
fn numbered(space: Uuid, number: u32) -> Uuid {
    let mut bytes = *space.as_bytes();
    bytes[12..].copy_from_slice(&number.to_be_bytes());
    Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(digits: &str) -> ContentDigest {
        digits.repeat(32).parse().unwrap()
    }

    #[test]
    fn import_4_the_same_row_of_the_same_file_is_the_same_command_until_it_was_undone() {
        let ids = RowIds::of_file(&file("0a"), 0);
        assert_eq!(ids.command(2), RowIds::of_file(&file("0a"), 0).command(2));
        assert_ne!(ids.command(2), ids.command(3));
        assert_ne!(ids.command(2), RowIds::of_file(&file("0a"), 1).command(2));
        assert_ne!(ids.command(2), RowIds::of_file(&file("0b"), 0).command(2));
        assert_ne!(ids.command(2).0, ids.learner(2).0);
        assert_ne!(ids.command(2), ids.undo(2));
    }

    #[test]
    fn rows_of_a_file_lie_side_by_side() {
        let ids = RowIds::of_file(&file("0a"), 0);
        let row = |row| ids.command(row).0;
        assert!(row(1) < row(2) && row(2) < row(300) && row(300) < row(70_000));
    }

    #[test]
    fn a_unit_of_the_same_name_in_another_region_is_another_unit() {
        let ids = RowIds::of_file(&file("0a"), 0);
        let region = |text: &str| text.parse().unwrap();
        assert_eq!(ids.unit(region("320102"), "水利局"), ids.unit(region("320102"), "水利局"));
        assert_ne!(ids.unit(region("320102"), "水利局").0, ids.unit(region("320104"), "水利局").0);
    }
}
