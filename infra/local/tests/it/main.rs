//! The local stack, through the unmodified AWS SDK and over HTTP.

mod bucket;
mod crash;
mod kit;
mod pump;
mod runtime;
mod stack;
mod table;
