//! What a claim and its parts look like to those who may see them.

use crate::clocks::ClockView;
use api::views::{BasisView, basis};
use api::{Room, wire};
use domain::access::sees_people;
use domain::claim::Claim;
use domain::claim::casualty::Casualties;
use domain::claim::clocks::next_deadline;
use domain::claim::hints::cover_hints;
use domain::claim::state::ClaimState;
use domain::claim::victim::{Payee, Victim};
use domain::{Actor, OrgKind};
use serde::Serialize;
use utoipa::ToSchema;

/// Casualties (伤亡).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CasualtiesView {
    /// Dead.
    pub deaths: u32,
    /// Seriously injured.
    pub serious_injuries: u32,
    /// Otherwise injured.
    pub other_injured: u32,
    /// Missing.
    pub missing: u32,
    /// Direct economic loss, once known.
    pub direct_loss: Option<wire::Money>,
}

impl From<Casualties> for CasualtiesView {
    fn from(of: Casualties) -> Self {
        Self {
            deaths: of.deaths,
            serious_injuries: of.serious_injuries,
            other_injured: of.other_injured,
            missing: of.missing,
            direct_loss: of.direct_loss.map(Into::into),
        }
    }
}

/// A claim (赔案).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ClaimView {
    /// Its id.
    pub id: wire::ClaimId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// The number a person was told (回执号).
    pub receipt_no: String,
    /// Where it stands.
    pub state: wire::ClaimState,
    /// When it was reported.
    pub reported_at: wire::Time,
    /// When it happened, as far as is known.
    pub occurred_at: Option<wire::Time>,
    /// Where.
    pub place: wire::Line,
    /// District.
    pub district: Option<wire::District>,
    /// What.
    pub what: wire::AccidentKind,
    /// In own words; not for supervisors.
    pub description: Option<wire::Note>,
    /// Who reported; not for supervisors.
    pub reporter_name: Option<wire::Name>,
    /// Where to call; not for supervisors.
    pub reporter_phone: Option<wire::Phone>,
    /// The insured unit's organisation.
    pub enterprise: Option<wire::OrgId>,
    /// Its name as given.
    pub enterprise_name: Option<wire::Name>,
    /// The insurer.
    pub insurer: Option<wire::OrgId>,
    /// The matched policy.
    pub policy: Option<wire::PolicyId>,
    /// Whether it was in force on the day of the accident.
    pub policy_in_force: bool,
    /// Latest casualties.
    pub casualties: CasualtiesView,
    /// Accident grade (事故等级).
    pub grade: wire::Grade,
    /// The highest it ever had.
    pub highest_grade: wire::Grade,
    /// Track (通道).
    pub track: wire::Track,
    /// The rule that put it there.
    pub track_rule: String,
    /// Whether the authority marked it as typical.
    pub typical: bool,
    /// Cover, once a person decided.
    pub covered: Option<bool>,
    /// Why.
    pub cover_reason: Option<wire::Note>,
    /// Victims on file.
    pub victims: u32,
    /// The batch that waits for approval.
    pub pending_advance: Option<wire::AdvanceId>,
    /// How many payments wait for a second person because of another account.
    pub payees_waiting: u32,
    /// Assessed in all.
    pub assessed: Option<wire::Money>,
    /// Day of the agreement.
    pub agreed_on: Option<wire::Date>,
    /// Why it was refused.
    pub refusal_reason: Option<wire::RefusalReason>,
    /// The notice as it was sent.
    pub refusal_notice: Option<wire::Note>,
    /// The claim it was merged into.
    pub merged_into: Option<wire::ClaimId>,
    /// Claims that were merged into it; their documents are read there.
    pub merged_from: Vec<wire::ClaimId>,
    /// What the insurer owes next, and until when.
    pub next_deadline: Option<ClockView>,
    /// Questions for the person who decides on cover, until it is decided; for the insurer only.
    pub cover_hints: Vec<CoverHintView>,
    /// The rules behind grade and track.
    pub basis: Vec<BasisView>,
}

/// A question about cover (责任认定提示); it refuses nothing.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CoverHintView {
    /// Which.
    pub hint: wire::CoverHint,
    /// The same in words.
    pub label: String,
}

fn hints(claim: &Claim, actor: &Actor) -> Vec<CoverHintView> {
    let decides = actor.person().is_some_and(|person| person.org_kind == OrgKind::Insurer);
    let open = claim.state == ClaimState::Open && claim.cover.is_none();
    let hints = if decides && open { cover_hints(claim) } else { Vec::new() };
    hints.into_iter().map(|hint| CoverHintView { label: hint.label().to_owned(), hint: hint.into() }).collect()
}

