//! Municipalities, code sets, rules and problem codes (koodistot): what front ends and receivers of exports look up.

/// Code sets, rules and problem codes: what the program itself knows.
mod catalogues;
/// Views.
pub mod dto;
mod municipalities;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(municipalities::list_municipalities)
        .service(municipalities::read_municipality)
        .service(catalogues::list_code_sets)
        .service(catalogues::read_code_set)
        .service(catalogues::list_rules)
        .service(catalogues::list_problems);
}
