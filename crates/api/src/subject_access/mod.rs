//! Subject access (omien tietojen tarkastus, GDPR article 15): requests, the second person's check, the copy.

use utoipa_actix_web::service_config::ServiceConfig;

mod copy;
/// Forms and views.
pub mod dto;
mod handlers;

/// Routes of this domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_subject_access_requests)
        .service(handlers::create_subject_access_request)
        .service(handlers::read_subject_access_request)
        .service(handlers::approve_subject_access_request)
        .service(handlers::deliver_subject_access_copy)
        .service(handlers::annul_subject_access_request)
        .service(copy::read_subject_access_copy);
}
