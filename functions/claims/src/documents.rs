//! The one-shot document request, and the moments that start and stop the clocks of assessment.

use crate::load;
use crate::policy::Nothing;
use crate::required;
use crate::view::ClaimView;
use api::{Act, Answer, BadFields, Caller, Checked, PathIs, Reply, Room, Seen, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::claim::documents::{DocumentRequest, Missing};
use domain::id::ClaimId;
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// What is missing, all at once (一次性通知).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct RequestDocuments {
    /// Every document that is missing, beside those of the standard.
    #[deserr(default)]
    pub items: Vec<MissingAsk>,
    /// `true`: also everything that the association's standard asks for this claim and that is not there.
    #[deserr(default)]
    pub by_standard: bool,
    /// Why a further request is made; needed from the second on.
    #[deserr(default)]
    pub reason: Option<wire::Note>,
}

impl Checked for RequestDocuments {}

/// One document.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct MissingAsk {
    /// Which.
    pub kind: wire::DocumentKind,
    /// Why it is needed, in plain words.
    pub why: wire::Note,
    /// Who can give it, in plain words.
    #[deserr(default)]
    pub from_whom: Option<wire::Note>,
}

/// A request as it was sent.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RequestView {
    /// What is missing.
    pub items: Vec<MissingView>,
    /// Why it was made again.
    pub reason: Option<wire::Note>,
    /// When it reached the claimant; the assessment clock stands still from then on.
    pub arrived_at: wire::Time,
    /// When the supplement arrived; the clock runs again.
    pub supplied_at: Option<wire::Time>,
}

/// One missing document.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MissingView {
    /// Which.
    pub kind: wire::DocumentKind,
    /// Its Chinese name.
    pub label: String,
    /// Why.
    pub why: wire::Note,
    /// Who can give it.
    pub from_whom: Option<wire::Note>,
}

impl From<DocumentRequest> for RequestView {
    fn from(of: DocumentRequest) -> Self {
        let item = |item: Missing| MissingView {
            label: item.kind.label().to_owned(),
            kind: item.kind.into(),
            why: item.why.into(),
            from_whom: item.from_whom.map(Into::into),
        };
        Self {
            items: of.items.into_iter().map(item).collect(),
            reason: of.reason.map(Into::into),
            arrived_at: of.arrived_at.into(),
            supplied_at: of.supplied_at.map(Into::into),
        }
    }
}

/// Ask for everything that is missing, once (R-C2). The assessment clock stands still until the supplement arrives.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/document-requests", tag = "claims", request_body = RequestDocuments,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn request(
    State(room): State<Room>,
    PathIs(id): PathIs<ClaimId>,
    seen: Seen,
    act: Act<RequestDocuments>,
) -> Answer {
    let asked = act.body.items.iter().map(|item| Missing {
        kind: item.kind.0,
        why: item.why.0.clone(),
        from_whom: item.from_whom.as_ref().map(|from| from.0.clone()),
    });
    let mut items: Vec<Missing> = asked.collect();
    if act.body.by_standard {
        let claim = load::claim(&room, &act.caller, Action::RequestDocuments, id).await?.value;
        let needed = Box::pin(required::of(&room, &claim)).await?;
        let named: BTreeSet<_> = items.iter().map(|item| item.kind).collect();
        items.extend(required::missing(&needed).filter(|item| !named.contains(&item.kind)));
    }
    crate::change(&room, id, seen, &act, Action::RequestDocuments, |claim| {
        let reason = act.body.reason.as_ref().map(|reason| reason.0.clone());
        claim.request_documents(items.clone(), reason, room.book(), room.now())
    })
    .await
}

/// List the document requests of a claim.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/document-requests", tag = "claims", params(("claim_id" = wire::ClaimId, Path)),
    responses((status = 200, body = Vec<RequestView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ClaimId>) -> Answer {
    let claim = load::claim(&room, &caller, Action::ReadClaim, id).await?;
    Reply::ok(claim.value.requests.into_iter().map(RequestView::from).collect::<Vec<_>>()).answer()
}

/// Say that the supplement is complete; the assessment clock runs again (R-C2).
#[utoipa::path(post, path = "/v1/claims/{claim_id}/document-supplement", tag = "claims", request_body = Nothing,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn supply(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, seen: Seen, act: Act<Nothing>) -> Answer {
    crate::change(&room, id, seen, &act, Action::SupplyDocuments, |claim| {
        claim.supply_documents(room.book(), room.now())
    })
    .await
}

/// Note that the claim and its documents are there: the 30 days (R-C3) and the 60 days (R-C6) run from the first time.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/documents-complete", tag = "claims", request_body = Nothing,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = ClaimView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn complete(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, seen: Seen, act: Act<Nothing>) -> Answer {
    crate::change(&room, id, seen, &act, Action::SupplyDocuments, |claim| {
        claim.documents_complete(room.book(), room.now())
    })
    .await
}
