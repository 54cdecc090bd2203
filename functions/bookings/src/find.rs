//! Find slots: the next free ones of a kind in a district; for an agency its own, by day and expert.

use crate::load::person;
use crate::slots::SlotView;
use api::views::PageView;
use api::{Answer, Asked, BadFields, Caller, Checked, Problem, Reply, Room, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::service::Slot;
use domain::time::day_start;
use domain::{Invalid, OrgKind};
use store::{PageAsk, keys};
use utoipa::IntoParams;

/// Which slots.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FindSlots {
    /// For which kind of service; needed but for an agency's own.
    #[deserr(default)]
    pub kind: Option<wire::ServiceKindCode>,
    /// In which district; needed but for an agency's own.
    #[deserr(default)]
    pub district: Option<wire::District>,
    /// Only of this agency.
    #[deserr(default)]
    pub agency: Option<wire::AgencyId>,
    /// Only of this expert.
    #[deserr(default)]
    pub expert: Option<wire::ExpertId>,
    /// Free ones from this day on; of an agency's own only this day's.
    #[deserr(default)]
    pub day: Option<wire::Date>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for FindSlots {}

/// List slots: for an agency its own by day; for everybody else the free ones of a kind in a district, the next first.
#[utoipa::path(get, path = "/v1/slots", tag = "services", params(FindSlots),
    responses((status = 200, body = PageView<SlotView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<FindSlots>) -> Answer {
    let person = person(&caller)?;
    let own = (person.org_kind == OrgKind::Agency).then(|| person.org.clone());
    let resource = own.clone().map_or_else(Resource::default, Resource::of_agency);
    allow(&caller.actor, Action::FindSlots, &resource)?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let now = room.now();
    let of = |slot: &Slot| {
        ask.agency.as_ref().is_none_or(|agency| agency.0 == slot.agency)
            && ask.expert.as_ref().is_none_or(|expert| expert.0 == slot.expert)
    };
    let found = if let Some(org) = own {
        let begins = ask.day.as_ref().map(|day| format!("{}#", day.0)).unwrap_or_default();
        let page = PageAsk { forward: true, begins, ..page };
        let list = match &ask.expert {
            Some(expert) => keys::booking::expert_slots_list(expert.0),
            None => keys::org_list("SLOT", &org),
        };
        let wanted = |slot: &Slot| {
            let kind = ask.kind.as_ref().is_none_or(|kind| slot.kinds.contains(&kind.0));
            let district = ask.district.as_ref().is_none_or(|district| district.0 == slot.district);
            slot.org == org && of(slot) && kind && district
        };
        room.store.search::<Slot>(&list, &page, wanted).await?
    } else {
        let needed = |name: &str| {
            let invalid = Invalid::new("missing-field", "请选择服务种类和所在区", "choose a kind and a district");
            Problem::bad_field(name, invalid)
        };
        let kind = ask.kind.as_ref().ok_or_else(|| needed("kind"))?;
        let district = ask.district.as_ref().ok_or_else(|| needed("district"))?;
        let from = ask.day.as_ref().map_or(now, |day| day_start(day.0).max(now));
        let page = PageAsk { forward: true, since: keys::sortable(from), ..page };
        let list = keys::booking::free_slots_list(&kind.0, district.0);
        room.store.search::<Slot>(&list, &page, |slot| of(slot) && slot.free_for(&person.org, now)).await?
    };
    Reply::ok(PageView::of(found, |slot| SlotView::of(slot.value, slot.version, &person.org, now))).answer()
}
