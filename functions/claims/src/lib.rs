//! Claims (赔案): from the report to the last payment.
#![forbid(unsafe_code)]

mod advances;
mod approval;
mod assess;
mod beside;
mod casualties;
mod clocks;
mod cover;
mod documents;
mod duplicates;
mod endings;
mod limits;
mod links;
mod list;
mod load;
mod payee_change;
mod payees;
mod payments;
mod policy;
mod promises;
mod propose;
mod recoveries;
mod report;
mod required;
mod roster;
mod standards;
mod terms;
mod timeline;
mod times;
mod triage;
mod unpaid;
mod victim_claims;
mod victims;
mod view;

api::routes! {
    report::report,
    list::list,
    list::by_receipt,
    list::read,
    times::read,
    policy::match_policy,
    policy::contact,
    policy::survey,
    duplicates::list,
    duplicates::merge,
    casualties::record,
    casualties::list,
    casualties::mark_typical,
    victims::add,
    victims::list,
    victims::read,
    victims::replace,
    victims::losses,
    links::give,
    links::revoke,
    roster::import,
    unpaid::list,
    documents::request,
    documents::list,
    required::list,
    documents::supply,
    documents::complete,
    triage::triage,
    cover::decide_cover,
    cover::look_at_cover,
    advances::propose,
    advances::list,
    advances::preview,
    advances::read,
    approval::decide_advance,
    payments::list,
    payments::retry,
    payments::cancel,
    payee_change::decide_payee,
    assess::assess,
    assess::agree,
    recoveries::list_all,
    recoveries::list,
    recoveries::read,
    recoveries::repay,
    recoveries::ask_write_off,
    recoveries::decide_write_off,
    endings::refuse,
    endings::withdraw,
    endings::reopen,
    endings::close,
    timeline::timeline,
    timeline::decisions,
    timeline::replay,
    clocks::list,
    standards::list,
    standards::read,
    standards::propose,
    standards::decide_standard,
    promises::list,
    promises::read,
    promises::propose,
    promises::decide_promise,
    victim_claims::read,
    victim_claims::claim_directly,
}

/// An act that changes the claim alone: load, decide, commit, reply.
async fn change<T: Sync>(
    room: &api::Room,
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
