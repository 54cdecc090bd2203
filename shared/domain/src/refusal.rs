//! How the rules say no: a field that cannot be read ([`Invalid`]) and a decision that is refused ([`Refusal`]).
//!
//! Both speak Chinese and English and carry a stable code; neither is an HTTP answer. `shared/api` makes the problem
//! document from them.

use crate::fact::Basis;

/// One sentence in the two languages of the product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Chinese, the first language.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Said {
    /// The sentence in both languages.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }
}

/// A value that is not what it should be, with what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// Stable code for clients, kebab-case.
    pub code: &'static str,
    /// What to tell the person.
    pub said: Said,
}

impl Invalid {
    /// An invalid value with its code and sentence.
    pub fn new(code: &'static str, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { code, said: Said::new(zh, en) }
    }

    /// The value is none of the allowed names.
    #[must_use]
    pub fn one_of(names: &[&str]) -> Self {
        let list = names.join(", ");
        Self::new("unknown-value", format!("只能是以下之一：{list}"), format!("must be one of: {list}"))
    }
}

/// What kind of "no" a refusal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Class {
    /// The thing does not exist, or not for this caller.
    NotFound,
    /// The caller may see it but may not do this.
    Forbidden,
    /// The thing is in another state than the act needs.
    Conflict,
    /// What is asked breaks a rule.
    Unprocessable,
}

/// A decision that the rules refuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Stable code for clients, kebab-case; also the last part of the problem type.
    pub code: &'static str,
    /// What kind of refusal.
    pub class: Class,
    /// What to tell the person.
    pub said: Said,
    /// Rule ids that refuse, empty where no numbered rule stands behind it.
    pub rules: &'static [&'static str],
    /// JSON pointer of the field that broke the rule, where there is one.
    pub pointer: Option<String>,
}

impl Refusal {
    /// The same refusal, bound to a field of the request.
    #[must_use]
    pub fn at(mut self, pointer: impl Into<String>) -> Self {
        self.pointer = Some(pointer.into());
        self
    }

    /// The basis of the refusal in a given rulebook.
    #[must_use]
    pub fn basis(&self, book: &crate::Rulebook) -> Vec<Basis> {
        book.basis(self.rules)
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.said.en)
    }
}

impl std::error::Error for Refusal {}

/// Declares the refusals of one noun: an enum with typed fields whose sentences stand beside it.
///
/// `ExceedsPersonLimit { left: Money } => Unprocessable, "exceeds-person-limit", ["R-C12"], "每人限额只剩 {left} 元", "only {left} of the per-person limit is left";`
/// A test prints `CATALOGUE` to `docs/problems.md`.
#[macro_export]
macro_rules! refusals {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident $({ $($field:ident : $ty:ty),+ $(,)? })? => $class:ident, $code:literal, [$($rule:literal),*], $zh:literal, $en:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        $vis enum $name { $($(#[$vmeta])* #[doc = $en] $variant $({ $(#[doc = stringify!($field)] $field: $ty),+ })?,)+ }

        impl $name {
            /// Code, class and Chinese and English template of every refusal.
            pub const CATALOGUE: &'static [(&'static str, $crate::refusal::Class, &'static str, &'static str)] =
                &[$(($code, $crate::refusal::Class::$class, $zh, $en)),+];
        }

        impl From<$name> for $crate::refusal::Refusal {
            fn from(refusal: $name) -> Self {
                match refusal {
                    $($name::$variant $({ $($field),+ })? => $crate::refusal::Refusal {
                        code: $code,
                        class: $crate::refusal::Class::$class,
                        said: $crate::refusal::Said::new(format!($zh), format!($en)),
                        rules: &[$($rule),*],
                        pointer: None,
                    },)+
                }
            }
        }
    };
}
