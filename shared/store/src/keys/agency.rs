//! Where agencies, their experts, the lists and the mechanism lie.
//!
//! | thing | PK | SK |
//! |---|---|---|
//! | agency with its entries in the lists, a case about it | `AGENCY#id` | `AGENCY`, `STANDING#id` |
//! | expert | `EXPERT#id` | `EXPERT` |
//! | member, council, published criterion | `MECHANISM` | `MEMBER#code`, `COUNCIL`, `CRITERION#code` |
//! | tripartite agreement | `AGREEMENT#id` | `AGREEMENT` |
//! | service kind that was added | `CATALOGUE` | `KIND#code` |

use super::{city_list, key, listed, org_list, sortable};
use crate::entity::{Entity, Key, Row};
use domain::OrgId;
use domain::agency::criterion::{Criterion, CriterionCode};
use domain::agency::mechanism::{Council, Member};
use domain::agency::standing::StandingState;
use domain::agency::{Agency, Agreement, Expert, Standing};
use domain::id::{AgencyId, AgreementId, ExpertId, StandingId};
use domain::personal::CreditCode;
use domain::service::{ServiceKind, ServiceKindCode};

/// The partition of the mechanism.
pub const MECHANISM: &str = "MECHANISM";
/// The partition of service kinds that were added.
pub const CATALOGUE: &str = "CATALOGUE";

/// An agency.
#[must_use]
pub fn agency(id: AgencyId) -> Key {
    key(format!("AGENCY#{id}"), "AGENCY")
}

/// An expert.
#[must_use]
pub fn expert(id: ExpertId) -> Key {
    key(format!("EXPERT#{id}"), "EXPERT")
}

/// A case about an agency.
#[must_use]
pub fn standing(agency: AgencyId, id: StandingId) -> Key {
    key(format!("AGENCY#{agency}"), format!("STANDING#{id}"))
}

/// A member of the mechanism.
#[must_use]
pub fn member(code: &CreditCode) -> Key {
    key(MECHANISM.into(), format!("MEMBER#{code}"))
}

/// A tripartite agreement.
#[must_use]
pub fn agreement(id: AgreementId) -> Key {
    key(format!("AGREEMENT#{id}"), "AGREEMENT")
}

/// The experts of an agency.
#[must_use]
pub fn experts_list(agency: AgencyId) -> String {
    format!("AGENCY#{agency}#EXPERT")
}

/// The cases about an agency.
#[must_use]
pub fn standings_list(agency: AgencyId) -> String {
    format!("AGENCY#{agency}#STANDING")
}

/// The cases that wait for the mechanism.
#[must_use]
pub fn open_standings_list() -> String {
    "OPEN#STANDING".to_owned()
}

/// The agreements of three parties.
#[must_use]
pub fn parties_list(insurer: &OrgId, insured: &CreditCode, agency: AgencyId) -> String {
    format!("PARTIES#{insurer}#{insured}#{agency}")
}

impl Entity for Agency {
    const KIND: &'static str = "Agency";
    fn key(&self) -> Key {
        agency(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.registered_at), self.id);
        vec![
            listed("org", Some(org_list("AGENCY", &self.org)), sk.clone()),
            listed("city", Some(city_list("AGENCY")), sk),
        ]
    }
}

impl Entity for Expert {
    const KIND: &'static str = "Expert";
    fn key(&self) -> Key {
        expert(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.registered_at), self.id);
        vec![
            listed("agency", Some(experts_list(self.agency)), sk.clone()),
            listed("org", Some(org_list("EXPERT", &self.org)), sk.clone()),
            listed("city", Some(city_list("EXPERT")), sk),
        ]
    }
}

impl Entity for Standing {
    const KIND: &'static str = "Standing";
    fn key(&self) -> Key {
        standing(self.agency, self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.proposed_at), self.id);
        let open = matches!(self.state, StandingState::Proposed | StandingState::Appealed);
        vec![
            listed("agency", Some(standings_list(self.agency)), sk.clone()),
            listed("open", open.then(open_standings_list), sk.clone()),
            listed("city", Some(city_list("STANDING")), sk),
        ]
    }
}

impl Entity for Member {
    const KIND: &'static str = "Member";
    fn key(&self) -> Key {
        member(&self.credit_code)
    }
    fn rows(&self) -> Vec<Row> {
        vec![listed("city", Some(city_list("MEMBER")), format!("{}#{}", self.joined_on, self.credit_code))]
    }
}

impl Entity for Council {
    const KIND: &'static str = "Council";
    fn key(&self) -> Key {
        key(MECHANISM.into(), "COUNCIL")
    }
}

/// A criterion with its code.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PublishedCriterion {
    /// Its code.
    pub code: CriterionCode,
    /// What it says.
    pub criterion: Criterion,
}

impl Entity for PublishedCriterion {
    const KIND: &'static str = "Criterion";
    fn key(&self) -> Key {
        key(MECHANISM.into(), format!("CRITERION#{}", self.code))
    }
}

/// A service kind that the mechanism added to the shipped catalogue.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct AddedKind {
    /// Its code.
    pub code: ServiceKindCode,
    /// What it is.
    pub kind: ServiceKind,
}

impl Entity for AddedKind {
    const KIND: &'static str = "ServiceKind";
    fn key(&self) -> Key {
        key(CATALOGUE.into(), format!("KIND#{}", self.code))
    }
}

impl Entity for Agreement {
    const KIND: &'static str = "Agreement";
    fn key(&self) -> Key {
        agreement(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.drawn_at), self.id);
        vec![
            listed("insurer", Some(org_list("AGREEMENT", &self.insurer)), sk.clone()),
            listed("enterprise", self.enterprise.as_ref().map(|org| org_list("AGREEMENT", org)), sk.clone()),
            listed("agency", Some(org_list("AGREEMENT", &self.agency_org)), sk.clone()),
            listed("parties", Some(parties_list(&self.insurer, &self.credit_code, self.agency)), sk.clone()),
            listed("city", Some(city_list("AGREEMENT")), sk),
        ]
    }
}
