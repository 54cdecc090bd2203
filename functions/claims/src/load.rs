//! What the acts on a claim rest on, loaded with the check of who may.

use api::{Caller, Problem, Room};
use domain::access::{Action, allow};
use domain::claim::account::Share;
use domain::claim::clocks::next_look;
use domain::claim::decision::Decision;
use domain::claim::fact::ClaimFact;
use domain::claim::payment::Payment;
use domain::claim::victim::Victim;
use domain::claim::{Claim, ClaimAccount, PolicyAccount};
use domain::id::{ClaimId, PolicyId};
use domain::policy::Limits;
use domain::{Refusal, Told};
use store::{Commit, Versioned, keys};

/// A claim on which the caller may do something.
///
/// # Errors
/// 404 for another tenant's, 403 where the role may not.
pub async fn claim(room: &Room, caller: &Caller, action: Action, id: ClaimId) -> Result<Versioned<Claim>, Problem> {
    let claim = room.store.get::<Claim>(&keys::claim(id)).await?;
    allow(&caller.actor, action, &claim.value.resource())?;
    Ok(claim)
}

/// The victims of a claim that count: those of a roster only once it came in whole.
///
/// # Errors
/// When the table does not answer.
pub async fn victims(room: &Room, claim: &Claim) -> Result<Vec<Versioned<Victim>>, Problem> {
    let all = room.store.parts::<Victim>(&keys::claim_partition(claim.id), "VICTIM#").await?;
    Ok(all.into_iter().filter(|victim| claim.shows(victim.value.roster)).collect())
}

/// The payments of a claim, those of drafts that were never proposed included.
///
/// # Errors
/// When the table does not answer.
pub async fn payments(room: &Room, claim: ClaimId) -> Result<Vec<Versioned<Payment>>, Problem> {
    Ok(room.store.parts::<Payment>(&keys::claim_partition(claim), "PAYMENT#").await?)
}

/// The limit accounts of a claim and its policy.
///
/// # Errors
/// When the table does not answer.
pub async fn accounts(
    room: &Room,
    claim: ClaimId,
    policy: PolicyId,
) -> Result<(Versioned<ClaimAccount>, Versioned<PolicyAccount>), Problem> {
    let own = room.store.get::<ClaimAccount>(&keys::claim_account(claim)).await?;
    let of_policy = room.store.get::<PolicyAccount>(&keys::policy_account(policy)).await?;
    Ok((own, of_policy))
}

/// The claim with the moment at which a schedule should look at its clocks next.
#[must_use]
pub fn scheduled(room: &Room, mut claim: Claim) -> Claim {
    claim.look_at = next_look(&claim, room.book(), &room.calendar, room.now());
    claim
}

/// The limit accounts as they were read, and as a decision leaves them.
pub struct LimitsMoved<'a> {
    /// As read: the claim's and the policy's.
    pub was: (&'a Versioned<ClaimAccount>, &'a Versioned<PolicyAccount>),
    /// As decided.
    pub is: (ClaimAccount, PolicyAccount),
}

/// Adds both limit accounts to a commit: they only ever move together (R-C12).
#[must_use]
pub fn move_limits(room: &Room, commit: Commit, moved: &LimitsMoved) -> Commit {
    moved_by(room, commit, moved, None)
}

/// Commits the shares of a batch under all three limits (R-C12), with the check on record: it can be made again.
///
/// # Errors
/// Every limit that would be exceeded.
pub fn commit_limits(
    room: &Room,
    commit: Commit,
    was: (&Versioned<ClaimAccount>, &Versioned<PolicyAccount>),
    shares: &[Share],
    limits: &Limits,
) -> Result<Commit, Vec<Refusal>> {
    let (account, policy) = (&was.0.value, &was.1.value);
    let is = account.commit(policy, shares, limits)?;
    let check = Decision::of_limits(account, policy, shares, limits, room.book());
    Ok(moved_by(room, commit, &LimitsMoved { was, is }, check))
}

fn moved_by(room: &Room, commit: Commit, moved: &LimitsMoved, check: Option<Decision>) -> Commit {
    let (account, policy) = &moved.is;
    let told = |committed| {
        let fact = ClaimFact::LimitsMoved { claim: account.claim, committed };
        Told::plain(fact).resting_on(room.book().basis(&["R-C12"]))
    };
    let checked = Told { decision: check, ..told(account.committed) };
    commit.update(moved.was.0, account, checked).update(moved.was.1, policy, told(policy.committed))
}
