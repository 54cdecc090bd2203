//! How much can be paid now for one person (R-C9, R-C6, R-C11), line by line explained.

use super::advance::Purpose;
use super::victim::{LossHead, Outcome, Victim};
use crate::money::{Money, OutOfRange, Rounding};
use crate::rulebook::Rulebook;

/// What the amount is made of. No personal data: it is kept in the decision record.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct AmountInput {
    /// What for.
    pub purpose: Purpose,
    /// What became of the person.
    pub outcome: Outcome,
    /// Certain losses that count against the person's limit.
    pub bodily: Money,
    /// Certain medical and rescue cost.
    pub rescue_medical: Money,
    /// Certain losses that count against the accident's limit only.
    pub other: Money,
    /// For a settlement: what was assessed for the person.
    pub assessed: Option<Money>,
    /// Committed for the person before.
    pub committed: Money,
    /// Per-person limit.
    pub per_person: Money,
    /// Left of it.
    pub person_left: Money,
    /// Left for the accident, under its own and the aggregate limit.
    pub accident_left: Money,
}

/// One line of the explanation.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Step {
    /// What it is.
    pub item: StepItem,
    /// The rule behind it.
    pub rule: String,
    /// How much.
    pub amount: Money,
}

crate::labels! {
    /// What a line of the explanation stands for.
    pub enum StepItem {
        Determinable = "determinable", "可以确定的损失";
        RescueMedical = "rescue_medical", "已发生的抢险、医疗费用";
        DeathShare = "death_share", "仅能确定死亡事实，按每人限额比例";
        Assessed = "assessed", "核定金额";
        AlreadyCommitted = "already_committed", "减：已垫付、预付";
        PersonLimit = "person_limit", "受每人限额余额限制";
        AccidentLimit = "accident_limit", "受每次事故、累计限额余额限制";
        Payable = "payable", "本次可付";
    }
}

/// The amount with its explanation; the last line is the amount.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Explained {
    /// How much can be paid now.
    pub payable: Money,
    /// How much of it counts against the person's own limit.
    pub bodily: Money,
    /// Line by line.
    pub steps: Vec<Step>,
}

/// What a victim's amount is computed from.
///
/// # Errors
/// When a sum is out of range.
pub fn input(
    purpose: Purpose,
    victim: &Victim,
    assessed: Option<Money>,
    account: &super::ClaimAccount,
    policy: &super::PolicyAccount,
    limits: &crate::policy::Limits,
) -> Result<AmountInput, OutOfRange> {
    Ok(AmountInput {
        purpose,
        outcome: victim.outcome,
        bodily: victim.determinable(LossHead::is_bodily)?,
        rescue_medical: victim.determinable(|head| matches!(head, LossHead::Medical | LossHead::Rescue))?,
        other: victim.determinable(|head| !head.is_bodily())?,
        assessed,
        committed: account.committed_for(victim.id),
        per_person: limits.per_person,
        person_left: account.person_left(victim.id, limits),
        accident_left: account.accident_left(policy, limits),
    })
}

