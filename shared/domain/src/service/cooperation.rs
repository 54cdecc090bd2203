//! How an insured unit took part (配合情况, req 2.5): what was offered, refused, missed, by whom and why.

use super::booking::{Booking, BookingState, Ending, Side};
use crate::id::BookingId;

/// One thing that did not go as booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Which booking.
    pub booking: BookingId,
    /// How it ended.
    pub state: BookingState,
    /// By which side or who was absent, why, who, when.
    pub ending: Ending,
}

/// The record of one policy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cooperation {
    /// Services offered: every booking.
    pub offered: u32,
    /// Rendered and confirmed, or under way.
    pub accepted: u32,
    /// Refused by the insured, each with its reason (R-E11).
    pub refused: u32,
    /// Cancelled by the insured before the service.
    pub cancelled: u32,
    /// The insured was absent: both sides said so, or a person of the insurer found so.
    pub enterprise_absent: u32,
    /// The agency was absent; never counted against the insured.
    pub agency_absent: u32,
    /// Cancelled by agency or insurer, or through nobody's fault.
    pub fell_through: u32,
    /// Open questions about who was there.
    pub open: u32,
    /// What did not go as booked, the latest first.
    pub incidents: Vec<Incident>,
}

impl Cooperation {
    /// What counts against the insured: its own refusals and absences, and nothing else.
    #[must_use]
    pub const fn against_insured(&self) -> u32 {
        self.refused.saturating_add(self.enterprise_absent)
    }
}

/// Adds up the bookings of a policy.
#[must_use]
pub fn cooperation<'a>(bookings: impl IntoIterator<Item = &'a Booking>) -> Cooperation {
    let mut sum = Cooperation::default();
    for booking in bookings {
        let side = booking.ending.as_ref().and_then(|ending| ending.side);
        let count = match (booking.state, side) {
            (BookingState::Refused, _) => &mut sum.refused,
            (BookingState::Cancelled, Some(Side::Enterprise)) => &mut sum.cancelled,
            (BookingState::Cancelled, _) => &mut sum.fell_through,
            (BookingState::NoShow, Some(Side::Enterprise)) => &mut sum.enterprise_absent,
            (BookingState::NoShow, _) => &mut sum.agency_absent,
            (BookingState::AbsenceStated | BookingState::Disputed, _) => &mut sum.open,
            (
                BookingState::Booked
                | BookingState::Accepted
                | BookingState::CheckedIn
                | BookingState::Completed
                | BookingState::Confirmed
                | BookingState::Revisited
                | BookingState::Closed,
                _,
            ) => &mut sum.accepted,
        };
        *count = count.saturating_add(1);
        sum.offered = sum.offered.saturating_add(1);
        sum.incidents.extend(booking.ending.as_ref().map(|ending| Incident {
            booking: booking.id,
            state: booking.state,
            ending: ending.clone(),
        }));
    }
    sum.incidents.sort_by_key(|incident| std::cmp::Reverse(incident.ending.at));
    sum
}
