//! What a batch of payments would be: loaded, computed, explained. Shared by preview, proposal and the fast lane.

use crate::{load, payees};
use api::{Caller, Problem, Room};
use domain::Refusal;
use domain::access::Action;
use domain::claim::advance::Purpose;
use domain::claim::amount::{AmountInput, Explained, StepItem, input, payable};
use domain::claim::assess::Assessment;
use domain::claim::decision::{Decision, Ruling};
use domain::claim::draft::{AskLine, Draft, LeftOut, Line, LineProblem, draft, fit, shares};
use domain::claim::payees::SharedAccount;
use domain::claim::payment::PaymentState;
use domain::claim::request::{Ask, Proposal, propose};
use domain::claim::victim::Victim;
use domain::claim::{Claim, ClaimAccount, PolicyAccount};
use domain::id::{AdvanceId, ClaimId, PaymentId, VictimId};
use domain::policy::Limits;
use domain::text::Note;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use store::{Commit, StoreError, Versioned, content_hash, derived_uuid, keys};

/// Lines of one transaction: each is two items, and a transaction takes a hundred.
const CHUNK: usize = 45;

/// Everything a batch rests on.
pub struct Basis {
    /// The claim.
    pub claim: Versioned<Claim>,
    /// Its limits.
    pub limits: Limits,
    /// What is committed for the accident.
    pub account: Versioned<ClaimAccount>,
    /// What is committed for the policy.
    pub policy: Versioned<PolicyAccount>,
    /// What the batch would be.
    pub draft: Draft,
    /// Lines whose account was paid in another claim: a question, not a refusal.
    pub shared: Vec<SharedAccount>,
    /// What each amount was computed from.
    pub inputs: BTreeMap<VictimId, AmountInput>,
}

/// Which victims, how much.
pub enum Who {
    /// Everybody on file.
    Everybody,
    /// These.
    These(Vec<AskLine>),
}

/// Loads and computes a batch.
///
/// # Errors
/// Why a batch of this purpose may not be paid at all.
pub async fn basis(room: &Room, caller: &Caller, id: ClaimId, purpose: Purpose, who: &Who) -> Result<Basis, Problem> {
    let claim = load::claim(room, caller, Action::ProposeAdvance, id).await?;
    basis_of(room, claim, purpose, who).await
}

/// The same for a claim as it was read: what a decision derives from it is written over that version and no other.
///
/// # Errors
/// Why a batch of this purpose may not be paid at all.
pub async fn basis_of(room: &Room, claim: Versioned<Claim>, purpose: Purpose, who: &Who) -> Result<Basis, Problem> {
    let id = claim.value.id;
    let policy_snapshot = claim.value.may_pay(purpose, room.book(), room.now())?.clone();
    let (account, policy) = load::accounts(room, id, policy_snapshot.id).await?;
    let victims = load::victims(room, &claim.value).await?;
    let assessed = match purpose {
        Purpose::Settlement => room.store.get::<Assessment>(&keys::assessment(id)).await?.value.lines,
        _ => BTreeMap::new(),
    };
    let mut paid_accounts = BTreeMap::new();
    for payment in load::payments(room, id).await? {
        if !matches!(payment.value.state, PaymentState::Proposed | PaymentState::Cancelled) {
            paid_accounts.entry(payment.value.payee.account.print).or_insert(payment.value.victim);
        }
    }
    let by_id: BTreeMap<VictimId, &Victim> = victims.iter().map(|victim| (victim.value.id, &victim.value)).collect();
    let asked = match who {
        Who::Everybody => by_id.keys().map(|victim| AskLine { victim: *victim, amount: None }).collect(),
        Who::These(lines) => lines.clone(),
    };
    let book = room.book();
    let mut explained: BTreeMap<VictimId, Explained> = BTreeMap::new();
    let mut inputs = BTreeMap::new();
    for ask in &asked {
        let Some(victim) = by_id.get(&ask.victim) else {
            let invalid = domain::Invalid::new("unknown-victim", "本案没有这位受害人", "the claim has no such victim");
            return Err(Problem::bad_field("/lines", invalid));
        };
        let input = input(
            purpose,
            victim,
            assessed.get(&ask.victim).copied(),
            &account.value,
            &policy.value,
            &policy_snapshot.limits,
            policy_snapshot.worth_of_grade(victim.disability_grade),
        )?;
        let outcome = payable(&input, book)?;
        explained.insert(ask.victim, outcome);
        inputs.insert(ask.victim, input);
    }
    let named = asked.iter().filter_map(|ask| by_id.get(&ask.victim)?.payee.as_ref());
    let proofs = payees::proofs(room, id, payees::named(named)).await?;
    let draft = draft(&asked, &by_id, &explained, &paid_accounts, &proofs);
    let payees: Vec<_> = draft.lines.iter().map(|line| (line.victim, &line.payee)).collect();
    let shared = payees::shared(room, &claim.value, &payees).await?;
    Ok(Basis { limits: policy_snapshot.limits, claim, account, policy, draft, shared, inputs })
}

