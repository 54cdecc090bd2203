use super::super::fixtures::{self, at, yuan};
use super::super::follow::{Footing, Step};
use super::super::pooled::{AllocationKey, Contributor, Shares};
use super::super::shares::PoolShares;
use super::*;
use crate::fee::account::Post;
use crate::fee::budget::FeeBudget;
use crate::fee::fixtures as fee;
use crate::fee::line::{FeeLine, LineState, Rendered};
use crate::fee::period::{FeePeriod, Month};
use crate::fee::posting::{Balances, Posting};
use crate::fee::reshare::Grounds;
use crate::fee::{FeeAccount, FeeFact};
use crate::id::{LineId, ReceiptId};
use crate::policy::Sector;
use crate::{Told, What};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use uuid::Uuid;

fn policy(number: u128) -> PolicyId {
    PolicyId::from_uuid(Uuid::from_u128(number))
}

fn fen(fen: i64) -> Money {
    Money::from_fen(fen).unwrap()
}

fn line_id(policy: PolicyId, turn: u32) -> LineId {
    LineId::from_uuid(Uuid::from_u128(policy.uuid().as_u128() * 1000 + u128::from(turn)))
}

/// Everything that happens to some policies and one pooled service, as the functions keep it.
struct City {
    accounts: BTreeMap<PolicyId, FeeAccount>,
    lines: BTreeMap<LineId, FeeLine>,
    ledger: BTreeMap<PolicyId, Vec<Posting>>,
    pool: Pool,
    shares: PoolShares,
    now: Timestamp,
    period: FeePeriod,
}

static BUDGET: LazyLock<FeeBudget> = LazyLock::new(|| fee::budget(10_000));

const NOW: &str = "2026-05-10T02:00:00Z";

fn draw(cost: Money, host: PolicyId) -> Draw {
    Draw {
        insurer: "anping".parse().unwrap(),
        title: "统筹排查".parse().unwrap(),
        kind: fixtures::kind("hazard_inspection"),
        purpose: "hazard_inspection".parse().unwrap(),
        hazard: true,
        key: AllocationKey::Premium,
        cost,
        host,
        enterprise: "jia".parse().unwrap(),
        booking: fixtures::booking_id(),
        agency_name: "安技公司".parse().unwrap(),
        payee: fee::line(1, cost).payee,
        site: fixtures::booked().site,
    }
}

impl City {
    fn new(premiums: &[i64], cost: i64) -> Option<Self> {
        let mut accounts = BTreeMap::new();
        let mut ledger = BTreeMap::new();
        for (number, premium) in (1..).zip(premiums) {
            let of = FeeAccount { policy: policy(number), ..fee::account(Sector::Mine, None) };
            let receipt = ReceiptId::from_uuid(Uuid::nil());
            let (of, told) = of.entitle(receipt, fen(*premium), fixtures::book(), at(NOW)).unwrap();
            ledger.insert(of.policy, postings(&told));
            accounts.insert(of.policy, of);
        }
        let of: Vec<Contributor> = accounts.values().map(|of| contributor(of, Money::ZERO)).collect();
        let pooled = PooledId::from_uuid(Uuid::from_u128(1));
        let shares = PoolShares::of(pooled, fen(cost), AllocationKey::Premium, &of).ok()?;
        let host = shares.shares.iter().find(|share| share.amount.is_positive())?.policy;
        let slot = fixtures::slot(1, "2026-05-20T02:00:00Z", "2026-05-20T04:00:00Z");
        let by = "anping/prevention";
        let (pool, _) =
            Pool::draw_up(pooled, draw(fen(cost), host), &slot, &shares, by, fixtures::book(), at(NOW)).ok()?;
        let period = FeePeriod::open("anping".parse().unwrap());
        Some(Self { accounts, lines: BTreeMap::new(), ledger, pool, shares, now: at(NOW), period })
    }

    fn caps(&self) -> Shares {
        let held = |of: PolicyId| {
            let own = self.lines.values().filter(|line| line.policy == of && line.pooled == Some(self.pool.id));
            Money::sum(own.map(FeeLine::amount)).unwrap()
        };
        self.accounts.values().map(|of| (of.policy, contributor(of, held(of.policy)).cap)).collect()
    }

