//! Value for money (资金使用效益, 2.9): cost of a service, of a trained worker, the band of unit prices, each with how many
//! lines it rests on.

use api::views::{BasisView, basis};
use api::{Answer, Asked, BadFields, Caller, Checked, Problem, Reply, Room, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgKind;
use domain::access::{Action, Resource, allow};
use domain::fee::purpose::PurposeCode;
use domain::service::ServiceKindCode;
use domain::value::{ValueSnapshot, ValueSums, average, band, price_count};
use serde::Serialize;
use std::collections::BTreeMap;
use store::keys::inspection;
use store::{PageAsk, StoreError};
use utoipa::{IntoParams, ToSchema};

/// Which figures.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ValueAsk {
    /// Of which insurer, for supervisors; all together if not said. An insurer sees its own.
    #[deserr(default)]
    pub insurer: Option<wire::OrgId>,
    /// As of which day; the latest if not said.
    #[deserr(default)]
    pub on: Option<wire::Date>,
}

impl Checked for ValueAsk {}

/// What services of one kind and purpose come to. A figure that would rest on too few lines is absent.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ValueRowView {
    /// The kind.
    pub kind: wire::ServiceKindCode,
    /// Its name.
    pub label: String,
    /// What it was spent on.
    pub purpose: wire::PurposeCode,
    /// n: completed services.
    pub services: u32,
    /// Cost of a completed service.
    pub per_service: Option<wire::Money>,
    /// n: trainings whose attendance was shown.
    pub trainings: u32,
    /// People trained in them; absent where a few could be told apart.
    pub workers: Option<u64>,
    /// Cost of a trained worker.
    pub per_worker: Option<wire::Money>,
    /// n: shares of pooled services, which are counted apart.
    pub shares: u32,
    /// What a share cost.
    pub per_share: Option<wire::Money>,
}

/// The band of unit prices of a kind in the whole city.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PriceBandView {
    /// The kind.
    pub kind: wire::ServiceKindCode,
    /// Its name.
    pub label: String,
    /// Of what the price is: a visit, a person, a device.
    pub unit: Option<wire::Unit>,
    /// n: prices.
    pub n: u32,
    /// A quarter of them is at or below this.
    pub p25: Option<wire::Money>,
    /// Half.
    pub p50: Option<wire::Money>,
    /// Three quarters.
    pub p75: Option<wire::Money>,
}

/// Value for money (资金使用效益).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ValueView {
    /// As of which day.
    pub on: wire::Date,
    /// The first day on which a counted line was posted.
    pub since: wire::Date,
    /// By kind and purpose.
    pub rows: Vec<ValueRowView>,
    /// Unit prices by kind, to three digits.
    pub bands: Vec<PriceBandView>,
    /// Lines of the whole city that were left out: frozen by a dispute, or reversed.
    pub left_out: u32,
    /// Fewer lines than this show no figure.
    pub least: u32,
    /// Whether the sums are as they were taken.
    pub unaltered: bool,
    /// The rules.
    pub basis: Vec<BasisView>,
    /// The rulebook.
    pub rulebook: String,
}

/// What services cost, by kind and purpose, per trained worker, and the band of unit prices. Disputed and reversed lines
/// are left out.
#[utoipa::path(get, path = "/v1/value-for-money", tag = "supervision", params(ValueAsk),
    responses((status = 200, body = ValueView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(State(room): State<Room>, caller: Caller, Asked(ask): Asked<ValueAsk>) -> Answer {
    allow(&caller.actor, Action::ReadValue, &Resource::default())?;
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let insurer = match person.org_kind {
        OrgKind::Insurer => Some(person.org.clone()),
        _ => ask.insurer.map(|org| org.0),
    };
    let found = match ask.on {
        Some(on) => room.store.find::<ValueSnapshot>(&inspection::value_snapshot(on.0)).await?,
        None => room.store.list(&inspection::values_list(), &PageAsk::first(1)).await?.items.into_iter().next(),
    };
    let snapshot = found.ok_or(StoreError::NotFound { kind: "ValueSnapshot" })?.value;
    let (catalogue, book) = (room.store.catalogue().await?, room.book());
    let name = |kind: &ServiceKindCode| catalogue.kinds.get(kind).map_or_else(|| kind.to_string(), |of| of.zh.clone());
    let mut sums = BTreeMap::<_, ValueSums>::new();
    for row in snapshot.book.rows.iter().filter(|row| insurer.as_ref().is_none_or(|own| row.insurer == *own)) {
        let sum = sums.entry((&row.kind, &row.purpose)).or_default();
        *sum = sum.plus(row.sums);
    }
    let row = |((kind, purpose), of): ((&ServiceKindCode, &PurposeCode), ValueSums)| ValueRowView {
        label: name(kind),
        kind: kind.clone().into(),
        purpose: purpose.clone().into(),
        services: of.services,
        per_service: average(of.spent, of.services.into(), of.services, book).map(Into::into),
        trainings: of.trainings,
        workers: (of.trainings >= book.n.value_least).then_some(of.workers),
        per_worker: average(of.trainings_spent, of.workers, of.trainings, book).map(Into::into),
        shares: of.shares,
        per_share: average(of.shares_spent, of.shares.into(), of.shares, book).map(Into::into),
    };
    let bands = snapshot.book.prices.iter().map(|(kind, prices)| {
        let of = band(prices, book);
        PriceBandView {
            label: name(kind),
            unit: catalogue.kinds.get(kind).map(|of| of.unit.into()),
            kind: kind.clone().into(),
            n: price_count(prices),
            p25: of.map(|of| of.p25.into()),
            p50: of.map(|of| of.p50.into()),
            p75: of.map(|of| of.p75.into()),
        }
    });
    let view = ValueView {
        on: snapshot.on.into(),
        since: snapshot.since.into(),
        rows: sums.into_iter().map(row).collect(),
        bands: bands.collect(),
        left_out: snapshot.book.left_out,
        least: book.n.value_least,
        unaltered: store::content_hash(&snapshot.book)? == snapshot.sha256,
        basis: basis(book.basis(&["R-H11"])),
        rulebook: snapshot.rulebook,
    };
    Reply::ok(view).answer()
}
