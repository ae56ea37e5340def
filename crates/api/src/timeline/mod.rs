//! Everything dated about a client, in order (aikajana): what happened, without what was written about it.

/// Views.
pub mod dto;
mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes.service(handlers::list_client_timeline);
}
