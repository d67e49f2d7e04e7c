//! Learners (O7).

pub mod change_grade;
pub mod change_trade;
pub mod classes;
pub mod come_back;
pub mod detail;
pub mod erase;
pub mod export;
pub mod leave;
pub mod list;
pub mod register;
pub mod replace_personal_data;
pub mod reveal_id_number;
pub mod transfer;
pub mod years;
