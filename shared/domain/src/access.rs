//! Who may do what: one pure function, deny by default.
//!
//! Another tenant's thing is "not found", so that nobody learns what exists; a colleague's act without the role is
//! "forbidden".

mod agencies;
mod fee;
mod operations;
mod services;
mod standards;
mod supervision;

use crate::actor::{Actor, OrgId, OrgKind, Person, Role};
use crate::id::{ClaimId, VictimId};
use crate::refusal::Refusal;

macro_rules! actions {
    ($($(#[$meta:meta])* $name:ident,)+) => {
        /// Everything a person can ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each action is what its name says")]
        pub enum Action { $($(#[$meta])* $name,)+ }

        impl Action {
            /// Every action, for the table of the tests.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }
    };
}

actions! {
    RegisterPolicy,
    ListPolicies,
    ReadPolicy,
    RecordPremium,
    ReportClaim,
    ListClaims,
    ReadClaim,
    MatchPolicy,
    ContactReporter,
    MergeClaims,
    RecordCasualties,
    MarkTypical,
    RegisterVictims,
    RecordLosses,
    RequestDocuments,
    SupplyDocuments,
    Triage,
    DecideCover,
    ProposeAdvance,
    ApproveAdvance,
    ReadPayments,
    RetryPayment,
    DecidePayee,
    Assess,
    Agree,
    Refuse,
    Withdraw,
    Reopen,
    Close,
    GiveLink,
    ClaimDirectly,
    ReadOwnPart,
    SendDocument,
    ReadDocument,
    ReadInbox,
    LookAtCover,
    CancelPayment,
    ListRecoveries,
    RecordRepayment,
    AskWriteOff,
    ApproveWriteOff,
    ReplayDecision,
    ReadAlerts,
    AnswerAlert,
    ReadFee,
    ReadPurposes,
    ProposeBudget,
    ApproveBudget,
    ProposePurpose,
    ConfirmPurpose,
    ClosePeriod,
    PostFee,
    AskMoreFee,
    DecideRaise,
    ReverseFee,
    DisputeFee,
    AnswerDispute,
    ExtendDispute,
    ListAgencies,
    ReadAgency,
    KeepAgency,
    ReadStanding,
    ProposeStanding,
    DecideStanding,
    AnswerStanding,
    KeepMechanism,
    ListAgreements,
    ReadAgreement,
    DrawAgreement,
    SignAgreement,
    ListPlans,
    ProposePlan,
    ReadPlan,
    SignPlan,
    FindSlots,
    OfferSlots,
    HoldSlot,
    BookService,
    ListBookings,
    ReadBooking,
    AcceptBooking,
    MoveBooking,
    CancelBooking,
    RefuseService,
    CheckIn,
    CompleteService,
    ConfirmService,
    RevisitService,
    CloseRecord,
    StateAbsence,
    ResolveBooking,
    SendEvidence,
    ReadEvidence,
    DrawPool,
    ListPools,
    ReadPool,
    LeavePool,
    CorrectPool,
    RecordTraining,
    ReadTrainings,
    TagFocus,
    Complain,
    GiveHint,
    ListComplaints,
    ReadComplaint,
    HandleComplaint,
    ExtendComplaint,
    ReadConduct,
    ReadSituation,
    NoteSituation,
    ReadValue,
    OpenInspection,
    ListInspections,
    ReadInspection,
    EnterRoom,
    RecordFinding,
    AnswerFinding,
    VerifyFinding,
    CloseInspection,
    ReadDeadLetters,
    HandleDeadLetter,
    Survey,
    ReadStandards,
    KeepStandard,
    ProposePromise,
    PublishPromise,
}

/// What is acted on, as far as access depends on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resource {
    /// The insured unit's organisation.
    pub enterprise: Option<OrgId>,
    /// The insurer.
    pub insurer: Option<OrgId>,
    /// The claim.
    pub claim: Option<ClaimId>,
    /// The victim.
    pub victim: Option<VictimId>,
    /// The technical-service agency's organisation.
    pub agency: Option<OrgId>,
    /// A report that no insurer has taken yet: any insurer may look and match.
    pub unmatched: bool,
}

impl Resource {
    /// Something of an insurer.
    #[must_use]
    pub fn of_insurer(insurer: OrgId) -> Self {
        Self { insurer: Some(insurer), ..Self::default() }
    }

    /// Something of an agency.
    #[must_use]
    pub fn of_agency(agency: OrgId) -> Self {
        Self { agency: Some(agency), ..Self::default() }
    }
}

crate::refusals! {
    /// Why somebody may not.
    pub enum AccessRefusal {
        NotFound => NotFound, "not-found", [], "没有找到，或不属于您", "not found, or not yours";
        Forbidden => Forbidden, "forbidden", [], "您的岗位不能进行此操作", "your role does not allow this";
    }
}

/// Whether an actor may do something.
///
/// # Errors
/// `NotFound` where the thing is not theirs to know of, `Forbidden` where it is but the role may not.
pub fn allow(actor: &Actor, action: Action, to: &Resource) -> Result<(), Refusal> {
    match actor {
        Actor::Person(person) => person_may(person, action, to),
        Actor::Family { claim, victim } => family_may(*claim, *victim, action, to),
        // The system acts inside the functions, never through a request.
        Actor::System { .. } => Err(AccessRefusal::Forbidden),
    }
    .map_err(Into::into)
}

/// A link opens one victim's part of one claim. A document's claim is known before its victim, so there the function
/// narrows further by itself; everywhere else the victim must be named and be the link's own.
fn family_may(claim: ClaimId, victim: VictimId, action: Action, to: &Resource) -> Result<(), AccessRefusal> {
    let of_claim = to.claim == Some(claim);
    let own = to.victim == Some(victim);
    let may = match action {
        Action::ClaimDirectly | Action::ReadOwnPart | Action::Complain | Action::ReadComplaint => own,
        Action::SendDocument | Action::ReadDocument => own || to.victim.is_none(),
        _ => false,
    };
    if of_claim && may { Ok(()) } else { Err(AccessRefusal::NotFound) }
}

fn person_may(person: &Person, action: Action, to: &Resource) -> Result<(), AccessRefusal> {
    let general = matches!(
        action,
        Action::ReportClaim
            | Action::ListClaims
            | Action::ListPolicies
            | Action::ReadInbox
            | Action::ReadAlerts
            | Action::ListAgencies
            | Action::ListAgreements
            | Action::KeepMechanism
            | Action::ListPlans
            | Action::FindSlots
            | Action::HoldSlot
            | Action::ListBookings
            | Action::ListPools
            | Action::GiveHint
            | Action::ListComplaints
            | Action::ReadConduct
            | Action::ReadSituation
            | Action::NoteSituation
            | Action::ReadValue
            | Action::OpenInspection
            | Action::ListInspections
            | Action::ReadDeadLetters
            | Action::ReadStandards
            | Action::KeepStandard
    );
    if !general && !sees(person, action, to) {
        return Err(AccessRefusal::NotFound);
    }
    if role_may(person, action) { Ok(()) } else { Err(AccessRefusal::Forbidden) }
}

fn sees(person: &Person, action: Action, to: &Resource) -> bool {
    match person.org_kind {
        // The register of agencies is open to those who would book one; another agency learns nothing of it.
        OrgKind::Enterprise => {
            to.enterprise.as_ref() == Some(&person.org) || (to.agency.is_some() && action == Action::ReadAgency)
        }
        OrgKind::Insurer => {
            to.insurer.as_ref() == Some(&person.org)
                || (to.unmatched && matches!(action, Action::ReadClaim | Action::MatchPolicy))
                || (to.agency.is_some()
                    && matches!(action, Action::ReadAgency | Action::ReadStanding | Action::ProposeStanding))
        }
        OrgKind::Regulator | OrgKind::Association => true,
        OrgKind::Agency => to.agency.as_ref() == Some(&person.org),
        // A kind of service is added under a purpose of an insurer's list, which the mechanism reads for that.
        OrgKind::Mechanism if action == Action::ReadPurposes => to.insurer.is_some(),
        OrgKind::Mechanism => {
            to.agency.is_some()
                && matches!(
                    action,
                    Action::ReadAgency
                        | Action::ReadStanding
                        | Action::ProposeStanding
                        | Action::DecideStanding
                        | Action::ReadAgreement
                )
        }
    }
}

#[expect(clippy::match_same_arms, reason = "one line per kind of organisation and right reads as the table it is")]
fn role_may(person: &Person, action: Action) -> bool {
    use Action as A;
    use Role as R;
    let any = |roles: &[Role]| roles.iter().any(|role| person.roles.contains(role));
    let of_area = [
        agencies::role_may,
        fee::role_may,
        operations::role_may,
        services::role_may,
        supervision::role_may,
        standards::role_may,
    ]
    .into_iter()
    .find_map(|area| area(person.org_kind, action));
    if let Some(roles) = of_area {
        return any(roles);
    }
    match (person.org_kind, action) {
        (
            OrgKind::Enterprise,
            A::ReportClaim | A::RecordCasualties | A::RegisterVictims | A::SupplyDocuments | A::SendDocument,
        ) => any(&[R::Reporter, R::Manager]),
        (OrgKind::Enterprise, A::Withdraw | A::Agree) => any(&[R::Manager]),
        (
            OrgKind::Enterprise,
            A::ListPolicies
            | A::ReadPolicy
            | A::ListClaims
            | A::ReadClaim
            | A::ReadPayments
            | A::ReadDocument
            | A::ReadInbox,
        ) => any(&[R::Reporter, R::Manager]),
        // What could not be carried out is told to the insurer's inbox, for its operator.
        (OrgKind::Insurer, A::ReadInbox) if person.roles.contains(&R::Operator) => true,
        (OrgKind::Insurer, A::RegisterPolicy) => any(&[R::Underwriter]),
        (OrgKind::Insurer, A::RecordPremium) => any(&[R::Finance]),
        (
            OrgKind::Insurer,
            A::ReportClaim
            | A::MatchPolicy
            | A::ContactReporter
            | A::Survey
            | A::MergeClaims
            | A::RecordCasualties
            | A::RegisterVictims
            | A::RecordLosses
            | A::RequestDocuments
            | A::SupplyDocuments
            | A::Triage
            | A::DecideCover
            | A::ProposeAdvance
            | A::Assess
            | A::Agree
            | A::Refuse
            | A::Withdraw
            | A::Reopen
            | A::Close
            | A::GiveLink
            | A::LookAtCover
            | A::AskWriteOff,
        ) => any(&[R::Handler]),
        (OrgKind::Insurer, A::ApproveAdvance | A::DecidePayee | A::ApproveWriteOff) => any(&[R::Approver, R::Manager]),
        (OrgKind::Insurer, A::RetryPayment | A::CancelPayment | A::RecordRepayment | A::SendDocument) => {
            any(&[R::Finance, R::Handler])
        }
        (
            OrgKind::Insurer,
            A::ListPolicies
            | A::ReadPolicy
            | A::ListClaims
            | A::ReadClaim
            | A::ReadPayments
            | A::ReadDocument
            | A::ReadInbox
            | A::ReplayDecision
            | A::ListRecoveries
            | A::ReadAlerts,
        ) => any(&[R::Handler, R::Approver, R::Manager, R::Finance, R::Underwriter, R::Prevention]),
        (OrgKind::Regulator, A::MarkTypical | A::ReplayDecision | A::ReadAlerts) => any(&[R::Officer]),
        (
            OrgKind::Regulator | OrgKind::Association,
            A::ListPolicies
            | A::ReadPolicy
            | A::ListClaims
            | A::ReadClaim
            | A::ReadPayments
            | A::ListRecoveries
            | A::ReadInbox,
        ) => any(&[R::Officer]),
        _ => false,
    }
}

/// Whether an actor may see personal data of a claim's people, or only counts and amounts (R-H7).
#[must_use]
pub fn sees_people(actor: &Actor) -> bool {
    match actor {
        Actor::Person(person) => matches!(person.org_kind, OrgKind::Enterprise | OrgKind::Insurer),
        Actor::Family { .. } => true,
        Actor::System { .. } => false,
    }
}

#[cfg(test)]
#[path = "access_tests.rs"]
mod tests;
