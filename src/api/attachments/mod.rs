//! Documents that learners upload, to attach them to equivalence requests (EQ-1).

pub mod upload;
