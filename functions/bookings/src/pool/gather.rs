//! Which policies contribute, and what each can bear.

use crate::load::Provider;
use api::{Problem, Room};
use domain::agency::{Agency, Expert, fit};
use domain::fee::budget::FeeBudget;
use domain::fee::line::LineState;
use domain::fee::{FeeAccount, FeeLine};
use domain::id::PolicyId;
use domain::money::Money;
use domain::policy::{District, Policy, Sector};
use domain::service::pooled::{Contributor, MOST, PoolRefusal, Shares};
use domain::service::shares::Share;
use domain::service::{Pool, PoolShares, ServiceKindCode};
use domain::{OrgId, Refusal, Rulebook};
use jiff::civil::Date;
use std::collections::BTreeMap;
use store::{PageAsk, Store, StoreError, keys};
use tokio::task::JoinSet;

/// Things read at once.
const AT_ONCE: usize = 16;
/// Policies of an insurer looked at for a filter.
const LOOKED_AT: usize = 20_000;
/// Policies of one page.
const PAGE: i32 = 500;

/// A policy that may contribute.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The policy.
    pub policy: Policy,
    /// Its fee.
    pub account: FeeAccount,
    /// What it can bear.
    pub cap: Money,
}

impl Candidate {
    /// As the allocation sees it.
    #[must_use]
    pub fn contributor(&self) -> Contributor {
        Contributor {
            policy: self.policy.id,
            premium: self.account.collected,
            head_count: self.policy.insured_head_count,
            cap: self.cap,
        }
    }
}

/// Which policies are meant.
#[derive(Clone, Debug)]
pub enum Who {
    /// These.
    These(Vec<PolicyId>),
    /// All of the insurer's that are like this.
    Like {
        /// In this district.
        district: Option<District>,
        /// Of this sector.
        sector: Option<Sector>,
        /// Whose number or insured name contains this.
        words: String,
    },
}

/// Who contributes and who does not.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    /// Those that can.
    pub candidates: Vec<Candidate>,
    /// Those that a filter found and that cannot, with why.
    pub left_out: Vec<(Policy, Refusal)>,
    /// There are more than were looked at.
    pub more: bool,
}

domain::refusals! {
    /// Why a policy does not contribute.
    pub enum GatherRefusal {
        Unknown => NotFound, "policy-unknown", [], "没有这张保单", "there is no such policy";
        NotInForce { on: Date } => Conflict, "policy-not-in-force", ["R-D12"], "该保单 {on} 不在保险期间内", "the policy is not in force on {on}";
        NothingLeft => Conflict, "nothing-left", ["R-D1", "R-D14"], "该保单的预防费用已无余额", "nothing is left of this policy's fee";
    }
}

/// For what the policies are gathered.
#[derive(Clone, Copy, Debug)]
pub struct Purpose<'a> {
    /// Whose policies.
    pub insurer: &'a OrgId,
    /// The kind of service.
    pub kind: &'a ServiceKindCode,
    /// Its day.
    pub on: Date,
    /// Who renders it.
    pub provider: &'a Provider,
}

