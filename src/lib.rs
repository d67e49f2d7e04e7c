//! Keshi (课时): the system of record for the continuing education of logistics and manual workers.

pub mod aggregates;
pub mod api;
pub mod app;
pub mod archive;
pub mod backup;
pub mod cli;
pub mod commands;
pub mod config;
pub mod demo;
pub mod embedded;
pub mod event_store;
pub mod exports;
pub mod gateways;
pub mod imports;
pub mod jobs;
pub mod messages;
pub mod processes;
pub mod projections;
pub mod publication;
pub mod queries;
pub mod recount;
pub mod regions;
pub mod screens;
pub mod sheets;
#[cfg(any(test, feature = "test-support"))]
pub mod test_support;
pub mod traces;
pub mod types;

/// Every request allocates a good deal and frees it soon after, on whichever core: the system's allocator spent a sixth of the
/// service's time on that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
