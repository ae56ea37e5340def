//! Service providers (palveluntuottajat): a register that everybody in the area shares; it holds no client data.

/// Forms and views.
pub mod dto;
mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_providers)
        .service(handlers::create_provider)
        .service(handlers::read_provider)
        .service(handlers::update_provider);
}
