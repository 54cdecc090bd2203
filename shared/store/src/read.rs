//! Reading: one thing by its key, the parts of a thing, a list, a queue, a history.

use crate::entity::{Derived, Entity, Held, Key, Versioned};
use crate::error::StoreError;
use crate::item::{self, Item, StoredFact};
use crate::page::{Page, PageAsk};
use crate::{Store, keys};
use aws_sdk_dynamodb::types::AttributeValue;

/// A range of items of one partition, of the table or of an index.
pub(crate) struct Range<'a> {
    pub index: Option<&'static str>,
    pub pk: &'a str,
    /// The sort key begins with this (empty: all).
    pub begins: &'a str,
    /// The sort key is at least this; used instead of `begins` where it is not empty.
    pub since: &'a str,
    /// The sort key is at most this; used instead of the others.
    pub until: Option<&'a str>,
    pub forward: bool,
}

impl Store {
    pub(crate) async fn get_item(&self, key: &Key) -> Result<Option<Item>, StoreError> {
        let got = self
            .db
            .get_item()
            .table_name(&*self.table)
            .set_key(Some(item::key_item(key)))
            .consistent_read(true)
            .send()
            .await
            .map_err(StoreError::aws)?;
        Ok(got.item)
    }

    /// One thing, if it is there.
    ///
    /// # Errors
    /// When the table does not answer or the item has another shape.
    pub async fn find<T: Entity>(&self, key: &Key) -> Result<Option<Versioned<T>>, StoreError> {
        self.get_item(key).await?.map(item::open).transpose()
    }

    /// One thing that must be there.
    ///
    /// # Errors
    /// `NotFound` when it is not.
    pub async fn get<T: Entity>(&self, key: &Key) -> Result<Versioned<T>, StoreError> {
        self.find(key).await?.ok_or(StoreError::NotFound { kind: T::KIND })
    }

    /// A thing that comes about with its first change, as it is or as it would begin.
    ///
    /// # Errors
    /// When the table does not answer or the item has another shape.
    pub async fn hold<T: Entity>(&self, initial: T) -> Result<Held<T>, StoreError> {
        Ok(self.find(&initial.key()).await?.map_or(Held::NotYet(initial), Held::There))
    }

    /// Working data, if there is any.
    ///
    /// # Errors
    /// When the table does not answer or the item has another shape.
    pub async fn derived<T: Derived>(&self, key: &Key) -> Result<Option<T>, StoreError> {
        self.get_item(key).await?.map(|found| item::body(found, T::KIND)).transpose()
    }

    /// Working data of one partition from a sort key on, by its sort key. Bounded by what the partition keeps: a window of
    /// days.
    ///
    /// # Errors
    /// When the table does not answer or an item has another shape.
    pub async fn derived_since<T: Derived>(&self, pk: &str, since: &str) -> Result<Vec<T>, StoreError> {
        let range = Range { index: None, pk, begins: "", since, until: None, forward: true };
        let mut all = Vec::new();
        let mut after = None;
        loop {
            let (items, next) = self.range(&range, 1000, after).await?;
            for found in items {
                all.push(item::body(found, T::KIND)?);
            }
            after = next;
            if after.is_none() {
                return Ok(all);
            }
        }
    }

    /// What bears a unique name.
    ///
    /// # Errors
    /// When the table does not answer.
    pub async fn bearer(&self, kind: &'static str, name: &str) -> Result<Option<Key>, StoreError> {
        let Some(found) = self.get_item(&keys::name(kind, name)).await? else { return Ok(None) };
        let (pk, sk): (String, String) = item::body(found, "Name")?;
        Ok(Some(Key { pk, sk }))
    }

