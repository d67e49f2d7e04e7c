//! Offices, points, units, trades.

use super::Permission;
use super::reach::{About, Case, Reach};
use crate::commands::access::{NOT_THE_PLATFORM, NOT_THE_PROVINCE};

/// Only the platform sets up offices.
const BY_THE_PLATFORM: &[Case] = &[Case::about(About::Office).platform(Reach::Everywhere)];
/// Who keeps the points.
const KEPT_POINT: &[Case] = &[Case::kept(About::Point)];
/// Who keeps the units.
const KEPT_UNIT: &[Case] = &[Case::kept(About::Unit)];
/// Who keeps the trades (TRADE-1).
const KEPT_TRADE: &[Case] = &[Case::about(About::Province).office(Reach::Province).platform(Reach::Everywhere)];

/// The rows.
pub(super) const ROWS: &[Permission] = &[
    Permission::get("/api/v1/offices", &[Case::public(About::Office)]),
    Permission::get("/api/v1/offices/export", &[Case::public(About::Office)]),
    Permission::post("/api/v1/offices", BY_THE_PLATFORM).refused_as(NOT_THE_PLATFORM),
    Permission::get("/api/v1/offices/{region}", &[Case::public(About::Office)]),
    Permission::put("/api/v1/offices/{region}/name", BY_THE_PLATFORM).refused_as(NOT_THE_PLATFORM),
    Permission::get("/api/v1/training-points", &[Case::seen(About::Point)]),
    Permission::get("/api/v1/training-points/export", &[Case::seen(About::Point)]),
    Permission::post("/api/v1/training-points", KEPT_POINT),
    Permission::get("/api/v1/training-points/{point}", &[Case::seen(About::Point).point(Reach::Own)]),
    Permission::put("/api/v1/training-points/{point}/name", KEPT_POINT),
    Permission::put("/api/v1/training-points/{point}/profile", KEPT_POINT),
    Permission::put("/api/v1/training-points/{point}/contact", KEPT_POINT),
    Permission::post("/api/v1/training-points/{point}/disabling", KEPT_POINT),
    Permission::post("/api/v1/training-points/{point}/enabling", KEPT_POINT),
    Permission::get("/api/v1/work-units", &[Case::seen(About::Unit)]),
    Permission::get("/api/v1/work-units/export", &[Case::seen(About::Unit)]),
    Permission::post("/api/v1/work-units", KEPT_UNIT),
    Permission::get("/api/v1/work-units/{unit}", &[Case::seen(About::Unit)]),
    Permission::put("/api/v1/work-units/{unit}/name", KEPT_UNIT),
    Permission::post("/api/v1/work-units/{unit}/moves", KEPT_UNIT),
    Permission::post("/api/v1/work-units/{unit}/merger", KEPT_UNIT),
    Permission::get("/api/v1/trades", &[Case::public(About::Province)]),
    Permission::get("/api/v1/trades/export", &[Case::public(About::Province)]),
    Permission::post("/api/v1/trades", KEPT_TRADE).refused_as(NOT_THE_PROVINCE),
    Permission::get("/api/v1/trades/{trade}", &[Case::public(About::Province)]),
    Permission::put("/api/v1/trades/{trade}/name", KEPT_TRADE).refused_as(NOT_THE_PROVINCE),
    Permission::post("/api/v1/trades/{trade}/merger", KEPT_TRADE).refused_as(NOT_THE_PROVINCE),
    Permission::post("/api/v1/trades/{trade}/retirement", KEPT_TRADE).refused_as(NOT_THE_PROVINCE),
];