/// Computes what can be paid now.
///
/// Certain losses, or for a death of which nothing else is certain yet a share of the person's limit (R-C9), less what
/// was committed before, never more than what is left of the limits (R-C12). Shares round down: a limit is never
/// exceeded by rounding.
///
/// # Errors
/// When a sum is out of range.
pub fn payable(of: &AmountInput, book: &Rulebook) -> Result<Explained, OutOfRange> {
    let mut steps = Vec::new();
    let mut say = |item: StepItem, rule: &str, amount: Money| steps.push(Step { item, rule: rule.to_owned(), amount });
    let (due, due_bodily) = match of.purpose {
        Purpose::RescueMedical => {
            let share = of.rescue_medical.share(book.n.rescue_medical_share_bp, Rounding::Down)?;
            say(StepItem::RescueMedical, "R-C9", share);
            (share, share.min(of.bodily))
        }
        Purpose::Settlement => {
            let assessed = of.assessed.unwrap_or(Money::ZERO);
            say(StepItem::Assessed, "R-C12", assessed);
            (assessed, assessed.left_after(of.other))
        }
        Purpose::Advance | Purpose::Quick | Purpose::Statutory => {
            let certain = of.bodily.plus(of.other)?;
            let rule = if of.purpose == Purpose::Statutory { "R-C6" } else { "R-C9" };
            let only_death = of.outcome == Outcome::Dead && of.bodily.is_zero() && of.purpose == Purpose::Advance;
            if only_death {
                let share = of.per_person.share(book.n.advance_death_share_bp, Rounding::Down)?;
                say(StepItem::DeathShare, "R-C9", share);
                (share.plus(of.other)?, share)
            } else {
                say(StepItem::Determinable, rule, certain);
                (certain, of.bodily)
            }
        }
    };
    if !of.committed.is_zero() {
        say(StepItem::AlreadyCommitted, "R-C12", of.committed);
    }
    let mut left = due.left_after(of.committed);
    let mut bodily = due_bodily.min(left);
    if bodily > of.person_left {
        let over = bodily.left_after(of.person_left);
        (bodily, left) = (of.person_left, left.left_after(over));
        say(StepItem::PersonLimit, "R-C12", of.person_left);
    }
    if left > of.accident_left {
        left = of.accident_left;
        bodily = bodily.min(left);
        say(StepItem::AccidentLimit, "R-C12", of.accident_left);
    }
    say(StepItem::Payable, "R-C9", left);
    Ok(Explained { payable: left, bodily, steps })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulebook::Rulebooks;

    fn of() -> AmountInput {
        AmountInput {
            purpose: Purpose::Advance,
            outcome: Outcome::Dead,
            bodily: Money::ZERO,
            rescue_medical: Money::ZERO,
            other: Money::ZERO,
            assessed: None,
            committed: Money::ZERO,
            per_person: yuan("800000"),
            person_left: yuan("800000"),
            accident_left: yuan("5000000"),
        }
    }

    fn yuan(text: &str) -> Money {
        text.parse().unwrap()
    }

    fn pay(of: &AmountInput) -> Money {
        let books = Rulebooks::shipped().unwrap();
        let done = payable(of, books.in_force("2026-11-23".parse().unwrap())).unwrap();
        assert!(done.bodily <= done.payable && done.bodily <= of.person_left && done.payable <= of.accident_left);
        assert_eq!(done.steps.last().unwrap().amount, done.payable);
        done.payable
    }

    // R-C9: only the death is certain, so half the limit; certain losses replace the share.
    #[test]
    fn a_death_alone_is_half_the_limit() {
        assert_eq!(pay(&of()), yuan("400000"));
        assert_eq!(pay(&AmountInput { bodily: yuan("650000.50"), ..of() }), yuan("650000.50"));
        assert_eq!(pay(&AmountInput { outcome: Outcome::Injured, ..of() }), Money::ZERO);
        assert_eq!(pay(&AmountInput { purpose: Purpose::Statutory, ..of() }), Money::ZERO);
    }

    // R-C12: earlier payments are taken off and no limit is passed.
    #[test]
    fn limits_and_earlier_payments_bound_it() {
        assert_eq!(pay(&AmountInput { committed: yuan("150000"), person_left: yuan("650000"), ..of() }), yuan("250000"));
        assert_eq!(pay(&AmountInput { person_left: yuan("100000"), ..of() }), yuan("100000"));
        assert_eq!(pay(&AmountInput { accident_left: yuan("99999.99"), ..of() }), yuan("99999.99"));
        assert_eq!(pay(&AmountInput { purpose: Purpose::Settlement, assessed: Some(yuan("800000")), committed: yuan("400000"), person_left: yuan("400000"), ..of() }), yuan("400000"));
        assert_eq!(pay(&AmountInput { purpose: Purpose::Settlement, assessed: Some(yuan("300000")), committed: yuan("400000"), ..of() }), Money::ZERO);
    }
}
