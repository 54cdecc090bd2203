//! Victims one by one: who they are, what is claimed for them, who is paid.

use crate::load::{self, scheduled};
use crate::payees::check_named;
use crate::view::VictimView;
use api::{Act, Answer, BadFields, Caller, Checked, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, sees_people};
use domain::claim::Claim;
use domain::claim::fact::ClaimFact;
use domain::claim::victim::{Loss, MOST_VICTIMS, Payee, Victim, VictimRefusal};
use domain::id::{ClaimId, VictimId};
use domain::{Refusal, Told};
use store::{Commit, Versioned, keys};
use utoipa::ToSchema;

/// A victim (伤亡人员).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct VictimAsk {
    /// Name.
    pub name: wire::Name,
    /// Identity number; kept sealed.
    #[deserr(default)]
    pub id_number: Option<wire::CitizenId>,
    /// What the person is to the insured.
    pub relation: wire::Relation,
    /// What became of the person.
    pub outcome: wire::Outcome,
    /// Disability grade 1 to 10.
    #[deserr(default)]
    pub disability_grade: Option<u8>,
    /// Telephone of the person or the family.
    #[deserr(default)]
    pub phone: Option<wire::Phone>,
    /// Who is paid.
    #[deserr(default)]
    pub payee: Option<PayeeAsk>,
}

impl Checked for VictimAsk {}

/// Who is paid (收款人).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct PayeeAsk {
    /// In what capacity.
    pub kind: wire::PayeeKind,
    /// Account holder.
    pub name: wire::Name,
    /// Bank.
    pub bank: wire::Line,
    /// Account; kept sealed.
    pub account_no: wire::AccountNo,
    /// The holder's identity number; kept sealed.
    #[deserr(default)]
    pub id_number: Option<wire::CitizenId>,
    /// Proof that the insured compensated the victim; needed to pay the insured (R-C13).
    #[deserr(default)]
    pub proof: Option<wire::DocumentId>,
}

impl PayeeAsk {
    /// The payee with its account sealed.
    ///
    /// # Errors
    /// When sealing fails.
    pub fn sealed(&self, room: &Room) -> Result<Payee, Problem> {
        Ok(Payee {
            kind: self.kind.0,
            name: self.name.0.clone(),
            bank: self.bank.0.clone(),
            account: room.store.vault().seal_account(&self.account_no.0)?,
            id_number: self.id_number.as_ref().map(|id| room.store.vault().seal_citizen(&id.0)).transpose()?,
            proof: self.proof.as_ref().map(|proof| proof.0),
        })
    }
}

impl VictimAsk {
    fn victim(&self, room: &Room, id: VictimId, claim: ClaimId) -> Result<Victim, Problem> {
        let victim = Victim {
            id,
            claim,
            roster: None,
            name: self.name.0.clone(),
            id_number: self.id_number.as_ref().map(|id| room.store.vault().seal_citizen(&id.0)).transpose()?,
            relation: self.relation.0,
            outcome: self.outcome.0,
            disability_grade: self.disability_grade,
            phone: self.phone.as_ref().map(|phone| phone.0.clone()),
            payee: self.payee.as_ref().map(|payee| payee.sealed(room)).transpose()?,
            losses: Vec::new(),
            link: None,
            own_claim: None,
            carried: None,
        };
        victim.check()?;
        Ok(victim)
    }
}

/// A victim of a claim on which the caller may do something.
///
/// # Errors
/// 404 for another tenant's or another claim's, 403 where the role may not.
pub async fn load_victim(
    room: &Room,
    caller: &Caller,
    action: Action,
    (claim, id): (ClaimId, VictimId),
) -> Result<(Versioned<Claim>, Versioned<Victim>), Problem> {
    let claim = load::claim(room, caller, action, claim).await?;
    let victim = room.store.get::<Victim>(&keys::victim(claim.value.id, id)).await?;
    if claim.value.shows(victim.value.roster) { Ok((claim, victim)) } else { Err(Problem::not_found()) }
}

fn must_differ(victims: &[Versioned<Victim>], new: &Victim) -> Result<(), Refusal> {
    let same = |other: &&Versioned<Victim>| {
        other.value.id != new.id
            && other.value.id_number.as_ref().zip(new.id_number.as_ref()).is_some_and(|(a, b)| a.print == b.print)
    };
    match victims.iter().find(same) {
        Some(_) => Err(Refusal::from(VictimRefusal::DuplicateIdentity).at("/id_number")),
        None => Ok(()),
    }
}

