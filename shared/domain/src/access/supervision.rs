//! Who may do what with focus areas, complaints, situations, value for money and inspections.
//!
//! Whoever is served may complain; the insurer answers for itself and for the agencies it commissions; supervisors see
//! everything, and handle what somebody told them without a name. An officer inspects and verifies; the insurer answers.

use super::Action as A;
use crate::actor::{OrgKind, Role};

const NOBODY: &[Role] = &[];
const STAFF: &[Role] = &[Role::Reporter, Role::Manager];
const AGENCY: &[Role] = &[Role::Manager, Role::Expert];
const OFFICER: &[Role] = &[Role::Officer];
const MANAGER: &[Role] = &[Role::Manager];
const INSURER: &[Role] =
    &[Role::Handler, Role::Approver, Role::Manager, Role::Finance, Role::Underwriter, Role::Prevention];
const ANSWERS: &[Role] = &[Role::Manager, Role::Prevention];

/// The roles that may, for the actions of this area; `None` for the others.
#[expect(clippy::match_same_arms, reason = "one line per kind of organisation and right reads as the table it is")]
pub(super) fn role_may(kind: OrgKind, action: A) -> Option<&'static [Role]> {
    use OrgKind as K;
    let roles = match (action, kind) {
        (A::TagFocus, K::Enterprise) => MANAGER,
        (A::TagFocus, K::Insurer) => &[Role::Underwriter, Role::Prevention],
        (A::Complain, K::Enterprise) => STAFF,
        (A::Complain, K::Agency) => AGENCY,
        (A::GiveHint, K::Enterprise) => STAFF,
        (A::GiveHint, K::Agency) => AGENCY,
        (A::GiveHint, K::Insurer) => INSURER,
        (A::ListComplaints | A::ReadComplaint, K::Enterprise) => STAFF,
        (A::ListComplaints | A::ReadComplaint, K::Agency) => AGENCY,
        (A::ListComplaints | A::ReadComplaint | A::ReadConduct, K::Insurer) => INSURER,
        (A::ListComplaints | A::ReadComplaint | A::ReadConduct, K::Regulator | K::Association) => OFFICER,
        (A::HandleComplaint, K::Insurer) => ANSWERS,
        (A::ExtendComplaint, K::Insurer) => MANAGER,
        (A::HandleComplaint | A::ExtendComplaint, K::Regulator | K::Association) => OFFICER,
        (A::ReadSituation | A::ReadValue | A::ListInspections | A::ReadInspection, K::Regulator | K::Association) => {
            OFFICER
        }
        (A::OpenInspection | A::EnterRoom | A::RecordFinding, K::Regulator | K::Association) => OFFICER,
        (A::VerifyFinding | A::CloseInspection, K::Regulator | K::Association) => OFFICER,
        (A::NoteSituation, K::Regulator) => OFFICER,
        (A::ReadValue | A::ListInspections | A::ReadInspection, K::Insurer) => INSURER,
        (A::AnswerFinding, K::Insurer) => ANSWERS,
        (
            A::TagFocus
            | A::ReadSituation
            | A::NoteSituation
            | A::ReadValue
            | A::OpenInspection
            | A::ListInspections
            | A::ReadInspection
            | A::EnterRoom
            | A::RecordFinding
            | A::AnswerFinding
            | A::VerifyFinding
            | A::CloseInspection
            | A::Complain
            | A::GiveHint
            | A::ListComplaints
            | A::ReadComplaint
            | A::HandleComplaint
            | A::ExtendComplaint
            | A::ReadConduct,
            _,
        ) => NOBODY,
        _ => return None,
    };
    Some(roles)
}
