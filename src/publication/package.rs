//! `datapackage.json` (Frictionless Data Package 2.0): what every column is called, holds and means, in each form of each table.

use chrono::NaiveDate;
use serde::Serialize;

use super::files::Form;
use super::manifest::{FileEntry, SCHEMA};
use super::table::{Kind, TABLES, Table};

/// The name of the file.
pub(super) const PACKAGE: &str = "datapackage.json";

#[derive(Serialize)]
struct Package {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: String,
    title: String,
    description: &'static str,
    version: String,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Resource {
    name: String,
    r#type: &'static str,
    title: &'static str,
    path: String,
    format: &'static str,
    mediatype: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    /// Of the forms that readers of packages read byte by byte: frictionless counts no others, and calls what it has not counted wrong. The
    /// manifest has all sizes.
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<u64>,
    hash: String,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    primary_key: &'static [&'static str],
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    r#type: &'static str,
    title: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Constraints>,
}

#[derive(Serialize)]
struct Constraints {
    required: bool,
}

const DESCRIPTION: &str = "面授与继续教育统计，截至该营业日终了；地区的数字含其全部下级。不含任何个人信息。\
CSV 为带 BOM 的 UTF-8，其中表格软件会当作公式的文字前加撇号，其余格式为原文。比率为两位小数的文字，分母为零时为“—”。";

/// The package that describes these files.
///
/// # Errors
/// Never for a package; `serde` cannot know that.
pub(super) fn package(day: NaiveDate, files: &[FileEntry]) -> Result<String, serde_json::Error> {
    let resources = TABLES.iter().flat_map(|table| Form::ALL.into_iter().map(move |form| (table, form)));
    let resources = resources.filter_map(|(table, form)| {
        let path = form.file_name(table);
        let file = files.iter().find(|file| file.name == path)?;
        Some(Resource {
            name: format!("{}-{}", table.name, form.extension()),
            r#type: "table",
            title: table.title,
            path,
            format: form.extension(),
            mediatype: form.media_type(),
            encoding: matches!(form, Form::Csv | Form::Json).then_some("utf-8"),
            bytes: matches!(form, Form::Csv | Form::Xlsx).then_some(file.bytes),
            hash: format!("sha256:{}", file.sha256),
            schema: schema(table),
        })
    });
    let package = Package {
        schema: "https://datapackage.org/profiles/2.0/datapackage.json",
        name: format!("keshi-{day}"),
        title: format!("课时统计 {day}"),
        description: DESCRIPTION,
        version: format!("{SCHEMA}.0.0"),
        resources: resources.collect(),
    };
    Ok(serde_json::to_string_pretty(&package)? + "\n")
}

fn schema(table: &Table) -> Schema {
    let field = |column: &super::table::Column| {
        let (kind, required) = match column.kind {
            Kind::Text => ("string", true),
            Kind::OptionalText => ("string", false),
            Kind::Count => ("integer", true),
            Kind::Day => ("date", true),
        };
        let constraints = required.then_some(Constraints { required });
        Field { name: column.name, r#type: kind, title: column.title, constraints }
    };
    Schema { fields: table.columns.iter().map(field).collect(), primary_key: table.key }
}
