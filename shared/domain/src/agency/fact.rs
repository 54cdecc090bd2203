//! What happens to agencies, experts, lists and the mechanism. Ids and days only, never personal data.

use super::parts::{Change, ListName};
use super::standing::StandingState;
use crate::id::{AgencyId, AgreementId, ExpertId, StandingId};
use crate::service::{FieldCode, ServiceKindCode};
use jiff::civil::Date;

/// What happens to an agency or to what the mechanism keeps.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are what their names say; the variants carry the explanation")]
pub enum AgencyFact {
    /// An agency registered (机构登记).
    AgencyRegistered { agency: AgencyId },
    /// A qualification was added (机构资质登记).
    AgencyQualified { agency: AgencyId, field: FieldCode, expires_on: Date },
    /// An expert was registered (专家登记).
    ExpertRegistered { expert: ExpertId, agency: AgencyId },
    /// An expert's qualification was added (专家资质登记).
    ExpertQualified { expert: ExpertId, field: FieldCode, expires_on: Date },
    /// An expert declared a conflict of interest (声明利益冲突).
    ConflictDeclared { expert: ExpertId },
    /// A declared conflict ended (利益冲突终止).
    ConflictEnded { expert: ExpertId },
    /// A change of a list was proposed (提出名单变动).
    StandingProposed { standing: StandingId, agency: AgencyId, list: ListName, change: Change },
    /// The agency was called to state its case (通知陈述申辩).
    HearingCalled { standing: StandingId, agency: AgencyId, list: ListName, change: Change, until: Date },
    /// The agency stated its case (陈述申辩).
    CaseStated { standing: StandingId, agency: AgencyId },
    /// The mechanism met without quorum: the proposal stays one (未达法定人数).
    MetWithoutQuorum { standing: StandingId, agency: AgencyId, present: u32, seats: u32 },
    /// The mechanism decided (作出名单决定).
    StandingDecided {
        standing: StandingId,
        agency: AgencyId,
        list: ListName,
        change: Change,
        state: StandingState,
        from: Option<Date>,
    },
    /// The agency appealed (申诉).
    StandingAppealed { standing: StandingId, agency: AgencyId },
    /// The appeal was decided (申诉决定).
    AppealDecided { standing: StandingId, agency: AgencyId, state: StandingState, from: Option<Date> },
    /// The agency's entries in the lists changed (名单记录).
    ListsChanged { agency: AgencyId, standing: StandingId },
    /// A unit joined the mechanism (加入三方合作机制).
    MemberJoined { council: bool },
    /// A unit left the mechanism (退出三方合作机制).
    MemberLeft { council: bool },
    /// The council's seats changed (理事席位变动).
    CouncilChanged { seats: u32 },
    /// A criterion was published (公布标准).
    CriterionPublished { criterion: super::criterion::CriterionCode },
    /// A tripartite agreement was drawn up (起草三方协议).
    AgreementDrawn { agreement: AgreementId, agency: AgencyId },
    /// A party signed it (签署三方协议).
    AgreementSigned { agreement: AgreementId, agency: AgencyId, party: super::mechanism::Party, complete: bool },
    /// A service kind was added to the catalogue (增加服务种类).
    KindAdded { kind: ServiceKindCode },
}
