//! The inbox (通知): what an organisation was told, and whether somebody read it. The alerts of the fee watch (预警). Dead
//! letters (死信). Also the contract of all functions.
#![forbid(unsafe_code)]

mod alerts;
mod contract;
mod dead_letters;
mod inbox;

use api::Room;
use axum::routing::get;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The routes of this function.
#[must_use]
pub fn routes() -> OpenApiRouter<Room> {
    OpenApiRouter::new()
        .routes(routes!(alerts::list))
        .routes(routes!(alerts::read))
        .routes(routes!(alerts::take))
        .routes(routes!(alerts::answer))
        .routes(routes!(dead_letters::list))
        .routes(routes!(dead_letters::read))
        .routes(routes!(dead_letters::replay))
        .routes(routes!(dead_letters::dismiss))
        .routes(routes!(inbox::list))
        .routes(routes!(inbox::read))
        .route("/openapi.json", get(contract::openapi))
        .route("/docs", get(contract::docs))
}
