//! Everything that is proved through the door: one binary, a tree like the URLs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::too_many_lines)]

mod claims;
mod contract;
mod kill;
mod policy;
mod tidy;
