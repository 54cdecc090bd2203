//! A notice (通知) in an organisation's inbox, with its delivery state.

use crate::actor::OrgId;
use crate::id::{ClaimId, NoticeId};
use jiff::Timestamp;

crate::labels! {
    /// Where a notice stands.
    pub enum Delivery {
        Delivered = "delivered", "已送达";
        Read = "read", "已读";
    }
}

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Notice {
    /// Its id, made of the fact that caused it, so that a repeated delivery writes it once.
    pub id: NoticeId,
    /// To which organisation.
    pub to: OrgId,
    /// The event it tells of (`claim_reported`).
    pub about: String,
    /// The claim, if it is about one.
    pub claim: Option<ClaimId>,
    /// The key of the thing it is about, for example `BOOKING#booking_…/BOOKING`.
    #[serde(default)]
    pub subject: String,
    /// Chinese text; no personal data.
    pub text_zh: String,
    /// English text.
    pub text_en: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// Where it stands.
    pub delivery: Delivery,
    /// Who read it, and when.
    pub read: Option<(String, Timestamp)>,
}

/// What happens to a notice.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum NoticeFact {
    /// Made, and with that delivered to the inbox.
    NoticeMade {
        /// Which.
        notice: NoticeId,
    },
    /// Somebody opened it.
    NoticeRead {
        /// Which.
        notice: NoticeId,
    },
}

impl Notice {
    /// Marks it as read; the first reader counts, a second reading changes nothing.
    #[must_use]
    pub fn read_by(&self, who: &str, now: Timestamp) -> Option<(Self, crate::Told)> {
        let next = Self { delivery: Delivery::Read, read: Some((who.to_owned(), now)), ..self.clone() };
        self.read.is_none().then(|| (next, crate::Told::plain(NoticeFact::NoticeRead { notice: self.id })))
    }
}
