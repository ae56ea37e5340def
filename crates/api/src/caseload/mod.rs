//! My clients at a glance (asiakaskuorma).

use utoipa_actix_web::service_config::ServiceConfig;

/// Views and parameters.
pub mod dto;
mod handlers;

/// Routes of this domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config.service(handlers::list_caseload);
}
