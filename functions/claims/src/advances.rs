//! Propose a batch of payments, preview it, read it.

use crate::load;
use crate::payments::PaymentView;
use crate::propose::{Asked, Basis, Who, basis, draw_up};
use crate::view::PayeeView;
use api::{Act, Answer, BadFields, Caller, Checked, FieldError, PathIs, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, sees_people};
use domain::claim::advance::Advance;
use domain::claim::amount::Step;
use domain::claim::draft::{AskLine, LeftOut, shares};
use domain::claim::payees::SharedAccount;
use domain::claim::payment::Payment;
use domain::id::{AdvanceId, ClaimId};
use domain::{Actor, Invalid, Money, OrgId};
use serde::Serialize;
use store::{Commit, Versioned, keys};
use utoipa::ToSchema;

/// A batch of payments (垫付、预付、快付、六十日先行赔付、结案赔款).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ProposeAdvance {
    /// What for.
    pub purpose: wire::Purpose,
    /// For whom; leave it out for everybody on file.
    #[deserr(default)]
    pub lines: Option<Vec<LineAsk>>,
    /// Leave out people who cannot be paid, with their reason, instead of refusing the whole.
    #[deserr(default)]
    pub skip_problems: bool,
    /// Share what is left of the limits among the lines, each in proportion to its amount, instead of refusing the
    /// whole where it does not fit. The shares sum exactly to what is left (R-D12's method).
    #[deserr(default)]
    pub fit_to_limits: bool,
    /// What the checker should know.
    #[deserr(default)]
    pub note: Option<wire::Note>,
}

impl Checked for ProposeAdvance {
    fn check(&self) -> Vec<FieldError> {
        let lines = self.lines.as_deref().unwrap_or_default();
        let mut errors = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        for (at, line) in lines.iter().enumerate() {
            if !seen.insert(line.victim.0) {
                let invalid = Invalid::new("victim-twice", "同一人只能出现一次", "a person may be there once only");
                errors.push(FieldError { pointer: format!("/lines/{at}/victim"), invalid });
            }
            if line.amount.as_ref().is_some_and(|amount| !amount.0.is_positive()) {
                let invalid =
                    Invalid::new("amount-not-positive", "金额应大于 0", "the amount must be more than nothing");
                errors.push(FieldError { pointer: format!("/lines/{at}/amount"), invalid });
            }
        }
        errors
    }
}

/// One person.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct LineAsk {
    /// Who.
    pub victim: wire::VictimId,
    /// How much; as computed if not said, never more.
    #[deserr(default)]
    pub amount: Option<wire::Money>,
}

impl ProposeAdvance {
    fn who(&self) -> Who {
        match &self.lines {
            None => Who::Everybody,
            Some(lines) => Who::These(
                lines
                    .iter()
                    .map(|line| AskLine { victim: line.victim.0, amount: line.amount.as_ref().map(|amount| amount.0) })
                    .collect(),
            ),
        }
    }
}

/// One line of an explanation.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StepView {
    /// What it is.
    pub item: wire::StepItem,
    /// Its Chinese name.
    pub label: String,
    /// The rule.
    pub rule: String,
    /// How much.
    pub amount: wire::Money,
}

impl From<Step> for StepView {
    fn from(step: Step) -> Self {
        Self {
            label: step.item.label().to_owned(),
            item: step.item.into(),
            rule: step.rule,
            amount: step.amount.into(),
        }
    }
}

/// A person as the batch would pay them.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LineView {
    /// Who.
    pub victim: wire::VictimId,
    /// To whom.
    pub payee: PayeeView,
    /// How much.
    pub amount: wire::Money,
    /// How it came about.
    pub explanation: Vec<StepView>,
}

/// A person whom the batch leaves out.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LeftOutView {
    /// Who.
    pub victim: wire::VictimId,
    /// Why.
    pub why: wire::LineProblem,
    /// The same in words.
    pub label: String,
}

impl From<LeftOut> for LeftOutView {
    fn from(of: LeftOut) -> Self {
        Self { victim: of.victim.into(), label: of.why.label().to_owned(), why: of.why.into() }
    }
}