    fn keep(&mut self, account: FeeAccount, entry: &Told, lines: impl IntoIterator<Item = FeeLine>) {
        self.ledger.get_mut(&account.policy).unwrap().extend(postings(entry));
        self.accounts.insert(account.policy, account);
        self.lines.extend(lines.into_iter().map(|line| (line.id, line)));
    }

    /// One pass, or what a worker does of it before it is cut off.
    fn pass(&mut self, cut_off: usize) {
        let budget = &*BUDGET;
        let mut held_up = Vec::new();
        let mut steps = 0;
        for share in self.shares.shares.clone() {
            loop {
                if steps >= cut_off {
                    return;
                }
                steps += 1;
                let id = line_id(share.policy, share.turn);
                let live = |line: &&FeeLine| matches!(line.state, LineState::Reserved | LineState::Posted);
                let mut earlier = (1..share.turn).rev().filter_map(|turn| self.lines.get(&line_id(share.policy, turn)));
                let former = earlier.find(live);
                let footing = Footing {
                    account: &self.accounts[&share.policy],
                    line: self.lines.get(&id),
                    former,
                    id,
                    grounds: Grounds { budget, added: &[], book: fixtures::book() },
                    period: &self.period,
                    now: self.now,
                };
                match self.pool.follow(&share, footing) {
                    Ok(Step::Done) => break,
                    Ok(Step::Begins(moved) | Step::Moves(moved) | Step::Ends(moved)) => {
                        self.keep(moved.account, &moved.entry, [moved.line]);
                    }
                    Ok(Step::Replaces(change)) => {
                        self.keep(change.account, &change.entry, [change.old, change.new]);
                    }
                    Ok(Step::Changes(change)) => {
                        self.lines.insert(change.0.id, change.0);
                    }
                    Err(why) => {
                        let why = why.into_iter().next().unwrap();
                        let code = why.code.to_owned();
                        held_up.push(HeldUp { policy: share.policy, code, zh: why.said.zh, en: why.said.en });
                        break;
                    }
                }
            }
        }
        self.pool = self.pool.progressed(self.pool.lines, held_up, self.now).0;
    }

    /// A pass that was cut off somewhere, and then the whole of it again.
    fn follow(&mut self, cut_off: usize) {
        self.pass(cut_off);
        if self.pool.running() {
            self.pass(usize::MAX);
        }
    }

    fn check(&self) -> Result<(), TestCaseError> {
        for (policy, account) in &self.accounts {
            let entries = &self.ledger[policy];
            prop_assert_eq!(Balances::replay(entries).unwrap(), account.balances);
            let own = |state| {
                let lines = self.lines.values().filter(|line| line.policy == *policy && line.state == state);
                Money::sum(lines.map(FeeLine::amount)).unwrap()
            };
            prop_assert_eq!(own(LineState::Reserved), account.balances.reserved);
            prop_assert_eq!(own(LineState::Posted), account.balances.spent);
            prop_assert_eq!(Money::sum(account.by_purpose.values().copied()).unwrap(), account.balances.spent);
        }
        // The shares sum to what is shared at every moment, whatever the lines do.
        if !matches!(self.pool.state, PoolState::Releasing | PoolState::Cancelled) {
            prop_assert_eq!(self.shares.sum().unwrap(), self.pool.amount());
        }
        // R-D16: a month that is closed before a share's turn came holds nothing up for ever.
        prop_assert!(self.pool.held_up.iter().all(|why| why.code != "period-closed"), "{:?}", self.pool.held_up);
        // And once all have followed, so do the lines: one a policy, each at its share.
        let live = |line: &&FeeLine| line.pooled.is_some() && line.amount().is_positive();
        if !self.pool.running() && self.pool.held == 0 {
            let lines: Vec<&FeeLine> = self.lines.values().filter(live).collect();
            let policies: std::collections::BTreeSet<_> = lines.iter().map(|line| line.policy).collect();
            prop_assert_eq!(policies.len(), lines.len());
            let sum = Money::sum(lines.iter().map(|line| line.amount())).unwrap();
            let due = match self.pool.state {
                PoolState::Cancelled => Money::ZERO,
                PoolState::Posted => self.pool.amount(),
                _ => Money::sum(self.shares.shares.iter().map(|share| share.amount)).unwrap(),
            };
            prop_assert_eq!(sum, due, "{:?}", self.pool.state);
        }
        Ok(())
    }
}

