//! Codes that name people and organisations, with their checksums, and how they are kept.

use crate::refusal::Invalid;

/// A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last one a check character.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct CreditCode(String);

const CREDIT_ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

impl CreditCode {
    /// The 18 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for CreditCode {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        let bad = || {
            Invalid::new(
                "bad-credit-code",
                "统一社会信用代码应为 18 位，且校验位正确，请核对执照",
                "a unified social credit code has 18 characters and a valid check character",
            )
        };
        let text = text.trim().to_ascii_uppercase();
        let values: Option<Vec<u32>> = text
            .bytes()
            .map(|b| CREDIT_ALPHABET.iter().position(|c| *c == b).and_then(|at| u32::try_from(at).ok()))
            .collect();
        let values = values.filter(|values| values.len() == 18).ok_or_else(bad)?;
        // Weights are 3^i mod 31; the check value makes the weighted sum a multiple of 31.
        let mut weight = 1u32;
        let mut sum = 0u32;
        for value in values.iter().take(17) {
            sum = sum.saturating_add(value.saturating_mul(weight));
            weight = weight.saturating_mul(3) % 31;
        }
        let check = 31u32.saturating_sub(sum % 31) % 31;
        if values.last() == Some(&check) { Ok(Self(text)) } else { Err(bad()) }
    }
}

impl std::fmt::Display for CreditCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for CreditCode {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(d)?;
        text.parse().map_err(|_| serde::de::Error::custom("bad credit code"))
    }
}

/// A resident identity number (居民身份证号, GB 11643-1999), in clear text.
///
/// It has no serde on purpose: it is sealed ([`Sealed`]) before it is kept, and never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct CitizenId(String);

impl CitizenId {
    /// The 18 characters in clear text.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// First three and last two characters (`110***********12`).
    #[must_use]
    pub fn masked(&self) -> String {
        mask(&self.0, 3, 2)
    }
}

impl std::str::FromStr for CitizenId {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        let bad = || {
            Invalid::new(
                "bad-id-number",
                "身份证号应为 18 位，且出生日期和校验位正确",
                "an identity number has 18 characters with a valid date of birth and check character",
            )
        };
        let text = text.trim().to_ascii_uppercase();
        let digits: Vec<u32> =
            text.bytes().take(17).filter(u8::is_ascii_digit).map(|b| u32::from(b.saturating_sub(b'0'))).collect();
        let last = *text.as_bytes().get(17).ok_or_else(bad)?;
        if text.len() != 18 || digits.len() != 17 {
            return Err(bad());
        }
        let number = |from: usize, to: usize| text.get(from..to).and_then(|part| part.parse::<i16>().ok());
        let born = number(6, 10).zip(number(10, 12)).zip(number(12, 14));
        let dated = born.is_some_and(|((year, month), day)| {
            (1900..=2100).contains(&year)
                && i8::try_from(month)
                    .ok()
                    .zip(i8::try_from(day).ok())
                    .is_some_and(|(m, d)| jiff::civil::Date::new(year, m, d).is_ok())
        });
        let weights = [7u32, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| digit.saturating_mul(weight)).sum();
        let check = b"10X98765432".get(usize::try_from(sum % 11).unwrap_or(0));
        if dated && check == Some(&last) { Ok(Self(text)) } else { Err(bad()) }
    }
}

impl std::fmt::Debug for CitizenId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.masked())
    }
}

/// A bank account number (银行账号) in clear text: 6 to 32 digits. Sealed before it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct AccountNo(String);

impl AccountNo {
    /// The digits in clear text.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Last four digits (`***************1234`).
    #[must_use]
    pub fn masked(&self) -> String {
        mask(&self.0, 0, 4)
    }
}

impl std::str::FromStr for AccountNo {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        let digits: String = text.chars().filter(|c| *c != ' ').collect();
        if (6..=32).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(digits))
        } else {
            Err(Invalid::new("bad-account", "银行账号应为 6 至 32 位数字", "a bank account has 6 to 32 digits"))
        }
    }
}

impl std::fmt::Debug for AccountNo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.masked())
    }
}

/// A telephone number (电话): a mainland mobile, or digits, spaces and dashes of 7 to 20 characters.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Phone(String);

impl Phone {
    /// The number as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// First three and last two digits.
    #[must_use]
    pub fn masked(&self) -> String {
        mask(&self.0, 3, 2)
    }
}

impl std::str::FromStr for Phone {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        let text = text.trim();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let plain = text
            .bytes()
            .enumerate()
            .all(|(at, b)| b.is_ascii_digit() || b == b'-' || b == b' ' || (at == 0 && b == b'+'));
        if plain && digits >= 7 && text.len() <= 20 {
            Ok(Self(text.to_owned()))
        } else {
            Err(Invalid::new("bad-phone", "电话号码应为 7 至 20 位数字", "a telephone number has 7 to 20 digits"))
        }
    }
}

fn mask(text: &str, head: usize, tail: usize) -> String {
    let len = text.chars().count();
    let keep = head.saturating_add(tail);
    text.chars()
        .enumerate()
        .map(|(at, c)| if len > keep && at >= head && at < len.saturating_sub(tail) { '*' } else { c })
        .collect()
}

/// Personal data as it is kept: enciphered, with what may be shown and what may be compared.
///
/// `shared/store` seals and opens it; nothing else sees the clear text. Equal data has an equal `print`, so that a
/// duplicate identity or account is found without opening anything.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sealed {
    /// Key id and cipher text.
    pub cipher: String,
    /// Masked text for screens and lists.
    pub masked: String,
    /// Keyed fingerprint of the clear text.
    pub print: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credit_codes_are_checked() {
        // Check characters computed by GB 32100 from the first 17.
        for good in ["91350100M000100Y43", "91110108551385082Q", "91110000100000000R"] {
            assert!(good.parse::<CreditCode>().is_ok(), "{good}");
            let mut wrong = good.to_owned();
            wrong.replace_range(16..17, if good.as_bytes()[16] == b'0' { "1" } else { "0" });
            assert!(wrong.parse::<CreditCode>().is_err(), "{wrong}");
        }
        assert!("9135".parse::<CreditCode>().is_err());
        assert!("91350100M000100Y4I".parse::<CreditCode>().is_err());
    }

    #[test]
    fn identity_numbers_are_checked_and_masked() {
        let good: CitizenId = "11010519491231002x".parse().unwrap();
        assert_eq!(good.masked(), "110*************2X");
        assert_eq!(format!("{good:?}"), good.masked());
        for bad in
            ["110105194912310021", "11010519491331002X", "1101051949123100", "", "１１０１０５１９４９１２３１００２Ｘ"]
        {
            assert!(bad.parse::<CitizenId>().is_err(), "{bad}");
        }
    }

    #[test]
    fn accounts_and_phones() {
        assert_eq!("6222 0202 0001 2345".parse::<AccountNo>().unwrap().masked(), "************2345");
        assert!("62220".parse::<AccountNo>().is_err());
        assert_eq!("13800138000".parse::<Phone>().unwrap().masked(), "138******00");
        assert!("call me".parse::<Phone>().is_err());
    }
}
