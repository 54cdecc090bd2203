//! Product versions (产品版本) and the disability table that each carries (R-C18).

use crate::money::{Money, OutOfRange, Rounding};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One product version.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Its name.
    pub name: String,
    /// Where the table comes from.
    pub note: String,
    /// Percent of the per-person limit for disability grades 1 to 10.
    pub percent: [u32; 10],
}

impl Product {
    /// What a disability of a grade (1 to 10) is worth under a per-person limit, half up to the fen.
    ///
    /// # Errors
    /// When the grade is none of the ten.
    pub fn disability(&self, grade: u8, per_person: Money) -> Result<Money, OutOfRange> {
        let at = usize::from(grade).checked_sub(1).ok_or(OutOfRange)?;
        let percent = self.percent.get(at).ok_or(OutOfRange)?;
        per_person.share(percent.saturating_mul(100), Rounding::HalfUp)
    }
}

static PRODUCTS: LazyLock<BTreeMap<String, Product>> =
    LazyLock::new(|| serde_json::from_str(crate::data::shipped!("products/disability-tables")).unwrap_or_default());

/// The product of a version.
#[must_use]
pub fn version(name: &str) -> Option<&'static Product> {
    PRODUCTS.get(name)
}

/// All versions by name.
pub fn all() -> impl Iterator<Item = (&'static str, &'static Product)> {
    PRODUCTS.iter().map(|(name, product)| (name.as_str(), product))
}

#[cfg(test)]
mod tests {
    use super::*;

    // R-C18: the table belongs to the product version.
    #[test]
    fn disability_is_a_share_of_the_limit() {
        let limit: Money = "600000".parse().unwrap();
        assert_eq!(version("standard-2025").unwrap().disability(7, limit).unwrap(), "180000".parse().unwrap());
        assert_eq!(version("tort-2025").unwrap().disability(7, limit).unwrap(), "240000".parse().unwrap());
        assert!(version("standard-2025").unwrap().disability(0, limit).is_err());
        assert!(version("standard-2025").unwrap().disability(11, limit).is_err());
        assert_eq!(all().count(), 2);
    }
}
