//! Carries facts on: orders to the bank, notices to the people they concern.
//!
//! Every delivery may come twice or late. Each step looks at what is there first, and what it writes is guarded by a
//! version or made under an id of its own, so that a second delivery finds the work done.
#![forbid(unsafe_code)]

mod bank;
mod lists;
mod pay;
mod pool;
mod tell;

pub use bank::Bank;

use domain::What;
use domain::agency::AgencyFact;
use domain::claim::fact::ClaimFact;
use domain::id::ClaimId;
use domain::letter::Subject;
use feed::{Desk, FeedError, StreamEvent, StreamResponse, asked, consume, take_again};
use store::{Key, StoredFact};

/// What this function works with.
#[derive(Clone, Debug)]
pub struct Dispatch {
    /// The table, the rules, the clock.
    pub desk: Desk,
    /// The bank.
    pub bank: Bank,
    /// The organisation that is told of overdue clocks beside the insurer (R-C21).
    pub supervisor: domain::OrgId,
}

/// Handles a batch of facts, in order; the first failure sends that record and those after it back to the stream.
pub async fn on(dispatch: &Dispatch, event: StreamEvent) -> StreamResponse {
    // Boxed: the ways that a fact can go are more than a stack frame should hold.
    let patience = pay::Patience::default();
    consume(&dispatch.desk, NAME, event, |fact| Box::pin(one(dispatch, &patience, fact))).await
}

/// Its name, as dead letters name it.
const NAME: &str = "dispatch";

/// Takes a fact, or the fact of a dead letter whose replay it asks for.
async fn one(dispatch: &Dispatch, patience: &pay::Patience, stored: StoredFact) -> Result<(), FeedError> {
    let Some((letter, about)) = asked(&stored, NAME) else { return take(dispatch, patience, stored).await };
    take_again(&dispatch.desk, NAME, letter, || again(dispatch, patience, about)).await
}

async fn again(dispatch: &Dispatch, patience: &pay::Patience, about: &Subject) -> Result<(), FeedError> {
    let Subject::Fact { pk, sk } = about else { return Err(FeedError::Shape("not a fact".into())) };
    let key = Key { pk: pk.clone(), sk: sk.clone() };
    match dispatch.desk.store.fact(&key).await? {
        Some(fact) => take(dispatch, patience, fact).await,
        None => Err(FeedError::Shape("the fact is not in the table".into())),
    }
}

async fn take(dispatch: &Dispatch, patience: &pay::Patience, stored: StoredFact) -> Result<(), FeedError> {
    if let What::Service(fact) = &stored.fact.what
        && let Some((pooled, pass, done)) = fact.lines_follow()
    {
        Box::pin(pool::follow(&dispatch.desk, pooled, pass, done)).await?;
    }
    match &stored.fact.what {
        What::Agency(AgencyFact::ListsChanged { agency, .. }) => {
            Box::pin(lists::changed(&dispatch.desk, *agency)).await?;
        }
        What::Agency(AgencyFact::ConflictDeclared { expert } | AgencyFact::ConflictEnded { expert }) => {
            Box::pin(lists::conflict(&dispatch.desk, *expert)).await?;
        }
        _ => {}
    }
    let What::Claim(fact) = &stored.fact.what else { return tell::addressed(dispatch, &stored).await };
    let Some(claim) = stored.key.pk.strip_prefix("CLAIM#").and_then(|id| id.parse::<ClaimId>().ok()) else {
        return Ok(());
    };
    match fact {
        ClaimFact::AdvanceApproved { advance, .. } => pay::order_all(dispatch, claim, *advance).await?,
        ClaimFact::PaymentOrdered { payment, attempt, .. } => pay::place(dispatch, claim, *payment, *attempt).await?,
        ClaimFact::BankAsked { payment, attempt } => pay::ask(dispatch, patience, (claim, *payment, *attempt)).await?,
        _ => {}
    }
    tell::tell(dispatch, claim, &stored, fact).await
}
