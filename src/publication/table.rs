//! The tables of a publication and their columns. Names are for machines and never change; titles are for people.

use chrono::NaiveDate;

use crate::exports::Cell;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A count, or a year.
    Count(i64),
    /// A day.
    Day(NaiveDate),
    /// Nothing: the region above the province.
    Nothing,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Texts.
    Text,
    /// Texts, or nothing.
    OptionalText,
    /// Counts and years.
    Count,
    /// Days.
    Day,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name for machines.
    pub name: &'static str,
    /// Its title for people.
    pub title: &'static str,
    /// What its cells hold.
    pub kind: Kind,
}

/// A table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// Its name: that of its files.
    pub name: &'static str,
    /// The report that it is.
    pub title: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// The columns by which a row is found.
    pub key: &'static [&'static str],
}

/// All tables, in the order in which they are listed.
pub const TABLES: [Table; 5] = [TRAINING, POINTS_BY_REGION, POINTS, CLASSES, CONTINUING];

impl Value {
    /// As people read it.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Nothing => String::new(),
        }
    }

    /// As CSV has it: a text that a spreadsheet would calculate is marked as one (EXPORT-4).
    #[must_use]
    pub fn csv(&self) -> String {
        match self {
            Self::Text(text) => Cell::Text(text.clone()).neutral(),
            Self::Count(_) | Self::Day(_) | Self::Nothing => self.shown(),
        }
    }
}

const fn text(name: &'static str, title: &'static str) -> Column {
    Column { name, title, kind: Kind::Text }
}

const fn count(name: &'static str, title: &'static str) -> Column {
    Column { name, title, kind: Kind::Count }
}

const fn day(name: &'static str, title: &'static str) -> Column {
    Column { name, title, kind: Kind::Day }
}

const DAY: Column = day("day", "统计日期");
const YEAR: Column = count("training_year", "年度");
const REGION: Column = text("region", "地区代码");
const REGION_NAME: Column = text("region_name", "地区");
const PARENT: Column = Column { name: "parent_region", title: "上级地区代码", kind: Kind::OptionalText };
const POINT: Column = text("point", "面授点编号");
const POINT_NAME: Column = text("point_name", "面授点");

/// 面授点培训情况统计.
pub const TRAINING: Table = Table {
    name: "training",
    title: "面授点培训情况统计",
    columns: &[
        DAY,
        YEAR,
        REGION,
        REGION_NAME,
        PARENT,
        count("points_approved", "批准面授点"),
        count("points_held", "办班面授点"),
        count("classes_approved", "批准办班"),
        count("classes_held", "已开班"),
        count("headcount_approved", "批准人次"),
        count("trained", "实际培训人次"),
        text("attendance_rate", "参训率"),
        count("passed", "通过人次"),
        text("pass_rate", "通过率"),
    ],
    key: &["training_year", "region"],
};

/// 面授点报表.
pub const POINTS_BY_REGION: Table = Table {
    name: "points-by-region",
    title: "面授点报表",
    columns: &[
        DAY,
        YEAR,
        REGION,
        REGION_NAME,
        PARENT,
        count("classes_held", "开班数"),
        count("trained", "培训人次"),
        count("passed", "通过人次"),
        text("pass_rate", "通过率"),
    ],
    key: &["training_year", "region"],
};

/// The points behind 面授点报表.
pub const POINTS: Table = Table {
    name: "points",
    title: "面授点报表（面授点）",
    columns: &[
        DAY,
        YEAR,
        REGION,
        REGION_NAME,
        POINT,
        POINT_NAME,
        count("classes_held", "办班级次数"),
        count("trained", "培训总人次"),
        count("passed", "通过人次"),
        text("pass_rate", "通过率"),
    ],
    key: &["training_year", "point"],
};

/// The classes behind those points.
pub const CLASSES: Table = Table {
    name: "classes",
    title: "面授点报表（培训班）",
    columns: &[
        DAY,
        YEAR,
        REGION,
        REGION_NAME,
        POINT,
        POINT_NAME,
        text("class", "培训班编号"),
        text("class_name", "培训班名称"),
        day("enrolment_from", "报名开始日期"),
        day("enrolment_to", "报名结束日期"),
        day("training_from", "培训开始日期"),
        day("training_to", "培训结束日期"),
        day("exam_from", "考试开始日期"),
        day("exam_to", "考试结束日期"),
        count("approved", "批准人数"),
        count("allowed", "允许上报人数"),
        count("enrolled", "已报名"),
        count("trained", "实际培训人次"),
        count("passed", "通过人次"),
        text("status", "状态代码"),
        text("status_name", "状态"),
    ],
    key: &["class"],
};

/// 继续教育情况统计.
pub const CONTINUING: Table = Table {
    name: "continuing",
    title: "继续教育情况统计",
    columns: &[
        DAY,
        YEAR,
        REGION,
        REGION_NAME,
        PARENT,
        count("roster", "地区总人数"),
        count("persons", "培训人数"),
        count("qualified", "培训合格人数"),
        count("attendances", "培训人次"),
        count("face_to_face", "面授人次"),
        count("face_to_face_passes", "面授通过人次"),
        count("face_to_face_persons", "面授通过人数"),
        count("online", "网授人次"),
        count("online_passes", "网授通过人次"),
        count("online_persons", "网授通过人数"),
        count("equivalence_passes", "视同审批通过人次"),
        count("equivalence_persons", "视同审批通过人数"),
    ],
    key: &["training_year", "region"],
};
