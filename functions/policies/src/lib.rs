//! Policies (保单): register, list, look up; premium received and refunded.
#![forbid(unsafe_code)]

mod list;
mod lookup;
mod premium;
mod products;
mod read;
mod register;
mod view;

use api::Room;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The routes of this function.
#[must_use]
pub fn routes() -> OpenApiRouter<Room> {
    OpenApiRouter::new()
        .routes(routes!(register::register, list::list))
        .routes(routes!(lookup::look_up))
        .routes(routes!(products::list))
        .routes(routes!(read::read))
        .routes(routes!(premium::record, premium::list))
}
