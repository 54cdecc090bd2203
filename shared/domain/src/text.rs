//! Text from outside: bounded, trimmed, without control characters.

use crate::refusal::Invalid;

/// Text of 1 to `MAX` characters.
///
/// Surrounding white space is cut, and characters that control, change direction or cannot be seen are refused, so that
/// what a person reads in a list is what was written. Line breaks belong to a few sentences, not to a name or a line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Text<const MAX: usize>(String);

/// A person's or an organisation's name.
pub type Name = Text<64>;
/// One line: a place, a title, a reference number.
pub type Line = Text<200>;
/// A few sentences: a reason, a description.
pub type Note = Text<2000>;

impl<const MAX: usize> Text<MAX> {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Line {
    /// The same where a few sentences may stand.
    #[must_use]
    pub fn as_note(&self) -> Note {
        Text(self.0.clone())
    }
}

impl Name {
    /// The same where a line may stand.
    #[must_use]
    pub fn as_line(&self) -> Line {
        Text(self.0.clone())
    }
}

/// Up to here a text is one line.
const LINE: usize = 200;

/// Characters that show nothing or turn what follows around. The joiners that some names and emoji are written with
/// (U+200C, U+200D) stay.
const fn unseen(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}

impl<const MAX: usize> std::str::FromStr for Text<MAX> {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Invalid::new("empty-text", "不能为空", "must not be empty"));
        }
        if text.chars().nth(MAX).is_some() {
            return Err(Invalid::new("text-too-long", format!("最多 {MAX} 个字"), format!("at most {MAX} characters")));
        }
        let breaks = |c: char| MAX > LINE && matches!(c, '\n' | '\r' | '\t');
        if text.chars().any(|c| (c.is_control() && !breaks(c)) || unseen(c)) {
            return Err(Invalid::new(
                "hidden-characters",
                "含有看不见的控制字符",
                "contains invisible control characters",
            ));
        }
        Ok(Self(text.to_owned()))
    }
}

impl<const MAX: usize> std::fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de, const MAX: usize> serde::Deserialize<'de> for Text<MAX> {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(d)?;
        text.parse().map_err(|invalid: Invalid| serde::de::Error::custom(invalid.code))
    }
}

/// A lower-case hexadecimal SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Sha256(String);

impl Sha256 {
    /// The 64 hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Sha256 {
    type Err = Invalid;
    fn from_str(text: &str) -> Result<Self, Invalid> {
        let hex = text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if hex {
            Ok(Self(text.to_owned()))
        } else {
            Err(Invalid::new(
                "bad-sha256",
                "应为 64 位小写十六进制的 SHA-256",
                "must be a SHA-256 of 64 lower-case hexadecimal digits",
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_unicode_is_bounded_and_visible() {
        assert_eq!("  甲厂 ".parse::<Name>().unwrap().as_str(), "甲厂");
        assert!("".parse::<Name>().is_err());
        assert!("\u{202E}txt.exe".parse::<Name>().is_err());
        assert!("a\0b".parse::<Name>().is_err());
        assert!("字".repeat(64).parse::<Name>().is_ok());
        assert!("字".repeat(65).parse::<Name>().is_err());
        assert!("一行\n二行".parse::<Note>().is_ok());
        assert!("一行\n二行".parse::<Name>().is_err() && "a\tb".parse::<Line>().is_err());
        for hidden in ['\u{200B}', '\u{2028}', '\u{2066}', '\u{3164}', '\u{FEFF}', '\u{E0041}', '\u{85}'] {
            assert!(format!("甲{hidden}厂").parse::<Note>().is_err(), "{hidden:?}");
        }
        // Names that are composed or decomposed, with joiners, or outside the first plane, are kept as they were written.
        for name in ["Zoé", "Zoe\u{301}", "𠮷野", "می\u{200C}خواهم", "阿·买提"] {
            assert_eq!(name.parse::<Name>().unwrap().as_str(), name);
        }
    }
}
