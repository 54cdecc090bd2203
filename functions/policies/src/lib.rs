//! Policies (保单): register, list, look up; premium received and refunded.
#![forbid(unsafe_code)]

mod fee;
mod list;
mod lookup;
mod page;
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
        .routes(routes!(fee::accounts::list))
        .routes(routes!(fee::accounts::read))
        .routes(routes!(fee::ledger::list))
        .routes(routes!(fee::statement::read))
        .routes(routes!(fee::lines::of_insurer))
        .routes(routes!(fee::lines::of_policy))
        .routes(routes!(fee::lines::read))
        .routes(routes!(fee::posting::approve))
        .routes(routes!(fee::posting::post))
        .routes(routes!(fee::posting::reverse))
        .routes(routes!(fee::raise::ask))
        .routes(routes!(fee::raise::decide_raise))
        .routes(routes!(fee::disputes::own))
        .routes(routes!(fee::disputes::open, fee::disputes::of_policy))
        .routes(routes!(fee::disputes::read))
        .routes(routes!(fee::disputes::check))
        .routes(routes!(fee::disputes::extend))
        .routes(routes!(fee::disputes::answer))
        .routes(routes!(fee::budgets::read))
        .routes(routes!(fee::budgets::propose))
        .routes(routes!(fee::budgets::approve))
        .routes(routes!(fee::purposes::list, fee::purposes::propose))
        .routes(routes!(fee::purposes::confirm))
        .routes(routes!(fee::periods::read, fee::periods::close))
}
