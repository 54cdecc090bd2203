//! Documents (材料): announced here, sent straight to the bucket, checked by `document-check`.
#![forbid(unsafe_code)]

mod announce;
mod complete;
mod links;
mod load;
mod read;
mod view;

use api::Room;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The routes of this function.
#[must_use]
pub fn routes() -> OpenApiRouter<Room> {
    OpenApiRouter::new()
        .routes(routes!(announce::announce, read::list))
        .routes(routes!(read::read))
        .routes(routes!(links::renew))
        .routes(routes!(complete::complete))
}
