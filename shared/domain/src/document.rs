//! A document (材料): a photo, a scan or a film in the locked bucket, bound to its size, type and SHA-256.

use crate::actor::OrgId;
use crate::id::{BookingId, ClaimId, DocumentId, VictimId};
use crate::rulebook::Rulebook;
use crate::text::{Line, Sha256};
use crate::time::{beijing_day, day_end};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

crate::labels! {
    /// What a document shows.
    pub enum DocumentKind {
        ScenePhoto = "scene_photo", "现场照片";
        AccidentReport = "accident_report", "事故报告或证明";
        DeathCertificate = "death_certificate", "死亡证明";
        DiagnosisCertificate = "diagnosis_certificate", "诊断证明";
        DisabilityAssessment = "disability_assessment", "伤残鉴定";
        MedicalBill = "medical_bill", "医疗费票据";
        RescueBill = "rescue_bill", "抢险救援费用票据";
        PropertyLoss = "property_loss", "财产损失证明";
        LegalBill = "legal_bill", "鉴定、诉讼费用票据";
        IdentityCard = "identity_card", "身份证明";
        KinshipProof = "kinship_proof", "亲属关系证明";
        BankCard = "bank_card", "收款账户证明";
        EmploymentProof = "employment_proof", "劳动关系证明";
        Settlement = "settlement", "赔偿协议";
        Judgment = "judgment", "判决书、裁决书";
        CompensationProof = "compensation_proof", "已向受害人赔偿的凭证";
        RepaymentVoucher = "repayment_voucher", "多付款项收回凭证";
        ServiceReport = "service_report", "服务报告";
        ServiceEvidence = "service_evidence", "服务佐证材料";
        Other = "other", "其他";
    }
}

crate::labels! {
    /// Where a document stands.
    pub enum DocumentState {
        AwaitingUpload = "awaiting_upload", "等待上传";
        Verified = "verified", "已核验";
        Quarantined = "quarantined", "已隔离";
    }
}

crate::labels! {
    /// Content types that are accepted.
    pub enum ContentType {
        Jpeg = "image/jpeg", "JPEG 图片";
        Png = "image/png", "PNG 图片";
        Webp = "image/webp", "WebP 图片";
        Heic = "image/heic", "HEIC 图片";
        Pdf = "application/pdf", "PDF";
        Mp4 = "video/mp4", "MP4 视频";
        Quicktime = "video/quicktime", "MOV 视频";
        Mp3 = "audio/mpeg", "MP3 音频";
        M4a = "audio/mp4", "M4A 音频";
    }
}

impl ContentType {
    /// Whether bytes that look like `real` may be announced as this. One container carries film and sound (ISO 14496-12),
    /// and phones record a voice note with the brand of the container, not of the sound.
    #[must_use]
    pub fn fits(self, real: Self) -> bool {
        self == real || (self == Self::M4a && real == Self::Mp4)
    }
}

/// Largest document: 100 MB (req B.6, DESIGN section 6).
pub const MAX_BYTES: u64 = 100 * 1024 * 1024;

/// What a document belongs to, which decides who may touch it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A claim.
    Claim(ClaimId),
    /// A booking of a service.
    Booking(BookingId),
}

impl std::fmt::Display for About {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Claim(id) => id.fmt(f),
            Self::Booking(id) => id.fmt(f),
        }
    }
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// What it belongs to; kept as `claim` or `booking`.
    #[serde(flatten)]
    pub about: About,
    /// The victim it is about, if one.
    pub victim: Option<VictimId>,
    /// What it shows.
    pub kind: DocumentKind,
    /// Its name on the sender's device.
    pub file_name: Line,
    /// The type the sender said.
    pub content_type: ContentType,
    /// Its size in bytes, as said.
    pub size: u64,
    /// Its SHA-256, as said.
    pub sha256: Sha256,
    /// When a picture was taken, as the device said.
    pub taken_at: Option<Timestamp>,
    /// The bytes as the camera made them, where the device sent a smaller picture: whoever has the phone can prove it.
    #[serde(default)]
    pub original_sha256: Option<Sha256>,
    /// Object key in the bucket.
    pub object_key: String,
    /// Upload id of a multipart upload that is not complete.
    pub upload_id: Option<String>,
    /// Who sent it: an organisation, or none for a family.
    pub sender_org: Option<OrgId>,
    /// The sender, see `Actor::subject`.
    pub sender: String,
    /// When it was announced.
    pub announced_at: Timestamp,
    /// Where it stands.
    pub state: DocumentState,
    /// Why it was set aside, if it was.
    pub quarantine: Option<Mismatch>,
    /// When it was checked.
    pub checked_at: Option<Timestamp>,
    /// The object's version that was checked: whatever is put over it or marked deleted later, this is what is shown.
    #[serde(default)]
    pub object_version: Option<String>,
    /// Until when that version is locked (R-H1).
    #[serde(default)]
    pub kept_until: Option<Timestamp>,
}

/// What really arrived, as `document-check` saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the bytes.
    pub sha256: Sha256,
    /// The type by its first bytes, if it is one that is accepted.
    pub content_type: Option<ContentType>,
    /// Which version of the object these bytes are.
    pub version: Option<String>,
}

crate::labels! {
    /// Why a document was set aside (隔离).
    pub enum Mismatch {
        Size = "size", "大小与登记的不符";
        Hash = "hash", "内容与登记的校验值不符";
        Type = "type", "文件类型与登记的不符";
        Empty = "empty", "文件为空";
    }
}

