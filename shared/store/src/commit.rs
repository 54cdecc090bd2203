//! The one way to write: new state, the facts that explain it, and the caller's key, all or nothing.

use crate::entity::{Derived, Entity, Held, Key, Versioned};
use crate::error::StoreError;
use crate::item::{self, Item};
use crate::once::{Once, StoredReply};
use crate::{Store, keys};
use aws_lc_rs::digest;
use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{ConditionCheck, Delete, Put, TransactWriteItem};
use domain::{Actor, Fact, Told};
use jiff::Timestamp;

/// Most actions of one transaction.
pub const MAX_ACTIONS: usize = 100;

/// Why an action may fail, so that a cancelled transaction names the culprit.
#[derive(Clone, Debug)]
enum Guard {
    None,
    Once,
    Absent(Key),
    Name(&'static str),
    Version(Key),
}

/// One transaction in the making.
#[derive(Debug)]
pub struct Commit {
    actor: Actor,
    now: Timestamp,
    cause: String,
    actions: Vec<(Action, Guard)>,
    failed: Option<StoreError>,
}

#[derive(Debug)]
enum Action {
    /// Put if absent.
    Create(Item),
    /// Put if the version is still this.
    Replace(Item, u64),
    /// Put or remove a list row; its thing's own version guards it.
    Row(Item),
    Unlist(Key),
    /// Only look at the version.
    Check(Key, u64),
    /// Only look that it is not there.
    Absent(Key),
}

impl Commit {
    /// A transaction of an actor at an instant; `cause` is the request or event id, for the logs.
    #[must_use]
    pub fn new(actor: &Actor, now: Timestamp, cause: &str) -> Self {
        Self { actor: actor.clone(), now, cause: cause.to_owned(), actions: Vec::new(), failed: None }
    }

    /// A new thing, and the fact that brought it about.
    #[must_use]
    pub fn create<T: Entity>(self, thing: &T, told: Told) -> Self {
        self.thing(thing, None, told)
    }

    /// A changed thing, and the fact that changed it. `was` is what the decision was made on.
    #[must_use]
    pub fn update<T: Entity, U>(self, was: &Versioned<U>, thing: &T, told: Told) -> Self {
        self.thing(thing, Some((was.version, &was.head)), told)
    }

    /// A thing the decision rests on but does not change.
    #[must_use]
    pub fn resting_on<T: Entity>(mut self, was: &Versioned<T>) -> Self {
        let key = was.value.key();
        self.actions.push((Action::Check(key.clone(), was.version), Guard::Version(key)));
        self
    }

    /// A thing that comes about with its first change.
    #[must_use]
    pub fn put<T: Entity>(self, was: &Held<T>, next: &T, told: Told) -> Self {
        match was {
            Held::There(was) => self.update(was, next, told),
            Held::NotYet(_) => self.begin(next, told),
        }
    }

    /// The first change of a thing. Where somebody else made it in the same moment it has moved, and is looked at again.
    fn begin<T: Entity>(self, next: &T, told: Told) -> Self {
        let mut commit = self.create(next, told);
        for (_, guard) in &mut commit.actions {
            if matches!(guard, Guard::Absent(key) if *key == next.key()) {
                *guard = Guard::Version(next.key());
            }
        }
        commit
    }

    /// The same, where the decision rests on it: it has not moved, or is still not there.
    #[must_use]
    pub fn resting_on_held<T: Entity>(mut self, was: &Held<T>) -> Self {
        match was {
            Held::There(was) => self.resting_on(was),
            Held::NotYet(initial) => {
                let key = initial.key();
                self.actions.push((Action::Absent(key.clone()), Guard::Version(key)));
                self
            }
        }
    }

    /// Working data as it is now; the last writer counts.
    #[must_use]
    pub fn derive<T: Derived>(mut self, thing: &T) -> Self {
        match item::envelope(&thing.key(), T::KIND, 1, thing) {
            Ok(item) => self.actions.push((Action::Row(item::expiring(item, thing.expires())), Guard::None)),
            Err(error) => self.failed = self.failed.or(Some(error)),
        }
        self
    }

    /// Working data that is written once: a mark that something was done.
    #[must_use]
    pub fn derive_once<T: Derived>(mut self, thing: &T) -> Self {
        match item::envelope(&thing.key(), T::KIND, 1, thing) {
            Ok(item) => {
                self.actions.push((Action::Create(item::expiring(item, thing.expires())), Guard::Absent(thing.key())));
            }
            Err(error) => self.failed = self.failed.or(Some(error)),
        }
        self
    }

