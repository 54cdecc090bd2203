//! A policy (保单) of work-safety liability insurance, its limits, and the premium really received for it.

use crate::actor::OrgId;
use crate::id::{PolicyId, ReceiptId};
use crate::money::Money;
use crate::personal::{CreditCode, Phone};
use crate::text::{Line, Name};
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};

crate::labels! {
    /// Sector of the insured unit (行业、领域).
    pub enum Sector {
        Mine = "mine", "矿山";
        HazardousChemicals = "hazardous_chemicals", "危险化学品";
        Fireworks = "fireworks", "烟花爆竹";
        Transport = "transport", "交通运输";
        Construction = "construction", "建筑施工";
        CivilExplosives = "civil_explosives", "民用爆炸物品";
        MetalSmelting = "metal_smelting", "金属冶炼";
        Fishery = "fishery", "渔业生产";
        MassEvent = "mass_event", "大型群众性活动";
        CrowdedPlace = "crowded_place", "人员密集场所";
        CityOperation = "city_operation", "城市运行";
        Other = "other", "其他";
    }
}

crate::labels! {
    /// District of Beijing (区), or elsewhere.
    pub enum District {
        Dongcheng = "dongcheng", "东城区";
        Xicheng = "xicheng", "西城区";
        Chaoyang = "chaoyang", "朝阳区";
        Fengtai = "fengtai", "丰台区";
        Shijingshan = "shijingshan", "石景山区";
        Haidian = "haidian", "海淀区";
        Mentougou = "mentougou", "门头沟区";
        Fangshan = "fangshan", "房山区";
        Tongzhou = "tongzhou", "通州区";
        Shunyi = "shunyi", "顺义区";
        Changping = "changping", "昌平区";
        Daxing = "daxing", "大兴区";
        Huairou = "huairou", "怀柔区";
        Pinggu = "pinggu", "平谷区";
        Miyun = "miyun", "密云区";
        Yanqing = "yanqing", "延庆区";
        Elsewhere = "elsewhere", "市外";
    }
}

/// The three limits (责任限额), each the most that is paid in its scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Limits {
    /// For death or disability of one person (每人责任限额).
    pub per_person: Money,
    /// For one accident (每次事故责任限额).
    pub per_accident: Money,
    /// For the whole period (累计责任限额).
    pub aggregate: Money,
}

/// Who is insured.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Insured {
    /// Its organisation in this system, when it has accounts.
    pub org: Option<OrgId>,
    /// Its registered name.
    pub name: Name,
    /// Its unified social credit code (统一社会信用代码).
    pub credit_code: CreditCode,
    /// Whom to call.
    pub contact: Option<Contact>,
}

/// Whom to call.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Contact {
    /// Name.
    pub name: Name,
    /// Telephone.
    pub phone: Phone,
}

/// First and last legal day on which the policy is in force, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

impl Period {
    /// Whether the day lies in the period.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// A policy (保单).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Policy {
    /// Its id here.
    pub id: PolicyId,
    /// The insurer's own number.
    pub policy_no: Line,
    /// The insurer.
    pub insurer: OrgId,
    /// The insured.
    pub insured: Insured,
    /// Its sector.
    pub sector: Sector,
    /// Its district.
    pub district: District,
    /// When it is in force.
    pub period: Period,
    /// What is paid at most.
    pub limits: Limits,
    /// Employees the unit declared.
    pub declared_head_count: u32,
    /// Employees insured; every one with the same limit (R-A5).
    pub insured_head_count: u32,
    /// Version of the product and with it of the disability table (R-C18).
    pub product_version: String,
    /// Premium agreed.
    pub premium: Money,
    /// Share of the premium for prevention by contract, in basis points; for sectors without the legal cap.
    pub prevention_ratio_bp: Option<u32>,
    /// When it was registered.
    pub registered_at: Timestamp,
}

/// What the insurer asks to register. The fields are those of [`Policy`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// See [`Policy::policy_no`].
    pub policy_no: Line,
    /// See [`Policy::insured`].
    pub insured: Insured,
    /// See [`Policy::sector`].
    pub sector: Sector,
    /// See [`Policy::district`].
    pub district: District,
    /// See [`Policy::period`].
    pub period: Period,
    /// See [`Policy::limits`].
    pub limits: Limits,
    /// See [`Policy::declared_head_count`].
    pub declared_head_count: u32,
    /// See [`Policy::insured_head_count`].
    pub insured_head_count: u32,
    /// See [`Policy::product_version`].
    pub product_version: String,
    /// See [`Policy::premium`].
    pub premium: Money,
    /// See [`Policy::prevention_ratio_bp`].
    pub prevention_ratio_bp: Option<u32>,
}

