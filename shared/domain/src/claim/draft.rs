//! What a batch would be: who of the claim's people can be paid how much, and why the others cannot.

pub use super::fit::fit;

use super::account::Share;
use super::advance::AdvanceRefusal;
use super::amount::Explained;
use super::parts::Parts;
use super::proof::{Proofs, payee_allowed};
use super::victim::{Payee, Victim};
use crate::Refusal;
use crate::id::VictimId;
use crate::money::Money;
use std::collections::{BTreeMap, BTreeSet};

/// A victim that the batch does not pay, and why.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct LeftOut {
    /// Who.
    pub victim: VictimId,
    /// Why.
    pub why: LineProblem,
}

crate::labels! {
    /// Why a line cannot be paid in this batch.
    pub enum LineProblem {
        NoPayee = "no_payee", "没有收款人";
        InsuredNeedsProof = "insured_payee_needs_proof", "向投保单位支付须有本案已核验的已赔偿凭证";
        DuplicateIdentity = "duplicate_identity", "身份证号与另一人相同";
        DuplicateAccount = "duplicate_account", "收款账户与另一受害人相同";
        NothingDue = "nothing_due", "目前没有可付金额";
        OverDue = "over_due", "超过可付金额";
        OverLimit = "over_limit", "超过限额";
        Twice = "asked_twice", "同一人在本次申请中出现两次";
        NotOnFile = "not_on_file", "本案没有这位受害人";
    }
}

/// One line that the maker asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskLine {
    /// For whom.
    pub victim: VictimId,
    /// How much; as computed if not said.
    pub amount: Option<Money>,
}

/// One line as it would be paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// For whom.
    pub victim: VictimId,
    /// To whom.
    pub payee: Payee,
    /// How much.
    pub amount: Money,
    /// What it pays for; sums to `amount`.
    pub parts: Parts,
    /// How it was computed.
    pub explained: Explained,
}

/// What a batch would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The lines that can be paid.
    pub lines: Vec<Line>,
    /// Those that cannot.
    pub left_out: Vec<LeftOut>,
}

/// Works out who can be paid how much: identity and account duplicates, payees, amounts.
///
/// `victims` are all people of the claim that count, so that a person who is on file twice is found even if only one of
/// the two is asked for; `explained` has the computed amount per asked victim; `paid_accounts` the accounts that earlier payments of the claim
/// used, each with its victim; `proofs` the documents that payees name. A shared account is allowed for a hospital or a rescue provider only.
#[must_use]
pub fn draft(
    asked: &[AskLine],
    victims: &BTreeMap<VictimId, &Victim>,
    explained: &BTreeMap<VictimId, Explained>,
    paid_accounts: &BTreeMap<String, VictimId>,
    proofs: &Proofs,
) -> Draft {
    let mut identities: BTreeMap<&str, VictimId> = BTreeMap::new();
    for victim in victims.values() {
        if let Some(id) = &victim.id_number {
            identities.entry(&id.print).or_insert(victim.id);
        }
    }
    let mut accounts = paid_accounts.clone();
    let mut asked_for = BTreeSet::new();
    let mut done = Draft { lines: Vec::new(), left_out: Vec::new() };
    for ask in asked {
        if !asked_for.insert(ask.victim) {
            done.left_out.push(LeftOut { victim: ask.victim, why: LineProblem::Twice });
            continue;
        }
        let Some((victim, sum)) = victims.get(&ask.victim).zip(explained.get(&ask.victim)) else {
            done.left_out.push(LeftOut { victim: ask.victim, why: LineProblem::NotOnFile });
            continue;
        };
        let first = victim.id_number.as_ref().and_then(|id| identities.get(id.print.as_str())).copied();
        let problem = match &victim.payee {
            _ if first.is_some_and(|first| first != victim.id) => Err(LineProblem::DuplicateIdentity),
            None => Err(LineProblem::NoPayee),
            Some(payee) if payee_allowed(victim.claim, victim.id, payee, proofs).is_err() => {
                Err(LineProblem::InsuredNeedsProof)
            }
            Some(payee) => {
                let other = accounts.get(&payee.account.print).is_some_and(|holder| *holder != victim.id);
                if other && !payee.kind.serves_many() {
                    Err(LineProblem::DuplicateAccount)
                } else {
                    amount(ask.amount, sum).map(|amount| (payee, amount))
                }
            }
        };
        match problem {
            Err(why) => done.left_out.push(LeftOut { victim: ask.victim, why }),
            Ok((payee, amount)) => {
                accounts.entry(payee.account.print.clone()).or_insert(victim.id);
                let parts = sum.parts.up_to(amount);
                done.lines.push(Line {
                    victim: ask.victim,
                    payee: payee.clone(),
                    amount,
                    parts,
                    explained: sum.clone(),
                });
            }
        }
    }
    done
}

fn amount(asked: Option<Money>, sum: &Explained) -> Result<Money, LineProblem> {
    let amount = asked.unwrap_or(sum.payable);
    if sum.payable.is_zero() || !amount.is_positive() {
        Err(LineProblem::NothingDue)
    } else if amount > sum.payable {
        Err(LineProblem::OverDue)
    } else {
        Ok(amount)
    }
}

/// The shares that a draft's lines take from the limits.
#[must_use]
pub fn shares(lines: &[Line]) -> Vec<Share> {
    lines.iter().map(|line| Share { victim: line.victim, parts: line.parts }).collect()
}

/// The refusal of a draft that cannot go on as it is.
///
/// # Errors
/// When nobody can be paid, or some cannot and are not to be left out.
pub fn accept(draft: &Draft, skip_problems: bool) -> Result<(), Refusal> {
    if !draft.left_out.is_empty() && !skip_problems {
        return Err(AdvanceRefusal::LinesWithProblems { count: draft.left_out.len() }.into());
    }
    if draft.lines.is_empty() { Err(AdvanceRefusal::NothingToPay.into()) } else { Ok(()) }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
