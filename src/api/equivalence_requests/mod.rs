//! Equivalence requests (O4).

pub mod actions;
pub mod approve;
pub mod attachment;
pub mod decide_many;
pub mod detail;
pub mod export;
pub mod list;
pub mod reject;
pub mod submit;
pub mod undo;
pub mod withdraw;