crate::labels! {
    /// Which way premium moved.
    pub enum ReceiptDirection {
        Receipt = "receipt", "保费实收";
        Refund = "refund", "退费";
    }
}

/// Premium that moved (保费实收或退费): money at the insurer, not an invoice.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PremiumReceipt {
    /// Its id.
    pub id: ReceiptId,
    /// The policy.
    pub policy: PolicyId,
    /// In or out.
    pub direction: ReceiptDirection,
    /// How much; always positive.
    pub amount: Money,
    /// The day of the money.
    pub received_on: Date,
    /// The voucher (凭证号), unique within the policy.
    pub voucher_no: Line,
}

/// Premium of one policy so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Premium {
    /// Sum of receipts.
    pub received: Amount,
    /// Sum of refunds.
    pub refunded: Amount,
}

/// An amount that starts at nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Amount(pub Money);

impl Default for Amount {
    fn default() -> Self {
        Self(Money::ZERO)
    }
}

impl Premium {
    /// Premium actually collected (实际收取保费): receipts minus refunds (R-D3).
    #[must_use]
    pub fn collected(&self) -> Money {
        self.received.0.left_after(self.refunded.0)
    }
}

/// What happens to a policy.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum PolicyFact {
    /// Registered (保单登记).
    PolicyRegistered {
        /// Which.
        policy: PolicyId,
    },
    /// The premium account was opened with the policy (保费台账建立).
    PremiumOpened {
        /// Of which policy.
        policy: PolicyId,
    },
    /// The aggregate limit account was opened with the policy (累计限额台账建立).
    LimitAccountOpened {
        /// Of which policy.
        policy: PolicyId,
    },
    /// The focus areas of its sites were said (标注重点场所).
    FocusTagged {
        /// Of which policy.
        policy: PolicyId,
        /// The areas of all its sites.
        areas: std::collections::BTreeSet<crate::focus::FocusArea>,
    },
    /// Premium came in (保费实收).
    PremiumReceived {
        /// The receipt.
        receipt: ReceiptId,
        /// How much.
        amount: Money,
    },
    /// Premium went back (退费).
    PremiumRefunded {
        /// The receipt.
        receipt: ReceiptId,
        /// How much.
        amount: Money,
    },
}

crate::refusals! {
    /// Why a policy or a premium movement is refused.
    pub enum PolicyRefusal {
        PerPersonLimitTooLow { least: Money } => Unprocessable, "per-person-limit-too-low", ["R-A3"], "每人死亡伤残责任限额不得低于 {least} 元", "the per-person limit must be at least {least} yuan";
        LimitsOutOfOrder => Unprocessable, "limits-out-of-order", ["R-C12"], "限额应满足：每人 ≤ 每次事故 ≤ 累计", "limits must rise: per person, per accident, aggregate";
        PeriodBackwards => Unprocessable, "period-backwards", [], "保险期间的止期不能早于起期", "the period must not end before it begins";
        PeriodTooLong => Unprocessable, "period-too-long", [], "保险期间最长 5 年", "the period is at most 5 years";
        NotAllEmployees { declared: u32 } => Unprocessable, "not-all-employees", ["R-A5"], "投保人数不得少于在岗人数 {declared} 人", "the insured head-count must cover all {declared} employees";
        NobodyInsured => Unprocessable, "nobody-insured", ["R-A5"], "投保人数至少 1 人", "at least one person must be insured";
        UnknownProduct => Unprocessable, "unknown-product-version", ["R-C18"], "没有这个产品版本", "there is no such product version";
        ContractShareNeeded => Unprocessable, "contract-share-needed", ["R-D1"], "非高危行业应填写合同约定的预防费用比例（不超过 100%）", "a sector without the legal cap needs the contract's prevention share, at most 100 %";
        NothingMoved => Unprocessable, "amount-not-positive", [], "金额应大于 0", "the amount must be more than nothing";
        ReceiptInFuture => Unprocessable, "receipt-in-future", ["R-D3"], "实收日期不能晚于今天", "premium cannot have been received after today";
        RefundTooLarge { collected: Money } => Conflict, "refund-exceeds-premium", ["R-D3"], "退费不能超过已实收的 {collected} 元", "a refund cannot exceed the {collected} yuan collected";
    }
}

