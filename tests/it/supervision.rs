//! Supervision: focus areas and their checklists, complaints, what they come to.

mod complaints;
mod focus;
