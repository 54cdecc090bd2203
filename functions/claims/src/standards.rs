//! The association's claim standard (R-C23): its versions, proposed by one officer and published by another.

use crate::limits::{LimitView, StepLimitsAsk, views};
use crate::terms::standards;
use api::views::{BasisView, basis};
use api::{Act, Answer, BadFields, Caller, Checked, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::id::StandardId;
use domain::standard::{Edition, Publication, RequiredDocument, Standard};
use domain::time::beijing_day;
use domain::{OrgKind, Rulebook};
use serde::Serialize;
use store::keys::standard::{EDITIONS, STANDARD, edition};
use store::{Commit, Versioned};
use utoipa::ToSchema;

/// A document that every claim of a kind of loss needs.
#[derive(Clone, Debug, Deserr, Serialize, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct StandardDocument {
    /// The head of loss that needs it; none: every claim does.
    #[deserr(default)]
    pub loss: Option<wire::LossHead>,
    /// Which.
    pub kind: wire::DocumentKind,
    /// Whether each victim with that loss needs one of their own.
    #[deserr(default)]
    pub each: bool,
    /// Why, in plain words.
    pub why: wire::Note,
    /// Who can give it, in plain words.
    #[deserr(default)]
    pub from_whom: Option<wire::Note>,
}

/// A version to propose.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ProposeStandard {
    /// Its name, as `2027-1`.
    pub name: wire::Name,
    /// The first legal day of the reports that it applies to; after today.
    pub effective_from: wire::Date,
    /// The association's own document.
    pub source: wire::Line,
    /// The limit of every step.
    pub limits: StepLimitsAsk,
    /// The documents.
    pub documents: Vec<StandardDocument>,
}

impl Checked for ProposeStandard {}

/// The second person's answer.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct DecidePublication {
    /// Whether it is published.
    pub publish: bool,
    /// Why it is returned.
    #[deserr(default)]
    pub reason: Option<wire::Note>,
}

impl Checked for DecidePublication {}

/// A version of the standard.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StandardView {
    /// Its id; the version that ships with the product has none.
    pub id: Option<wire::StandardId>,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// Its name, as `2027-1`.
    pub name: wire::Name,
    /// The first legal day of the reports that it applies to.
    pub effective_from: wire::Date,
    /// What it rests on.
    pub source: wire::Line,
    /// Where it stands.
    pub state: wire::Publication,
    /// Whether it is the one for reports of today.
    pub in_force: bool,
    /// The limit of every step.
    pub limits: Vec<LimitView>,
    /// The documents.
    pub documents: Vec<StandardDocument>,
    /// Who proposed it.
    pub maker: Option<String>,
    /// When.
    pub proposed_at: Option<wire::Time>,
    /// Who decided.
    pub checker: Option<String>,
    /// When.
    pub decided_at: Option<wire::Time>,
    /// Why it was returned.
    pub reason: Option<wire::Note>,
    /// The rule that it fills.
    pub basis: Vec<BasisView>,
}

impl StandardView {
    fn of(standard: Standard, in_force: bool, book: &Rulebook) -> Self {
        let document = |of: RequiredDocument| StandardDocument {
            loss: of.loss.map(Into::into),
            kind: of.kind.into(),
            each: of.each,
            why: of.why.into(),
            from_whom: of.from_whom.map(Into::into),
        };
        Self {
            id: None,
            version: 0,
            name: standard.version.into(),
            effective_from: standard.effective_from.into(),
            source: standard.source.into(),
            state: Publication::Published.into(),
            in_force,
            limits: views(standard.limits),
            documents: standard.documents.into_iter().map(document).collect(),
            maker: None,
            proposed_at: None,
            checker: None,
            decided_at: None,
            reason: None,
            basis: basis(book.basis(&["R-C23"])),
        }
    }

    fn edition(of: Edition, version: u64, in_force: bool, book: &Rulebook) -> Self {
        Self {
            id: Some(of.id.into()),
            version,
            state: of.state.into(),
            maker: Some(of.maker),
            proposed_at: Some(of.proposed_at.into()),
            checker: of.checker,
            decided_at: of.decided_at.map(Into::into),
            reason: of.reason.map(Into::into),
            ..Self::of(of.standard, in_force, book)
        }
    }
}