fn contributor(of: &FeeAccount, held: Money) -> Contributor {
    let cap = of.bears(held, &BUDGET, fixtures::book()).unwrap();
    Contributor { policy: of.policy, premium: of.collected, head_count: 1, cap }
}

fn postings(told: &Told) -> Vec<Posting> {
    match &told.what {
        What::Fee(fact) => FeeFact::postings(fact).to_vec(),
        _ => Vec::new(),
    }
}

/// One thing that happens.
#[derive(Clone, Debug)]
enum Act {
    Premium(usize, i64),
    Refund(usize, i64),
    Book(usize, i64),
    Void(usize),
    DropOut(usize),
    Anew,
    GoOn,
    Confirm(i64),
    Post(i64),
    Reverse(usize),
    Cancel,
    Dispute(usize),
    CloseMonth,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let at = 0usize..8;
    let act = prop_oneof![
        (at.clone(), 1i64..200_000).prop_map(|(who, fen)| Act::Premium(who, fen)),
        (at.clone(), 1i64..200_000).prop_map(|(who, fen)| Act::Refund(who, fen)),
        (at.clone(), 1i64..20_000).prop_map(|(who, fen)| Act::Book(who, fen)),
        at.clone().prop_map(Act::Void),
        at.clone().prop_map(Act::DropOut),
        at.clone().prop_map(Act::DropOut),
        Just(Act::Anew),
        Just(Act::GoOn),
        (1i64..100).prop_map(Act::Confirm),
        (1i64..100).prop_map(Act::Post),
        at.clone().prop_map(Act::Reverse),
        Just(Act::Cancel),
        at.prop_map(Act::Dispute),
        Just(Act::CloseMonth),
    ];
    proptest::collection::vec((act, 0usize..12), 1..25).prop_map(|acts| acts.into_iter().map(|(act, _)| act).collect())
}

fn percent(of: Money, percent: i64) -> Money {
    fen((of.fen() * percent / 100).max(1))
}

impl City {
    /// An insured unit disputes its share, or its dispute is answered.
    fn disputes(&mut self, at_line: usize) {
        for line in self.lines.values_mut().filter(|line| line.pooled.is_some()).skip(at_line).take(1) {
            line.frozen = !line.frozen;
        }
    }

    fn closes_the_month(&mut self) {
        let month = Month::of(beijing_day(self.now));
        let next = month.last_day().tomorrow().unwrap();
        self.now = crate::time::day_start(next);
        self.period = self.period.close(month, "anping/manager", next, fixtures::book()).unwrap().0;
    }

