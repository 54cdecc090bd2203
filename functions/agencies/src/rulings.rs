//! Record the meeting that decides a case or an appeal. The agency's place on the list changes in the same transaction.

use crate::ask::{PaperAsk, at_most};
use crate::load;
use crate::view_standing::StandingView;
use api::{Act, Answer, BadFields, Checked, FieldError, PathIs, Problem, Reply, Room, Seen, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Refusal;
use domain::access::Action;
use domain::agency::mechanism::Vote;
use domain::agency::ruling::{Bench, Meeting};
use domain::agency::standing::Met;
use domain::agency::{Agency, Standing};
use domain::id::{AgencyId, StandingId};
use store::{Commit, StoredReply, keys};
use utoipa::ToSchema;

/// One vote (表决).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct VoteAsk {
    /// Whose seat: the member's credit code.
    pub member: wire::CreditCode,
    /// How.
    pub ballot: wire::Ballot,
}

/// A meeting of the council on a case (表决会议).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct DecideStanding {
    /// The day it was held.
    pub held_on: wire::Date,
    /// Its minutes.
    pub minutes: PaperAsk,
    /// How each seat voted: on the proposal, or on giving the appeal way.
    pub votes: Vec<VoteAsk>,
    /// The published criterion that is met, or that is not.
    pub criterion: wire::CriterionCode,
    /// Why.
    pub reason: wire::Note,
    /// The first day it takes effect, from today on; today if not said.
    #[deserr(default)]
    pub from: Option<wire::Date>,
    /// The last day, where the listing ends by itself.
    #[deserr(default)]
    pub until: Option<wire::Date>,
    /// Districts it would be confined to. Any is refused: the market is not divided (R-H8).
    #[deserr(default)]
    pub districts: Vec<wire::District>,
    /// Sectors it would be confined to. Any is refused: the market is not divided (R-H8).
    #[deserr(default)]
    pub sectors: Vec<wire::Sector>,
}

impl Checked for DecideStanding {
    fn check(&self) -> Vec<FieldError> {
        let bounds = [
            at_most(&self.votes, 99, "/votes"),
            at_most(&self.districts, 17, "/districts"),
            at_most(&self.sectors, 12, "/sectors"),
        ];
        bounds.into_iter().flatten().collect()
    }
}

impl From<DecideStanding> for Meeting {
    fn from(ask: DecideStanding) -> Self {
        Self {
            held_on: ask.held_on.0,
            minutes: ask.minutes.into(),
            votes: ask.votes.into_iter().map(|vote| Vote { member: vote.member.0, ballot: vote.ballot.0 }).collect(),
            criterion: ask.criterion.0,
            reason: ask.reason.0,
            from: ask.from.map(|from| from.0),
            until: ask.until.map(|until| until.0),
            districts: ask.districts.into_iter().map(|district| district.0).collect(),
            sectors: ask.sectors.into_iter().map(|sector| sector.0).collect(),
        }
    }
}

type Rule = fn(Standing, &Agency, Meeting, &Bench<'_>) -> Result<Met, Vec<Refusal>>;

async fn meet(
    room: &Room,
    act: &Act<DecideStanding>,
    (ids, seen): ((AgencyId, StandingId), Seen),
    rule: Rule,
) -> Result<StoredReply, Problem> {
    let caller = &act.caller;
    let was = load::standing(room, caller, Action::DecideStanding, ids).await?;
    seen.check(was.version)?;
    let agency = room.store.get::<Agency>(&keys::agency::agency(ids.0)).await?;
    let (council, criteria) = (load::council(room).await?, room.store.criteria().await?);
    let now = room.now();
    let bench = Bench { council: council.value(), criteria: &criteria, book: room.book(), actor: &caller.actor, now };
    let met = rule(was.value.clone(), &agency.value, act.body.clone().into(), &bench)?;
    let (case, told) = met.standing;
    let reply =
        Reply::ok(StandingView::of(case.clone(), was.version + 1)).version(was.version + 1).stored(&act.once)?;
    let commit = Commit::new(&caller.actor, now, &caller.request_id)
        .update(&was, &case, told)
        .resting_on_held(&council)
        .once(&act.once, &reply);
    let commit = match met.agency {
        Some((next, told)) => commit.update(&agency, &next, told),
        None => commit.resting_on(&agency),
    };
    room.store.commit(commit).await?;
    Ok(reply)
}

/// Record the meeting that decides a case. Without quorum nothing is decided: the case stays proposed, the minutes stay.
#[utoipa::path(post, path = "/v1/agencies/{agency_id}/standing/{standing_id}/decision", tag = "agencies", request_body = DecideStanding,
    params(("agency_id" = wire::AgencyId, Path), ("standing_id" = wire::StandingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = StandingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn decide_case(
    State(room): State<Room>,
    PathIs(ids): PathIs<(AgencyId, StandingId)>,
    seen: Seen,
    act: Act<DecideStanding>,
) -> Answer {
    decide(&room, &act.once, || meet(&room, &act, (ids, seen), Standing::decide)).await
}

/// Record the meeting that decides an appeal. Where it gives way, the agency stands again as before from today on.
#[utoipa::path(post, path = "/v1/agencies/{agency_id}/standing/{standing_id}/appeal-decision", tag = "agencies", request_body = DecideStanding,
    params(("agency_id" = wire::AgencyId, Path), ("standing_id" = wire::StandingId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = StandingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn decide_appeal(
    State(room): State<Room>,
    PathIs(ids): PathIs<(AgencyId, StandingId)>,
    seen: Seen,
    act: Act<DecideStanding>,
) -> Answer {
    decide(&room, &act.once, || meet(&room, &act, (ids, seen), Standing::decide_appeal)).await
}
