//! Focus areas (重点场所) of the sites of a policy, and the checklist of each (2.10).

use api::{Act, Answer, BadFields, Caller, Checked, FieldError, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Invalid;
use domain::access::{Action, Resource, allow};
use domain::focus::{self, CheckItem, CheckItemCode, FocusArea, FocusSite, FocusTags};
use domain::id::PolicyId;
use domain::policy::Policy;
use serde::Serialize;
use std::collections::BTreeSet;
use store::{Commit, Held, keys};
use utoipa::ToSchema;

/// An item of a focus area's checklist (检查项).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FocusItemView {
    /// Its code.
    pub code: wire::CheckItemCode,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
    /// Where it comes from.
    pub source: String,
}

impl FocusItemView {
    fn of((code, item): (&CheckItemCode, &CheckItem)) -> Self {
        Self { code: code.clone().into(), zh: item.zh.clone(), en: item.en.clone(), source: item.source.clone() }
    }
}

/// A focus area with its checklist (重点场所).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FocusAreaView {
    /// Which.
    pub area: wire::FocusArea,
    /// In Chinese.
    pub label: String,
    /// Its checklist.
    pub items: Vec<FocusItemView>,
}

/// The seven focus areas of the notice, each with its checklist.
#[utoipa::path(get, path = "/v1/focus-areas", tag = "policies",
    responses((status = 200, body = Vec<FocusAreaView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn catalogue(caller: Caller) -> Answer {
    caller.actor.person().ok_or_else(Problem::not_found)?;
    let view = |area: &FocusArea| FocusAreaView {
        label: area.label().to_owned(),
        items: focus::shipped().of(&BTreeSet::from([*area])).map(FocusItemView::of).collect(),
        area: (*area).into(),
    };
    Reply::ok(FocusArea::ALL.iter().map(view).collect::<Vec<_>>()).answer()
}

/// A site with its focus areas (场所).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FocusSiteView {
    /// What it is called.
    pub name: wire::Line,
    /// Its areas.
    pub areas: Vec<wire::FocusArea>,
    /// How many items the union of their checklists has.
    pub items: u64,
}

/// The focus areas of a policy's sites.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FocusView {
    /// The policy.
    pub policy: wire::PolicyId,
    /// Its version, also the `ETag`; 0 before anybody said anything.
    pub version: u64,
    /// The sites.
    pub sites: Vec<FocusSiteView>,
    /// Who said so last.
    pub by: Option<String>,
    /// When.
    pub at: Option<wire::Time>,
}

impl FocusView {
    fn of(tags: FocusTags, version: u64) -> Self {
        let site = |site: FocusSite| FocusSiteView {
            items: u64::try_from(focus::shipped().of(&site.areas).count()).unwrap_or(u64::MAX),
            name: site.name.into(),
            areas: site.areas.into_iter().map(Into::into).collect(),
        };
        Self {
            policy: tags.policy.into(),
            version,
            sites: tags.sites.into_iter().map(site).collect(),
            by: tags.by,
            at: tags.at.map(Into::into),
        }
    }
}

async fn load(room: &Room, caller: &Caller, action: Action, id: PolicyId) -> Result<Held<FocusTags>, Problem> {
    let policy = room.store.get::<Policy>(&keys::policy(id)).await?.value;
    let insurer = Resource::of_insurer(policy.insurer.clone());
    allow(&caller.actor, action, &Resource { enterprise: policy.insured.org.clone(), ..insurer })?;
    Ok(room.store.hold(FocusTags::none(&policy)).await?)
}

/// Read the focus areas of a policy's sites.
#[utoipa::path(get, path = "/v1/policies/{policy_id}/focus-areas", tag = "policies", params(("policy_id" = wire::PolicyId, Path)),
    responses((status = 200, body = FocusView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<PolicyId>) -> Answer {
    let tags = load(&room, &caller, Action::ReadPolicy, id).await?;
    let version = tags.version();
    Reply::ok(FocusView::of(tags.into_value(), version)).version(version).answer()
}

/// A site to tag.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct FocusSiteAsk {
    /// What it is called, as bookings write it.
    pub name: wire::Line,
    /// Its areas.
    pub areas: Vec<wire::FocusArea>,
}

/// The sites of a policy, all of them.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct TagFocus {
    /// The sites.
    pub sites: Vec<FocusSiteAsk>,
}

impl Checked for TagFocus {
    fn check(&self) -> Vec<FieldError> {
        let most = FocusTags::MOST_SITES;
        let invalid = Invalid::new("too-many", format!("最多 {most} 项"), format!("at most {most}"));
        (self.sites.len() > most).then(|| FieldError { pointer: "/sites".into(), invalid }).into_iter().collect()
    }
}

/// Say which sites there are and of which focus areas each is: several for mixed premises. Services at a site then bring
/// its checklist to the agency.
#[utoipa::path(put, path = "/v1/policies/{policy_id}/focus-areas", tag = "policies", request_body = TagFocus,
    params(("policy_id" = wire::PolicyId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = FocusView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn tag(State(room): State<Room>, PathIs(id): PathIs<PolicyId>, seen: Seen, act: Act<TagFocus>) -> Answer {
    decide(&room, &act.once, || async {
        let was = load(&room, &act.caller, Action::TagFocus, id).await?;
        seen.check(was.version())?;
        let site = |ask: FocusSiteAsk| FocusSite {
            name: ask.name.0,
            areas: ask.areas.into_iter().map(|area| area.0).collect(),
        };
        let sites = act.body.sites.iter().cloned().map(site).collect();
        let now = room.now();
        let (tags, told) = was.value().tag(sites, &act.caller.actor.subject(), room.book(), now)?;
        let version = was.version() + 1;
        let reply = Reply::ok(FocusView::of(tags.clone(), version)).version(version).stored(&act.once)?;
        let commit =
            Commit::new(&act.caller.actor, now, &act.caller.request_id).put(&was, &tags, told).once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
