//! The insurers' own promises (R-C23): quicker than the standard, never slower, proposed by one person and published by the
//! manager. Everybody with a claim may read what is promised.

use crate::limits::{LimitView, StepLimitsAsk, views};
use crate::standards::DecidePublication;
use crate::terms::{promises, standards};
use api::views::{BasisView, PageView, basis};
use api::{Act, Answer, Asked, BadFields, Caller, Checked, PathIs, Problem, Reply, Room, Seen, decide, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::id::PromiseId;
use domain::standard::{Promise, Publication};
use domain::time::beijing_day;
use domain::{OrgId, OrgKind, Rulebook};
use serde::Serialize;
use store::keys::standard::{promise, promises_list};
use store::{Commit, Versioned};
use utoipa::{IntoParams, ToSchema};

/// A promise to propose.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ProposePromise {
    /// The first legal day of the reports that it applies to; after today.
    pub effective_from: wire::Date,
    /// The steps that are quicker.
    pub limits: StepLimitsAsk,
}

impl Checked for ProposePromise {}

/// A promise.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PromiseView {
    /// Its id.
    pub id: wire::PromiseId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// Whose.
    pub insurer: wire::OrgId,
    /// The first legal day of the reports that it applies to.
    pub effective_from: wire::Date,
    /// The steps that are quicker.
    pub limits: Vec<LimitView>,
    /// Where it stands.
    pub state: wire::Publication,
    /// Who proposed it.
    pub maker: String,
    /// When.
    pub proposed_at: wire::Time,
    /// Who decided.
    pub checker: Option<String>,
    /// When.
    pub decided_at: Option<wire::Time>,
    /// Why it was returned.
    pub reason: Option<wire::Note>,
    /// The rule that it keeps to.
    pub basis: Vec<BasisView>,
}

impl PromiseView {
    fn of(of: Promise, version: u64, book: &Rulebook) -> Self {
        Self {
            id: of.id.into(),
            version,
            insurer: of.insurer.into(),
            effective_from: of.effective_from.into(),
            limits: views(of.limits),
            state: of.state.into(),
            maker: of.maker,
            proposed_at: of.proposed_at.into(),
            checker: of.checker,
            decided_at: of.decided_at.map(Into::into),
            reason: of.reason.map(Into::into),
            basis: basis(book.basis(&["R-C23"])),
        }
    }
}

/// Which promises.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListPromises {
    /// Of which insurer.
    #[deserr(default)]
    pub insurer: Option<wire::OrgId>,
    /// `true`: only those that apply to reports of today or of a later day.
    #[deserr(default)]
    pub current: Option<String>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListPromises {}

