//! The year-end statement of a policy's fee, replayed from its ledger.

use super::account;
use super::view::PurposeSpent;
use api::{Answer, Asked, BadFields, Caller, Checked, FieldError, PathIs, Problem, Reply, Room, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::Action;
use domain::fee::FeeRefusal;
use domain::fee::posting::Balances;
use domain::fee::statement::Statement;
use domain::id::PolicyId;
use domain::{Invalid, Refusal};
use serde::Serialize;
use store::keys;
use utoipa::{IntoParams, ToSchema};

/// Which days.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StatementAsk {
    /// First day.
    pub from: wire::Date,
    /// Last day.
    pub to: wire::Date,
}

impl Checked for StatementAsk {
    fn check(&self) -> Vec<FieldError> {
        let invalid = Invalid::new("days-backwards", "止日不能早于起日", "the last day must not be before the first");
        (self.to.0 < self.from.0).then(|| FieldError { pointer: "to".into(), invalid }).into_iter().collect()
    }
}

/// Balances (余额).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BalancesView {
    /// What can be arranged; negative when a refund came after spending.
    pub available: wire::Money,
    /// Held by bookings.
    pub reserved: wire::Money,
    /// Spent.
    pub spent: wire::Money,
}

impl From<Balances> for BalancesView {
    fn from(of: Balances) -> Self {
        Self { available: of.available.into(), reserved: of.reserved.into(), spent: of.spent.into() }
    }
}

/// A statement (费用报告): opening + entitled - reserved + released = closing, to the fen.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FeeStatementView {
    /// First day.
    pub from: wire::Date,
    /// Last day.
    pub to: wire::Date,
    /// Before the first day.
    pub opening: BalancesView,
    /// Ceiling that premium gave, less what refunds took.
    pub entitled: wire::Money,
    /// Reserved for bookings.
    pub reserved: wire::Money,
    /// Given back.
    pub released: wire::Money,
    /// Spent.
    pub spent: wire::Money,
    /// Reversed.
    pub reversed: wire::Money,
    /// After the last day.
    pub closing: BalancesView,
    /// Spent less reversed, by purpose.
    pub by_purpose: Vec<PurposeSpent>,
    /// How many entries of the ledger it is made of.
    pub entries: u64,
    /// Whether every entry is there, in order, and as it was written.
    pub unaltered: bool,
    /// Hash of the last entry.
    pub head: String,
}

/// Read the statement of a policy's fee for some days, replayed from the ledger, whose chain is verified.
#[utoipa::path(get, path = "/v1/policies/{policy_id}/fee-statement", tag = "fee", params(("policy_id" = wire::PolicyId, Path), StatementAsk),
    responses((status = 200, body = FeeStatementView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(
    State(room): State<Room>,
    caller: Caller,
    PathIs(id): PathIs<PolicyId>,
    Asked(ask): Asked<StatementAsk>,
) -> Answer {
    let account = account(&room, &caller, Action::ReadFee, id).await?;
    let stored = room.store.history(&keys::fee::account(id)).await?;
    let unaltered = store::unaltered(&stored, &account.head).map_err(Problem::from)?;
    let facts: Vec<_> = stored.into_iter().map(|stored| stored.fact).collect();
    let of = Statement::of(&facts, ask.from.0, ask.to.0).map_err(|e| Refusal::from(FeeRefusal::from(e)))?;
    let view = FeeStatementView {
        from: ask.from,
        to: ask.to,
        opening: of.opening.into(),
        entitled: of.entitled.into(),
        reserved: of.reserved.into(),
        released: of.released.into(),
        spent: of.spent.into(),
        reversed: of.reversed.into(),
        closing: of.closing.into(),
        by_purpose: of
            .by_purpose
            .into_iter()
            .map(|(purpose, spent)| PurposeSpent { purpose: purpose.into(), spent: spent.into() })
            .collect(),
        entries: of.entries,
        unaltered,
        head: account.head,
    };
    Reply::ok(view).answer()
}
