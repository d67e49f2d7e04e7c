//! What happens by itself.

pub mod day_close;
