//! Signing in and out.

pub mod change_password;
pub mod sign_in;
pub mod sign_out;
pub mod who;
