//! Domain values on the wire: one type per value, with how it is read, written and described in the OpenAPI document.
//!
//! They have the names of the domain types they carry; `.0` is the domain value.

use crate::fields::{BadFields, pointer};
use deserr::{Deserr, IntoValue, Value, ValueKind, ValuePointerRef};
use domain::Invalid;
use utoipa::openapi::schema::{Object, ObjectBuilder, Schema, SchemaType, Type};
use utoipa::openapi::{KnownFormat, RefOr, SchemaFormat};

/// Reads a domain value from text.
fn read<T, V: IntoValue>(
    value: Value<V>,
    location: ValuePointerRef,
    parse: impl Fn(&str) -> Result<T, Invalid>,
) -> Result<T, BadFields> {
    match value {
        Value::String(text) => parse(&text).map_err(|invalid| BadFields::one(pointer(location), invalid)),
        other => Err(deserr::take_cf_content(<BadFields as deserr::DeserializeError>::error(
            None,
            deserr::ErrorKind::IncorrectValueKind { actual: other, accepted: &[ValueKind::String] },
            location,
        ))),
    }
}

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(SchemaType::Type(Type::String))
}

macro_rules! wire {
    ($($name:ident : $ty:ty, $parse:expr, $schema:expr;)+) => { $(
        #[doc = concat!("`", stringify!($ty), "` on the wire.")]
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        #[serde(transparent)]
        pub struct $name(pub $ty);

        impl Deserr<BadFields> for $name {
            fn deserialize_from_value<V: IntoValue>(value: Value<V>, at: ValuePointerRef) -> Result<Self, BadFields> {
                read(value, at, $parse).map(Self)
            }
        }
        impl utoipa::PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let object: Object = $schema.build();
                RefOr::T(Schema::Object(object))
            }
        }
        impl utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
        }
        impl From<$ty> for $name {
            fn from(value: $ty) -> Self { Self(value) }
        }
    )+ };
}

macro_rules! wire_labels {
    ($($name:ident : $ty:ty;)+) => { wire! { $(
        $name: $ty, str::parse::<$ty>,
            super::wire::text()
                .enum_values(Some(<$ty>::NAMES.iter().copied()))
                .description(Some(<$ty>::ALL.iter().map(|v| format!("{} {}", v.name(), v.label())).collect::<Vec<_>>().join("; ")));
    )+ } };
}

macro_rules! wire_ids {
    ($($name:ident : $prefix:literal;)+) => { wire! { $(
        $name: domain::id::$name, str::parse::<domain::id::$name>,
            super::wire::text()
                .pattern(Some(concat!("^", $prefix, "_[0-7][0-9a-hjkmnp-tv-z]{25}$")))
                .examples([concat!($prefix, "_01h455vb4pex5vsknk084sn02q")]);
    )+ } };
}

wire_ids! {
    PolicyId: "policy";
    ReceiptId: "receipt";
    ClaimId: "claim";
    VictimId: "victim";
    RosterId: "roster";
    DocumentId: "document";
    AdvanceId: "advance";
    PaymentId: "payment";
    RecoveryId: "recovery";
    NoticeId: "notice";
    AlertId: "alert";
    LetterId: "letter";
    StandardId: "standard";
    PromiseId: "promise";
    LinkId: "link";
    AgencyId: "agency";
    ExpertId: "expert";
    StandingId: "standing";
    AgreementId: "agreement";
    PlanId: "plan";
    SlotId: "slot";
    BookingId: "booking";
    PooledId: "pooled";
    TrainingId: "training";
    ProjectId: "project";
    LineId: "feeline";
    DisputeId: "dispute";
    ComplaintId: "complaint";
    InspectionId: "inspection";
    SituationNoteId: "situation";
}

fn date(text: &str) -> Result<jiff::civil::Date, Invalid> {
    let date = if text.len() == 10 { text.parse().ok() } else { None };
    date.ok_or_else(|| {
        Invalid::new("bad-date", "日期应写成 2026-11-23，且确有这一天", "a date is written 2026-11-23 and must exist")
    })
}

