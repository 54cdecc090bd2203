//! What every event function shares: the desk it works at, decoding, per-record failure, schedules.
#![forbid(unsafe_code)]

mod error;
mod letter;
mod queue;
mod serve;
mod stream;

pub use aws_lambda_events::event::dynamodb::Event as StreamEvent;
pub use aws_lambda_events::event::s3::S3Event;
pub use aws_lambda_events::event::streams::DynamoDbEventResponse as StreamResponse;
pub use boot::{Deadline, Desk, start};
pub use error::FeedError;
pub use lambda_runtime::Error;
pub use letter::{asked, take_again};
pub use queue::{QueueEvent, QueueMessage, QueueResponse};
pub use serve::{serve_until, serve_with};
pub use store::derived_uuid;
pub use stream::{ScheduleEvent, consume, settle};
