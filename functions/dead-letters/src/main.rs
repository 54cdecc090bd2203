//! The `dead-letters` function.
#![recursion_limit = "256"]

use dead_letters::DeadLetters;
use store::Streams;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), feed::Error> {
    let (desk, _) = feed::start(&[], None)?;
    let works = DeadLetters { desk, streams: Streams::new(boot::stream_client()) };
    feed::serve_with(works, |works, event| async move { Ok(dead_letters::on(works, event).await) }).await
}
