//! Posting a line at its actual cost, giving back what may not be paid, and correcting it by reversal.

use super::account;
use super::view::FeeLineView;
use api::{Act, Answer, BadFields, Checked, Nothing, PathIs, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Refusal;
use domain::access::Action;
use domain::agency::fit::payable;
use domain::agency::{Agency, Expert};
use domain::fee::account::Post;
use domain::fee::line::Invoice;
use domain::fee::period::FeePeriod;
use domain::fee::{FeeLine, FeeRefusal};
use domain::id::{LineId, PolicyId};
use domain::service::Pool;
use domain::time::beijing_day;
use jiff::{Timestamp, civil::Date};
use store::{Commit, Entity, StoreError, Versioned, keys};
use utoipa::ToSchema;

/// What a line is posted on (据实列支).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct PostLine {
    /// What was really spent; at most what is reserved.
    pub amount: wire::Money,
    /// The invoice's number, unique for its payee.
    pub invoice_no: wire::Line,
    /// Its date.
    pub invoice_date: wire::Date,
    /// The accounting day, in an open month; today if not said.
    #[deserr(default)]
    pub booked_on: Option<wire::Date>,
}

impl Checked for PostLine {}

/// Post a line: the finance person books what a service really cost, once it was accepted (R-D5, R-D15 to R-D17).
#[utoipa::path(post, path = "/v1/policies/{policy_id}/fee-lines/{line_id}/posting", tag = "fee", request_body = PostLine,
    params(("policy_id" = wire::PolicyId, Path), ("line_id" = wire::LineId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = FeeLineView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn post(
    State(room): State<Room>,
    PathIs((id, line_id)): PathIs<(PolicyId, LineId)>,
    seen: Seen,
    act: Act<PostLine>,
) -> Answer {
    decide(&room, &act.once, || async {
        let account = account(&room, &act.caller, Action::PostFee, id).await?;
        let was = room.store.get::<FeeLine>(&keys::fee::line(id, line_id)).await?;
        seen.check(was.version)?;
        was.value.alone()?;
        let (period, provider) = tokio::try_join!(
            room.store.hold(FeePeriod::open(account.value.insurer.clone())),
            Provider::of(&room, &was.value),
        )?;
        provider.payable(&was.value)?;
        let now = room.now();
        let invoice = Invoice { number: act.body.invoice_no.0.clone(), dated: act.body.invoice_date.0 };
        let post = Post {
            amount: act.body.amount.0,
            booked_on: act.body.booked_on.as_ref().map_or_else(|| beijing_day(now), |day| day.0),
            invoice,
        };
        let by = act.caller.actor.subject();
        let moved = account.value.post(&was.value, post, period.value(), &by, room.book(), now)?;
        let version = was.version + 1;
        let reply = Reply::ok(FeeLineView::of(moved.line.clone(), version)).version(version).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .invoice(&was.value.payee, moved.line.invoice.as_ref(), &was.value.key())
            .fee(&account, Some(&was), &moved)
            .resting_on_held(&period)
            .once(&act.once, &reply);
        room.store.commit(provider.under(commit)).await?;
        Ok(reply)
    })
    .await
}

/// Who rendered a line's service, as it is now.
pub(super) struct Provider {
    agency: Versioned<Agency>,
    expert: Option<Versioned<Expert>>,
}

impl Provider {
    pub(super) async fn of(room: &Room, line: &FeeLine) -> Result<Self, StoreError> {
        let agency = room.store.get::<Agency>(&keys::agency::agency(line.agency)).await?;
        let expert = match line.expert {
            Some(expert) => Some(room.store.get::<Expert>(&keys::agency::expert(expert)).await?),
            None => None,
        };
        Ok(Self { agency, expert })
    }

    /// Work done before a black-listing or a conflict stays payable, work of that day and after does not (R-E3, req 2.3).
    pub(super) fn payable(&self, line: &FeeLine) -> Result<(), Refusal> {
        let expert = self.expert.as_ref().map(|expert| &expert.value);
        payable(&self.agency.value, expert, &line.insured_code, line.service_on)
    }

    /// What is decided on it holds only while it stays as it is.
    pub(super) fn under(&self, commit: Commit) -> Commit {
        self.expert.iter().fold(commit.resting_on(&self.agency), Commit::resting_on)
    }
}

/// Why a service that was rendered is not paid for.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ForgoLine {
    /// Why.
    pub reason: wire::Note,
}

impl Checked for ForgoLine {}

/// Give back what is held for a service that may not be paid for, its agency on the black list or in a conflict of interest
/// that day: the manager, who neither booked nor accepted it. What may be paid is posted instead (R-E3).
#[utoipa::path(post, path = "/v1/policies/{policy_id}/fee-lines/{line_id}/forgoing", tag = "fee", request_body = ForgoLine,
    params(("policy_id" = wire::PolicyId, Path), ("line_id" = wire::LineId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = FeeLineView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn forgo(
    State(room): State<Room>,
    PathIs((id, line_id)): PathIs<(PolicyId, LineId)>,
    seen: Seen,
    act: Act<ForgoLine>,
) -> Answer {
    decide(&room, &act.once, || async {
        let account = account(&room, &act.caller, Action::ReverseFee, id).await?;
        let was = room.store.get::<FeeLine>(&keys::fee::line(id, line_id)).await?;
        seen.check(was.version)?;
        was.value.alone()?;
        let provider = Provider::of(&room, &was.value).await?;
        let (why, by) = (act.body.reason.0.clone(), act.caller.actor.subject());
        let moved = account.value.forgo(&was.value, why, &by, room.book())?;
        if provider.payable(&was.value).is_ok() {
            return Err(Refusal::from(FeeRefusal::MayBePaid).into());
        }
        let version = was.version + 1;
        let reply = Reply::ok(FeeLineView::of(moved.line.clone(), version)).version(version).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .fee(&account, Some(&was), &moved)
            .once(&act.once, &reply);
        room.store.commit(provider.under(commit)).await?;
        Ok(reply)
    })
    .await
}

/// Approve a line before it is posted, as the manager, who did not book it: above the limit (R-D18), or above the ceiling
/// after a refund, where the service was rendered by the day of the refund (R-D4).
#[utoipa::path(post, path = "/v1/policies/{policy_id}/fee-lines/{line_id}/approval", tag = "fee", request_body = Nothing,
    params(("policy_id" = wire::PolicyId, Path), ("line_id" = wire::LineId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = FeeLineView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn approve(
    State(room): State<Room>,
    PathIs((id, line_id)): PathIs<(PolicyId, LineId)>,
    seen: Seen,
    act: Act<Nothing>,
) -> Answer {
    decide(&room, &act.once, || async {
        let account = account(&room, &act.caller, Action::DecideRaise, id).await?;
        let was = room.store.get::<FeeLine>(&keys::fee::line(id, line_id)).await?;
        seen.check(was.version)?;
        let by = act.caller.actor.subject();
        let (mut waiting, mut pool) = (was.value.clone(), None);
        // A share is posted in the name of who posted the whole: that person's approval is none, before or after.
        if let Some(pooled) = was.value.pooled {
            let of = room.store.get::<Pool>(&keys::pool::pool(pooled)).await?;
            let poster = of.value.posting.as_ref().map(|posting| posting.by.clone());
            if poster.as_ref() == Some(&by) {
                return Err(Refusal::from(FeeRefusal::MakerIsChecker).into());
            }
            waiting.marks.over_approved_by.take_if(|approved| Some(&*approved) == poster.as_ref());
            pool = Some(of);
        }
        let (line, told) = account.value.approve(&waiting, &by, room.book())?;
        let version = was.version + 1;
        let reply = Reply::ok(FeeLineView::of(line.clone(), version)).version(version).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &line, told)
            .resting_on(&account)
            .once(&act.once, &reply);
        room.store.commit(pool.iter().fold(commit, Commit::resting_on)).await?;
        Ok(reply)
    })
    .await
}

/// The accounting day that is asked for, today if none; never a day that has not come.
pub(super) fn accounting_day(asked: Option<&wire::Date>, now: Timestamp) -> Result<Date, Refusal> {
    let today = beijing_day(now);
    match asked {
        Some(day) if day.0 > today => Err(Refusal::from(FeeRefusal::BookedInFuture).at("/booked_on")),
        asked => Ok(asked.map_or(today, |day| day.0)),
    }
}

/// Why a line is reversed.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ReverseLine {
    /// Why.
    pub reason: wire::Note,
    /// The accounting day of the reversal, in an open month; today if not said.
    #[deserr(default)]
    pub booked_on: Option<wire::Date>,
}

impl Checked for ReverseLine {}

/// Reverse a posted line by the opposite entry: another person than who posted it (R-D13). What it corrects stays.
#[utoipa::path(post, path = "/v1/policies/{policy_id}/fee-lines/{line_id}/reversal", tag = "fee", request_body = ReverseLine,
    params(("policy_id" = wire::PolicyId, Path), ("line_id" = wire::LineId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = FeeLineView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn reverse(
    State(room): State<Room>,
    PathIs((id, line_id)): PathIs<(PolicyId, LineId)>,
    seen: Seen,
    act: Act<ReverseLine>,
) -> Answer {
    decide(&room, &act.once, || async {
        let account = account(&room, &act.caller, Action::ReverseFee, id).await?;
        let was = room.store.get::<FeeLine>(&keys::fee::line(id, line_id)).await?;
        seen.check(was.version)?;
        was.value.alone()?;
        let period = room.store.hold(FeePeriod::open(account.value.insurer.clone())).await?;
        let now = room.now();
        let day = accounting_day(act.body.booked_on.as_ref(), now)?;
        let (why, by) = (act.body.reason.0.clone(), act.caller.actor.subject());
        let moved = account.value.reverse(&was.value, why, day, period.value(), &by, room.book())?;
        let version = was.version + 1;
        let reply = Reply::ok(FeeLineView::of(moved.line.clone(), version)).version(version).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .fee(&account, Some(&was), &moved)
            .recounting(&was.value, now)
            .resting_on_held(&period)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
