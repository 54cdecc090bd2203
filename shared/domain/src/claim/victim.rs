//! A victim (伤亡人员), what is claimed for them head by head, and who is paid.

use crate::Refusal;
use crate::id::{ClaimId, DocumentId, LinkId, RosterId, VictimId};
use crate::money::{Money, OutOfRange};
use crate::personal::{Phone, Sealed};
use crate::text::{Line, Name, Note};
use jiff::Timestamp;

crate::labels! {
    /// What became of a person.
    pub enum Outcome {
        Dead = "dead", "死亡";
        Injured = "injured", "受伤";
        Missing = "missing", "失踪";
    }
}

crate::labels! {
    /// What the person is to the insured.
    pub enum Relation {
        Employee = "employee", "从业人员";
        ThirdParty = "third_party", "第三者";
    }
}

crate::labels! {
    /// Head of loss (损失项目, R-C17). What R-C16 excludes has no name here and so cannot be claimed.
    pub enum LossHead {
        Death = "death", "死亡赔偿";
        Disability = "disability", "伤残赔偿";
        Medical = "medical", "医疗救护费用";
        Rescue = "rescue", "抢险救援费用";
        ThirdPartyProperty = "third_party_property", "第三者财产损失";
        Appraisal = "appraisal", "事故鉴定费用";
        Litigation = "litigation", "法律诉讼费用";
    }
}

impl LossHead {
    /// Whether it is paid against the person's own limit, and not only against the accident's.
    #[must_use]
    pub const fn is_bodily(self) -> bool {
        matches!(self, Self::Death | Self::Disability | Self::Medical)
    }
}

crate::labels! {
    /// Who is paid (收款人身份, R-C13).
    pub enum PayeeKind {
        Victim = "victim", "受害人本人";
        Beneficiary = "beneficiary", "近亲属";
        Hospital = "hospital", "医疗机构";
        RescueProvider = "rescue_provider", "救援机构";
        Insured = "insured", "投保单位";
    }
}

/// Where money goes.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Payee {
    /// In what capacity.
    pub kind: PayeeKind,
    /// Account holder.
    pub name: Name,
    /// Bank.
    pub bank: Line,
    /// Account.
    pub account: Sealed,
    /// The holder's identity number, where it is known.
    #[serde(default)]
    pub id_number: Option<Sealed>,
    /// Proof that the insured compensated the victim, needed to pay the insured.
    pub proof: Option<DocumentId>,
}

/// One head of loss.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Loss {
    /// Which.
    pub head: LossHead,
    /// How much is claimed.
    pub amount: Money,
    /// Whether the amount is certain already (可以确定的数额).
    pub determinable: bool,
    /// What proves it.
    pub documents: Vec<DocumentId>,
}

/// A victim.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Victim {
    /// Its id.
    pub id: VictimId,
    /// The claim.
    pub claim: ClaimId,
    /// The roster it came with; visible once the claim lists that roster.
    pub roster: Option<RosterId>,
    /// Name.
    pub name: Name,
    /// Identity number.
    pub id_number: Option<Sealed>,
    /// What the person is to the insured.
    pub relation: Relation,
    /// What became of the person.
    pub outcome: Outcome,
    /// Disability grade 1 to 10, once assessed.
    pub disability_grade: Option<u8>,
    /// Telephone of the person or the family.
    pub phone: Option<Phone>,
    /// Who is paid.
    pub payee: Option<Payee>,
    /// What is claimed.
    pub losses: Vec<Loss>,
    /// The link that a family may use now.
    pub link: Option<LinkId>,
    /// What the family said when it claimed directly (R-C14).
    pub own_claim: Option<OwnClaim>,
    /// What of it came with a merge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<super::merge::Carried>,
}

/// A direct claim of a victim or a family (直接请求).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OwnClaim {
    /// In their words.
    pub statement: Note,
    /// When.
    pub at: Timestamp,
}

