//! Complain about an insurer, or about an agency it commissioned.

use super::counted;
use super::view::ComplaintView;
use api::{Act, Answer, BadFields, Caller, Checked, FieldError, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::claim::Claim;
use domain::conduct::complaint::Ask;
use domain::conduct::{Complainant, Complaint, ConductRefusal};
use domain::id::ComplaintId;
use domain::policy::Policy;
use domain::service::Booking;
use domain::{Actor, Invalid, OrgKind, Refusal};
use std::collections::BTreeSet;
use store::{Commit, keys};
use utoipa::ToSchema;

/// A complaint (投诉). It names what it concerns; from that follows which insurer answers. A family names nothing: its link
/// says which claim.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct MakeComplaint {
    /// What it is about.
    pub conduct: wire::Conduct,
    /// What happened.
    pub text: wire::Note,
    /// The policy it concerns.
    #[deserr(default)]
    pub policy: Option<wire::PolicyId>,
    /// The booking it concerns.
    #[deserr(default)]
    pub booking: Option<wire::BookingId>,
    /// The claim it concerns.
    #[deserr(default)]
    pub claim: Option<wire::ClaimId>,
    /// `true`: it is about the agency of the booking, not about the insurer.
    #[deserr(default)]
    pub about_agency: bool,
}

impl Checked for MakeComplaint {
    fn check(&self) -> Vec<FieldError> {
        let named = [self.policy.is_some(), self.booking.is_some(), self.claim.is_some()];
        let mut errors = Vec::new();
        if named.iter().filter(|named| **named).count() > 1 {
            let invalid =
                Invalid::new("one-thing", "保单、预约、赔案只填一项", "name a policy, a booking or a claim, one");
            errors.push(FieldError { pointer: "/policy".into(), invalid });
        }
        if self.about_agency && self.booking.is_none() {
            let invalid = Invalid::new(
                "booking-needed",
                "投诉服务机构应填写预约",
                "a complaint about an agency names the booking",
            );
            errors.push(FieldError { pointer: "/booking".into(), invalid });
        }
        errors
    }
}

/// The complaint with what it concerns, and who had a hand in that.
async fn concerned(room: &Room, caller: &Caller, body: &MakeComplaint) -> Result<Ask, Problem> {
    let (from, from_org, claim, victim) = match &caller.actor {
        Actor::Family { claim, victim } => (Complainant::Family, None, Some(*claim), Some(*victim)),
        Actor::Person(person) => {
            let from = if person.org_kind == OrgKind::Agency { Complainant::Agency } else { Complainant::Enterprise };
            (from, Some(person.org.clone()), body.claim.as_ref().map(|claim| claim.0), None)
        }
        Actor::System { .. } => return Err(Problem::not_found()),
    };
    let mut involved = BTreeSet::new();
    let (mut agency, mut policy) = (None, body.policy.as_ref().map(|policy| policy.0));
    let (resource, insurer) = if let Some(id) = claim {
        let claim = room.store.get::<Claim>(&keys::claim(id)).await?.value;
        involved.extend(claim.cover.iter().map(|cover| cover.by.clone()));
        involved.extend(claim.assessment.iter().map(|assessed| assessed.by.clone()));
        involved.extend(claim.refusal.iter().map(|refused| refused.by.clone()));
        policy = claim.policy.as_ref().map(|policy| policy.id);
        (Resource { victim, ..claim.resource() }, claim.insurer)
    } else if let Some(id) = &body.booking {
        let booking = room.store.get::<Booking>(&keys::booking::booking(id.0)).await?.value;
        involved.insert(booking.booked_by.clone());
        agency = body.about_agency.then_some(booking.agency);
        policy = Some(booking.policy);
        (booking.resource(), Some(booking.insurer))
    } else if let Some(id) = policy {
        let policy = room.store.get::<Policy>(&keys::policy(id)).await?.value;
        let resource = Resource { enterprise: policy.insured.org, ..Resource::of_insurer(policy.insurer.clone()) };
        (resource, Some(policy.insurer))
    } else {
        let invalid =
            Invalid::new("concerns-what", "请填写涉及的保单、预约或赔案", "name the policy, the booking or the claim");
        return Err(Problem::bad_fields(BadFields::one("/policy", invalid)));
    };
    // Whether it is theirs is said before anything about it is.
    allow(&caller.actor, Action::Complain, &resource)?;
    let insurer = insurer.ok_or_else(|| Refusal::from(ConductRefusal::NoInsurer))?;
    Ok(Ask {
        from,
        from_org,
        victim,
        insurer,
        agency,
        conduct: body.conduct.0,
        text: body.text.0.clone(),
        policy,
        booking: body.booking.as_ref().map(|booking| booking.0),
        claim,
        involved,
        by: Some(caller.actor.subject()),
    })
}

/// Complain. The insurer has ten working days to answer, thirty where it must check (R-E8); supervisors see the complaint.
#[utoipa::path(post, path = "/v1/complaints", tag = "supervision", request_body = MakeComplaint,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = ComplaintView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn make(State(room): State<Room>, act: Act<MakeComplaint>) -> Answer {
    let caller = &act.caller;
    let id = room.ids.make(ComplaintId::from_uuid);
    decide(&room, &act.once, || async {
        let ask = concerned(&room, caller, &act.body).await?;
        let now = room.now();
        let (complaint, told) = Complaint::open(id, ask, room.book(), &room.calendar, now);
        let view = ComplaintView::of(complaint.clone(), 1, caller, room.book());
        let reply = Reply::created(format!("/v1/complaints/{id}"), view).version(1).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, now, &caller.request_id).create(&complaint, told);
        let commit = counted(&room, commit, None, &complaint).await?.once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
