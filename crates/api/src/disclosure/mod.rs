//! Disclosures (luovutukset): what was told to whom, on which ground (703/2023 10 §).

use utoipa_actix_web::service_config::ServiceConfig;

/// Forms and views.
pub mod dto;
mod handlers;

/// Routes of this domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_disclosures)
        .service(handlers::create_disclosure);
}
