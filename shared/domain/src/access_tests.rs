use super::*;
use std::fmt::Write;

fn org(name: &str) -> OrgId {
    name.parse().unwrap()
}

fn person(org_kind: OrgKind, role: Role) -> Actor {
    Actor::Person(Person { sub: "p".into(), org: org("own"), org_kind, roles: vec![role] })
}

fn claim(n: u128) -> ClaimId {
    ClaimId::from_uuid(uuid::Uuid::from_u128(n))
}

fn victim(n: u128) -> VictimId {
    VictimId::from_uuid(uuid::Uuid::from_u128(n))
}

fn things() -> [(&'static str, Resource); 3] {
    let of = |name: &str| Resource {
        enterprise: Some(org(name)),
        insurer: Some(org(name)),
        agency: Some(org(name)),
        claim: Some(claim(1)),
        victim: None,
        unmatched: false,
    };
    [
        ("own", of("own")),
        ("other", of("other")),
        ("unmatched", Resource { unmatched: true, claim: Some(claim(1)), ..Resource::default() }),
    ]
}

fn answers(actor: &Actor, to: &Resource) -> String {
    let sorted = |class: Option<crate::Class>| -> Vec<String> {
        let answer = |action: &Action| allow(actor, *action, to).err().map(|refusal| refusal.class);
        Action::ALL.iter().filter(|action| answer(action) == class).map(|action| format!("{action:?}")).collect()
    };
    let (may, forbidden) = (sorted(None), sorted(Some(crate::Class::Forbidden)));
    let hidden = Action::ALL.len() - may.len() - forbidden.len();
    format!("may [{}] forbidden {} hidden {hidden}", may.join(" "), forbidden.len())
}

// Every kind of organisation, every role, every action, own and other tenant, against one committed table.
#[test]
fn who_may_do_what() {
    let mut table = String::new();
    for kind in OrgKind::ALL {
        for role in Role::ALL {
            for (name, thing) in &things() {
                writeln!(table, "{kind}.{role} {name}: {}", answers(&person(*kind, *role), thing)).unwrap();
            }
        }
    }
    for (name, thing) in [
        ("own part", Resource { claim: Some(claim(1)), victim: Some(victim(1)), ..Resource::default() }),
        ("own claim", Resource { claim: Some(claim(1)), ..Resource::default() }),
        ("another's part", Resource { claim: Some(claim(1)), victim: Some(victim(2)), ..Resource::default() }),
        ("another claim", Resource { claim: Some(claim(2)), victim: Some(victim(1)), ..Resource::default() }),
    ] {
        writeln!(table, "family {name}: {}", answers(&Actor::Family { claim: claim(1), victim: victim(1) }, &thing))
            .unwrap();
    }
    writeln!(table, "system own: {}", answers(&Actor::system("dispatch"), &things()[0].1)).unwrap();
    insta::assert_snapshot!(table);
}

// What is another's is not found, whatever the role: nobody learns what exists. The register of agencies is open to those
// who would book one, and the mechanism looks at every agency.
#[test]
fn another_tenants_thing_is_never_forbidden_only_not_found() {
    use Action as A;
    let general = [
        A::ReportClaim,
        A::ListClaims,
        A::ListPolicies,
        A::ReadInbox,
        A::ReadAlerts,
        A::ListAgencies,
        A::ListAgreements,
        A::KeepMechanism,
        A::ListPlans,
        A::FindSlots,
        A::HoldSlot,
        A::ListBookings,
        A::ListPools,
        A::GiveHint,
        A::ListComplaints,
        A::ReadConduct,
        A::ReadSituation,
        A::NoteSituation,
        A::ReadValue,
        A::OpenInspection,
        A::ListInspections,
        A::ReadDeadLetters,
        A::ReadStandards,
        A::KeepStandard,
    ];
    let open: [(OrgKind, &[Action]); 4] = [
        (OrgKind::Enterprise, &[A::ReadAgency]),
        (OrgKind::Insurer, &[A::ReadAgency, A::ReadStanding, A::ProposeStanding]),
        (OrgKind::Agency, &[]),
        (
            OrgKind::Mechanism,
            // An insurer's own purposes, so that a kind of service can be added under them (req 4.10).
            &[A::ReadAgency, A::ReadStanding, A::ProposeStanding, A::DecideStanding, A::ReadAgreement, A::ReadPurposes],
        ),
    ];
    let other = &things()[1].1;
    for (kind, open) in open {
        for role in Role::ALL {
            for action in A::ALL.iter().filter(|action| !general.contains(action) && !open.contains(action)) {
                let refusal = allow(&person(kind, *role), *action, other).unwrap_err();
                assert_eq!(refusal.class, crate::Class::NotFound, "{kind} {role} {action:?}");
            }
        }
    }
}

// R-H9: departments decide nothing about lists, agreements or agencies, whatever their role.
#[test]
fn departments_decide_no_list() {
    let acts = [
        Action::KeepAgency,
        Action::ProposeStanding,
        Action::DecideStanding,
        Action::AnswerStanding,
        Action::KeepMechanism,
        Action::DrawAgreement,
        Action::SignAgreement,
    ];
    for kind in [OrgKind::Regulator, OrgKind::Association] {
        for role in Role::ALL {
            for action in acts {
                assert!(allow(&person(kind, *role), action, &things()[0].1).is_err(), "{kind} {role} {action:?}");
            }
        }
    }
}

// R-H7: regulators and associations change nothing but the typical mark, and see no person.
#[test]
fn regulators_read_without_people() {
    let reads = [
        Action::ListPolicies,
        Action::ReadPolicy,
        Action::ListClaims,
        Action::ReadClaim,
        Action::ReadPayments,
        Action::ListRecoveries,
        Action::ReadInbox,
        Action::ReplayDecision,
        Action::ReadAlerts,
        Action::ReadFee,
        Action::AnswerAlert,
        Action::ListAgencies,
        Action::ReadAgency,
        Action::ReadStanding,
        Action::ListAgreements,
        Action::ReadAgreement,
        Action::MarkTypical,
        Action::ReadFee,
        Action::ListPlans,
        Action::ReadPlan,
        Action::FindSlots,
        Action::ListBookings,
        Action::ReadBooking,
        Action::ListPools,
        Action::ReadPool,
        Action::ReadTrainings,
        Action::ListComplaints,
        Action::ReadComplaint,
        Action::HandleComplaint,
        Action::ExtendComplaint,
        Action::ReadConduct,
        Action::ReadSituation,
        Action::NoteSituation,
        Action::ReadValue,
        Action::OpenInspection,
        Action::ListInspections,
        Action::ReadInspection,
        Action::EnterRoom,
        Action::RecordFinding,
        Action::VerifyFinding,
        Action::CloseInspection,
        // The association's operator, not its officers: what could not be carried out, without its people.
        Action::ReadDeadLetters,
        Action::HandleDeadLetter,
        // The standard is the association's own (R-C23); it changes no claim that was reported.
        Action::ReadStandards,
        Action::KeepStandard,
        // What the fee may be spent on, by insurer.
        Action::ReadPurposes,
    ];
    for kind in [OrgKind::Regulator, OrgKind::Association] {
        for role in Role::ALL {
            let actor = person(kind, *role);
            assert!(!sees_people(&actor));
            for action in Action::ALL.iter().filter(|action| !reads.contains(action)) {
                assert!(allow(&actor, *action, &things()[0].1).is_err(), "{kind} {role} {action:?}");
            }
        }
    }
    assert!(sees_people(&person(OrgKind::Insurer, Role::Handler)));
    assert!(!sees_people(&Actor::system("clock-watch")));
}
