//! A function's list of routes, read in two ways: as it is served, and with its description for the contract.
//!
//! Describing every type costs more than all the rest of a start, and nothing of it is asked for in Lambda; what is
//! never called is not linked either.

use crate::room::Room;
use axum::Router;
use axum::handler::Handler;
use axum::routing::MethodRouter;
use utoipa::openapi::HttpMethod;
use utoipa_axum::PathItemExt;

/// Adds a handler to a router under the path and the methods that its `#[utoipa::path]` gives.
pub fn route<H, T>(router: Router<Room>, path: &str, methods: &[HttpMethod], handler: &H) -> Router<Room>
where
    H: Handler<T, Room>,
    T: 'static,
{
    let on = |all: MethodRouter<Room>, method: &HttpMethod| all.on(method.to_method_filter(), handler.clone());
    router.route(path, methods.iter().fold(MethodRouter::new(), on))
}

/// Declares `router()`, the handlers as they are served, and `routes()`, the same with their description.
#[macro_export]
macro_rules! routes {
    ($($($part:ident)::+),+ $(,)?) => {
        /// The routes of this function as they are served.
        #[must_use]
        pub fn router() -> ::axum::Router<$crate::Room> {
            let router = ::axum::Router::new();
            $(
                let path = ::utoipa_axum::routes!(@path [path()] of $($part)::+);
                let methods = ::utoipa_axum::routes!(@path [methods()] of $($part)::+);
                let router = $crate::route(router, &path, &methods, &$($part)::+);
            )+
            router
        }

        /// The same routes with their description, for the contract.
        #[must_use]
        pub fn routes() -> ::utoipa_axum::router::OpenApiRouter<$crate::Room> {
            ::utoipa_axum::router::OpenApiRouter::new()$(.routes(::utoipa_axum::routes!($($part)::+)))+
        }
    };
}
