//! The feed of events: what other systems follow.

mod follower;
pub mod list;
pub mod stream;
pub mod streams;
