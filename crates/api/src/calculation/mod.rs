//! Calculations (laskelmat): what an employer, a municipality or an organiser would be paid. Nothing is read or stored
//! but the access log: everything that counts is in the body, and it names nobody.

/// Forms and views.
pub mod dto;
mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::calculate_pay_subsidy)
        .service(handlers::calculate_municipal_supplement)
        .service(handlers::calculate_benefit_share)
        .service(handlers::calculate_rehabilitative_work_compensation);
}
