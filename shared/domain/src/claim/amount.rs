//! How much can be paid now for one person (R-C9, R-C6, R-C11), line by line explained.

use super::advance::Purpose;
use super::parts::Parts;
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
    /// Whether the death compensation itself is certain.
    pub death_certain: bool,
    /// Certain losses, as claimed.
    pub certain: Parts,
    /// A certain disability loss among them, beside what its grade is worth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disability: Option<Graded>,
    /// For a settlement: what was assessed for the person.
    pub assessed: Option<Money>,
    /// Committed for the person before.
    pub committed: Parts,
    /// Per-person limit.
    pub per_person: Money,
    /// Left of it.
    pub person_left: Money,
    /// Left for the accident, under its own and the aggregate limit.
    pub accident_left: Money,
}

/// A disability loss beside the table of the product (伤残等级赔偿比例, R-C18).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Graded {
    /// What is claimed for it.
    pub claimed: Money,
    /// What the grade is worth: the per-person limit times the table's percentage.
    pub worth: Money,
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
        DisabilityTable = "disability_table", "伤残赔偿以等级对应的金额为限";
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
    /// What it is made of; sums to `payable`.
    pub parts: Parts,
    /// Line by line.
    pub steps: Vec<Step>,
}

/// What a victim's amount is computed from; `graded` is what the person's disability grade is worth (R-C18).
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
    graded: Option<Money>,
) -> Result<AmountInput, OutOfRange> {
    // Kept from before it had to be graded, it is not certain yet.
    let graded = if victim.disability_grade.is_none() { Some(Money::ZERO) } else { graded };
    let disability = victim.losses.iter().find(|loss| loss.head == LossHead::Disability && loss.determinable);
    Ok(AmountInput {
        purpose,
        outcome: victim.outcome,
        death_certain: victim.losses.iter().any(|loss| loss.head == LossHead::Death && loss.determinable),
        certain: victim.certain()?,
        disability: disability.zip(graded).map(|(loss, worth)| Graded { claimed: loss.amount, worth }),
        assessed,
        committed: account.parts_of(victim.id),
        per_person: limits.per_person,
        person_left: account.person_left(victim.id, limits),
        accident_left: account.accident_left(policy, limits),
    })
}

/// Computes what can be paid now.
///
/// Certain losses, or for a death of which the compensation is not certain yet a share of the person's limit in its
/// place (R-C9), less what was committed before for the same parts, never more in all than the person is owed, never
/// more than what is left of the limits (R-C12). Shares round down: a limit is never exceeded by rounding.
///
/// # Errors
/// When a sum is out of range.
pub fn payable(of: &AmountInput, book: &Rulebook) -> Result<Explained, OutOfRange> {
    let mut steps = Vec::new();
    let mut say = |item: StepItem, rule: &str, amount: Money| steps.push(Step { item, rule: rule.to_owned(), amount });
    let committed = of.committed.total()?;
    let due = due(of, book, &mut say)?;
    if !committed.is_zero() {
        say(StepItem::AlreadyCommitted, "R-C12", committed);
    }
    // A part that was paid too early, such as the share for a death, counts against the other parts.
    let owed = owed(of, book)?.left_after(committed);
    let mut parts = due.up_to(owed);
    if parts.bodily()? > of.person_left {
        parts = parts.bodily_up_to(of.person_left);
        say(StepItem::PersonLimit, "R-C12", of.person_left);
    }
    if parts.total()? > of.accident_left {
        parts = parts.up_to(of.accident_left);
        say(StepItem::AccidentLimit, "R-C12", of.accident_left);
    }
    let payable = parts.total()?;
    say(StepItem::Payable, "R-C9", payable);
    Ok(Explained { payable, parts, steps })
}

/// What the purpose pays for, less what those parts have had already.
fn due(of: &AmountInput, book: &Rulebook, say: &mut impl FnMut(StepItem, &str, Money)) -> Result<Parts, OutOfRange> {
    match of.purpose {
        Purpose::RescueMedical => {
            let share = |part: Money| part.share(book.n.rescue_medical_share_bp, Rounding::Down);
            let parts =
                Parts { medical: share(of.certain.medical)?, rescue: share(of.certain.rescue)?, ..Parts::default() };
            say(StepItem::RescueMedical, "R-C9", parts.total()?);
            Ok(parts.left_after(of.committed))
        }
        Purpose::Settlement => {
            let assessed = of.assessed.unwrap_or(Money::ZERO);
            say(StepItem::Assessed, "R-C12", assessed);
            // What was assessed beyond the certain property, rescue and legal cost is for the person.
            let things = Parts { injury: Money::ZERO, medical: Money::ZERO, ..of.certain }
                .up_to(assessed)
                .left_after(of.committed);
            let rest = assessed.left_after(of.committed.total()?);
            let things = things.up_to(rest);
            Ok(Parts { injury: rest.left_after(things.total()?), ..things })
        }
        Purpose::Advance | Purpose::Quick | Purpose::Statutory => {
            let mut parts = certain(of);
            if of.purpose == Purpose::Advance && only_death(of) {
                parts.injury = death_share(of, book)?.max(parts.injury);
                say(StepItem::DeathShare, "R-C9", parts.injury);
                let rest = parts.total()?.left_after(parts.injury);
                if rest.is_positive() {
                    say(StepItem::Determinable, "R-C9", rest);
                }
            } else {
                let rule = if of.purpose == Purpose::Statutory { "R-C6" } else { "R-C9" };
                say(StepItem::Determinable, rule, of.certain.total()?);
            }
            if let Some(graded) = of.disability.filter(|graded| graded.claimed > graded.worth) {
                say(StepItem::DisabilityTable, "R-C18", graded.worth);
            }
            Ok(parts.left_after(of.committed))
        }
    }
}

/// What the person is owed in all as far as is known: no purpose pays beyond it.
fn owed(of: &AmountInput, book: &Rulebook) -> Result<Money, OutOfRange> {
    if of.purpose == Purpose::Settlement {
        return Ok(of.assessed.unwrap_or(Money::ZERO));
    }
    let mut parts = certain(of);
    if only_death(of) {
        parts.injury = death_share(of, book)?.max(parts.injury);
    }
    parts.total()
}

/// Certain losses, a disability at most as its grade is worth (R-C18).
fn certain(of: &AmountInput) -> Parts {
    let above = of.disability.map_or(Money::ZERO, |graded| graded.claimed.left_after(graded.worth));
    Parts { injury: of.certain.injury.left_after(above), ..of.certain }
}

fn only_death(of: &AmountInput) -> bool {
    of.outcome == Outcome::Dead && !of.death_certain
}

fn death_share(of: &AmountInput, book: &Rulebook) -> Result<Money, OutOfRange> {
    of.per_person.share(book.n.advance_death_share_bp, Rounding::Down)
}

#[cfg(test)]
#[path = "amount_tests.rs"]
mod tests;
