//! Who may do what with the prevention fee. Departments read and never spend (R-H9); the second person of each pair is
//! the insurer's manager (R-D17).

use super::Action as A;
use crate::actor::{OrgKind, Role};

#[expect(clippy::match_same_arms, reason = "one line per kind of organisation and right reads as the table it is")]
/// The roles that may, for the actions of this area; `None` for the others.
pub(super) fn role_may(kind: OrgKind, action: A) -> Option<&'static [Role]> {
    let roles: &[Role] = match (action, kind) {
        (A::ReadFee, OrgKind::Enterprise) => &[Role::Reporter, Role::Manager],
        (A::ReadFee | A::ReadPurposes, OrgKind::Insurer) => {
            &[Role::Handler, Role::Approver, Role::Manager, Role::Finance, Role::Underwriter, Role::Prevention]
        }
        (A::ReadFee | A::ReadPurposes | A::AnswerAlert, OrgKind::Regulator | OrgKind::Association) => &[Role::Officer],
        (A::ReadPurposes, OrgKind::Mechanism) => &[Role::Secretary, Role::Manager],
        (A::DisputeFee, OrgKind::Enterprise) => &[Role::Manager],
        (A::PostFee, OrgKind::Insurer) => &[Role::Finance],
        (A::ProposeBudget | A::ProposePurpose | A::AskMoreFee, OrgKind::Insurer) => &[Role::Prevention],
        (A::AnswerDispute | A::AnswerAlert, OrgKind::Insurer) => &[Role::Prevention, Role::Manager],
        (
            A::ApproveBudget | A::ConfirmPurpose | A::ClosePeriod | A::DecideRaise | A::ReverseFee | A::ExtendDispute,
            OrgKind::Insurer,
        ) => &[Role::Manager],
        (
            A::ReadFee
            | A::ReadPurposes
            | A::DisputeFee
            | A::PostFee
            | A::ProposeBudget
            | A::ProposePurpose
            | A::AskMoreFee
            | A::AnswerDispute
            | A::AnswerAlert
            | A::ApproveBudget
            | A::ConfirmPurpose
            | A::ClosePeriod
            | A::DecideRaise
            | A::ReverseFee
            | A::ExtendDispute,
            _,
        ) => &[],
        _ => return None,
    };
    Some(roles)
}
