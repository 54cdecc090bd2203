//! List policies: an insurer's own, an enterprise's own, the city's for supervisors.

use crate::view::PolicyView;
use api::views::PageView;
use api::{Answer, Asked, BadFields, Caller, Checked, Problem, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgKind;
use domain::access::{Action, Resource, allow};
use domain::policy::Policy;
use store::keys;
use utoipa::IntoParams;

/// Which policies.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListPolicies {
    /// Only of this unit.
    #[deserr(default)]
    pub credit_code: Option<wire::CreditCode>,
    /// Only whose number or insured name contains this.
    #[deserr(default)]
    pub q: Option<String>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListPolicies {}

/// List policies, the latest period first.
#[utoipa::path(get, path = "/v1/policies", tag = "policies", params(ListPolicies),
    responses((status = 200, body = PageView<PolicyView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListPolicies>) -> Answer {
    allow(&caller.actor, Action::ListPolicies, &Resource::default())?;
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let list = match (person.org_kind, &ask.credit_code) {
        (_, Some(code)) => keys::credit_code_list(code.0.as_str()),
        (OrgKind::Enterprise | OrgKind::Insurer, None) => keys::org_list("POLICY", &person.org),
        (_, None) => keys::city_list("POLICY"),
    };
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let words = ask.q.unwrap_or_default().trim().to_lowercase();
    let found = room
        .store
        .search::<Policy>(&list, &page, |policy| {
            let own = allow(&caller.actor, Action::ReadPolicy, &crate::read::resource(policy)).is_ok();
            let text = format!("{} {}", policy.policy_no, policy.insured.name).to_lowercase();
            own && text.contains(&words)
        })
        .await?;
    Reply::ok(PageView::of(found, |policy| PolicyView::of(policy.value, policy.version))).answer()
}
