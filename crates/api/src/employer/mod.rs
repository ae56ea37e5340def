//! Employers (työnantajat): a register that everybody in the area shares; it holds no client data.

use utoipa_actix_web::service_config::ServiceConfig;

/// Forms and views.
pub mod dto;
mod handlers;

/// Routes of this domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_employers)
        .service(handlers::create_employer)
        .service(handlers::read_employer)
        .service(handlers::update_employer);
}
