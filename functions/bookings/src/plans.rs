//! Service plans: the insurer draws a version up, the insured unit signs it or does not (R-E1, req 4.3).

use crate::load::person;
use crate::plan_view::{PlanStateView, ServicePlanView};
use api::views::PageView;
use api::{
    Act, Answer, Asked, BadFields, Caller, Checked, FieldError, PathIs, Problem, Reply, Room, Seen, decide, page_of,
    wire,
};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::id::{PlanId, PolicyId};
use domain::policy::Policy;
use domain::service::plan::{PlanItem, PlanText};
use domain::service::{PlanBook, ServicePlan};
use domain::{Invalid, OrgKind};
use store::{Commit, keys};
use utoipa::{IntoParams, ToSchema};

/// A version of a plan to draw up (服务方案).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ProposePlan {
    /// Of which policy.
    pub policy: wire::PolicyId,
    /// The insured unit's risk tier.
    pub risk_tier: wire::RiskTier,
    /// The items.
    pub items: Vec<PlanItemAsk>,
    /// What is to be reached (预期目标).
    pub goal: wire::Note,
    /// What makes sure of it (服务保障事项).
    pub assurance: wire::Note,
    /// Why the plan changes; needed once one is in force.
    #[deserr(default)]
    pub reason: Option<wire::Note>,
}

/// One item (服务项目).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct PlanItemAsk {
    /// What (服务项目).
    pub kind: wire::ServiceKindCode,
    /// How, at most 500 characters (服务措施).
    pub measures: wire::Note,
    /// How many times (服务频次).
    pub times: u32,
    /// The first day.
    pub from: wire::Date,
    /// The last day.
    pub to: wire::Date,
    /// What all of them cost at most.
    pub amount: wire::Money,
    /// By which institution (服务机构).
    pub agency: wire::AgencyId,
    /// By whom, in words (服务人员).
    pub personnel: wire::Line,
    /// By these experts alone.
    #[deserr(default)]
    pub experts: Vec<wire::ExpertId>,
}

impl Checked for ProposePlan {
    fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        for (at, item) in self.items.iter().enumerate() {
            if let Err(invalid) = item.measures.0.as_str().parse::<domain::text::Text<500>>() {
                errors.push(FieldError { pointer: format!("/items/{at}/measures"), invalid });
            }
            if item.experts.len() > 20 {
                let invalid = Invalid::new("too-many-experts", "最多 20 名专家", "at most 20 experts");
                errors.push(FieldError { pointer: format!("/items/{at}/experts"), invalid });
            }
        }
        errors
    }
}

impl ProposePlan {
    fn text(&self) -> Result<PlanText, Problem> {
        let item = |(at, item): (usize, &PlanItemAsk)| {
            let measures = item.measures.0.as_str().parse();
            Ok(PlanItem {
                kind: item.kind.0.clone(),
                measures: measures.map_err(|why| Problem::bad_field(format!("/items/{at}/measures"), why))?,
                times: item.times,
                from: item.from.0,
                to: item.to.0,
                amount: item.amount.0,
                agency: item.agency.0,
                personnel: item.personnel.0.clone(),
                experts: item.experts.iter().map(|expert| expert.0).collect(),
            })
        };
        Ok(PlanText {
            risk_tier: self.risk_tier.0,
            items: self.items.iter().enumerate().map(item).collect::<Result<_, Problem>>()?,
            goal: self.goal.0.clone(),
            assurance: self.assurance.0.clone(),
            reason: self.reason.as_ref().map(|reason| reason.0.clone()),
        })
    }
}

