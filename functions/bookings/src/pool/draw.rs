//! Draw up a pooled service: see what each policy would bear, then fix just that.

use super::gather::{Gathered, Purpose, Who, gather};
use super::view::{PooledLeftOut, PooledPreview, PooledShareAsk, PooledView};
use crate::book::{SiteAsk, at, position_errors};
use crate::load::{self, For, Provider, person, plan_book, provider};
use api::{Act, Answer, BadFields, Caller, Checked, FieldError, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::fee;
use domain::id::{BookingId, PooledId};
use domain::policy::Policy;
use domain::service::booking::Order;
use domain::service::plan::Need;
use domain::service::pool::{Draw, PoolStateRefusal};
use domain::service::pooled::{Contributor, PoolRefusal};
use domain::service::slot::Wanted;
use domain::service::{Booking, Pool, PoolShares, Side, Slot};
use domain::{Invalid, Refusal};
use std::fmt::Write;
use store::{Commit, Versioned, derived_uuid, keys};
use utoipa::ToSchema;

/// A pooled service to draw up (统筹服务立项).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct DrawPooled {
    /// What it is called.
    pub title: wire::Line,
    /// What.
    pub kind: wire::ServiceKindCode,
    /// When and by whom.
    pub slot: wire::SlotId,
    /// What it costs at most, in all.
    pub cost: wire::Money,
    /// How it is shared.
    pub allocation: wire::AllocationKey,
    /// Where.
    pub site: SiteAsk,
    /// The policy of the unit where it is rendered: one of those that contribute, with an account and a plan in force.
    pub host: wire::PolicyId,
    /// Which policies contribute, one by one; or give `filter`.
    #[deserr(default)]
    pub policies: Option<Vec<wire::PolicyId>>,
    /// All policies that are like this; or give `policies`.
    #[deserr(default)]
    pub filter: Option<PooledFilter>,
    /// The preview's, when drawing up: what is held is what was seen.
    #[deserr(default)]
    pub fingerprint: Option<wire::Line>,
}

/// Which policies contribute.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct PooledFilter {
    /// In this district.
    #[deserr(default)]
    pub district: Option<wire::District>,
    /// Of this sector.
    #[deserr(default)]
    pub sector: Option<wire::Sector>,
    /// Whose number or insured name contains this.
    #[deserr(default)]
    pub q: Option<wire::Line>,
}

impl Checked for DrawPooled {
    fn check(&self) -> Vec<FieldError> {
        let mut errors = position_errors(self.site.latitude_micro, self.site.longitude_micro, "/site/latitude_micro");
        if self.policies.is_some() == self.filter.is_some() {
            let invalid = Invalid::new("policies-or-filter", "请选择保单或筛选条件", "name policies or give a filter");
            errors.push(FieldError { pointer: "/policies".into(), invalid });
        }
        errors
    }
}

impl DrawPooled {
    fn who(&self) -> Who {
        match (&self.policies, &self.filter) {
            (Some(ids), _) => Who::These(ids.iter().map(|id| id.0).collect()),
            (None, Some(like)) => Who::Like {
                district: like.district.as_ref().map(|district| district.0),
                sector: like.sector.as_ref().map(|sector| sector.0),
                words: like.q.as_ref().map(|q| q.0.as_str().to_lowercase()).unwrap_or_default(),
            },
            (None, None) => Who::These(Vec::new()),
        }
    }
}

domain::refusals! {
    /// Why a pooled service is not drawn up as it was asked for.
    pub enum DrawRefusal {
        SharesChanged => Conflict, "shares-changed", ["R-D12"], "分摊结果已变化，请重新预览", "the shares have changed; look at them again";
        HostWithoutAccount => Conflict, "insured-without-account", ["R-E1"], "牵头单位尚未开通账号，不能确认服务", "the host has no account to confirm the service with";
    }
}

/// Everything a pooled service rests on.
struct Drawn {
    slot: Versioned<Slot>,
    provider: Provider,
    gathered: Gathered,
    host: Policy,
    shares: PoolShares,
    fingerprint: String,
}

