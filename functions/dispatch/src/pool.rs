//! The fee lines of a pooled service follow its header: some at a time, each in a transaction of its own.
//!
//! A fact of the header says in which pass how many have followed; the next some are moved and the header says so, which
//! is the next fact. Cut off anywhere, the fact comes again and finds done what is done: a line's id is made of what it
//! stands for, a step is decided on what is there, and every step rests on the header's version, so that a worker that
//! was overtaken by a later decision moves nothing.

use domain::fee::budget::FeeBudget;
use domain::fee::line::LineState;
use domain::fee::period::FeePeriod;
use domain::fee::purpose::Purpose;
use domain::fee::reshare::Grounds;
use domain::fee::{FeeAccount, FeeLine};
use domain::id::PooledId;
use domain::service::follow::{Footing, Step};
use domain::service::pool::HeldUp;
use domain::service::shares::Share;
use domain::service::{Pool, PoolShares};
use domain::{Actor, Refusal};
use feed::{Desk, FeedError, settle};
use store::{Commit, StoreError, Versioned, keys};

/// Lines of one fact: few enough that other facts do not wait for long.
const AT_ONCE: usize = 25;
/// Most steps and repetitions of one line before its fact goes back to the stream.
const MOST_TRIES: u32 = 24;

/// Lets the next lines follow, if nobody did yet.
pub async fn follow(desk: &Desk, pooled: PooledId, pass: u32, done: u32) -> Result<(), FeedError> {
    let Some(pool) = current(desk, pooled, pass, done).await? else { return Ok(()) };
    let shares = desk.store.get::<PoolShares>(&keys::pool::shares(pooled)).await?.value.shares;
    let from = usize::try_from(done).unwrap_or(usize::MAX);
    let mut held_up = Vec::new();
    let mut followed: u32 = 0;
    for share in shares.iter().skip(from).take(AT_ONCE) {
        match one(desk, &pool, share).await? {
            Followed::Done => {}
            Followed::HeldUp(why) => held_up.push(HeldUp {
                policy: share.policy,
                code: why.code.to_owned(),
                zh: why.said.zh,
                en: why.said.en,
            }),
            // A later decision goes on with them.
            Followed::Overtaken => return Ok(()),
        }
        followed += 1;
    }
    settle(|| async {
        let Some(was) = current(desk, pooled, pass, done).await? else { return Ok(()) };
        let now = desk.now();
        let (next, told) = was.value.progressed(followed, held_up.clone(), now);
        let commit =
            Commit::new(&Actor::system("dispatch"), now, &format!("follow {pooled}")).update(&was, &next, told);
        desk.store.commit(commit).await.map_err(Into::into)
    })
    .await
}

/// The header, if it still waits for just these lines.
async fn current(desk: &Desk, pooled: PooledId, pass: u32, done: u32) -> Result<Option<Versioned<Pool>>, FeedError> {
    let pool = desk.store.get::<Pool>(&keys::pool::pool(pooled)).await?;
    let waits = pool.value.running() && (pool.value.pass, pool.value.done) == (pass, done);
    Ok(waits.then_some(pool))
}

enum Followed {
    Done,
    HeldUp(Refusal),
    Overtaken,
}

/// Brings one line to where it should be.
async fn one(desk: &Desk, pool: &Versioned<Pool>, share: &Share) -> Result<Followed, FeedError> {
    for tried in 0..MOST_TRIES {
        match Box::pin(step(desk, pool, share)).await {
            Ok(Stepped::There) => return Ok(Followed::Done),
            Ok(Stepped::Moved) => {}
            Ok(Stepped::Refused(why)) => return Ok(Followed::HeldUp(why)),
            Err(FeedError::Store(error)) if error.is_contention() || matches!(error, StoreError::Exists(_)) => {
                let now = desk.store.get::<Pool>(&keys::pool::pool(pool.value.id)).await?;
                if now.version != pool.version {
                    return Ok(Followed::Overtaken);
                }
                tokio::time::sleep(std::time::Duration::from_millis(u64::from(tried) * 3)).await;
            }
            Err(error) => return Err(error),
        }
    }
    Err(StoreError::Busy.into())
}

enum Stepped {
    There,
    Moved,
    Refused(Refusal),
}

/// Decides and takes one step of a line.
async fn step(desk: &Desk, pool: &Versioned<Pool>, share: &Share) -> Result<Stepped, FeedError> {
    let (header, store, now) = (&pool.value, &desk.store, desk.now());
    let (account_key, id) =
        (keys::fee::account(share.policy), keys::pool::line_id(header.id, share.policy, share.turn));
    let (line_key, purpose_key) =
        (keys::fee::line(share.policy, id), keys::fee::purpose(&header.insurer, &header.purpose));
    let none = FeeBudget::none(header.insurer.clone(), header.service_on().year());
    let (account, line, former, period, budget, added) = tokio::try_join!(
        store.get::<FeeAccount>(&account_key),
        store.find::<FeeLine>(&line_key),
        former(desk, header.id, share),
        store.hold(FeePeriod::open(header.insurer.clone())),
        store.hold(none),
        store.find::<Purpose>(&purpose_key),
    )?;
    let added: Vec<Purpose> = added.into_iter().map(|purpose| purpose.value).collect();
    let footing = Footing {
        account: &account.value,
        line: line.as_ref().map(|line| &line.value),
        former: former.as_ref().map(|line| &line.value),
        id,
        grounds: Grounds { budget: budget.value(), added: &added, book: desk.book() },
        period: period.value(),
        now,
    };
    let commit = Commit::new(&Actor::system("dispatch"), now, &format!("follow {}", header.id)).resting_on(pool);
    let commit = match header.follow(share, footing) {
        Ok(Step::Done) => return Ok(Stepped::There),
        Err(refusals) => {
            let Some(why) = refusals.into_iter().next() else { return Ok(Stepped::There) };
            return Ok(Stepped::Refused(why));
        }
        Ok(Step::Begins(moved)) => commit.fee(&account, None, &moved),
        Ok(Step::Moves(moved)) => commit.fee(&account, line.as_ref(), &moved).resting_on_held(&period),
        Ok(Step::Ends(moved)) => {
            let ending = former.iter().chain(&line).find(|line| line.value.id == moved.line.id);
            commit.fee(&account, ending, &moved).resting_on_held(&period)
        }
        Ok(Step::Replaces(change)) => {
            let Some(was) = &former else { return Ok(Stepped::There) };
            commit
                .update(&account, &change.account, change.entry)
                .update(was, &change.old, change.old_told)
                .create(&change.new, change.new_told)
                .resting_on_held(&period)
        }
        Ok(Step::Changes(change)) => {
            let Some(was) = &line else { return Ok(Stepped::There) };
            let (next, told) = *change;
            commit.update(was, &next, told)
        }
    };
    store.commit(commit).await?;
    Ok(Stepped::Moved)
}

/// A line of an earlier turn that still holds or has spent something; a share has few turns.
async fn former(desk: &Desk, pooled: PooledId, share: &Share) -> Result<Option<Versioned<FeeLine>>, StoreError> {
    for turn in (1..share.turn).rev() {
        let key = keys::fee::line(share.policy, keys::pool::line_id(pooled, share.policy, turn));
        let line = desk.store.find::<FeeLine>(&key).await?;
        let live = line.filter(|line| matches!(line.value.state, LineState::Reserved | LineState::Posted));
        if live.is_some() {
            return Ok(live);
        }
    }
    Ok(None)
}
