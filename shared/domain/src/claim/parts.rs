//! What an amount for one person is made of, so that 垫付, 预付 and 快付 never pay one loss twice, in whatever order.

use super::victim::LossHead;
use crate::money::{Money, OutOfRange};

/// Four parts of one person's money. On the wire a list of four amounts: a claim's account holds one per person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(from = "[Money; 4]", into = "[Money; 4]")]
pub struct Parts {
    /// Death and disability (死亡、伤残), against the person's own limit.
    pub injury: Money,
    /// Medical cost (医疗救护), against the person's own limit.
    pub medical: Money,
    /// Rescue cost (抢险救援), against the accident's limit only.
    pub rescue: Money,
    /// Property, appraisal, litigation (财产、鉴定、诉讼), against the accident's limit only.
    pub other: Money,
}

impl Default for Parts {
    /// Nothing.
    fn default() -> Self {
        Self { injury: Money::ZERO, medical: Money::ZERO, rescue: Money::ZERO, other: Money::ZERO }
    }
}

impl From<[Money; 4]> for Parts {
    fn from([injury, medical, rescue, other]: [Money; 4]) -> Self {
        Self { injury, medical, rescue, other }
    }
}

impl From<Parts> for [Money; 4] {
    fn from(parts: Parts) -> Self {
        [parts.injury, parts.medical, parts.rescue, parts.other]
    }
}

impl Parts {
    /// An amount under its head of loss (R-C17).
    #[must_use]
    pub fn of(head: LossHead, amount: Money) -> Self {
        match head {
            LossHead::Death | LossHead::Disability => Self { injury: amount, ..Self::default() },
            LossHead::Medical => Self { medical: amount, ..Self::default() },
            LossHead::Rescue => Self { rescue: amount, ..Self::default() },
            LossHead::ThirdPartyProperty | LossHead::Appraisal | LossHead::Litigation => {
                Self { other: amount, ..Self::default() }
            }
        }
    }

    /// All of it.
    ///
    /// # Errors
    /// When the sum is out of range.
    pub fn total(self) -> Result<Money, OutOfRange> {
        Money::sum(<[Money; 4]>::from(self))
    }

    /// What counts against the person's own limit.
    ///
    /// # Errors
    /// When the sum is out of range.
    pub fn bodily(self) -> Result<Money, OutOfRange> {
        self.injury.plus(self.medical)
    }

    /// Sum, part by part.
    ///
    /// # Errors
    /// When a sum is out of range.
    pub fn plus(self, more: Self) -> Result<Self, OutOfRange> {
        Ok(Self {
            injury: self.injury.plus(more.injury)?,
            medical: self.medical.plus(more.medical)?,
            rescue: self.rescue.plus(more.rescue)?,
            other: self.other.plus(more.other)?,
        })
    }

    /// Difference, part by part, which may be negative.
    ///
    /// # Errors
    /// When a difference is out of range.
    pub fn minus(self, less: Self) -> Result<Self, OutOfRange> {
        Ok(Self {
            injury: self.injury.minus(less.injury)?,
            medical: self.medical.minus(less.medical)?,
            rescue: self.rescue.minus(less.rescue)?,
            other: self.other.minus(less.other)?,
        })
    }

    /// What is left of each part, at least nothing.
    #[must_use]
    pub fn left_after(self, used: Self) -> Self {
        Self {
            injury: self.injury.left_after(used.injury),
            medical: self.medical.left_after(used.medical),
            rescue: self.rescue.left_after(used.rescue),
            other: self.other.left_after(used.other),
        }
    }

    /// At most so much in all: what counts against the person's own limit is paid first.
    #[must_use]
    pub fn up_to(self, most: Money) -> Self {
        let mut left = most.max(Money::ZERO);
        let mut take = |part: Money| {
            let taken = part.min(left);
            left = left.left_after(taken);
            taken
        };
        let (injury, medical) = (take(self.injury), take(self.medical));
        Self { injury, medical, rescue: take(self.rescue), other: take(self.other) }
    }

    /// At most so much of what counts against the person's own limit; the rest as it is.
    #[must_use]
    pub fn bodily_up_to(self, most: Money) -> Self {
        let bodily = Self { rescue: Money::ZERO, other: Money::ZERO, ..self }.up_to(most);
        Self { rescue: self.rescue, other: self.other, ..bodily }
    }

    /// Whether a part is below nothing.
    #[must_use]
    pub fn any_negative(self) -> bool {
        <[Money; 4]>::from(self).into_iter().any(|part| part < Money::ZERO)
    }
}
