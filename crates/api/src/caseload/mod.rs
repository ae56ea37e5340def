//! My clients at a glance (asiakaskuorma).

/// Views and parameters.
pub mod dto;
mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes.service(handlers::list_caseload);
}
