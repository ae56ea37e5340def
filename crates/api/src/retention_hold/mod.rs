//! Retention holds (hävittämisen estot): why a client is kept beyond her time (380/2023 122 §).

/// Forms and views.
pub mod dto;
mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_retention_holds)
        .service(handlers::create_retention_hold)
        .service(handlers::read_retention_hold)
        .service(handlers::release_retention_hold);
}
