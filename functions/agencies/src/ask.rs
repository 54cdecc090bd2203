//! Parts that several bodies share: qualifications, papers, bounded lists, the page of a list.

use api::{BadFields, Checked, FieldError, wire};
use deserr::Deserr;
use domain::Invalid;
use domain::agency::parts::{Paper, Qualification};
use utoipa::{IntoParams, ToSchema};

/// Nothing further.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct Empty {}

impl Checked for Empty {}

/// A qualification (资质).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct QualificationAsk {
    /// Number of the certificate.
    pub number: wire::Line,
    /// Field, see `/v1/service-kinds`.
    pub field: wire::FieldCode,
    /// First day.
    pub issued_on: wire::Date,
    /// Last day.
    pub expires_on: wire::Date,
}

impl Checked for QualificationAsk {}

impl From<QualificationAsk> for Qualification {
    fn from(ask: QualificationAsk) -> Self {
        Self { number: ask.number.0, field: ask.field.0, issued_on: ask.issued_on.0, expires_on: ask.expires_on.0 }
    }
}

/// A paper that stands behind a statement (佐证): its title and the hash of its bytes.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct PaperAsk {
    /// What it is.
    pub title: wire::Line,
    /// SHA-256 of its bytes.
    pub sha256: wire::Sha256,
}

impl From<PaperAsk> for Paper {
    fn from(ask: PaperAsk) -> Self {
        Self { title: ask.title.0, sha256: ask.sha256.0 }
    }
}

/// Papers of a body as the domain has them.
pub fn papers(asks: &[PaperAsk]) -> Vec<Paper> {
    asks.iter().cloned().map(Paper::from).collect()
}

/// The problem of a list that is too long.
pub fn at_most<T>(list: &[T], most: usize, pointer: &str) -> Option<FieldError> {
    (list.len() > most).then(|| FieldError {
        pointer: pointer.to_owned(),
        invalid: Invalid::new("too-many", format!("最多 {most} 项"), format!("at most {most}")),
    })
}

/// Which page.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListPage {
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for ListPage {}

/// As of which day.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OnDay {
    /// The day; today if not said.
    #[deserr(default)]
    pub on: Option<wire::Date>,
}

impl Checked for OnDay {}