/// Add a victim.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/victims", tag = "claims", request_body = VictimAsk,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 201, body = VictimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn add(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, act: Act<VictimAsk>) -> Answer {
    let actor = &act.caller.actor;
    let victim_id = room.ids.make(VictimId::from_uuid);
    decide(&room, &act.once, || async {
        let was = load::claim(&room, &act.caller, Action::RegisterVictims, id).await?;
        was.value.must_be_open()?;
        let victim = act.body.victim(&room, victim_id, id)?;
        check_named(&room, id, victim_id, victim.payee.as_ref()).await?;
        let others = load::victims(&room, &was.value).await?;
        must_differ(&others, &victim)?;
        if others.len() >= MOST_VICTIMS {
            return Err(Refusal::from(VictimRefusal::TooManyVictims).into());
        }
        let claim = scheduled(&room, Claim { victims: was.value.victims.saturating_add(1), ..was.value.clone() });
        let fact = ClaimFact::VictimAdded { claim: id, victim: victim_id };
        let view = VictimView::of(&claim, victim.clone(), 1);
        let reply =
            Reply::created(format!("/v1/claims/{id}/victims/{victim_id}"), view).version(1).stored(&act.once)?;
        let commit = Commit::new(actor, room.now(), &act.caller.request_id)
            .update(&was, &claim, Told::plain(fact.clone()))
            .create(&victim, Told::plain(fact))
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// List the victims of a claim. Supervisors see counts on the claim, not people.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/victims", tag = "claims", params(("claim_id" = wire::ClaimId, Path)),
    responses((status = 200, body = Vec<VictimView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ClaimId>) -> Answer {
    let claim = load::claim(&room, &caller, Action::ReadClaim, id).await?;
    if !sees_people(&caller.actor) {
        return Err(Refusal::from(domain::access::AccessRefusal::Forbidden).into());
    }
    let victims = load::victims(&room, &claim.value).await?;
    let view = |victim: Versioned<Victim>| VictimView::of(&claim.value, victim.value, victim.version);
    Reply::ok(victims.into_iter().map(view).collect::<Vec<_>>()).answer()
}

/// Read a victim.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/victims/{victim_id}", tag = "claims",
    params(("claim_id" = wire::ClaimId, Path), ("victim_id" = wire::VictimId, Path)),
    responses((status = 200, body = VictimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(ids): PathIs<(ClaimId, VictimId)>) -> Answer {
    let (claim, victim) = load_victim(&room, &caller, Action::ReadClaim, ids).await?;
    if !sees_people(&caller.actor) {
        return Err(Refusal::from(domain::access::AccessRefusal::Forbidden).into());
    }
    Reply::ok(VictimView::of(&claim.value, victim.value, victim.version)).version(victim.version).answer()
}

/// Correct a victim. Losses and links stay; an identity number or payee that is left out stays as it was.
#[utoipa::path(put, path = "/v1/claims/{claim_id}/victims/{victim_id}", tag = "claims", request_body = VictimAsk,
    params(("claim_id" = wire::ClaimId, Path), ("victim_id" = wire::VictimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = VictimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn replace(
    State(room): State<Room>,
    PathIs(ids): PathIs<(ClaimId, VictimId)>,
    seen: Seen,
    act: Act<VictimAsk>,
) -> Answer {
    decide(&room, &act.once, || async {
        let (claim, was) = load_victim(&room, &act.caller, Action::RegisterVictims, ids).await?;
        seen.check(was.version)?;
        claim.value.must_be_open()?;
        let given = act.body.victim(&room, ids.1, ids.0)?;
        check_named(&room, ids.0, ids.1, given.payee.as_ref()).await?;
        let next = Victim {
            roster: was.value.roster,
            id_number: given.id_number.or_else(|| was.value.id_number.clone()),
            payee: given.payee.or_else(|| was.value.payee.clone()),
            losses: was.value.losses_with(given.disability_grade),
            link: was.value.link,
            own_claim: was.value.own_claim.clone(),
            carried: was.value.carried,
            ..given
        };
        next.check()?;
        must_differ(&load::victims(&room, &claim.value).await?, &next)?;
        let fact = ClaimFact::VictimChanged { claim: ids.0, victim: ids.1 };
        save(&room, &act, &claim, &was, next, fact).await
    })
    .await
}

/// Losses of a victim (损失).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct LossesAsk {
    /// Every head of loss; what is not here is not claimed.
    pub heads: Vec<LossAsk>,
}

impl Checked for LossesAsk {}

/// A head of loss.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct LossAsk {
    /// Which.
    pub head: wire::LossHead,
    /// How much.
    pub amount: wire::Money,
    /// Whether it is certain (可以确定).
    pub determinable: bool,
    /// What proves it.
    #[deserr(default)]
    pub documents: Vec<wire::DocumentId>,
}

/// Record what is claimed for a victim, head by head (R-C17).
#[utoipa::path(put, path = "/v1/claims/{claim_id}/victims/{victim_id}/losses", tag = "claims", request_body = LossesAsk,
    params(("claim_id" = wire::ClaimId, Path), ("victim_id" = wire::VictimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = VictimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn losses(
    State(room): State<Room>,
    PathIs(ids): PathIs<(ClaimId, VictimId)>,
    seen: Seen,
    act: Act<LossesAsk>,
) -> Answer {
    decide(&room, &act.once, || async {
        let (claim, was) = load_victim(&room, &act.caller, Action::RecordLosses, ids).await?;
        seen.check(was.version)?;
        claim.value.must_be_open()?;
        let losses = act.body.heads.iter().map(|loss| Loss {
            head: loss.head.0,
            amount: loss.amount.0,
            determinable: loss.determinable,
            documents: loss.documents.iter().map(|document| document.0).collect(),
        });
        let next = Victim { losses: losses.collect(), ..was.value.clone() };
        next.check()?;
        let fact = ClaimFact::LossesRecorded { claim: ids.0, victim: ids.1, total: next.claimed()? };
        save(&room, &act, &claim, &was, next, fact).await
    })
    .await
}

/// Writes a changed victim; the claim is only looked at, so that it is still open.
async fn save<T>(
    room: &Room,
    act: &Act<T>,
    claim: &Versioned<Claim>,
    was: &Versioned<Victim>,
    next: Victim,
    fact: ClaimFact,
) -> Result<store::StoredReply, Problem> {
    let view = VictimView::of(&claim.value, next.clone(), was.version + 1);
    let reply = Reply::ok(view).version(was.version + 1).stored(&act.once)?;
    let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
        .update(was, &next, Told::plain(fact))
        .resting_on(claim)
        .once(&act.once, &reply);
    room.store.commit(commit).await?;
    Ok(reply)
}