    /// All parts of a thing whose sort key begins with a prefix, oldest first, without their facts and rows.
    ///
    /// Bounded by what one thing can have (a claim's victims, its payments); lists of unbounded length use [`Self::list`].
    ///
    /// # Errors
    /// When the table does not answer or an item has another shape.
    pub async fn parts<T: Entity>(&self, pk: &str, prefix: &str) -> Result<Vec<Versioned<T>>, StoreError> {
        let range = Range { index: None, pk, begins: prefix, since: "", until: None, forward: true };
        let mut parts = Vec::new();
        let mut after = None;
        loop {
            let (items, next) = self.range(&range, 1000, after).await?;
            for found in items.into_iter().filter(|found| {
                item::string_of(found, "kind") == T::KIND && !keys::is_row(&item::string_of(found, "SK"))
            }) {
                parts.push(item::open(found)?);
            }
            after = next;
            if after.is_none() {
                return Ok(parts);
            }
        }
    }

    /// One page of a list, newest first unless the ask says otherwise.
    ///
    /// # Errors
    /// `BadCursor` when the cursor is not one of this list.
    pub async fn list<T: Entity>(&self, list: &str, ask: &PageAsk) -> Result<Page<Versioned<T>>, StoreError> {
        let range = Range {
            index: Some("lists"),
            pk: list,
            begins: &ask.begins,
            since: &ask.since,
            until: None,
            forward: ask.forward,
        };
        let after = ask.cursor.as_deref().map(|cursor| self.vault().open_cursor(list, cursor)).transpose()?;
        let (items, next) = self.range(&range, ask.limit, after).await?;
        let items = items.into_iter().map(item::open).collect::<Result<_, _>>()?;
        Ok(Page { items, next_cursor: next.map(|next| self.vault().seal_cursor(list, &next)).transpose()? })
    }

    /// One page of those in a list that `wanted` keeps.
    ///
    /// Looks at a bounded number of pages of the list, so a rare match may need the next cursor even though this page
    /// is not full.
    ///
    /// # Errors
    /// `BadCursor` when the cursor is not one of this list.
    pub async fn search<T: Entity>(
        &self,
        list: &str,
        ask: &PageAsk,
        wanted: impl Fn(&T) -> bool,
    ) -> Result<Page<Versioned<T>>, StoreError> {
        const MOST_PAGES: usize = 10;
        let mut found = Page { items: Vec::new(), next_cursor: ask.cursor.clone() };
        for _ in 0..MOST_PAGES {
            let missing = ask.limit.saturating_sub(i32::try_from(found.items.len()).unwrap_or(i32::MAX));
            let next = PageAsk { limit: missing, cursor: found.next_cursor.take(), ..ask.clone() };
            let page = self.list::<T>(list, &next).await?;
            found.items.extend(page.items.into_iter().filter(|item| wanted(&item.value)));
            found.next_cursor = page.next_cursor;
            if found.next_cursor.is_none() || found.items.len() >= usize::try_from(ask.limit).unwrap_or(usize::MAX) {
                break;
            }
        }
        Ok(found)
    }

    /// What is due in a queue up to a sort key, earliest first, at most `limit`.
    ///
    /// # Errors
    /// When the table does not answer.
    pub async fn due<T: Entity>(&self, queue: &str, until: &str, limit: i32) -> Result<Vec<Versioned<T>>, StoreError> {
        let range =
            Range { index: Some("queues"), pk: queue, begins: "", since: "", until: Some(until), forward: true };
        let (items, _) = self.range(&range, limit, None).await?;
        items.into_iter().map(item::open).collect()
    }

    /// One page of the facts of a partition by time: the timeline of a claim and all its parts.
    ///
    /// # Errors
    /// `BadCursor` when the cursor is not one of this list.
    pub async fn timeline(&self, pk: &str, ask: &PageAsk) -> Result<Page<StoredFact>, StoreError> {
        let list = keys::timeline_list(pk);
        let range = Range { index: Some("lists"), pk: &list, begins: "", since: "", until: None, forward: ask.forward };
        let after = ask.cursor.as_deref().map(|cursor| self.vault().open_cursor(&list, cursor)).transpose()?;
        let (items, next) = self.range(&range, ask.limit, after).await?;
        let items = items.into_iter().map(item::open_fact).collect::<Result<_, _>>()?;
        Ok(Page { items, next_cursor: next.map(|next| self.vault().seal_cursor(&list, &next)).transpose()? })
    }

