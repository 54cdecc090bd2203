//! How a pooled service is shown.

use crate::view::SiteView;
use api::{Room, wire};
use domain::fee::FeeLine;
use domain::money::Money;
use domain::policy::Policy;
use domain::service::Pool;
use domain::service::pool::HeldUp;
use domain::service::shares::Share;
use domain::{OrgKind, Refusal};
use serde::Serialize;
use utoipa::ToSchema;

/// A share that could not be dealt with (未办成的分摊).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HeldUpView {
    /// Of which policy.
    pub policy: wire::PolicyId,
    /// Why, as a code.
    pub code: String,
    /// Why, in Chinese.
    pub text_zh: String,
    /// In English.
    pub text_en: String,
}

impl From<HeldUp> for HeldUpView {
    fn from(of: HeldUp) -> Self {
        Self { policy: of.policy.into(), code: of.code, text_zh: of.zh, text_en: of.en }
    }
}

/// The invoice of a pooled service.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PooledInvoiceView {
    /// What was really spent; never an estimate.
    pub amount: wire::Money,
    /// Its number.
    pub invoice_no: wire::Line,
    /// Its date.
    pub invoice_date: wire::Date,
    /// The accounting day.
    pub booked_on: wire::Date,
    /// Who posted it.
    pub by: String,
    /// When.
    pub at: wire::Time,
}

/// A pooled service (统筹服务).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PooledView {
    /// Its id.
    pub id: wire::PooledId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// What it is called.
    pub title: wire::Line,
    /// The insurer whose policies pay.
    pub insurer: wire::OrgId,
    /// What.
    pub kind: wire::ServiceKindCode,
    /// How it is shared.
    pub allocation: wire::AllocationKey,
    /// The same in Chinese.
    pub allocation_label: String,
    /// What it costs at most: the sum of what is held.
    pub cost: wire::Money,
    /// The policy of the unit where it is rendered, which confirms it.
    pub host: wire::PolicyId,
    /// The booking under which it is rendered: accepted, checked in, completed, confirmed, moved and cancelled there.
    pub booking: wire::BookingId,
    /// The agency.
    pub agency: wire::AgencyId,
    /// Its name.
    pub agency_name: wire::Name,
    /// The expert.
    pub expert: wire::ExpertId,
    /// From when; an insured unit may drop out until then.
    pub from: wire::Time,
    /// Until when.
    pub to: wire::Time,
    /// Where.
    pub site: SiteView,
    /// How many policies bear something.
    pub contributors: u32,
    /// Where it stands.
    pub state: wire::PoolState,
    /// The same in Chinese.
    pub label: String,
    /// Whether the shares are being dealt with at this moment; read again shortly.
    pub running: bool,
    /// How many shares of this pass have been dealt with.
    pub done: u32,
    /// Of how many.
    pub lines: u32,
    /// How many could not be: share it anew, or try again.
    pub held: u32,
    /// The first hundred of them, with why.
    pub held_up: Vec<HeldUpView>,
    /// Who drew it up.
    pub drawn_up_by: String,
    /// When.
    pub drawn_up_at: wire::Time,
    /// What its record says that it cost.
    pub recorded: Option<wire::Money>,
    /// Who confirmed it.
    pub confirmed_by: Option<String>,
    /// Whether an invoice of the recorded cost needs the manager first (R-D18).
    pub needs_approval: bool,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// The invoice.
    pub invoice: Option<PooledInvoiceView>,
    /// Why it was last shared anew.
    pub shared_anew_because: Option<wire::Note>,
    /// Why it was cancelled.
    pub ended_because: Option<wire::Note>,
}

impl PooledView {
    /// The view of a pooled service at a version; those who only contribute see nothing of the other policies.
    #[must_use]
    pub fn of(of: Pool, version: u64, kind: OrgKind, room: &Room) -> Self {
        let own = matches!(kind, OrgKind::Insurer | OrgKind::Regulator | OrgKind::Association);
        let recorded = of.record.as_ref().map(|record| record.cost);
        let limit = room.book().n.fee_approval_limit;
        let (running, held_up) = (of.running(), if own { of.held_up } else { Vec::new() });
        Self {
            id: of.id.into(),
            version,
            title: of.title.into(),
            insurer: of.insurer.into(),
            kind: of.kind.into(),
            allocation_label: of.key.label().to_owned(),
            allocation: of.key.into(),
            cost: of.cost.into(),
            host: of.host.into(),
            booking: of.booking.into(),
            agency: of.agency.into(),
            agency_name: of.agency_name.into(),
            expert: of.expert.into(),
            from: of.from.into(),
            to: of.to.into(),
            site: of.site.into(),
            contributors: of.contributors,
            label: of.state.label().to_owned(),
            state: of.state.into(),
            running,
            done: of.done,
            lines: of.lines,
            held: if own { of.held } else { 0 },
            held_up: held_up.into_iter().map(Into::into).collect(),
            drawn_up_by: of.drawn_up_by,
            drawn_up_at: of.drawn_up_at.into(),
            needs_approval: recorded.is_some_and(|cost| cost > limit) && of.approved_by.is_none(),
            confirmed_by: of.record.map(|record| record.by),
            recorded: recorded.map(Into::into),
            approved_by: of.approved_by,
            invoice: of.posting.map(|posting| PooledInvoiceView {
                amount: posting.amount.into(),
                invoice_no: posting.invoice.number.into(),
                invoice_date: posting.invoice.dated.into(),
                booked_on: posting.booked_on.into(),
                by: posting.by,
                at: posting.at.into(),
            }),
            shared_anew_because: of.reshare.map(|reshare| reshare.why.into()),
            ended_because: of.ended_because.map(Into::into),
        }
    }
}