/// List the promises of insurers, the latest first. Drafts are their insurer's own.
#[utoipa::path(get, path = "/v1/claim-promises", tag = "standards", params(ListPromises),
    responses((status = 200, body = PageView<PromiseView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListPromises>) -> Answer {
    allow(&caller.actor, Action::ReadStandards, &Resource::default())?;
    let insurer = ask.insurer.map(|org| org.0);
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let today = beijing_day(room.now());
    let current = ask.current.as_deref() == Some("true");
    let wanted = |promise: &Promise| {
        shown(&caller, promise)
            && (!current || (promise.state == Publication::Published && promise.effective_from >= today))
    };
    let mut found = room.store.search::<Promise>(&promises_list(insurer.as_ref()), &page, wanted).await?;
    // The one that applies today began earlier; it leads the list of what is current.
    if let Some(insurer) = insurer.filter(|_| current && ask.cursor.is_none()) {
        let all = promises(&room, &insurer).await?;
        let applies = Promise::in_force(&all, today).filter(|promise| promise.effective_from < today);
        if let Some(promise) = applies {
            found.items.insert(0, room.store.get::<Promise>(&self::promise(&insurer, promise.id)).await?);
        }
    }
    Reply::ok(PageView::of(found, |of| PromiseView::of(of.value, of.version, room.book()))).answer()
}

/// What is published is everybody's to read, a draft its insurer's.
fn shown(caller: &Caller, promise: &Promise) -> bool {
    promise.state == Publication::Published || own(caller).is_some_and(|org| org == promise.insurer)
}

fn own(caller: &Caller) -> Option<OrgId> {
    let person = caller.actor.person()?;
    (person.org_kind == OrgKind::Insurer).then(|| person.org.clone())
}

/// A promise of the caller's own organisation: nobody else changes one.
async fn load(room: &Room, caller: &Caller, action: Action, id: PromiseId) -> Result<Versioned<Promise>, Problem> {
    let insurer = own(caller).ok_or_else(Problem::not_found)?;
    allow(&caller.actor, action, &Resource::of_insurer(insurer.clone()))?;
    Ok(room.store.get::<Promise>(&promise(&insurer, id)).await?)
}

/// Read one of the caller's own promises.
#[utoipa::path(get, path = "/v1/claim-promises/{promise_id}", tag = "standards", params(("promise_id" = wire::PromiseId, Path)),
    responses((status = 200, body = PromiseView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<PromiseId>) -> Answer {
    let found = load(&room, &caller, Action::ReadStandards, id).await?;
    Reply::ok(PromiseView::of(found.value, found.version, room.book())).version(found.version).answer()
}

/// Propose a promise. It is refused where it is slower than the standard of its time.
#[utoipa::path(post, path = "/v1/claim-promises", tag = "standards", request_body = ProposePromise,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = PromiseView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn propose(State(room): State<Room>, act: Act<ProposePromise>) -> Answer {
    let actor = &act.caller.actor;
    let insurer = own(&act.caller).ok_or_else(Problem::not_found)?;
    allow(actor, Action::ProposePromise, &Resource::of_insurer(insurer.clone()))?;
    let id = room.ids.make(PromiseId::from_uuid);
    let (from, limits) = (act.body.effective_from.0, act.body.limits.limits());
    decide(&room, &act.once, || async {
        let now = room.now();
        let standards = standards(&room).await?;
        let (made, told) =
            Promise::propose(id, insurer.clone(), from, limits.clone(), &standards, actor, room.book(), now)?;
        let view = PromiseView::of(made.clone(), 1, room.book());
        let reply = Reply::created(format!("/v1/claim-promises/{id}"), view).version(1).stored(&act.once)?;
        let commit = Commit::new(actor, now, &act.caller.request_id).create(&made, told).once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// Publish or return a promise: the manager, who is not its maker.
#[utoipa::path(post, path = "/v1/claim-promises/{promise_id}/decision", tag = "standards", request_body = DecidePublication,
    params(("promise_id" = wire::PromiseId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = PromiseView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn decide_promise(
    State(room): State<Room>,
    PathIs(id): PathIs<PromiseId>,
    seen: Seen,
    act: Act<DecidePublication>,
) -> Answer {
    let actor = &act.caller.actor;
    decide(&room, &act.once, || async {
        let was = load(&room, &act.caller, Action::PublishPromise, id).await?;
        seen.check(was.version)?;
        let now = room.now();
        let (next, told) = if act.body.publish {
            let (standards, others) = tokio::try_join!(standards(&room), promises(&room, &was.value.insurer))?;
            was.value.publish(&others, &standards, actor, room.book(), now)?
        } else {
            let reason = act.body.reason.as_ref().map(|reason| reason.0.clone());
            was.value.give_back(reason, actor, now)?
        };
        let version = was.version + 1;
        let reply =
            Reply::ok(PromiseView::of(next.clone(), version, room.book())).version(version).stored(&act.once)?;
        let mut commit = Commit::new(actor, now, &act.caller.request_id).update(&was, &next, told);
        if act.body.publish {
            let day = format!("{} {}", next.insurer, next.effective_from);
            commit = commit.name("claim_promise_day", &day, &promise(&next.insurer, id));
        }
        room.store.commit(commit.once(&act.once, &reply)).await?;
        Ok(reply)
    })
    .await
}
