//! Which page of a list.

use api::{BadFields, Checked};
use deserr::Deserr;
use utoipa::IntoParams;

/// Which page.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OnePage {
    /// How many, 1 to 100; 20 if not said.
    #[deserr(default)]
    pub limit: Option<String>,
    /// Where the page before ended.
    #[deserr(default)]
    pub cursor: Option<String>,
}

impl Checked for OnePage {}
