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
use feed::{Desk, FeedError, StreamEvent, StreamResponse, consume};
use store::StoredFact;

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
    consume(event, |fact| one(dispatch, fact)).await
}

async fn one(dispatch: &Dispatch, stored: StoredFact) -> Result<(), FeedError> {
    if let What::Service(fact) = &stored.fact.what
        && let Some((pooled, pass, done)) = fact.lines_follow()
    {
        Box::pin(pool::follow(&dispatch.desk, pooled, pass, done)).await?;
    }
    if let What::Agency(AgencyFact::ListsChanged { agency, .. }) = &stored.fact.what {
        Box::pin(lists::changed(&dispatch.desk, *agency)).await?;
    }
    let What::Claim(fact) = &stored.fact.what else { return tell::addressed(dispatch, &stored).await };
    let Some(claim) = stored.key.pk.strip_prefix("CLAIM#").and_then(|id| id.parse::<ClaimId>().ok()) else {
        return Ok(());
    };
    match fact {
        ClaimFact::AdvanceApproved { advance, .. } => pay::order_all(dispatch, claim, *advance).await?,
        ClaimFact::PaymentOrdered { payment, attempt, .. } => pay::place(dispatch, claim, *payment, *attempt).await?,
        _ => {}
    }
    tell::tell(dispatch, claim, &stored, fact).await
}
