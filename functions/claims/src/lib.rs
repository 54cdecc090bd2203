//! Claims (赔案): from the report to the last payment.
#![forbid(unsafe_code)]

mod advances;
mod approval;
mod assess;
mod casualties;
mod clocks;
mod cover;
mod documents;
mod duplicates;
mod endings;
mod links;
mod list;
mod load;
mod payees;
mod payments;
mod policy;
mod propose;
mod recoveries;
mod report;
mod roster;
mod timeline;
mod triage;
mod unpaid;
mod victim_claims;
mod victims;
mod view;

use api::Room;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The routes of this function.
#[must_use]
pub fn routes() -> OpenApiRouter<Room> {
    OpenApiRouter::new()
        .routes(routes!(report::report, list::list))
        .routes(routes!(list::by_receipt))
        .routes(routes!(list::read))
        .routes(routes!(policy::match_policy))
        .routes(routes!(policy::contact))
        .routes(routes!(duplicates::list))
        .routes(routes!(duplicates::merge))
        .routes(routes!(casualties::record, casualties::list))
        .routes(routes!(casualties::mark_typical))
        .routes(routes!(victims::add, victims::list))
        .routes(routes!(victims::read, victims::replace))
        .routes(routes!(victims::losses))
        .routes(routes!(links::give, links::revoke))
        .routes(routes!(roster::import))
        .routes(routes!(unpaid::list))
        .routes(routes!(documents::request, documents::list))
        .routes(routes!(documents::supply))
        .routes(routes!(documents::complete))
        .routes(routes!(triage::triage))
        .routes(routes!(cover::decide_cover))
        .routes(routes!(cover::look_at_cover))
        .routes(routes!(advances::propose, advances::list))
        .routes(routes!(advances::preview))
        .routes(routes!(advances::read))
        .routes(routes!(approval::decide_advance))
        .routes(routes!(payments::list))
        .routes(routes!(payments::retry))
        .routes(routes!(payments::cancel))
        .routes(routes!(assess::assess))
        .routes(routes!(assess::agree))
        .routes(routes!(recoveries::list_all))
        .routes(routes!(recoveries::list))
        .routes(routes!(recoveries::read))
        .routes(routes!(recoveries::repay))
        .routes(routes!(recoveries::ask_write_off))
        .routes(routes!(recoveries::decide_write_off))
        .routes(routes!(endings::refuse))
        .routes(routes!(endings::withdraw))
        .routes(routes!(endings::reopen))
        .routes(routes!(endings::close))
        .routes(routes!(timeline::timeline))
        .routes(routes!(timeline::decisions))
        .routes(routes!(timeline::replay))
        .routes(routes!(clocks::list))
        .routes(routes!(victim_claims::read, victim_claims::claim_directly))
}

/// An act that changes the claim alone: load, decide, commit, reply.
async fn change<T: Sync>(
    room: &Room,
    id: domain::id::ClaimId,
    seen: api::Seen,
    act: &api::Act<T>,
    action: domain::access::Action,
    decision: impl Fn(&domain::claim::Claim) -> Result<(domain::claim::Claim, domain::Told), domain::Refusal> + Sync,
) -> api::Answer {
    let actor = &act.caller.actor;
    let decision = &decision;
    api::decide(room, &act.once, || async move {
        let was = load::claim(room, &act.caller, action, id).await?;
        seen.check(was.version)?;
        let (claim, told) = decision(&was.value)?;
        let claim = load::scheduled(room, claim);
        let view = view::ClaimView::of(claim.clone(), was.version + 1, actor, room);
        let reply = api::Reply::ok(view).version(was.version + 1).stored(&act.once)?;
        let commit = store::Commit::new(actor, room.now(), &act.caller.request_id)
            .update(&was, &claim, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
