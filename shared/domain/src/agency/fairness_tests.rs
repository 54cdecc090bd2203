use super::*;
use crate::agency::criterion::{self, Publish};
use crate::agency::fixtures::{book, codes, day};
use crate::agency::parts::{Change, ListName};

fn said(text: &str) -> Option<&'static str> {
    says(&text.parse().unwrap(), "/reason", book()).map(|refusal| refusal.code)
}

// req 5.9, R-H8: confining an agency to a district or a sector is refused; saying where something happened is not.
#[test]
fn words_that_divide_the_market_are_refused() {
    for divides in [
        "仅限在丰台区内服务",
        "各机构只能在本辖区开展业务",
        "矿山企业的服务统一由该机构承担",
        "指定由该机构负责朝阳区",
        "该机构不得跨片区服务",
        "May only serve enterprises of Fengtai district",
    ] {
        assert_eq!(said(divides), Some("restricting-words"), "{divides}");
    }
    for fine in [
        "2026 年 3 月在丰台区某工地未到场而出具报告",
        "出具虚假报告。只能提供服务照片的复印件",
        "Issued a false report in Fengtai district",
        "矿山行业服务中隐瞒利益冲突",
    ] {
        assert_eq!(said(fine), None, "{fine}");
    }
}

// req 5.9, 5.10: a criterion that divides is not published; one that is fair is, once.
#[test]
fn a_criterion_is_fair_or_it_is_not_published() {
    let ask = |zh: &str, districts: Vec<District>, sectors: Vec<Sector>| Publish {
        code: "white_local".parse().unwrap(),
        list: ListName::White,
        change: Change::Enter,
        zh: zh.parse().unwrap(),
        en: "Has enough experts".parse().unwrap(),
        districts,
        sectors,
    };
    let today = day("2026-05-01");
    let publish = |ask| criterion::publish(ask, criterion::shipped(), book(), today);
    let refused = |ask| codes(&publish(ask).unwrap_err());
    assert_eq!(refused(ask("有专家五人", vec![District::Haidian], vec![])), ["divides-by-district"]);
    assert_eq!(refused(ask("有专家五人", vec![], vec![Sector::Mine])), ["divides-by-sector"]);
    assert_eq!(refused(ask("仅限海淀区注册的机构", vec![], vec![])), ["restricting-words"]);
    let (fair, _) = publish(ask("有专家五人以上", vec![], vec![])).unwrap();
    let mut known = criterion::shipped().clone();
    let code: criterion::CriterionCode = "white_local".parse().unwrap();
    known.insert(code.clone(), fair);
    let again = criterion::publish(ask("有专家五人以上", vec![], vec![]), &known, book(), today).unwrap_err();
    assert_eq!(codes(&again), ["criterion-exists"]);
    let cite = |kind, on: &str| criterion::cited(&known, &code, kind, day(on)).map_err(|refusal| refusal.code);
    assert_eq!(cite((ListName::White, Change::Enter), "2026-05-01"), Ok(()));
    assert_eq!(cite((ListName::White, Change::Enter), "2026-04-30"), Err("criterion-not-published"));
    assert_eq!(cite((ListName::Black, Change::Enter), "2026-05-01"), Err("criterion-of-another-kind"));
}

// req 5.10: what ships is whole: every change of every list has a criterion, and none of them divides the market.
#[test]
fn the_shipped_criteria_are_whole_and_fair() {
    let shipped = criterion::shipped();
    for list in ListName::ALL {
        for change in Change::ALL {
            assert!(shipped.values().any(|one| (one.list, one.change) == (*list, *change)), "{list} {change}");
        }
    }
    for one in shipped.values() {
        assert!(says(&one.zh, "", book()).is_none() && says(&one.en, "", book()).is_none(), "{}", one.zh);
    }
    let divided =
        include_str!("../../catalogue/criteria-2026-1.toml").replace("list = ", "district = \"haidian\"\nlist = ");
    assert!(serde_json::from_str::<criterion::Criteria>(&crate::data::json(&divided)).is_err());
}
