//! Work that takes longer than a request: whoever asked for it follows it here.

pub mod cancel;
pub mod detail;
pub mod list;
pub mod view;
