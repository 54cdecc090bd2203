//! Read a claim, find it by its receipt number, list claims.

use crate::load;
use crate::view::ClaimView;
use api::views::PageView;
use api::{Answer, Asked, BadFields, Caller, Checked, PathIs, Problem, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgKind;
use domain::access::{Action, Resource, allow};
use domain::actor::Person;
use domain::claim::Claim;
use domain::claim::receipt_no::read_receipt_no;
use domain::id::ClaimId;
use std::collections::BTreeMap;
use store::keys;
use utoipa::IntoParams;

/// Read a claim.
#[utoipa::path(get, path = "/v1/claims/{claim_id}", tag = "claims", params(("claim_id" = wire::ClaimId, Path)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ClaimId>) -> Answer {
    let claim = load::claim(&room, &caller, Action::ReadClaim, id).await?;
    let view = ClaimView::of(claim.value, claim.version, &caller.actor, &room);
    Reply::ok(view).version(claim.version).answer()
}

/// Find a claim by the receipt number that a person was told.
#[utoipa::path(get, path = "/v1/receipts/{receipt_no}", tag = "claims", params(("receipt_no" = String, Path)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn by_receipt(
    State(room): State<Room>,
    caller: Caller,
    PathIs(named): PathIs<BTreeMap<String, String>>,
) -> Answer {
    let number = named.get("receipt_no").and_then(|number| read_receipt_no(number)).ok_or_else(Problem::not_found)?;
    let key = room.store.bearer("receipt_no", &number).await?;
    let claim = room.store.get::<Claim>(&key.ok_or_else(Problem::not_found)?).await?;
    allow(&caller.actor, Action::ReadClaim, &claim.value.resource())?;
    let view = ClaimView::of(claim.value, claim.version, &caller.actor, &room);
    Reply::ok(view).version(claim.version).answer()
}

/// The list of claims that are a person's to see: the organisation's own, or the city's for supervisors.
pub fn list_of(person: &Person) -> String {
    match person.org_kind {
        OrgKind::Enterprise | OrgKind::Insurer => keys::org_list("CLAIM", &person.org),
        OrgKind::Agency | OrgKind::Mechanism | OrgKind::Association | OrgKind::Regulator => keys::city_list("CLAIM"),
    }
}

/// Which claims.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListClaims {
    /// Only in this state.
    #[deserr(default)]
    pub state: Option<wire::ClaimState>,
    /// Only on this track.
    #[deserr(default)]
    pub track: Option<wire::Track>,
    /// Only whose receipt number, place or unit contains this.
    #[deserr(default)]
    pub q: Option<String>,
    /// `true`: reports that no insurer has taken yet.
    #[deserr(default)]
    pub unmatched: Option<String>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListClaims {}

/// List claims, the latest report first: an enterprise's own, an insurer's own, the city's for supervisors.
#[utoipa::path(get, path = "/v1/claims", tag = "claims", params(ListClaims),
    responses((status = 200, body = PageView<ClaimView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListClaims>) -> Answer {
    allow(&caller.actor, Action::ListClaims, &Resource::default())?;
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let unmatched = person.org_kind == OrgKind::Insurer && ask.unmatched.as_deref() == Some("true");
    let list = if unmatched { keys::unmatched_list() } else { list_of(person) };
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let words = ask.q.unwrap_or_default().trim().to_lowercase();
    let wanted = |claim: &Claim| {
        let name = claim.report.enterprise_name.as_ref().map(domain::text::Text::as_str).unwrap_or_default();
        let text = format!("{} {} {name}", claim.receipt_no, claim.report.place.text).to_lowercase();
        allow(&caller.actor, Action::ReadClaim, &claim.resource()).is_ok()
            && text.contains(&words)
            && ask.state.as_ref().is_none_or(|state| state.0 == claim.state)
            && ask.track.as_ref().is_none_or(|track| track.0 == claim.track)
    };
    let found = room.store.search::<Claim>(&list, &page, wanted).await?;
    Reply::ok(PageView::of(found, |claim| ClaimView::of(claim.value, claim.version, &caller.actor, &room))).answer()
}
