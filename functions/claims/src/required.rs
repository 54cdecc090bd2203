//! Which documents this claim needs by the standard, and which are there: so that everything is asked at once (R-C2).

use crate::load;
use crate::terms::{standards, under};
use api::views::{BasisView, basis};
use api::{Answer, Caller, PathIs, Problem, Reply, Room, wire};
use axum::extract::State;
use domain::access::{Action, sees_people};
use domain::claim::Claim;
use domain::claim::documents::Missing;
use domain::document::{About, Document};
use domain::id::ClaimId;
use domain::standard::{Needed, needed};
use serde::Serialize;
use store::{PageAsk, keys};
use utoipa::ToSchema;

/// Most victims that are named for one document; the counts are whole.
const MOST_NAMED: usize = 100;
/// Documents of one page.
const PAGE: i32 = 100;

/// What a claim needs.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RequiredDocumentsView {
    /// The version of the standard that the claim keeps.
    pub standard: Option<wire::Name>,
    /// Whether nothing is missing.
    pub complete: bool,
    /// The documents, each kind once.
    pub items: Vec<NeededView>,
    /// The rules.
    pub basis: Vec<BasisView>,
}

/// A document that is needed.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NeededView {
    /// Which.
    pub kind: wire::DocumentKind,
    /// Its Chinese name.
    pub label: String,
    /// The heads of loss that need it; empty where every claim does.
    pub losses: Vec<wire::LossHead>,
    /// Why.
    pub why: wire::Note,
    /// Who can give it.
    pub from_whom: Option<wire::Note>,
    /// How many are needed.
    pub wanted: usize,
    /// How many are there, verified.
    pub there: usize,
    /// Whether one is missing.
    pub missing: bool,
    /// The victims whose own is missing, at most a hundred of them.
    pub victims: Vec<wire::VictimId>,
}

impl NeededView {
    fn of(of: Needed, people: bool) -> Self {
        let victims = of.missing.iter().take(if people { MOST_NAMED } else { 0 });
        Self {
            missing: of.is_missing(),
            label: of.kind.label().to_owned(),
            kind: of.kind.into(),
            losses: of.losses.into_iter().map(Into::into).collect(),
            why: of.why.into(),
            from_whom: of.from_whom.map(Into::into),
            wanted: of.wanted,
            there: of.there,
            victims: victims.map(|id| (*id).into()).collect(),
        }
    }
}

/// What a claim needs by the standard that it keeps.
///
/// # Errors
/// When the table does not answer.
pub async fn of(room: &Room, claim: &Claim) -> Result<Vec<Needed>, Problem> {
    let (all, victims, documents) =
        tokio::try_join!(standards(room), load::victims(room, claim), documents(room, claim.id))?;
    // Claims from before there was a standard keep the first.
    let version = match &claim.terms {
        Some(terms) => Some(terms.standard.clone()),
        None => Box::pin(under(room, claim.clone())).await?.terms.map(|terms| terms.standard),
    };
    let Some(standard) = version.and_then(|version| all.version(version.as_str()).cloned()) else {
        return Ok(Vec::new());
    };
    let victims: Vec<_> = victims.into_iter().map(|victim| victim.value).collect();
    Ok(needed(&standard.documents, claim, &victims, &documents))
}

/// What is missing, in the shape of a request.
pub fn missing(all: &[Needed]) -> impl Iterator<Item = Missing> {
    all.iter().filter(|needed| needed.is_missing()).map(|needed| Missing {
        kind: needed.kind,
        why: needed.why.clone(),
        from_whom: needed.from_whom.clone(),
    })
}

async fn documents(room: &Room, claim: ClaimId) -> Result<Vec<Document>, Problem> {
    let list = keys::documents_list(About::Claim(claim));
    let mut ask = PageAsk::first(PAGE);
    let mut all = Vec::new();
    loop {
        let page = room.store.list::<Document>(&list, &ask).await?;
        all.extend(page.items.into_iter().map(|document| document.value));
        match page.next_cursor {
            Some(next) => ask.cursor = Some(next),
            None => return Ok(all),
        }
    }
}

/// List the documents that a claim needs by the association's standard, with what is there and what is missing.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/required-documents", tag = "claims", params(("claim_id" = wire::ClaimId, Path)),
    responses((status = 200, body = RequiredDocumentsView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ClaimId>) -> Answer {
    let claim = load::claim(&room, &caller, Action::ReadClaim, id).await?.value;
    let all = Box::pin(of(&room, &claim)).await?;
    let people = sees_people(&caller.actor);
    let view = RequiredDocumentsView {
        standard: claim.terms.map(|terms| terms.standard.into()),
        complete: !all.iter().any(Needed::is_missing),
        items: all.into_iter().map(|needed| NeededView::of(needed, people)).collect(),
        basis: basis(room.book().basis(&["R-C23", "R-C2"])),
    };
    Reply::ok(view).answer()
}
