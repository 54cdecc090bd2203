//! After the service: the insured unit confirms or objects, the insurer asks again and closes the record.

use crate::acts::change;
use crate::load;
use crate::view::BookingView;
use api::{Act, Answer, BadFields, Checked, FieldError, Nothing, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Invalid;
use domain::access::Action;
use domain::fee::FeeLine;
use domain::fee::line::Rendered;
use domain::id::BookingId;
use domain::service::booking::{Opinion, Satisfaction};
use domain::service::{Booking, Pool, PoolShares};
use domain::text::Note;
use store::{Commit, keys};
use utoipa::ToSchema;

/// What the insured unit says of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserr, ToSchema)]
#[deserr(error = BadFields, rename_all = lowercase)]
#[schema(rename_all = "lowercase")]
pub enum RecordVerdict {
    /// It is as it was (确认).
    Confirm,
    /// It is not (异议).
    Object,
}

/// The insured unit's answer to a record (投保单位确认).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ConfirmService {
    /// Whether the record is right.
    pub decision: RecordVerdict,
    /// How satisfied; with a confirmation.
    #[deserr(default)]
    pub satisfaction: Option<wire::Satisfaction>,
    /// In own words; for an objection what is wrong.
    pub opinion: wire::Note,
}

impl Checked for ConfirmService {
    fn check(&self) -> Vec<FieldError> {
        let missing = self.decision == RecordVerdict::Confirm && self.satisfaction.is_none();
        let invalid = Invalid::new("missing-field", "请选择满意程度", "say how satisfied you are");
        missing.then(|| FieldError { pointer: "/satisfaction".into(), invalid }).into_iter().collect()
    }
}

fn opinion(satisfaction: Satisfaction, words: &Note, by: String, room: &Room) -> Opinion {
    Opinion { satisfaction, opinion: words.clone(), by, at: room.now() }
}

/// Confirm a service as the insured unit, with satisfaction and opinion, or object to its record. Only a confirmed service
/// can be paid; who booked does not confirm (R-D17, req 4.2).
#[utoipa::path(post, path = "/v1/bookings/{booking_id}/confirm", tag = "services", request_body = ConfirmService,
    params(("booking_id" = wire::BookingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn confirm(
    State(room): State<Room>,
    PathIs(id): PathIs<BookingId>,
    seen: Seen,
    act: Act<ConfirmService>,
) -> Answer {
    let (caller, by) = (&act.caller, act.caller.actor.subject());
    let words = &act.body.opinion.0;
    let Some(satisfaction) = act.body.satisfaction.as_ref().filter(|_| act.body.decision == RecordVerdict::Confirm)
    else {
        return change(&room, id, seen, &act, Action::ConfirmService, |was, _| {
            was.object(words.clone(), &by, room.book(), room.now())
        })
        .await;
    };
    decide(&room, &act.once, || async {
        let (was, _) = load::booking(&room, caller, Action::ConfirmService, id).await?;
        seen.check(was.version)?;
        let (booking, told) = was.value.confirm(opinion(satisfaction.0, words, by.clone(), &room), room.book())?;
        let record = booking.record.as_ref().ok_or_else(Problem::not_found)?;
        let rendered = Rendered {
            evidence: record.evidence.clone(),
            service_on: booking.service_day(),
            units: record.units,
            cost: record.cost,
        };
        let version = was.version + 1;
        let view = BookingView::of(booking.clone(), version, load::person(caller)?, &room);
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, room.now(), &caller.request_id)
            .update(&was, &booking, told)
            .once(&act.once, &reply);
        let commit = Box::pin(accepted(&room, commit, &booking, rendered, &by)).await?;
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// The money of a confirmed service can be posted: its line, or every share of a pooled service.
async fn accepted(
    room: &Room,
    commit: Commit,
    booking: &Booking,
    rendered: Rendered,
    by: &str,
) -> Result<Commit, Problem> {
    let Some(pooled) = booking.pooled else {
        let line = room.store.get::<FeeLine>(&keys::fee::line(booking.policy, booking.line)).await?;
        let (accepted, told) = line.value.accept(rendered, by, room.book())?;
        return Ok(commit.update(&line, &accepted, told));
    };
    let (pool_key, shares_key) = (keys::pool::pool(pooled), keys::pool::shares(pooled));
    let (pool, shares) =
        tokio::try_join!(room.store.get::<Pool>(&pool_key), room.store.get::<PoolShares>(&shares_key))?;
    let (next, told, next_shares) = pool.value.confirmed(&shares.value, rendered, by, room.book(), room.now())?;
    let shares_told = next_shares.changed();
    Ok(commit.update(&pool, &next, told).update(&shares, &next_shares, shares_told))
}

/// What the insured unit said afterwards (回访).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct RevisitService {
    /// How satisfied.
    pub satisfaction: wire::Satisfaction,
    /// How the revisit was made and what was said.
    pub opinion: wire::Note,
}

impl Checked for RevisitService {}

/// Record the revisit with satisfaction and opinion (R-E7).
#[utoipa::path(post, path = "/v1/bookings/{booking_id}/revisit", tag = "services", request_body = RevisitService,
    params(("booking_id" = wire::BookingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn revisit(
    State(room): State<Room>,
    PathIs(id): PathIs<BookingId>,
    seen: Seen,
    act: Act<RevisitService>,
) -> Answer {
    let by = act.caller.actor.subject();
    change(&room, id, seen, &act, Action::RevisitService, |was, _| {
        was.revisit(opinion(act.body.satisfaction.0, &act.body.opinion.0, by.clone(), &room), room.book())
    })
    .await
}

/// Close the record of a service (归档), after the revisit and within the working days (R-E6, R-E7).
#[utoipa::path(post, path = "/v1/bookings/{booking_id}/closing", tag = "services", request_body = Nothing,
    params(("booking_id" = wire::BookingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn close(State(room): State<Room>, PathIs(id): PathIs<BookingId>, seen: Seen, act: Act<Nothing>) -> Answer {
    let by = act.caller.actor.subject();
    change(&room, id, seen, &act, Action::CloseRecord, |was, _| was.close(&by, room.book(), room.now())).await
}
