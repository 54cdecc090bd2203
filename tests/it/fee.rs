//! The prevention fee: what premium gives, who plans it, what it may be spent on, and who sees it.

mod books;
mod correction;
mod refund;
