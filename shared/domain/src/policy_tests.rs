//! Registering a policy, and premium in and out.

use super::*;
use crate::rulebook::Rulebooks;

fn book() -> Rulebook {
    Rulebooks::shipped().unwrap().in_force("2026-11-23".parse().unwrap()).clone()
}

fn ask() -> Register {
    Register {
        policy_no: "AZ-1".parse().unwrap(),
        insured: Insured {
            org: None,
            name: "甲厂".parse().unwrap(),
            credit_code: "91350100M000100Y43".parse().unwrap(),
            contact: None,
        },
        sector: Sector::Construction,
        district: District::Fengtai,
        period: Period { from: "2026-01-01".parse().unwrap(), to: "2026-12-31".parse().unwrap() },
        limits: Limits {
            per_person: "400000".parse().unwrap(),
            per_accident: "4000000".parse().unwrap(),
            aggregate: "8000000".parse().unwrap(),
        },
        declared_head_count: 30,
        insured_head_count: 30,
        product_version: "standard-2025".into(),
        premium: "2000".parse().unwrap(),
        prevention_ratio_bp: None,
    }
}

fn register(ask: Register) -> Result<(Policy, Told), Vec<crate::Refusal>> {
    Policy::register(
        PolicyId::from_uuid(uuid::Uuid::from_u128(1)),
        "picc".parse().unwrap(),
        ask,
        &book(),
        Timestamp::UNIX_EPOCH,
    )
}

// R-A3, R-A5: 400 000 yuan is the boundary, all employees are insured, and all bad fields are named at once.
#[test]
fn limits_and_head_count() {
    assert!(register(ask()).is_ok());
    let mut bad = ask();
    bad.limits.per_person = "399999.99".parse().unwrap();
    bad.insured_head_count = 29;
    bad.period.to = "2025-12-31".parse().unwrap();
    let codes: Vec<_> = register(bad).unwrap_err().into_iter().map(|r| (r.code, r.pointer.unwrap())).collect();
    assert_eq!(
        codes,
        [
            ("per-person-limit-too-low", "/limits/per_person".to_owned()),
            ("period-backwards", "/period/to".to_owned()),
            ("not-all-employees", "/insured_head_count".to_owned()),
        ]
    );
}

// R-D3: the base is receipts minus refunds, and never negative.
#[test]
fn a_refund_is_bounded_by_what_came_in() {
    let today: Date = "2026-11-23".parse().unwrap();
    let mut receipt = PremiumReceipt {
        id: ReceiptId::from_uuid(uuid::Uuid::from_u128(2)),
        policy: PolicyId::from_uuid(uuid::Uuid::from_u128(1)),
        direction: ReceiptDirection::Receipt,
        amount: "2000".parse().unwrap(),
        received_on: today,
        voucher_no: "V1".parse().unwrap(),
    };
    let (premium, _) = Premium::default().record(&receipt, &book(), today).unwrap();
    receipt.direction = ReceiptDirection::Refund;
    receipt.amount = "2000.01".parse().unwrap();
    assert_eq!(premium.record(&receipt, &book(), today).unwrap_err().code, "refund-exceeds-premium");
    receipt.amount = "500".parse().unwrap();
    let (premium, _) = premium.record(&receipt, &book(), today).unwrap();
    assert_eq!(premium.collected(), "1500".parse().unwrap());
    receipt.received_on = today.tomorrow().unwrap();
    assert_eq!(premium.record(&receipt, &book(), today).unwrap_err().code, "receipt-in-future");
}