/// List the versions of the claim standard, the first first. Drafts are the association's own.
#[utoipa::path(get, path = "/v1/claim-standards", tag = "standards",
    responses((status = 200, body = Vec<StandardView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller) -> Answer {
    allow(&caller.actor, Action::ReadStandards, &Resource::default())?;
    let drafts = caller.actor.person().is_some_and(|person| person.org_kind == OrgKind::Association);
    let all = standards(&room).await?;
    let today = all.in_force(beijing_day(room.now())).map(|standard| standard.version.clone());
    let now = |standard: &Standard| Some(&standard.version) == today.as_ref();
    let editions = room.store.parts::<Edition>(STANDARD, EDITIONS).await?;
    let shipped = all.since(jiff::civil::Date::MIN).next().cloned();
    let mut views: Vec<StandardView> = shipped
        .into_iter()
        .map(|standard| {
            let in_force = now(&standard);
            StandardView::of(standard, in_force, room.book())
        })
        .collect();
    for edition in editions {
        if drafts || edition.value.state == Publication::Published {
            let in_force = edition.value.state == Publication::Published && now(&edition.value.standard);
            views.push(StandardView::edition(edition.value, edition.version, in_force, room.book()));
        }
    }
    Reply::ok(views).answer()
}

async fn load(room: &Room, caller: &Caller, action: Action, id: StandardId) -> Result<Versioned<Edition>, Problem> {
    allow(&caller.actor, action, &Resource::default())?;
    let found = room.store.get::<Edition>(&edition(id)).await?;
    let drafts = caller.actor.person().is_some_and(|person| person.org_kind == OrgKind::Association);
    if drafts || found.value.state == Publication::Published { Ok(found) } else { Err(Problem::not_found()) }
}

async fn in_force(room: &Room, edition: &Edition) -> Result<bool, Problem> {
    let all = standards(room).await?;
    let today = all.in_force(beijing_day(room.now()));
    let published = edition.state == Publication::Published;
    Ok(published && today.is_some_and(|standard| standard.version == edition.standard.version))
}

/// Read a version of the standard.
#[utoipa::path(get, path = "/v1/claim-standards/{standard_id}", tag = "standards", params(("standard_id" = wire::StandardId, Path)),
    responses((status = 200, body = StandardView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<StandardId>) -> Answer {
    let found = load(&room, &caller, Action::ReadStandards, id).await?;
    let in_force = in_force(&room, &found.value).await?;
    let view = StandardView::edition(found.value, found.version, in_force, room.book());
    Reply::ok(view).version(found.version).answer()
}

/// Propose a version of the standard. It is refused where it is slower than the law.
#[utoipa::path(post, path = "/v1/claim-standards", tag = "standards", request_body = ProposeStandard,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = StandardView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn propose(State(room): State<Room>, act: Act<ProposeStandard>) -> Answer {
    let actor = &act.caller.actor;
    allow(actor, Action::KeepStandard, &Resource::default())?;
    let org = actor.person().map(|person| person.org.clone()).ok_or_else(Problem::not_found)?;
    let id = room.ids.make(StandardId::from_uuid);
    let ask = &act.body;
    let document = |of: &StandardDocument| RequiredDocument {
        loss: of.loss.as_ref().map(|loss| loss.0),
        kind: of.kind.0,
        each: of.each,
        why: of.why.0.clone(),
        from_whom: of.from_whom.as_ref().map(|from| from.0.clone()),
    };
    let standard = Standard {
        version: ask.name.0.clone(),
        effective_from: ask.effective_from.0,
        source: ask.source.0.clone(),
        limits: ask.limits.limits(),
        documents: ask.documents.iter().map(document).collect(),
    };
    decide(&room, &act.once, || async {
        let now = room.now();
        let (made, told) = Edition::propose(id, org.clone(), standard.clone(), actor, room.book(), now)?;
        let view = StandardView::edition(made.clone(), 1, false, room.book());
        let reply = Reply::created(format!("/v1/claim-standards/{id}"), view).version(1).stored(&act.once)?;
        let commit = Commit::new(actor, now, &act.caller.request_id).create(&made, told).once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// Publish or return a version: another officer of the association.
#[utoipa::path(post, path = "/v1/claim-standards/{standard_id}/decision", tag = "standards", request_body = DecidePublication,
    params(("standard_id" = wire::StandardId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = StandardView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn decide_standard(
    State(room): State<Room>,
    PathIs(id): PathIs<StandardId>,
    seen: Seen,
    act: Act<DecidePublication>,
) -> Answer {
    let actor = &act.caller.actor;
    decide(&room, &act.once, || async {
        let was = load(&room, &act.caller, Action::KeepStandard, id).await?;
        seen.check(was.version)?;
        let now = room.now();
        let (next, told) = if act.body.publish {
            was.value.publish(&standards(&room).await?, actor, room.book(), now)?
        } else {
            let reason = act.body.reason.as_ref().map(|reason| reason.0.clone());
            was.value.give_back(reason, actor, now)?
        };
        let version = was.version + 1;
        let view = StandardView::edition(next.clone(), version, false, room.book());
        let reply = Reply::ok(view).version(version).stored(&act.once)?;
        let mut commit = Commit::new(actor, now, &act.caller.request_id).update(&was, &next, told);
        if act.body.publish {
            // Two drafts of one name or one day cannot both be published, however close they come.
            let (key, standard) = (edition(id), &next.standard);
            commit = commit.name("claim_standard", standard.version.as_str(), &key).name(
                "claim_standard_day",
                &standard.effective_from.to_string(),
                &key,
            );
        }
        room.store.commit(commit.once(&act.once, &reply)).await?;
        Ok(reply)
    })
    .await
}