impl Basis {
    /// Everything that is written of the lines.
    fn lines(&self) -> Vec<impl Serialize + use<'_>> {
        let all = self.draft.lines.iter();
        all.map(|of| (of.victim, &of.payee, of.amount, of.parts, &of.explained, self.inputs.get(&of.victim))).collect()
    }

    /// Why a rule may not pay this batch by itself: what a person would be told when proposing it, each reason once.
    #[must_use]
    pub fn problems(&self) -> (Vec<LineProblem>, bool) {
        let dry =
            |victim| self.inputs.get(&victim).is_some_and(|of| of.person_left.is_zero() || of.accident_left.is_zero());
        let why = |left_out: &LeftOut| match left_out.why {
            LineProblem::NothingDue if dry(left_out.victim) => LineProblem::OverLimit,
            why => why,
        };
        let problems: BTreeSet<LineProblem> = self.draft.left_out.iter().map(why).collect();
        let shares = shares(&self.draft.lines);
        // What a limit has cut is less than is owed: a person looks at that, as where nothing fits at all.
        let bound = |line: &Line| {
            let cuts = [StepItem::PersonLimit, StepItem::AccidentLimit, StepItem::DisabilityTable];
            line.explained.steps.iter().any(|step| cuts.contains(&step.item))
        };
        let cut = self.draft.lines.iter().any(bound);
        (
            problems.into_iter().collect(),
            cut || self.account.value.commit(&self.policy.value, &shares, &self.limits).is_err(),
        )
    }

    /// The same with the lines fitted into what is left for the accident, where the maker asks for that.
    ///
    /// # Errors
    /// When nothing is left to share out.
    pub fn fitted(self, wanted: bool) -> Result<Self, Refusal> {
        if !wanted {
            return Ok(self);
        }
        let left = self.account.value.accident_left(&self.policy.value, &self.limits);
        Ok(Self { draft: fit(&self.draft, left)?, ..self })
    }
}

/// Draws up a batch and keeps its payments. Nothing pays them before their header is approved, and nobody sees them
/// before it is there.
///
/// # Errors
/// Why not.
pub async fn draw_up(
    room: &Room,
    caller: &Caller,
    of: &Basis,
    once: &store::Once,
    ask: Asked,
) -> Result<Proposal, Problem> {
    // Made of the key, of what was asked with it, of what it was computed on and of what came out: a second try after a
    // crash finds its own lines, and a decision that differs in anything makes new ones.
    let lines = content_hash(&of.lines())?;
    let made_of = format!(
        "{} {} {} {} {} {}",
        once.subject,
        once.key,
        once.asked,
        of.claim.version,
        of.account.version,
        lines.as_str()
    );
    let ask = Ask {
        id: AdvanceId::from_uuid(derived_uuid(&made_of)),
        purpose: ask.purpose,
        note: ask.note,
        skip_problem_lines: ask.skip_problems,
        shared_accounts: of.shared.clone(),
    };
    let mut line = 0u32;
    let payment_id = || {
        line += 1;
        PaymentId::from_uuid(derived_uuid(&format!("{made_of} {line}")))
    };
    let now = room.now();
    let mut proposal =
        propose(&of.claim.value, &of.draft, ask, &of.inputs, payment_id, &caller.actor, room.book(), now)?;
    of.account.value.commit(&of.policy.value, &shares(&of.draft.lines), &of.limits)?;
    spread(&mut proposal);
    for chunk in proposal.payments.chunks(CHUNK) {
        let mut commit = Commit::new(&caller.actor, now, &caller.request_id);
        for (payment, told) in chunk {
            commit = commit.create(payment, told.clone());
        }
        match room.store.commit(commit).await {
            Ok(()) | Err(StoreError::Exists(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(proposal)
}

/// What the maker says beside the people.
pub struct Asked {
    /// What for.
    pub purpose: Purpose,
    /// What the checker should know.
    pub note: Option<Note>,
    /// Leave out people who cannot be paid.
    pub skip_problems: bool,
}

/// One item does not hold the amounts of a large batch with all they were computed from: what is beyond the first lines
/// is recorded with the payments themselves, some at a time.
fn spread(proposal: &mut Proposal) {
    const MOST_LINES: usize = 200;
    let Some(decision) = proposal.advance.1.decision.as_mut() else { return };
    let Ruling::Amounts { lines } = &mut decision.ruling else { return };
    let beyond = lines.split_off(lines.len().min(MOST_LINES));
    let heads = proposal.payments.iter_mut().skip(MOST_LINES).step_by(CHUNK);
    for ((_, told), some) in heads.zip(beyond.chunks(CHUNK)) {
        let ruling = Ruling::Amounts { lines: some.to_vec() };
        told.decision = Some(Decision { rulebook: decision.rulebook.clone(), ruling });
    }
}
