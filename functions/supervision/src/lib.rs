//! Supervision (监督): complaints about conduct and what they come to, the situation of districts, value for money, and
//! inspections: seen by those who watch the market and answered by those who are in it.
#![forbid(unsafe_code)]

mod complaints;
mod inspections;
mod page;
mod situations;
mod values;

api::routes! {
    complaints::make::make,
    complaints::list::list,
    complaints::list::read,
    complaints::acts::check,
    complaints::acts::extend,
    complaints::acts::answer,
    complaints::hint::give,
    complaints::tally::list,
    situations::read,
    situations::notes::write,
    situations::notes::read,
    situations::notes::list,
    values::read,
    inspections::open::open,
    inspections::open::read,
    inspections::open::list,
    inspections::findings::record,
    inspections::findings::answer,
    inspections::findings::verify,
    inspections::findings::close,
    inspections::room::list,
    inspections::room::read,
    inspections::room::reads,
}
