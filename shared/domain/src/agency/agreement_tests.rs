use super::*;
use crate::actor::{OrgKind, Role};
use crate::agency::fixtures::{agency, book, code, codes, day, manager, noon, paper, someone};
use crate::money::Money;
use crate::policy::{Insured, Limits};
use uuid::Uuid;

fn policy(org: Option<&str>) -> Policy {
    let money: Money = "1000000".parse().unwrap();
    Policy {
        id: PolicyId::from_uuid(Uuid::from_u128(3)),
        policy_no: "P-1".parse().unwrap(),
        insurer: "anping".parse().unwrap(),
        insured: Insured {
            org: org.map(|org| org.parse().unwrap()),
            name: "甲厂".parse().unwrap(),
            credit_code: code(1),
            contact: None,
        },
        sector: Sector::Construction,
        district: District::Fengtai,
        period: Period { from: day("2026-01-01"), to: day("2026-12-31") },
        limits: Limits { per_person: money, per_accident: money, aggregate: money },
        declared_head_count: 1,
        insured_head_count: 1,
        product_version: "standard-2025".into(),
        premium: money,
        prevention_ratio_bp: None,
        registered_at: noon(day("2026-01-01")),
    }
}

fn draw() -> Draw {
    let period = Period { from: day("2026-03-01"), to: day("2026-12-31") };
    Draw { period, terms: paper("三方服务协议"), districts: Vec::new(), sectors: Vec::new() }
}

fn drawn(org: Option<&str>) -> Agreement {
    let id = AgreementId::from_uuid(Uuid::from_u128(4));
    Agreement::draw(id, &policy(org), &agency(), draw(), book(), noon(day("2026-02-01"))).unwrap().0
}

fn insurer() -> Actor {
    someone("wei", "anping", OrgKind::Insurer, Role::Prevention)
}

// req 2.1: each missing signature blocks; all three carry, within the period only.
#[test]
fn a_missing_signature_blocks() {
    let now = noon(day("2026-02-02"));
    let enterprise = someone("wang", "jia", OrgKind::Enterprise, Role::Manager);
    let parties = [&enterprise, &insurer(), &manager()];
    for left_out in 0..3 {
        let mut agreement = drawn(Some("jia"));
        for (_, who) in parties.iter().enumerate().filter(|(at, _)| *at != left_out) {
            agreement = agreement.sign(who, None, book(), now).unwrap().0;
        }
        let refusal = carrying(std::slice::from_ref(&agreement), day("2026-05-01")).unwrap_err();
        assert_eq!(refusal.code, "agreement-unsigned");
        assert!(refusal.said.zh.contains(Party::ALL[left_out].label()), "{}", refusal.said.zh);
        let signed = agreement.sign(parties[left_out], None, book(), now).unwrap().0;
        let all = [drawn(Some("jia")), signed];
        assert!(carrying(&all, day("2026-03-01")).is_ok() && carrying(&all, day("2026-12-31")).is_ok());
        assert_eq!(carrying(&all, day("2026-02-28")).unwrap_err().code, "no-agreement");
        assert_eq!(carrying(&all, day("2027-01-01")).unwrap_err().code, "no-agreement");
    }
}

// req 2.1: nobody signs twice or for another; a unit without accounts signs on paper, which the insurer records.
#[test]
fn each_party_signs_for_itself() {
    let now = noon(day("2026-02-02"));
    let agreement = drawn(Some("jia")).sign(&insurer(), None, book(), now).unwrap().0;
    assert_eq!(agreement.clone().sign(&insurer(), None, book(), now).unwrap_err().code, "signed-already");
    assert_eq!(
        agreement.clone().sign(&insurer(), Some(paper("签署页")), book(), now).unwrap_err().code,
        "signs-itself"
    );
    let stranger = someone("x", "taihe", OrgKind::Insurer, Role::Prevention);
    assert_eq!(agreement.sign(&stranger, None, book(), now).unwrap_err().code, "not-found");

    let by_hand = drawn(None);
    assert_eq!(by_hand.clone().sign(&manager(), Some(paper("x")), book(), now).unwrap_err().code, "signs-itself");
    let signed = by_hand.sign(&insurer(), Some(paper("签署页")), book(), now).unwrap().0;
    assert_eq!(signed.missing(), [Party::Insurer, Party::Agency]);
}

// req 5.9, R-H8: an agreement that gives one agency a district or a sector is refused.
#[test]
fn an_agreement_cannot_divide_the_market() {
    let ask = Draw { districts: vec![District::Fengtai], sectors: vec![Sector::Mine], ..draw() };
    let id = AgreementId::from_uuid(Uuid::from_u128(4));
    let refusals = Agreement::draw(id, &policy(None), &agency(), ask, book(), noon(day("2026-02-01"))).unwrap_err();
    assert_eq!(codes(&refusals), ["divides-by-district", "divides-by-sector"]);
}