/// Gathers the policies. Those that were named must all be able to contribute; of those that a filter finds, the ones
/// that cannot are left out, with the reason.
///
/// # Errors
/// Every reason against a named policy, at its place.
pub async fn gather(room: &Room, who: &Who, of: &Purpose<'_>) -> Result<Gathered, Problem> {
    let budget = room.store.hold(FeeBudget::none(of.insurer.clone(), of.on.year())).await?.into_value();
    let mut gathered = Gathered::default();
    let (ids, named) = match who {
        Who::These(ids) if ids.len() > MOST => return Err(Refusal::from(PoolRefusal::TooMany).at("/policies").into()),
        Who::These(ids) => (ids.clone(), true),
        Who::Like { district, sector, words } => {
            let like = |policy: &Policy| {
                let text = format!("{} {}", policy.policy_no, policy.insured.name).to_lowercase();
                policy.period.covers(of.on)
                    && district.is_none_or(|district| district == policy.district)
                    && sector.is_none_or(|sector| sector == policy.sector)
                    && text.contains(words.as_str())
            };
            let (ids, more) = found(room, of.insurer, like).await?;
            gathered.more = more;
            (ids, false)
        }
    };
    let mut refusals = Vec::new();
    for (at, (id, found)) in ids.iter().zip(loaded(&room.store, &ids).await?).enumerate() {
        let own = found.filter(|(policy, _)| &policy.insurer == of.insurer && policy.id == *id);
        let Some((policy, account)) = own else {
            refusals.push(Refusal::from(GatherRefusal::Unknown).at(format!("/policies/{at}")));
            continue;
        };
        let cap = account.bears(Money::ZERO, &budget, room.book()).map_err(Refusal::from)?;
        match why_not(&policy, cap, of) {
            None => gathered.candidates.push(Candidate { policy, account, cap }),
            Some(why) if named => refusals.push(why.at(format!("/policies/{at}"))),
            Some(why) => gathered.left_out.push((policy, why)),
        }
    }
    if refusals.is_empty() { Ok(gathered) } else { Err(refusals.into()) }
}

/// Why a policy cannot contribute: out of its period, no fit between its unit and the agency, nothing left.
fn why_not(policy: &Policy, cap: Money, of: &Purpose<'_>) -> Option<Refusal> {
    unfit(policy, of).or_else(|| (!cap.is_positive()).then(|| GatherRefusal::NothingLeft.into()))
}

fn unfit(policy: &Policy, of: &Purpose<'_>) -> Option<Refusal> {
    if !policy.period.covers(of.on) {
        return Some(GatherRefusal::NotInForce { on: of.on }.into());
    }
    let kind = match of.provider.catalogue.kind(of.kind) {
        Ok(kind) => kind,
        Err(refusal) => return Some(refusal),
    };
    let task = fit::Task { kind, sector: policy.sector, insured: &policy.insured.credit_code, on: of.on };
    let (agency, expert) = (&of.provider.agency.value, &of.provider.expert.value);
    fit(agency, Some(expert), &task, &of.provider.catalogue).err().and_then(|why| why.into_iter().next())
}

/// Whether another agency is fit for everybody who pays for a service.
///
/// # Errors
/// The first reason against it.
pub async fn all_fit(room: &Room, pool: &Pool, provider: &Provider, on: Date) -> Result<(), Problem> {
    let shares = room.store.get::<PoolShares>(&keys::pool::shares(pool.id)).await?.value;
    let ids: Vec<PolicyId> = shares.staying().map(|share| share.policy).collect();
    let purpose = Purpose { insurer: &pool.insurer, kind: &pool.kind, on, provider };
    for (policy, _) in loaded(&room.store, &ids).await?.into_iter().flatten() {
        if let Some(why) = unfit(&policy, &purpose) {
            return Err(why.into());
        }
    }
    Ok(())
}

/// Whether a service that was rendered may be paid for by everybody who has a share (R-E3, req 3.7). Units are looked up
/// only where the expert has declared something.
///
/// # Errors
/// The first reason against it, with the policy that has to drop out.
pub async fn all_payable(
    room: &Room,
    pool: &Pool,
    shares: &PoolShares,
    (agency, expert): (&Agency, &Expert),
) -> Result<(), Problem> {
    let on = pool.service_on();
    let paying = shares.paying().map(|share| share.policy);
    let ids: Vec<PolicyId> =
        if expert.conflicts.iter().any(|one| one.stands(on)) { paying.collect() } else { vec![pool.host] };
    for (policy, _) in loaded(&room.store, &ids).await?.into_iter().flatten() {
        if let Err(mut why) = fit::payable(agency, Some(expert), &policy.insured.credit_code, on) {
            if policy.id != pool.host {
                why.said.zh = format!("保单 {} 的单位须先退出分摊：{}", policy.policy_no, why.said.zh);
                why.said.en = format!("policy {} drops out first: {}", policy.policy_no, why.said.en);
            }
            return Err(why.into());
        }
    }
    Ok(())
}

