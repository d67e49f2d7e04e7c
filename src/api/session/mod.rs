//! Signing in and out, and what comes before: captchas, forgotten passwords.

pub mod captcha;
pub mod change_password;
mod drawing;
pub mod recover_password;
pub mod send_code;
pub mod sign_in;
pub mod sign_out;
pub mod who;
