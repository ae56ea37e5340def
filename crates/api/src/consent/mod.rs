//! Consents (suostumukset): what a client lets others be told (380/2023 116 and 118 §).

use utoipa_actix_web::service_config::ServiceConfig;

/// Forms and views.
pub mod dto;
mod handlers;

/// Routes of this domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_consents)
        .service(handlers::create_consent)
        .service(handlers::read_consent)
        .service(handlers::withdraw_consent)
        .service(handlers::annul_consent);
}
