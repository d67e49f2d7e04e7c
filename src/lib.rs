//! keshi
