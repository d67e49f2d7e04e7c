//! Home pages, notices and jobs, reports, histories, and how the service is doing.

use super::Permission;
use super::reach::{About, Case, Reach};
use crate::aggregates::account::ApiScope;
use crate::commands::access::NOT_THE_PLATFORM;

/// The figures of regions.
const FIGURES: &[Case] = &[Case::seen(About::Figures)];
/// The figures of a point.
const OF_A_POINT: &[Case] = &[Case::seen(About::Point).point(Reach::Own)];
/// The figures of a class.
const OF_A_CLASS: &[Case] = &[Case::seen(About::Plan).point(Reach::Own)];
/// The figures of regions; those of a point for itself.
const FIGURES_AND_POINTS: &[Case] = &[Case::seen(About::Figures), Case::about(About::Point).point(Reach::Own)];

/// Anything that has a history.
const A_THING: &[Case] = &[
    Case::seen(About::Plan).point(Reach::Own),
    Case::seen(About::Request).learner(Reach::Own),
    Case::seen(About::Learner).learner(Reach::Own),
    Case::seen(About::Unit),
    Case::seen(About::Point).point(Reach::Own),
    Case::public(About::Office),
    Case::public(About::Province),
    Case::about(About::Webhook).office(Reach::Own).auditor(Reach::OwnAndBelow).platform(Reach::Everywhere),
    Case::about(About::Webhook).office(Reach::Province),
    Case::decided(About::OfficeAccount).auditor(Reach::Own).platform(Reach::Everywhere),
    Case::seen(About::PointAccount).point(Reach::Own),
    Case::seen(About::LearnerAccount),
    Case::own(),
];

/// What happened.
const TRAIL: &[Case] = &[Case::seen(About::Trail)];
/// What only auditors, the provincial office and the platform look into.
const AUDITED: &[Case] =
    &[Case::about(About::Province).office(Reach::Province).auditor(Reach::Everywhere).platform(Reach::Everywhere)];

/// What is published: figures of the whole province, and no person.
const PUBLISHED: &[Case] =
    &[Case::about(About::Province).office(Reach::Everywhere).auditor(Reach::Everywhere).platform(Reach::Everywhere)];

/// The rows.
pub(super) const ROWS: &[Permission] = &[
    Permission::get("/api/v1/home", &[Case::own()]),
    Permission::get("/api/v1/notices", &[Case::own()]),
    Permission::get("/api/v1/notices/unread-count", &[Case::own()]),
    Permission::post("/api/v1/notices/read", &[Case::own()]),
    Permission::get("/api/v1/jobs", &[Case::own()]),
    Permission::get("/api/v1/jobs/{job}", &[Case::own()]),
    Permission::post("/api/v1/jobs/{job}/cancellation", &[Case::own()]),
    Permission::get("/api/v1/exports/{job}/file", &[Case::own()]),
    Permission::get("/api/v1/reports/options/training-years", FIGURES_AND_POINTS),
    Permission::get("/api/v1/reports/options/regions", FIGURES_AND_POINTS),
    Permission::get(
        "/api/v1/reports/options/points",
        &[Case::seen(About::Figures), Case::seen(About::Point).point(Reach::Own)],
    ),
    Permission::get("/api/v1/reports/options/classes", OF_A_POINT),
    Permission::get("/api/v1/reports/training", FIGURES),
    Permission::get("/api/v1/reports/training/export", FIGURES),
    Permission::get("/api/v1/reports/points", FIGURES_AND_POINTS),
    Permission::get("/api/v1/reports/points/export", FIGURES_AND_POINTS),
    Permission::get("/api/v1/reports/points-by-region", FIGURES),
    Permission::get("/api/v1/reports/points-by-region/export", FIGURES),
    Permission::get("/api/v1/reports/points/{point}/classes", OF_A_POINT),
    Permission::get("/api/v1/reports/points/{point}/classes/export", OF_A_POINT),
    Permission::get("/api/v1/reports/classes/{class}/learners", OF_A_CLASS),
    Permission::get("/api/v1/reports/classes/{class}/learners/export", OF_A_CLASS),
    Permission::get("/api/v1/reports/learners", FIGURES_AND_POINTS),
    Permission::get("/api/v1/reports/learners/export", FIGURES_AND_POINTS),
    Permission::get("/api/v1/reports/continuing", FIGURES),
    Permission::get("/api/v1/reports/continuing/export", FIGURES),
    Permission::get("/api/v1/reports/continuing/learners", FIGURES),
    Permission::get("/api/v1/reports/continuing/learners/export", FIGURES),
    Permission::get("/api/v1/reports/continuing/what-if", FIGURES),
    Permission::get("/api/v1/reports/{report}/comparison", FIGURES),
    Permission::get(
        "/api/v1/reports/{report}/explanation",
        &[
            Case::seen(About::Figures),
            Case::seen(About::Point).point(Reach::Own),
            Case::seen(About::Plan).point(Reach::Own),
        ],
    ),
    Permission::get("/api/v1/history/{kind}/{id}", A_THING),
    Permission::get("/api/v1/history/{kind}/{id}/state", A_THING),
    Permission::get("/api/v1/audit", TRAIL).without_a_key(),
    Permission::get("/api/v1/audit/export", TRAIL).without_a_key(),
    Permission::get("/api/v1/events", TRAIL),
    Permission::get("/api/v1/events/stream", TRAIL),
    Permission::get("/api/v1/publications", PUBLISHED).with_key(ApiScope::ReadReports),
    Permission::get("/api/v1/publications/{day}", PUBLISHED).with_key(ApiScope::ReadReports),
    Permission::get("/api/v1/publications/{day}/files/{name}", PUBLISHED).with_key(ApiScope::ReadReports),
    Permission::get("/api/v1/seals", AUDITED),
    Permission::post("/api/v1/seals/verification", AUDITED).without_a_key(),
    Permission::get("/api/v1/closed-days", &[Case::public(About::Province)]),
    Permission::get(
        "/api/v1/projections",
        &[Case::public(About::Service).point(Reach::Nowhere).learner(Reach::Nowhere)],
    ),
    Permission::get("/api/v1/sms-outbox", &[Case::about(About::Service).platform(Reach::Everywhere)])
        .without_a_key()
        .refused_as(NOT_THE_PLATFORM),
    Permission::get("/livez", &[]).open(),
    Permission::get("/readyz", &[]).open(),
    Permission::get("/metrics", &[]).open(),
];
