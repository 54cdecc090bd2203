//! What payees are judged by: their accounts in the insurer's other claims, and the proofs that they name.

use crate::beside::who;
use api::{Problem, Room};
use domain::Refusal;
use domain::claim::Claim;
use domain::claim::payees::{SharedAccount, shared_accounts, to_look_up};
use domain::claim::payment::Payment;
use domain::claim::proof::{Proofs, may_be_named};
use domain::claim::victim::Payee;
use domain::document::{About, Document};
use domain::id::{ClaimId, DocumentId, VictimId};
use std::collections::{BTreeMap, BTreeSet};
use store::{PageAsk, Store, StoreError, keys};
use tokio::task::JoinSet;

/// What is looked up at the same time: a batch of hundreds waits for some rounds, not for each.
const AT_ONCE: usize = 16;
/// Payments of one account that are looked at; those of the claim itself are among them.
const OF_ONE: i32 = 20;

/// Which payees have accounts that were paid in another claim of the insurer. Only fingerprints are compared.
///
/// # Errors
/// When the table does not answer.
pub async fn shared(room: &Room, claim: &Claim, payees: &[(VictimId, &Payee)]) -> Result<Vec<SharedAccount>, Problem> {
    let Some(insurer) = claim.insurer.as_ref() else { return Ok(Vec::new()) };
    let look = |store: Store, print: String| {
        let list = keys::payee_list(insurer, &print);
        async move {
            let page = store.list::<Payment>(&list, &PageAsk::first(OF_ONE)).await?;
            Ok((print, page.items.into_iter().map(|payment| payment.value).collect()))
        }
    };
    let known: BTreeMap<String, Vec<Payment>> =
        each(to_look_up(payees).into_iter().map(|print| look(room.store.clone(), print))).await?.into_iter().collect();
    Ok(shared_accounts(claim.id, payees, &known))
}

/// The documents that payees name as their proof, each once.
pub fn named<'a>(payees: impl IntoIterator<Item = &'a Payee>) -> BTreeSet<DocumentId> {
    payees.into_iter().filter_map(|payee| payee.proof).collect()
}

/// Those documents as they are now. One of a report that was merged into the claim counts as the claim's own, about the
/// same person.
///
/// # Errors
/// When the table does not answer.
pub async fn proofs(room: &Room, claim: ClaimId, named: BTreeSet<DocumentId>) -> Result<Proofs, Problem> {
    let look = |store: Store, id: DocumentId| async move { store.find::<Document>(&keys::document(id)).await };
    let found = each(named.into_iter().map(|id| look(room.store.clone(), id))).await?;
    let mut proofs = Proofs::new();
    for document in found.into_iter().flatten() {
        let document = match document.value.about {
            // Boxed: it is rare, and would make every caller's future large.
            About::Claim(other) if other != claim => Box::pin(merged(room, claim, other, document.value)).await?,
            _ => document.value,
        };
        proofs.insert(document.id, document);
    }
    Ok(proofs)
}

/// A document of another claim as it stands in the one that claim was merged into; any other as it is.
async fn merged(room: &Room, claim: ClaimId, other: ClaimId, document: Document) -> Result<Document, Problem> {
    let (from, into) = (keys::claim(other), keys::claim(claim));
    let (here, there) = tokio::try_join!(room.store.find::<Claim>(&from), room.store.find::<Claim>(&into))?;
    let Some((here, there)) = here.zip(there).filter(|(here, _)| here.value.merged_into == Some(claim)) else {
        return Ok(document);
    };
    let victim = match document.victim {
        // Nobody there for certain: it stays about a person of the other claim, and proves nothing here.
        Some(victim) => Some(who(room, &here.value, &there.value, victim).await?.unwrap_or(victim)),
        None => None,
    };
    Ok(Document { about: About::Claim(claim), victim, ..document })
}

/// Checks the proof that a payee names where it is set, so that a wrong one is said at its field at once.
///
/// # Errors
/// When it is no proof of compensation of this claim.
pub async fn check_named(room: &Room, claim: ClaimId, victim: VictimId, payee: Option<&Payee>) -> Result<(), Problem> {
    let Some(payee) = payee.filter(|payee| payee.proof.is_some()) else { return Ok(()) };
    let proofs = proofs(room, claim, named([payee])).await?;
    Ok(may_be_named(claim, victim, payee, &proofs).map_err(|refusal| Refusal::from(refusal).at("/payee/proof"))?)
}

/// Waits for many look-ups, some at a time.
async fn each<T: Send + 'static>(
    asks: impl Iterator<Item = impl Future<Output = Result<T, StoreError>> + Send + 'static>,
) -> Result<Vec<T>, Problem> {
    let (mut asks, mut asking, mut found) = (asks, JoinSet::new(), Vec::new());
    loop {
        while asking.len() < AT_ONCE
            && let Some(ask) = asks.next()
        {
            asking.spawn(ask);
        }
        match asking.join_next().await {
            None => return Ok(found),
            Some(Ok(one)) => found.push(one?),
            Some(Err(stopped)) => return Err(StoreError::Aws(stopped.to_string()).into()),
        }
    }
}