impl Policy {
    /// Registers a policy: all broken rules at once, each at its field.
    ///
    /// # Errors
    /// The refusals, at least one.
    pub fn register(
        id: PolicyId,
        insurer: OrgId,
        ask: Register,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Vec<crate::Refusal>> {
        let mut refusals = Vec::new();
        let mut refuse =
            |refusal: PolicyRefusal, pointer: &str| refusals.push(crate::Refusal::from(refusal).at(pointer));
        let least = book.n.min_per_person_limit;
        if ask.limits.per_person < least {
            refuse(PolicyRefusal::PerPersonLimitTooLow { least }, "/limits/per_person");
        }
        if ask.limits.per_accident < ask.limits.per_person {
            refuse(PolicyRefusal::LimitsOutOfOrder, "/limits/per_accident");
        }
        if ask.limits.aggregate < ask.limits.per_accident {
            refuse(PolicyRefusal::LimitsOutOfOrder, "/limits/aggregate");
        }
        if ask.period.to < ask.period.from {
            refuse(PolicyRefusal::PeriodBackwards, "/period/to");
        } else if crate::time::days_between(ask.period.from, ask.period.to) > 5 * 366 {
            refuse(PolicyRefusal::PeriodTooLong, "/period/to");
        }
        if ask.insured_head_count == 0 {
            refuse(PolicyRefusal::NobodyInsured, "/insured_head_count");
        } else if ask.insured_head_count < ask.declared_head_count {
            refuse(PolicyRefusal::NotAllEmployees { declared: ask.declared_head_count }, "/insured_head_count");
        }
        if crate::product::version(&ask.product_version).is_none() {
            refuse(PolicyRefusal::UnknownProduct, "/product_version");
        }
        if !ask.premium.is_positive() {
            refuse(PolicyRefusal::NothingMoved, "/premium");
        }
        let capped = book.n.high_risk_sectors.iter().any(|sector| sector == ask.sector.name());
        let share = ask.prevention_ratio_bp;
        if share.map_or(!capped, |bp| bp > 10_000) {
            refuse(PolicyRefusal::ContractShareNeeded, "/prevention_ratio_bp");
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let policy = Self {
            id,
            policy_no: ask.policy_no,
            insurer,
            insured: ask.insured,
            sector: ask.sector,
            district: ask.district,
            period: ask.period,
            limits: ask.limits,
            declared_head_count: ask.declared_head_count,
            insured_head_count: ask.insured_head_count,
            product_version: ask.product_version,
            premium: ask.premium,
            prevention_ratio_bp: ask.prevention_ratio_bp,
            registered_at: now,
        };
        let told = Told::plain(PolicyFact::PolicyRegistered { policy: id }).resting_on(book.basis(&["R-A3", "R-A5"]));
        Ok((policy, told))
    }
}

impl Premium {
    /// Records premium received or refunded (R-D3).
    ///
    /// # Errors
    /// When nothing moved, the day has not come, or more would be refunded than was collected.
    pub fn record(
        self,
        receipt: &PremiumReceipt,
        book: &Rulebook,
        today: Date,
    ) -> Result<(Self, Told), crate::Refusal> {
        if !receipt.amount.is_positive() {
            return Err(crate::Refusal::from(PolicyRefusal::NothingMoved).at("/amount"));
        }
        if receipt.received_on > today {
            return Err(crate::Refusal::from(PolicyRefusal::ReceiptInFuture).at("/received_on"));
        }
        let too_much =
            |_| crate::Refusal::from(PolicyRefusal::RefundTooLarge { collected: self.collected() }).at("/amount");
        let (receipt_id, amount) = (receipt.id, receipt.amount);
        let (next, fact) = match receipt.direction {
            ReceiptDirection::Receipt => (
                Self { received: Amount(self.received.0.plus(amount).map_err(too_much)?), ..self },
                PolicyFact::PremiumReceived { receipt: receipt_id, amount },
            ),
            ReceiptDirection::Refund if amount > self.collected() => {
                return Err(
                    crate::Refusal::from(PolicyRefusal::RefundTooLarge { collected: self.collected() }).at("/amount")
                );
            }
            ReceiptDirection::Refund => (
                Self { refunded: Amount(self.refunded.0.plus(amount).map_err(too_much)?), ..self },
                PolicyFact::PremiumRefunded { receipt: receipt_id, amount },
            ),
        };
        Ok((next, Told::plain(fact).resting_on(book.basis(&["R-D3"]))))
    }
}

#[cfg(test)]
#[path = "policy_tests.rs"]
mod tests;
