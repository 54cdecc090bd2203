//! What a booking held is free again when it ends without a service: its money, its place in the plan, its slot.

use api::{Problem, Room};
use domain::fee::{FeeAccount, FeeLine, FeeRefusal};
use domain::id::PooledId;
use domain::money::Money;
use domain::service::slot::SlotState;
use domain::service::{Booking, PlanBook, Pool, Slot};
use domain::text::Note;
use store::{Commit, Versioned, keys};

/// Adds the release of what a booking held to the commit that ends it.
///
/// # Errors
/// When the line does not hold anything, which its booking's state rules out.
pub async fn release(room: &Room, commit: Commit, booking: &Booking, why: Note) -> Result<Commit, Problem> {
    if let Some(pooled) = booking.pooled {
        return Box::pin(pooled_release(room, commit, booking, pooled, why)).await;
    }
    let (account_key, line_key) = (keys::fee::account(booking.policy), keys::fee::line(booking.policy, booking.line));
    let (plan_key, slot_key) = (keys::booking::plan_book(booking.policy), keys::booking::slot(booking.slot));
    let (account, line, plan, slot) = tokio::try_join!(
        room.store.get::<FeeAccount>(&account_key),
        room.store.get::<FeeLine>(&line_key),
        room.store.get::<PlanBook>(&plan_key),
        room.store.get::<Slot>(&slot_key),
    )?;
    let moved = account.value.void(&line.value, why, room.book())?;
    let commit = commit.fee(&account, Some(&line), &moved);
    // What raises took of the plan is free again too.
    let raised = line.value.marks.raised.unwrap_or(Money::ZERO);
    let used = booking.reserved.plus(raised).map_err(FeeRefusal::from).map_err(domain::Refusal::from)?;
    Ok(plan_and_slot(room, commit, (booking, used), &plan, &slot))
}

/// The same of the host of a pooled service: its header is cancelled, and every policy's share follows.
async fn pooled_release(
    room: &Room,
    commit: Commit,
    booking: &Booking,
    pooled: PooledId,
    why: Note,
) -> Result<Commit, Problem> {
    let (plan_key, slot_key) = (keys::booking::plan_book(booking.policy), keys::booking::slot(booking.slot));
    let pool_key = keys::pool::pool(pooled);
    let (pool, plan, slot) = tokio::try_join!(
        room.store.get::<Pool>(&pool_key),
        room.store.get::<PlanBook>(&plan_key),
        room.store.get::<Slot>(&slot_key),
    )?;
    let (next, told) = pool.value.cancelled(why, room.now())?;
    Ok(plan_and_slot(room, commit.update(&pool, &next, told), (booking, booking.reserved), &plan, &slot))
}

fn plan_and_slot(
    room: &Room,
    commit: Commit,
    (booking, used): (&Booking, Money),
    plan: &Versioned<PlanBook>,
    slot: &Versioned<Slot>,
) -> Commit {
    let next_plan = plan.value.release(&booking.kind, used);
    let plan_told = next_plan.changed();
    let commit = commit.update(plan, &next_plan, plan_told);
    // A slot whose time has passed is nobody's any more.
    if slot.value.state == SlotState::Taken && slot.value.from > room.now() {
        let (free, told) = slot.value.freed();
        return commit.update(slot, &free, told);
    }
    commit
}
