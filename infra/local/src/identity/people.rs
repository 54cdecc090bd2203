//! The sample people: every role, two insurers, three enterprises, the supervisors, two agencies.

use serde::Serialize;

/// A sample person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Subject of the token.
    pub sub: &'static str,
    /// Name to show.
    pub name: &'static str,
    /// Organisation.
    pub org: &'static str,
    /// Kind of organisation.
    pub org_kind: &'static str,
    /// Roles in it.
    pub roles: &'static [&'static str],
}

/// An organisation of the samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Organisation {
    /// As tokens name it.
    pub org: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Unified social credit code (统一社会信用代码), invented and with right check digits.
    pub credit_code: &'static str,
}

const fn person(
    sub: &'static str,
    name: &'static str,
    org: &'static str,
    org_kind: &'static str,
    roles: &'static [&'static str],
) -> Person {
    Person { sub, name, org, org_kind, roles }
}

/// Everyone who can sign in.
pub const PEOPLE: &[Person] = &[
    person("jia-reporter", "甲厂安全员 张工", "jia", "enterprise", &["reporter"]),
    person("jia-manager", "甲厂负责人 王总", "jia", "enterprise", &["reporter", "manager"]),
    person("yi-reporter", "乙公司报案人 李工", "yi", "enterprise", &["reporter"]),
    person("yi-manager", "乙公司负责人 孙总", "yi", "enterprise", &["reporter", "manager"]),
    person("bing-manager", "丙医院负责人 赵主任", "bing", "enterprise", &["reporter", "manager"]),
    person("an-underwriter", "安平保险 承保 周", "anping", "insurer", &["underwriter"]),
    person("an-handler", "安平保险 理赔经办 吴", "anping", "insurer", &["handler"]),
    person("an-handler2", "安平保险 理赔经办兼复核 郑", "anping", "insurer", &["handler", "approver"]),
    person("an-approver", "安平保险 理赔复核 冯", "anping", "insurer", &["approver"]),
    person("an-manager", "安平保险 理赔负责人 陈", "anping", "insurer", &["manager"]),
    person("an-finance", "安平保险 财务 褚", "anping", "insurer", &["finance"]),
    person("an-finance2", "安平保险 财务 何", "anping", "insurer", &["finance"]),
    person("an-prevention", "安平保险 事故预防 卫", "anping", "insurer", &["prevention"]),
    person("an-operator", "安平保险 运行值守 吕", "anping", "insurer", &["operator"]),
    person("tai-underwriter", "泰和保险 承保 蒋", "taihe", "insurer", &["underwriter"]),
    person("tai-handler", "泰和保险 理赔经办 沈", "taihe", "insurer", &["handler"]),
    person("tai-handler2", "泰和保险 理赔经办 施", "taihe", "insurer", &["handler"]),
    person("tai-approver", "泰和保险 理赔复核 韩", "taihe", "insurer", &["approver", "manager"]),
    person("tai-approver2", "泰和保险 理赔复核 曹", "taihe", "insurer", &["approver"]),
    person("tai-operator", "泰和保险 运行值守 史", "taihe", "insurer", &["operator"]),
    person("tai-finance", "泰和保险 财务 杨", "taihe", "insurer", &["finance"]),
    person("tai-finance2", "泰和保险 财务 严", "taihe", "insurer", &["finance"]),
    person("district-officer", "区应急管理局 朱科长", "yingji", "regulator", &["officer"]),
    person("district-officer2", "区应急管理局 马科员", "yingji", "regulator", &["officer"]),
    person("association-officer", "保险行业协会 秦", "xiehui", "association", &["officer"]),
    person("association-officer2", "保险行业协会 郭", "xiehui", "association", &["officer"]),
    person("association-operator", "保险行业协会 平台值守 江", "xiehui", "association", &["operator"]),
    person("mechanism-secretary", "三方合作机制 秘书处 尤", "mechanism", "mechanism", &["secretary"]),
    person("mechanism-secretary2", "三方合作机制 秘书处 戚", "mechanism", "mechanism", &["secretary"]),
    person("mechanism-chair", "三方合作机制 理事长 谢", "mechanism", "mechanism", &["manager"]),
    person("agency-expert", "技术服务机构 专家 许", "jishu", "agency", &["expert"]),
    person("agency-manager", "技术服务机构 负责人 金", "jishu", "agency", &["manager"]),
    person("kexin-manager", "科信安全评价 负责人 魏", "kexin", "agency", &["manager"]),
    person("kexin-expert", "科信安全评价 专家 陶", "kexin", "agency", &["expert"]),
];

/// The organisations that a policy or a contract names.
pub const ORGANISATIONS: &[Organisation] = &[
    Organisation { org: "jia", name: "北京甲厂机械制造有限公司", credit_code: "91110105MA00AN717R" },
    Organisation { org: "yi", name: "北京乙建筑工程有限公司", credit_code: "91110106MA00AN7253" },
    Organisation { org: "bing", name: "北京丙医院有限公司", credit_code: "91110108MA00AN733T" },
    Organisation { org: "anping", name: "安平财产保险股份有限公司", credit_code: "91110102MA00AN741Y" },
    Organisation { org: "taihe", name: "泰和财产保险股份有限公司", credit_code: "91110101MA00AN75X8" },
    Organisation { org: "jishu", name: "北京安全技术服务有限公司", credit_code: "91110114MA00AN7683" },
    Organisation { org: "kexin", name: "北京科信安全评价有限公司", credit_code: "91110115MA00AN778J" },
];

/// A sample person by subject.
#[must_use]
pub fn find(sub: &str) -> Option<&'static Person> {
    PEOPLE.iter().find(|person| person.sub == sub)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn everyone_is_there_once_and_every_role_is_held() {
        let subs: BTreeSet<_> = PEOPLE.iter().map(|person| person.sub).collect();
        assert_eq!(subs.len(), PEOPLE.len());
        let held =
            |kind: &str, role: &str| PEOPLE.iter().filter(|p| p.org_kind == kind && p.roles.contains(&role)).count();
        for role in ["handler", "approver", "finance"] {
            assert!(held("insurer", role) >= 4, "two {role}s in each insurer");
        }
        let others = [
            ("enterprise", "reporter"),
            ("enterprise", "manager"),
            ("insurer", "underwriter"),
            ("insurer", "prevention"),
        ];
        let rest =
            [("insurer", "operator"), ("regulator", "officer"), ("association", "officer"), ("mechanism", "secretary")];
        for (kind, role) in others.into_iter().chain(rest).chain([("agency", "expert"), ("agency", "manager")]) {
            assert!(held(kind, role) >= 1, "{kind} {role}");
        }
    }

    /// GB 32100-2015: the eighteenth place is a check over the first seventeen, modulo 31.
    #[test]
    fn credit_codes_have_their_check_digits() {
        const DIGITS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        for organisation in ORGANISATIONS {
            let values: Vec<usize> = organisation.credit_code.chars().map(|c| DIGITS.find(c).unwrap()).collect();
            assert_eq!(values.len(), 18);
            let sum: usize = values.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
            assert_eq!((31 - sum % 31) % 31, values[17], "{}", organisation.credit_code);
        }
    }
}
