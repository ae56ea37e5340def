//! Employers (työnantajat): a register that everybody in the area shares; it holds no client data.

/// Forms and views.
pub mod dto;
mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_employers)
        .service(handlers::create_employer)
        .service(handlers::read_employer)
        .service(handlers::update_employer);
}