    fn does(&mut self, act: &Act) {
        let (book, budget) = (fixtures::book(), &*BUDGET);
        let (now, today) = (self.now, beijing_day(self.now));
        let who = |at: usize| policy((at % self.accounts.len()) as u128 + 1);
        let reshare = || Reshare { why: fixtures::note(), by: "anping/manager".into(), on: today };
        match act {
            Act::Premium(at_policy, amount) | Act::Refund(at_policy, amount) => {
                let of = &self.accounts[&who(*at_policy)];
                let sign = if matches!(act, Act::Refund(..)) { -1 } else { 1 };
                let collected = fen((of.collected.fen() + sign * amount).max(0));
                let (next, told) = of.entitle(ReceiptId::from_uuid(Uuid::nil()), collected, book, now).unwrap();
                self.keep(next, &told, []);
            }
            Act::Book(at_policy, amount) => {
                let of = &self.accounts[&who(*at_policy)];
                let number = 1_000_000 + self.lines.len() as u128;
                let line = FeeLine { policy: of.policy, ..fee::line(number, fen(*amount)) };
                if let Ok(moved) = of.reserve(line, budget, &[], book) {
                    self.keep(moved.account, &moved.entry, [moved.line]);
                }
            }
            Act::Void(at_line) => {
                let alone: Vec<&FeeLine> = self.lines.values().filter(|line| line.pooled.is_none()).collect();
                let Some(line) = alone.get(*at_line).copied() else { return };
                if let Ok(moved) = self.accounts[&line.policy].void(line, fixtures::note(), book) {
                    self.keep(moved.account, &moved.entry, [moved.line]);
                }
            }
            Act::Reverse(at_line) => {
                let alone: Vec<&FeeLine> = self.lines.values().filter(|line| line.pooled.is_none()).collect();
                let Some(line) = alone.get(*at_line).copied() else { return };
                let accepted = match line.accepted_by {
                    None => line.accept(Rendered { cost: line.reserved, ..fee::rendered(line) }, "jia/manager", book),
                    Some(_) => return,
                };
                let Ok((line, _)) = accepted else { return };
                let invoice = Invoice { number: "FP".parse().unwrap(), dated: "2026-05-09".parse().unwrap() };
                let post = Post { amount: line.reserved, invoice, booked_on: today };
                let Ok(done) = self.accounts[&line.policy].post(&line, post, &self.period, "anping/finance", book, now)
                else {
                    return;
                };
                let undone = done
                    .account
                    .reverse(&done.line, fixtures::note(), today, &self.period, "anping/manager", book)
                    .unwrap();
                self.keep(done.account, &done.entry, []);
                self.keep(undone.account, &undone.entry, [undone.line]);
            }
            Act::DropOut(at_policy) => {
                let leaving = who(*at_policy);
                if self.pool.may_leave(leaving, false, now).is_err() {
                    return;
                }
                let (cost, key, caps) = (self.pool.amount(), self.pool.key, self.caps());
                let Ok((shares, _)) = self.shares.without(leaving, &"退出".parse().unwrap(), cost, key, &caps) else {
                    return;
                };
                let next = self.pool.shared_anew(&shares, Some(leaving), reshare(), book, now).unwrap();
                (self.pool, self.shares) = (next.0, shares);
            }
            Act::Anew => {
                if self.pool.may_share_anew().is_err() {
                    return;
                }
                let Ok((shares, _)) = self.shares.anew(self.pool.amount(), self.pool.key, &self.caps()) else { return };
                let next = self.pool.shared_anew(&shares, None, reshare(), book, now).unwrap();
                (self.pool, self.shares) = (next.0, shares);
            }
            Act::GoOn => {
                if let Ok((next, _)) = self.pool.resumed(now) {
                    self.pool = next;
                }
            }
            Act::Confirm(part) => {
                let cost = percent(self.pool.cost, *part);
                let rendered = Rendered { cost, ..fee::rendered(&fee::line(1, cost)) };
                let done = self.pool.confirmed(&self.shares, rendered, "jia/manager", book, now);
                if let Ok((pool, _, shares)) = done {
                    (self.pool, self.shares) = (pool, shares);
                }
            }
            Act::Post(part) => {
                let amount = percent(self.pool.amount(), *part);
                let invoice = Invoice { number: "FP".parse().unwrap(), dated: "2026-05-09".parse().unwrap() };
                let posting = PoolPosting { amount, invoice, booked_on: today, by: "anping/finance".into(), at: now };
                if let Ok((pool, _, shares)) = self.pool.post(&self.shares, posting, &self.period, book) {
                    (self.pool, self.shares) = (pool, shares);
                }
            }
            Act::Dispute(at_line) => self.disputes(*at_line),
            Act::CloseMonth => self.closes_the_month(),
            Act::Cancel => {
                if let Ok((pool, _)) = self.pool.cancelled(fixtures::note(), now) {
                    self.pool = pool;
                }
            }
        }
    }
}