/// Loads and computes it: the same for the preview and the act.
async fn drawn(room: &Room, caller: &Caller, ask: &DrawPooled, id: PooledId) -> Result<Drawn, Problem> {
    let insurer = person(caller)?.org.clone();
    allow(&caller.actor, Action::DrawPool, &Resource::of_insurer(insurer.clone()))?;
    let slot = room.store.get::<Slot>(&keys::booking::slot(ask.slot.0)).await?;
    let host = room.store.get::<Policy>(&keys::policy(ask.host.0)).await?.value;
    if host.insurer != insurer {
        return Err(Problem::not_found());
    }
    let of = For { insurer: &insurer, insured: &host.insured.credit_code, sector: host.sector, kind: &ask.kind.0 };
    // The agreement and the fitness are asked for the host here, the fitness for everybody else as they are gathered.
    let (provider, refusals) = Box::pin(provider(room, &slot.value, &of)).await?;
    if !refusals.is_empty() {
        return Err(refusals.into());
    }
    // A kind under a purpose that an insurer added is paid by those alone who have it on their list that day.
    let paid_by = &provider.catalogue.kind(&ask.kind.0).map_err(|refusal| refusal.at("/kind"))?.purpose;
    let added = room.store.find::<fee::purpose::Purpose>(&keys::fee::purpose(&insurer, paid_by)).await?;
    let added: Vec<_> = added.into_iter().map(|purpose| purpose.value).collect();
    fee::purpose::listed(paid_by, slot.value.day(), room.book(), &added).map_err(|refusal| at(refusal, "/kind"))?;
    let purpose = Purpose { insurer: &insurer, kind: &ask.kind.0, on: slot.value.day(), provider: &provider };
    let gathered = Box::pin(gather(room, &ask.who(), &purpose)).await?;
    let of: Vec<Contributor> = gathered.candidates.iter().map(super::gather::Candidate::contributor).collect();
    if of.is_empty() {
        return Err(at(PoolRefusal::NobodyContributes, "/policies"));
    }
    let shares = PoolShares::of(id, ask.cost.0, ask.allocation.0, &of)?;
    if shares.find(ask.host.0).is_none() {
        return Err(at(PoolStateRefusal::HostMissing, "/host"));
    }
    let fingerprint = fingerprint(ask, &shares);
    Ok(Drawn { slot, provider, gathered, host, shares, fingerprint })
}

/// Stands for the very shares of a service.
fn fingerprint(ask: &DrawPooled, shares: &PoolShares) -> String {
    let head = format!("{} {} {} {} {}\n", ask.kind.0, ask.slot.0, ask.cost.0, ask.allocation.0, ask.host.0);
    let text = shares.shares.iter().fold(head, |mut text, share| {
        let _ = writeln!(text, "{} {}", share.policy, share.amount);
        text
    });
    derived_uuid(&text).to_string()
}

/// See what each policy would bear of a pooled service; nothing is written.
#[utoipa::path(post, path = "/v1/pooled-services/preview", tag = "services", request_body = DrawPooled,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 200, body = PooledPreview), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn preview(State(room): State<Room>, act: Act<DrawPooled>) -> Answer {
    let id = room.ids.make(PooledId::from_uuid);
    let of = Box::pin(drawn(&room, &act.caller, &act.body, id)).await?;
    let shown = |candidate: &super::gather::Candidate| {
        of.shares.find(candidate.policy.id).map(|share| PooledShareAsk::of(&candidate.policy, share))
    };
    let view = PooledPreview {
        cost: act.body.cost.0.into(),
        total: of.shares.sum()?.into(),
        shares: of.gathered.candidates.iter().filter_map(shown).collect(),
        left_out: of.gathered.left_out.into_iter().map(|(policy, why)| PooledLeftOut::of(policy, why)).collect(),
        more: of.gathered.more,
        fingerprint: of.fingerprint,
    };
    Reply::ok(view).answer()
}

