//! Overrides of rules (sääntöpoikkeamat): a bar that the act leaves to judge, decided otherwise by two people for one plan.

use crate::routes::Routes;

/// Forms and views.
pub mod dto;
mod handlers;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_rule_overrides)
        .service(handlers::create_rule_override)
        .service(handlers::read_rule_override)
        .service(handlers::approve_rule_override)
        .service(handlers::refuse_rule_override);
}