/// The policies of an insurer that are wanted, the latest period first, and whether there are more.
async fn found(
    room: &Room,
    insurer: &OrgId,
    wanted: impl Fn(&Policy) -> bool,
) -> Result<(Vec<PolicyId>, bool), Problem> {
    let (mut ids, mut looked_at) = (Vec::new(), 0_usize);
    let mut page = PageAsk::first(PAGE);
    loop {
        let next = room.store.list::<Policy>(&keys::org_list("POLICY", insurer), &page).await?;
        looked_at = looked_at.saturating_add(next.items.len());
        ids.extend(next.items.into_iter().filter(|policy| wanted(&policy.value)).map(|policy| policy.value.id));
        page.cursor = next.next_cursor;
        if ids.len() > MOST {
            ids.truncate(MOST);
            return Ok((ids, true));
        }
        if page.cursor.is_none() || looked_at >= LOOKED_AT {
            return Ok((ids, page.cursor.is_some()));
        }
    }
}

/// Policies with their accounts, in the order asked for.
async fn loaded(store: &Store, ids: &[PolicyId]) -> Result<Vec<Option<(Policy, FeeAccount)>>, Problem> {
    let mut all = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let mut tasks = JoinSet::new();
        for id in some.iter().copied() {
            let store = store.clone();
            tasks.spawn(async move {
                let (policy_key, account_key) = (keys::policy(id), keys::fee::account(id));
                let both = tokio::try_join!(store.find::<Policy>(&policy_key), store.find::<FeeAccount>(&account_key))?;
                Ok::<_, StoreError>((id, both))
            });
        }
        let mut got = BTreeMap::new();
        while let Some(one) = tasks.join_next().await {
            let (id, (policy, account)) = one.map_err(lost)??;
            got.extend(policy.zip(account).map(|(policy, account)| (id, (policy.value, account.value))));
        }
        all.extend(some.iter().map(|id| got.get(id).cloned()));
    }
    Ok(all)
}

#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` hands over")]
fn lost(error: tokio::task::JoinError) -> Problem {
    StoreError::Aws(error.to_string()).into()
}

/// What each policy that stays can bear now: what its fee has left beside this service.
///
/// # Errors
/// When the table does not answer, or the year has no budget.
pub async fn caps(store: &Store, pool: &Pool, shares: &PoolShares, book: &Rulebook) -> Result<Shares, Problem> {
    let budget = store.hold(FeeBudget::none(pool.insurer.clone(), pool.service_on().year())).await?.into_value();
    let staying: Vec<Share> = shares.staying().cloned().collect();
    let mut caps = Shares::new();
    for some in staying.chunks(AT_ONCE) {
        let mut tasks = JoinSet::new();
        for share in some.iter().cloned() {
            let (store, pooled) = (store.clone(), pool.id);
            tasks.spawn(async move {
                let account = store.get::<FeeAccount>(&keys::fee::account(share.policy)).await?.value;
                let mut held = Money::ZERO;
                for turn in 1..=share.turn {
                    let key = keys::fee::line(share.policy, keys::pool::line_id(pooled, share.policy, turn));
                    let line = store.find::<FeeLine>(&key).await?.map(|line| line.value);
                    let live = line.filter(|line| matches!(line.state, LineState::Reserved | LineState::Posted));
                    held = live.map_or(held, |line| line.amount());
                }
                Ok::<_, StoreError>((account, held))
            });
        }
        while let Some(one) = tasks.join_next().await {
            let (account, held) = one.map_err(lost)??;
            let cap = account.bears(held, &budget, book).map_err(Refusal::from)?;
            caps.insert(account.policy, cap);
        }
    }
    Ok(caps)
}