fn instant(text: &str) -> Result<jiff::Timestamp, Invalid> {
    let bad = || {
        Invalid::new(
            "bad-time",
            "时间应写成 2026-11-23T05:00:00Z，且确有这一时刻",
            "a time is written 2026-11-23T05:00:00Z and must exist",
        )
    };
    let at: jiff::Timestamp = text.parse().map_err(|_| bad())?;
    jiff::Timestamp::from_millisecond(at.as_millisecond()).map_err(|_| bad())
}

fn whole(text: &str) -> Result<u32, Invalid> {
    text.parse().map_err(|_| Invalid::new("bad-number", "应为不小于 0 的整数", "must be a whole number not below 0"))
}

wire! {
    Money: domain::Money, str::parse::<domain::Money>,
        self::text().pattern(Some(r"^-?\d{1,11}(\.\d{1,2})?$")).examples(["12000.00"]).description(Some("人民币元，两位小数 · yuan, two decimals"));
    Date: jiff::civil::Date, date, self::text().format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)));
    Time: jiff::Timestamp, instant, self::text().format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)));
    Name: domain::text::Name, str::parse::<domain::text::Name>, self::text().min_length(Some(1)).max_length(Some(64));
    Line: domain::text::Line, str::parse::<domain::text::Line>, self::text().min_length(Some(1)).max_length(Some(200));
    Note: domain::text::Note, str::parse::<domain::text::Note>, self::text().min_length(Some(1)).max_length(Some(2000));
    Sha256: domain::text::Sha256, str::parse::<domain::text::Sha256>, self::text().pattern(Some("^[0-9a-f]{64}$"));
    Phone: domain::personal::Phone, str::parse::<domain::personal::Phone>, self::text().pattern(Some(r"^\+?[0-9 -]{7,20}$"));
    CreditCode: domain::personal::CreditCode, str::parse::<domain::personal::CreditCode>,
        self::text().pattern(Some("^[0-9A-HJ-NPQRTUWXY]{18}$")).examples(["91350100M000100Y43"]).description(Some("统一社会信用代码"));
    OrgId: domain::OrgId, str::parse::<domain::OrgId>, self::text().pattern(Some("^[a-z0-9_-]{1,64}$"));
    Month: domain::fee::period::Month, str::parse::<domain::fee::period::Month>, self::text().pattern(Some("^[0-9]{4}-[0-9]{2}$")).examples(["2026-11"]);
    WholeText: u32, whole, self::text().pattern(Some("^[0-9]+$"));
}

