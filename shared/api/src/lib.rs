//! What every HTTP function shares: who is calling, what is asked (key and body), what was seen (If-Match), the reply,
//! and the problem document when the answer is no.
#![forbid(unsafe_code)]

mod act;
mod auth;
mod caller;
mod decide;
pub mod docs;
mod door;
mod fields;
pub mod link;
mod paging;
mod problem;
mod reply;
mod room;
mod routes;
mod seen;
mod serve;
pub mod views;
pub mod wire;

pub use act::{Act, CsvAct, DirectAct, MAX_BODY, MAX_CSV};
pub use auth::{BadJwks, Verifier};
pub use caller::Caller;
pub use decide::decide;
pub use door::finish;
pub use fields::{BadFields, Checked, FieldError, Nothing};
pub use lambda_http::Error;
pub use paging::{Asked, FromPath, PathIs, page_of};
pub use problem::{PROBLEMS, Problem, problem_document};
pub use reply::{Answer, Reply};
pub use room::{BadRoom, Room, VARIABLES};
pub use routes::route;
pub use seen::Seen;
pub use serve::{serve, start};

/// The media type of every problem document.
pub const PROBLEM_JSON: &str = "application/problem+json";
