//! Offices and their regions: the platform's administrator sets them up.

mod establish;
mod rename;

pub use establish::EstablishOffice;
pub use rename::RenameOffice;