/// What a policy would bear (分摊预览).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PooledShareAsk {
    /// The policy.
    pub policy: wire::PolicyId,
    /// The insured unit.
    pub insured_name: wire::Name,
    /// Its sector.
    pub sector: wire::Sector,
    /// Its district.
    pub district: wire::District,
    /// Whether the unit has an account here, so that it is told in its inbox.
    pub has_account: bool,
    /// Premium actually collected.
    pub premium: wire::Money,
    /// People insured.
    pub head_count: u32,
    /// The most it can bear.
    pub cap: wire::Money,
    /// What it bears.
    pub share: wire::Money,
}

impl PooledShareAsk {
    /// A policy with its share.
    #[must_use]
    pub fn of(policy: &Policy, share: &Share) -> Self {
        Self {
            policy: policy.id.into(),
            insured_name: policy.insured.name.clone().into(),
            sector: policy.sector.into(),
            district: policy.district.into(),
            has_account: policy.insured.org.is_some(),
            premium: share.premium.into(),
            head_count: share.head_count,
            cap: share.cap.into(),
            share: share.amount.into(),
        }
    }
}

/// A policy that a filter found and that cannot contribute.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PooledLeftOut {
    /// The policy.
    pub policy: wire::PolicyId,
    /// The insured unit.
    pub insured_name: wire::Name,
    /// Why, as a code.
    pub code: String,
    /// Why, in Chinese.
    pub text_zh: String,
    /// In English.
    pub text_en: String,
}

impl PooledLeftOut {
    /// A policy with the reason.
    #[must_use]
    pub fn of(policy: Policy, why: Refusal) -> Self {
        Self {
            policy: policy.id.into(),
            insured_name: policy.insured.name.into(),
            code: why.code.to_owned(),
            text_zh: why.said.zh,
            text_en: why.said.en,
        }
    }
}

/// What a pooled service would be (统筹服务预览); nothing is written.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PooledPreview {
    /// What is shared.
    pub cost: wire::Money,
    /// The sum of the shares: the same, to the fen.
    pub total: wire::Money,
    /// The shares.
    pub shares: Vec<PooledShareAsk>,
    /// Policies that the filter found and that cannot contribute.
    pub left_out: Vec<PooledLeftOut>,
    /// The filter finds more than can be looked at; make it narrower.
    pub more: bool,
    /// Stands for these very shares: give it when drawing up, so that what is held is what was seen.
    pub fingerprint: String,
}

/// The share of one policy, as its fee line stands (分摊明细). A share that changed is a new line; the old one stays.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PooledShareView {
    /// The pooled service.
    pub pooled: wire::PooledId,
    /// The policy.
    pub policy: wire::PolicyId,
    /// The insured unit.
    pub insured_name: wire::Name,
    /// Its sector.
    pub sector: wire::Sector,
    /// Its district.
    pub district: wire::District,
    /// Its fee line.
    pub line: wire::LineId,
    /// The kind of service.
    pub kind: wire::ServiceKindCode,
    /// The day of the service.
    pub service_on: wire::Date,
    /// Where the line stands.
    pub state: wire::FeeLineState,
    /// The same in Chinese.
    pub label: String,
    /// Frozen by a dispute.
    pub frozen: bool,
    /// What it holds or held.
    pub reserved: wire::Money,
    /// Its part of what the record says.
    pub recorded: Option<wire::Money>,
    /// What was really spent; never an estimate.
    pub spent: Option<wire::Money>,
    /// What it holds or has spent now; nothing for one that ended.
    pub amount: wire::Money,
    /// Why it was released or reversed.
    pub ended_because: Option<wire::Note>,
}

impl PooledShareView {
    /// The view of a line that is a share.
    #[must_use]
    pub fn of(line: FeeLine) -> Option<Self> {
        let amount: Money = line.amount();
        Some(Self {
            pooled: line.pooled?.into(),
            policy: line.policy.into(),
            insured_name: line.insured_name.into(),
            sector: line.sector.into(),
            district: line.district.into(),
            line: line.id.into(),
            kind: line.kind.into(),
            service_on: line.service_on.into(),
            label: line.state.label().to_owned(),
            state: line.state.into(),
            frozen: line.frozen,
            reserved: line.reserved.into(),
            recorded: line.recorded.map(Into::into),
            spent: line.spent.map(Into::into),
            amount: amount.into(),
            ended_because: line.ended_because.map(Into::into),
        })
    }
}
