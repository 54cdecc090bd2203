//! Register a policy.

use crate::view::PolicyView;
use api::{Act, Answer, BadFields, Checked, FieldError, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::fee::FeeAccount;
use domain::id::PolicyId;
use domain::policy::{Contact, Insured, Limits, Period, Policy, Premium, Register};
use store::{Commit, Entity, keys};
use utoipa::ToSchema;

/// A policy to register (保单登记).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct RegisterPolicy {
    /// The insurer's own number.
    pub policy_no: wire::Line,
    /// The insured unit.
    pub enterprise: EnterpriseAsk,
    /// Its sector.
    pub sector: wire::Sector,
    /// Its district.
    pub district: wire::District,
    /// When the policy is in force.
    pub period: PeriodAsk,
    /// What is paid at most.
    pub limits: LimitsAsk,
    /// Employees the unit declared.
    pub declared_head_count: u32,
    /// Employees insured, all with the same limit.
    pub insured_head_count: u32,
    /// Product version, see `/v1/product-versions`.
    pub product_version: String,
    /// Premium agreed.
    pub premium: wire::Money,
    /// Prevention share by contract in basis points; needed where no legal cap applies.
    #[deserr(default)]
    pub prevention_ratio_bp: Option<u32>,
}

/// The insured unit.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct EnterpriseAsk {
    /// Its organisation here, when it has accounts.
    #[deserr(default)]
    pub org: Option<wire::OrgId>,
    /// Registered name.
    pub name: wire::Name,
    /// Unified social credit code.
    pub credit_code: wire::CreditCode,
    /// Whom to call.
    #[deserr(default)]
    pub contact_name: Option<wire::Name>,
    /// Where to call.
    #[deserr(default)]
    pub contact_phone: Option<wire::Phone>,
}

/// First and last day, both included.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct PeriodAsk {
    /// First day.
    pub from: wire::Date,
    /// Last day.
    pub to: wire::Date,
}

/// The three limits.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct LimitsAsk {
    /// Per person.
    pub per_person: wire::Money,
    /// Per accident.
    pub per_accident: wire::Money,
    /// For the whole period.
    pub aggregate: wire::Money,
}

impl Checked for RegisterPolicy {
    fn check(&self) -> Vec<FieldError> {
        let half = self.enterprise.contact_name.is_some() != self.enterprise.contact_phone.is_some();
        let invalid = domain::Invalid::new(
            "contact-incomplete",
            "联系人姓名和电话要一起填写",
            "give the contact's name and telephone together",
        );
        half.then(|| FieldError { pointer: "/enterprise/contact_phone".into(), invalid }).into_iter().collect()
    }
}

impl RegisterPolicy {
    fn into_domain(self) -> Register {
        let contact = self.enterprise.contact_name.zip(self.enterprise.contact_phone);
        Register {
            policy_no: self.policy_no.0,
            insured: Insured {
                org: self.enterprise.org.map(|org| org.0),
                name: self.enterprise.name.0,
                credit_code: self.enterprise.credit_code.0,
                contact: contact.map(|(name, phone)| Contact { name: name.0, phone: phone.0 }),
            },
            sector: self.sector.0,
            district: self.district.0,
            period: Period { from: self.period.from.0, to: self.period.to.0 },
            limits: Limits {
                per_person: self.limits.per_person.0,
                per_accident: self.limits.per_accident.0,
                aggregate: self.limits.aggregate.0,
            },
            declared_head_count: self.declared_head_count,
            insured_head_count: self.insured_head_count,
            product_version: self.product_version,
            premium: self.premium.0,
            prevention_ratio_bp: self.prevention_ratio_bp,
        }
    }
}

/// Register a policy.
///
/// All broken rules are reported at once (R-A3, R-A5, R-C12, R-C18). The policy number is unique within the insurer.
#[utoipa::path(post, path = "/v1/policies", tag = "policies", request_body = RegisterPolicy,
    params(("Idempotency-Key" = String, Header, description = "made by the caller, kept until answered")),
    responses((status = 201, body = PolicyView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn register(State(room): State<Room>, act: Act<RegisterPolicy>) -> Answer {
    let insurer = match act.caller.actor.person() {
        Some(person) => person.org.clone(),
        None => return Err(Problem::not_found()),
    };
    allow(&act.caller.actor, Action::RegisterPolicy, &Resource::of_insurer(insurer.clone()))?;
    let ask = act.body.into_domain();
    let id = room.ids.make(PolicyId::from_uuid);
    decide(&room, &act.once, || async {
        let now = room.now();
        let (policy, told) = Policy::register(id, insurer.clone(), ask.clone(), room.book(), now)?;
        let reply = Reply::created(format!("/v1/policies/{id}"), PolicyView::of(policy.clone(), 1))
            .version(1)
            .stored(&act.once)?;
        let opened = domain::Told::plain(domain::policy::PolicyFact::PremiumOpened { policy: id });
        let account = domain::claim::PolicyAccount::open(id);
        let account_told = domain::Told::plain(domain::policy::PolicyFact::LimitAccountOpened { policy: id });
        let (fee, fee_told) = FeeAccount::open(&policy);
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .name("policy_no", &format!("{insurer}#{}", policy.policy_no), &policy.key())
            .create(&policy, told)
            .create(&keys::PremiumOf { policy: id, premium: Premium::default() }, opened)
            .create(&account, account_told)
            .create(&fee, fee_told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
