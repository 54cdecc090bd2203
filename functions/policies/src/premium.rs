//! Premium received and refunded: money at the insurer, by its day (R-D3).

use crate::read::load;
use crate::view::ReceiptView;
use api::views::PageView;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, PathIs, Reply, Room, decide, page_of, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::fee::FeeAccount;
use domain::id::{PolicyId, ReceiptId};
use domain::policy::PremiumReceipt;
use domain::time::beijing_day;
use serde::Serialize;
use store::keys::PremiumOf;
use store::{Commit, Entity, keys};
use utoipa::{IntoParams, ToSchema};

/// Premium that moved (保费实收或退费).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct RecordPremium {
    /// In or out.
    pub direction: wire::ReceiptDirection,
    /// How much; always positive.
    pub amount: wire::Money,
    /// The day of the money.
    pub received_on: wire::Date,
    /// The voucher, unique within the policy.
    pub voucher_no: wire::Line,
}

impl Checked for RecordPremium {}

/// Premium so far, with the receipt that made it so.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PremiumView {
    /// The receipt.
    pub receipt: ReceiptView,
    /// All receipts.
    pub received: wire::Money,
    /// All refunds.
    pub refunded: wire::Money,
    /// Premium actually collected (实际收取保费): what the prevention fee is measured on.
    pub collected: wire::Money,
    /// The ceiling of the prevention fee now (预防费用上限).
    pub fee_ceiling: wire::Money,
    /// More of the fee is reserved or spent than the ceiling, after a refund (退费后超限).
    pub fee_over_ceiling: bool,
    /// The rules.
    pub basis: Vec<api::views::BasisView>,
}

/// Record premium received or refunded.
#[utoipa::path(post, path = "/v1/policies/{policy_id}/premium-receipts", tag = "policies", request_body = RecordPremium,
    params(("policy_id" = wire::PolicyId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 201, body = PremiumView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn record(State(room): State<Room>, PathIs(id): PathIs<PolicyId>, act: Act<RecordPremium>) -> Answer {
    let receipt_id = room.ids.make(ReceiptId::from_uuid);
    decide(&room, &act.once, || async {
        load(&room.store, &act.caller.actor, Action::RecordPremium, id).await?;
        let (premium_key, fee_key) = (keys::premium(id), keys::fee::account(id));
        let (was, fee) =
            tokio::try_join!(room.store.get::<PremiumOf>(&premium_key), room.store.get::<FeeAccount>(&fee_key))?;
        let receipt = PremiumReceipt {
            id: receipt_id,
            policy: id,
            direction: act.body.direction.0,
            amount: act.body.amount.0,
            received_on: act.body.received_on.0,
            voucher_no: act.body.voucher_no.0.clone(),
        };
        let now = room.now();
        let (premium, told) = was.value.premium.record(&receipt, room.book(), beijing_day(now))?;
        let (entitled, fee_told) = fee.value.entitle(receipt_id, premium.collected(), room.book(), now)?;
        let view = PremiumView {
            receipt: receipt.clone().into(),
            received: premium.received.0.into(),
            refunded: premium.refunded.0.into(),
            collected: premium.collected().into(),
            fee_ceiling: entitled.ceiling(room.book()).map_err(domain::Refusal::from)?.into(),
            fee_over_ceiling: entitled.over_since.is_some(),
            basis: api::views::basis(told.basis.iter().chain(&fee_told.basis).cloned().collect()),
        };
        let reply = Reply::created(format!("/v1/policies/{id}/premium-receipts"), view).stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, now, &act.caller.request_id)
            .name("voucher", &format!("{id}#{}", receipt.voucher_no), &receipt.key())
            .create(&receipt, told.clone())
            .update(&was, &PremiumOf { policy: id, premium }, told)
            .update(&fee, &entitled, fee_told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// Which page.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListReceipts {
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListReceipts {}

/// List premium received and refunded, the latest first.
#[utoipa::path(get, path = "/v1/policies/{policy_id}/premium-receipts", tag = "policies",
    params(("policy_id" = wire::PolicyId, Path), ListReceipts),
    responses((status = 200, body = PageView<ReceiptView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<PolicyId>,
    Asked(ask): Asked<ListReceipts>,
) -> Answer {
    load(&room.store, &caller.actor, Action::ReadPolicy, id).await?;
    let page = page_of(ask.limit.as_deref(), ask.cursor.as_deref())?;
    let found = room.store.list::<PremiumReceipt>(&keys::receipts_list(id), &page).await?;
    Reply::ok(PageView::of(found, |receipt| ReceiptView::from(receipt.value))).answer()
}
