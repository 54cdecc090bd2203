use super::*;
use crate::data::json;

fn code<T: std::str::FromStr<Err = crate::Invalid>>(text: &str) -> T {
    text.parse().unwrap()
}

fn shown(codes: &[&str]) -> BTreeSet<EvidenceCode> {
    codes.iter().map(|text| code(text)).collect()
}

// req 2.4, req 2.11: the five kinds of the notice and the rest are there, each with evidence and a purpose (R-D6).
#[test]
fn the_shipped_catalogue_is_whole() {
    let catalogue = shipped();
    assert_eq!(catalogue.version, "2026-1");
    for five in ["expert_guidance", "safety_training", "publicity", "risk_assessment", "smart_equipment"] {
        assert!(catalogue.kind(&code(five)).is_ok(), "{five}");
    }
    // Every purpose of the rulebook has a kind, and no kind is paid for by anything else.
    let purposes: BTreeSet<&str> = catalogue.kinds.values().map(|kind| kind.purpose.as_str()).collect();
    let books = crate::rulebook::Rulebooks::shipped().unwrap();
    let allowed = &books.in_force("2026-11-23".parse().unwrap()).n.purposes;
    assert_eq!(purposes, allowed.keys().map(String::as_str).collect());
    assert!(catalogue.kinds.values().all(|kind| !kind.zh.is_empty() && !kind.en.is_empty()));
}

// R-E4, req 3.6: the hazard inspection, and nothing else, is one.
#[test]
fn only_the_hazard_inspection_is_one() {
    let marked: Vec<_> = shipped().kinds.iter().filter(|(_, kind)| kind.hazard_inspection).collect();
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0].0.as_str(), "hazard_inspection");
    assert_eq!(marked[0].1.purpose.as_str(), "hazard_inspection");
}

// req 2.11: each kind is refused while one piece of its evidence is missing, and passes with all of it.
#[test]
fn a_kind_without_its_evidence_is_not_done() {
    let catalogue = shipped();
    for (name, kind) in &catalogue.kinds {
        assert!(catalogue.complete(kind, &kind.evidence).is_ok(), "{name}");
        for left_out in &kind.evidence {
            let mut rest = kind.evidence.clone();
            rest.remove(left_out);
            let refusal = catalogue.complete(kind, &rest).unwrap_err();
            assert_eq!(refusal.code, "evidence-missing");
            assert!(refusal.said.zh.contains(&catalogue.evidence[left_out].zh), "{name} {left_out}");
        }
    }
}

// req 2.17: a device is not paid for without its serial number, its place, its owner and the proof that it was put in.
#[test]
fn a_device_shows_serial_owner_place_and_proof() {
    for kind in shipped().kinds.values().filter(|kind| kind.unit == Unit::Device) {
        for needed in ["device_serial", "device_owner", "install_place", "install_proof"] {
            assert!(kind.evidence.contains(&code(needed)), "{} {needed}", kind.en);
        }
    }
    let smart = shipped().kind(&code("smart_equipment")).unwrap();
    let refusal = shipped().complete(smart, &shown(&["install_proof", "site_photo"])).unwrap_err();
    assert_eq!(refusal.said.zh, "还缺少：设备所有权人、设备序列号、安装位置");
}

// req 2.12: a further kind is data; what it names must exist, and a kind that exists is never changed.
#[test]
fn a_further_kind_needs_data_only() {
    let text = include_str!("../../catalogue/2026-1.toml");
    let added = format!(
        "{text}\n[kinds.gas_check]\nzh = \"燃气专项检查\"\nen = \"Gas check\"\npurpose = \"hazard_inspection\"\nunit = \"visit\"\n\
         hazard_inspection = true\nevidence = [\"hazard_list\"]\nqualification = [\"hazard_inspection\"]\n"
    );
    let catalogue = Catalogue::parse(&json(&added)).unwrap();
    let gas: ServiceKindCode = code("gas_check");
    let kind = catalogue.kind(&gas).unwrap().clone();
    assert_eq!(shipped().clone().with(gas.clone(), kind.clone()).unwrap().kind(&gas).unwrap(), &kind);
    assert_eq!(catalogue.with(gas, kind.clone()).unwrap_err()[0].code, "service-kind-exists");

    let refused = |kind: ServiceKind| -> Vec<&str> {
        shipped().check(&kind).unwrap_err().into_iter().map(|refusal| refusal.code).collect()
    };
    let paperless = ServiceKind { evidence: shown(&["training_topic"]), ..kind.clone() };
    assert_eq!(refused(paperless), ["kind-without-evidence"]);
    let vague = ServiceKind { evidence: shown(&["hazard_list", "goodwill"]), qualification: BTreeSet::new(), ..kind };
    assert_eq!(refused(vague), ["unknown-evidence", "kind-without-qualification"]);
    assert!(Catalogue::parse(&json(&added.replace("unit = \"visit\"\nhazard", "unit = \"hour\"\nhazard"))).is_err());
    assert!(Catalogue::parse(&json(&added.replace("[\"hazard_list\"]", "[\"rumour\"]"))).is_err());
}
