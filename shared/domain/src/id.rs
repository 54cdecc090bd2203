//! Typed identifiers: a prefix that says what it names, and a time-ordered UUID (TypeID, `claim_01h455vb4pex5vsknk084sn02q`).
//!
//! An id of the wrong kind does not parse, so it is "not found" at the door. This crate never makes ids: `shared/boot` does.

use crate::refusal::Invalid;
use type_safe_id::{StaticType, TypeSafeId};
use uuid::Uuid;

/// What names an id kind: its prefix.
pub trait IdKind: Copy {
    /// The prefix before the underscore.
    const PREFIX: &'static str;
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident, $kind:ident = $prefix:literal;)+) => { $(
        /// Marker of
        #[doc = concat!("[`", stringify!($name), "`].")]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $kind;
        impl StaticType for $kind { const TYPE: &'static str = $prefix; }

        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(TypeSafeId<$kind>);

        impl IdKind for $name { const PREFIX: &'static str = $prefix; }

        impl $name {
            /// The id of this kind made of a given UUID.
            #[must_use]
            pub fn from_uuid(uuid: Uuid) -> Self { Self(TypeSafeId::from_uuid(uuid)) }
            /// The UUID inside.
            #[must_use]
            pub fn uuid(self) -> Uuid { self.0.uuid() }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl std::str::FromStr for $name {
            type Err = Invalid;
            fn from_str(text: &str) -> Result<Self, Invalid> {
                text.parse().map(Self).map_err(|_| Invalid::new(
                    "bad-id",
                    format!("不是有效的编号，应以 {}_ 开头", $prefix),
                    format!("is not a valid id, which starts with {}_", $prefix),
                ))
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { s.collect_str(self) }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(d)?;
                text.parse().map_err(|_| serde::de::Error::custom(concat!("not a ", $prefix, " id")))
            }
        }
    )+ };
}

ids! {
    /// A policy (保单).
    PolicyId, PolicyKind = "policy";
    /// A premium receipt or refund (保费实收、退费).
    ReceiptId, ReceiptKind = "receipt";
    /// A claim (赔案): the file of one accident under one policy.
    ClaimId, ClaimKind = "claim";
    /// A victim (伤亡人员).
    VictimId, VictimKind = "victim";
    /// A roster import (伤亡名册导入).
    RosterId, RosterKind = "roster";
    /// A document (材料).
    DocumentId, DocumentKind = "document";
    /// An advance (垫付、预付、快付): one request, one or many lines.
    AdvanceId, AdvanceKind = "advance";
    /// A payment (支付): one order to one payee.
    PaymentId, PaymentKind = "payment";
    /// A recovery case (追偿、多付收回).
    RecoveryId, RecoveryKind = "recovery";
    /// A notice in somebody's inbox (通知).
    NoticeId, NoticeKind = "notice";
    /// An alert of a clock or a check (预警).
    AlertId, AlertKind = "alert";
    /// A dead letter (死信).
    LetterId, LetterKind = "letter";
    /// A version of the claim standard (理赔服务标准).
    StandardId, StandardKind = "standard";
    /// An insurer's promise (服务承诺).
    PromiseId, PromiseKind = "promise";
    /// A signed link for a victim or a family (家属链接).
    LinkId, LinkKind = "link";
    /// A safety-service agency (安全生产技术服务机构).
    AgencyId, AgencyKind = "agency";
    /// An expert (专家).
    ExpertId, ExpertKind = "expert";
    /// A decision on a white or black list (白名单、黑名单).
    StandingId, StandingKind = "standing";
    /// A tripartite agreement (三方协议).
    AgreementId, AgreementKind = "agreement";
    /// A service plan (服务方案).
    PlanId, PlanKind = "plan";
    /// A slot of an expert or agency (可预约时段).
    SlotId, SlotKind = "slot";
    /// A booking of a service (服务预约).
    BookingId, BookingKind = "booking";
    /// A pooled service (统筹服务).
    PooledId, PooledKind = "pooled";
    /// A service project (事故预防服务项目).
    ProjectId, ProjectKind = "project";
    /// A training of an insurer's managers (管理人员培训).
    TrainingId, TrainingKind = "training";
    /// A line of the prevention fee (预防费用明细).
    LineId, LineKind = "feeline";
    /// A dispute of a fee line (费用异议).
    DisputeId, DisputeKind = "dispute";
    /// A complaint about conduct (投诉).
    ComplaintId, ComplaintKind = "complaint";
    /// An inspection case (检查).
    InspectionId, InspectionKind = "inspection";
    /// A note on the safety situation (形势研判).
    SituationNoteId, SituationNoteKind = "situation";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_of_another_kind_does_not_parse() {
        let claim = ClaimId::from_uuid(Uuid::from_u128(7));
        assert_eq!(claim.to_string().parse::<ClaimId>().ok(), Some(claim));
        assert!(claim.to_string().parse::<PolicyId>().is_err());
        assert!("claim_".parse::<ClaimId>().is_err());
        assert!("claim_éééééééééééééééééééééééééé".parse::<ClaimId>().is_err());
    }
}
