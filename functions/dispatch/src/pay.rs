//! From an approved batch to the bank's clear answer for every line.

use crate::Dispatch;
use crate::bank::{Known, Order};
use boot::Desk;
use domain::Actor;
use domain::claim::Claim;
use domain::claim::advance::Advance;
use domain::claim::payment::{BankAnswer, Payment, PaymentState};
use domain::id::{AdvanceId, ClaimId, PaymentId};
use feed::{FeedError, settle};
use std::sync::atomic::{AtomicU32, Ordering};
use store::{Commit, Versioned, keys};

/// Lines of one transaction: each is three items, and a transaction takes a hundred.
const CHUNK: usize = 33;

/// Sends out every payment of an approved batch that is not out yet.
pub async fn order_all(dispatch: &Dispatch, claim: ClaimId, advance: AdvanceId) -> Result<(), FeedError> {
    settle(|| async {
        let desk = &dispatch.desk;
        let mut payments = desk.store.parts::<Payment>(&keys::claim_partition(claim), "PAYMENT#").await?;
        payments.retain(|payment| payment.value.advance == advance && payment.value.state == PaymentState::Proposed);
        payments.sort_by_key(|payment| payment.value.line);
        let now = desk.now();
        for chunk in payments.chunks(CHUNK) {
            let mut commit = Commit::new(&Actor::system("dispatch"), now, &format!("order {advance}"));
            for was in chunk {
                if let Some((next, told)) = was.value.order(now) {
                    commit = commit.update(was, &next, told);
                }
            }
            desk.store.commit(commit).await?;
        }
        Ok(())
    })
    .await
}

/// Places one order at the bank and keeps its answer. Where an earlier try ended without a clear answer, the bank is
/// asked first; an order it does not know is placed again under the same number, which it pays once.
pub async fn place(dispatch: &Dispatch, claim: ClaimId, id: PaymentId, attempt: u32) -> Result<(), FeedError> {
    let desk = &dispatch.desk;
    let key = keys::payment(claim, id);
    let was = desk.store.get::<Payment>(&key).await?;
    if !was.value.waits_for_bank() || was.value.attempt != attempt {
        return Ok(());
    }
    let order_no = was.value.order_no();
    let known =
        if was.value.state == PaymentState::Unknown { dispatch.bank.ask(&order_no).await } else { Known::Nothing };
    let answer = match known {
        Known::Answer(answer) => answer,
        Known::Nothing => dispatch.bank.place(&order_no, &order(dispatch, &was)?).await,
        Known::Silence => BankAnswer::Unclear,
    };
    settle(|| keep(dispatch, claim, id, attempt, &answer)).await?;
    if answer == BankAnswer::Unclear {
        return Err(FeedError::Unclear(order_no));
    }
    Ok(())
}

/// Asks the bank once more what became of an order, long after it was placed (R-C24). It is placed again, under the same
/// number, only when the bank says that it does not know it. No clear answer is no failure: it is asked again later. A bank
/// that says nothing is not asked about everything at once: other facts wait behind these.
pub async fn ask(
    dispatch: &Dispatch,
    patience: &Patience,
    (claim, id, attempt): (ClaimId, PaymentId, u32),
) -> Result<(), FeedError> {
    if patience.is_over() {
        return Ok(());
    }
    let was = dispatch.desk.store.get::<Payment>(&keys::payment(claim, id)).await?;
    if !was.value.waits_for_bank() || was.value.attempt != attempt {
        return Ok(());
    }
    let order_no = was.value.order_no();
    let known = dispatch.bank.ask(&order_no).await;
    let silent = known == Known::Silence;
    let answer = match known {
        Known::Answer(answer) => answer,
        Known::Nothing => dispatch.bank.place(&order_no, &order(dispatch, &was)?).await,
        Known::Silence => BankAnswer::Unclear,
    };
    patience.heard(!silent);
    settle(|| keep(dispatch, claim, id, attempt, &answer)).await
}

/// How long one delivery of facts goes on asking a bank that does not answer. What it does not ask about waits in its queue
/// like what was asked in vain.
#[derive(Debug, Default)]
pub struct Patience(AtomicU32);

impl Patience {
    /// Questions in a row without an answer after which no more are asked: each waits for the bank's whole time-out.
    const MOST: u32 = 3;

    fn is_over(&self) -> bool {
        self.0.load(Ordering::Relaxed) >= Self::MOST
    }

    /// Silence after silence uses it up; any answer begins it anew.
    fn heard(&self, anything: bool) {
        if anything {
            self.0.store(0, Ordering::Relaxed);
        } else {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }
}

fn order(dispatch: &Dispatch, payment: &Versioned<Payment>) -> Result<Order, FeedError> {
    let payee = &payment.value.payee;
    Ok(Order {
        amount_fen: payment.value.amount.fen(),
        payee_name: payee.name.as_str().to_owned(),
        account_no: dispatch.desk.store.vault().open_account(&payee.account)?,
        bank_name: payee.bank.as_str().to_owned(),
    })
}

/// What money that arrived means to the claim. Only the last line of a batch can be the last of all, and rests on the
/// claim, so that an agreement that is noted in the same moment is not missed.
async fn arrived(desk: &Desk, mut commit: Commit, batch: &Advance) -> Result<Commit, FeedError> {
    let file = desk.store.get::<Claim>(&keys::claim(batch.claim)).await?;
    let last = !batch.has_open_lines();
    let mut paid_in_full = false;
    if last
        && file.value.waits_for_settlement()
        && let Some(grounds) = desk.store.settling(&file.value).await?
    {
        let grounds = grounds.with(batch);
        let settling = grounds.settling(desk.book()).map_err(|_| FeedError::Shape("sums out of range".into()))?;
        paid_in_full = settling.paid_in_full();
        commit = commit.resting_on_open(&grounds, Some(batch.id));
    }
    Ok(match file.value.money_arrived(batch, paid_in_full, desk.now()) {
        Some((paid, noted)) => commit.update(&file, &paid, noted),
        None if last => commit.resting_on(&file),
        None => commit,
    })
}

/// Keeps the bank's answer: the payment, the totals of its batch and, when money arrived, the claim, in one transaction.
async fn keep(
    dispatch: &Dispatch,
    claim: ClaimId,
    id: PaymentId,
    attempt: u32,
    answer: &BankAnswer,
) -> Result<(), FeedError> {
    let desk = &dispatch.desk;
    let was = desk.store.get::<Payment>(&keys::payment(claim, id)).await?;
    if was.value.attempt != attempt {
        return Ok(());
    }
    let now = desk.now();
    let Some((payment, told)) = was.value.answered(answer, now) else { return Ok(()) };
    let batch = desk.store.get::<Advance>(&keys::advance(claim, payment.advance)).await?;
    let out_of_range = |_| FeedError::Shape("totals out of range".into());
    let (next, progressed) = batch.value.counted(&was.value, &payment).map_err(out_of_range)?;
    let mut commit = Commit::new(&Actor::system("dispatch"), now, &payment.order_no()).update(&was, &payment, told);
    if let Some(progressed) = progressed {
        commit = commit.update(&batch, &next, progressed);
        commit = arrived(desk, commit, &next).await?;
    }
    desk.store.commit(commit).await?;
    boot::metric::put("payments", "Count", 1, &[("state", payment.state.name())], now);
    Ok(())
}
