//! The lists changed, or an expert declared a conflict: every open booking of the agency, from today on, is judged again
//! for its own day (R-E3, req 2.3, 3.7).

use domain::Actor;
use domain::agency::fit::barred;
use domain::agency::{Agency, Expert};
use domain::id::{AgencyId, ExpertId};
use domain::service::Booking;
use domain::time::beijing_day;
use feed::{Desk, FeedError, settle};
use store::{Commit, Entity, PageAsk, keys};

/// Bookings of one page.
const PAGE: i32 = 100;

/// Marks bookings that the agency may not render any more, and unmarks those that it may again.
pub async fn changed(desk: &Desk, agency: AgencyId) -> Result<(), FeedError> {
    look(desk, agency, None).await
}

/// The same for the bookings of one expert, whose conflicts changed.
pub async fn conflict(desk: &Desk, expert: ExpertId) -> Result<(), FeedError> {
    let of = desk.store.get::<Expert>(&keys::agency::expert(expert)).await?.value;
    look(desk, of.agency, Some(expert)).await
}

async fn look(desk: &Desk, agency: AgencyId, expert: Option<ExpertId>) -> Result<(), FeedError> {
    let agency = desk.store.get::<Agency>(&keys::agency::agency(agency)).await?.value;
    let since = beijing_day(desk.now()).to_string();
    let mut page = PageAsk { forward: true, since, ..PageAsk::first(PAGE) };
    loop {
        let found = desk.store.list::<Booking>(&keys::org_list("BOOKING", &agency.org), &page).await?;
        let own = |booking: &Booking| booking.agency == agency.id && expert.is_none_or(|of| booking.expert == of);
        for booking in found.items.into_iter().filter(|booking| own(&booking.value)) {
            settle(|| judge(desk, &agency, &booking.value)).await?;
        }
        page.cursor = found.next_cursor;
        if page.cursor.is_none() {
            return Ok(());
        }
    }
}

async fn judge(desk: &Desk, agency: &Agency, listed: &Booking) -> Result<(), FeedError> {
    let was = desk.store.get::<Booking>(&listed.key()).await?;
    if was.value.agency != agency.id {
        return Ok(());
    }
    let expert = desk.store.find::<Expert>(&keys::agency::expert(was.value.expert)).await?.map(|of| of.value);
    let why = barred(agency, expert.as_ref(), &was.value.insured_code, beijing_day(was.value.from));
    let now = desk.now();
    let Some((next, told)) = was.value.judged(why, desk.book(), now) else { return Ok(()) };
    let commit = Commit::new(&Actor::system("dispatch"), now, "fitness").update(&was, &next, told);
    desk.store.commit(commit).await.map_err(Into::into)
}
