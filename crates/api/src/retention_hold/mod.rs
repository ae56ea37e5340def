//! Retention holds (hävittämisen estot): why a client is kept beyond her time (380/2023 122 §).

use utoipa_actix_web::service_config::ServiceConfig;

/// Forms and views.
pub mod dto;
mod handlers;

/// Routes of this domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_retention_holds)
        .service(handlers::create_retention_hold)
        .service(handlers::read_retention_hold)
        .service(handlers::release_retention_hold);
}