/// Draw up a pooled service: the slot is taken, the host's booking made and the shares fixed in one transaction (R-D12,
/// req 2.7). Each policy's share is then held on its own fee account, one by one; read `done` and `running`, and
/// `held_up` for those that could not be.
#[utoipa::path(post, path = "/v1/pooled-services", tag = "services", request_body = DrawPooled,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = PooledView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn draw(State(room): State<Room>, act: Act<DrawPooled>) -> Answer {
    let (caller, ask) = (&act.caller, &act.body);
    let (id, booking_id) = (room.ids.make(PooledId::from_uuid), room.ids.make(BookingId::from_uuid));
    let done = decide(&room, &act.once, || async {
        let person = person(caller)?;
        let of = Box::pin(drawn(&room, caller, ask, id)).await?;
        if ask.fingerprint.as_ref().is_none_or(|seen| seen.0.as_str() != of.fingerprint) {
            return Err(at(DrawRefusal::SharesChanged, "/fingerprint"));
        }
        let Drawn { slot, provider, host, shares, .. } = of;
        let enterprise = host.insured.org.clone().ok_or_else(|| at(DrawRefusal::HostWithoutAccount, "/host"))?;
        let now = room.now();
        let wanted = Wanted { kind: &ask.kind.0, district: ask.site.district.0, by: &person.org, booking: booking_id };
        let (taken, slot_told) = slot.value.take(&wanted, now)?;
        let own = shares.find(host.id).map_or(domain::Money::ZERO, |share| share.amount);
        let plan = plan_book(&room, host.id).await?;
        let need = Need {
            kind: &ask.kind.0,
            agency: slot.value.agency,
            expert: slot.value.expert,
            on: slot.value.day(),
            amount: own,
        };
        let (next_plan, plan_id) = plan.value.take(&need)?;
        let kind = provider.catalogue.kind(&ask.kind.0).map_err(|refusal: Refusal| refusal.at("/kind"))?;
        let draw = Draw {
            insurer: host.insurer.clone(),
            title: ask.title.0.clone(),
            kind: ask.kind.0.clone(),
            purpose: kind.purpose.clone(),
            hazard: kind.hazard_inspection,
            key: ask.allocation.0,
            cost: ask.cost.0,
            host: host.id,
            enterprise: enterprise.clone(),
            booking: booking_id,
            agency_name: provider.agency.value.name.clone(),
            payee: provider.payee(),
            site: ask.site.site(),
        };
        let by = caller.actor.subject();
        let (pool, told) = Pool::draw_up(id, draw, &taken, &shares, &by, room.book(), now)?;
        let order = Order {
            policy: host.id,
            insurer: host.insurer.clone(),
            enterprise,
            insured_name: host.insured.name.clone(),
            insured_code: host.insured.credit_code.clone(),
            sector: host.sector,
            plan: plan_id,
            kind: ask.kind.0.clone(),
            agency_name: provider.agency.value.name.clone(),
            site: ask.site.site(),
            line: keys::pool::line_id(id, host.id, 1),
            reserved: own,
            pooled: Some(id),
            booked_for: Side::Insurer,
        };
        let (booking, booking_told) = Booking::order(booking_id, order, &taken, &by, room.book(), now);
        let view = PooledView::of(pool.clone(), 1, person.org_kind, &room);
        let reply = Reply::created(format!("/v1/pooled-services/{id}"), view).version(1).stored(&act.once)?;
        let (shares_told, plan_told) = (shares.changed(), next_plan.changed());
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .create(&pool, told)
            .create(&shares, shares_told)
            .create(&booking, booking_told)
            .update(&slot, &taken, slot_told)
            .update(&plan, &next_plan, plan_told)
            .resting_on(&provider.agency)
            .resting_on(&provider.expert)
            .once(&act.once, &reply);
        Box::pin(room.store.commit(commit)).await?;
        Ok(reply)
    });
    Box::pin(done).await
}

/// A pooled service on which the caller may do something.
///
/// # Errors
/// 404 for another tenant's, 403 where the role may not.
pub async fn pool(room: &Room, caller: &Caller, action: Action, id: PooledId) -> Result<Versioned<Pool>, Problem> {
    let pool = room.store.get::<Pool>(&keys::pool::pool(id)).await?;
    allow(&caller.actor, action, &pool.value.resource())?;
    load::person(caller)?;
    Ok(pool)
}
