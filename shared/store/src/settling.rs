//! What the question rests on how far a claim is settled: the same for closing, for an agreement and for the last payment.

use crate::{Commit, Store, StoreError, Versioned, keys};
use domain::Rulebook;
use domain::claim::advance::Advance;
use domain::claim::assess::Assessment;
use domain::claim::settle::{Settling, rest};
use domain::claim::victim::Victim;
use domain::claim::{Claim, ClaimAccount, PolicyAccount};
use domain::id::AdvanceId;
use domain::money::OutOfRange;
use domain::policy::Limits;

/// What settling rests on.
#[derive(Clone, Debug)]
pub struct SettlingGrounds {
    /// What is committed for the accident.
    pub account: Versioned<ClaimAccount>,
    /// What is committed for the policy.
    pub policy: Versioned<PolicyAccount>,
    limits: Limits,
    assessment: Assessment,
    victims: Vec<Versioned<Victim>>,
    batches: Vec<Versioned<Advance>>,
}

impl Store {
    /// Loads what settling rests on; none where nothing is assessed or no policy is matched.
    ///
    /// # Errors
    /// When the table does not answer.
    pub async fn settling(&self, claim: &Claim) -> Result<Option<SettlingGrounds>, StoreError> {
        let Some((policy, _)) = claim.policy.as_ref().zip(claim.assessment.as_ref()) else { return Ok(None) };
        let partition = keys::claim_partition(claim.id);
        let (assessment_at, account_at) = (keys::assessment(claim.id), keys::claim_account(claim.id));
        let policy_at = keys::policy_account(policy.id);
        // Five reads at once are large while they wait: they do so in a box of their own.
        let reads = Box::pin(async {
            tokio::try_join!(
                self.get::<Assessment>(&assessment_at),
                self.get::<ClaimAccount>(&account_at),
                self.get::<PolicyAccount>(&policy_at),
                self.parts::<Victim>(&partition, "VICTIM#"),
                self.parts::<Advance>(&partition, "ADVANCE#"),
            )
        });
        let (assessment, account, of_policy, victims, batches) = reads.await?;
        let (limits, assessment) = (policy.limits, assessment.value);
        Ok(Some(SettlingGrounds { account, policy: of_policy, limits, assessment, victims, batches }))
    }
}

impl SettlingGrounds {
    /// The same with a batch as a decision leaves it.
    #[must_use]
    pub fn with(mut self, batch: &Advance) -> Self {
        for held in &mut self.batches {
            if held.value.id == batch.id {
                held.value.clone_from(batch);
            }
        }
        self
    }

    /// The same with the limit accounts as a decision leaves them.
    #[must_use]
    pub fn after(&self, (account, policy): &(ClaimAccount, PolicyAccount)) -> Self {
        let mut next = self.clone();
        next.account.value.clone_from(account);
        next.policy.value.clone_from(policy);
        next
    }

    /// How far the claim is settled.
    ///
    /// # Errors
    /// When a sum is out of range.
    pub fn settling(&self, book: &Rulebook) -> Result<Settling, OutOfRange> {
        let accounts = (&self.account.value, &self.policy.value);
        let victims = self.victims.iter().map(|victim| &victim.value);
        let rest = rest(&self.assessment, victims, accounts, &self.limits, book)?;
        Ok(Settling { rest, open: self.batches.iter().any(|batch| batch.value.has_open_lines()) })
    }
}

impl Commit {
    /// The answer rests on every batch that is still being paid, so that two batches whose last payments arrive in one
    /// moment do not both leave the end to the other. `but` is one that is changed beside it.
    #[must_use]
    pub fn resting_on_open(self, grounds: &SettlingGrounds, but: Option<AdvanceId>) -> Self {
        let open = |batch: &&Versioned<Advance>| batch.value.has_open_lines() && Some(batch.value.id) != but;
        grounds.batches.iter().filter(open).fold(self, Self::resting_on)
    }
}
