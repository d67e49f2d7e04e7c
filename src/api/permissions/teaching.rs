//! Plans, classes, hours, equivalence.

use super::Permission;
use super::reach::{About, Case, Reach};
use crate::commands::access::{NOT_THIS_LEARNER, NOT_THIS_POINT};

/// A point's own plans.
const OWN_PLAN: &[Case] = &[Case::about(About::Plan).point(Reach::Own)];
/// An office decides on the plans of its points.
const DECIDED_PLAN: &[Case] = &[Case::decided(About::Plan)];
/// The class's point for anybody, learners for themselves.
const JOINED: &[Case] =
    &[Case::about(About::Plan).point(Reach::Own), Case::about(About::Learner).learner(Reach::Own).but("只能为本人")];
/// Who sees whom a class has.
const ROSTER: &[Case] = &[Case::seen(About::Plan).point(Reach::Own)];
/// Who sees a plan.
const SEEN_PLAN: &[Case] =
    &[Case::seen(About::Plan).point(Reach::Own).learner(Reach::Everywhere).but("学员只看到已批准的")];
/// Who sees a request.
const SEEN_REQUEST: &[Case] = &[Case::seen(About::Request).learner(Reach::Own)];
/// An office decides on the requests of its learners.
const DECIDED_REQUEST: &[Case] = &[Case::decided(About::Request)];
/// A learner's own requests.
const OWN_REQUEST: &[Case] = &[Case::about(About::Request).learner(Reach::Own)];

/// The rows.
pub(super) const ROWS: &[Permission] = &[
    Permission::get("/api/v1/training-plans", SEEN_PLAN),
    Permission::get("/api/v1/training-plans/export", SEEN_PLAN),
    Permission::post("/api/v1/training-plans", OWN_PLAN).refused_as("PLAN-1.itself"),
    Permission::get("/api/v1/training-plans/{plan}", SEEN_PLAN),
    Permission::post("/api/v1/training-plans/{plan}/revisions", OWN_PLAN).refused_as("PLAN-1.itself"),
    Permission::post("/api/v1/training-plans/{plan}/withdrawal", OWN_PLAN).refused_as("PLAN-1.itself"),
    Permission::post("/api/v1/training-plans/{plan}/cancellation", OWN_PLAN).refused_as("PLAN-1.itself"),
    Permission::post("/api/v1/training-plans/{plan}/approval", DECIDED_PLAN).refused_as("PLAN-4"),
    Permission::post("/api/v1/training-plans/{plan}/rejection", DECIDED_PLAN).refused_as("PLAN-4"),
    Permission::post("/api/v1/training-plans/{plan}/headcount-adjustments", DECIDED_PLAN).refused_as("PLAN-4"),
    Permission::get("/api/v1/training-plans/{plan}/enrolments", ROSTER),
    Permission::get("/api/v1/training-plans/{plan}/enrolments/export", ROSTER),
    Permission::post("/api/v1/training-plans/{plan}/enrolments", JOINED).refused_as(NOT_THIS_POINT),
    Permission::delete("/api/v1/training-plans/{plan}/enrolments/{learner}", JOINED).refused_as(NOT_THIS_POINT),
    Permission::post("/api/v1/training-plans/{plan}/start", OWN_PLAN).refused_as(NOT_THIS_POINT),
    Permission::post("/api/v1/training-plans/{plan}/scores", OWN_PLAN).refused_as(NOT_THIS_POINT),
    Permission::get("/api/v1/training-plans/{plan}/submissions", ROSTER),
    Permission::post("/api/v1/training-plans/{plan}/submissions", OWN_PLAN).refused_as(NOT_THIS_POINT),
    Permission::post("/api/v1/training-plans/{plan}/hours-return", DECIDED_PLAN).refused_as("HOURS-1"),
    Permission::post("/api/v1/training-plans/{plan}/hours-confirmation", DECIDED_PLAN).refused_as("HOURS-1"),
    Permission::post(
        "/api/v1/training-plans/{plan}/hours-reopening",
        &[Case::about(About::Plan).office(Reach::OwnAndBelow)],
    )
    .refused_as("HOURS-5.office"),
    Permission::get("/api/v1/hours-submissions", ROSTER),
    Permission::get("/api/v1/hours-submissions/export", ROSTER),
    Permission::get("/api/v1/equivalence-requests", SEEN_REQUEST).refused_as(NOT_THIS_LEARNER),
    Permission::get("/api/v1/equivalence-requests/export", SEEN_REQUEST).refused_as(NOT_THIS_LEARNER),
    Permission::post("/api/v1/equivalence-requests", OWN_REQUEST).refused_as("EQ-1.itself"),
    // Each of the decisions has an outcome of its own: what is not the caller's to decide fails there.
    Permission::post(
        "/api/v1/equivalence-requests/decisions",
        &[Case::decided(About::Request).office(Reach::Everywhere).but("逐条判断：非本级的逐条拒绝")],
    )
    .refused_as("EQ-2"),
    Permission::get("/api/v1/equivalence-requests/{request}", SEEN_REQUEST).refused_as(NOT_THIS_LEARNER),
    Permission::get("/api/v1/equivalence-requests/{request}/attachments/{number}", SEEN_REQUEST)
        .refused_as(NOT_THIS_LEARNER),
    Permission::post("/api/v1/equivalence-requests/{request}/withdrawal", OWN_REQUEST).refused_as("EQ-1.itself"),
    Permission::post("/api/v1/equivalence-requests/{request}/approval", DECIDED_REQUEST).refused_as("EQ-2"),
    Permission::post("/api/v1/equivalence-requests/{request}/rejection", DECIDED_REQUEST).refused_as("EQ-2"),
    Permission::post(
        "/api/v1/equivalence-requests/{request}/decision-reversal",
        &[Case::about(About::Request).office(Reach::OwnAndBelow)],
    )
    .refused_as("EQ-6.office"),
    Permission::post("/api/v1/attachments", &[Case::about(About::Oneself).learner(Reach::Own)])
        .refused_as(NOT_THIS_LEARNER),
];
