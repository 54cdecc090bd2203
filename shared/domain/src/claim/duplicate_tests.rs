use super::super::fixtures::{at, book, claim_id, counted, report, reporter};
use super::super::report::Place;
use super::*;

fn reported(n: u128, occurred: &str, place: &str, position: Option<(i32, i32)>, code: Option<&str>) -> Claim {
    let mut of = report(Some(at(occurred)));
    of.place = Place { text: place.parse().unwrap(), district: None, position };
    of.credit_code = code.map(|code| code.parse().unwrap());
    of.reporter.phone = format!("1380013800{n}").parse().unwrap();
    let mut claim =
        Claim::report(claim_id(n), of, counted(1, 0), None, None, &reporter(), &book(), at("2026-11-27T00:00:00Z"))
            .unwrap()
            .0;
    claim.enterprise = None;
    claim
}

// R-C1: near in time and of one unit or at one place is offered for merging, with the reasons; nothing else is.
#[test]
fn two_reports_of_one_accident_are_offered() {
    const PLACE: &str = "丰台区一工地三号楼";
    const CODE: Option<&str> = Some("91350100M000100Y43");
    let first = reported(1, "2026-11-23T05:00:00Z", PLACE, Some((39_850_000, 116_280_000)), CODE);
    let found = |occurred, place, position, code| alike(&first, &reported(2, occurred, place, position, code), &book());
    let whole = found("2026-11-23T06:00:00Z", PLACE, Some((39_851_000, 116_281_000)), CODE).unwrap();
    assert_eq!(whole.likeness, [Likeness::SameTime, Likeness::SameEnterprise, Likeness::SamePlace, Likeness::SameKind]);
    assert_eq!(whole.score, 90);
    // The window is 48 hours, to the second.
    assert!(found("2026-11-25T05:00:00Z", PLACE, None, None).is_some());
    assert!(found("2026-11-25T05:00:01Z", PLACE, None, None).is_none());
    // The map decides over the words; without it similar words are enough.
    assert!(found("2026-11-23T06:00:00Z", PLACE, Some((39_950_000, 116_280_000)), None).is_none());
    assert!(found("2026-11-23T06:00:00Z", "丰台区另一工地", None, None).is_none());
    assert!(found("2026-11-23T06:00:00Z", "丰台区一工地 3号楼三层", None, None).is_some());
    assert!(found("2026-11-23T06:00:00Z", "丰台区一工地三号楼北侧", None, None).is_some());
    assert!(found("2026-11-23T06:00:00Z", "延庆区养老院", None, CODE).is_some());
    assert!(found("2026-11-23T06:00:00Z", "延庆区养老院", None, None).is_none());
    // Never itself, never what was merged already.
    assert!(alike(&first, &first, &book()).is_none());
    let merged = Claim { merged_into: Some(claim_id(3)), ..reported(2, "2026-11-23T06:00:00Z", PLACE, None, CODE) };
    assert!(alike(&first, &merged, &book()).is_none());
}

#[test]
fn metres_and_words() {
    assert_eq!(metres((39_900_000, 116_400_000), (39_900_000, 116_400_000)), 0);
    // 0.018 degrees of latitude are 1 998 metres; the two kilometres of the rulebook hold them.
    assert_eq!(metres((39_900_000, 116_400_000), (39_918_000, 116_400_000)), 1998);
    assert_eq!(metres((i32::MIN, i32::MIN), (i32::MAX, i32::MAX)), 600_466_534);
    assert_eq!(words_alike("", ""), 0);
    assert_eq!(words_alike("一号楼", "一号楼"), 100);
    assert_eq!(words_alike("A 栋，东门", "a栋东门"), 100);
}
