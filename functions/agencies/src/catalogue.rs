//! The service catalogue: what may be booked, what each kind must show; the mechanism adds kinds without a release.

use crate::ask::at_most;
use api::{Act, Answer, BadFields, Caller, Checked, FieldError, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::agency::AgencyFact;
use domain::fee::purpose::{Purpose, confirmed};
use domain::service::{Catalogue, ServiceKind, ServiceKindCode};
use domain::{Refusal, Told};
use serde::Serialize;
use store::keys::agency::AddedKind;
use store::{Commit, keys};
use utoipa::ToSchema;

/// A name in two languages, with its code.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FieldView {
    /// Its code.
    pub code: wire::FieldCode,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// A kind of evidence (佐证材料).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EvidenceView {
    /// Its code.
    pub code: wire::EvidenceCode,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
    /// A file, or a value that is written down.
    pub form: wire::Form,
}

/// A kind of service (服务种类).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ServiceKindView {
    /// Its code.
    pub code: wire::ServiceKindCode,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
    /// The fee purpose that pays for it.
    pub purpose: wire::PurposeCode,
    /// How it is counted.
    pub unit: wire::Unit,
    /// Whether it is a hazard inspection, which a commissioned institution must do (R-E4).
    pub hazard_inspection: bool,
    /// What must be shown before it counts as done.
    pub evidence: Vec<EvidenceView>,
    /// The provider needs a valid qualification in one of these.
    pub qualification: Vec<FieldView>,
}

impl ServiceKindView {
    fn of(code: &ServiceKindCode, kind: &ServiceKind, catalogue: &Catalogue) -> Self {
        let evidence = kind.evidence.iter().filter_map(|code| Some((code, catalogue.evidence.get(code)?)));
        let fields = kind.qualification.iter().filter_map(|code| Some((code, catalogue.fields.get(code)?)));
        Self {
            code: code.clone().into(),
            zh: kind.zh.clone(),
            en: kind.en.clone(),
            purpose: kind.purpose.clone().into(),
            unit: kind.unit.into(),
            hazard_inspection: kind.hazard_inspection,
            evidence: evidence
                .map(|(code, of)| EvidenceView {
                    code: code.clone().into(),
                    zh: of.zh.clone(),
                    en: of.en.clone(),
                    form: of.form.into(),
                })
                .collect(),
            qualification: fields
                .map(|(code, of)| FieldView { code: code.clone().into(), zh: of.zh.clone(), en: of.en.clone() })
                .collect(),
        }
    }
}

/// The catalogue (服务目录).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CatalogueView {
    /// Its version.
    pub version: String,
    /// Kinds of service.
    pub items: Vec<ServiceKindView>,
    /// All kinds of evidence that a kind can ask for.
    pub evidence: Vec<EvidenceView>,
    /// All fields of qualification.
    pub fields: Vec<FieldView>,
}

/// A kind of service to add (新增服务种类).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct AddServiceKind {
    /// Its code.
    pub code: wire::ServiceKindCode,
    /// In Chinese.
    pub zh: wire::Name,
    /// In English.
    pub en: wire::Line,
    /// The fee purpose that pays for it: one of the rulebook's, or one that `insurer` added.
    pub purpose: wire::PurposeCode,
    /// Whose added purpose it is; two people of it put the purpose in force. Whoever else books the kind needs the purpose
    /// on its own list.
    #[deserr(default)]
    pub insurer: Option<wire::OrgId>,
    /// How it is counted.
    pub unit: wire::Unit,
    /// Whether it is a hazard inspection.
    #[deserr(default)]
    pub hazard_inspection: bool,
    /// What must be shown before it counts as done.
    pub evidence: Vec<wire::EvidenceCode>,
    /// The provider needs a valid qualification in one of these.
    pub qualification: Vec<wire::FieldCode>,
}

impl Checked for AddServiceKind {
    fn check(&self) -> Vec<FieldError> {
        let bounds = [at_most(&self.evidence, 30, "/evidence"), at_most(&self.qualification, 30, "/qualification")];
        bounds.into_iter().flatten().collect()
    }
}

/// Add a kind of service: data only. The purpose must be on the closed list, the rulebook's or an insurer's, and what it
/// names must exist.
#[utoipa::path(post, path = "/v1/service-kinds", tag = "mechanism", request_body = AddServiceKind,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = ServiceKindView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn add(State(room): State<Room>, act: Act<AddServiceKind>) -> Answer {
    let caller = &act.caller;
    allow(&caller.actor, Action::KeepMechanism, &Resource::default())?;
    decide(&room, &act.once, || async {
        let (now, ask) = (room.now(), act.body.clone());
        let added = match &ask.insurer {
            Some(insurer) => room.store.find::<Purpose>(&keys::fee::purpose(&insurer.0, &ask.purpose.0)).await?,
            None => None,
        };
        confirmed(&ask.purpose.0, room.book(), added.as_ref().map(|added| &added.value))
            .map_err(|refusal| Refusal::from(refusal).at("/purpose"))?;
        let code = ask.code.0;
        let kind = ServiceKind {
            zh: ask.zh.0.to_string(),
            en: ask.en.0.to_string(),
            purpose: ask.purpose.0,
            unit: ask.unit.0,
            hazard_inspection: ask.hazard_inspection,
            evidence: ask.evidence.into_iter().map(|code| code.0).collect(),
            qualification: ask.qualification.into_iter().map(|code| code.0).collect(),
        };
        let catalogue = room.store.catalogue().await?.with(code.clone(), kind.clone())?;
        let view = ServiceKindView::of(&code, &kind, &catalogue);
        let reply = Reply::created(format!("/v1/service-kinds#{code}"), view).stored(&act.once)?;
        let told = Told::plain(AgencyFact::KindAdded { kind: code.clone() });
        let commit = Commit::new(&caller.actor, now, &caller.request_id)
            .create(&AddedKind { code, kind }, told.resting_on(room.book().basis(&["R-D6"])))
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// The service catalogue with every kind, kind of evidence and field of qualification.
#[utoipa::path(get, path = "/v1/service-kinds", tag = "mechanism",
    responses((status = 200, body = CatalogueView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller) -> Answer {
    allow(&caller.actor, Action::ListAgencies, &Resource::default())?;
    let catalogue = room.store.catalogue().await?;
    let evidence = catalogue.evidence.iter().map(|(code, of)| EvidenceView {
        code: code.clone().into(),
        zh: of.zh.clone(),
        en: of.en.clone(),
        form: of.form.into(),
    });
    let fields = catalogue.fields.iter().map(|(code, of)| FieldView {
        code: code.clone().into(),
        zh: of.zh.clone(),
        en: of.en.clone(),
    });
    let view = CatalogueView {
        version: catalogue.version.clone(),
        items: catalogue.kinds.iter().map(|(code, kind)| ServiceKindView::of(code, kind, &catalogue)).collect(),
        evidence: evidence.collect(),
        fields: fields.collect(),
    };
    Reply::ok(view).answer()
}