crate::refusals! {
    /// Why a victim's data is refused.
    pub enum VictimRefusal {
        DuplicateIdentity => Conflict, "duplicate-identity", [], "本案已有同一身份证号的人员，请核对是否重复登记", "this claim already has a person with the same identity number";
        GradeOfTheDead => Unprocessable, "disability-grade-not-for-this-outcome", ["R-C18"], "只有受伤人员才有伤残等级", "only an injured person has a disability grade";
        BadGrade => Unprocessable, "bad-disability-grade", ["R-C18"], "伤残等级为 1 至 10 级", "a disability grade is 1 to 10";
        DisabilityNotGraded => Unprocessable, "disability-not-graded", ["R-C18"], "评定伤残等级后，伤残赔偿才能确定；请先填写等级，或先不选“可以确定”", "a disability is certain once it is graded; give the grade first, or do not mark the loss as certain";
        HeadTwice => Unprocessable, "loss-head-twice", ["R-C17"], "同一损失项目只能填写一次", "each head of loss is given once";
        DeathOfTheLiving => Unprocessable, "death-loss-of-the-living", ["R-C17"], "只有死亡人员才有死亡赔偿", "only a dead person has a death loss";
        LossNotPositive => Unprocessable, "loss-not-positive", [], "损失金额应大于 0", "a loss must be more than nothing";
        TooManyVictims => Unprocessable, "too-many-victims", [], "一个赔案最多登记 3000 人", "a claim holds at most 3000 people";
    }
}

/// Most victims of one claim: what one limit account can hold with room to spare.
pub const MOST_VICTIMS: usize = 3000;

impl Victim {
    /// Checks what is said about one person.
    ///
    /// # Errors
    /// Every broken rule, each at its field.
    pub fn check(&self) -> Result<(), Vec<Refusal>> {
        let mut refusals = Vec::new();
        let mut refuse = |refusal: VictimRefusal, at: String| refusals.push(Refusal::from(refusal).at(at));
        match self.disability_grade {
            Some(_) if self.outcome != Outcome::Injured => {
                refuse(VictimRefusal::GradeOfTheDead, "/disability_grade".into());
            }
            Some(grade) if !(1..=10).contains(&grade) => refuse(VictimRefusal::BadGrade, "/disability_grade".into()),
            _ => {}
        }
        let mut seen = std::collections::BTreeSet::new();
        for (at, loss) in self.losses.iter().enumerate() {
            if !seen.insert(loss.head) {
                refuse(VictimRefusal::HeadTwice, format!("/heads/{at}/head"));
            }
            if loss.head == LossHead::Death && self.outcome != Outcome::Dead {
                refuse(VictimRefusal::DeathOfTheLiving, format!("/heads/{at}/head"));
            }
            if loss.head == LossHead::Disability && loss.determinable && self.disability_grade.is_none() {
                refuse(VictimRefusal::DisabilityNotGraded, format!("/heads/{at}/determinable"));
            }
            if !loss.amount.is_positive() {
                refuse(VictimRefusal::LossNotPositive, format!("/heads/{at}/amount"));
            }
        }
        if refusals.is_empty() { Ok(()) } else { Err(refusals) }
    }

    /// The losses beside a grade: without one, a disability is not certain any more (R-C18).
    #[must_use]
    pub fn losses_with(&self, grade: Option<u8>) -> Vec<Loss> {
        let certain = |loss: &Loss| loss.determinable && (loss.head != LossHead::Disability || grade.is_some());
        self.losses.iter().map(|loss| Loss { determinable: certain(loss), ..loss.clone() }).collect()
    }

    /// The sum of losses that are certain, of the heads that `wanted` keeps.
    ///
    /// # Errors
    /// When the sum is out of range.
    pub fn determinable(&self, wanted: impl Fn(LossHead) -> bool) -> Result<Money, OutOfRange> {
        Money::sum(self.losses.iter().filter(|loss| loss.determinable && wanted(loss.head)).map(|loss| loss.amount))
    }

    /// Losses that are certain, by what they are for.
    ///
    /// # Errors
    /// When a sum is out of range.
    pub fn certain(&self) -> Result<super::parts::Parts, OutOfRange> {
        use super::parts::Parts;
        self.losses
            .iter()
            .filter(|loss| loss.determinable)
            .try_fold(Parts::default(), |sum, loss| sum.plus(Parts::of(loss.head, loss.amount)))
    }

    /// The sum of all losses.
    ///
    /// # Errors
    /// When the sum is out of range.
    pub fn claimed(&self) -> Result<Money, OutOfRange> {
        Money::sum(self.losses.iter().map(|loss| loss.amount))
    }
}
