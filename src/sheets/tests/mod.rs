//! What the files of tests/workbooks are read as, or refused for. The big and the malicious ones are made here.

mod bombs;
mod cells;
mod damage;
mod made;
mod refusals;

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use bytes::Bytes;

use super::{Cell, Column, Layout, Length, Row, Sheet, SheetError};

const fn must(title: &'static str) -> Column {
    Column { title, required: true }
}

const fn may(title: &'static str) -> Column {
    Column { title, required: false }
}

/// The columns of the template for learners.
const LEARNERS: Layout = Layout {
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
    ignored: &["序号"],
};
/// A table of one column.
const NAMES: Layout = Layout { columns: &[must("姓名")], ignored: &[] };

fn file(name: &str) -> Bytes {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks");
    Bytes::from(fs::read(folder.join(name)).unwrap())
}

fn rows_of(bytes: impl Into<Bytes>, layout: &Layout) -> Result<(Vec<Row>, Length), SheetError> {
    let mut rows = Vec::new();
    let length = Sheet::open(bytes.into())?.read(layout, |row| {
        rows.push(row);
        ControlFlow::Continue(())
    })?;
    Ok((rows, length))
}

fn measured(bytes: impl Into<Bytes>, layout: &Layout) -> Result<Length, SheetError> {
    Sheet::open(bytes.into())?.measure(layout)
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn number(digits: &str) -> Cell {
    Cell::Number(digits.to_owned())
}
