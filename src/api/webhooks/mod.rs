//! Webhooks (推送订阅).

pub mod deliveries;
pub mod delivery;
pub mod detail;
pub mod list;
pub mod pause;
pub mod register;
pub mod remove;
pub mod replay;
pub mod resume;
pub mod revise;
pub mod rotate_secret;
pub mod test;
pub mod visible;