impl ClaimView {
    /// The view of a claim at a version, as far as an actor is shown it.
    #[must_use]
    pub fn of(claim: Claim, version: u64, actor: &Actor, room: &Room) -> Self {
        let (people, book) = (sees_people(actor), room.book());
        let next_deadline = next_deadline(&claim, book, &room.calendar, room.now());
        let next_deadline = next_deadline.map(|clock| ClockView::of(&clock, claim.terms.as_ref(), book));
        let cover_hints = hints(&claim, actor);
        let rules = ["R-B1", claim.track_rule.as_str()];
        let basis = basis(book.basis(&rules));
        let policy_in_force = claim.policy_in_force();
        Self {
            id: claim.id.into(),
            version,
            receipt_no: claim.receipt_no,
            state: claim.state.into(),
            reported_at: claim.reported_at.into(),
            occurred_at: claim.report.occurred_at.map(Into::into),
            place: claim.report.place.text.into(),
            district: claim.report.place.district.map(Into::into),
            what: claim.report.kind.into(),
            description: claim.report.description.filter(|_| people).map(Into::into),
            reporter_name: people.then_some(claim.report.reporter.name.into()),
            reporter_phone: people.then_some(claim.report.reporter.phone.into()),
            enterprise: claim.enterprise.map(Into::into),
            enterprise_name: claim.report.enterprise_name.map(Into::into),
            insurer: claim.insurer.map(Into::into),
            policy: claim.policy.map(|policy| policy.id.into()),
            policy_in_force,
            casualties: claim.casualties.into(),
            grade: claim.grade.into(),
            highest_grade: claim.highest_grade.into(),
            track: claim.track.into(),
            track_rule: claim.track_rule,
            typical: claim.typical,
            covered: claim.cover.as_ref().map(|cover| cover.covered),
            cover_reason: claim.cover.map(|cover| cover.reason.into()),
            victims: claim.victims,
            pending_advance: claim.pending.map(Into::into),
            payees_waiting: claim.payees_waiting,
            assessed: claim.assessment.map(|assessment| assessment.total.into()),
            agreed_on: claim.agreed_on.map(Into::into),
            refusal_reason: claim.refusal.as_ref().map(|refusal| refusal.code.into()),
            refusal_notice: claim.refusal.map(|refusal| refusal.notice.into()),
            merged_into: claim.merged_into.map(Into::into),
            merged_from: claim.merged_from.into_iter().map(Into::into).collect(),
            next_deadline,
            cover_hints,
            basis,
        }
    }
}

/// Who is paid (收款人).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PayeeView {
    /// In what capacity.
    pub kind: wire::PayeeKind,
    /// Account holder.
    pub name: wire::Name,
    /// Bank.
    pub bank: wire::Line,
    /// Account, masked.
    pub account: String,
    /// Proof that the insured compensated the victim.
    pub proof: Option<wire::DocumentId>,
}

impl From<Payee> for PayeeView {
    fn from(payee: Payee) -> Self {
        Self {
            kind: payee.kind.into(),
            name: payee.name.into(),
            bank: payee.bank.into(),
            account: payee.account.masked,
            proof: payee.proof.map(Into::into),
        }
    }
}

/// A head of loss (损失项目).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LossView {
    /// Which.
    pub head: wire::LossHead,
    /// How much.
    pub amount: wire::Money,
    /// Whether it is certain.
    pub determinable: bool,
    /// What proves it.
    pub documents: Vec<wire::DocumentId>,
}

/// A victim (伤亡人员).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct VictimView {
    /// Its id.
    pub id: wire::VictimId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// Name.
    pub name: wire::Name,
    /// Identity number, masked.
    pub id_number: Option<String>,
    /// What the person is to the insured.
    pub relation: wire::Relation,
    /// What became of the person.
    pub outcome: wire::Outcome,
    /// Disability grade.
    pub disability_grade: Option<u8>,
    /// What that grade is worth at most under the claim's policy (R-C18).
    pub disability_worth: Option<wire::Money>,
    /// Telephone, masked.
    pub phone: Option<String>,
    /// Who is paid.
    pub payee: Option<PayeeView>,
    /// What is claimed.
    pub losses: Vec<LossView>,
    /// Whether a family has a link.
    pub has_link: bool,
    /// When the family claimed directly.
    pub claimed_directly_at: Option<wire::Time>,
}

impl VictimView {
    /// The view of a victim of a claim, at a version.
    #[must_use]
    pub fn of(claim: &Claim, victim: Victim, version: u64) -> Self {
        let worth = claim.policy.as_ref().and_then(|policy| policy.worth_of_grade(victim.disability_grade));
        let losses = victim.losses.into_iter().map(|loss| LossView {
            head: loss.head.into(),
            amount: loss.amount.into(),
            determinable: loss.determinable,
            documents: loss.documents.into_iter().map(Into::into).collect(),
        });
        Self {
            id: victim.id.into(),
            version,
            name: victim.name.into(),
            id_number: victim.id_number.map(|id| id.masked),
            relation: victim.relation.into(),
            outcome: victim.outcome.into(),
            disability_grade: victim.disability_grade,
            disability_worth: worth.map(Into::into),
            phone: victim.phone.map(|phone| phone.masked()),
            payee: victim.payee.map(Into::into),
            losses: losses.collect(),
            has_link: victim.link.is_some(),
            claimed_directly_at: victim.own_claim.map(|claim| claim.at.into()),
        }
    }
}
