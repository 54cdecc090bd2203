//! Supervision: focus areas and their checklists, complaints, situations, value for money, inspections.

mod complaints;
mod device;
mod focus;
mod inspections;
mod situation;
mod value;
