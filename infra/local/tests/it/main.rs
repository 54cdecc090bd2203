//! The local stack, through the unmodified AWS SDK and over HTTP.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod bucket;
mod crash;
mod kit;
mod pump;
mod runtime;
mod stack;
mod table;
