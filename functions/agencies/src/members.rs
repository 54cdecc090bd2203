//! Members of the three-party mechanism: who joined, who left, who has a seat in the council.

use crate::ask::{Empty, ListPage};
use crate::load;
use api::views::PageView;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, PathIs, Problem, Reply, Room, decide, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Told;
use domain::access::{Action, Resource, allow};
use domain::agency::AgencyFact;
use domain::agency::mechanism::{Council, Joined, Member};
use domain::personal::CreditCode;
use domain::time::beijing_day;
use serde::Serialize;
use std::collections::BTreeMap;
use store::{Commit, Held, Versioned, keys};
use utoipa::ToSchema;

/// A unit that joins (加入).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct JoinMechanism {
    /// Its unified social credit code.
    pub credit_code: wire::CreditCode,
    /// Its name.
    pub name: wire::Name,
    /// Its organisation here, when it has accounts.
    #[deserr(default)]
    pub org: Option<wire::OrgId>,
    /// Which of the three parties it belongs to.
    pub party: wire::Party,
    /// Whether it has a seat in the council.
    #[deserr(default)]
    pub council: bool,
}

impl Checked for JoinMechanism {}

/// A member (成员单位).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MemberView {
    /// Its unified social credit code.
    pub credit_code: wire::CreditCode,
    /// Its name.
    pub name: wire::Name,
    /// Its organisation here, when it has accounts.
    pub org: Option<wire::OrgId>,
    /// Which of the three parties it belongs to.
    pub party: wire::Party,
    /// Whether it has a seat in the council (理事单位).
    pub council: bool,
    /// When it joined.
    pub joined_on: wire::Date,
    /// When it left.
    pub left_on: Option<wire::Date>,
}

impl From<Member> for MemberView {
    fn from(of: Member) -> Self {
        Self {
            credit_code: of.credit_code.into(),
            name: of.name.into(),
            org: of.org.map(Into::into),
            party: of.party.into(),
            council: of.council,
            joined_on: of.joined_on.into(),
            left_on: of.left_on.map(Into::into),
        }
    }
}

/// The council after a change, where it changed.
fn seated(commit: Commit, was: &Held<Council>, next: &Council) -> Commit {
    if was.value() == next {
        return commit.resting_on_held(was);
    }
    let seats = u32::try_from(next.seats.iter().filter(|seat| seat.until.is_none()).count()).unwrap_or(u32::MAX);
    commit.put(was, next, Told::plain(AgencyFact::CouncilChanged { seats }))
}

/// Take a unit in. One that left may join again.
#[utoipa::path(post, path = "/v1/mechanism/members", tag = "mechanism", request_body = JoinMechanism,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = MemberView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn join(State(room): State<Room>, act: Act<JoinMechanism>) -> Answer {
    let caller = &act.caller;
    let ask = &act.body;
    allow(&caller.actor, Action::KeepMechanism, &Resource::default())?;
    decide(&room, &act.once, || async {
        let now = room.now();
        let was = room.store.find::<Member>(&keys::agency::member(&ask.credit_code.0)).await?;
        let council = load::council(&room).await?;
        let member = Member {
            credit_code: ask.credit_code.0.clone(),
            name: ask.name.0.clone(),
            org: ask.org.as_ref().map(|org| org.0.clone()),
            party: ask.party.0,
            council: ask.council,
            joined_on: beijing_day(now),
            left_on: None,
        };
        let before = was.as_ref().map(|was| &was.value);
        let Joined { member: (member, told), council: next } = member.join(before, council.value(), room.book())?;
        let place = format!("/v1/mechanism/members/{}", member.credit_code);
        let reply = Reply::created(place, MemberView::from(member.clone())).stored(&act.once)?;
        let commit = seated(Commit::new(&caller.actor, now, &caller.request_id), &council, &next);
        let commit = match &was {
            Some(was) => commit.update(was, &member, told),
            None => commit.create(&member, told),
        };
        room.store.commit(commit.once(&act.once, &reply)).await?;
        Ok(reply)
    })
    .await
}

/// Let a unit go, with today as its last day. What it voted for stays.
#[utoipa::path(post, path = "/v1/mechanism/members/{credit_code}/leaving", tag = "mechanism", request_body = Empty,
    params(("credit_code" = wire::CreditCode, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = MemberView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn leave(
    State(room): State<Room>,
    PathIs(named): PathIs<BTreeMap<String, String>>,
    act: Act<Empty>,
) -> Answer {
    let caller = &act.caller;
    allow(&caller.actor, Action::KeepMechanism, &Resource::default())?;
    let code: CreditCode =
        named.get("credit_code").and_then(|code| code.parse().ok()).ok_or_else(Problem::not_found)?;
    decide(&room, &act.once, || async {
        let now = room.now();
        let was: Versioned<Member> = room.store.get(&keys::agency::member(&code)).await?;
        let council = load::council(&room).await?;
        let Joined { member: (member, told), council: next } =
            was.value.clone().leave(council.value(), beijing_day(now), room.book())?;
        let reply = Reply::ok(MemberView::from(member.clone())).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, now, &caller.request_id).update(&was, &member, told);
        room.store.commit(seated(commit, &council, &next).once(&act.once, &reply)).await?;
        Ok(reply)
    })
    .await
}

/// List the members, those that left too, the latest joined first.
#[utoipa::path(get, path = "/v1/mechanism/members", tag = "mechanism", params(ListPage),
    responses((status = 200, body = PageView<MemberView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListPage>) -> Answer {
    allow(&caller.actor, Action::ListAgencies, &Resource::default())?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let found = room.store.list::<Member>(&keys::city_list("MEMBER"), &page).await?;
    Reply::ok(PageView::of(found, |member| MemberView::from(member.value))).answer()
}
