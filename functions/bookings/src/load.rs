//! What the acts on a booking rest on, loaded with the check of who may.

use api::{Caller, Problem, Room};
use domain::access::{Action, allow};
use domain::actor::Person;
use domain::agency::{Agency, Expert, agreement, fit};
use domain::fee::line::FeePayee;
use domain::id::{BookingId, PolicyId};
use domain::personal::CreditCode;
use domain::policy::Sector;
use domain::service::plan::PlanRefusal;
use domain::service::{Booking, Catalogue, PlanBook, ServiceKindCode, Side, Slot};
use domain::{OrgId, Refusal};
use store::{Held, Versioned, keys};

/// The person who calls: services know no family links.
///
/// # Errors
/// 404 for anybody else.
pub fn person(caller: &Caller) -> Result<&Person, Problem> {
    caller.actor.person().ok_or_else(Problem::not_found)
}

/// A booking on which the caller may do something, and the side the caller is.
///
/// # Errors
/// 404 for another tenant's, 403 where the role may not.
pub async fn booking(
    room: &Room,
    caller: &Caller,
    action: Action,
    id: BookingId,
) -> Result<(Versioned<Booking>, Side), Problem> {
    let booking = room.store.get::<Booking>(&keys::booking::booking(id)).await?;
    allow(&caller.actor, action, &booking.value.resource())?;
    let side = booking.value.side_of(&person(caller)?.org).ok_or_else(Problem::not_found)?;
    Ok((booking, side))
}

/// The plan of a policy as bookings see it.
///
/// # Errors
/// When there is none.
pub async fn plan_book(room: &Room, policy: PolicyId) -> Result<Versioned<PlanBook>, Problem> {
    match room.store.hold(PlanBook::none(policy)).await? {
        Held::There(found) => Ok(found),
        Held::NotYet(_) => Err(Refusal::from(PlanRefusal::NoPlan).into()),
    }
}

/// Who would render a service.
#[derive(Clone, Debug)]
pub struct Provider {
    /// The agency.
    pub agency: Versioned<Agency>,
    /// The expert.
    pub expert: Versioned<Expert>,
    /// The catalogue.
    pub catalogue: Catalogue,
}

impl Provider {
    /// Whom the fee is paid to.
    #[must_use]
    pub fn payee(&self) -> FeePayee {
        FeePayee { name: self.agency.value.name.clone(), credit_code: self.agency.value.credit_code.clone() }
    }
}

/// For whom a service is, and what it is.
#[derive(Clone, Copy, Debug)]
pub struct For<'a> {
    /// The insurer.
    pub insurer: &'a OrgId,
    /// The insured unit's code.
    pub insured: &'a CreditCode,
    /// Its sector.
    pub sector: Sector,
    /// What.
    pub kind: &'a ServiceKindCode,
}

/// The agency and the expert of a slot, and every reason why they may not render a service for somebody on its day:
/// lists, qualification, conflicts (R-E3, R-E4), and the tripartite agreement (req 2.1).
///
/// # Errors
/// When the table does not answer.
pub async fn provider(room: &Room, slot: &Slot, of: &For<'_>) -> Result<(Provider, Vec<Refusal>), Problem> {
    let (agency_key, expert_key) = (keys::agency::agency(slot.agency), keys::agency::expert(slot.expert));
    let (agency, expert, agreements, catalogue) = tokio::try_join!(
        room.store.get::<Agency>(&agency_key),
        room.store.get::<Expert>(&expert_key),
        room.store.agreements(of.insurer, of.insured, slot.agency),
        room.store.catalogue(),
    )?;
    let mut refusals = Vec::new();
    match catalogue.kind(of.kind) {
        Ok(kind) => {
            let task = fit::Task { kind, sector: of.sector, insured: of.insured, on: slot.day() };
            refusals.extend(fit(&agency.value, Some(&expert.value), &task, &catalogue).err().into_iter().flatten());
        }
        Err(refusal) => refusals.push(refusal.at("/kind")),
    }
    refusals.extend(agreement::carrying(&agreements, slot.day()).err());
    Ok((Provider { agency, expert, catalogue }, refusals))
}
