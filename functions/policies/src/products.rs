//! The product versions and their disability tables (R-C18).

use api::{Answer, Caller, Reply, Room};
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

/// A product version (产品版本).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProductView {
    /// The version that a policy names.
    pub version: String,
    /// Its name.
    pub name: String,
    /// Where the table comes from.
    pub note: String,
    /// Percent of the per-person limit for disability grades 1 to 10.
    pub disability_percent: Vec<u32>,
}

/// List product versions.
#[utoipa::path(get, path = "/v1/product-versions", tag = "policies",
    responses((status = 200, body = Vec<ProductView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(_): State<Room>, _caller: Caller) -> Answer {
    let views: Vec<ProductView> = domain::product::all()
        .map(|(version, product)| ProductView {
            version: version.to_owned(),
            name: product.name.clone(),
            note: product.note.clone(),
            disability_percent: product.percent.to_vec(),
        })
        .collect();
    Reply::ok(views).answer()
}
