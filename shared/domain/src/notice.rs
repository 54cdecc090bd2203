//! A notice (通知) to an organisation or a telephone, with its delivery state.

use crate::actor::OrgId;
use crate::id::{ClaimId, NoticeId};
use crate::personal::Phone;
use jiff::Timestamp;

crate::labels! {
    /// How a notice travels.
    pub enum Channel {
        Inbox = "inbox", "站内";
        Sms = "sms", "短信";
    }
}

crate::labels! {
    /// Where a notice stands.
    pub enum Delivery {
        Queued = "queued", "待发送";
        Delivered = "delivered", "已送达";
        Failed = "failed", "发送失败";
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
    /// To which telephone, for a text message.
    pub phone: Option<Phone>,
    /// How it travels.
    pub channel: Channel,
    /// The event it tells of (`claim_reported`).
    pub about: String,
    /// The claim, if it is about one.
    pub claim: Option<ClaimId>,
    /// Chinese text; no personal data.
    pub text_zh: String,
    /// English text.
    pub text_en: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// Where it stands.
    pub delivery: Delivery,
    /// When it got there.
    pub delivered_at: Option<Timestamp>,
    /// Who read it, and when.
    pub read: Option<(String, Timestamp)>,
    /// Why it failed, if it did.
    pub failure: Option<String>,
}

/// What happens to a notice.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum NoticeFact {
    /// Made.
    NoticeMade {
        /// Which.
        notice: NoticeId,
    },
    /// It got there.
    NoticeDelivered {
        /// Which.
        notice: NoticeId,
    },
    /// It did not.
    NoticeFailed {
        /// Which.
        notice: NoticeId,
        /// Why.
        why: String,
    },
    /// Somebody opened it.
    NoticeRead {
        /// Which.
        notice: NoticeId,
    },
}
