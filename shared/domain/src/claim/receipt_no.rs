//! The receipt number (报案回执号) that a person can read over the telephone: `AZ20261123-7K3M9QX4`.

use crate::id::ClaimId;
use jiff::civil::Date;

/// Letters and digits without I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The receipt number of a claim reported on a day: seven characters of the id's random part and a check character.
///
/// It needs no counter, so a report never waits for one; that it is unique is still ensured when it is written.
#[must_use]
pub fn receipt_no(id: ClaimId, day: Date) -> String {
    let bits = id.uuid().as_u128();
    let letter = |value: u128| ALPHABET.get(usize::try_from(value % 32).unwrap_or(0)).copied().map_or('0', char::from);
    let mut code = String::new();
    let mut sum = 0u128;
    for place in 0..7u32 {
        let value = bits.checked_shr(place.saturating_mul(5)).unwrap_or(0) % 32;
        sum = sum.saturating_mul(3).saturating_add(value);
        code.push(letter(value));
    }
    code.push(letter(sum % 31));
    format!("AZ{:04}{:02}{:02}-{code}", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_short_and_says_the_day() {
        let id = ClaimId::from_uuid(uuid::Uuid::from_u128(0x0193_5a2b_7c00_7000_8000_1234_5678_9abc));
        let number = receipt_no(id, "2026-11-23".parse().unwrap());
        assert_eq!(number.len(), 19);
        assert!(number.starts_with("AZ20261123-"));
        assert_eq!(number, receipt_no(id, "2026-11-23".parse().unwrap()));
    }
}
