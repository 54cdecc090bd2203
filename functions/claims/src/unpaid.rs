//! Who has not been paid yet (应赔尽赔, req 5.13): victims without a payment, and people counted but not on file.

use crate::load;
use api::{Answer, Caller, PathIs, Reply, Room, wire};
use axum::extract::State;
use domain::access::{Action, sees_people};
use domain::claim::advance::Advance;
use domain::claim::unpaid::unpaid;
use domain::id::ClaimId;
use serde::Serialize;
use store::keys;
use utoipa::ToSchema;

/// A person on file whom nothing has reached (尚未获赔).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct UnpaidView {
    /// Who.
    pub victim: wire::VictimId,
    /// Name; not for supervisors.
    pub name: Option<wire::Name>,
    /// What became of the person.
    pub outcome: wire::Outcome,
    /// Why nothing came.
    pub why: wire::Unpaid,
    /// The same in words.
    pub label: String,
    /// Whether the person or the family asked directly.
    pub asked: bool,
}

/// Who is still open in a claim.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct UnpaidVictims {
    /// People of the latest count.
    pub casualties: u32,
    /// People on file.
    pub on_file: u32,
    /// People whom a payment has reached.
    pub paid: u32,
    /// People on file whom none has.
    pub open: Vec<UnpaidView>,
    /// Dead of the count who are not on file.
    pub dead_not_on_file: u32,
    /// Injured of the count who are not on file.
    pub injured_not_on_file: u32,
    /// Missing of the count who are not on file.
    pub missing_not_on_file: u32,
}

/// List people of a claim whom no payment has reached.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/unpaid-victims", tag = "claims", params(("claim_id" = wire::ClaimId, Path)),
    responses((status = 200, body = UnpaidVictims), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ClaimId>) -> Answer {
    let claim = load::claim(&room, &caller, Action::ReadPayments, id).await?;
    let victims: Vec<_> = load::victims(&room, &claim.value).await?.into_iter().map(|victim| victim.value).collect();
    let payments: Vec<_> = load::payments(&room, id).await?.into_iter().map(|payment| payment.value).collect();
    let batches = room.store.parts::<Advance>(&keys::claim_partition(id), "ADVANCE#").await?;
    let batches: Vec<_> = batches.into_iter().map(|batch| batch.value).collect();
    let report = unpaid(&claim.value, &victims, &batches, &payments);
    let people = sees_people(&caller.actor);
    let name =
        |id| victims.iter().find(|victim| victim.id == id).filter(|_| people).map(|victim| victim.name.clone().into());
    let view = UnpaidVictims {
        casualties: report.casualties,
        on_file: report.on_file,
        paid: report.paid,
        open: report
            .open
            .into_iter()
            .map(|open| UnpaidView {
                victim: open.victim.into(),
                name: name(open.victim),
                outcome: open.outcome.into(),
                label: open.why.label().to_owned(),
                why: open.why.into(),
                asked: open.asked,
            })
            .collect(),
        dead_not_on_file: report.dead_not_on_file,
        injured_not_on_file: report.injured_not_on_file,
        missing_not_on_file: report.missing_not_on_file,
    };
    Reply::ok(view).answer()
}
