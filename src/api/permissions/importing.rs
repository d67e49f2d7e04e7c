//! Imports.

use super::Permission;
use super::reach::{About, Case, Reach};

/// Who imports at all: staff, for their own office or point.
const IMPORTERS: &[Case] =
    &[Case::about(About::Oneself).office(Reach::Own).point(Reach::Own).platform(Reach::Everywhere)];
/// Who sees that there was an import, and what it came to.
const SEEN: &[Case] = &[Case::seen(About::Import), Case::seen(About::ClassImport).point(Reach::Own)];
/// Who takes the files along, which hold full ID numbers.
const FILES: &[Case] = &[Case::kept(About::Import), Case::kept(About::ClassImport).point(Reach::Own)];

/// The rows.
pub(super) const ROWS: &[Permission] = &[
    Permission::get("/api/v1/imports", SEEN),
    Permission::post("/api/v1/imports", IMPORTERS),
    Permission::get("/api/v1/imports/template", IMPORTERS),
    Permission::post(
        "/api/v1/imports/checks",
        &[
            Case::about(About::Oneself).office(Reach::Own).platform(Reach::Everywhere).but("导入学员"),
            Case::about(About::Plan).point(Reach::Own).but("导入培训班名单、成绩"),
        ],
    ),
    Permission::get("/api/v1/imports/{import}", SEEN),
    Permission::get("/api/v1/imports/{import}/file", FILES),
    Permission::get("/api/v1/imports/{import}/errors", FILES),
    Permission::get("/api/v1/imports/{import}/kept-rows", FILES),
    Permission::post("/api/v1/imports/{import}/undo", &[Case::kept(About::Import)]),
];
