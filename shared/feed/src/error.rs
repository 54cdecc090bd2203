//! Why an event could not be handled. The record comes again; after the bounded retries it is a dead letter.

use store::StoreError;

/// A failure of an event function.
#[derive(Debug, thiserror::Error)]
pub enum FeedError {
    /// The event does not have the shape it should.
    #[error("event cannot be read: {0}")]
    Shape(String),
    /// The table or a bucket said no or did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The rules refuse what the event asks for, which an event should never bring about.
    #[error("refused: {0}")]
    Refused(domain::Refusal),
    /// Another party did not answer, or not clearly; asking again may help.
    #[error("no clear answer: {0}")]
    Unclear(String),
}

impl From<domain::Refusal> for FeedError {
    fn from(refusal: domain::Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<domain::fee::FeeRefusal> for FeedError {
    fn from(refusal: domain::fee::FeeRefusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<domain::money::OutOfRange> for FeedError {
    fn from(error: domain::money::OutOfRange) -> Self {
        domain::fee::FeeRefusal::from(error).into()
    }
}
