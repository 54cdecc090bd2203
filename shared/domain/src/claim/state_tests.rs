use super::super::fixtures::{
    approver, at, book, claim_id, counted, handler, person, policy, report, reported, reporter,
};
use super::super::merge::People;
use super::*;
use crate::actor::Role;
use crate::{Actor, OrgKind};
use proptest::prelude::*;

const NOW: &str = "2026-11-24T00:00:00Z";

fn nobody() -> People<'static> {
    People { here: &[], there: &[] }
}

fn note() -> Note {
    "理由".parse().unwrap()
}

#[derive(Clone, Copy, Debug)]
enum Command {
    Match,
    Rematch,
    Contact,
    Casualties(u32),
    Typical,
    Request(bool),
    Supply,
    Complete,
    Look,
    Cover(bool),
    Pay,
    Assess,
    Agree,
    Refuse,
    Withdraw,
    Reopen,
    Close,
    Merge,
}

fn command() -> impl Strategy<Value = Command> {
    use Command as C;
    prop_oneof![
        Just(C::Match),
        Just(C::Rematch),
        Just(C::Contact),
        (0u32..40).prop_map(C::Casualties),
        Just(C::Typical),
        any::<bool>().prop_map(C::Request),
        Just(C::Supply),
        Just(C::Complete),
        Just(C::Look),
        any::<bool>().prop_map(C::Cover),
        Just(C::Pay),
        Just(C::Assess),
        Just(C::Agree),
        Just(C::Refuse),
        Just(C::Withdraw),
        Just(C::Reopen),
        Just(C::Close),
        Just(C::Merge),
    ]
}

/// A policy of the same insurer for the same unit, another than the one that is matched.
fn another(claim: &Claim) -> crate::policy::Policy {
    let other = crate::id::PolicyId::from_uuid(uuid::Uuid::from_u128(78));
    let held = claim.policy.as_ref().is_some_and(|held| held.id == other);
    crate::policy::Policy { id: if held { policy().id } else { other }, ..policy() }
}

/// Runs a command by an actor; none when it is refused.
fn run(claim: &Claim, command: Command, actor: &Actor) -> Option<Claim> {
    use Command as C;
    let (book, now) = (book(), at(NOW));
    match command {
        C::Match => claim.match_policy(&policy(), actor, claim.money_moved()).ok().map(|done| done.0),
        C::Rematch => claim.match_policy(&another(claim), actor, claim.money_moved()).ok().map(|done| done.0),
        C::Contact => claim.contact(now).ok().map(|done| done.0),
        C::Casualties(deaths) => {
            claim.record_casualties(counted(deaths, 0), None, now, None, &book, now).ok().map(|done| done.0)
        }
        C::Typical => claim.mark_typical(&book).ok().map(|done| done.0),
        C::Request(reason) => {
            let item = super::super::documents::Missing {
                kind: crate::document::DocumentKind::Other,
                why: note(),
                from_whom: None,
            };
            claim.request_documents(vec![item], reason.then(note), &book, now).ok().map(|done| done.0)
        }
        C::Supply => claim.supply_documents(&book, now).ok().map(|done| done.0),
        C::Complete => claim.documents_complete(&book, now).ok().map(|done| done.0),
        C::Look => claim.look_at_cover(note(), actor, &book, now).ok().map(|done| done.0),
        C::Cover(yes) => {
            let decision = if yes { CoverDecision::Covered } else { CoverDecision::NotCovered };
            claim.decide_cover(decision, None, note(), actor, &book, now).ok().map(|done| done.0)
        }
        C::Pay => claim
            .may_pay(super::super::advance::Purpose::Quick, &book, now)
            .ok()
            .map(|_| Claim { approved_at: claim.approved_at.or(Some(now)), ..claim.clone() }),
        C::Assess => {
            let account = super::super::ClaimAccount::open(claim.id);
            let lines = [(super::super::fixtures::victim_id(1), Money::ZERO)].into();
            super::super::assess::assess(claim, lines, &account, actor, &book, now).ok().map(|done| done.claim)
        }
        C::Agree => claim.agree("2026-11-24".parse().unwrap(), None, &book, now).ok().map(|done| done.0),
        C::Refuse => claim.refuse(RefusalReason::OutsideCover, note(), actor, &book, now).ok().map(|done| done.0),
        C::Withdraw => claim.withdraw(note()).ok().map(|done| done.0),
        C::Reopen if claim.state == ClaimState::Merged => {
            let mut from = claim.clone();
            (from.id, from.merged_from) = (claim_id(2), vec![claim.id]);
            claim.unmerge(&from, &nobody(), note()).ok().map(|merged| merged.gone.0)
        }
        C::Reopen => claim.reopen(note()).ok().map(|done| done.0),
        C::Close => {
            claim.close(super::super::settle::Settling { rest: Money::ZERO, open: false }).ok().map(|done| done.0)
        }
        C::Merge => {
            let (into, ..) = Claim::report(
                claim_id(2),
                report(None),
                counted(0, 0),
                None,
                Some("picc".parse().unwrap()),
                actor,
                &book,
                now,
            )
            .unwrap();
            claim.merge_into(&into, &nobody(), note(), actor).ok().map(|merged| merged.gone.0)
        }
    }
}

