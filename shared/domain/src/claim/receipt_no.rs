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

/// A receipt number as a person wrote it down: spaces and small letters, and the letters that look like a digit, are
/// forgiven. `None` when the check character does not fit, so that a slip is told from a number that does not exist.
#[must_use]
pub fn read_receipt_no(text: &str) -> Option<String> {
    let mut plain: Vec<char> =
        text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    for letter in plain.iter_mut().skip(2) {
        *letter = match *letter {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
    }
    let (head, code) = plain.split_at_checked(10)?;
    let dated = head.starts_with(&['A', 'Z']) && head.iter().skip(2).all(char::is_ascii_digit);
    let values: Vec<u128> = code
        .iter()
        .filter_map(|c| ALPHABET.iter().position(|letter| char::from(*letter) == *c))
        .filter_map(|at| u128::try_from(at).ok())
        .collect();
    let (check, body) = values.split_last()?;
    let sum = body.iter().fold(0u128, |sum, value| sum.saturating_mul(3).saturating_add(*value));
    let fits = dated && code.len() == 8 && values.len() == 8 && sum % 31 == *check;
    fits.then(|| format!("{}-{}", head.iter().collect::<String>(), code.iter().collect::<String>()))
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
    // Read over the telephone: forgiven where it is plain what was meant, refused where one character is wrong.
    #[test]
    fn it_is_read_as_people_write_it() {
        let id = ClaimId::from_uuid(uuid::Uuid::from_u128(0x0193_5a2b_7c00_7000_8000_1234_5678_9abc));
        let number = receipt_no(id, "2026-11-23".parse().unwrap());
        assert_eq!(read_receipt_no(&number), Some(number.clone()));
        assert_eq!(read_receipt_no(&format!(" {} ", number.to_lowercase().replace('-', " "))), Some(number.clone()));
        let mut wrong = number.clone();
        wrong.replace_range(11..12, if number.as_bytes()[11] == b'7' { "8" } else { "7" });
        assert_eq!(read_receipt_no(&wrong), None);
        for bad in ["", "AZ", "AZ20261123", "BZ20261123-00000000", "甲乙丙"] {
            assert_eq!(read_receipt_no(bad), None, "{bad}");
        }
    }
}
