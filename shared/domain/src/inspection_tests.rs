use super::draw::Sampler;
use super::gauge::{Gauge, GaugeRow, proper};
use super::*;
use crate::fee::fixtures::{at, book, day, line, note, yuan};
use crate::fee::line::LineState;
use crate::service::catalogue;
use proptest::prelude::*;
use uuid::Uuid;

fn ask(size: u32) -> Open {
    Open {
        insurer: "anping".parse().unwrap(),
        from: day("2026-05-01"),
        to: day("2026-05-31"),
        as_of: at("2026-06-01T00:00:00Z"),
        seed: "2026-二季度".parse().unwrap(),
        size,
        by: "yingji/a".into(),
        org: "yingji".parse().unwrap(),
    }
}

fn sampled(number: u128) -> Sampled {
    Sampled { policy: PolicyId::from_uuid(Uuid::from_u128(1)), line: LineId::from_uuid(Uuid::from_u128(number)) }
}

fn open() -> Inspection {
    let id = InspectionId::from_uuid(Uuid::from_u128(3));
    let (case, _) = Inspection::open(id, ask(5), &book(), at("2026-06-02T00:00:00Z")).unwrap();
    case.drawn(7, vec![sampled(7)], Vec::new(), &book()).unwrap().0
}

fn drawn(ranks: &[u128], size: u32) -> Vec<Sampled> {
    let mut sampler = Sampler::new(size);
    for rank in ranks {
        sampler.offer(Uuid::from_u128(*rank), sampled(*rank));
    }
    assert_eq!(sampler.population, u64::try_from(ranks.len()).unwrap());
    sampler.sample()
}

proptest! {
    // req 4.18, R-H12: the same lines give the same sample, in whatever order they are read, and it is the least ranks.
    #[test]
    fn a_sample_is_drawn_again(ranks in proptest::collection::btree_set(any::<u128>(), 0..60), size in 1_u32..20) {
        let ordered: Vec<u128> = ranks.iter().copied().collect();
        let backwards: Vec<u128> = ordered.iter().rev().copied().collect();
        let sample = drawn(&ordered, size);
        prop_assert_eq!(&sample, &drawn(&backwards, size));
        let least: Vec<Sampled> = ordered.iter().take(size as usize).map(|rank| sampled(*rank)).collect();
        prop_assert_eq!(sample, least);
    }
}

// req 4.18: what is asked for is checked at once; the population is what was posted by the insurer, in the period, by then.
#[test]
fn a_case_says_which_lines_it_looks_at() {
    let id = InspectionId::from_uuid(Uuid::from_u128(3));
    let bad = Open { to: day("2026-04-01"), size: 51, as_of: at("2027-01-01T00:00:00Z"), ..ask(5) };
    let refused: Vec<_> =
        Inspection::open(id, bad, &book(), at("2026-06-02T00:00:00Z")).unwrap_err().iter().map(|r| r.code).collect();
    assert_eq!(refused, ["period-backwards", "day-in-future", "sample-size"]);
    let case = open();
    let posted = |text: &str| FeeLine { posted_at: Some(at(text)), ..line(7, yuan("1.00")) };
    assert!(case.covers(&posted("2026-05-31T15:59:59Z")), "the last moment of May in Beijing");
    assert!(!case.covers(&posted("2026-05-31T16:00:00Z")));
    assert!(!case.covers(&posted("2026-04-30T15:59:59Z")));
    assert!(!case.covers(&line(7, yuan("1.00"))), "not posted");
    let reversed = FeeLine { state: LineState::Reversed, ..posted("2026-05-10T00:00:00Z") };
    assert!(case.covers(&reversed), "what became of it later does not take it out");
    assert!(!case.covers(&FeeLine { insurer: "taihe".parse().unwrap(), ..reversed }));
}

// req 4.18, R-D17: found by one officer, answered by somebody with no part in the line, verified by another officer.
#[test]
fn a_finding_is_answered_and_verified_by_others() {
    let (book, now) = (book(), at("2026-06-03T00:00:00Z"));
    let (case, own) = (open(), line(7, yuan("1.00")));
    let what = (FindingKind::Evidence, note("缺书面告知单"));
    assert_eq!(case.find(sampled(8).line, what.clone(), "yingji/a", &book, now).unwrap_err().code, "not-in-the-sample");
    let (found, _) = case.find(sampled(7).line, what, "yingji/a", &book, now).unwrap();
    let answer = |case: &Inspection, by: &str| case.answer(1, &own, note("已补"), by, &book, now);
    assert_eq!(answer(&found, "jia/booker").unwrap_err().code, "own-line");
    let verify = |case: &Inspection, by: &str, remedied| case.verify(1, (remedied, note("已核")), by, &book, now);
    assert_eq!(verify(&found, "yingji/b", true).unwrap_err().code, "finding-state");
    let (answered, _) = answer(&found, "anping/m").unwrap();
    assert_eq!(verify(&answered, "yingji/a", true).unwrap_err().code, "maker-is-checker");
    let (back, _) = verify(&answered, "yingji/b", false).unwrap();
    assert_eq!(back.findings[0].state, FindingState::Raised, "what is not remedied goes back");
    assert_eq!(back.close(note("x"), "yingji/b", &book, now).unwrap_err().code, "findings-open");
    let (again, _) = answer(&back, "anping/m").unwrap();
    let (done, _) = verify(&again, "yingji/b", true).unwrap();
    let (closed, _) = done.close(note("已整改"), "yingji/b", &book, now).unwrap();
    assert_eq!(closed.close(note("x"), "yingji/b", &book, now).unwrap_err().code, "inspection-closed");
    assert_eq!(answer(&closed, "anping/m").unwrap_err().code, "inspection-closed");
}

// req 4.18: a gauge is a part of a whole, and every row that falls short is counted and opens.
#[test]
fn a_gauge_counts_what_falls_short() {
    let mut reading = Reading::zero(Gauge::Proper);
    assert_eq!(reading.bp(), None);
    for number in 0..10 {
        reading.count(i64::from(number % 2 == 0), 1, GaugeRow::from(sampled(number)), 3);
    }
    assert_eq!((reading.bp(), reading.short, reading.rows.len()), (Some(5000), 5, 3));
    let posted = FeeLine { state: LineState::Posted, ..line(7, yuan("1.00")) };
    assert!(!proper(&posted, false, catalogue::shipped()), "no evidence");
    let kinds = &catalogue::shipped().kinds[&posted.kind].evidence;
    let shown = |code: &crate::service::EvidenceCode| crate::fee::line::Evidence {
        kind: code.clone(),
        document: crate::id::DocumentId::from_uuid(Uuid::from_u128(1)),
        sha256: "0".repeat(64).parse().unwrap(),
    };
    let whole = FeeLine { evidence: kinds.iter().map(shown).collect(), ..posted };
    assert!(proper(&whole, false, catalogue::shipped()));
    assert!(!proper(&whole, true, catalogue::shipped()), "an open question");
    assert!(!proper(&FeeLine { frozen: true, ..whole }, false, catalogue::shipped()));
}
