//! Who may do what with service plans, slots, bookings and pooled services.
//!
//! Each side of a booking acts for itself: the insured confirms and refuses, the agency accepts and reports, the insurer
//! plans, asks afterwards and decides what the two could not settle. Supervisors read.

use super::Action as A;
use crate::actor::{OrgKind, Role};

const NOBODY: &[Role] = &[];
const STAFF: &[Role] = &[Role::Reporter, Role::Manager];
const MANAGER: &[Role] = &[Role::Manager];
const PREVENTION: &[Role] = &[Role::Prevention];
const DECIDES: &[Role] = &[Role::Prevention, Role::Manager];
const AGENCY: &[Role] = &[Role::Manager, Role::Expert];
const OFFICER: &[Role] = &[Role::Officer];
const INSURER: &[Role] =
    &[Role::Handler, Role::Approver, Role::Manager, Role::Finance, Role::Underwriter, Role::Prevention];

/// The roles that may, for the actions of this area; `None` for the others.
#[expect(clippy::match_same_arms, reason = "one line per kind of organisation and right reads as the table it is")]
pub(super) fn role_may(kind: OrgKind, action: A) -> Option<&'static [Role]> {
    use OrgKind as K;
    let roles = match (action, kind) {
        (A::ListPlans | A::ReadPlan | A::ListBookings | A::ReadBooking, _) => readers(kind),
        (A::ListPools | A::ReadPool, _) => readers(kind),
        (A::DrawPool, K::Insurer) => PREVENTION,
        (A::LeavePool, K::Enterprise) | (A::CorrectPool, K::Insurer) => MANAGER,
        (A::LeavePool | A::RecordTraining, K::Insurer) => DECIDES,
        (A::ReadTrainings, K::Insurer | K::Regulator | K::Association) => readers(kind),
        (A::ReadEvidence, K::Enterprise | K::Insurer | K::Agency) => readers(kind),
        (A::SignPlan, K::Enterprise) => MANAGER,
        (A::FindSlots | A::HoldSlot | A::BookService | A::MoveBooking | A::CancelBooking, K::Enterprise) => STAFF,
        (A::RefuseService | A::ConfirmService | A::StateAbsence | A::SendEvidence, K::Enterprise) => STAFF,
        (A::FindSlots | A::OfferSlots | A::AcceptBooking | A::MoveBooking | A::CancelBooking, K::Agency) => AGENCY,
        (A::CheckIn | A::CompleteService | A::StateAbsence | A::SendEvidence, K::Agency) => AGENCY,
        (A::FindSlots | A::ResolveBooking, K::Insurer) => DECIDES,
        (A::ProposePlan | A::HoldSlot | A::BookService | A::MoveBooking | A::CancelBooking, K::Insurer) => PREVENTION,
        (A::RevisitService | A::CloseRecord | A::SendEvidence, K::Insurer) => PREVENTION,
        (A::FindSlots, K::Regulator | K::Association) => OFFICER,
        (
            A::ProposePlan
            | A::SignPlan
            | A::FindSlots
            | A::OfferSlots
            | A::HoldSlot
            | A::BookService
            | A::AcceptBooking
            | A::MoveBooking
            | A::CancelBooking
            | A::RefuseService
            | A::CheckIn
            | A::CompleteService
            | A::ConfirmService
            | A::RevisitService
            | A::CloseRecord
            | A::StateAbsence
            | A::ResolveBooking
            | A::SendEvidence
            | A::ReadEvidence
            | A::DrawPool
            | A::LeavePool
            | A::CorrectPool
            | A::RecordTraining
            | A::ReadTrainings,
            _,
        ) => NOBODY,
        _ => return None,
    };
    Some(roles)
}

const fn readers(kind: OrgKind) -> &'static [Role] {
    match kind {
        OrgKind::Enterprise => STAFF,
        OrgKind::Insurer => INSURER,
        OrgKind::Agency => AGENCY,
        OrgKind::Association | OrgKind::Regulator => OFFICER,
        OrgKind::Mechanism => NOBODY,
    }
}