/// Draw up a version of a policy's plan; the insured unit finds it in its inbox to sign.
#[utoipa::path(post, path = "/v1/service-plans", tag = "services", request_body = ProposePlan,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = ServicePlanView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn propose(State(room): State<Room>, act: Act<ProposePlan>) -> Answer {
    let caller = &act.caller;
    let id = room.ids.make(PlanId::from_uuid);
    let text = act.body.text()?;
    decide(&room, &act.once, || async {
        let policy = room.store.get::<Policy>(&keys::policy(act.body.policy.0)).await?;
        allow(&caller.actor, Action::ProposePlan, &of_policy(&policy.value))?;
        let (was, catalogue) =
            tokio::try_join!(room.store.hold(PlanBook::none(policy.value.id)), room.store.catalogue())?;
        let now = room.now();
        let rules = (&catalogue, room.book());
        let by = caller.actor.subject();
        let done = was.value().propose(id, &policy.value, text.clone(), &by, rules, now)?;
        let reply = Reply::created(format!("/v1/service-plans/{id}"), ServicePlanView::of(done.plan.clone(), 1))
            .version(1)
            .stored(&act.once)?;
        let changed = done.book.changed();
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .create(&done.plan, done.told)
            .put(&was, &done.book, changed)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

fn of_policy(policy: &Policy) -> Resource {
    Resource { enterprise: policy.insured.org.clone(), ..Resource::of_insurer(policy.insurer.clone()) }
}

/// The insured unit's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserr, ToSchema)]
#[deserr(error = BadFields, rename_all = lowercase)]
#[schema(rename_all = "lowercase")]
pub enum PlanVerdict {
    /// Sign it (签署).
    Sign,
    /// Do not agree (不同意).
    Decline,
}

/// Sign a plan or decline it.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AnswerPlan {
    /// Which.
    pub decision: PlanVerdict,
    /// Why not.
    #[deserr(default)]
    pub reason: Option<wire::Note>,
}

impl Checked for AnswerPlan {
    fn check(&self) -> Vec<FieldError> {
        let missing = self.decision == PlanVerdict::Decline && self.reason.is_none();
        let invalid = Invalid::new("missing-field", "请说明不同意的原因", "say why not");
        missing.then(|| FieldError { pointer: "/reason".into(), invalid }).into_iter().collect()
    }
}

/// Sign a version of the plan, or decline it with a reason. What was in force before ends with the signature.
#[utoipa::path(post, path = "/v1/service-plans/{plan_id}/signature", tag = "services", request_body = AnswerPlan,
    params(("plan_id" = wire::PlanId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ServicePlanView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn answer(State(room): State<Room>, PathIs(id): PathIs<PlanId>, seen: Seen, act: Act<AnswerPlan>) -> Answer {
    let caller = &act.caller;
    decide(&room, &act.once, || async {
        let was = room.store.get::<ServicePlan>(&keys::booking::plan(id)).await?;
        allow(&caller.actor, Action::SignPlan, &was.value.resource())?;
        seen.check(was.version)?;
        let book = crate::load::plan_book(&room, was.value.policy).await?;
        let (now, by) = (room.now(), caller.actor.subject());
        let done = match (act.body.decision, &act.body.reason) {
            (PlanVerdict::Decline, Some(reason)) => {
                book.value.decline(&was.value, reason.0.clone(), &by, room.book(), now)?
            }
            _ => book.value.sign(&was.value, &by, room.book(), now)?,
        };
        let version = was.version + 1;
        let reply = Reply::ok(ServicePlanView::of(done.plan.clone(), version)).version(version).stored(&act.once)?;
        let mut commit = Commit::new(&caller.actor, now, &caller.request_id)
            .update(&was, &done.plan, done.told)
            .update(&book, &done.book, done.book.changed())
            .once(&act.once, &reply);
        if let Some(former) = book.value.in_force.filter(|former| done.book.in_force != Some(*former)) {
            let former = room.store.get::<ServicePlan>(&keys::booking::plan(former)).await?;
            let (ended, told) = former.value.superseded(id, room.book());
            commit = commit.update(&former, &ended, told);
        }
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// Read a version of a plan.
#[utoipa::path(get, path = "/v1/service-plans/{plan_id}", tag = "services", params(("plan_id" = wire::PlanId, Path)),
    responses((status = 200, body = ServicePlanView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<PlanId>) -> Answer {
    let plan = room.store.get::<ServicePlan>(&keys::booking::plan(id)).await?;
    allow(&caller.actor, Action::ReadPlan, &plan.value.resource())?;
    Reply::ok(ServicePlanView::of(plan.value, plan.version)).version(plan.version).answer()
}

/// Read what is in force of a policy's plan and what is used of it.
#[utoipa::path(get, path = "/v1/policies/{policy_id}/service-plan", tag = "services", params(("policy_id" = wire::PolicyId, Path)),
    responses((status = 200, body = PlanStateView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn state(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<PolicyId>) -> Answer {
    let policy = room.store.get::<Policy>(&keys::policy(id)).await?;
    allow(&caller.actor, Action::ReadPlan, &of_policy(&policy.value))?;
    let book = room.store.hold(PlanBook::none(id)).await?;
    Reply::ok(PlanStateView::from(book.into_value())).answer()
}

/// Which plans.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListPlans {
    /// Only of this policy.
    #[deserr(default)]
    pub policy: Option<wire::PolicyId>,
    /// Only in this state.
    #[deserr(default)]
    pub state: Option<wire::PlanState>,
    /// Only whose insured name contains this.
    #[deserr(default)]
    pub q: Option<String>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListPlans {}

/// List versions of plans, the latest first: the caller's own, or the city's for supervisors.
#[utoipa::path(get, path = "/v1/service-plans", tag = "services", params(ListPlans),
    responses((status = 200, body = PageView<ServicePlanView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListPlans>) -> Answer {
    allow(&caller.actor, Action::ListPlans, &Resource::default())?;
    let person = person(&caller)?;
    let list = match (&ask.policy, person.org_kind) {
        (Some(policy), _) => keys::booking::plans_list(policy.0),
        (None, OrgKind::Regulator | OrgKind::Association) => keys::city_list("PLAN"),
        (None, _) => keys::org_list("PLAN", &person.org),
    };
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let words = ask.q.unwrap_or_default().trim().to_lowercase();
    let found = room
        .store
        .search::<ServicePlan>(&list, &page, |plan| {
            allow(&caller.actor, Action::ReadPlan, &plan.resource()).is_ok()
                && ask.state.as_ref().is_none_or(|state| state.0 == plan.state)
                && plan.insured_name.as_str().to_lowercase().contains(&words)
        })
        .await?;
    Reply::ok(PageView::of(found, |plan| ServicePlanView::of(plan.value, plan.version))).answer()
}