wire_labels! {
    OrgKind: domain::OrgKind;
    Role: domain::Role;
    Sector: domain::policy::Sector;
    District: domain::policy::District;
    ReceiptDirection: domain::policy::ReceiptDirection;
    DocumentKind: domain::document::DocumentKind;
    DocumentState: domain::document::DocumentState;
    ContentType: domain::document::ContentType;
    Mismatch: domain::document::Mismatch;
    AccidentKind: domain::claim::report::AccidentKind;
    AccidentClass: domain::claim::report::AccidentClass;
    ClaimState: domain::claim::state::ClaimState;
    CoverDecision: domain::claim::state::CoverDecision;
    LiabilityBasis: domain::claim::state::LiabilityBasis;
    Unpaid: domain::claim::unpaid::Unpaid;
    RefusalReason: domain::claim::state::RefusalReason;
    Grade: domain::claim::casualty::Grade;
    Track: domain::claim::triage::Track;
    WhyNot: domain::claim::triage::WhyNot;
    Outcome: domain::claim::victim::Outcome;
    Relation: domain::claim::victim::Relation;
    LossHead: domain::claim::victim::LossHead;
    PayeeKind: domain::claim::victim::PayeeKind;
    Purpose: domain::claim::advance::Purpose;
    AdvanceState: domain::claim::advance::AdvanceState;
    LineProblem: domain::claim::draft::LineProblem;
    StepItem: domain::claim::amount::StepItem;
    PaymentState: domain::claim::payment::PaymentState;
    RecoveryState: domain::claim::recovery::RecoveryState;
    ClockName: domain::claim::clocks::ClockName;
    ClockState: domain::claim::clocks::ClockState;
    Stage: domain::claim::times::Stage;
    Owes: domain::claim::clocks::Owes;
    CoverHint: domain::claim::hints::CoverHint;
    Likeness: domain::claim::duplicate::Likeness;
    Delivery: domain::notice::Delivery;
    ListName: domain::agency::parts::ListName;
    Change: domain::agency::parts::Change;
    StandingState: domain::agency::standing::StandingState;
    Party: domain::agency::mechanism::Party;
    Ballot: domain::agency::mechanism::Ballot;
    Unit: domain::service::catalogue::Unit;
    RiskTier: domain::service::plan::RiskTier;
    PlanState: domain::service::plan::PlanState;
    SlotState: domain::service::slot::SlotState;
    BookingState: domain::service::BookingState;
    Side: domain::service::Side;
    AllocationKey: domain::service::pooled::AllocationKey;
    PoolState: domain::service::PoolState;
    Satisfaction: domain::service::booking::Satisfaction;
    BookingOutcome: domain::service::booking::Outcome;
    Form: domain::service::catalogue::Form;
    FeeStanding: domain::fee::band::Standing;
    LedgerAccount: domain::fee::posting::LedgerAccount;
    FeeLineState: domain::fee::line::LineState;
    DisputeState: domain::fee::dispute::DisputeState;
    Check: domain::watch::Check;
    AlertState: domain::watch::alert::AlertState;
    AlertOutcome: domain::watch::alert::AlertOutcome;
    FocusArea: domain::focus::FocusArea;
    Conduct: domain::conduct::Conduct;
    ComplaintState: domain::conduct::ComplaintState;
    Complainant: domain::conduct::Complainant;
    SituationBy: domain::situation::SituationBy;
    Weakness: domain::situation::weak::Weakness;
    InspectionState: domain::inspection::InspectionState;
    Gauge: domain::inspection::gauge::Gauge;
    FindingKind: domain::inspection::FindingKind;
    FindingState: domain::inspection::FindingState;
    LetterSource: domain::letter::LetterSource;
    LetterState: domain::letter::LetterState;
    Failure: domain::letter::Failure;
    Step: domain::standard::Step;
    LimitUnit: domain::standard::LimitUnit;
    Publication: domain::standard::Publication;
}

macro_rules! wire_codes {
    ($($name:ident : $ty:ty;)+) => { wire! { $(
        $name: $ty, str::parse::<$ty>, super::wire::text().pattern(Some("^[a-z][a-z0-9_]{0,39}$"));
    )+ } };
}

wire_codes! {
    ServiceKindCode: domain::service::ServiceKindCode;
    EvidenceCode: domain::service::EvidenceCode;
    FieldCode: domain::service::FieldCode;
    CriterionCode: domain::agency::criterion::CriterionCode;
    PurposeCode: domain::fee::purpose::PurposeCode;
    CheckItemCode: domain::focus::CheckItemCode;
}

macro_rules! wire_secret {
    ($($name:ident : $ty:ty, $zh:literal;)+) => { $(
        #[doc = concat!("`", stringify!($ty), "` on its way in. It is sealed before it is kept and has no way out.")]
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name(pub $ty);
        impl Deserr<BadFields> for $name {
            fn deserialize_from_value<V: IntoValue>(value: Value<V>, at: ValuePointerRef) -> Result<Self, BadFields> {
                read(value, at, str::parse::<$ty>).map(Self)
            }
        }
        impl utoipa::PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                RefOr::T(Schema::Object(text().write_only(true).description(Some($zh)).build()))
            }
        }
        impl utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
        }
    )+ };
}

wire_secret! {
    CitizenId: domain::personal::CitizenId, "居民身份证号";
    AccountNo: domain::personal::AccountNo, "银行账号";
}