    /// A name that must be unique, pointing at what bears it.
    #[must_use]
    pub fn name(mut self, kind: &'static str, name: &str, bearer: &Key) -> Self {
        match item::envelope(&keys::name(kind, name), "Name", 1, &(bearer.pk.as_str(), bearer.sk.as_str())) {
            Ok(item) => self.actions.push((Action::Create(item), Guard::Name(kind))),
            Err(error) => self.failed = self.failed.or(Some(error)),
        }
        self
    }

    /// The caller's key for this act, and the reply to give if it comes again.
    #[must_use]
    pub fn once(mut self, once: &Once, reply: &StoredReply) -> Self {
        match once.item(reply, self.now) {
            Ok(item) => self.actions.push((Action::Create(item), Guard::Once)),
            Err(error) => self.failed = self.failed.or(Some(error)),
        }
        self
    }

    /// How many actions it has so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.actions.len()
    }

    /// Whether nothing would be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.actions.is_empty()
    }

    fn thing<T: Entity>(mut self, thing: &T, was: Option<(u64, &String)>, told: Told) -> Self {
        match self.thing_actions(thing, was, told) {
            Ok(actions) => self.actions.extend(actions),
            Err(error) => self.failed = self.failed.or(Some(error)),
        }
        self
    }

    fn thing_actions<T: Entity>(
        &self,
        thing: &T,
        was: Option<(u64, &String)>,
        told: Told,
    ) -> Result<Vec<(Action, Guard)>, StoreError> {
        let key = thing.key();
        let (version, prev) =
            was.map_or((1, String::new()), |(version, head)| (version.saturating_add(1), head.clone()));
        let fact = self.fact(&key, version, prev, told)?;
        // Written once: its rows are copies.
        let body = item::written(T::KIND, thing)?;
        let mut state = item::queued(item::wrapped(&key, T::KIND, version, body.clone()), thing.queue());
        state.insert("head".into(), item::text(&fact.hash));
        let fact_key = keys::fact(&key, version);
        let fact_item =
            item::listed(item::envelope(&fact_key, "Fact", version, &fact)?, &keys::timeline(&fact_key, fact.at));
        let mut actions = vec![
            match was {
                None => (Action::Create(state), Guard::Absent(key.clone())),
                Some((version, _)) => (Action::Replace(state, version), Guard::Version(key.clone())),
            },
            (Action::Create(fact_item), Guard::Version(key.clone())),
        ];
        for row in thing.rows() {
            let row_key = keys::row(&key, &row.name);
            match row.at {
                Some(at) => {
                    let item = item::wrapped(&row_key, T::KIND, version, body.clone());
                    actions.push((Action::Row(item::listed(item, &at)), Guard::None));
                }
                None if was.is_some() => actions.push((Action::Unlist(row_key), Guard::None)),
                None => {}
            }
        }
        Ok(actions)
    }

    fn fact(&self, key: &Key, seq: u64, prev: String, told: Told) -> Result<Fact, StoreError> {
        let mut fact = Fact {
            subject: key.subject(),
            seq,
            at: self.now,
            actor: self.actor.clone(),
            cause: self.cause.clone(),
            what: told.what,
            basis: told.basis,
            decision: told.decision,
            to: told.to,
            prev,
            hash: String::new(),
        };
        fact.hash = chain_hash(&fact)?;
        Ok(fact)
    }
}

/// The hash of a fact: SHA-256 of its JSON with `prev` and without `hash`. Field order is the declaration's, so equal
/// facts have equal text.
pub(crate) fn chain_hash(fact: &Fact) -> Result<String, StoreError> {
    let bare = Fact { hash: String::new(), ..fact.clone() };
    Ok(hex(digest::digest(&digest::SHA256, &serde_json::to_vec(&bare)?).as_ref()))
}

/// Whether the facts of one thing are all there, in order and as they were written, up to its head.
///
/// # Errors
/// When a fact cannot be written out again.
pub fn unaltered(facts: &[crate::StoredFact], head: &str) -> Result<bool, StoreError> {
    let mut prev = String::new();
    for (seq, stored) in (1u64..).zip(facts) {
        let fact = &stored.fact;
        if fact.seq != seq || fact.prev != prev || fact.hash != chain_hash(fact)? {
            return Ok(false);
        }
        prev.clone_from(&fact.hash);
    }
    Ok(prev == head)
}

