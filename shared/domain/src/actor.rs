//! Who acts. Identity always comes from the verified token, never from the body of a request.

use crate::refusal::Invalid;

crate::labels! {
    /// What kind of organisation a person belongs to.
    pub enum OrgKind {
        Enterprise = "enterprise", "投保单位";
        Insurer = "insurer", "保险机构";
        Agency = "agency", "安全生产技术服务机构";
        Mechanism = "mechanism", "三方合作机制";
        Association = "association", "行业协会";
        Regulator = "regulator", "监管部门";
    }
}

crate::labels! {
    /// What a person may do in the organisation. The same word means different rights in another kind of organisation.
    pub enum Role {
        Reporter = "reporter", "报案人";
        Manager = "manager", "负责人";
        Handler = "handler", "理赔经办";
        Approver = "approver", "理赔复核";
        Finance = "finance", "财务";
        Underwriter = "underwriter", "承保";
        Prevention = "prevention", "事故预防";
        Operator = "operator", "运维";
        Officer = "officer", "监管人员";
        Secretary = "secretary", "秘书处";
        Expert = "expert", "专家";
    }
}

/// The id of an organisation (机构代号): 1 to 64 of `a-z 0-9 - _`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct OrgId(String);

impl OrgId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for OrgId {
    type Err = Invalid;
    fn from_str(text: &str) -> Result<Self, Invalid> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
        if (1..=64).contains(&text.len()) && text.bytes().all(plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Invalid::new(
                "bad-organisation",
                "机构代号只含小写字母、数字、- 和 _",
                "an organisation id has lower-case letters, digits, - and _ only",
            ))
        }
    }
}

impl std::fmt::Display for OrgId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A person with a verified token.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Person {
    /// The token's subject.
    pub sub: String,
    /// The organisation.
    pub org: OrgId,
    /// Its kind.
    pub org_kind: OrgKind,
    /// The roles in it.
    pub roles: Vec<Role>,
}

/// Who does something.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Actor {
    /// A person with an account.
    Person(Person),
    /// A victim or a family with a signed link (家属), seeing only one victim's part of one claim.
    Family {
        /// The claim of the link.
        claim: crate::id::ClaimId,
        /// The victim of the link.
        victim: crate::id::VictimId,
    },
    /// The system itself: a schedule or a delivery, under a rule.
    System {
        /// Which function acts.
        function: String,
    },
}

impl Actor {
    /// The system acting through a function.
    #[must_use]
    pub fn system(function: &str) -> Self {
        Self::System { function: function.to_owned() }
    }

    /// The person, if it is one.
    #[must_use]
    pub const fn person(&self) -> Option<&Person> {
        match self {
            Self::Person(person) => Some(person),
            Self::Family { .. } | Self::System { .. } => None,
        }
    }

    /// A stable name of this actor: what maker and checker are compared by, and what idempotency keys belong to.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::Person(person) => format!("{}/{}", person.org, person.sub),
            Self::Family { claim, victim } => format!("family/{claim}/{victim}"),
            Self::System { function } => format!("system/{function}"),
        }
    }
}
