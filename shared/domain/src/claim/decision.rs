//! What a rule decided, with everything it was decided on, so that it can be replayed to the same result.

use super::account::{ClaimAccount, PolicyAccount, Share};
use super::amount::{AmountInput, Explained, payable};
use super::casualty::{Casualties, Grade, grade};
use super::duplicate::{Alike, Compared, judge};
use super::parts::Parts;
use super::triage::{TriageInput, Triaged, triage};
use crate::id::{ClaimId, PolicyId, VictimId};
use crate::money::Money;
use crate::policy::Limits;
use crate::rulebook::{Rulebook, Rulebooks};
use std::collections::BTreeMap;

/// A decision with its inputs, the rulebook version and the outcome. No personal data.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Decision {
    /// The rulebook version it was made under.
    pub rulebook: String,
    /// What was decided.
    pub ruling: Ruling,
}

/// What was decided, on what.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Ruling {
    /// The accident grade (事故等级).
    Grade {
        /// On these casualties.
        casualties: Casualties,
        /// This grade.
        outcome: Grade,
    },
    /// The track (分流).
    Triage {
        /// On this.
        input: TriageInput,
        /// This track.
        outcome: Triaged,
    },
    /// Whether two reports may be of one accident (疑似重复).
    Duplicate {
        /// The other claim.
        other: ClaimId,
        /// On this comparison.
        input: Compared,
        /// This answer.
        outcome: Alike,
    },
    /// Whether a batch fits the three limits (限额检查).
    Limits {
        /// On these accounts and limits.
        input: LimitInput,
        /// This answer.
        outcome: LimitOutcome,
    },
    /// The amounts of a batch (支付金额).
    Amounts {
        /// Each line's inputs and outcome.
        lines: Vec<AmountLine>,
    },
}

/// What a check of the limits rests on.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct LimitInput {
    /// The limits.
    pub limits: Limits,
    /// Committed for the accident.
    pub accident: Money,
    /// Committed in the policy's period.
    pub aggregate: Money,
    /// What each person of the batch had committed before.
    pub before: BTreeMap<VictimId, Parts>,
    /// What is asked.
    pub shares: Vec<Share>,
}

/// The answer of a check of the limits.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct LimitOutcome {
    /// Codes of the limits that would be exceeded; none when it fits.
    pub exceeded: Vec<String>,
    /// Committed for the accident after it.
    pub accident: Money,
    /// Committed in the policy's period after it.
    pub aggregate: Money,
}

impl LimitInput {
    /// What a check of these shares rests on.
    #[must_use]
    pub fn of(account: &ClaimAccount, policy: &PolicyAccount, shares: &[Share], limits: &Limits) -> Self {
        // Nothing is what a person had who is not named.
        let had = |share: &Share| Some((share.victim, account.by_victim.get(&share.victim).copied()?));
        let before = shares.iter().filter_map(had).collect();
        Self {
            limits: *limits,
            accident: account.committed,
            aggregate: policy.committed,
            before,
            shares: shares.to_vec(),
        }
    }

    /// Checks them by the same code that commits them.
    #[must_use]
    pub fn check(&self) -> LimitOutcome {
        let nil = uuid::Uuid::nil();
        let account =
            ClaimAccount { claim: ClaimId::from_uuid(nil), committed: self.accident, by_victim: self.before.clone() };
        let policy = PolicyAccount { policy: PolicyId::from_uuid(nil), committed: self.aggregate };
        match account.commit(&policy, &self.shares, &self.limits) {
            Ok((account, policy)) => {
                LimitOutcome { exceeded: Vec::new(), accident: account.committed, aggregate: policy.committed }
            }
            Err(refusals) => {
                let exceeded = refusals.iter().map(|refusal| refusal.code.to_owned()).collect();
                LimitOutcome { exceeded, accident: self.accident, aggregate: self.aggregate }
            }
        }
    }
}

/// One line of an amounts ruling.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct AmountLine {
    /// For whom.
    pub victim: VictimId,
    /// On this.
    pub input: AmountInput,
    /// This much, explained.
    pub outcome: Explained,
}

/// Why a decision cannot be replayed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoReplay {
    /// Its rulebook version is not here.
    #[error("rulebook {0} is not in this version of the product")]
    UnknownRulebook(String),
    /// Its inputs do not compute.
    #[error("the recorded inputs do not compute")]
    BadInputs,
}

/// Most shares of a check of the limits that one item holds with all it rests on.
const MOST_SHARES: usize = 2000;

impl Decision {
    /// The check of the limits that a commitment passed; none for a batch that is too large for one item.
    #[must_use]
    pub fn of_limits(
        account: &ClaimAccount,
        policy: &PolicyAccount,
        shares: &[Share],
        limits: &Limits,
        book: &Rulebook,
    ) -> Option<Self> {
        (shares.len() <= MOST_SHARES).then(|| {
            let input = LimitInput::of(account, policy, shares, limits);
            let outcome = input.check();
            Self { rulebook: book.version.clone(), ruling: Ruling::Limits { input, outcome } }
        })
    }

    /// Decides again on the recorded inputs under the recorded rulebook. An equal decision proves the record.
    ///
    /// # Errors
    /// When the version is unknown or the inputs do not compute.
    pub fn replay(&self, books: &Rulebooks) -> Result<Self, NoReplay> {
        let book = books.version(&self.rulebook).ok_or_else(|| NoReplay::UnknownRulebook(self.rulebook.clone()))?;
        let ruling = match &self.ruling {
            Ruling::Grade { casualties, .. } => {
                Ruling::Grade { casualties: *casualties, outcome: grade(casualties, book) }
            }
            Ruling::Triage { input, .. } => Ruling::Triage { input: input.clone(), outcome: triage(input, book) },
            Ruling::Duplicate { other, input, .. } => {
                Ruling::Duplicate { other: *other, input: *input, outcome: judge(input, book) }
            }
            Ruling::Limits { input, .. } => Ruling::Limits { input: input.clone(), outcome: input.check() },
            Ruling::Amounts { lines } => Ruling::Amounts {
                lines: lines
                    .iter()
                    .map(|line| {
                        let outcome = payable(&line.input, book).map_err(|_| NoReplay::BadInputs)?;
                        Ok(AmountLine { outcome, ..line.clone() })
                    })
                    .collect::<Result<_, NoReplay>>()?,
            },
        };
        Ok(Self { rulebook: self.rulebook.clone(), ruling })
    }
}

#[cfg(test)]
#[path = "decision_tests.rs"]
mod tests;
