//! Prevention services (事故预防服务): the plan of a policy, the slots of experts, and bookings from order to closed record.
#![forbid(unsafe_code)]

mod acts;
mod answers;
mod book;
mod changes;
mod checklist;
mod cooperation;
mod find;
mod list;
mod load;
mod manager_trainings;
mod plan_view;
mod plans;
mod pool;
mod presence;
mod presence_view;
mod projects;
mod release;
mod slots;
mod timeline;
mod view;
mod visit;

use api::Room;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The routes of this function.
#[must_use]
pub fn routes() -> OpenApiRouter<Room> {
    OpenApiRouter::new()
        .routes(routes!(plans::propose, plans::list))
        .routes(routes!(plans::read))
        .routes(routes!(plans::answer))
        .routes(routes!(plans::state))
        .routes(routes!(slots::offer, find::list))
        .routes(routes!(slots::hold))
        .routes(routes!(slots::withdraw))
        .routes(routes!(book::book, list::list))
        .routes(routes!(list::read))
        .routes(routes!(timeline::timeline))
        .routes(routes!(checklist::read))
        .routes(routes!(acts::accept))
        .routes(routes!(changes::reschedule))
        .routes(routes!(acts::cancel))
        .routes(routes!(acts::refuse))
        .routes(routes!(visit::check_in))
        .routes(routes!(visit::complete))
        .routes(routes!(answers::confirm))
        .routes(routes!(answers::revisit))
        .routes(routes!(answers::close))
        .routes(routes!(presence::state_absence))
        .routes(routes!(presence::resolve))
        .routes(routes!(cooperation::read))
        .routes(routes!(projects::draw, projects::list))
        .routes(routes!(projects::read))
        .routes(routes!(projects::generate))
        .routes(routes!(manager_trainings::record, manager_trainings::list))
        .routes(routes!(pool::draw::preview))
        .routes(routes!(pool::draw::draw, pool::read::list))
        .routes(routes!(pool::read::read))
        .routes(routes!(pool::read::shares))
        .routes(routes!(pool::read::own))
        .routes(routes!(pool::leave::drop_out))
        .routes(routes!(pool::leave::share_anew))
        .routes(routes!(pool::leave::go_on))
        .routes(routes!(pool::post::approve))
        .routes(routes!(pool::post::post))
        .routes(routes!(pool::post::forgo))
}
