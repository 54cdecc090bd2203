//! When the lists change, every open booking of the agency is looked at again for its own day (R-E3, req 2.3).

use super::booking::{Booking, BookingRefusal, BookingState, Unfit};
use super::fact::ServiceFact;
use crate::refusal::Refusal;
use crate::time::beijing_day;
use crate::{Rulebook, Told};
use jiff::Timestamp;

impl Booking {
    /// Marks a booking whose agency may not render it any more, or takes the mark away where it may again; none where
    /// nothing changes. All three sides are told; the insured unit moves it to another agency.
    #[must_use]
    pub fn judged(&self, why: Option<Refusal>, book: &Rulebook, now: Timestamp) -> Option<(Self, Told)> {
        let open = matches!(self.state, BookingState::Booked | BookingState::Accepted);
        if !open || why.is_some() == self.unfit.is_some() {
            return None;
        }
        let on = beijing_day(self.from);
        let fact = match &why {
            Some(_) => ServiceFact::AgencyUnfit { booking: self.id, agency: self.agency, on },
            None => ServiceFact::AgencyFitAgain { booking: self.id, agency: self.agency, on },
        };
        let unfit = why.map(|why| Unfit { code: why.code.to_owned(), zh: why.said.zh, en: why.said.en, at: now });
        let all = [self.enterprise.clone(), self.insurer.clone(), self.agency_org.clone()];
        let told = Told::plain(fact).resting_on(book.basis(&["R-E3"])).telling(all);
        Some((Self { unfit, ..self.clone() }, told))
    }

    /// Whether its agency may still render it.
    pub(super) fn still_fit(&self) -> Result<(), BookingRefusal> {
        if self.unfit.is_some() { Err(BookingRefusal::AgencyUnfit) } else { Ok(()) }
    }
}
