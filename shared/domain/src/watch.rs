//! The watch over the prevention fee (费用监测): every policy's band, every posted line, and the patterns of sham or rebated
//! fees (套取、返佣、虚列).
//!
//! A hit is a question with its numbers and rule, never a verdict: a person answers it. What a check rests on is given
//! as plain values; what it has to remember between lines are small books, one per payee, kind, expert and day.

pub mod account;
pub mod alert;
pub mod books;
pub mod insurer;
pub mod line;

pub use alert::{Alert, Check, Question, WatchFact};