/// What happens to a document.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum DocumentFact {
    /// Announced, with an upload link given out (登记).
    DocumentAnnounced {
        /// Which.
        document: DocumentId,
        /// What it belongs to.
        #[serde(flatten)]
        about: About,
        /// The bytes it promises.
        sha256: Sha256,
    },
    /// What arrived is what was announced (核验通过).
    DocumentVerified {
        /// Which.
        document: DocumentId,
        /// What it belongs to.
        #[serde(flatten)]
        about: About,
    },
    /// What arrived is something else (隔离).
    DocumentQuarantined {
        /// Which.
        document: DocumentId,
        /// What it belongs to.
        #[serde(flatten)]
        about: About,
        /// Why.
        why: Mismatch,
    },
    /// Kept longer than when it was verified: its policy became known, or another (延长留存).
    DocumentKept {
        /// Which.
        document: DocumentId,
        /// What it belongs to.
        #[serde(flatten)]
        about: About,
        /// Until when.
        until: Timestamp,
    },
}

impl Document {
    /// The document as it is kept from now on (R-H1).
    #[must_use]
    pub fn keeps(&self, until: Timestamp) -> (Self, crate::Told) {
        let fact = DocumentFact::DocumentKept { document: self.id, about: self.about, until };
        (Self { kept_until: Some(until), ..self.clone() }, crate::Told::plain(fact))
    }

    /// Compares what arrived with what was announced. A second look at the same bytes changes nothing, so a repeated
    /// event is harmless: `None`.
    #[must_use]
    pub fn check(&self, arrived: &Arrived, now: Timestamp) -> Option<(Self, crate::Told)> {
        if self.state != DocumentState::AwaitingUpload {
            return None;
        }
        let mismatch = if arrived.size == 0 {
            Some(Mismatch::Empty)
        } else if arrived.size != self.size {
            Some(Mismatch::Size)
        } else if arrived.sha256 != self.sha256 {
            Some(Mismatch::Hash)
        } else if !arrived.content_type.is_some_and(|real| self.content_type.fits(real)) {
            Some(Mismatch::Type)
        } else {
            None
        };
        let fact = match mismatch {
            None => DocumentFact::DocumentVerified { document: self.id, about: self.about },
            Some(why) => DocumentFact::DocumentQuarantined { document: self.id, about: self.about, why },
        };
        let state = if mismatch.is_none() { DocumentState::Verified } else { DocumentState::Quarantined };
        let next = Self {
            state,
            quarantine: mismatch,
            checked_at: Some(now),
            upload_id: None,
            object_version: arrived.version.clone(),
            ..self.clone()
        };
        Some((next, crate::Told::plain(fact)))
    }
}

/// Until when what is verified now is kept unaltered (留存期限, R-H1): some years from the end of the policy or from today,
/// whichever is later.
#[must_use]
pub fn kept_until(policy_end: Option<Date>, book: &Rulebook, now: Timestamp) -> Timestamp {
    let today = beijing_day(now);
    kept_after(policy_end.map_or(today, |end| end.max(today)), book)
}

/// Until when it is kept that is kept some years from a day.
#[must_use]
pub fn kept_after(start: Date, book: &Rulebook) -> Timestamp {
    day_end(start.checked_add(i64::from(book.n.retention_years).years()).unwrap_or(Date::MAX))
}

/// The type of a file by its first bytes. Extension and header are only what the sender says.
#[must_use]
pub fn sniff(head: &[u8]) -> Option<ContentType> {
    let at = |from: usize, what: &[u8]| head.get(from..from.saturating_add(what.len())) == Some(what);
    let brand = || head.get(8..12);
    match () {
        () if at(0, &[0xFF, 0xD8, 0xFF]) => Some(ContentType::Jpeg),
        () if at(0, b"\x89PNG\r\n\x1a\n") => Some(ContentType::Png),
        () if at(0, b"RIFF") && at(8, b"WEBP") => Some(ContentType::Webp),
        () if at(0, b"%PDF-") => Some(ContentType::Pdf),
        () if at(4, b"ftyp") && matches!(brand(), Some(b"heic" | b"heix" | b"mif1" | b"msf1")) => {
            Some(ContentType::Heic)
        }
        () if at(4, b"ftyp") && matches!(brand(), Some(b"qt  ")) => Some(ContentType::Quicktime),
        () if at(4, b"ftyp") && matches!(brand(), Some(b"M4A ")) => Some(ContentType::M4a),
        () if at(4, b"ftyp") => Some(ContentType::Mp4),
        () if at(0, b"ID3") || (at(0, &[0xFF]) && head.get(1).is_some_and(|b| b & 0xE6 == 0xE2)) => {
            Some(ContentType::Mp3)
        }
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulebook::Rulebooks;

    // R-H1, R-H2: five whole years from the later of the two days, over leap days too.
    #[test]
    fn what_is_verified_is_kept_for_five_years() {
        let books = Rulebooks::shipped().unwrap();
        let kept = |end: Option<&str>, now: &str| {
            let end = end.map(|end| end.parse().unwrap());
            kept_until(end, books.in_force("2026-11-26".parse().unwrap()), now.parse().unwrap()).to_string()
        };
        // The day in Beijing is over at 16:00 UTC.
        assert_eq!(kept(None, "2026-11-26T03:00:00Z"), "2031-11-26T16:00:00Z");
        assert_eq!(kept(Some("2025-12-31"), "2026-11-26T03:00:00Z"), "2031-11-26T16:00:00Z");
        assert_eq!(kept(Some("2027-06-30"), "2026-11-26T03:00:00Z"), "2032-06-30T16:00:00Z");
        assert_eq!(kept(None, "2028-02-29T03:00:00Z"), "2033-02-28T16:00:00Z");
        assert_eq!(kept(None, "2026-11-26T16:00:00Z"), "2031-11-27T16:00:00Z");
    }
}
