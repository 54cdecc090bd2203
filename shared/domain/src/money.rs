//! Money (人民币): exact, two decimal places, checked arithmetic only.

use crate::refusal::Invalid;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The largest amount that can be written: 99 999 999 999.99 yuan.
const MAX_FEN: i64 = 9_999_999_999_999;

/// An amount in yuan with exactly two decimal places, never negative below `-MAX`.
///
/// On the wire and in storage it is a string of yuan (`"12000.00"`); an index or an export that needs a number uses
/// [`Money::fen`]. There is no `+`, `*` or `/`: every operation is checked and every rounding is named at the call.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

/// How a fraction of a fen is decided. There is no default: the caller says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Towards zero: caps and limits never round in favour of spending.
    Down,
    /// Half away from zero: what is due to a person.
    HalfUp,
}

/// An amount left the range that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("amount out of range")]
pub struct OutOfRange;

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::from_parts(0, 0, 0, false, 2));
    /// The largest amount.
    pub const MAX: Self =
        Self(Decimal::from_parts((MAX_FEN & 0xFFFF_FFFF) as u32, (MAX_FEN >> 32) as u32, 0, false, 2));

    /// An amount of whole fen (分).
    ///
    /// # Errors
    /// When it is beyond 99 999 999 999.99 yuan either way.
    pub fn from_fen(fen: i64) -> Result<Self, OutOfRange> {
        if fen.unsigned_abs() > MAX_FEN.unsigned_abs() { Err(OutOfRange) } else { Ok(Self(Decimal::new(fen, 2))) }
    }

    /// The amount in whole fen (分).
    #[must_use]
    pub fn fen(self) -> i64 {
        // The mantissa of a two-place decimal inside MAX always fits.
        self.0.mantissa().to_i64().unwrap_or(i64::MAX)
    }

    /// Whether it is exactly nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is more than nothing.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.fen() > 0
    }

    /// Sum.
    ///
    /// # Errors
    /// When the sum is out of range.
    pub fn plus(self, other: Self) -> Result<Self, OutOfRange> {
        self.fen().checked_add(other.fen()).ok_or(OutOfRange).and_then(Self::from_fen)
    }

    /// Difference, which may be negative.
    ///
    /// # Errors
    /// When the difference is out of range.
    pub fn minus(self, other: Self) -> Result<Self, OutOfRange> {
        self.fen().checked_sub(other.fen()).ok_or(OutOfRange).and_then(Self::from_fen)
    }

    /// What is left of `self` after `used`, at least nothing.
    #[must_use]
    pub fn left_after(self, used: Self) -> Self {
        self.minus(used).map_or(Self::ZERO, |left| left.max(Self::ZERO))
    }

    /// The sum of many.
    ///
    /// # Errors
    /// When the sum is out of range.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, OutOfRange> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// A share of the amount in basis points (万分之一), rounded as named.
    ///
    /// # Errors
    /// When the share is out of range.
    pub fn share(self, basis_points: u32, rounding: Rounding) -> Result<Self, OutOfRange> {
        let product = i128::from(self.fen()).checked_mul(i128::from(basis_points)).ok_or(OutOfRange)?;
        Self::from_fen(divide(product, 10_000, rounding)?)
    }

    /// Splits the amount by weights so that the parts sum exactly to it (largest remainder, 最大余额法).
    /// Equal remainders go to the earlier part.
    ///
    /// # Errors
    /// When the amount is negative, or there is no positive weight.
    pub fn split(self, weights: &[u64]) -> Result<Vec<Self>, OutOfRange> {
        let total: u128 = weights.iter().map(|w| u128::from(*w)).sum();
        let whole = u128::try_from(self.fen()).map_err(|_| OutOfRange)?;
        if total == 0 {
            return Err(OutOfRange);
        }
        let mut parts = Vec::with_capacity(weights.len());
        let mut rest = whole;
        for (at, weight) in weights.iter().enumerate() {
            let product = whole.checked_mul(u128::from(*weight)).ok_or(OutOfRange)?;
            let base = product.checked_div(total).ok_or(OutOfRange)?;
            let remainder = product.checked_rem(total).ok_or(OutOfRange)?;
            rest = rest.saturating_sub(base);
            parts.push((at, base, remainder));
        }
        let mut order: Vec<usize> = (0..parts.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(parts.get(*at).map_or(0, |part| part.2)));
        for at in order.into_iter().take(usize::try_from(rest).map_err(|_| OutOfRange)?) {
            if let Some(part) = parts.get_mut(at) {
                part.1 = part.1.saturating_add(1);
            }
        }
        parts
            .into_iter()
            .map(|(_, fen, _)| i64::try_from(fen).map_err(|_| OutOfRange).and_then(Self::from_fen))
            .collect()
    }
}

