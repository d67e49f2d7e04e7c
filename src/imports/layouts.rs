//! The columns of the tables that can be imported.

use crate::aggregates::roster_import::ImportKind;
use crate::sheets::{Column, Layout};

/// Where an error file says what is to be mended.
pub const MEND: &str = "需修改内容";
/// Where an error file says in which row of the original it was.
pub const ORIGINAL_ROW: &str = "原行号";
/// What people put before a table's own columns, and what error files add: not read.
const IGNORED: &[&str] = &["序号", ORIGINAL_ROW, MEND];

const fn must(title: &'static str) -> Column {
    Column { title, required: true }
}

const fn may(title: &'static str) -> Column {
    Column { title, required: false }
}

/// Learners for the roster: the eleven columns of O6.
pub const LEARNERS: Layout = Layout {
    columns: &[
        must("姓名"),
        must("身份证号"),
        must("性别"),
        must("证书技术工种"),
        must("证书技术等级"),
        must("工作单位"),
        must("所在地区"),
        may("手机号"),
        may("电子邮箱"),
        may("邮政编码"),
        may("通讯地址"),
    ],
    ignored: IGNORED,
};
/// Learners who join a class: by their ID numbers; a name beside it is compared.
pub const CLASS_ROSTER: Layout = Layout { columns: &[must("身份证号"), may("姓名")], ignored: IGNORED };
/// Scores of a class's learners.
pub const SCORES: Layout = Layout { columns: &[must("身份证号"), must("成绩"), may("姓名")], ignored: IGNORED };

/// The columns of what is imported.
#[must_use]
pub const fn of(kind: ImportKind) -> &'static Layout {
    match kind {
        ImportKind::Learners => &LEARNERS,
        ImportKind::ClassRoster(_) => &CLASS_ROSTER,
        ImportKind::Scores(_) => &SCORES,
    }
}
