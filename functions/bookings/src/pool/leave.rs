//! A policy drops out, the cost is shared anew, what could not be dealt with is tried again.

use super::draw::pool;
use super::gather::caps;
use super::view::PooledView;
use crate::load::person;
use api::{Act, Answer, BadFields, Checked, Nothing, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgKind;
use domain::access::{Action, Resource, allow};
use domain::fee::FeeAccount;
use domain::id::PooledId;
use domain::service::pool::Reshare;
use domain::service::{Pool, PoolShares};
use domain::time::beijing_day;
use store::{Commit, keys};
use utoipa::ToSchema;

/// A policy that drops out (退出统筹).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct LeavePooled {
    /// Which policy.
    pub policy: wire::PolicyId,
    /// Why.
    pub reason: wire::Line,
}

impl Checked for LeavePooled {}

/// What a change of shares needs: once the service is confirmed it corrects the books, and the manager decides (R-D17).
fn action(pool: &Pool) -> Action {
    if pool.record.is_some() { Action::CorrectPool } else { Action::LeavePool }
}

/// Drop a policy out of a pooled service. An insured unit drops out by itself until the service begins; its insurer later
/// too, the manager once it is confirmed. The others take the share, each within its own cap; what was held is given back
/// and what was posted reversed, and nothing is deleted (R-D12, R-D13).
#[utoipa::path(post, path = "/v1/pooled-services/{pooled_id}/drop-outs", tag = "services", request_body = LeavePooled,
    params(("pooled_id" = wire::PooledId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = PooledView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn drop_out(
    State(room): State<Room>,
    PathIs(id): PathIs<PooledId>,
    seen: Seen,
    act: Act<LeavePooled>,
) -> Answer {
    let caller = &act.caller;
    let done = decide(&room, &act.once, || async {
        let person = person(caller)?;
        let was = room.store.get::<Pool>(&keys::pool::pool(id)).await?;
        let policy = act.body.policy.0;
        let leaving = room.store.get::<FeeAccount>(&keys::fee::account(policy)).await?.value;
        // The insured unit acts on its own share, whoever the host is.
        let of = Resource { enterprise: leaving.enterprise.clone(), ..was.value.resource() };
        let own = person.org_kind == OrgKind::Enterprise;
        allow(&caller.actor, if own { Action::LeavePool } else { action(&was.value) }, &of)?;
        let (shares_key, now) = (keys::pool::shares(id), room.now());
        let shares = room.store.get::<PoolShares>(&shares_key).await?;
        if shares.value.find(policy).is_none() {
            if own {
                return Err(Problem::not_found());
            }
            return Err(domain::Refusal::from(domain::service::pooled::PoolRefusal::NoContributor).into());
        }
        seen.check(was.version)?;
        was.value.may_leave(policy, own, now)?;
        let caps = Box::pin(caps(&room.store, &was.value, &shares.value, room.book())).await?;
        let (cost, key) = (was.value.amount(), was.value.key);
        let (next_shares, _) = shares.value.without(policy, &act.body.reason.0, cost, key, &caps)?;
        let reshare = Reshare { why: act.body.reason.0.as_note(), by: caller.actor.subject(), on: beijing_day(now) };
        let (next, told) = was.value.shared_anew(&next_shares, Some(policy), reshare, room.book(), now)?;
        let told = told.telling(leaving.enterprise.filter(|_| !own));
        let version = was.version + 1;
        let view = PooledView::of(next.clone(), version, person.org_kind, &room);
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let shares_told = next_shares.changed();
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .update(&was, &next, told)
            .update(&shares, &next_shares, shares_told)
            .once(&act.once, &reply);
        Box::pin(room.store.commit(commit)).await?;
        Ok(reply)
    });
    Box::pin(done).await
}

/// Why it is shared anew (重新分摊).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ShareAnew {
    /// Why.
    pub reason: wire::Note,
}

impl Checked for ShareAnew {}

/// Share the same cost anew by what each policy can bear now: after shares were held up, or a premium came in.
#[utoipa::path(post, path = "/v1/pooled-services/{pooled_id}/reallocation", tag = "services", request_body = ShareAnew,
    params(("pooled_id" = wire::PooledId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = PooledView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn share_anew(
    State(room): State<Room>,
    PathIs(id): PathIs<PooledId>,
    seen: Seen,
    act: Act<ShareAnew>,
) -> Answer {
    let caller = &act.caller;
    let done = decide(&room, &act.once, || async {
        let was = room.store.get::<Pool>(&keys::pool::pool(id)).await?;
        let of = Resource::of_insurer(was.value.insurer.clone());
        allow(&caller.actor, action(&was.value), &of)?;
        seen.check(was.version)?;
        was.value.may_share_anew()?;
        let shares = room.store.get::<PoolShares>(&keys::pool::shares(id)).await?;
        let caps = Box::pin(caps(&room.store, &was.value, &shares.value, room.book())).await?;
        let (next_shares, _) = shares.value.anew(was.value.amount(), was.value.key, &caps)?;
        let now = room.now();
        let reshare = Reshare { why: act.body.reason.0.clone(), by: caller.actor.subject(), on: beijing_day(now) };
        let (next, told) = was.value.shared_anew(&next_shares, None, reshare, room.book(), now)?;
        let version = was.version + 1;
        let view = PooledView::of(next.clone(), version, person(caller)?.org_kind, &room);
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let shares_told = next_shares.changed();
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .update(&was, &next, told)
            .update(&shares, &next_shares, shares_told)
            .once(&act.once, &reply);
        Box::pin(room.store.commit(commit)).await?;
        Ok(reply)
    });
    Box::pin(done).await
}

/// Try again what could not be dealt with, after what stood in its way is gone: a dispute was answered, a budget approved.
/// What is done stays done.
#[utoipa::path(post, path = "/v1/pooled-services/{pooled_id}/continuation", tag = "services", request_body = Nothing,
    params(("pooled_id" = wire::PooledId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = PooledView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn go_on(State(room): State<Room>, PathIs(id): PathIs<PooledId>, seen: Seen, act: Act<Nothing>) -> Answer {
    let caller = &act.caller;
    decide(&room, &act.once, || async {
        let was = pool(&room, caller, Action::DrawPool, id).await?;
        seen.check(was.version)?;
        let (next, told) = was.value.resumed(room.now())?;
        let version = was.version + 1;
        let view = PooledView::of(next.clone(), version, person(caller)?.org_kind, &room);
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, room.now(), &caller.request_id)
            .update(&was, &next, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