/// The model: only what decides which end may be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that happened or did not")]
struct Model {
    state: ClaimState,
    cover: Option<bool>,
    money: bool,
    assessed: bool,
    agreed: bool,
    /// Whether the first of the two policies is matched.
    first: bool,
}

impl Model {
    fn after(self, command: Command, insurer: bool) -> Option<Self> {
        use ClaimState as S;
        use Command as C;
        let open = self.state == S::Open;
        let is = |state| Some(Self { state, ..self });
        match command {
            C::Reopen if !open => {
                Some(Self { state: S::Open, agreed: false, cover: self.cover.filter(|yes| *yes), ..self })
            }
            _ if !open => None,
            C::Match if insurer && self.first => Some(self),
            // Nobody has decided on anything under the other policy (R-C8).
            C::Match | C::Rematch if insurer && !self.money => {
                let first = if matches!(command, C::Match) { true } else { !self.first };
                Some(Self { cover: None, assessed: false, agreed: false, first, ..self })
            }
            C::Contact | C::Casualties(_) | C::Typical | C::Complete => Some(self),
            C::Look if insurer && self.cover.is_none() => Some(self),
            C::Cover(yes) if insurer && (yes || !self.money) => Some(Self { cover: Some(yes), ..self }),
            C::Pay if self.cover == Some(true) => Some(Self { money: true, ..self }),
            C::Assess if self.cover == Some(true) => Some(Self { assessed: true, agreed: false, ..self }),
            C::Agree if self.assessed => Some(Self { agreed: true, ..self }),
            C::Refuse if insurer && self.cover == Some(false) && !self.money => is(S::Refused),
            C::Withdraw if !self.money => is(S::Withdrawn),
            C::Close if self.assessed && self.agreed => is(S::Closed),
            C::Merge if insurer && !self.money => is(S::Merged),
            _ => None,
        }
    }
}

