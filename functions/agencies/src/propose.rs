//! Propose a change of a list: the mechanism, an insurer, or the agency for itself.

use crate::ask::{PaperAsk, at_most, papers};
use crate::load;
use crate::view_standing::StandingView;
use api::{Act, Answer, BadFields, Checked, FieldError, PathIs, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgKind;
use domain::access::Action;
use domain::agency::Standing;
use domain::agency::parts::{Change, ListName};
use domain::agency::standing::Propose;
use domain::id::{AgencyId, StandingId};
use store::Commit;
use utoipa::ToSchema;

/// A change of a list to propose (提出名单变动).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ProposeStanding {
    /// Which list.
    pub list: wire::ListName,
    /// On it or off it.
    pub change: wire::Change,
    /// A published criterion, see `/v1/standing-criteria`.
    pub criterion: wire::CriterionCode,
    /// What happened.
    pub grounds: wire::Note,
    /// What shows it; needed where the change is against the agency.
    #[deserr(default)]
    pub papers: Vec<PaperAsk>,
}

impl Checked for ProposeStanding {
    fn check(&self) -> Vec<FieldError> {
        at_most(&self.papers, 20, "/papers").into_iter().collect()
    }
}

/// Propose a change of a list. An agency applies for the white list itself, or asks to leave it.
#[utoipa::path(post, path = "/v1/agencies/{agency_id}/standing", tag = "agencies", request_body = ProposeStanding,
    params(("agency_id" = wire::AgencyId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 201, body = StandingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn propose(State(room): State<Room>, PathIs(agency): PathIs<AgencyId>, act: Act<ProposeStanding>) -> Answer {
    let caller = &act.caller;
    let ask = &act.body;
    let id = room.ids.make(StandingId::from_uuid);
    decide(&room, &act.once, || async {
        let agency = load::agency(&room, caller, Action::ProposeStanding, agency).await?;
        let own_only = load::person(caller)?.org_kind == OrgKind::Agency;
        if own_only && ask.list.0 == ListName::Black && ask.change.0 == Change::Enter {
            return Err(Problem::from(domain::Refusal::from(domain::access::AccessRefusal::Forbidden)));
        }
        let now = room.now();
        let asked = Propose {
            list: ask.list.0,
            change: ask.change.0,
            criterion: ask.criterion.0.clone(),
            grounds: ask.grounds.0.clone(),
            papers: papers(&ask.papers),
        };
        let criteria = room.store.criteria().await?;
        let (case, told) = Standing::propose(id, &agency.value, asked, &criteria, room.book(), &caller.actor, now)?;
        let place = format!("/v1/agencies/{}/standing/{id}", case.agency);
        let reply = Reply::created(place, StandingView::of(case.clone(), 1)).version(1).stored(&act.once)?;
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .resting_on(&agency)
            .create(&case, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
