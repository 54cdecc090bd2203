//! Technical-service agencies (安全生产技术服务机构), their experts, the white and black lists, the three-party mechanism
//! with its agreements, and the service catalogue.
#![forbid(unsafe_code)]

mod agreements;
mod ask;
mod catalogue;
mod criteria;
mod experts;
mod hearing;
mod list;
mod load;
mod members;
mod propose;
mod register;
mod rulings;
mod standing;
mod view;
mod view_agreement;
mod view_standing;

use api::Room;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The routes of this function.
#[must_use]
pub fn routes() -> OpenApiRouter<Room> {
    OpenApiRouter::new()
        .routes(routes!(register::register, list::agencies))
        .routes(routes!(register::read))
        .routes(routes!(register::qualify))
        .routes(routes!(experts::register, experts::of_agency))
        .routes(routes!(list::experts))
        .routes(routes!(experts::read))
        .routes(routes!(experts::qualify))
        .routes(routes!(experts::declare))
        .routes(routes!(experts::end_conflict))
        .routes(routes!(propose::propose, standing::of_agency))
        .routes(routes!(standing::read))
        .routes(routes!(standing::open_cases))
        .routes(routes!(hearing::call))
        .routes(routes!(hearing::state_case))
        .routes(routes!(rulings::decide_case))
        .routes(routes!(hearing::appeal))
        .routes(routes!(rulings::decide_appeal))
        .routes(routes!(members::join, members::list))
        .routes(routes!(members::leave))
        .routes(routes!(criteria::publish, criteria::list))
        .routes(routes!(agreements::draw, agreements::list))
        .routes(routes!(agreements::read))
        .routes(routes!(agreements::sign))
        .routes(routes!(catalogue::add, catalogue::list))
}
