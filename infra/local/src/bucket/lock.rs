//! Object Lock: what keeps a version from being deleted, and what may be changed about that.
//!
//! No function of the template has `s3:BypassGovernanceRetention`, so here nobody has: a GOVERNANCE lock holds as fast
//! as a COMPLIANCE one, but for its mode, which may be made stricter.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Until when a version is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Retention {
    pub(super) mode: Mode,
    pub(super) until: Timestamp,
}

/// How a version is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(super) enum Mode {
    Governance,
    Compliance,
}

impl Mode {
    pub(super) fn read(text: &str) -> Option<Self> {
        match text {
            "GOVERNANCE" => Some(Self::Governance),
            "COMPLIANCE" => Some(Self::Compliance),
            _ => None,
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Governance => "GOVERNANCE",
            Self::Compliance => "COMPLIANCE",
        }
    }
}

/// Whether a version must stay.
pub(super) fn holds(retention: Option<Retention>, legal_hold: bool, now: Timestamp) -> bool {
    legal_hold || retention.is_some_and(|retention| retention.until > now)
}

/// Whether one lock may take the place of another: never shorter, never looser, while the old one holds.
pub(super) fn may_become(old: Option<Retention>, new: Option<Retention>, now: Timestamp) -> bool {
    let Some(old) = old.filter(|old| old.until > now) else { return true };
    new.is_some_and(|new| new.mode >= old.mode && new.until >= old.until)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i64) -> Timestamp {
        Timestamp::from_second(day * 86400).unwrap()
    }

    #[test]
    fn a_lock_can_only_grow() {
        let lock = |mode, day| Some(Retention { mode, until: at(day) });
        let now = at(10);
        assert!(may_become(None, lock(Mode::Governance, 20), now));
        assert!(may_become(lock(Mode::Governance, 20), lock(Mode::Compliance, 20), now));
        assert!(may_become(lock(Mode::Compliance, 20), lock(Mode::Compliance, 21), now));
        assert!(!may_become(lock(Mode::Compliance, 20), lock(Mode::Compliance, 19), now));
        assert!(!may_become(lock(Mode::Compliance, 20), lock(Mode::Governance, 30), now));
        assert!(!may_become(lock(Mode::Governance, 20), None, now));
        assert!(may_become(lock(Mode::Compliance, 9), None, now), "it was over");
        assert!(holds(lock(Mode::Compliance, 11), false, now) && !holds(lock(Mode::Compliance, 10), false, now));
        assert!(holds(None, true, now));
    }
}
