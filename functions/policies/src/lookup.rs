//! Look up which policies of a unit are in force on a day.

use crate::view::PolicyView;
use api::views::PageView;
use api::{Answer, Asked, BadFields, Caller, Checked, Reply, Room, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, allow};
use domain::policy::Policy;
use store::{PageAsk, keys};
use utoipa::IntoParams;

/// Whose policies, on which day.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LookUp {
    /// The unit.
    pub credit_code: wire::CreditCode,
    /// The day, usually the accident's.
    pub on: wire::Date,
    /// Only the policy with this number.
    #[deserr(default)]
    pub policy_no: Option<wire::Line>,
}

impl Checked for LookUp {}

/// Policies of a unit in force on a day.
///
/// Another tenant's policies are not shown: the list is then empty, whatever exists.
#[utoipa::path(get, path = "/v1/policies/lookup", tag = "policies", params(LookUp),
    responses((status = 200, body = PageView<PolicyView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn look_up(State(room): State<Room>, caller: Caller, Asked(ask): Asked<LookUp>) -> Answer {
    allow(&caller.actor, Action::ListPolicies, &domain::access::Resource::default())?;
    let list = keys::credit_code_list(ask.credit_code.0.as_str());
    let wanted = |policy: &Policy| {
        policy.period.covers(ask.on.0)
            && ask.policy_no.as_ref().is_none_or(|number| number.0 == policy.policy_no)
            && allow(&caller.actor, Action::ReadPolicy, &crate::read::resource(policy)).is_ok()
    };
    let found = room.store.search::<Policy>(&list, &PageAsk::first(100), wanted).await?;
    Reply::ok(PageView::of(found, |policy| PolicyView::of(policy.value, policy.version))).answer()
}