fn actors() -> Vec<Actor> {
    let family = Actor::Family { claim: claim_id(1), victim: super::super::fixtures::victim_id(1) };
    vec![
        handler(),
        approver(),
        reporter(),
        person("mem", OrgKind::Regulator, "o", Role::Officer),
        family,
        Actor::system("clock-watch"),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    // req 5.13: random commands by anybody against a model. A claim is only ever refused by a person of the insurer, with
    // a reason, a notice and a decision on cover before it; money that moved stands against every end but closing.
    #[test]
    fn the_claim_does_what_the_model_says(commands in proptest::collection::vec((command(), any::<prop::sample::Index>()), 0..80)) {
        let actors = actors();
        let mut claim = reported("2026-11-23T05:00:00Z", counted(0, 1));
        let mut model = Model { state: ClaimState::Open, cover: None, money: false, assessed: false, agreed: false, first: true };
        for (command, who) in commands {
            let actor = &actors[who.index(actors.len())];
            let insurer = actor.person().is_some_and(|person| person.org_kind == OrgKind::Insurer);
            let next = run(&claim, command, actor);
            // Documents are their own small machine, checked with the clocks.
            let documents = matches!(command, Command::Request(_) | Command::Supply);
            if documents {
                prop_assert!(next.is_none() || model.state == ClaimState::Open);
            } else {
                let expected = model.after(command, insurer);
                prop_assert_eq!(next.is_some(), expected.is_some(), "{:?} by {:?} in {:?}", command, actor, model);
                model = expected.unwrap_or(model);
            }
            let Some(next) = next else { continue };
            if next.state == ClaimState::Refused && claim.state != ClaimState::Refused {
                let refusal = next.refusal.as_ref().unwrap();
                prop_assert!(insurer && refusal.by == actor.subject() && !refusal.notice.as_str().is_empty());
                prop_assert!(next.cover.as_ref().is_some_and(|cover| !cover.covered && !cover.reason.as_str().is_empty()));
            }
            // A down-grade never takes the major track or the highest grade back by itself.
            prop_assert!(next.highest_grade >= next.grade && next.highest_grade >= claim.highest_grade);
            prop_assert!(!claim.typical || next.track == Track::Major);
            prop_assert!(next.reopenings.len() >= claim.reopenings.len() && next.former_refusals.len() >= claim.former_refusals.len());
            claim = next;
            prop_assert_eq!(claim.state, model.state);
            // What is kept is read back as it was.
            let kept: Claim = serde_json::from_str(&serde_json::to_string(&claim).unwrap()).unwrap();
            prop_assert_eq!(&kept, &claim);
        }
    }
}

// R-C8, R-C22: another policy ends what was decided under the one before, and does not come under a waiting request.
#[test]
fn another_policy_begins_anew() {
    use super::super::fixtures::covered;
    let claim = covered("2026-11-23T05:00:00Z", counted(0, 1));
    let waiting = Claim { pending: Some(AdvanceId::from_uuid(uuid::Uuid::from_u128(5))), ..claim.clone() };
    let to = |claim: &Claim, policy: crate::policy::Policy| claim.match_policy(&policy, &handler(), false);
    assert_eq!(to(&waiting, another(&claim)).unwrap_err().code, "advance-pending");
    assert!(to(&waiting, policy()).unwrap().0.cover.is_some(), "the same again changes nothing");
    let assessed = run(&run(&claim, Command::Assess, &handler()).unwrap(), Command::Agree, &handler()).unwrap();
    let look = Claim { cover: None, preliminary: claim.cover.clone(), ..claim };
    for before in [assessed, look] {
        let next = to(&before, another(&before)).unwrap().0;
        assert_eq!((&next.cover, &next.preliminary, &next.assessment, next.agreed_on), (&None, &None, &None, None));
        assert_eq!(next.payable_under().unwrap_err().code, "cover-not-confirmed");
    }
}

// anchors 7: nothing but a time that has not come keeps a report out: no policy, no time, nobody known, a year late.
#[test]
fn almost_nothing_is_enough_for_a_report() {
    let take = |occurred: Option<&str>| {
        Claim::report(claim_id(1), report(occurred.map(at)), counted(0, 0), None, None, &reporter(), &book(), at(NOW))
    };
    let (claim, snapshot, told) = take(None).unwrap();
    assert!(claim.policy.is_none() && claim.resource().unmatched && claim.receipt_no.starts_with("AZ20261124-"));
    assert_eq!((snapshot.number, told.decision.is_some()), (1, true));
    assert!(take(Some("2025-01-01T00:00:00Z")).is_ok());
    assert!(take(Some("2026-11-24T00:05:00Z")).is_ok());
    assert_eq!(take(Some("2026-11-24T00:05:01Z")).unwrap_err().code, "accident-in-future");
}

// R-C2, anchors 8: the second request needs a reason.
#[test]
fn the_second_request_needs_a_reason() {
    let claim = reported("2026-11-23T05:00:00Z", counted(0, 1));
    let first = run(&claim, Command::Request(false), &handler()).unwrap();
    assert!(run(&first, Command::Request(false), &handler()).is_none());
    assert_eq!(run(&first, Command::Request(true), &handler()).unwrap().repeated_requests(), 1);
}

// Merging moves nothing silently: the source says where it went and why, the target names it; two policies are two files.
#[test]
fn merging_leaves_a_trace_on_both_sides() {
    let now = at(NOW);
    let source = reported("2026-11-23T05:00:00Z", counted(0, 1));
    let (target, ..) =
        Claim::report(claim_id(2), report(None), counted(0, 0), None, None, &reporter(), &book(), now).unwrap();
    let merged = source.merge_into(&target, &nobody(), note(), &handler()).unwrap();
    let (gone, stays) = (merged.gone.0, merged.stays.0);
    assert_eq!((gone.state, gone.merged_into, gone.merge_reason), (ClaimState::Merged, Some(target.id), Some(note())));
    assert_eq!((stays.state, stays.merged_from.clone()), (ClaimState::Open, vec![source.id]));
    assert_eq!(source.merge_into(&source, &nobody(), note(), &handler()).unwrap_err().code, "merge-into-itself");
    let mut elsewhere = stays;
    elsewhere.policy = source
        .policy
        .clone()
        .map(|held| PolicySnapshot { id: crate::id::PolicyId::from_uuid(uuid::Uuid::from_u128(77)), ..held });
    assert_eq!(source.merge_into(&elsewhere, &nobody(), note(), &handler()).unwrap_err().code, "merge-across-policies");
}
