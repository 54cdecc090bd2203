//! An event handler as a Lambda function.

use crate::Deadline;
use crate::error::FeedError;
use lambda_runtime::{Diagnostic, LambdaEvent, service_fn};
use serde::{Serialize, de::DeserializeOwned};

/// Serves a handler until Lambda ends the process; `with` is built once and lent to every call.
///
/// # Errors
/// When the runtime API cannot be reached.
pub async fn serve_with<W, E, R, F, Done>(with: W, on: F) -> Result<(), lambda_runtime::Error>
where
    W: 'static,
    E: DeserializeOwned + 'static,
    R: Serialize + 'static,
    F: Fn(&'static W, E) -> Done,
    Done: Future<Output = Result<R, FeedError>>,
{
    serve_until(with, |with, event, _| on(with, event)).await
}

/// The same for a handler that stops in time: it is told when the call is cut off.
///
/// # Errors
/// When the runtime API cannot be reached.
pub async fn serve_until<W, E, R, F, Done>(with: W, on: F) -> Result<(), lambda_runtime::Error>
where
    W: 'static,
    E: DeserializeOwned + 'static,
    R: Serialize + 'static,
    F: Fn(&'static W, E, Deadline) -> Done,
    Done: Future<Output = Result<R, FeedError>>,
{
    // One process serves one function for its whole life, so what it works with lives as long.
    let with: &'static W = Box::leak(Box::new(with));
    let on = &on;
    lambda_runtime::run(service_fn(move |event: LambdaEvent<E>| async move {
        on(with, event.payload, Deadline::at_unix_ms(event.context.deadline))
            .await
            .map_err(|error| Diagnostic { error_type: error.kind().to_owned(), error_message: error.to_string() })
    }))
    .await
}
