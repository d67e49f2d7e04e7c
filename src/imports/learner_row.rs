//! A row of learners.

use super::cells::{Reader, compact};
use super::layouts::LEARNERS;
use super::{Note, Notes};
use crate::sheets::Row;
use crate::types::{Email, Grade, IdNumber, Line, Name, Phone, Postcode, Sex};

/// Where the columns are in [`LEARNERS`].
const NAME: usize = 0;
/// 身份证号.
pub const ID_NUMBER: usize = 1;
const SEX: usize = 2;
/// 证书技术工种.
pub const TRADE: usize = 3;
const GRADE: usize = 4;
const UNIT: usize = 5;
/// 所在地区.
pub const REGION: usize = 6;
const PHONE: usize = 7;
const EMAIL: usize = 8;
const POSTCODE: usize = 9;
const ADDRESS: usize = 10;

/// What a row says of a learner, before trade and region are looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearnerRow {
    /// 姓名.
    pub name: Name,
    /// 身份证号.
    pub id_number: IdNumber,
    /// 性别.
    pub sex: Sex,
    /// 证书技术工种.
    pub trade: Name,
    /// 证书技术等级.
    pub grade: Grade,
    /// 工作单位.
    pub unit: Name,
    /// 所在地区.
    pub region: Name,
    /// 手机号.
    pub phone: Option<Phone>,
    /// 电子邮箱.
    pub email: Option<Email>,
    /// 邮政编码.
    pub postcode: Option<Postcode>,
    /// 通讯地址.
    pub address: Option<Line>,
}

/// IMPORT-7: every cell holds what its column asks for, as text; all that is wrong with the row is said at once.
#[must_use]
pub fn read(row: &Row) -> (Option<LearnerRow>, Notes) {
    let mut cells = Reader::new(row, LEARNERS.columns);
    let name = cells.line(NAME);
    let id_number = cells.id_number(ID_NUMBER);
    let sex = cells.choice(SEX, "IMPORT-7.sex", sex);
    let trade = cells.line(TRADE);
    let grade = cells.choice(GRADE, "IMPORT-2.grade_unknown", grade);
    let unit = cells.line(UNIT);
    let region = cells.line(REGION);
    let phone = cells.code_if_any(PHONE, "IMPORT-7.phone");
    let email = cells.code_if_any(EMAIL, "IMPORT-7.email");
    let postcode = cells.code_if_any(POSTCODE, "IMPORT-7.postcode");
    let address = cells.line_if_any(ADDRESS);
    let mut notes = Notes { faults: std::mem::take(&mut cells.faults), warnings: Vec::new() };
    if let (Some(number), Some(sex)) = (&id_number, sex) {
        notes.warnings.extend(sex_agrees(number, sex).map(|code| cells.note(SEX, code)));
    }
    let (Some(name), Some(id_number), Some(sex), Some(trade), Some(grade), Some(unit), Some(region)) =
        (name, id_number, sex, trade, grade, unit, region)
    else {
        return (None, notes);
    };
    let row = LearnerRow { name, id_number, sex, trade, grade, unit, region, phone, email, postcode, address };
    (Some(row).filter(|_| notes.faults.is_empty()), notes)
}

/// IMPORT-1: a sex that contradicts the number is a warning; the row goes in as it says.
fn sex_agrees(number: &IdNumber, sex: Sex) -> Option<&'static str> {
    (number.says_male() != (sex == Sex::Male)).then_some("IMPORT-1.sex")
}

fn sex(text: &str) -> Option<Sex> {
    match text {
        "男" | "男性" => Some(Sex::Male),
        "女" | "女性" => Some(Sex::Female),
        _ => None,
    }
}

/// IMPORT-2: the grade is one of the six.
fn grade(text: &str) -> Option<Grade> {
    Grade::ALL.into_iter().find(|grade| grade.label() == compact(text))
}

