//! Who is told of what: one notice per fact and organisation, made once however often the fact is delivered.

use crate::Dispatch;
use domain::claim::Claim;
use domain::claim::fact::ClaimFact;
use domain::claim::tell::sentence;
use domain::conduct::ConductFact;
use domain::fee::FeeFact;
use domain::id::{ClaimId, NoticeId};
use domain::notice::{Delivery, Notice, NoticeFact};
use domain::{Actor, OrgId, Said, Told, What};
use feed::{FeedError, derived_uuid, settle};
use std::collections::BTreeSet;
use store::{Commit, StoredFact, keys};

/// Whom a fact concerns.
#[derive(Clone, Copy)]
struct Concerned {
    enterprise: bool,
    insurer: bool,
    supervisor: bool,
}

const NOBODY: Concerned = Concerned { enterprise: false, insurer: false, supervisor: false };
const BOTH: Concerned = Concerned { enterprise: true, insurer: true, supervisor: false };
const ENTERPRISE: Concerned = Concerned { enterprise: true, insurer: false, supervisor: false };
const INSURER: Concerned = Concerned { enterprise: false, insurer: true, supervisor: false };
const WATCHERS: Concerned = Concerned { enterprise: false, insurer: true, supervisor: true };

fn concerned(fact: &ClaimFact) -> Concerned {
    use ClaimFact as F;
    match fact {
        F::ClaimReported { .. }
        | F::PolicyMatched { .. }
        | F::Reopened { .. }
        | F::Agreed { .. }
        | F::Closed { .. }
        | F::MergedInto { .. } => BOTH,
        F::DocumentsRequested { .. }
        | F::CoverDecided { .. }
        | F::AdvanceApproved { .. }
        | F::AdvanceProgressed { .. }
        | F::Refused { .. } => ENTERPRISE,
        F::CasualtiesRecorded { .. }
        | F::DocumentsSupplied { .. }
        | F::AdvanceProposed { .. }
        | F::AdvanceReturned { .. }
        | F::PaymentFailed { .. }
        | F::PayeeChangeAsked { .. }
        | F::PayeeChangeReturned { .. }
        | F::PaymentUnclear { .. }
        | F::ClaimedDirectly { .. }
        | F::RecoveryOpened { .. }
        | F::RecoveryRepaid { .. }
        | F::WriteOffAsked { .. }
        | F::WriteOffRejected { .. }
        | F::RecoveryWrittenOff { .. }
        | F::Withdrawn { .. }
        | F::MarkedTypical { .. } => INSURER,
        F::ClockAlerted { .. } => WATCHERS,
        _ => NOBODY,
    }
}

/// Puts a notice of a fact into the inbox of everybody it concerns.
pub async fn tell(dispatch: &Dispatch, id: ClaimId, stored: &StoredFact, fact: &ClaimFact) -> Result<(), FeedError> {
    // A fact about a part repeats what the claim's own fact tells already.
    let own = stored.key.sk.starts_with("CLAIM#EVENT#")
        || !matches!(fact, ClaimFact::ClaimReported { .. } | ClaimFact::CasualtiesRecorded { .. });
    let Some(said) = sentence(fact).filter(|_| own) else { return Ok(()) };
    let to = concerned(fact);
    if !(to.enterprise || to.insurer || to.supervisor) {
        return Ok(());
    }
    let claim = dispatch.desk.store.get::<Claim>(&keys::claim(id)).await?.value;
    let mut orgs: Vec<OrgId> = Vec::new();
    orgs.extend(claim.enterprise.clone().filter(|_| to.enterprise));
    orgs.extend(claim.insurer.clone().filter(|_| to.insurer));
    orgs.extend(to.supervisor.then(|| dispatch.supervisor.clone()));
    let said = Said::new(format!("{}：{}", claim.receipt_no, said.zh), format!("{}: {}", claim.receipt_no, said.en));
    put(dispatch, stored, orgs, Some(id), said).await
}

/// Puts a notice of a fact that names whom it tells into their inboxes.
pub async fn addressed(dispatch: &Dispatch, stored: &StoredFact) -> Result<(), FeedError> {
    // What supervisors follow: more of the fee used than the ceiling, a dispute or a complaint left without an answer, and
    // a hint that was given to them alone.
    let watched = matches!(
        stored.fact.what,
        What::Fee(FeeFact::FeeEntitled { over: true, .. } | FeeFact::DisputeOverdue { .. })
            | What::Conduct(ConductFact::ComplaintOverdue { .. } | ConductFact::HintGiven { .. })
    );
    let concerns = watched || !stored.fact.to.is_empty();
    let Some(said) = stored.fact.what.sentence().filter(|_| concerns) else { return Ok(()) };
    let mut orgs: BTreeSet<OrgId> = stored.fact.to.iter().cloned().collect();
    orgs.extend(watched.then(|| dispatch.supervisor.clone()));
    put(dispatch, stored, orgs, None, said).await
}

async fn put(
    dispatch: &Dispatch,
    stored: &StoredFact,
    orgs: impl IntoIterator<Item = OrgId>,
    claim: Option<ClaimId>,
    said: Said,
) -> Result<(), FeedError> {
    let event = stored.fact.what.event();
    for org in orgs {
        let notice = Notice {
            id: NoticeId::from_uuid(derived_uuid(&format!("{} {} {org}", stored.key.pk, stored.key.sk))),
            to: org,
            about: event.clone(),
            claim,
            subject: stored.fact.subject.clone(),
            text_zh: said.zh.clone(),
            text_en: said.en.clone(),
            made_at: stored.fact.at,
            delivery: Delivery::Delivered,
            read: None,
        };
        settle(|| async {
            let commit = Commit::new(&Actor::system("dispatch"), dispatch.desk.now(), &stored.fact.cause)
                .create(&notice, Told::plain(NoticeFact::NoticeMade { notice: notice.id }));
            dispatch.desk.store.commit(commit).await.map_err(Into::into)
        })
        .await?;
    }
    Ok(())
}
