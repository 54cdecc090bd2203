//! Writes a city into a stack's table: some transactions at a time, each as large as it may be.

use super::City;
use domain::agency::AgencyFact;
use domain::fee::posting::{LedgerAccount, Posting};
use domain::fee::{FeeAccount, FeeFact, FeeLine};
use domain::id::PolicyId;
use domain::service::ServiceFact;
use domain::time::day_start;
use domain::{Actor, Told};
use jiff::Timestamp;
use local::{Stack, product};
use std::collections::BTreeMap;
use store::{Commit, MAX_ACTIONS, Store, keys};
use tokio::task::JoinSet;

/// Transactions under way at one time.
const AT_ONCE: usize = 4;
/// An account is an item, a fact and two rows; a posted line has three rows.
const ACCOUNTS: usize = MAX_ACTIONS / 4;
const LINES: usize = MAX_ACTIONS / 5;

fn begin(at: Timestamp) -> Commit {
    Commit::new(&Actor::system("city"), at, "city")
}

/// Transactions on their way.
struct Writer {
    store: Store,
    running: JoinSet<()>,
}

impl Writer {
    async fn write(&mut self, commit: Commit) {
        if self.running.len() >= AT_ONCE {
            self.running.join_next().await.unwrap().unwrap();
        }
        let store = self.store.clone();
        self.running.spawn(async move { store.commit(commit).await.unwrap() });
    }
}

impl City {
    /// Writes the city into a stack's table.
    pub async fn settle_in(&self, stack: &Stack) {
        let store = product::desk(stack.endpoints()).unwrap().store;
        let at = day_start(self.day(0));
        let mut writer = Writer { store: store.clone(), running: JoinSet::new() };
        for some in self.accounts.chunks(ACCOUNTS) {
            let opened = |of: &FeeAccount| Told::plain(FeeFact::FeeOpened { policy: of.policy });
            writer.write(some.iter().fold(begin(at), |commit, of| commit.create(of, opened(of)))).await;
        }
        for some in self.lines.chunks(LINES) {
            let accepted = |of: &FeeLine| Told::plain(FeeFact::LineAccepted { line: of.id });
            writer.write(some.iter().fold(begin(at), |commit, of| commit.create(of, accepted(of)))).await;
        }
        for of in &self.bookings {
            let fact = ServiceFact::RecordClosed { booking: of.id, late: false };
            writer.write(begin(at).create(of, Told::plain(fact))).await;
        }
        for of in &self.agencies {
            let fact = AgencyFact::AgencyRegistered { agency: of.id };
            writer.write(begin(at).create(of, Told::plain(fact))).await;
        }
        while let Some(done) = writer.running.join_next().await {
            done.unwrap();
        }
        self.keep_ledgers(&store).await;
    }

    /// The ledgers of the periods that have ended: the watch reads those.
    async fn keep_ledgers(&self, store: &Store) {
        let mut lines: BTreeMap<PolicyId, Vec<&FeeLine>> = BTreeMap::new();
        for line in &self.lines {
            lines.entry(line.policy).or_default().push(line);
        }
        for account in self.accounts.iter().filter(|account| account.period.to < self.today) {
            for line in lines.get(&account.policy).into_iter().flatten() {
                let was = store.get::<FeeAccount>(&keys::fee::account(account.policy)).await.unwrap();
                let amount = line.spent.unwrap();
                let fact = FeeFact::FeePosted {
                    line: line.id,
                    purpose: line.purpose.clone(),
                    amount,
                    booked_on: line.booked_on.unwrap(),
                    evidence: Vec::new(),
                    over: false,
                    postings: vec![Posting { from: LedgerAccount::Reserved, to: LedgerAccount::Spent, amount }],
                };
                let commit = begin(line.posted_at.unwrap()).update(&was, account, Told::plain(fact));
                store.commit(commit).await.unwrap();
            }
        }
    }
}
