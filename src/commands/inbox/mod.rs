//! One's own notices (站内信).

mod read_notices;

pub use read_notices::ReadNotices;