    /// One page of the facts of one thing, by their number, the latest first unless the ask says otherwise.
    ///
    /// # Errors
    /// `BadCursor` when the cursor is not one of this list.
    pub async fn facts(&self, key: &Key, ask: &PageAsk) -> Result<Page<StoredFact>, StoreError> {
        let prefix = keys::fact_prefix(key);
        let list = format!("{}/{prefix}", key.pk);
        let range = Range { index: None, pk: &key.pk, begins: &prefix, since: "", until: None, forward: ask.forward };
        let after = ask.cursor.as_deref().map(|cursor| self.vault().open_cursor(&list, cursor)).transpose()?;
        let (items, next) = self.range(&range, ask.limit, after).await?;
        let items = items.into_iter().map(item::open_fact).collect::<Result<_, _>>()?;
        Ok(Page { items, next_cursor: next.map(|next| self.vault().seal_cursor(&list, &next)).transpose()? })
    }

    /// The whole history of one thing, oldest first.
    ///
    /// # Errors
    /// When the table does not answer.
    pub async fn history(&self, key: &Key) -> Result<Vec<StoredFact>, StoreError> {
        let prefix = keys::fact_prefix(key);
        let range = Range { index: None, pk: &key.pk, begins: &prefix, since: "", until: None, forward: true };
        let mut facts = Vec::new();
        let mut after = None;
        loop {
            let (items, next) = self.range(&range, 1000, after).await?;
            for found in items {
                facts.push(item::open_fact(found)?);
            }
            after = next;
            if after.is_none() {
                return Ok(facts);
            }
        }
    }

    /// One fact by its address.
    ///
    /// # Errors
    /// When the table does not answer.
    pub async fn fact(&self, key: &Key) -> Result<Option<StoredFact>, StoreError> {
        self.get_item(key).await?.map(item::open_fact).transpose()
    }

    async fn range(
        &self,
        range: &Range<'_>,
        limit: i32,
        after: Option<Item>,
    ) -> Result<(Vec<Item>, Option<Item>), StoreError> {
        let (pk, sk) = match range.index {
            Some("queues") => ("queue_pk", "queue_sk"),
            Some(_) => ("list_pk", "list_sk"),
            None => ("PK", "SK"),
        };
        let mut query = self
            .db
            .query()
            .table_name(&*self.table)
            .set_index_name(range.index.map(str::to_owned))
            .expression_attribute_names("#pk", pk)
            .expression_attribute_values(":pk", item::text(range.pk))
            .scan_index_forward(range.forward)
            .limit(limit)
            .set_exclusive_start_key(after);
        query = match (range.until, range.since, range.begins) {
            (Some(until), ..) => query
                .key_condition_expression("#pk = :pk AND #sk <= :until")
                .expression_attribute_names("#sk", sk)
                .expression_attribute_values(":until", AttributeValue::S(until.to_owned())),
            (None, "", "") => query.key_condition_expression("#pk = :pk"),
            (None, "", begins) => query
                .key_condition_expression("#pk = :pk AND begins_with(#sk, :begins)")
                .expression_attribute_names("#sk", sk)
                .expression_attribute_values(":begins", item::text(begins)),
            (None, since, _) => query
                .key_condition_expression("#pk = :pk AND #sk >= :since")
                .expression_attribute_names("#sk", sk)
                .expression_attribute_values(":since", item::text(since)),
        };
        let got = query.consistent_read(range.index.is_none()).send().await.map_err(StoreError::aws)?;
        Ok((got.items.unwrap_or_default(), got.last_evaluated_key))
    }
}
