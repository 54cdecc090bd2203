//! Closing the books of a month (关账, R-D16).

use super::budgets::OfInsurer;
use super::insurer_of;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::fee::period::FeePeriod;
use domain::time::beijing_day;
use serde::Serialize;
use store::Commit;
use utoipa::ToSchema;

/// How far the books are closed.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BooksView {
    /// Whose.
    pub insurer: wire::OrgId,
    /// The last closed month.
    pub closed_through: Option<wire::Month>,
    /// Who closed it.
    pub closed_by: Option<String>,
}

impl From<FeePeriod> for BooksView {
    fn from(of: FeePeriod) -> Self {
        Self { insurer: of.insurer.into(), closed_through: of.closed_through.map(Into::into), closed_by: of.closed_by }
    }
}

/// Read how far an insurer's books are closed.
#[utoipa::path(get, path = "/v1/fee-periods", tag = "fee", params(OfInsurer),
    responses((status = 200, body = BooksView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, Asked(ask): Asked<OfInsurer>) -> Answer {
    let insurer = insurer_of(&caller, Action::ReadFee, ask.insurer.map(|org| org.0))?;
    let period = room.store.hold(FeePeriod::open(insurer)).await?;
    Reply::ok(BooksView::from(period.into_value())).answer()
}

/// The month to close.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ClosePeriod {
    /// Which; it must be over, and the next after the last closed one.
    pub month: wire::Month,
}

impl Checked for ClosePeriod {}

/// Close a month. It is never opened again: what is found later is corrected by reversal in an open month.
#[utoipa::path(post, path = "/v1/fee-periods", tag = "fee", request_body = ClosePeriod,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = BooksView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn close(State(room): State<Room>, act: Act<ClosePeriod>) -> Answer {
    let insurer = insurer_of(&act.caller, Action::ClosePeriod, None)?;
    decide(&room, &act.once, || async {
        let now = room.now();
        let was = room.store.hold(FeePeriod::open(insurer.clone())).await?;
        let by = act.caller.actor.subject();
        let (period, told) = was.value().close(act.body.month.0, &by, beijing_day(now), room.book())?;
        let reply = Reply::created("/v1/fee-periods", BooksView::from(period.clone())).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .put(&was, &period, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
