//! Learners, accounts, sessions.

use super::Permission;
use super::reach::{About, Case, Reach};
use crate::commands::access::{NOT_THE_PROVINCE, NOT_THIS_ACCOUNT};

/// Who sees a learner.
const SEEN_LEARNER: &[Case] = &[Case::seen(About::Learner).learner(Reach::Own)];
/// Who keeps the roster.
const KEPT_LEARNER: &[Case] = &[Case::kept(About::Learner)];
/// To whom an ID number is shown in full (PERSON-1): people only.
const REVEALED: &[Case] = &[
    Case::about(About::Learner).office(Reach::OwnAndBelow).learner(Reach::Own),
    Case::about(About::Plan).point(Reach::Own).but("须为本面授点培训班的学员"),
];
/// Staff keep the accounts of their own office only (O8).
const OF_THE_OFFICE: Case = Case::decided(About::OfficeAccount).platform(Reach::Everywhere);
/// Who keeps accounts: those of points and learners 本级及下级.
const KEPT_ACCOUNT: &[Case] = &[OF_THE_OFFICE, Case::kept(About::PointAccount), Case::kept(About::LearnerAccount)];
/// Who keeps accounts, and everybody his own.
const KEPT_OR_OWN_ACCOUNT: &[Case] =
    &[OF_THE_OFFICE, Case::kept(About::PointAccount), Case::kept(About::LearnerAccount), Case::own()];
/// Who sees accounts in lists.
const LISTED_ACCOUNT: &[Case] = &[OF_THE_OFFICE.auditor(Reach::Own), Case::seen(About::PointAccount).point(Reach::Own)];
/// Who sees an account.
const SEEN_ACCOUNT: &[Case] = &[
    OF_THE_OFFICE.auditor(Reach::Own),
    Case::seen(About::PointAccount).point(Reach::Own),
    Case::seen(About::LearnerAccount),
    Case::own(),
];

/// The rows.
pub(super) const ROWS: &[Permission] = &[
    Permission::get("/api/v1/learners", &[Case::seen(About::Learner)]),
    Permission::get("/api/v1/learners/export", &[Case::seen(About::Learner)]),
    Permission::post("/api/v1/learners", KEPT_LEARNER),
    Permission::get("/api/v1/learners/{learner}", SEEN_LEARNER),
    Permission::get("/api/v1/learners/{learner}/classes", SEEN_LEARNER),
    Permission::get("/api/v1/learners/{learner}/years", SEEN_LEARNER),
    Permission::post("/api/v1/learners/{learner}/id-number", REVEALED).without_a_key().refused_as("PERSON-1"),
    Permission::put("/api/v1/learners/{learner}/personal-data", KEPT_LEARNER),
    Permission::post("/api/v1/learners/{learner}/transfers", KEPT_LEARNER),
    Permission::post("/api/v1/learners/{learner}/trade-changes", KEPT_LEARNER),
    Permission::post("/api/v1/learners/{learner}/grade-changes", KEPT_LEARNER),
    Permission::post("/api/v1/learners/{learner}/departure", KEPT_LEARNER),
    Permission::post("/api/v1/learners/{learner}/return", KEPT_LEARNER),
    Permission::post(
        "/api/v1/learners/{learner}/erasure",
        &[Case::about(About::Learner).office(Reach::Province).platform(Reach::Everywhere)],
    )
    .refused_as(NOT_THE_PROVINCE),
    Permission::get("/api/v1/accounts", LISTED_ACCOUNT),
    Permission::get("/api/v1/accounts/export", LISTED_ACCOUNT),
    Permission::post("/api/v1/accounts", KEPT_ACCOUNT),
    Permission::get("/api/v1/accounts/{account}", SEEN_ACCOUNT),
    Permission::put("/api/v1/accounts/{account}/profile", KEPT_OR_OWN_ACCOUNT),
    Permission::post("/api/v1/accounts/{account}/disabling", KEPT_ACCOUNT),
    Permission::post("/api/v1/accounts/{account}/enabling", KEPT_ACCOUNT),
    Permission::post("/api/v1/accounts/{account}/password-reset", KEPT_ACCOUNT),
    Permission::get("/api/v1/accounts/{account}/api-keys", SEEN_ACCOUNT),
    Permission::post("/api/v1/accounts/{account}/api-keys", KEPT_ACCOUNT),
    Permission::delete("/api/v1/accounts/{account}/api-keys/{key}", KEPT_ACCOUNT),
    Permission::post("/api/v1/session", &[]).open(),
    Permission::post("/api/v1/session/captcha", &[]).open(),
    Permission::post("/api/v1/session/password-recovery/code", &[]).open(),
    Permission::post("/api/v1/session/password-recovery", &[]).open(),
    Permission::get("/api/v1/session", &[Case::own()]),
    Permission::delete("/api/v1/session", &[Case::own()]).without_a_key(),
    Permission::put("/api/v1/session/password", &[Case::own()]).without_a_key().refused_as(NOT_THIS_ACCOUNT),
];
