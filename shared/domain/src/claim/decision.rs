//! What a rule decided, with everything it was decided on, so that it can be replayed to the same result.

use super::amount::{AmountInput, Explained, payable};
use super::casualty::{Casualties, Grade, grade};
use super::triage::{TriageInput, Triaged, triage};
use crate::rulebook::Rulebooks;

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
    /// The amounts of a batch (支付金额).
    Amounts {
        /// Each line's inputs and outcome.
        lines: Vec<AmountLine>,
    },
}

/// One line of an amounts ruling.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct AmountLine {
    /// For whom.
    pub victim: crate::id::VictimId,
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

impl Decision {
    /// Decides again on the recorded inputs under the recorded rulebook. An equal decision proves the record.
    ///
    /// # Errors
    /// When the version is unknown or the inputs do not compute.
    pub fn replay(&self, books: &Rulebooks) -> Result<Self, NoReplay> {
        let book = books.version(&self.rulebook).ok_or_else(|| NoReplay::UnknownRulebook(self.rulebook.clone()))?;
        let ruling = match &self.ruling {
            Ruling::Grade { casualties, .. } => Ruling::Grade { casualties: *casualties, outcome: grade(casualties, book) },
            Ruling::Triage { input, .. } => Ruling::Triage { input: input.clone(), outcome: triage(input, book) },
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
mod tests {
    use super::*;
    use crate::money::Money;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]
        // Any past decision replays to the same result, also after a trip through storage (DESIGN section 4).
        #[test]
        fn any_decision_replays(deaths in 0u32..200, serious in 0u32..200, loss in 0i64..20_000_000_000, bodily in 0i64..200_000_000, committed in 0i64..100_000_000, left in 0i64..100_000_000) {
            let books = Rulebooks::shipped().unwrap();
            let book = books.in_force("2026-11-23".parse().unwrap());
            let fen = |n| Money::from_fen(n).unwrap();
            let casualties = Casualties { deaths, serious_injuries: serious, other_injured: 0, missing: 0, direct_loss: Some(fen(loss)) };
            let input = AmountInput {
                purpose: super::super::advance::Purpose::Advance, outcome: super::super::victim::Outcome::Dead,
                bodily: fen(bodily), rescue_medical: Money::ZERO, other: Money::ZERO, assessed: None, committed: fen(committed),
                per_person: fen(80_000_000), person_left: fen(left.min(80_000_000)), accident_left: fen(left),
            };
            let outcome = payable(&input, book).unwrap();
            let victim = crate::id::VictimId::from_uuid(uuid::Uuid::from_u128(1));
            for ruling in [
                Ruling::Grade { casualties, outcome: grade(&casualties, book) },
                Ruling::Amounts { lines: vec![AmountLine { victim, input, outcome }] },
            ] {
                let decision = Decision { rulebook: book.version.clone(), ruling };
                let stored: Decision = serde_json::from_str(&serde_json::to_string(&decision).unwrap()).unwrap();
                prop_assert_eq!(stored.replay(&books).unwrap(), decision);
            }
        }
    }

    #[test]
    fn a_falsified_outcome_does_not_replay() {
        let books = Rulebooks::shipped().unwrap();
        let casualties = Casualties { deaths: 10, serious_injuries: 0, other_injured: 0, missing: 0, direct_loss: None };
        let false_record = Decision { rulebook: "2026-1".into(), ruling: Ruling::Grade { casualties, outcome: Grade::Larger } };
        assert_ne!(false_record.replay(&books).unwrap(), false_record);
        let unknown = Decision { rulebook: "1999-1".into(), ..false_record };
        assert!(unknown.replay(&books).is_err());
    }
}
