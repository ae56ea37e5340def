//! Subject access (omien tietojen tarkastus, GDPR article 15): requests, the second person's check, the copy.

mod copy;
/// Forms and views.
pub mod dto;
mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_subject_access_requests)
        .service(handlers::create_subject_access_request)
        .service(handlers::read_subject_access_request)
        .service(handlers::approve_subject_access_request)
        .service(handlers::deliver_subject_access_copy)
        .service(handlers::annul_subject_access_request)
        .service(copy::read_subject_access_copy);
}
