//! The invoice of a pooled service: approved where it is above the limit, posted once for all shares; or nothing is paid.

use super::draw::pool;
use super::gather::all_payable;
use super::view::PooledView;
use crate::load::person;
use api::{Act, Answer, BadFields, Checked, Nothing, PathIs, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Refusal;
use domain::access::Action;
use domain::agency::fit::payable;
use domain::agency::{Agency, Expert};
use domain::fee::FeeRefusal;
use domain::fee::line::Invoice;
use domain::fee::period::FeePeriod;
use domain::id::PooledId;
use domain::policy::Policy;
use domain::service::PoolShares;
use domain::service::pool::PoolPosting;
use domain::time::beijing_day;
use store::{Commit, Entity, keys};
use utoipa::ToSchema;

/// What a pooled service is posted on (统筹服务列支).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct PostPooled {
    /// What was really spent, in all; at most what the record says.
    pub amount: wire::Money,
    /// The invoice's number, unique for its payee.
    pub invoice_no: wire::Line,
    /// Its date.
    pub invoice_date: wire::Date,
    /// The accounting day, in an open month; today if not said.
    #[deserr(default)]
    pub booked_on: Option<wire::Date>,
}

impl Checked for PostPooled {}

/// Approve a pooled service above the limit before it is posted: the manager, who did not draw it up. The limit is that of
/// the whole, however small the shares (R-D18).
#[utoipa::path(post, path = "/v1/pooled-services/{pooled_id}/approval", tag = "services", request_body = Nothing,
    params(("pooled_id" = wire::PooledId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = PooledView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn approve(State(room): State<Room>, PathIs(id): PathIs<PooledId>, seen: Seen, act: Act<Nothing>) -> Answer {
    let caller = &act.caller;
    decide(&room, &act.once, || async {
        let was = pool(&room, caller, Action::DecideRaise, id).await?;
        seen.check(was.version)?;
        let (next, told) = was.value.approve(&caller.actor.subject(), room.book())?;
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

/// Post a pooled service on its one invoice: every policy's line to the fen, the rest of what it held given back (R-D5,
/// R-D12, R-D15 to R-D17). The shares are posted one by one after it; read `done` and `running`.
#[utoipa::path(post, path = "/v1/pooled-services/{pooled_id}/posting", tag = "services", request_body = PostPooled,
    params(("pooled_id" = wire::PooledId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = PooledView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn post(State(room): State<Room>, PathIs(id): PathIs<PooledId>, seen: Seen, act: Act<PostPooled>) -> Answer {
    let (caller, ask) = (&act.caller, &act.body);
    decide(&room, &act.once, || {
        Box::pin(async {
            let was = pool(&room, caller, Action::PostFee, id).await?;
            seen.check(was.version)?;
            let (shares_key, agency_key) = (keys::pool::shares(id), keys::agency::agency(was.value.agency));
            let expert_key = keys::agency::expert(was.value.expert);
            let (shares, agency, expert, period) = tokio::try_join!(
                room.store.get::<PoolShares>(&shares_key),
                room.store.get::<Agency>(&agency_key),
                room.store.get::<Expert>(&expert_key),
                room.store.hold(FeePeriod::open(was.value.insurer.clone())),
            )?;
            let provider = (&agency.value, &expert.value);
            Box::pin(all_payable(&room, &was.value, &shares.value, provider)).await?;
            let now = room.now();
            let posting = PoolPosting {
                amount: ask.amount.0,
                invoice: Invoice { number: ask.invoice_no.0.clone(), dated: ask.invoice_date.0 },
                booked_on: ask.booked_on.as_ref().map_or_else(|| beijing_day(now), |day| day.0),
                by: caller.actor.subject(),
                at: now,
            };
            let invoice = posting.invoice.clone();
            let (next, told, next_shares) = was.value.post(&shares.value, posting, period.value(), room.book())?;
            let version = was.version + 1;
            let view = PooledView::of(next.clone(), version, person(caller)?.org_kind, &room);
            let reply = Reply::ok(view).version(version).stored(&act.once)?;
            let shares_told = next_shares.changed();
            let commit = Commit::new(&caller.actor, now, &caller.request_id)
                .invoice(&was.value.payee, Some(&invoice), &was.value.key())
                .update(&was, &next, told)
                .update(&shares, &next_shares, shares_told)
                .resting_on(&agency)
                .resting_on(&expert)
                .resting_on_held(&period)
                .once(&act.once, &reply);
            Box::pin(room.store.commit(commit)).await?;
            Ok(reply)
        })
    })
    .await
}

/// Why a pooled service is not paid for.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ForgoPooled {
    /// Why.
    pub reason: wire::Note,
}

impl Checked for ForgoPooled {}

/// Give back what every policy holds for a confirmed service that may not be paid for, its agency on the black list or in a
/// conflict of interest with the host that day: the manager, who did not draw it up. A contributor in such a conflict drops
/// out instead (R-E3). The shares follow one by one; read `done` and `running`.
#[utoipa::path(post, path = "/v1/pooled-services/{pooled_id}/forgoing", tag = "services", request_body = ForgoPooled,
    params(("pooled_id" = wire::PooledId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = PooledView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn forgo(
    State(room): State<Room>,
    PathIs(id): PathIs<PooledId>,
    seen: Seen,
    act: Act<ForgoPooled>,
) -> Answer {
    let caller = &act.caller;
    decide(&room, &act.once, || {
        Box::pin(async {
            let was = pool(&room, caller, Action::ReverseFee, id).await?;
            seen.check(was.version)?;
            let (agency_key, expert_key) =
                (keys::agency::agency(was.value.agency), keys::agency::expert(was.value.expert));
            let host_key = keys::policy(was.value.host);
            let (agency, expert, host) = tokio::try_join!(
                room.store.get::<Agency>(&agency_key),
                room.store.get::<Expert>(&expert_key),
                room.store.get::<Policy>(&host_key),
            )?;
            let now = room.now();
            let (why, by) = (act.body.reason.0.clone(), caller.actor.subject());
            let (next, told) = was.value.forgo(why, &by, room.book(), now)?;
            let unit = &host.value.insured.credit_code;
            if payable(&agency.value, Some(&expert.value), unit, was.value.service_on()).is_ok() {
                return Err(Refusal::from(FeeRefusal::MayBePaid).into());
            }
            let version = was.version + 1;
            let view = PooledView::of(next.clone(), version, person(caller)?.org_kind, &room);
            let reply = Reply::ok(view).version(version).stored(&act.once)?;
            let commit = Commit::new(&caller.actor, now, &caller.request_id)
                .update(&was, &next, told)
                .resting_on(&agency)
                .resting_on(&expert)
                .once(&act.once, &reply);
            room.store.commit(commit).await?;
            Ok(reply)
        })
    })
    .await
}
