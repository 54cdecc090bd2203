//! What an inspection looks like.

use api::views::{BasisView, basis};
use api::wire;
use domain::Rulebook;
use domain::inspection::gauge::{Gauge, GaugeRow, Reading};
use domain::inspection::{Finding, Inspection, Sampled};
use domain::money::Money;
use serde::Serialize;
use utoipa::ToSchema;

/// A line in the sample.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SampledView {
    /// Of which policy.
    pub policy: wire::PolicyId,
    /// Which line.
    pub line: wire::LineId,
}

impl From<Sampled> for SampledView {
    fn from(of: Sampled) -> Self {
        Self { policy: of.policy.into(), line: of.line.into() }
    }
}

/// A row that falls short under a gauge: a policy whose fee is behind, or a line.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct GaugeRowView {
    /// The policy; see `/v1/policies/{policy}/fee-budget`.
    pub policy: wire::PolicyId,
    /// The line; see `/v1/policies/{policy}/fee-lines/{line}`.
    pub line: Option<wire::LineId>,
}

impl From<GaugeRow> for GaugeRowView {
    fn from(of: GaugeRow) -> Self {
        Self { policy: of.policy.into(), line: of.line.map(Into::into) }
    }
}

/// A gauge (足额、规范、到位).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct GaugeView {
    /// Which.
    pub gauge: wire::Gauge,
    /// In Chinese.
    pub label: String,
    /// How it is computed, in Chinese.
    pub formula: String,
    /// The part: yuan for enough, else lines.
    pub part: String,
    /// The whole.
    pub whole: String,
    /// The part of the whole in basis points; none where there is nothing to measure.
    pub bp: Option<u32>,
    /// How many rows fall short.
    pub short: u64,
    /// The first of them.
    pub rows: Vec<GaugeRowView>,
}

impl From<Reading> for GaugeView {
    fn from(of: Reading) -> Self {
        let formula = match of.gauge {
            Gauge::Enough => "足额 = 已据实列支 ÷ 截至期末进度应达金额（在保保单合计）",
            Gauge::Proper => "规范 = 已入账、未冻结、凭证齐全且无未办结监测提示的笔数 ÷ 期内入账笔数",
            Gauge::InPlace => "到位 = 已到场签到、提交记录并经投保单位确认的笔数 ÷ 期内入账笔数",
        };
        let said = |number: i64| match of.gauge {
            Gauge::Enough => Money::from_fen(number).unwrap_or(Money::ZERO).to_string(),
            Gauge::Proper | Gauge::InPlace => number.to_string(),
        };
        Self {
            label: of.gauge.label().to_owned(),
            formula: formula.to_owned(),
            part: said(of.part),
            whole: said(of.whole),
            bp: of.bp(),
            short: of.short,
            gauge: of.gauge.into(),
            rows: of.rows.into_iter().map(Into::into).collect(),
        }
    }
}

/// A finding (问题).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FindingView {
    /// Its number.
    pub number: u32,
    /// About which line.
    pub line: wire::LineId,
    /// What was found.
    pub kind: wire::FindingKind,
    /// The same in Chinese.
    pub kind_label: String,
    /// In words.
    pub text: wire::Note,
    /// Who found it.
    pub found_by: String,
    /// When.
    pub found_at: wire::Time,
    /// Where it stands.
    pub state: wire::FindingState,
    /// The same in Chinese.
    pub label: String,
    /// The insurer's latest answer.
    pub answer: Option<wire::Note>,
    /// Who answered.
    pub answered_by: Option<String>,
    /// Whether the latest look found it remedied.
    pub remedied: Option<bool>,
    /// What the verifying officer says.
    pub verification: Option<wire::Note>,
    /// Who verified.
    pub verified_by: Option<String>,
}

impl From<Finding> for FindingView {
    fn from(of: Finding) -> Self {
        let (answer, answered_by) = of.answer.map(|(text, by, _)| (text.into(), by)).unzip();
        let verified = of.verification.map(|(remedied, text, by, _)| ((remedied, text.into()), by));
        let (verdict, verified_by) = verified.unzip();
        let (remedied, verification) = verdict.unzip();
        Self {
            number: of.number,
            line: of.line.into(),
            kind_label: of.kind.label().to_owned(),
            kind: of.kind.into(),
            text: of.text.into(),
            found_by: of.by,
            found_at: of.at.into(),
            label: of.state.label().to_owned(),
            state: of.state.into(),
            answer,
            answered_by,
            remedied,
            verification,
            verified_by,
        }
    }
}

/// An inspection (检查).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InspectionView {
    /// Its id.
    pub id: wire::InspectionId,
    /// Its version, also the `ETag`.
    pub version: u64,
    /// Whom it looks at.
    pub insurer: wire::OrgId,
    /// The first day on which a line was posted.
    pub from: wire::Date,
    /// The last day.
    pub to: wire::Date,
    /// Lines posted after this moment are not looked at.
    pub as_of: wire::Time,
    /// What the sample is drawn by: the same seed, period and moment give the same sample.
    pub seed: wire::Line,
    /// How many lines were asked for.
    pub size: u32,
    /// Who opened it.
    pub opened_by: String,
    /// When.
    pub opened_at: wire::Time,
    /// Where it stands.
    pub state: wire::InspectionState,
    /// The same in Chinese.
    pub label: String,
    /// How many lines it was drawn from.
    pub population: u64,
    /// The sample.
    pub sample: Vec<SampledView>,
    /// The gauges.
    pub gauges: Vec<GaugeView>,
    /// What was found.
    pub findings: Vec<FindingView>,
    /// The conclusion.
    pub conclusion: Option<wire::Note>,
    /// Who closed it.
    pub closed_by: Option<String>,
    /// The rules.
    pub basis: Vec<BasisView>,
}

impl InspectionView {
    /// The view of an inspection at a version.
    #[must_use]
    pub fn of(of: Inspection, version: u64, book: &Rulebook) -> Self {
        let (closed_by, conclusion) = of.closed.map(|(by, _, conclusion)| (by, conclusion.into())).unzip();
        Self {
            id: of.id.into(),
            version,
            insurer: of.insurer.into(),
            from: of.from.into(),
            to: of.to.into(),
            as_of: of.as_of.into(),
            seed: of.seed.into(),
            size: of.size,
            opened_by: of.opened_by,
            opened_at: of.opened_at.into(),
            label: of.state.label().to_owned(),
            state: of.state.into(),
            population: of.population,
            sample: of.sample.into_iter().map(Into::into).collect(),
            gauges: of.readings.into_iter().map(Into::into).collect(),
            findings: of.findings.into_iter().map(Into::into).collect(),
            conclusion,
            closed_by,
            basis: basis(book.basis(&["R-H12", "R-H9"])),
        }
    }
}
