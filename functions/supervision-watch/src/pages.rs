//! A list page by page, oldest first.

use feed::{Desk, FeedError};
use store::{Entity, PageAsk};

/// Things read in one query.
const PAGE: i32 = 100;

/// The pages of a list that are still to be read.
pub(crate) struct Pages {
    list: String,
    next: Option<PageAsk>,
}

impl Pages {
    /// All of a list.
    pub(crate) fn all(list: String) -> Self {
        Self::since(list, String::new())
    }

    /// A list from a sort key on.
    pub(crate) fn since(list: String, since: String) -> Self {
        Self { list, next: Some(PageAsk { forward: true, since, ..PageAsk::first(PAGE) }) }
    }

    /// The next page; none after the last.
    pub(crate) async fn next<T: Entity>(&mut self, desk: &Desk) -> Result<Option<Vec<T>>, FeedError> {
        let Some(ask) = self.next.take() else { return Ok(None) };
        let found = desk.store.list::<T>(&self.list, &ask).await?;
        self.next = found.next_cursor.map(|cursor| PageAsk { cursor: Some(cursor), ..ask });
        Ok(Some(found.items.into_iter().map(|item| item.value).collect()))
    }
}
