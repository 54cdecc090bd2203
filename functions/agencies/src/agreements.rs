//! Tripartite agreements: the insurer draws one up under a policy, the three parties sign.

use crate::ask::PaperAsk;
use crate::load;
use crate::view_agreement::AgreementView;
use api::views::PageView;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, PathIs, Reply, Room, Seen, decide, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgKind;
use domain::access::{Action, Resource, allow};
use domain::agency::agreement::Draw;
use domain::agency::{Agency, Agreement};
use domain::id::AgreementId;
use domain::policy::{Period, Policy};
use store::{Commit, keys};
use utoipa::{IntoParams, ToSchema};

/// An agreement to draw up (起草三方协议).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct DrawAgreement {
    /// A policy of the insured unit: it says who insurer and insured are.
    pub policy: wire::PolicyId,
    /// The agency.
    pub agency: wire::AgencyId,
    /// First day.
    pub from: wire::Date,
    /// Last day.
    pub to: wire::Date,
    /// Its text.
    pub terms: PaperAsk,
    /// Districts in which the agency alone would serve. Any is refused: the market is not divided (R-H8).
    #[deserr(default)]
    pub districts: Vec<wire::District>,
    /// Sectors in which the agency alone would serve. Any is refused: the market is not divided (R-H8).
    #[deserr(default)]
    pub sectors: Vec<wire::Sector>,
}

impl Checked for DrawAgreement {}

/// A signature (签署).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct SignAgreement {
    /// The signed paper of an insured unit without accounts; only the insurer gives it.
    #[deserr(default)]
    pub on_paper: Option<PaperAsk>,
}

impl Checked for SignAgreement {}

/// Draw up an agreement under one of the insurer's policies. The other two find it in their inbox.
#[utoipa::path(post, path = "/v1/agreements", tag = "mechanism", request_body = DrawAgreement,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = AgreementView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn draw(State(room): State<Room>, act: Act<DrawAgreement>) -> Answer {
    let caller = &act.caller;
    let ask = &act.body;
    let id = room.ids.make(AgreementId::from_uuid);
    decide(&room, &act.once, || async {
        let policy = room.store.get::<Policy>(&keys::policy(ask.policy.0)).await?;
        allow(&caller.actor, Action::DrawAgreement, &Resource::of_insurer(policy.value.insurer.clone()))?;
        let agency = room.store.get::<Agency>(&keys::agency::agency(ask.agency.0)).await?;
        let now = room.now();
        let asked = Draw {
            period: Period { from: ask.from.0, to: ask.to.0 },
            terms: ask.terms.clone().into(),
            districts: ask.districts.iter().map(|district| district.0).collect(),
            sectors: ask.sectors.iter().map(|sector| sector.0).collect(),
        };
        let (agreement, told) = Agreement::draw(id, &policy.value, &agency.value, asked, room.book(), now)?;
        let view = AgreementView::of(agreement.clone(), 1);
        let reply = Reply::created(format!("/v1/agreements/{id}"), view).version(1).stored(&act.once)?;
        let commit =
            Commit::new(&caller.actor, now, &caller.request_id).create(&agreement, told).once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// Which agreements.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListAgreements {
    /// Only with this insured unit.
    #[deserr(default)]
    pub credit_code: Option<wire::CreditCode>,
    /// Only with this agency.
    #[deserr(default)]
    pub agency: Option<wire::AgencyId>,
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListAgreements {}

/// List agreements: a party's own, the city's for the mechanism and supervisors; the latest first.
#[utoipa::path(get, path = "/v1/agreements", tag = "mechanism", params(ListAgreements),
    responses((status = 200, body = PageView<AgreementView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ListAgreements>) -> Answer {
    allow(&caller.actor, Action::ListAgreements, &Resource::default())?;
    let person = load::person(&caller)?;
    let list = match person.org_kind {
        OrgKind::Enterprise | OrgKind::Insurer | OrgKind::Agency => keys::org_list("AGREEMENT", &person.org),
        OrgKind::Mechanism | OrgKind::Association | OrgKind::Regulator => keys::city_list("AGREEMENT"),
    };
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let wanted = |agreement: &Agreement| {
        ask.credit_code.as_ref().is_none_or(|code| agreement.credit_code == code.0)
            && ask.agency.as_ref().is_none_or(|agency| agreement.agency == agency.0)
    };
    let found = room.store.search::<Agreement>(&list, &page, wanted).await?;
    Reply::ok(PageView::of(found, AgreementView::from)).answer()
}

/// Read an agreement.
#[utoipa::path(get, path = "/v1/agreements/{agreement_id}", tag = "mechanism", params(("agreement_id" = wire::AgreementId, Path)),
    responses((status = 200, body = AgreementView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<AgreementId>) -> Answer {
    let agreement = load::agreement(&room, &caller, Action::ReadAgreement, id).await?;
    let version = agreement.version;
    Reply::ok(AgreementView::from(agreement)).version(version).answer()
}

/// Sign for the caller's own party. With the third signature the agreement carries services.
#[utoipa::path(post, path = "/v1/agreements/{agreement_id}/signatures", tag = "mechanism", request_body = SignAgreement,
    params(("agreement_id" = wire::AgreementId, Path), ("Idempotency-Key" = String, Header), ("If-Match" = String, Header)),
    responses((status = 200, body = AgreementView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn sign(
    State(room): State<Room>,
    PathIs(id): PathIs<AgreementId>,
    seen: Seen,
    act: Act<SignAgreement>,
) -> Answer {
    let caller = &act.caller;
    decide(&room, &act.once, || async {
        let was = load::agreement(&room, caller, Action::SignAgreement, id).await?;
        seen.check(was.version)?;
        let now = room.now();
        let paper = act.body.on_paper.clone().map(Into::into);
        let (agreement, told) = was.value.clone().sign(&caller.actor, paper, room.book(), now)?;
        let view = AgreementView::of(agreement.clone(), was.version + 1);
        let reply = Reply::ok(view).version(was.version + 1).stored(&act.once)?;
        let commit =
            Commit::new(&caller.actor, now, &caller.request_id).update(&was, &agreement, told).once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
