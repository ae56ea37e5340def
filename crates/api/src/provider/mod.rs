//! Service providers (palveluntuottajat): a register that everybody in the area shares; it holds no client data.

use utoipa_actix_web::service_config::ServiceConfig;

/// Forms and views.
pub mod dto;
mod handlers;

/// Routes of this domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_providers)
        .service(handlers::create_provider)
        .service(handlers::read_provider)
        .service(handlers::update_provider);
}
