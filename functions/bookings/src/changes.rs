//! Move a booking to another slot: the new slot is taken and the old one freed in one transaction; the money stays held.

use crate::load::{self, For, Provider, person, plan_book, provider};
use crate::pool::gather::all_fit;
use crate::view::BookingView;
use api::{Act, Answer, BadFields, Checked, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::fee::FeeLine;
use domain::fee::line::Rebooked;
use domain::id::BookingId;
use domain::service::plan::Need;
use domain::service::slot::Wanted;
use domain::service::{Booking, Pool, Side, Slot};
use store::{Commit, keys};
use utoipa::ToSchema;

/// Another slot (改期).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct Reschedule {
    /// Which.
    pub slot: wire::SlotId,
    /// Why.
    pub reason: wire::Note,
}

impl Checked for Reschedule {}

/// Move a booking to another slot, with a reason and in time (R-E15). Who is fit and what is planned is asked again for the
/// new day; the agency accepts anew. An agency moves to its own slots only. Where the agency may not come any more
/// (`unfit`), the insured unit moves to whichever agency is fit, without notice.
#[utoipa::path(post, path = "/v1/bookings/{booking_id}/reschedule", tag = "services", request_body = Reschedule,
    params(("booking_id" = wire::BookingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn reschedule(
    State(room): State<Room>,
    PathIs(id): PathIs<BookingId>,
    seen: Seen,
    act: Act<Reschedule>,
) -> Answer {
    let caller = &act.caller;
    let moved = decide(&room, &act.once, || async {
        let (was, side) = load::booking(&room, caller, Action::MoveBooking, id).await?;
        seen.check(was.version)?;
        let person = person(caller)?;
        let booking = &was.value;
        let (from_key, to_key) = (keys::booking::slot(booking.slot), keys::booking::slot(act.body.slot.0));
        let (from, to) = tokio::try_join!(room.store.get::<Slot>(&from_key), room.store.get::<Slot>(&to_key))?;
        if side == Side::Agency && to.value.org != person.org {
            return Err(Problem::not_found());
        }
        let plan = plan_book(&room, booking.policy).await?;
        let now = room.now();
        let of = For {
            insurer: &booking.insurer,
            insured: &booking.insured_code,
            sector: booking.sector,
            kind: &booking.kind,
        };
        let (provider, mut refusals) = Box::pin(provider(&room, &to.value, &of)).await?;
        let need = Need {
            kind: &booking.kind,
            agency: to.value.agency,
            expert: to.value.expert,
            on: to.value.day(),
            amount: booking.reserved,
        };
        let replaces = booking.unfit.is_some() && side == Side::Enterprise;
        let planned = if replaces { plan.value.may_replace(&need) } else { plan.value.may_move(&need) };
        refusals.extend(planned.err().into_iter().flatten());
        let by = caller.actor.subject();
        let name = provider.agency.value.name.clone();
        let (next, told) =
            booking.reschedule((&to.value, name), (side, &by), act.body.reason.0.clone(), room.book(), now)?;
        if !refusals.is_empty() {
            return Err(refusals.into());
        }
        let wanted = Wanted { kind: &booking.kind, district: booking.site.district, by: &person.org, booking: id };
        let (taken, taken_told) = to.value.take(&wanted, now)?;
        let (freed, freed_told) = from.value.freed();
        let version = was.version + 1;
        let view = BookingView::of(next.clone(), version, person, &room);
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .update(&was, &next, told)
            .update(&to, &taken, taken_told)
            .update(&from, &freed, freed_told)
            .resting_on(&plan)
            .resting_on(&provider.agency)
            .resting_on(&provider.expert)
            .once(&act.once, &reply);
        let commit = Box::pin(money_moves(&room, commit, booking, &taken, &provider)).await?;
        Box::pin(room.store.commit(commit)).await?;
        Ok(reply)
    });
    Box::pin(moved).await
}

/// What is held stays held and follows to the new day and payee: the line, or every share of a pooled service.
async fn money_moves(
    room: &Room,
    commit: Commit,
    booking: &Booking,
    to: &Slot,
    provider: &Provider,
) -> Result<Commit, Problem> {
    if let Some(pooled) = booking.pooled {
        let pool = room.store.get::<Pool>(&keys::pool::pool(pooled)).await?;
        Box::pin(all_fit(room, &pool.value, provider, to.day())).await?;
        let name = provider.agency.value.name.clone();
        let (next, told) = pool.value.moved(to, name, provider.payee(), room.book(), room.now())?;
        return Ok(commit.update(&pool, &next, told));
    }
    let line = room.store.get::<FeeLine>(&keys::fee::line(booking.policy, booking.line)).await?;
    let grounds = room.store.fee_grounds(booking.policy, to.day().year(), &line.value.purpose).await?;
    let rebooked =
        Rebooked { service_on: to.day(), agency: to.agency, expert: Some(to.expert), payee: provider.payee() };
    let (next, told) = line.value.rebook(rebooked, room.book(), &grounds.added)?;
    Ok(commit.update(&line, &next, told))
}
