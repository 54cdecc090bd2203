//! What can go wrong between the domain and the table.

use crate::entity::Key;

/// A store failure. The first four are conflicts, the others breakage.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The thing is not there.
    #[error("{kind} not found")]
    NotFound {
        /// Which kind of thing.
        kind: &'static str,
    },
    /// This idempotency key was used in the same instant; the answer is there by now.
    #[error("the idempotency key was just used")]
    Replayed,
    /// The thing is there already.
    #[error("already exists: {}", .0.subject())]
    Exists(Key),
    /// A unique name is taken.
    #[error("the name is taken")]
    NameTaken {
        /// What kind of name.
        kind: &'static str,
    },
    /// Somebody changed the thing since it was read.
    #[error("changed meanwhile: {}", .0.subject())]
    Moved(Key),
    /// The table is busy; the same call may go through later.
    #[error("the table is busy")]
    Busy,
    /// A cursor that this service did not make, or for another list.
    #[error("not a cursor of this list")]
    BadCursor,
    /// An item does not have the shape it should.
    #[error("item of kind {kind} cannot be read: {source}")]
    Codec {
        /// Which kind.
        kind: &'static str,
        /// Why.
        source: serde_dynamo::Error,
    },
    /// A document cannot be written as JSON.
    #[error("cannot write JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// Sealing or opening personal data failed.
    #[error("sealed data cannot be opened or made")]
    Sealed,
    /// A commit of more actions than a transaction takes.
    #[error("{0} actions do not fit one transaction")]
    TooLarge(usize),
    /// AWS said no or did not answer.
    #[error("AWS: {0}")]
    Aws(String),
}

impl StoreError {
    /// Whether deciding again on fresh data may go through.
    #[must_use]
    pub const fn is_contention(&self) -> bool {
        matches!(self, Self::Moved(_) | Self::Busy)
    }

    #[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` hands over")]
    pub(crate) fn aws<E, R>(error: aws_sdk_dynamodb::error::SdkError<E, R>) -> Self
    where
        E: aws_sdk_dynamodb::error::ProvideErrorMetadata + std::error::Error + 'static,
        R: std::fmt::Debug,
    {
        use aws_sdk_dynamodb::error::ProvideErrorMetadata;
        const BUSY: [&str; 6] = [
            "ProvisionedThroughputExceededException",
            "ThrottlingException",
            "RequestLimitExceeded",
            "TransactionConflictException",
            "TransactionInProgressException",
            "InternalServerError",
        ];
        if error.code().is_some_and(|code| BUSY.contains(&code)) {
            return Self::Busy;
        }
        Self::Aws(aws_sdk_dynamodb::error::DisplayErrorContext(&error).to_string())
    }
}
