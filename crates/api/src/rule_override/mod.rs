//! Overrides of rules (sääntöpoikkeamat): a bar that the act leaves to judge, decided otherwise by two people for one plan.

use utoipa_actix_web::service_config::ServiceConfig;

/// Forms and views.
pub mod dto;
mod handlers;

/// Routes of this domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_rule_overrides)
        .service(handlers::create_rule_override)
        .service(handlers::read_rule_override)
        .service(handlers::approve_rule_override)
        .service(handlers::refuse_rule_override);
}
