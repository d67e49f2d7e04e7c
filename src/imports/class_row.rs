//! A row of a class: who joins it, or who got which score.

use super::Notes;
use super::cells::Reader;
use super::layouts::{CLASS_ROSTER, SCORES};
use crate::sheets::Row;
use crate::types::{IdNumber, Mark, Name, Score};

/// Where the ID number is, in both tables.
pub const ID_NUMBER: usize = 0;
/// 缺考, as people write it.
const ABSENT: [&str; 3] = ["缺考", "缺", "未考"];

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassRow {
    /// 身份证号.
    pub id_number: IdNumber,
    /// 姓名, where it is given: compared with the one on record.
    pub name: Option<Name>,
    /// 成绩; of a roster there is none.
    pub score: Option<Score>,
}

/// IMPORT-7: a row of a class's roster holds an ID number.
#[must_use]
pub fn read_roster(row: &Row) -> (Option<ClassRow>, Notes) {
    let mut cells = Reader::new(row, CLASS_ROSTER.columns);
    let id_number = cells.id_number(ID_NUMBER);
    let name = cells.line_if_any(1);
    let row = id_number.map(|id_number| ClassRow { id_number, name, score: None });
    finished(row, cells)
}

/// IMPORT-7: a row of scores holds an ID number and a score or 缺考.
#[must_use]
pub fn read_score(row: &Row) -> (Option<ClassRow>, Notes) {
    let mut cells = Reader::new(row, SCORES.columns);
    let id_number = cells.id_number(ID_NUMBER);
    let score = cells.choice(1, "IMPORT-7.score", score);
    let name = cells.line_if_any(2);
    let row = id_number.zip(score).map(|(id_number, score)| ClassRow { id_number, name, score: Some(score) });
    finished(row, cells)
}

fn finished(row: Option<ClassRow>, cells: Reader<'_>) -> (Option<ClassRow>, Notes) {
    let notes = Notes { faults: cells.faults, warnings: Vec::new() };
    (row.filter(|_| notes.faults.is_empty()), notes)
}

/// A mark in steps of a half, whatever its range: that is the class's rule (`CLASS-5`).
fn score(text: &str) -> Option<Score> {
    if ABSENT.contains(&text) {
        return Some(Score::Absent);
    }
    text.trim_end_matches('分').parse::<Mark>().ok().map(Score::Mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::Cell;

    fn row(cells: &[Cell]) -> Row {
        Row { number: 2, cells: cells.to_vec() }
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn import_7_a_score_is_a_mark_in_halves_or_absent() {
        let number = text("11010519491231002X");
        let read = |cell: Cell| read_score(&row(&[number.clone(), cell, Cell::Empty]));
        let mark = |tenths| Some(Score::Mark(Mark::from_tenths(tenths).unwrap()));
        assert_eq!(read(Cell::Number("60.5".into())).0.unwrap().score, mark(605));
        assert_eq!(read(text("0")).0.unwrap().score, mark(0));
        assert_eq!(read(text("８６分")).0.unwrap().score, mark(860));
        assert_eq!(read(text("缺考")).0.unwrap().score, Some(Score::Absent));
        for bad in [text("60.4"), text("良"), Cell::Empty, Cell::Formula("60".into())] {
            assert!(read(bad).0.is_none());
        }
    }

    #[test]
    fn import_7_a_roster_needs_an_id_number_only() {
        let (read, notes) = read_roster(&row(&[text("11010519491231002X"), Cell::Empty]));
        assert_eq!((read.unwrap().name, notes), (None, Notes::default()));
        let (read, notes) = read_roster(&row(&[Cell::Empty, text("甲某")]));
        assert_eq!((read, notes.faults[0].code.as_str()), (None, "IMPORT-7.required"));
    }
}
