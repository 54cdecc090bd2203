//! Who may look at what could not be carried out, and have it carried out again.
//!
//! The insurer's operator handles its own letters. What is no insurer's is the city's: the association that runs the
//! platform handles it, and reads the rest without acting in an insurer's place.

use super::Action as A;
use crate::actor::{OrgKind, Role};

const OPERATOR: &[Role] = &[Role::Operator];

/// The roles that may, for the actions of this area; `None` for the others.
pub(super) fn role_may(kind: OrgKind, action: A) -> Option<&'static [Role]> {
    match (action, kind) {
        (A::ReadDeadLetters | A::HandleDeadLetter, OrgKind::Insurer | OrgKind::Association) => Some(OPERATOR),
        (A::ReadDeadLetters | A::HandleDeadLetter, _) => Some(&[]),
        _ => None,
    }
}
