//! Every account once a day, shard by shard and some shards at a time, and every insurer as a whole.

use crate::alerts::raise;
use crate::{MARGIN, Watched, begin, keep};
use domain::OrgId;
use domain::fee::FeeAccount;
use domain::fee::budget::FeeBudget;
use domain::time::days_between;
use domain::watch::account::ByInsurer;
use domain::watch::{Question, account, insurer};
use feed::{Deadline, Desk, FeedError};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::keys::watch::{Run, ShardDone, shard_done};
use store::{PageAsk, keys};
use tokio::sync::Mutex;

/// Accounts in one query. With four walkers, this is what bounds the memory.
const PAGE: i32 = 250;

/// One day's walk over all accounts, shared by those who walk.
struct Round<'a> {
    desk: &'a Desk,
    today: Date,
    last: Option<Date>,
    until: Deadline,
    /// Shards that nobody has begun, each as far as an earlier run came.
    shards: Mutex<Vec<ShardDone>>,
    /// Budgets by insurer and year: a handful, read once in a run.
    budgets: Mutex<BTreeMap<(OrgId, i16), Arc<FeeBudget>>>,
}

/// What one walker did.
#[derive(Default)]
struct Walked {
    sums: ByInsurer,
    accounts: u64,
    alerts: u64,
    /// Whether it stopped before a shard's end.
    stopped: bool,
}

/// Looks at all accounts, if that was not done today; says whether it came through.
pub(crate) async fn look(
    desk: &Desk,
    run: &mut Run,
    today: Date,
    until: Deadline,
    watched: &mut Watched,
) -> Result<bool, FeedError> {
    if run.accounts_on.is_some_and(|done| done >= today) {
        return Ok(true);
    }
    let (mut sums, begun) = begun(desk, today).await?;
    let round =
        Round { desk, today, last: run.accounts_on, until, shards: Mutex::new(begun), budgets: Mutex::default() };
    let walk = || Box::pin(round.walk());
    let (one, two, three, four) = tokio::try_join!(walk(), walk(), walk(), walk())?;
    let mut whole = true;
    for walked in [one, two, three, four] {
        add(&mut sums, walked.sums);
        watched.accounts = watched.accounts.saturating_add(walked.accounts);
        watched.alerts = watched.alerts.saturating_add(walked.alerts);
        whole &= !walked.stopped;
    }
    if !whole {
        return Ok(false);
    }
    for (org, sum) in &sums {
        let budget = round.budget(org).await?;
        let questions = insurer::check(org, sum, &budget, today, desk.book());
        watched.alerts = watched.alerts.saturating_add(raise(desk, questions).await?);
    }
    run.accounts_on = Some(today);
    keep(desk, run).await?;
    Ok(true)
}

fn add(sums: &mut ByInsurer, more: ByInsurer) {
    for (insurer, more) in more {
        let sum = sums.entry(insurer).or_default();
        *sum = sum.plus(more);
    }
}

/// The sums of the shards that are done, and those that are not, as far as an earlier run of the day came.
async fn begun(desk: &Desk, today: Date) -> Result<(ByInsurer, Vec<ShardDone>), FeedError> {
    let all = 0..keys::fee::FEE_WATCH_SHARDS;
    let mut found = desk.store.together(all.clone().map(|shard| shard_done(today, shard)).collect()).await?;
    let (mut sums, mut begun) = (ByInsurer::new(), Vec::new());
    for shard in all {
        match found.take_derived::<ShardDone>(&shard_done(today, shard))? {
            Some(done) if done.after.is_none() => add(&mut sums, done.sums),
            Some(part) => begun.push(part),
            None => begun.push(ShardDone { on: today, shard, sums: ByInsurer::new(), after: None }),
        }
    }
    Ok((sums, begun))
}

impl Round<'_> {
    async fn budget(&self, insurer: &OrgId) -> Result<Arc<FeeBudget>, FeedError> {
        let mut budgets = self.budgets.lock().await;
        let at = (insurer.clone(), self.today.year());
        if let Some(known) = budgets.get(&at) {
            return Ok(Arc::clone(known));
        }
        let none = FeeBudget::none(insurer.clone(), self.today.year());
        let budget = Arc::new(self.desk.store.hold(none).await?.into_value());
        budgets.insert(at, Arc::clone(&budget));
        Ok(budget)
    }

    /// Takes shards while there are any.
    async fn walk(&self) -> Result<Walked, FeedError> {
        let mut walked = Walked::default();
        loop {
            let Some(shard) = self.shards.lock().await.pop() else { return Ok(walked) };
            if walked.accounts > 0 && self.until.is_within(MARGIN) {
                walked.stopped = true;
                return Ok(walked);
            }
            let done = self.shard(shard, &mut walked).await?;
            walked.stopped = done.after.is_some();
            if walked.stopped {
                return Ok(walked);
            }
            add(&mut walked.sums, done.sums);
        }
    }

    /// Looks at one shard and marks how far it came with its sums: what a run that is cut off does not do again.
    async fn shard(&self, mut shard: ShardDone, walked: &mut Walked) -> Result<ShardDone, FeedError> {
        let list = keys::fee::watch_list(shard.shard);
        loop {
            let ask = PageAsk { forward: true, cursor: shard.after.take(), ..PageAsk::first(PAGE) };
            let found = self.desk.store.list::<FeeAccount>(&list, &ask).await?;
            let mut questions = Vec::new();
            for account in found.items {
                self.account(&account.value, &mut shard.sums, &mut questions).await?;
                walked.accounts = walked.accounts.saturating_add(1);
            }
            walked.alerts = walked.alerts.saturating_add(raise(self.desk, questions).await?);
            shard.after = found.next_cursor;
            if shard.after.is_none() || self.until.is_within(MARGIN) {
                break;
            }
        }
        self.desk.store.commit(begin(self.desk).derive(&shard)).await?;
        Ok(shard)
    }

    async fn account(
        &self,
        account: &FeeAccount,
        sums: &mut ByInsurer,
        questions: &mut Vec<Question>,
    ) -> Result<(), FeedError> {
        let (today, book) = (self.today, self.desk.book());
        let budget = self.budget(&account.insurer).await?;
        questions.extend(account::check(account, &budget, today, book)?);
        if ended_since(account, self.last, today) && account::may_spike(account, book) {
            let ledger = self.desk.store.history(&keys::fee::account(account.policy)).await?;
            let ledger: Vec<_> = ledger.into_iter().map(|stored| stored.fact).collect();
            questions.extend(account::spike(account, &ledger, book)?);
        }
        if account.period.covers(today) {
            let sum = sums.entry(account.insurer.clone()).or_default();
            *sum = sum.with(account, &budget, today, book)?;
        }
        Ok(())
    }
}

/// Whether the period has ended since the last run; a first run looks back a month.
fn ended_since(account: &FeeAccount, last: Option<Date>, today: Date) -> bool {
    let ended = account.period.to < today;
    ended && last.map_or_else(|| days_between(account.period.to, today) <= 31, |last| account.period.to >= last)
}
