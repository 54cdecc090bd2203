//! Codes of things that are data, not code: service kinds, evidence, qualification fields.

/// Declares a kind of code: 1 to 40 of `a-z 0-9 _`, beginning with a letter.
///
/// Codes of two kinds do not mix, and none of them is an enum: what exists is written in a data file with its dates.
#[macro_export]
macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident;)+) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The code as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::refusal::Invalid;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::code::plain(text).map(|code| Self(code.to_owned()))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(d)?;
                text.parse().map_err(|invalid: $crate::refusal::Invalid| serde::de::Error::custom(invalid.code))
            }
        }
    )+ };
}

/// The text, if it can be a code.
///
/// # Errors
/// When it is empty, too long, or has anything but lower-case letters, digits and underscores.
pub fn plain(text: &str) -> Result<&str, crate::Invalid> {
    let rest = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if (1..=40).contains(&text.len()) && rest && text.starts_with(|c: char| c.is_ascii_lowercase()) {
        Ok(text)
    } else {
        Err(crate::Invalid::new(
            "bad-code",
            "代码以小写字母开头，只含小写字母、数字和 _，最多 40 个字符",
            "a code begins with a lower-case letter and has lower-case letters, digits and _ only, at most 40",
        ))
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_code_is_plain() {
        for good in ["a", "hazard_inspection", "aq9010_2026"] {
            assert!(super::plain(good).is_ok(), "{good}");
        }
        for bad in ["", "_a", "9a", "A", "a b", "a-b", "培训", &"a".repeat(41)] {
            assert!(super::plain(bad).is_err(), "{bad}");
        }
    }
}
