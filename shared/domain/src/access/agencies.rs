//! Who may do what with agencies, lists, the mechanism and its agreements.
//!
//! The mechanism alone decides on lists; a department reads and cannot (R-H9).

use super::Action as A;
use crate::actor::{OrgKind, Role};

const NOBODY: &[Role] = &[];
const MANAGER: &[Role] = &[Role::Manager];
const PREVENTION: &[Role] = &[Role::Prevention, Role::Manager];
const MECHANISM: &[Role] = &[Role::Secretary, Role::Manager];

/// The roles that may, for the actions of this area; `None` for the others.
pub(super) fn role_may(kind: OrgKind, action: A) -> Option<&'static [Role]> {
    let roles = match (action, kind) {
        (A::ReadInbox, OrgKind::Agency | OrgKind::Mechanism)
        | (A::ListAgencies | A::ReadAgency | A::ReadStanding | A::ListAgreements | A::ReadAgreement, _) => {
            readers(kind, action)
        }
        (A::KeepAgency | A::AnswerStanding | A::ProposeStanding, OrgKind::Agency)
        | (A::SignAgreement, OrgKind::Agency | OrgKind::Enterprise) => MANAGER,
        (A::DrawAgreement | A::SignAgreement | A::ProposeStanding, OrgKind::Insurer) => PREVENTION,
        (A::ProposeStanding | A::DecideStanding | A::KeepMechanism, OrgKind::Mechanism) => MECHANISM,
        (
            A::KeepAgency
            | A::ProposeStanding
            | A::DecideStanding
            | A::AnswerStanding
            | A::KeepMechanism
            | A::DrawAgreement
            | A::SignAgreement,
            _,
        ) => NOBODY,
        _ => return None,
    };
    Some(roles)
}

fn readers(kind: OrgKind, action: A) -> &'static [Role] {
    use Role as R;
    match kind {
        // An insured unit sees where an agency stands, not the papers of its cases.
        OrgKind::Enterprise if action == A::ReadStanding => NOBODY,
        OrgKind::Enterprise => &[R::Reporter, R::Manager],
        OrgKind::Insurer => &[R::Handler, R::Approver, R::Manager, R::Finance, R::Underwriter, R::Prevention],
        OrgKind::Agency => &[R::Manager, R::Expert],
        OrgKind::Mechanism => MECHANISM,
        OrgKind::Association | OrgKind::Regulator => &[R::Officer],
    }
}
