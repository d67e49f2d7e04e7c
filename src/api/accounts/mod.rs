//! Accounts of people and machines (O8).

pub mod api_keys;
pub mod detail;
pub mod disable;
pub mod enable;
pub mod export;
pub mod issue_api_key;
pub mod list;
pub mod open;
pub mod replace_profile;
pub mod reset_password;
pub mod revoke_api_key;
pub mod visible;
