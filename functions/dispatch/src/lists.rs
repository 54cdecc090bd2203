//! The lists changed: every open booking of the agency, from today on, is judged again for its own day (R-E3, req 2.3).

use domain::Actor;
use domain::agency::Agency;
use domain::agency::fit::unlisted;
use domain::id::AgencyId;
use domain::service::Booking;
use domain::time::beijing_day;
use feed::{Desk, FeedError, settle};
use store::{Commit, Entity, PageAsk, keys};

/// Bookings of one page.
const PAGE: i32 = 100;

/// Marks bookings that the agency may not render any more, and unmarks those that it may again.
pub async fn changed(desk: &Desk, agency: AgencyId) -> Result<(), FeedError> {
    let agency = desk.store.get::<Agency>(&keys::agency::agency(agency)).await?.value;
    let since = beijing_day(desk.now()).to_string();
    let mut page = PageAsk { forward: true, since, ..PageAsk::first(PAGE) };
    loop {
        let found = desk.store.list::<Booking>(&keys::org_list("BOOKING", &agency.org), &page).await?;
        for booking in found.items.into_iter().filter(|booking| booking.value.agency == agency.id) {
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
    let why = unlisted(agency, beijing_day(was.value.from));
    let now = desk.now();
    let Some((next, told)) = was.value.judged(why, desk.book(), now) else { return Ok(()) };
    let commit = Commit::new(&Actor::system("dispatch"), now, "lists changed").update(&was, &next, told);
    desk.store.commit(commit).await.map_err(Into::into)
}
