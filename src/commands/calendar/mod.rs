//! Closing business days. Nobody has to: the day close does it at midnight, and at the start for the days slept through.
//! And exchanging the key that seals them.

mod adopt_sealing_key;
mod close_day;
mod close_through;

pub use adopt_sealing_key::AdoptSealingKey;
pub use close_day::CloseDay;
pub use close_through::{CloseError, Closed, close_through};
