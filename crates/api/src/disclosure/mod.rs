//! Disclosures (luovutukset): what was told to whom, on which ground (703/2023 10 §).

/// Forms and views.
pub mod dto;
mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_disclosures)
        .service(handlers::create_disclosure);
}
