//! Consents (suostumukset): what a client lets others be told (380/2023 116 and 118 §).

/// Forms and views.
pub mod dto;
mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_consents)
        .service(handlers::create_consent)
        .service(handlers::read_consent)
        .service(handlers::withdraw_consent)
        .service(handlers::annul_consent);
}