impl LearnerRow {
    /// A note on a column of the row with this number.
    #[must_use]
    pub fn note(row: u32, column: usize, code: &str) -> Note {
        Note::on(row, LEARNERS.columns[column].title, code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::Cell;

    fn row(change: impl FnOnce(&mut Vec<Cell>)) -> Row {
        let texts = [
            "甲某",
            "11010519491231002X",
            "女",
            "汽车驾驶员",
            "高级工",
            "水利局",
            "玄武区",
            "13800000000",
            "someone@example.com",
            "210000",
            "某路1号",
        ];
        let mut cells: Vec<Cell> = texts.into_iter().map(|text| Cell::Text(text.to_owned())).collect();
        change(&mut cells);
        Row { number: 2, cells }
    }

    fn codes(change: impl FnOnce(&mut Vec<Cell>)) -> Vec<String> {
        let (read, notes) = read(&row(change));
        assert_eq!(read.is_none(), !notes.faults.is_empty());
        notes.faults.into_iter().map(|note| note.code).collect()
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn import_7_a_good_row_is_read_whole() {
        let (read, notes) = read(&row(|_| ()));
        let read = read.unwrap();
        assert_eq!((read.sex, read.grade, read.region.as_str()), (Sex::Female, Grade::Senior, "玄武区"));
        assert_eq!(notes, Notes::default());
        let blank = |cells: &mut Vec<Cell>| cells[PHONE..].fill(Cell::Empty);
        assert_eq!(super::read(&row(blank)).0.unwrap().phone, None);
    }

    #[test]
    fn import_1_a_number_in_a_numeric_cell_is_refused() {
        assert_eq!(codes(|cells| cells[ID_NUMBER] = Cell::Number("110105194912310020".into())), ["IMPORT-1.numeric"]);
        assert_eq!(codes(|cells| cells[ID_NUMBER] = text("1.10105E+17")), ["IMPORT-1.numeric"]);
        assert_eq!(codes(|cells| cells[ID_NUMBER] = text("'11010519491231002X")), Vec::<String>::new());
        assert_eq!(codes(|cells| cells[ID_NUMBER] = text("１１０１０５19491231002ｘ")), Vec::<String>::new());
    }

    #[test]
    fn import_1_a_wrong_number_says_what_is_wrong() {
        assert_eq!(codes(|cells| cells[ID_NUMBER] = text("110105194912310021")), ["IMPORT-1.checksum"]);
        assert_eq!(codes(|cells| cells[ID_NUMBER] = text("11010519491331002X")), ["IMPORT-1.birthday"]);
        assert_eq!(codes(|cells| cells[ID_NUMBER] = text("1101051949123100")), ["IMPORT-1.shape"]);
        assert_eq!(codes(|cells| cells[ID_NUMBER] = Cell::Empty), ["IMPORT-7.required"]);
    }

    #[test]
    fn import_1_a_sex_that_contradicts_the_number_is_a_warning() {
        let (read, notes) = read(&row(|cells| cells[SEX] = text("男")));
        assert_eq!(read.unwrap().sex, Sex::Male);
        assert_eq!(notes.warnings[0].code, "IMPORT-1.sex");
    }

    #[test]
    fn import_2_an_unknown_grade_is_refused() {
        assert_eq!(codes(|cells| cells[GRADE] = text("八级工")), ["IMPORT-2.grade_unknown"]);
        assert_eq!(codes(|cells| cells[GRADE] = text(" 高级技师 ")), Vec::<String>::new());
    }

    #[test]
    fn import_7_formulas_dates_and_errors_are_refused_where_a_text_is_meant() {
        assert_eq!(codes(|cells| cells[NAME] = Cell::Formula("甲某".into())), ["IMPORT-7.formula"]);
        assert_eq!(codes(|cells| cells[ADDRESS] = Cell::Date("45678".into())), ["IMPORT-7.date"]);
        assert_eq!(codes(|cells| cells[UNIT] = Cell::Fault("#REF!".into())), ["IMPORT-7.fault"]);
    }

    #[test]
    fn import_7_all_that_is_wrong_is_said_at_once() {
        let found = codes(|cells| cells.fill(Cell::Empty));
        assert_eq!(found, ["IMPORT-7.required"; 7]);
        let found = codes(|cells| {
            cells[NAME] = text(&"甲".repeat(101));
            cells[PHONE] = text("1380000000");
            cells[EMAIL] = text("nobody");
            cells[POSTCODE] = Cell::Number("21000".into());
        });
        assert_eq!(found, ["IMPORT-7.long", "IMPORT-7.phone", "IMPORT-7.email", "IMPORT-7.postcode"]);
        assert_eq!(codes(|cells| cells[NAME] = text(&"甲".repeat(100))), Vec::<String>::new());
        assert_eq!(codes(|cells| cells[PHONE] = Cell::Number("13800000000".into())), Vec::<String>::new());
    }
}
