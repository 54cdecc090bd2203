//! Supervision (监督): complaints about conduct and what they come to, seen by those who watch the market and answered by
//! those who are in it.
#![forbid(unsafe_code)]

mod complaints;
mod page;

api::routes! {
    complaints::make::make,
    complaints::list::list,
    complaints::list::read,
    complaints::acts::check,
    complaints::acts::extend,
    complaints::acts::answer,
    complaints::hint::give,
    complaints::tally::list,
}
