//! Everything dated about a client, in order (aikajana): what happened, without what was written about it.

use utoipa_actix_web::service_config::ServiceConfig;

/// Views.
pub mod dto;
mod handlers;

/// Routes of this domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config.service(handlers::list_client_timeline);
}