/// A line whose account was paid in another claim of the insurer: a question to look into, not a refusal.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SharedAccountView {
    /// For whom the line is.
    pub victim: wire::VictimId,
    /// The other claim.
    pub claim: wire::ClaimId,
    /// For whom the account was used there.
    pub other: wire::VictimId,
    /// The question in words.
    pub label: String,
}

impl From<SharedAccount> for SharedAccountView {
    fn from(of: SharedAccount) -> Self {
        let label = "该收款账户在另一赔案中收过款，请核实收款人身份".to_owned();
        Self { victim: of.victim.into(), claim: of.claim.into(), other: of.other.into(), label }
    }
}

/// What a batch would be.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PreviewView {
    /// What would be paid.
    pub lines: Vec<LineView>,
    /// Who would be left out.
    pub left_out: Vec<LeftOutView>,
    /// Accounts that were paid in another claim.
    pub shared_accounts: Vec<SharedAccountView>,
    /// Sum of the lines.
    pub total: wire::Money,
    /// Left for the accident before it.
    pub accident_left: wire::Money,
    /// Left for the accident after it; nothing when it does not fit.
    pub accident_left_after: wire::Money,
    /// Whether it fits all limits.
    pub fits: bool,
}

fn preview_view(of: &Basis) -> Result<PreviewView, api::Problem> {
    let total = Money::sum(of.draft.lines.iter().map(|line| line.amount))?;
    let left = of.account.value.accident_left(&of.policy.value, &of.limits);
    let fits = of.account.value.commit(&of.policy.value, &shares(&of.draft.lines), &of.limits).is_ok();
    let lines = of.draft.lines.iter().cloned().map(|line| LineView {
        victim: line.victim.into(),
        payee: line.payee.into(),
        amount: line.amount.into(),
        explanation: line.explained.steps.into_iter().map(StepView::from).collect(),
    });
    Ok(PreviewView {
        lines: lines.collect(),
        left_out: of.draft.left_out.iter().cloned().map(LeftOutView::from).collect(),
        shared_accounts: of.shared.iter().copied().map(Into::into).collect(),
        total: total.into(),
        accident_left: left.into(),
        accident_left_after: left.left_after(total).into(),
        fits,
    })
}

/// A batch.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AdvanceView {
    /// Its id.
    pub id: wire::AdvanceId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// What for.
    pub purpose: wire::Purpose,
    /// Where it stands.
    pub state: wire::AdvanceState,
    /// Who proposed it; for supervisors only the organisation.
    pub maker: String,
    /// When.
    pub proposed_at: wire::Time,
    /// The maker's note.
    pub note: Option<wire::Note>,
    /// How many payments.
    pub lines: u32,
    /// Their sum.
    pub total: wire::Money,
    /// Who was left out, and why.
    pub left_out: Vec<LeftOutView>,
    /// Accounts that were paid in another claim: look before approving. Not for supervisors.
    pub shared_accounts: Vec<SharedAccountView>,
    /// Who decided; for supervisors only the organisation.
    pub checker: Option<String>,
    /// When.
    pub decided_at: Option<wire::Time>,
    /// Why it was returned or rejected.
    pub reason: Option<wire::Note>,
    /// How many arrived.
    pub settled_lines: u32,
    /// Their sum.
    pub settled_total: wire::Money,
    /// How many failed and wait for a retry.
    pub failed_lines: u32,
    /// How many were given up.
    pub cancelled_lines: u32,
}

impl AdvanceView {
    /// The view of a batch at a version.
    #[must_use]
    pub fn of(advance: Advance, version: u64) -> Self {
        Self {
            id: advance.id.into(),
            version,
            purpose: advance.purpose.into(),
            state: advance.state.into(),
            maker: advance.maker,
            proposed_at: advance.proposed_at.into(),
            note: advance.note.map(Into::into),
            lines: advance.lines,
            total: advance.total.into(),
            left_out: advance.left_out.into_iter().map(LeftOutView::from).collect(),
            shared_accounts: advance.shared_accounts.into_iter().map(Into::into).collect(),
            checker: advance.checker,
            decided_at: advance.decided_at.map(Into::into),
            reason: advance.reason.map(Into::into),
            settled_lines: advance.settled_lines,
            settled_total: advance.settled_total.into(),
            failed_lines: advance.failed_lines,
            cancelled_lines: advance.cancelled_lines,
        }
    }