/// An id made of what it stands for, so that doing the same thing twice makes the same id and is found out.
#[must_use]
pub fn derived_uuid(what: &str) -> uuid::Uuid {
    let digest = digest::digest(&digest::SHA256, what.as_bytes());
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(digest.as_ref()) {
        *to = *from;
    }
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

impl Store {
    /// Writes a transaction.
    ///
    /// # Errors
    /// `Replayed`, `Exists`, `NameTaken`, `Moved` name the first action that did not hold; `Busy` may be tried again.
    pub async fn commit(&self, commit: Commit) -> Result<(), StoreError> {
        if let Some(error) = commit.failed {
            return Err(error);
        }
        if commit.actions.len() > MAX_ACTIONS {
            return Err(StoreError::TooLarge(commit.actions.len()));
        }
        let mut guards = Vec::with_capacity(commit.actions.len());
        let mut writes = Vec::with_capacity(commit.actions.len());
        for (action, guard) in commit.actions {
            writes.push(self.write(action)?);
            guards.push(guard);
        }
        match self.db.transact_write_items().set_transact_items(Some(writes)).send().await {
            Ok(_) => Ok(()),
            Err(error) => Err(blame(error, &guards)),
        }
    }

    fn write(&self, action: Action) -> Result<TransactWriteItem, StoreError> {
        let built = |e: aws_sdk_dynamodb::error::BuildError| StoreError::Aws(e.to_string());
        let put = |item: Item| Put::builder().table_name(&*self.table).set_item(Some(item));
        let versioned = "version = :v";
        let number = |version: u64| aws_sdk_dynamodb::types::AttributeValue::N(version.to_string());
        let write = TransactWriteItem::builder();
        Ok(match action {
            Action::Create(item) => {
                write.put(put(item).condition_expression("attribute_not_exists(PK)").build().map_err(built)?)
            }
            Action::Replace(item, was) => write.put(
                put(item)
                    .condition_expression(versioned)
                    .expression_attribute_values(":v", number(was))
                    .build()
                    .map_err(built)?,
            ),
            Action::Row(item) => write.put(put(item).build().map_err(built)?),
            Action::Unlist(key) => write.delete(
                Delete::builder()
                    .table_name(&*self.table)
                    .set_key(Some(item::key_item(&key)))
                    .build()
                    .map_err(built)?,
            ),
            Action::Check(key, was) => write.condition_check(
                ConditionCheck::builder()
                    .table_name(&*self.table)
                    .set_key(Some(item::key_item(&key)))
                    .condition_expression(versioned)
                    .expression_attribute_values(":v", number(was))
                    .build()
                    .map_err(built)?,
            ),
            Action::Absent(key) => write.condition_check(
                ConditionCheck::builder()
                    .table_name(&*self.table)
                    .set_key(Some(item::key_item(&key)))
                    .condition_expression("attribute_not_exists(PK)")
                    .build()
                    .map_err(built)?,
            ),
        }
        .build())
    }
}

/// Turns a cancelled transaction into the reason of the first action whose condition did not hold. A used key is named
/// before anything else: its answer is already there.
fn blame<R: std::fmt::Debug>(error: SdkError<TransactWriteItemsError, R>, guards: &[Guard]) -> StoreError {
    let reasons = match error.as_service_error() {
        Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) => cancelled.cancellation_reasons(),
        _ => return StoreError::aws(error),
    };
    let failed = |code: &'static str| {
        guards.iter().zip(reasons).filter(move |(_, reason)| reason.code() == Some(code)).map(|(guard, _)| guard)
    };
    let unmet: Vec<&Guard> = failed("ConditionalCheckFailed").collect();
    if unmet.iter().any(|guard| matches!(guard, Guard::Once)) {
        return StoreError::Replayed;
    }
    match unmet.first() {
        Some(Guard::Absent(key)) => StoreError::Exists(key.clone()),
        Some(Guard::Name(kind)) => StoreError::NameTaken { kind },
        Some(Guard::Version(key)) => StoreError::Moved(key.clone()),
        Some(Guard::Once | Guard::None) | None => {
            let busy = ["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"];
            if busy.iter().any(|code| failed(code).next().is_some()) {
                StoreError::Busy
            } else {
                StoreError::aws(error)
            }
        }
    }
}
