//! The HTTP API through its real router, on a real database.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "api/attachments.rs"]
mod attachments;
#[path = "api/audit.rs"]
mod audit;
#[path = "api/background_exports.rs"]
mod background_exports;
#[path = "api/classes.rs"]
mod classes;
#[path = "api/commands.rs"]
mod commands;
#[path = "common/mod.rs"]
mod common;
#[path = "api/contract.rs"]
mod contract;
#[path = "api/erasure.rs"]
mod erasure;
#[path = "api/events.rs"]
mod events;
#[path = "api/exports.rs"]
mod exports;
#[path = "api/home.rs"]
mod home;
#[path = "api/imports.rs"]
mod imports;
#[path = "api/input.rs"]
mod input;
#[path = "api/lists.rs"]
mod lists;
#[path = "api/login.rs"]
mod login;
#[path = "api/notices.rs"]
mod notices;
#[path = "api/options.rs"]
mod options;
#[path = "api/past.rs"]
mod past;
#[path = "api/people.rs"]
mod people;
#[path = "api/permissions.rs"]
mod permissions;
#[path = "api/publications.rs"]
mod publications;
#[path = "api/reads.rs"]
mod reads;
#[path = "api/roster.rs"]
mod roster;
#[path = "api/seals.rs"]
mod seals;
#[path = "api/service.rs"]
mod service;
#[path = "api/sessions.rs"]
mod sessions;
#[path = "api/webhooks.rs"]
mod webhooks;
#[path = "api/world.rs"]
mod world;