fn divide(product: i128, by: i128, rounding: Rounding) -> Result<i64, OutOfRange> {
    let quotient = product.checked_div(by).ok_or(OutOfRange)?;
    let remainder = product.checked_rem(by).ok_or(OutOfRange)?;
    let half_or_more = remainder.unsigned_abs().saturating_mul(2) >= by.unsigned_abs();
    let rounded = match rounding {
        Rounding::HalfUp if half_or_more => quotient.checked_add(product.signum()).ok_or(OutOfRange)?,
        Rounding::HalfUp | Rounding::Down => quotient,
    };
    i64::try_from(rounded).map_err(|_| OutOfRange)
}

impl From<OutOfRange> for Invalid {
    fn from(_: OutOfRange) -> Self {
        Self::new("amount-out-of-range", "金额超出可记录的范围", "the amount is out of range")
    }
}

impl std::str::FromStr for Money {
    type Err = Invalid;

    /// Digits, at most one point, one or two decimals, an optional leading minus. `1e3`, `1,000`, ` 1` and a third
    /// decimal are errors, never rounded.
    fn from_str(text: &str) -> Result<Self, Invalid> {
        let not_money = || {
            Invalid::new(
                "bad-amount",
                "金额应写成元，例如 \"12000.00\"",
                "an amount is written in yuan, for example \"12000.00\"",
            )
        };
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |part: &str| !part.is_empty() && part.len() <= 20 && part.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !plain(decimals) {
            return Err(not_money());
        }
        if decimals.len() > 2 {
            return Err(Invalid::new(
                "too-precise-amount",
                "金额最多两位小数（到分）",
                "an amount has at most two decimal places",
            ));
        }
        let yuan: i64 = whole.parse().map_err(|_| OutOfRange)?;
        let cents: i64 = format!("{decimals:0<2}").parse().map_err(|_| not_money())?;
        let fen = yuan.checked_mul(100).and_then(|fen| fen.checked_add(cents)).ok_or(OutOfRange)?;
        let signed = if digits.len() == text.len() { fen } else { fen.checked_neg().ok_or(OutOfRange)? };
        Ok(Self::from_fen(signed)?)
    }
}

impl std::fmt::Display for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

impl std::fmt::Debug for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}

impl serde::Serialize for Money {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Money {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(d)?;
        text.parse().map_err(|_| serde::de::Error::custom("not an amount in yuan"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn yuan(text: &str) -> Money {
        text.parse().unwrap()
    }

    #[test]
    fn the_wire_form_is_exact() {
        assert_eq!(yuan("12000").to_string(), "12000.00");
        assert_eq!(yuan("0.5").fen(), 50);
        assert_eq!(yuan("-3.20").to_string(), "-3.20");
        assert_eq!(Money::MAX.to_string(), "99999999999.99");
        for bad in [
            "",
            "1.234",
            "1e3",
            "1,000",
            " 1",
            "1.",
            ".5",
            "+1",
            "--1",
            "NaN",
            "１２",
            "99999999999999999999999",
            "100000000000.00",
        ] {
            assert!(bad.parse::<Money>().is_err(), "{bad}");
        }
    }

    // R-D1: 21 % rounds down to the fen; a payout rounds half up.
    #[test]
    fn rounding_is_what_the_caller_says() {
        assert_eq!(yuan("100.03").share(2100, Rounding::Down).unwrap(), yuan("21.00"));
        assert_eq!(yuan("0.05").share(5000, Rounding::HalfUp).unwrap(), yuan("0.03"));
        assert_eq!(yuan("0.05").share(5000, Rounding::Down).unwrap(), yuan("0.02"));
        assert_eq!(yuan("-0.05").share(5000, Rounding::HalfUp).unwrap(), yuan("-0.03"));
    }

    proptest! {
        // R-D12: the parts always sum exactly to the whole, and no part is off its exact share by a fen or more.
        #[test]
        fn split_sums_exactly(fen in 0..=MAX_FEN, weights in proptest::collection::vec(0u64..1_000_000, 1..60)) {
            prop_assume!(weights.iter().any(|w| *w > 0));
            let whole = Money::from_fen(fen).unwrap();
            let parts = whole.split(&weights).unwrap();
            prop_assert_eq!(Money::sum(parts.iter().copied()).unwrap(), whole);
            let total: u128 = weights.iter().map(|w| u128::from(*w)).sum();
            for (part, weight) in parts.iter().zip(&weights) {
                let exact = u128::try_from(fen).unwrap() * u128::from(*weight);
                let got = u128::try_from(part.fen()).unwrap() * total;
                prop_assert!(got.abs_diff(exact) < total);
            }
        }

        #[test]
        fn text_round_trips(fen in -MAX_FEN..=MAX_FEN) {
            let money = Money::from_fen(fen).unwrap();
            prop_assert_eq!(money.fen(), fen);
            prop_assert_eq!(yuan(&money.to_string()), money);
        }

        #[test]
        fn no_text_panics(text in ".{0,40}") {
            let _ = text.parse::<Money>();
        }
    }
}
