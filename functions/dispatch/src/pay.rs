//! From an approved batch to the bank's clear answer for every line.

use crate::Dispatch;
use crate::bank::{Known, Order};
use domain::Actor;
use domain::claim::Claim;
use domain::claim::advance::Advance;
use domain::claim::payment::{BankAnswer, Payment, PaymentState};
use domain::id::{AdvanceId, ClaimId, PaymentId};
use feed::{FeedError, settle};
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
    };
    settle(|| keep(dispatch, claim, id, attempt, &answer)).await?;
    if answer == BankAnswer::Unclear {
        return Err(FeedError::Unclear(order_no));
    }
    Ok(())
}

/// Asks the bank once more what became of an order, long after it was placed (R-C24). It is placed again, under the same
/// number, only when the bank says that it does not know it. No clear answer is no failure: it is asked again later, and
/// other facts do not wait for it.
pub async fn ask(dispatch: &Dispatch, claim: ClaimId, id: PaymentId, attempt: u32) -> Result<(), FeedError> {
    let was = dispatch.desk.store.get::<Payment>(&keys::payment(claim, id)).await?;
    if !was.value.waits_for_bank() || was.value.attempt != attempt {
        return Ok(());
    }
    let order_no = was.value.order_no();
    let answer = match dispatch.bank.ask(&order_no).await {
        Known::Answer(answer) => answer,
        Known::Nothing => dispatch.bank.place(&order_no, &order(dispatch, &was)?).await,
    };
    settle(|| keep(dispatch, claim, id, attempt, &answer)).await
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
        let file = desk.store.get::<Claim>(&keys::claim(claim)).await?;
        if let Some((paid, noted)) = file.value.money_arrived(&next, now) {
            commit = commit.update(&file, &paid, noted);
        }
    }
    desk.store.commit(commit).await?;
    boot::metric::put("payments", "Count", 1, &[("state", payment.state.name())], now);
    Ok(())
}
