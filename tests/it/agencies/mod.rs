//! Agencies, lists, the mechanism and the catalogue, through the door.

mod access;
mod agreements;
mod catalogue;
mod fairness;
mod lists;
mod register;
