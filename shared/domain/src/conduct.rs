//! Conduct in the market (市场行为): complaints (投诉) with their clocks, and what they come to, counted by insurer (4.17).

pub mod complaint;
pub mod fact;
pub mod tally;

pub use complaint::Complaint;
pub use fact::ConductFact;
pub use tally::Tally;

crate::labels! {
    /// What a complaint is about (投诉事项).
    pub enum Conduct {
        Rebate = "rebate", "返佣、给予合同外利益";
        FakeFee = "fake_fee", "虚列、套取预防费用";
        ForcedService = "forced_service", "强制服务、搭售";
        PoorService = "poor_service", "服务不到位、不专业";
        SlowClaim = "slow_claim", "拖延理赔";
        UnfairRefusal = "unfair_refusal", "不当拒赔、少赔";
        Misleading = "misleading", "误导宣传、隐瞒条款";
        MarketLimits = "market_limits", "限制选择、不公平竞争";
        Privacy = "privacy", "泄露单位或个人信息";
        Other = "other", "其他";
    }
}

crate::labels! {
    /// Where a complaint stands (投诉状态).
    pub enum ComplaintState {
        Open = "open", "待答复";
        Checking = "checking", "核查中";
        Upheld = "upheld", "投诉成立";
        Explained = "explained", "已说明";
    }
}

crate::labels! {
    /// Who complains (投诉人).
    pub enum Complainant {
        Enterprise = "enterprise", "投保单位";
        Family = "family", "伤亡人员或家属";
        Agency = "agency", "技术服务机构";
        Unnamed = "unnamed", "未具名";
    }
}

crate::refusals! {
    /// Why an act on a complaint is refused.
    pub enum ConductRefusal {
        WrongState => Conflict, "complaint-state", [], "投诉当前状态不能进行此操作", "the complaint is in another state";
        Closed => Conflict, "complaint-closed", ["R-E8"], "该投诉已答复", "the complaint was answered";
        OwnConduct => Forbidden, "own-conduct", ["R-D17"], "被投诉事项的经办人不能处理该投诉", "nobody handles a complaint about what they did themselves";
        NoInsurer => Conflict, "no-insurer-yet", [], "该赔案尚未由保险机构受理，暂不能投诉", "no insurer has taken the claim yet";
    }
}
