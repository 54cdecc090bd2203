//! Proof that the insured compensated a victim (已赔偿凭证): without it the insured is not paid (R-C13, 保险法第六十五条).

use super::payment::PaymentRefusal;
use super::victim::{Payee, PayeeKind};
use crate::document::{About, Document, DocumentKind, DocumentState};
use crate::id::{ClaimId, DocumentId, VictimId};
use std::collections::BTreeMap;

/// The documents that payees name as their proof, as they are now. One that is not here is not there.
pub type Proofs = BTreeMap<DocumentId, Document>;

/// Whether a document is of the kind and about the person that it has to prove something of. One that is about nobody in
/// particular, such as a settlement with all families, may prove it for each of them.
fn fits(claim: ClaimId, victim: VictimId, proof: &Document) -> bool {
    proof.about == About::Claim(claim)
        && proof.kind == DocumentKind::CompensationProof
        && proof.victim.is_none_or(|about| about == victim)
}

/// Whether a payee may be named: a proof that is not checked yet may, one of another claim or kind may not.
///
/// # Errors
/// When the proof it names is no such document of this claim.
pub fn may_be_named(claim: ClaimId, victim: VictimId, payee: &Payee, proofs: &Proofs) -> Result<(), PaymentRefusal> {
    match payee.proof {
        Some(named) if !proofs.get(&named).is_some_and(|proof| fits(claim, victim, proof)) => {
            Err(PaymentRefusal::ProofOfAnother)
        }
        _ => Ok(()),
    }
}

/// Whether a payee may be paid at all (R-C13): the insured only with a verified proof of this claim.
///
/// # Errors
/// When it is the insured and the proof is missing, of something else, or not verified.
pub fn payee_allowed(claim: ClaimId, victim: VictimId, payee: &Payee, proofs: &Proofs) -> Result<(), PaymentRefusal> {
    if payee.kind != PayeeKind::Insured {
        return Ok(());
    }
    let named = payee.proof.ok_or(PaymentRefusal::InsuredNeedsProof)?;
    may_be_named(claim, victim, payee, proofs)?;
    let verified = proofs.get(&named).is_some_and(|proof| proof.state == DocumentState::Verified);
    if verified { Ok(()) } else { Err(PaymentRefusal::ProofNotVerified) }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{claim_id, payee, proof, victim_id};
    use super::*;

    // R-C13: only a verified compensation proof of this claim, about this person or nobody in particular, lets the
    // insured be paid; every other document does not, whatever its id looks like.
    #[test]
    fn the_insured_is_paid_on_a_verified_proof_of_the_claim_only() {
        let sound = proof(7);
        let insured = Payee { kind: PayeeKind::Insured, proof: Some(sound.id), ..payee("a") };
        let judged = |document: Option<Document>| {
            let proofs: Proofs = document.into_iter().map(|document| (document.id, document)).collect();
            let of = (claim_id(1), victim_id(1));
            (may_be_named(of.0, of.1, &insured, &proofs).err(), payee_allowed(of.0, of.1, &insured, &proofs).err())
        };
        let another = || Some(PaymentRefusal::ProofOfAnother);
        assert_eq!(judged(Some(sound.clone())), (None, None));
        assert_eq!(judged(Some(Document { victim: Some(victim_id(1)), ..sound.clone() })), (None, None));
        for state in [DocumentState::AwaitingUpload, DocumentState::Quarantined] {
            assert_eq!(
                judged(Some(Document { state, ..sound.clone() })),
                (None, Some(PaymentRefusal::ProofNotVerified))
            );
        }
        for wrong in [
            Some(Document { about: About::Claim(claim_id(2)), ..sound.clone() }),
            Some(Document { kind: DocumentKind::Other, ..sound.clone() }),
            Some(Document { victim: Some(victim_id(2)), ..sound.clone() }),
            None,
        ] {
            assert_eq!(judged(wrong), (another(), another()));
        }
        let bare = Payee { proof: None, ..insured.clone() };
        assert_eq!(
            payee_allowed(claim_id(1), victim_id(1), &bare, &Proofs::new()).unwrap_err(),
            PaymentRefusal::InsuredNeedsProof
        );
        assert!(payee_allowed(claim_id(1), victim_id(1), &payee("a"), &Proofs::new()).is_ok());
    }
}
