//! The inbox of the caller's organisation.

use api::views::PageView;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, PathIs, Problem, Reply, Room, decide, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::id::NoticeId;
use domain::notice::Notice;
use serde::Serialize;
use store::{Commit, keys};
use utoipa::{IntoParams, ToSchema};

/// A notice (通知).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NoticeView {
    /// Its id.
    pub id: wire::NoticeId,
    /// The event it tells of.
    pub about: String,
    /// The claim, if it is about one.
    pub claim: Option<wire::ClaimId>,
    /// The thing it is about, its ids in it, for example `BOOKING#booking_…/BOOKING`.
    pub subject: String,
    /// In Chinese.
    pub text_zh: String,
    /// In English.
    pub text_en: String,
    /// When it was made.
    pub made_at: wire::Time,
    /// Where it stands.
    pub delivery: wire::Delivery,
    /// Who read it first.
    pub read_by: Option<String>,
    /// When.
    pub read_at: Option<wire::Time>,
}

impl From<Notice> for NoticeView {
    fn from(of: Notice) -> Self {
        let (read_by, read_at) = of.read.unzip();
        Self {
            id: of.id.into(),
            about: of.about,
            claim: of.claim.map(Into::into),
            subject: of.subject,
            text_zh: of.text_zh,
            text_en: of.text_en,
            made_at: of.made_at.into(),
            delivery: of.delivery.into(),
            read_by,
            read_at: read_at.map(Into::into),
        }
    }
}

/// Which notices.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListInbox {
    /// `true`: only those that nobody has read.
    #[deserr(default)]
    pub unread: Option<String>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListInbox {}

/// List the notices of the caller's organisation, the latest first.
#[utoipa::path(get, path = "/v1/inbox", tag = "notices", params(ListInbox),
    responses((status = 200, body = PageView<NoticeView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListInbox>) -> Answer {
    allow(&caller.actor, Action::ReadInbox, &Resource::default())?;
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let unread = ask.unread.as_deref() == Some("true");
    let found = room
        .store
        .search::<Notice>(&keys::org_list("NOTICE", &person.org), &page, |notice| !unread || notice.read.is_none())
        .await?;
    Reply::ok(PageView::of(found, |notice| NoticeView::from(notice.value))).answer()
}

/// Nothing further.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ReadNotice {}

impl Checked for ReadNotice {}

/// Mark a notice as read.
#[utoipa::path(post, path = "/v1/inbox/{notice_id}/read", tag = "notices", request_body = ReadNotice,
    params(("notice_id" = wire::NoticeId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = NoticeView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, PathIs(id): PathIs<NoticeId>, act: Act<ReadNotice>) -> Answer {
    let actor = &act.caller.actor;
    allow(actor, Action::ReadInbox, &Resource::default())?;
    decide(&room, &act.once, || async {
        let was = room.store.get::<Notice>(&keys::notice(id)).await?;
        if actor.person().is_none_or(|person| person.org != was.value.to) {
            return Err(Problem::not_found());
        }
        let now = room.now();
        let Some((notice, told)) = was.value.read_by(&actor.subject(), now) else {
            return Reply::ok(NoticeView::from(was.value)).stored(&act.once);
        };
        let reply = Reply::ok(NoticeView::from(notice.clone())).stored(&act.once)?;
        let commit =
            Commit::new(actor, now, &act.caller.request_id).update(&was, &notice, told).once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
