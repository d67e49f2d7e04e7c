//! Training points (O5).

pub mod detail;
pub mod disable;
pub mod enable;
pub mod export;
pub mod list;
pub mod register;
pub mod rename;
pub mod replace_contact;
pub mod revise;