    /// The same for an actor: supervisors see the insurer in the place of its people, and none of their words (R-H7).
    fn shown_to(mut self, actor: &Actor, insurer: Option<&OrgId>) -> Self {
        if !sees_people(actor) {
            let org = insurer.map(ToString::to_string).unwrap_or_default();
            self.checker = self.checker.map(|_| org.clone());
            self.maker = org;
            (self.note, self.reason, self.shared_accounts) = (None, None, Vec::new());
        }
        self
    }
}

/// See what a batch would be, line by line; nothing is written.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/advance-preview", tag = "claims", request_body = ProposeAdvance,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 200, body = PreviewView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn preview(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, act: Act<ProposeAdvance>) -> Answer {
    let of =
        basis(&room, &act.caller, id, act.body.purpose.0, &act.body.who()).await?.fitted(act.body.fit_to_limits)?;
    Reply::ok(preview_view(&of)?).answer()
}

/// Propose a batch. Amounts are computed and explained (R-C9, R-C6, R-C12); another person approves (R-C22).
#[utoipa::path(post, path = "/v1/claims/{claim_id}/advances", tag = "claims", request_body = ProposeAdvance,
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 201, body = AdvanceView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn propose(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, act: Act<ProposeAdvance>) -> Answer {
    let purpose = act.body.purpose.0;
    let who = act.body.who();
    decide(&room, &act.once, || async {
        let of = basis(&room, &act.caller, id, purpose, &who).await?.fitted(act.body.fit_to_limits)?;
        let asked = Asked {
            purpose,
            note: act.body.note.as_ref().map(|note| note.0.clone()),
            skip_problems: act.body.skip_problems,
        };
        let proposal = draw_up(&room, &act.caller, &of, &act.once, asked).await?;
        let ((claim, noted), (advance, told)) = (proposal.claim, proposal.advance);
        let claim = load::scheduled(&room, claim);
        let reply =
            Reply::created(format!("/v1/claims/{id}/advances/{}", advance.id), AdvanceView::of(advance.clone(), 1))
                .version(1)
                .stored(&act.once)?;
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&of.claim, &claim, noted)
            .create(&advance, told)
            .resting_on(&of.account)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

/// List the batches of a claim.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/advances", tag = "claims", params(("claim_id" = wire::ClaimId, Path)),
    responses((status = 200, body = Vec<AdvanceView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, PathIs(id): PathIs<ClaimId>) -> Answer {
    let claim = load::claim(&room, &caller, Action::ReadPayments, id).await?;
    let all = room.store.parts::<Advance>(&keys::claim_partition(id), "ADVANCE#").await?;
    let view = |advance: Versioned<Advance>| {
        AdvanceView::of(advance.value, advance.version).shown_to(&caller.actor, claim.value.insurer.as_ref())
    };
    Reply::ok(all.into_iter().map(view).collect::<Vec<_>>()).answer()
}

/// A batch with its payments.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AdvanceFile {
    /// The batch.
    pub advance: AdvanceView,
    /// Its payments, in order; their sum is the batch's total.
    pub payments: Vec<PaymentView>,
}

/// Read a batch with its payments.
#[utoipa::path(get, path = "/v1/claims/{claim_id}/advances/{advance_id}", tag = "claims",
    params(("claim_id" = wire::ClaimId, Path), ("advance_id" = wire::AdvanceId, Path)),
    responses((status = 200, body = AdvanceFile), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn read(
    State(room): State<Room>,
    caller: Caller,
    PathIs((id, advance_id)): PathIs<(ClaimId, AdvanceId)>,
) -> Answer {
    let claim = load::claim(&room, &caller, Action::ReadPayments, id).await?;
    let advance = room.store.get::<Advance>(&keys::advance(id, advance_id)).await?;
    let mut payments = load::payments(&room, id).await?;
    payments.retain(|payment| payment.value.advance == advance_id);
    payments.sort_by_key(|payment| payment.value.line);
    let view = |payment: Versioned<Payment>| PaymentView::of(payment.value, payment.version, &caller.actor);
    let payments = payments.into_iter().map(view).collect();
    let version = advance.version;
    let view = AdvanceFile {
        advance: AdvanceView::of(advance.value, version).shown_to(&caller.actor, claim.value.insurer.as_ref()),
        payments,
    };
    Reply::ok(view).version(version).answer()
}
