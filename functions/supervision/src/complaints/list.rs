//! Read a complaint, list those of the caller.

use super::load;
use super::view::ComplaintView;
use api::views::PageView;
use api::{Answer, Asked, BadFields, Caller, Checked, PathIs, Problem, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::conduct::Complaint;
use domain::id::ComplaintId;
use domain::{Actor, OrgKind};
use store::keys::{self, supervision};
use utoipa::IntoParams;

/// Which complaints.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListComplaints {
    /// Of which insurer, for supervisors.
    #[deserr(default)]
    pub insurer: Option<wire::OrgId>,
    /// Only those that stand so.
    #[deserr(default)]
    pub state: Option<wire::ComplaintState>,
    /// Only about this.
    #[deserr(default)]
    pub conduct: Option<wire::Conduct>,
    /// `true`: only hints without a name, `false`: only others; for supervisors.
    #[deserr(default)]
    pub unnamed: Option<String>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListComplaints {}

/// List complaints, the latest first: the own ones, those to answer, for supervisors all of the city.
#[utoipa::path(get, path = "/v1/complaints", tag = "supervision", params(ListComplaints),
    responses((status = 200, body = PageView<ComplaintView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListComplaints>) -> Answer {
    let list = match &caller.actor {
        Actor::Family { claim, .. } => supervision::claim_complaints_list(*claim),
        Actor::Person(person) => {
            allow(&caller.actor, Action::ListComplaints, &Resource::default())?;
            match person.org_kind {
                OrgKind::Regulator | OrgKind::Association => keys::city_list("COMPLAINT"),
                _ => keys::org_list("COMPLAINT", &person.org),
            }
        }
        Actor::System { .. } => return Err(Problem::not_found()),
    };
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let wanted = |of: &Complaint| {
        allow(&caller.actor, Action::ReadComplaint, &of.resource()).is_ok()
            && ask.insurer.as_ref().is_none_or(|insurer| insurer.0 == of.insurer)
            && ask.state.as_ref().is_none_or(|state| state.0 == of.state)
            && ask.conduct.as_ref().is_none_or(|conduct| conduct.0 == of.conduct)
            && ask.unnamed.as_ref().is_none_or(|unnamed| (unnamed == "true") == of.unnamed())
    };
    let found = room.store.search::<Complaint>(&list, &page, wanted).await?;
    Reply::ok(PageView::of(found, |of| ComplaintView::of(of.value, of.version, &caller, room.book()))).answer()
}

/// Read a complaint.
#[utoipa::path(get, path = "/v1/complaints/{complaint_id}", tag = "supervision",
    params(("complaint_id" = wire::ComplaintId, Path)),
    responses((status = 200, body = ComplaintView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ComplaintId>) -> Answer {
    let found = load(&room, &caller, Action::ReadComplaint, id).await?;
    let view = ComplaintView::of(found.value, found.version, &caller, room.book());
    Reply::ok(view).version(found.version).answer()
}
