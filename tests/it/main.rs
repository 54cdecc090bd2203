//! Everything that is proved through the door: one binary, a tree like the URLs.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::too_many_lines, clippy::unwrap_used)]

mod agencies;
mod bad_input;
mod bookings;
mod claims;
mod contract;
mod dead_letters;
mod deploy;
mod events;
mod faults;
mod fee;
mod inbox;
mod kill;
mod lists;
mod policy;
mod pools;
mod races;
mod supervision;
mod tidy;
mod tokens;
mod watch;
