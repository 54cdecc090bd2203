//! Looks accounts up in the insurer's other claims, before a batch goes to the second person.

use api::{Problem, Room};
use domain::claim::Claim;
use domain::claim::payees::{SharedAccount, shared_accounts, to_look_up};
use domain::claim::payment::Payment;
use domain::claim::victim::Payee;
use domain::id::VictimId;
use std::collections::BTreeMap;
use store::{PageAsk, StoreError, keys};
use tokio::task::JoinSet;

/// Accounts that are looked up at the same time: a batch of hundreds waits for some rounds, not for each.
const AT_ONCE: usize = 16;
/// Payments of one account that are looked at; those of the claim itself are among them.
const OF_ONE: i32 = 20;

/// Which payees have accounts that were paid in another claim of the insurer. Only fingerprints are compared.
///
/// # Errors
/// When the table does not answer.
pub async fn shared(room: &Room, claim: &Claim, payees: &[(VictimId, &Payee)]) -> Result<Vec<SharedAccount>, Problem> {
    let Some(insurer) = claim.insurer.as_ref() else { return Ok(Vec::new()) };
    let mut prints = to_look_up(payees).into_iter();
    let mut asking: JoinSet<Result<(String, Vec<Payment>), StoreError>> = JoinSet::new();
    let mut known: BTreeMap<String, Vec<Payment>> = BTreeMap::new();
    loop {
        while asking.len() < AT_ONCE
            && let Some(print) = prints.next()
        {
            let (store, list) = (room.store.clone(), keys::payee_list(insurer, &print));
            asking.spawn(async move {
                let page = store.list::<Payment>(&list, &PageAsk::first(OF_ONE)).await?;
                Ok((print, page.items.into_iter().map(|payment| payment.value).collect()))
            });
        }
        match asking.join_next().await {
            None => return Ok(shared_accounts(claim.id, payees, &known)),
            Some(Ok(found)) => known.extend([found?]),
            Some(Err(stopped)) => return Err(StoreError::Aws(stopped.to_string()).into()),
        }
    }
}
