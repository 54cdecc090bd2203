//! Every account once a day, shard by shard, and every insurer as a whole.

use crate::{PAGE, Watched, keep, raise, system};
use domain::OrgId;
use domain::fee::FeeAccount;
use domain::fee::budget::FeeBudget;
use domain::time::days_between;
use domain::watch::account::ByInsurer;
use domain::watch::{account, insurer};
use feed::{Desk, FeedError};
use jiff::civil::Date;
use std::collections::BTreeMap;
use store::keys::watch::{Run, ShardDone, shard_done};
use store::{Commit, PageAsk, keys};

/// Budgets by insurer and year: a handful, read once in a run.
#[derive(Default)]
struct Budgets(BTreeMap<(OrgId, i16), FeeBudget>);

impl Budgets {
    async fn of(&mut self, desk: &Desk, insurer: &OrgId, year: i16) -> Result<FeeBudget, FeedError> {
        let at = (insurer.clone(), year);
        if let Some(known) = self.0.get(&at) {
            return Ok(known.clone());
        }
        let budget = desk.store.hold(FeeBudget::none(insurer.clone(), year)).await?.into_value();
        self.0.insert(at, budget.clone());
        Ok(budget)
    }
}

pub(crate) async fn look(desk: &Desk, run: &mut Run, today: Date, watched: &mut Watched) -> Result<(), FeedError> {
    if run.accounts_on.is_some_and(|done| done >= today) {
        return Ok(());
    }
    let mut budgets = Budgets::default();
    let mut sums = ByInsurer::new();
    for shard in 0..keys::fee::FEE_WATCH_SHARDS {
        let done = match desk.store.derived::<ShardDone>(&shard_done(today, shard)).await? {
            Some(done) => done,
            None => look_at_shard(desk, shard, run.accounts_on, today, &mut budgets, watched).await?,
        };
        for (insurer, more) in done.sums {
            let sum = sums.entry(insurer).or_default();
            *sum = sum.plus(more);
        }
    }
    for (org, sum) in &sums {
        let budget = budgets.of(desk, org, today.year()).await?;
        raise(desk, insurer::check(org, sum, &budget, today, desk.book()), watched).await?;
        raise(desk, crate::training::check(desk, org, today).await?, watched).await?;
    }
    run.accounts_on = Some(today);
    keep(desk, run).await
}

/// Looks at one shard and marks it as done with its sums: what a run that is cut off does not do again.
async fn look_at_shard(
    desk: &Desk,
    shard: u8,
    last: Option<Date>,
    today: Date,
    budgets: &mut Budgets,
    watched: &mut Watched,
) -> Result<ShardDone, FeedError> {
    let mut sums = ByInsurer::new();
    let mut page = PageAsk { forward: true, ..PageAsk::first(PAGE) };
    loop {
        let found = desk.store.list::<FeeAccount>(&keys::fee::watch_list(shard), &page).await?;
        for account in found.items {
            let account = account.value;
            let budget = budgets.of(desk, &account.insurer, today.year()).await?;
            let mut questions = account::check(&account, &budget, today, desk.book())?;
            if ended_since(&account, last, today) {
                questions.extend(spike(desk, &account).await?);
            }
            raise(desk, questions, watched).await?;
            if account.period.covers(today) {
                let sum = sums.entry(account.insurer.clone()).or_default();
                *sum = sum.with(&account, &budget, today, desk.book())?;
            }
            watched.accounts += 1;
        }
        page.cursor = found.next_cursor;
        if page.cursor.is_none() {
            break;
        }
    }
    let done = ShardDone { on: today, shard, sums };
    let commit = Commit::new(&system(), desk.now(), "fee-watch").derive(&done);
    desk.store.commit(commit).await?;
    Ok(done)
}

/// Whether the period has ended since the last run; a first run looks back a month.
fn ended_since(account: &FeeAccount, last: Option<Date>, today: Date) -> bool {
    let ended = account.period.to < today;
    ended && last.map_or_else(|| days_between(account.period.to, today) <= 31, |last| account.period.to >= last)
}

async fn spike(desk: &Desk, of: &FeeAccount) -> Result<Option<domain::watch::Question>, FeedError> {
    let ledger = desk.store.history(&keys::fee::account(of.policy)).await?;
    let ledger: Vec<_> = ledger.into_iter().map(|stored| stored.fact).collect();
    Ok(account::spike(of, &ledger, desk.book())?)
}
