//! An event handler as a Lambda function.

use crate::desk::Desk;
use crate::error::FeedError;
use lambda_runtime::{Diagnostic, LambdaEvent, service_fn};
use serde::{Serialize, de::DeserializeOwned};

/// Serves a handler until Lambda ends the process.
///
/// # Errors
/// When the runtime API cannot be reached.
pub async fn serve<E, R, F>(desk: Desk, on: F) -> Result<(), lambda_runtime::Error>
where
    E: DeserializeOwned,
    R: Serialize,
    F: AsyncFn(&Desk, E) -> Result<R, FeedError>,
{
    let (desk, on) = (&desk, &on);
    lambda_runtime::run(service_fn(move |event: LambdaEvent<E>| async move {
        on(desk, event.payload).await.map_err(|error| Diagnostic {
            error_type: kind(&error).to_owned(),
            error_message: error.to_string(),
        })
    }))
    .await
}

/// The name an alarm groups by.
const fn kind(error: &FeedError) -> &'static str {
    match error {
        FeedError::Shape(_) => "Shape",
        FeedError::Store(_) => "Store",
        FeedError::Refused(_) => "Refused",
        FeedError::Unclear(_) => "Unclear",
    }
}
