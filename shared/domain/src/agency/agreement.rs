//! A tripartite agreement (三方协议): insured unit, insurer, agency. In force when all three have signed (req 2.1).

use super::fact::AgencyFact;
use super::fairness;
use super::mechanism::Party;
use super::parts::Paper;
use super::register::Agency;
use crate::actor::{Actor, OrgId};
use crate::id::{AgencyId, AgreementId, PolicyId};
use crate::personal::CreditCode;
use crate::policy::{District, Period, Policy, Sector};
use crate::refusal::Refusal;
use crate::text::Name;
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};

/// A signature.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Signature {
    /// For which party.
    pub party: Party,
    /// By whom: the subject of the token.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The signed paper, where the insured unit has no account and signed by hand; then the insurer recorded it.
    pub on_paper: Option<Paper>,
}

/// An agreement.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// The policy that shows who insurer and insured are.
    pub policy: PolicyId,
    /// The insurer.
    pub insurer: OrgId,
    /// The insured unit's organisation, when it has accounts.
    pub enterprise: Option<OrgId>,
    /// The insured unit's name.
    pub enterprise_name: Name,
    /// The insured unit's credit code.
    pub credit_code: CreditCode,
    /// The agency.
    pub agency: AgencyId,
    /// The agency's organisation.
    pub agency_org: OrgId,
    /// The agency's name.
    pub agency_name: Name,
    /// When it is in force, once signed.
    pub period: Period,
    /// Its text.
    pub terms: Paper,
    /// Signatures so far.
    pub signatures: Vec<Signature>,
    /// When it was drawn up.
    pub drawn_at: Timestamp,
}

/// What the insurer draws up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// When it is in force.
    pub period: Period,
    /// Its text.
    pub terms: Paper,
    /// Districts in which the agency alone would serve: any is refused (R-H8).
    pub districts: Vec<District>,
    /// Sectors in which the agency alone would serve: any is refused (R-H8).
    pub sectors: Vec<Sector>,
}

crate::refusals! {
    /// Why an agreement is refused, or does not carry a service.
    pub enum AgreementRefusal {
        Backwards => Unprocessable, "period-backwards", [], "止期不能早于起期", "the period must not end before it begins";
        SignedAlready => Conflict, "signed-already", [], "该方已签署", "this party has signed already";
        PaperNeeded => Unprocessable, "paper-needed", ["R-E2"], "投保单位没有账号，代为登记纸质签署时应附签署件", "the insured unit has no account; record its signature with the signed paper";
        HasAccount => Forbidden, "signs-itself", ["R-E2"], "投保单位有账号，应由其自己签署", "the insured unit has accounts and signs itself";
        None => Conflict, "no-agreement", ["R-E2"], "三方之间没有服务当日有效的三方协议", "there is no tripartite agreement of these three for that day";
        Unsigned { missing: String } => Conflict, "agreement-unsigned", ["R-E2"], "三方协议还缺签署：{missing}", "the tripartite agreement still lacks a signature: {missing}";
    }
}

impl Agreement {
    /// Draws up an agreement under a policy of the insurer, unsigned.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn draw(
        id: AgreementId,
        policy: &Policy,
        agency: &Agency,
        ask: Draw,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Vec<Refusal>> {
        let mut refusals = fairness::divides(&ask.districts, &ask.sectors);
        if ask.period.to < ask.period.from {
            refusals.push(Refusal::from(AgreementRefusal::Backwards).at("/period/to"));
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let agreement = Self {
            id,
            policy: policy.id,
            insurer: policy.insurer.clone(),
            enterprise: policy.insured.org.clone(),
            enterprise_name: policy.insured.name.clone(),
            credit_code: policy.insured.credit_code.clone(),
            agency: agency.id,
            agency_org: agency.org.clone(),
            agency_name: agency.name.clone(),
            period: ask.period,
            terms: ask.terms,
            signatures: Vec::new(),
            drawn_at: now,
        };
        let fact = AgencyFact::AgreementDrawn { agreement: id, agency: agency.id };
        let to = [Some(agency.org.clone()), policy.insured.org.clone()].into_iter().flatten();
        Ok((agreement, Told::plain(fact).resting_on(book.basis(&["R-E2"])).telling(to)))
    }

    /// The party that an organisation signs for.
    #[must_use]
    pub fn party_of(&self, org: &OrgId) -> Option<Party> {
        if self.enterprise.as_ref() == Some(org) {
            Some(Party::Enterprise)
        } else if &self.insurer == org {
            Some(Party::Insurer)
        } else {
            (&self.agency_org == org).then_some(Party::Agency)
        }
    }

    /// A party signs. The insurer records the hand-written signature of an insured unit without accounts, with the paper.
    ///
    /// # Errors
    /// When that party has signed, or somebody would sign for one that can sign itself.
    pub fn sign(
        mut self,
        actor: &Actor,
        for_enterprise: Option<Paper>,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        let own = actor.person().and_then(|person| self.party_of(&person.org));
        let own = own.ok_or(crate::access::AccessRefusal::NotFound)?;
        let party = match (&for_enterprise, own) {
            (None, own) => own,
            (Some(_), Party::Insurer) if self.enterprise.is_none() => Party::Enterprise,
            (Some(_), _) => return Err(Refusal::from(AgreementRefusal::HasAccount).at("/on_paper")),
        };
        if self.signatures.iter().any(|signature| signature.party == party) {
            return Err(AgreementRefusal::SignedAlready.into());
        }
        self.signatures.push(Signature { party, by: actor.subject(), at: now, on_paper: for_enterprise });
        let complete = self.missing().is_empty();
        let fact = AgencyFact::AgreementSigned { agreement: self.id, agency: self.agency, party, complete };
        let parties = [Some(self.insurer.clone()), self.enterprise.clone(), Some(self.agency_org.clone())];
        let others = parties.into_iter().flatten().filter(|org| actor.person().is_none_or(|person| &person.org != org));
        let told = Told::plain(fact).resting_on(book.basis(&["R-E2"])).telling(others.collect::<Vec<_>>());
        Ok((self, told))
    }

    /// The parties that have not signed.
    #[must_use]
    pub fn missing(&self) -> Vec<Party> {
        let signed = |party: &Party| self.signatures.iter().any(|signature| &signature.party == party);
        Party::ALL.iter().filter(|party| !signed(party)).copied().collect()
    }

    /// Whether all three have signed.
    #[must_use]
    pub fn signed(&self) -> bool {
        self.missing().is_empty()
    }
}

/// The agreement among those of three parties that carries a service on a day (req 2.1).
///
/// # Errors
/// When there is none for that day, or one whose signatures are not complete.
pub fn carrying(agreements: &[Agreement], on: Date) -> Result<&Agreement, Refusal> {
    let of_day = || agreements.iter().filter(|agreement| agreement.period.covers(on));
    if let Some(signed) = of_day().find(|agreement| agreement.signed()) {
        return Ok(signed);
    }
    let unsigned = of_day().max_by_key(|agreement| agreement.signatures.len()).ok_or(AgreementRefusal::None)?;
    let missing: Vec<_> = unsigned.missing().iter().map(|party| party.label()).collect();
    Err(AgreementRefusal::Unsigned { missing: missing.join("、") }.into())
}

#[cfg(test)]
#[path = "agreement_tests.rs"]
mod tests;
