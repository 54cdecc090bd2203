//! Why an event could not be handled. The record comes again; after the bounded retries it is a dead letter.

use domain::letter::Failure;
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

impl FeedError {
    /// The name that an alarm groups by and that the queue of dead letters is told.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Shape(_) => "Shape",
            Self::Store(_) => "Store",
            Self::Refused(_) => "Refused",
            Self::Unclear(_) => "Unclear",
        }
    }

    /// The class that a dead letter shows.
    #[must_use]
    pub const fn failure(&self) -> Failure {
        match self {
            Self::Shape(_) | Self::Store(StoreError::Codec { .. }) => Failure::Shape,
            Self::Store(_) => Failure::Store,
            Self::Refused(_) => Failure::Refused,
            Self::Unclear(_) => Failure::Unclear,
        }
    }
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