proptest! {
    // R-D1, R-D12, R-D13, R-D16, req 2.7, 2.8: in any order of receipts, refunds, other bookings, drop-outs, new allocations,
    // confirmation, posting, reversals, disputes, months that are closed and cancelling, with every pass cut off anywhere and done again, each ledger replays
    // to its balances, the shares sum to what is shared, and the lines, once all followed, are one a policy and that sum.
    #[test]
    fn the_lines_follow_in_any_order(
        premiums in proptest::collection::vec(20_000i64..400_000, 2..8),
        part in 1i64..100,
        acts in acts(),
        cuts in proptest::collection::vec(0usize..12, 26),
    ) {
        let bearable: i64 = premiums.iter().map(|premium| premium * 21 / 100).sum();
        let Some(mut city) = City::new(&premiums, (bearable * part / 100).max(1)) else { return Ok(()) };
        city.follow(cuts[25]);
        city.check()?;
        for (act, cut_off) in acts.iter().zip(&cuts) {
            city.does(act);
            city.check()?;
            if city.pool.running() {
                city.follow(*cut_off);
            }
            city.check()?;
        }
    }
}

// DESIGN section 7: two thousand shares with the largest values still fit one item of the table (400 KB).
#[test]
fn two_thousand_shares_fit_one_item() {
    let cap = yuan("99999999.99");
    let of = |n: u128| Contributor { policy: policy(n), premium: cap, head_count: 999_999, cap };
    let of: Vec<Contributor> = (1..=2000).map(of).collect();
    let pooled = PooledId::from_uuid(Uuid::from_u128(1));
    let mut shares = PoolShares::of(pooled, yuan("99999999999.99"), AllocationKey::Premium, &of).unwrap();
    for (at, share) in shares.shares.iter_mut().enumerate() {
        share.actual = Some(share.amount);
        share.left = (at < super::super::shares::MOST_LEAVERS).then(|| "因".repeat(200).parse().unwrap());
    }
    let size = serde_json::to_vec(&shares).unwrap().len();
    assert!(size < 400_000, "{size} bytes");
}

// R-D12: contributors are told in time; the host bears something; a settled pool alone is taken on.
#[test]
fn a_pool_is_drawn_up_in_time_and_taken_on_settled() {
    let mut city = City::new(&[200_000, 200_000], 60_000).unwrap();
    assert_eq!(city.pool.settled().unwrap_err().code, "pooled-busy");
    city.pass(1);
    assert!(city.pool.running());
    city.follow(usize::MAX);
    assert!(city.pool.settled().is_ok());
    assert_eq!(city.pool.state, PoolState::Booked);
    let soon = fixtures::slot(2, "2026-03-04T02:00:00Z", "2026-03-04T04:00:00Z");
    let early = Pool::draw_up(
        city.pool.id,
        draw(fen(60_000), policy(1)),
        &soon,
        &city.shares,
        "anping/prevention",
        fixtures::book(),
        at("2026-03-02T01:00:00Z"),
    );
    assert_eq!(early.unwrap_err().code, "pooled-too-soon");
    // So it is when it moves to another day; on its own day they know already.
    let moves = |from: &str, to: &str, now: &str| {
        let (name, payee) = (city.pool.agency_name.clone(), city.pool.payee.clone());
        city.pool.moved(&fixtures::slot(3, from, to), name, payee, fixtures::book(), at(now)).map_err(|why| why.code)
    };
    let (from, to) = ("2026-05-22T02:00:00Z", "2026-05-22T04:00:00Z");
    assert!(moves(from, to, "2026-05-19T02:00:00Z").is_ok());
    assert_eq!(moves(from, to, "2026-05-20T00:00:00Z").unwrap_err(), "pooled-too-soon");
    assert!(moves("2026-05-20T06:00:00Z", "2026-05-20T08:00:00Z", "2026-05-19T02:00:00Z").is_ok());
    assert_eq!(city.pool.may_leave(city.pool.host, true, at(NOW)).unwrap_err().code, "host-stays");
    let begun = at("2026-05-20T02:00:00Z");
    assert_eq!(city.pool.may_leave(policy(2), true, begun).unwrap_err().code, "pooled-begun");
    assert!(city.pool.may_leave(policy(2), false, begun).is_ok());
}
