//! Criteria of the lists: published for everybody to read, never edited.

use api::{Act, Answer, BadFields, Caller, Checked, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::agency::criterion::{self, Criterion, CriterionCode, Publish};
use domain::time::beijing_day;
use serde::Serialize;
use store::Commit;
use store::keys::agency::PublishedCriterion;
use utoipa::ToSchema;

/// A criterion to publish (公布标准).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct PublishCriterion {
    /// Its code.
    pub code: wire::CriterionCode,
    /// For which list.
    pub list: wire::ListName,
    /// For getting on it or off it.
    pub change: wire::Change,
    /// In Chinese.
    pub zh: wire::Note,
    /// In English.
    pub en: wire::Note,
    /// Districts it would be confined to. Any is refused: the market is not divided (R-H8).
    #[deserr(default)]
    pub districts: Vec<wire::District>,
    /// Sectors it would be confined to. Any is refused: the market is not divided (R-H8).
    #[deserr(default)]
    pub sectors: Vec<wire::Sector>,
}

impl Checked for PublishCriterion {}

/// A published criterion (公布的标准).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CriterionView {
    /// Its code.
    pub code: wire::CriterionCode,
    /// For which list.
    pub list: wire::ListName,
    /// For getting on it or off it.
    pub change: wire::Change,
    /// In Chinese.
    pub zh: wire::Note,
    /// In English.
    pub en: wire::Note,
    /// The day it was published.
    pub published_on: wire::Date,
}

impl CriterionView {
    fn of(code: CriterionCode, of: Criterion) -> Self {
        Self {
            code: code.into(),
            list: of.list.into(),
            change: of.change.into(),
            zh: of.zh.into(),
            en: of.en.into(),
            published_on: of.published_on.into(),
        }
    }
}

/// All criteria.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CriteriaView {
    /// By code.
    pub items: Vec<CriterionView>,
}

/// Publish a criterion. One that would divide the market by district or sector is refused.
#[utoipa::path(post, path = "/v1/standing-criteria", tag = "mechanism", request_body = PublishCriterion,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = CriterionView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn publish(State(room): State<Room>, act: Act<PublishCriterion>) -> Answer {
    let caller = &act.caller;
    allow(&caller.actor, Action::KeepMechanism, &Resource::default())?;
    decide(&room, &act.once, || async {
        let (now, known, ask) = (room.now(), room.store.criteria().await?, act.body.clone());
        let code = ask.code.0.clone();
        let ask = Publish {
            code: ask.code.0,
            list: ask.list.0,
            change: ask.change.0,
            zh: ask.zh.0,
            en: ask.en.0,
            districts: ask.districts.into_iter().map(|district| district.0).collect(),
            sectors: ask.sectors.into_iter().map(|sector| sector.0).collect(),
        };
        let (criterion, told) = criterion::publish(ask, &known, room.book(), beijing_day(now))?;
        let view = CriterionView::of(code.clone(), criterion.clone());
        let reply = Reply::created(format!("/v1/standing-criteria#{code}"), view).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .create(&PublishedCriterion { code: code.clone(), criterion }, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// List the published criteria of both lists.
#[utoipa::path(get, path = "/v1/standing-criteria", tag = "mechanism",
    responses((status = 200, body = CriteriaView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller) -> Answer {
    allow(&caller.actor, Action::ListAgencies, &Resource::default())?;
    let items = room.store.criteria().await?.into_iter().map(|(code, of)| CriterionView::of(code, of)).collect();
    Reply::ok(CriteriaView { items }).answer()
}
