//! What a complaint looks like.

use api::views::{BasisView, basis};
use api::{Caller, wire};
use domain::access::sees_people;
use domain::conduct::Complaint;
use serde::Serialize;
use utoipa::ToSchema;

/// The answer to a complaint (答复).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ComplaintReplyView {
    /// The facts and their basis.
    pub facts: wire::Note,
    /// What is done.
    pub handling: wire::Note,
    /// Who answered.
    pub by: String,
    /// When.
    pub at: wire::Time,
}

/// A complaint (投诉).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ComplaintView {
    /// Its id.
    pub id: wire::ComplaintId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// Who complains.
    pub from: wire::Complainant,
    /// Their organisation.
    pub from_org: Option<wire::OrgId>,
    /// The victim whose family complains; hidden from supervisors.
    pub victim: Option<wire::VictimId>,
    /// The insurer that answers.
    pub insurer: wire::OrgId,
    /// The agency it is about; none: about the insurer.
    pub agency: Option<wire::AgencyId>,
    /// What it is about.
    pub conduct: wire::Conduct,
    /// The same in Chinese.
    pub conduct_label: String,
    /// In the complainant's words.
    pub text: wire::Note,
    /// The policy.
    pub policy: Option<wire::PolicyId>,
    /// The booking.
    pub booking: Option<wire::BookingId>,
    /// The claim.
    pub claim: Option<wire::ClaimId>,
    /// When.
    pub opened_at: wire::Time,
    /// Where it stands.
    pub state: wire::ComplaintState,
    /// The same in Chinese.
    pub label: String,
    /// The last day to answer.
    pub due: wire::Date,
    /// Why the time was extended.
    pub extended_because: Option<wire::Note>,
    /// Who approved that.
    pub extended_by: Option<String>,
    /// The answer.
    pub reply: Option<ComplaintReplyView>,
    /// Whether it was found overdue.
    pub overdue: bool,
    /// The rule of the clock.
    pub basis: Vec<BasisView>,
}

impl ComplaintView {
    /// The view of a complaint at a version.
    #[must_use]
    pub fn of(of: Complaint, version: u64, caller: &Caller, book: &domain::Rulebook) -> Self {
        let (extended_by, extended_because) = of.extended.unzip();
        Self {
            id: of.id.into(),
            version,
            from: of.from.into(),
            from_org: of.from_org.map(Into::into),
            victim: of.victim.filter(|_| sees_people(&caller.actor)).map(Into::into),
            insurer: of.insurer.into(),
            agency: of.agency.map(Into::into),
            conduct_label: of.conduct.label().to_owned(),
            conduct: of.conduct.into(),
            text: of.text.into(),
            policy: of.policy.map(Into::into),
            booking: of.booking.map(Into::into),
            claim: of.claim.map(Into::into),
            opened_at: of.opened_at.into(),
            label: of.state.label().to_owned(),
            state: of.state.into(),
            due: of.due.into(),
            extended_because: extended_because.map(Into::into),
            extended_by,
            reply: of.reply.map(|reply| ComplaintReplyView {
                facts: reply.facts.into(),
                handling: reply.handling.into(),
                by: reply.by,
                at: reply.at.into(),
            }),
            overdue: of.overdue_told,
            basis: basis(book.basis(&["R-E8"])),
        }
    }
}
